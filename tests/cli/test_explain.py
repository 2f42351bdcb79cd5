from __future__ import annotations

import pytest

from tests.cli.conftest import Desk, conflict, report


@pytest.fixture(autouse=True)
def three(desk: Desk) -> None:
    desk.report = report(conflict("k-11aa22bb"), conflict("k-11aa9999"), conflict("k-3c000000", status="variant"))


@pytest.mark.parametrize("id", ["k-3c000000", "k-3", "3c", "K-3C", "k-11aa2"])
def test_a_conflict_by_as_much_of_its_id_as_is_unique(desk: Desk, id):
    result = desk.run("explain", id, "articles")
    assert result.exit_code == 0, result.stderr
    assert "On which day did the ferry sink?" in result.stdout


@pytest.mark.parametrize(
    ("id", "line"),
    [
        ("k-11", "k-11 begins the ids of 2 conflicts: k-11aa22bb and k-11aa9999"),
        ("k-11aa22bc", "there is no conflict k-11aa22bc among the 3 of these articles; the nearest "),
        ("zzzz", "there is no conflict zzzz among the 3 of these articles"),
        ("", "expected the id of a conflict, found nothing"),
    ],
)
def test_an_id_that_names_no_conflict(desk: Desk, id, line):
    result = desk.run("explain", id, "articles")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert line in result.stderr


def test_no_conflict_at_all(desk: Desk):
    desk.report = report()
    result = desk.run("explain", "k-11", "articles")
    assert (result.exit_code, result.stderr) == (
        2,
        "reconcile: there is no conflict k-11: none was found in these articles\n",
    )

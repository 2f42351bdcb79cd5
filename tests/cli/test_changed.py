"""`check --changed FILE`: everything is checked, and what the files take part in is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Desk, conflict, report


@pytest.fixture(autouse=True)
def three(desk: Desk) -> None:
    desk.report = report(conflict("k-b0b0b0b0"), conflict("k-b1b1b1b1", status="update"), conflict("k-b2b2b2b2"))


def shown(desk: Desk, *words: str) -> tuple[int, int]:
    """Exit status, and how many conflicts are shown."""
    result = desk.run("check", ".", *words)
    return result.exit_code, result.stdout.count("On which day did the ferry sink?")


def test_only_what_a_file_takes_part_in(desk: Desk) -> None:
    assert shown(desk, "--changed", "right.txt") == (1, 3)
    assert shown(desk, "--changed", "README.md") == (0, 0)


def test_names_may_stand_one_a_line(desk: Desk) -> None:
    assert shown(desk, "--changed", "README.md\nleft.txt\n") == (1, 3)


def test_nothing_changed_shows_nothing(desk: Desk) -> None:
    assert shown(desk, "--changed", "") == (0, 0)


def test_what_was_decided_bears_on_all(desk: Desk) -> None:
    assert shown(desk, "--changed", "decisions.yaml") == (1, 3)
    Path("claims.yaml").write_text("fail_on: never\n")
    assert shown(desk, "--changed", "claims.yaml") == (0, 3)


def test_that_not_everything_is_shown_is_said(desk: Desk) -> None:
    result = desk.run("check", ".", "--changed", "left.txt")
    assert result.stderr == "only the conflicts of changed files are shown: 1 of 2 articles\n"
    assert desk.run("check", ".", "--changed", "decisions.yaml").stderr == ""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from reconcile.cli import app

FOLDER = "data/articles"


def run(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["explain", *words])
    return done.exit_code, done.stdout, done.stderr


def test_two_passages_are_explained() -> None:
    code, shown, _ = run("01-meridian-wire.txt:12", "02-tidewater-news.md:24", FOLDER)
    assert code == 0
    assert "role: a conflict" in shown
    assert "less than 5%" in shown


@pytest.mark.parametrize(
    ("left", "said"),
    [("no-such.txt:1", "no article no-such.txt"), ("01-meridian-wire.txt:9999", "no line 9999")],
)
def test_a_wrong_place_gets_one_line(left: str, said: str) -> None:
    code, shown, error = run(left, "02-tidewater-news.md:24", FOLDER)
    assert (code, shown) == (2, "")
    assert said in error
    assert error.count("\n") == 1

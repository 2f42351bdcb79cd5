"""The web page as it is asked for on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from reconcile.reports.html.report import asset
from tests.cli.conftest import Desk, desk

__all__ = ["desk"]  # the fixture of the commands' own tests


@pytest.mark.parametrize("words", [["-o", "x.html"], ["--format", "html", "-o", "x.html"], ["--report", "html=x.html"]])
def test_it_is_written_into_a_file(desk: Desk, words: list[str]) -> None:
    assert desk.run("check", "articles", *words).exit_code == 1, "a conflict fails the build, whatever the format"
    text = Path("x.html").read_text(encoding="utf-8")
    assert text.startswith("<!doctype html>")
    assert "reconcile explain k-11aa22bb articles" in text
    assert asset("page.css") in text


def test_it_is_printed(desk: Desk) -> None:
    assert desk.run("check", "articles", "-f", "html").stdout.endswith("</html>\n")


def test_it_is_never_written_among_the_articles(desk: Desk) -> None:
    done = desk.run("check", "articles", "-o", "articles/x.html")
    assert done.exit_code == 2
    assert "would be read as one the next time" in done.stderr

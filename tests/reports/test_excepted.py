"""What articles except from the check stands in the reports, and cannot become markup there."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

from reconcile import reports
from reconcile.reports import ReportOptions
from tests.reports.canonical import REPORT
from tests.reports.golden import on_paper

SAID = "a.txt:5: age: <b>a | misprint</b> [x](y)"


def page(format: str, *excepted: str) -> str:
    return str(reports.render(format, replace(REPORT, excepted=excepted), ReportOptions(root="story")))


@pytest.mark.parametrize("format", ["markdown", "html"])
def test_it_has_a_section_of_its_own(format: str) -> None:
    assert "Excepted" in page(format, SAID)
    assert SAID not in page(format, SAID)
    assert "Excepted" not in page(format)


def test_the_terminal_lists_it() -> None:
    told = replace(REPORT, excepted=("a.txt:5: age: a misprint",))
    shown = on_paper(reports.render("terminal", told, ReportOptions(root="story")))
    assert "excepted a.txt:5: age: a misprint\n" in shown
    assert "excepted" not in on_paper(reports.render("terminal", told, ReportOptions(quiet=True)))


def test_programs_find_it() -> None:
    assert json.loads(page("json", SAID))["excepted"] == [SAID]

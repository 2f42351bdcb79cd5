"""What holds of all formats alike."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module

import pytest
from msgspec.structs import replace

from reconcile import reports
from reconcile.model import Position, Report
from reconcile.reports import CLAIM_FORMATS, FORMATS, ReportOptions
from tests.reports.canonical import REPORT, TITLE, show
from tests.reports.golden import on_paper

EMPTY = Report(sources=(), events=(), claims=(), conflicts=())
ALLOWED = {"\n", "\u2068", "\u2069"}


def all_pages(report: Report, options: ReportOptions) -> dict[str, str]:
    made = {name: on_paper(reports.render(name, report, options)) for name in FORMATS}
    made |= {f"claims {n}": on_paper(reports.render_claims(n, report, options, show)) for n in CLAIM_FORMATS}
    return made | {c.id: on_paper(reports.render_explanation(report, c.id, options)) for c in report.conflicts}


@pytest.mark.parametrize("name", [*FORMATS.values(), *CLAIM_FORMATS.values()])
def test_a_format_is_a_module_with_a_function(name: str) -> None:
    module = import_module(name)
    assert callable(module.render)
    assert module.__doc__


@pytest.mark.parametrize("report", [REPORT, EMPTY], ids=["all shapes", "nothing at all"])
def test_a_page_ends_in_one_newline_and_is_the_same_twice(report: Report) -> None:
    for name, page in all_pages(report, ReportOptions()).items():
        assert page.endswith("\n"), name
        assert not page.endswith("\n\n"), name
        assert page == all_pages(report, ReportOptions())[name], name


def test_no_character_of_an_article_steers_the_screen() -> None:
    for name, page in all_pages(REPORT, ReportOptions(root="story\x1b[2J")).items():
        if name == "csv":  # whose own marks these are: the first character, and the ends of its lines
            page = page.removeprefix("\ufeff").replace("\r\n", "\n")  # noqa: PLW2901
        steering = {c for c in page if not c.isprintable()} - ALLOWED
        assert not steering, (name, steering)


@pytest.mark.parametrize("name", ["markdown", "comment", "json", "sarif", "github", "junit", "csv"])
def test_a_position_that_stands_in_no_article_is_told_as_well(name: str) -> None:
    held = Position("harbour master", (), 0)
    report = replace(REPORT, conflicts=(replace(TITLE, positions=(held, *TITLE.positions)),))
    page = on_paper(reports.render(name, report, ReportOptions()))
    assert "harbour master" in page
    assert "chief safety and training officer" in page


def test_what_looks_like_rich_markup_is_shown_to_the_letter() -> None:
    page = on_paper(reports.render("terminal", REPORT, ReportOptions(colour=True)), colour=True)
    assert "[the pilot’s]" in page
    assert "[/b]" in page


@pytest.mark.parametrize(
    ("name", "barred"),
    [
        ("json", "rich"),
        ("markdown", "rich"),
        ("terminal", "reconcile.reports.json"),
        ("terminal", "csv"),
        ("json", "xml.etree"),
        ("json", "zlib"),
        ("github", "rich"),
        ("sarif", "reconcile.reports.junit"),
        ("csv", "reconcile.reports.sarif"),
        ("comment", "reconcile.reports.html"),
    ],
)
def test_a_format_is_imported_only_when_it_is_used(name: str, barred: str) -> None:
    code = (
        "import sys; from reconcile import reports; from reconcile.model import Report;"
        f"reports.render({name!r}, Report((), (), (), ()), reports.ReportOptions());"
        f"sys.exit({barred!r} in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, env={**os.environ, "PYTHONPATH": os.getcwd()})
    assert done.returncode == 0


def test_an_explanation_is_found_by_the_beginning_of_its_id() -> None:
    whole = on_paper(reports.render_explanation(REPORT, "k-1a2b3c4d", ReportOptions()))
    assert on_paper(reports.render_explanation(REPORT, "k-1a", ReportOptions())) == whole


@pytest.mark.parametrize("id", ["k-ffffffff", "k-", ""])
def test_no_explanation_of_what_is_not_there_or_not_the_only_one(id: str) -> None:
    with pytest.raises(KeyError):
        reports.render_explanation(REPORT, id, ReportOptions())

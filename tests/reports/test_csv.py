"""Comma-separated values that a spreadsheet shows and never computes."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis

from reconcile import reports
from reconcile.model import Report
from reconcile.reports import ReportOptions
from reconcile.reports.csv import COLUMNS, LONGEST
from tests.reports.canonical import NOTHING, REPORT
from tests.reports.stories import TEXT, report_of


def page(report: Report = REPORT, **options: Any) -> str:
    return str(reports.render("csv", report, ReportOptions(**options)))


def rows(report: Report = REPORT, **options: Any) -> list[dict[str, str]]:
    """The rows as a reader of RFC 4180 has them, with no row shorter or longer than the first."""
    text = page(report, **options)
    assert text.startswith("\ufeff")
    found = list(csv.reader(io.StringIO(text[1:], newline=""), strict=True))
    assert found[0] == list(COLUMNS)
    assert {len(row) for row in found} == {len(COLUMNS)}
    return [dict(zip(COLUMNS, row, strict=True)) for row in found[1:]]


def test_every_line_ends_as_the_standard_has_it() -> None:
    text = page()
    assert text.count("\r\n") == text.count("\n") == text.count("\r") == 1 + len(rows())


def test_there_is_a_row_for_each_passage() -> None:
    expected = [
        (conflict.id, f"{number}", position.value, evidence.source)
        for conflict in REPORT.conflicts
        for number, position in enumerate(conflict.positions, 1)
        for evidence in position.evidence
        if conflict.id != "k-deadbeef"
    ]
    found = [(row["conflict"], row["position"], row["value"], row["source"]) for row in rows()]
    assert [row for row in found if row[0] != "k-deadbeef"] == expected
    assert len(found) == len(expected) + 2


def test_a_row_stands_for_itself() -> None:
    row = rows()[1]
    assert (row["outlet"], row["published"], row["copy_of"], row["line"], row["column"]) == (
        "Bay Courier",
        "",
        "000.txt",
        "3",
        "34",
    )
    assert row["sentence"].startswith("“We had no warning at all,” said Chief Safety and Traffic Officer")
    assert row["why"] == "same person: Ilse Brandt; titles differ in one word: Traffic / training"
    assert {row["status"]: row["fails"] for row in rows() if not row["settled"]} == {
        "contradiction": "yes",
        "variant": "yes",
        "update": "no",
        "apparent": "no",
    }
    assert {row["fails"] for row in rows() if row["settled"]} == {"no"}


def test_a_web_page_has_no_column() -> None:
    assert {row["column"] for row in rows() if row["source"].endswith(".html")} == {""}


FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1",
    "\n=1",
    "  =1",
    "\ufeff=1",
    "\u200b=1",
    "＝1",
    "－1",
    "＋1",
    "＠A1",
]


@pytest.mark.parametrize("text", [*FORMULAS, '=HYPERLINK("http://x.example","y")', "=cmd|' /C calc'!A0"])
def test_a_formula_is_text(text: str) -> None:
    [row, _] = rows(report_of(text, settled=text))
    for name in ("question", "subject", "settled", "value", "source", "text", "sentence", "why"):
        assert row[name].startswith("'"), name


@given(TEXT)
@hypothesis(deadline=None)
def test_no_text_breaks_out_of_its_cell_or_is_computed(text: str) -> None:
    [left, right] = rows(report_of(text, settled=text))
    assert not [
        cell for row in (left, right) for cell in row.values() if cell.lstrip().startswith(("=", "+", "-", "@"))
    ]
    assert not [cell for row in (left, right) for cell in row.values() if "\n" in cell or "\r" in cell or "\t" in cell]


def test_a_cell_is_not_longer_than_a_spreadsheet_takes() -> None:
    [row, _] = rows(report_of("x " * 100_000))
    assert max(map(len, row.values())) <= LONGEST + 10


def test_no_conflict_is_no_row() -> None:
    assert rows(NOTHING) == []

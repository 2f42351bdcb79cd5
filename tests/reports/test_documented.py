"""docs/report-formats.md tells what the formats do: `python -m tests.reports.documented` writes the examples anew."""

from __future__ import annotations

import re

from reconcile.cli.options import SUFFIXES
from reconcile.reports import FORMATS, csv, github
from reconcile.reports.markdown import comment
from reconcile.reports.sarif import report as sarif
from reconcile.reports.sarif import results
from tests.reports.documented import EXAMPLE, PAGE, refreshed

TEXT = PAGE.read_text(encoding="utf-8")


def test_the_examples_are_what_the_program_writes() -> None:
    assert [found[3] for found in EXAMPLE.finditer(TEXT)] == ["sarif", "github", "junit"]
    assert refreshed(TEXT) == TEXT


def test_every_format_has_its_row() -> None:
    table = TEXT.partition("\n## ")[0]
    assert sorted(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == sorted(FORMATS)


def test_every_end_of_a_name_is_told_with_its_format() -> None:
    told = re.search(r"Without `--format`, (.*?)\n\n", TEXT.replace(".html`\n", ".html` "), re.DOTALL)
    assert told
    for ending, name in SUFFIXES.items():
        assert re.search(rf"`{re.escape(ending)}`(?: and `[.\w]+`)? {name}\b", told[1]), ending


def test_every_column_of_the_spreadsheet_is_told() -> None:
    section = TEXT.partition("## In a spreadsheet")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
    assert [name for row in rows for name in re.findall(r"`(\w+)`", row)] == list(csv.COLUMNS)


def test_the_limits_are_those_that_are_kept() -> None:
    numbers = {int(number.replace(",", "")) for number in re.findall(r"\b\d[\d,]*\d\b", TEXT)}
    assert {comment.MOST, csv.LONGEST, sarif.MOST_RESULTS} <= numbers
    assert f"{sarif.MOST_BYTES // 1_000_000} MB" in TEXT
    assert results.MOST_RELATED == 100
    assert github.SHOWN == 10


def test_every_link_within_the_page_leads_somewhere() -> None:
    headings = {
        re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^## (.*)", TEXT, re.MULTILINE)
    }
    assert set(re.findall(r"\]\(#([\w-]+)\)", TEXT)) <= headings

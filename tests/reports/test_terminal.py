"""What a person reads in a terminal or on a pipe."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from reconcile import reports
from reconcile.model import Weight
from reconcile.reports import ReportOptions
from reconcile.reports.terminal.layout import WIDEST, clip, listed
from tests.reports.canonical import HURT, NOTHING, REPORT, TITLE, show
from tests.reports.golden import on_paper


def page(report: object = REPORT, width: int = 80, **options: object) -> str:
    return on_paper(reports.render("terminal", report, ReportOptions(**options)), width)  # type: ignore[arg-type]


def widest(text: str) -> int:
    """The width of the widest line; a command is never broken, so that it can be copied."""
    return max(cell_len(line) for line in text.split("\n") if ": reconcile " not in line)


@pytest.mark.parametrize("width", [40, 60, 80, 120, 300])
def test_no_line_is_wider_than_the_window_or_than_is_readable(width: int) -> None:
    assert widest(page(width=width)) <= min(width, WIDEST)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_tables_and_bars_fit_a_window_that_is_not_narrow(width: int) -> None:
    explanation = on_paper(reports.render_explanation(REPORT, TITLE.id, ReportOptions()), width)
    claims = on_paper(reports.render_claims("terminal", REPORT, ReportOptions(), show), max(width, 80))
    assert widest(explanation) <= width
    assert widest(claims) <= max(width, 80)


def test_no_line_ends_in_a_blank() -> None:
    pages = [page(), on_paper(reports.render_claims("terminal", REPORT, ReportOptions(), show))]
    assert not [line for text in pages for line in text.split("\n") if line != line.rstrip()]


def test_the_question_leads() -> None:
    lines = page().split("\n")
    assert lines[0] == "Contradictions: they cannot all be right"
    assert lines[2].startswith(TITLE.question)


def test_the_closing_line_counts() -> None:
    assert page(NOTHING).rstrip().split("\n")[-1] == "2 articles, 3 claims: no conflicts found."


def test_quiet_leaves_the_conflicts_and_the_closing_line() -> None:
    text = page(quiet=True)
    assert "Events" not in text
    assert "set aside" not in text
    assert "reconcile " not in text
    assert "2 files skipped" in text
    assert page(NOTHING, quiet=True) == "2 articles, 3 claims: no conflicts found.\n"


def test_marks_are_seen_without_colour() -> None:
    assert "Safety and «Traffic» Officer" in page()
    assert "«" not in on_paper(reports.render("terminal", REPORT, ReportOptions(colour=True)), colour=True)


def test_long_lists_of_sources_are_shortened_or_not() -> None:
    assert "and 2 more" in page()
    assert "013.txt:2" not in page()
    assert "013.txt:2" in page(limit=0)


def test_a_copy_is_named_and_shares_its_passage() -> None:
    assert "Ansel Herald 000.txt:3, Bay Courier 001.txt:3 (copy)" in page()


def test_a_settled_conflict_takes_little_room() -> None:
    text = page()
    assert "  settled: Tuesday, because the harbour log says so\n  Tuesday — Island Times 002.html:57\n" in text


def test_an_apparent_conflict_names_the_events() -> None:
    assert "Wednesday (e2) — The [Evening] Post 003.txt:2" in page()


def test_the_waterfall_adds_up() -> None:
    text = on_paper(reports.render_explanation(REPORT, TITLE.id, ReportOptions()))
    rows = [line for line in text.split("\n") if "█" in line]
    assert [line.split()[0] for line in rows] == ["+8.25", "+3.50", "-1.25"]
    assert [line.index("█") for line in rows] == sorted(line.index("█") for line in rows)
    assert "+10.50  together" in text


@pytest.mark.parametrize("bits", [(), (0.0,), (-3.0,), (-1.0, -2.0, 0.01)])
def test_any_weights_make_a_waterfall(bits: tuple[float, ...]) -> None:
    odd = replace(HURT, weights=tuple(Weight(f"reason {n}", b) for n, b in enumerate(bits)))
    text = on_paper(reports.render_explanation(replace(REPORT, conflicts=(odd,)), odd.id, ReportOptions()))
    assert text.count("reason") == len(bits)


def test_clip() -> None:
    assert clip("one two three", 13) == "one two three"
    assert clip("one two, three", 9) == "one two …"
    assert clip("\x1b" * 20, 5) == "␛␛␛␛␛ …"


def test_listed() -> None:
    assert listed(list("abcd"), 3) == "a, b, c, d"  # "and 1 more" takes no less room than its name
    assert listed(list("abcde"), 3) == "a, b, c and 2 more"
    assert listed(list("abcde"), 0) == "a, b, c, d, e"

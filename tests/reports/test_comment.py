"""The comment on a pull request: it fits, it cuts the least bad first, and it says so."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st
from msgspec.structs import replace

from reconcile import reports
from reconcile.model import Report, Skipped, Status
from reconcile.reports import ReportOptions
from reconcile.reports.markdown import comment
from reconcile.reports.markdown.document import MARKER
from tests.reports.canonical import REPORT
from tests.reports.stories import many

GITHUB_TAKES = 65_536


def written(report: Report = REPORT, **options: Any) -> str:
    return str(reports.render("comment", report, ReportOptions(**{"root": "story/articles", **options})))


def shown(page: str) -> list[str]:
    return re.findall(r'<a id="(k-[0-9a-f]+)"></a>', page)


def test_a_comment_that_fits_is_whole() -> None:
    page = written()
    assert page.startswith(f"{MARKER}\n# Where the reports differ: story/articles\n")
    assert sorted(shown(page)) == sorted(conflict.id for conflict in REPORT.conflicts)
    assert "not shown" not in page
    assert "## Events" in page
    assert "## Skipped" in page


def test_what_is_excepted_and_what_no_longer_applies_is_said() -> None:
    page = written(replace(REPORT, excepted=("a.txt:3: a misprint",), notes=("k-1 is stale",)))
    assert "- a.txt:3: a misprint" in page
    assert "- k-1 is stale" in page


def test_it_leads_into_the_repository_or_nowhere() -> None:
    assert "](" not in re.sub(r"\\\[.*?\\\]", "", written()).replace("\\](http\\:", "")
    links = re.findall(r"(?<!\\)\]\(([^)]*)\)", written(browse="https://x.example/o/r/blob/abc", folder="desk"))
    assert {link.partition("#")[0] for link in links} > {"https://x.example/o/r/blob/abc/desk/story/articles/000.txt"}
    assert all(link.startswith("https://x.example/o/r/blob/abc/desk/story/articles/") for link in links)


def test_from_the_least_bad_and_it_says_so() -> None:
    counts: dict[Status, int] = {"contradiction": 60, "variant": 40, "update": 30, "apparent": 90}
    report = many(counts, sentence="The bell rang. " + "It was a quiet noon. " * 40)
    page = written(report)
    assert comment.MOST - comment.NOTE - 1_800 < len(page) <= comment.MOST < GITHUB_TAKES
    ids = [conflict.id for conflict in report.conflicts]
    assert shown(page) == ids[: len(shown(page))], "the worst, and none behind the first that did not fit"
    left = report.conflicts[len(shown(page)) :]
    [said] = re.findall(r"\*\*(.*?) more are not shown: (.*?)\.\*\* See the whole report: `(.*?)`\.", page)
    assert said[0] == f"{len(left)}"
    assert said[1].endswith("30 updates, 90 apparent")
    assert said[2] == "reconcile check story/articles --format markdown"
    assert "## Updates" not in page


def test_a_conflict_is_whole_or_not_there() -> None:
    report = many({"contradiction": 300}, sentence="The bell rang. " + "It was a quiet noon. " * 40)
    page = written(report)
    whole = re.sub(r"\[(.*?)\]\(.*?\)", r"\1", str(reports.render("markdown", report, ReportOptions())))
    told = re.split(r"\n(?=### |\*\*\d|## )", page)
    assert all(part.split("\n\n**")[0].rstrip() in whole for part in told if part.startswith("### "))
    assert len(shown(page)) == sum(part.startswith("### ") for part in told) > 10


def test_none_is_shown_behind_the_first_that_does_not_fit() -> None:
    report = many({"contradiction": 3, "apparent": 3})
    long, longer = (replace(report.conflicts[n], why=("because " * 5_000,)) for n in (0, 1))
    page = written(replace(report, conflicts=(long, longer, *report.conflicts[2:])))
    assert shown(page) == [long.id]
    assert "**5 more are not shown: 2 contradictions, 3 apparent.**" in page


def test_one_conflict_that_no_comment_can_hold_keeps_no_other_out() -> None:
    report = many({"contradiction": 1, "variant": 2})
    endless = replace(report.conflicts[0], why=("because " * 10_000,))
    page = written(replace(report, conflicts=(endless, *report.conflicts[1:])))
    assert shown(page) == [conflict.id for conflict in report.conflicts[1:]]
    assert "**1 more is not shown: 1 contradiction.**" in page


def test_what_is_settled_goes_before_what_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    report = many({"contradiction": 3, "apparent": 1})
    settled = replace(report.conflicts[0], settled="so")
    report = replace(report, conflicts=(settled, *report.conflicts[1:]))
    whole = len(written(report))
    monkeypatch.setattr(comment, "MOST", whole + comment.NOTE - 200)
    assert shown(written(report)) == [conflict.id for conflict in report.conflicts[1:]]
    assert "**1 more is not shown: 1 settled.**" in written(report)


def test_a_long_list_of_skipped_files_is_cut_too() -> None:
    skipped = tuple(Skipped(f"story/{n:05}.pdf", "not text") for n in range(5000))
    page = written(replace(REPORT, skipped=skipped))
    assert len(page) <= comment.MOST
    assert re.search(r"\n- and 4,\d{3} more\n", page)
    assert len(shown(page)) == len(REPORT.conflicts)


@pytest.mark.parametrize("root", ["a`b", "/home/someone/story", "x" * 2000])
def test_a_command_is_named_only_where_it_can_be_typed(root: str) -> None:
    page = written(many({"contradiction": 900}), root=root)
    assert "See the whole report." in page
    assert "someone" not in page


@given(st.integers(0, 200), st.integers(0, 200), st.integers(1, 60))
@hypothesis(deadline=None, max_examples=20)
def test_it_always_fits(bad: int, mild: int, length: int) -> None:
    page = written(many({"contradiction": bad, "apparent": mild}, sentence="The bell rang at noon. " * length))
    assert len(page) <= comment.MOST
    left = bad + mild - len(shown(page))
    assert (f"**{left:,} more" in page) == bool(left)

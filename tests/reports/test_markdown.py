"""The report as Markdown: the same everywhere, and shown to the letter."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

from reconcile import reports
from reconcile.model import Report, Skipped, Source
from reconcile.reports import ReportOptions
from reconcile.reports.markdown.document import MARKER, _bold, _quoted
from reconcile.reports.quotation import Piece
from tests.reports.canonical import HERALD, HOSTILE, NOTHING, REPORT


def written(report: Report = REPORT, root: str = "story/articles", **options: Any) -> str:
    return str(reports.render("markdown", report, ReportOptions(root=root, **options)))


def rendered(text: str) -> str:
    return str(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text))


def test_the_first_line_marks_it_as_ours() -> None:
    assert written().split("\n", 1)[0] == MARKER


def test_every_conflict_and_event_that_is_linked_has_its_anchor() -> None:
    text = written()
    anchors = re.findall(r'<a id="([^"]+)"></a>', text)
    last = sorted(REPORT.conflicts, key=lambda conflict: conflict.settled is not None)
    assert [c.id for c in last] == [a for a in anchors if a.startswith("k-")], "what is settled stands behind the rest"
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= set(anchors)


def test_no_html_but_ours_and_no_link_but_to_the_articles() -> None:
    html = rendered(written())
    assert "<script" not in html
    assert "<i>" not in html
    assert set(re.findall(r'href="([^"]{6})', html)) == {"story/"}


def test_hostile_text_is_shown_to_the_letter() -> None:
    shown = re.sub(r"<[^>]+>", "", rendered(written()))
    assert "alert('x')&lt;/script&gt; &amp; [link](http://bad.example)" in shown
    assert "~~no~~ @crew $5 and $6␇." in shown
    assert HOSTILE.startswith("Clerk \x1b")
    assert "Clerk ␛[31mred␛[0m said: **bold** _it_ `tick` | pipe" in shown


@given(st.lists(st.tuples(st.text("aé1 .“”*_€", min_size=1, max_size=5), st.booleans()), min_size=1, max_size=5))
def test_bold_is_bold_beside_any_character(parts: list[tuple[str, bool]]) -> None:
    marked = [Piece(text.replace(" ", "x") if mark else text, mark) for text, mark in parts]
    pieces = [p for n, p in enumerate(marked) if not (p.marked and n and marked[n - 1].marked)]
    assume(not pieces[0].text.startswith(" "))  # a passage never does
    html = rendered("> " + _quoted(pieces))
    bold = re.findall(r"<(?:strong|b)>(.*?)</(?:strong|b)>", html)
    assert bold == [piece.text for piece in pieces if piece.marked]


def test_bold_stays_readable() -> None:
    assert _bold("Lopes") == "**Lopes**"
    assert _bold("“no”", " ", ",") == "**“no”**"
    assert _bold("“no”", "a", "b") == "<b>“no”</b>"


def test_a_path_of_this_machine_is_never_shown() -> None:
    root = "/home/someone/story/articles"
    sources = tuple(Source(replace(s.article, path=f"{root}/{s.article.id}"), s.event, s.copy) for s in REPORT.sources)
    report = replace(REPORT, sources=sources, skipped=(Skipped("/var/else/x.docx", "not text"),))
    text = written(report, root)
    assert "someone" not in text
    assert "/var" not in text
    assert "# Where the reports differ: articles\n" in text
    assert "[000.txt:3](000.txt#L3)" in text


def test_links_are_counted_from_where_the_report_stands() -> None:
    text = written(links_from="story/reports")
    assert "[000.txt:3](../articles/000.txt#L3)" in text


def test_a_line_of_a_markdown_article_is_pointed_at_in_its_source() -> None:
    article = replace(HERALD, path="story/a.md")
    text = written(replace(NOTHING, sources=(Source(article), NOTHING.sources[1])))
    assert "(story/a.md?plain=1#L4-L5)" in text
    assert "(story/a.md)" in text


@pytest.mark.parametrize("path", ["1. a.txt", "# a.txt", "- a.txt"])
def test_a_skipped_file_stays_an_item_of_the_list(path: str) -> None:
    html = rendered(written(replace(NOTHING, skipped=(Skipped(path, "why"),))))
    assert f"<li>{path}: why</li>" in html


def test_quiet_leaves_conflicts_and_skipped_files() -> None:
    text = written(quiet=True)
    assert re.findall(r"^## (.*)", text, re.MULTILINE) == [
        "Contradictions",
        "Variants",
        "Updates",
        "Apparent conflicts",
        "Settled",
        "Skipped",
    ]

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile import articles
from reconcile.exceptions import remarks
from reconcile.model import Article
from tests.writing import article

KINDS = ("weekday", "quantity", "age")
HEAD = "Ferry sinks off Orlane\n\nORLANE (Echo) — A ferry sank off the harbour of Orlane late on Monday evening.\n\n"


def read(folder: Path, name: str, text: str) -> Article:
    (folder / name).write_text(text, encoding="utf-8")
    (found,), skipped = articles.read([folder / name])
    assert not skipped
    return found


def covered(found: Article) -> list[tuple[int, str, str, str]]:
    """The line, the kinds, the reason, and the beginning of the paragraph of each remark."""
    made, faults = remarks.read(found, KINDS)
    assert faults == ()
    return [
        (
            each.line,
            ",".join(sorted(each.kinds)),
            each.because,
            found.quote(each.span)[:12] if each.span else "all",
        )
        for each in made
    ]


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_comment_on_its_own_line_holds_for_the_next_paragraph(tmp_path: Path, name: str) -> None:
    text = (
        HEAD
        + '<!-- reconcile: ignore quantity, age because "a misprint" -->\nTwelve crew are missing.\n\nNobody else is.\n'
    )
    found = read(tmp_path, name, text)
    assert covered(found) == [(5, "age,quantity", "a misprint", "Twelve crew ")]
    assert all("reconcile" not in found.quote(block.span) for block in found.blocks)


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_comment_at_the_end_of_a_line_holds_for_that_paragraph(tmp_path: Path, name: str) -> None:
    text = HEAD + "Twelve crew are missing. <!-- reconcile: ignore quantity because so it was -->\n\nNobody else is.\n"
    found = read(tmp_path, name, text)
    assert covered(found) == [(5, "quantity", "so it was", "Twelve crew ")]
    assert [found.quote(block.span) for block in found.blocks][-2:] == ["Twelve crew are missing.", "Nobody else is."]
    assert any(piece.reason == "remark to reconcile" for piece in found.furniture)


def test_a_comment_may_go_over_several_lines(tmp_path: Path) -> None:
    text = (
        HEAD
        + "<!-- reconcile: ignore all\n     because “the agency\n     corrected itself” -->\n\nTwelve are missing.\n"
    )
    found = read(tmp_path, "a.txt", text)
    assert covered(found) == [(5, "", "the agency corrected itself", "Twelve are m")]
    assert [found.quote(block.span) for block in found.blocks][-1] == "Twelve are missing."


def test_a_comment_may_hold_everywhere(tmp_path: Path) -> None:
    text = HEAD + 'All were saved.\n\n<!-- reconcile: ignore weekday everywhere because "wrong from the start" -->\n'
    assert covered(read(tmp_path, "a.txt", text)) == [(7, "weekday", "wrong from the start", "all")]


@pytest.mark.parametrize(
    "entry",
    [
        'reconcile: {ignore: [weekday], because: "the day was wrong"}',
        "reconcile:\n  ignore: weekday\n  because: the day was wrong",
        "reconcile: {ignore: weekday,\n  because: the day was wrong\n}",
    ],
)
def test_the_front_matter_holds_for_the_article(tmp_path: Path, entry: str) -> None:
    text = f"---\ntitle: Ferry sinks off Orlane\n{entry}\noutlet: Echo\n---\n\nA ferry sank on Monday evening.\n"
    found = read(tmp_path, "a.md", text)
    assert covered(found) == [(3, "weekday", "the day was wrong", "all")]
    assert (found.title, found.outlet) == ("Ferry sinks off Orlane", "Echo")


PAGE = """<html><head><title>Ferry sinks off Orlane</title></head><body><article><h1>Ferry sinks off Orlane</h1>
<p>A ferry with many passengers sank off the harbour of Orlane late on Monday evening, the port office said.</p>
{0}
<p>Twelve people of the crew were missing in the morning, the port office said in a statement.</p>{1}<p>The harbour
was closed for all ships while divers looked for the wreck, and it stayed closed.{2}</p>
</article></body></html>
"""


@pytest.mark.parametrize(
    ("place", "line", "start"), [(0, 3, "Twelve peopl"), (1, 4, "The harbour "), (2, 5, "The harbour ")]
)
def test_comments_of_a_page(tmp_path: Path, place: int, line: int, start: str) -> None:
    comment = "<!-- reconcile: ignore quantity because a misprint -->"
    found = read(tmp_path, "a.html", PAGE.format(*(comment if each == place else "" for each in range(3))))
    assert covered(found) == [(line, "quantity", "a misprint", start)]


def test_comments_of_a_page_on_one_line(tmp_path: Path) -> None:
    page = PAGE.format("", "<!-- reconcile: ignore age because x1 -->", "").replace("\n", " ")
    assert covered(read(tmp_path, "a.html", page)) == [(1, "age", "x1", "The harbour ")]


@pytest.mark.parametrize("tag", ["<p>", '<P class="x">', "<div><p>", "<p><b>"])
def test_a_comment_that_begins_a_paragraph_of_a_page_is_its_own(tmp_path: Path, tag: str) -> None:
    page = PAGE.format("", "", "").replace(
        "<p>The harbour", f"{tag}<!-- reconcile: ignore age because x1 -->The harbour"
    )
    assert [start for *_, start in covered(read(tmp_path, "a.html", page))] == ["The harbour "]


def test_a_record_has_no_comments(tmp_path: Path) -> None:
    text = '{"title": "Ferry sinks", "content": "A ferry sank on Monday.\\n<!-- reconcile: ignore age because x -->"}'
    assert covered(read(tmp_path, "a.json", text)) == []


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("ignore quantity", 'without a reason: write because "…" behind it'),
        ('ignore quantity because ""', 'without a reason: write because "…" behind it'),
        ("ignore because late", "names no kind of claim; all of them are: ignore all"),
        ("ignore quantty because x", "of an unknown kind quantty; did you mean quantity?"),
        ("skip quantity because x", 'cannot be read: expected ignore KIND because "…", found skip'),
        ("", 'cannot be read: expected ignore KIND because "…", found nothing'),
    ],
)
def test_a_remark_that_cannot_be_followed_is_named(comment: str, told: str) -> None:
    made, (fault,) = remarks.read(article("A ferry sank.", f"<!-- reconcile: {comment} -->", "It was old."), KINDS)
    assert made == ()
    assert fault.startswith(f"a.txt:2: exception {told}")
    assert "\n" not in fault


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("reconcile: off", "cannot be read: write {ignore: [KIND, …], because: …}"),
        ("reconcile: {ignore: weekday}", 'without a reason: write because "…" behind it'),
        ("reconcile: {because: x}", "names no kind of claim"),
        ("reconcile: {ignore: weekday, why: x}", "has an unknown key (expected ignore or because)"),
        ("reconcile: {ignore: [weekday", "cannot be read: "),
        ("reconcile: *x", "cannot be read: "),
    ],
)
def test_front_matter_that_cannot_be_followed_is_named(tmp_path: Path, entry: str, told: str) -> None:
    found = read(tmp_path, "a.md", f"---\ntitle: Ferry sinks\n{entry}\n---\n\nA ferry sank on Monday evening.\n")
    made, (fault,) = remarks.read(found, KINDS)
    assert made == ()
    assert fault.split(": exception ")[1].startswith(told), fault


def test_one_before_nothing_is_named() -> None:
    _, (fault,) = remarks.read(article("A ferry sank.", "<!-- reconcile: ignore age because x -->"), KINDS)
    assert fault == "a.txt:2: exception stands before no paragraph"


@pytest.mark.parametrize(
    "words", ["", "We reconcile: at last.", "<!-- reconcile: ", "reconcile: -->", "<!-- x reconcile: -->"]
)
def test_what_is_no_remark(words: str) -> None:
    assert remarks.read(article("A ferry sank.", words, "It was old."), KINDS) == ((), ())


def test_many_remarks_take_no_time() -> None:
    begun = time.perf_counter()
    remarks.read(article("<!-- reconcile: " * 20_000), KINDS)
    remarks.read(article("reconcile:" * 50_000), KINDS)
    assert time.perf_counter() - begun < 2


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab\n:<!-> ", max_size=40), st.text(max_size=30))
def test_any_article_can_be_read(before: str, words: str) -> None:
    found = article(*f"{before}<!-- reconcile: {words} -->{before}".split("\n"))
    made, faults = remarks.read(found, KINDS)
    assert all(each.because for each in made)
    assert all("\n" not in fault for fault in faults)

"""Foreign text made harmless, and still true."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reconcile.reports.escaping import isolated, joint, json_text, markdown, markdown_start, url, visible

NASTY = st.text(
    st.sampled_from("ab1 \t\n*_`[]()<>&|~$\\!#+-=.:/@;\"'“”é\x1b\x9b\u202eא�") | st.characters(), max_size=40
)
SIGNS = ["1. a", "- a", "# a", "> a", "+ a", "=== a", "--- a", "12) a", "* a", "`a`", "<b>a</b>", "&amp; a", "[a]: /b"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("two\n  lines\r\nor\u2028three", "two lines or three"),
        ("\x1b[31mred\x07", "␛[31mred␇"),
        ("\x9b31m", "\ufffd31m"),
        ("a\x00b\x7f", "a␀b␡"),
        ("\u202eexe.png\u202c", "⟨U+202E⟩exe.png⟨U+202C⟩"),
        ("soft\xadhyphen\ufeff zero\u200bwidth", "softhyphen zerowidth"),
        ("half \ud83d pair", "half \ufffd pair"),
        ("no\xa0break", "no break"),
        ("שלום café 漢字 👩\u200d🚒", "שלום café 漢字 👩\u200d🚒"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(NASTY)
def test_visible_text_is_printable_and_stays_as_it_is(text: str) -> None:
    shown = visible(text)
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown)
    assert visible(shown) == shown


@given(NASTY, NASTY)
def test_pieces_join_to_the_whole(left: str, right: str) -> None:
    joined = " ".join((joint(left) + joint(right)).split())
    assert joined == visible(left + right)


def shown_by_markdown(line: str) -> str:
    """What a reader of the rendered line sees; marks of form (bold, links) would be missing from it."""
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    html = reader.render(line)
    bare = html.replace("<!-- -->", "").removeprefix("<p>").removesuffix("</p>\n")
    assert not re.search(r"<(?!br)[a-zA-Z/!]", bare), bare
    return unescape(bare)


@given(NASTY)
def test_markdown_shows_text_to_the_letter(text: str) -> None:
    text = visible(text)
    if text:
        assert shown_by_markdown(markdown_start(markdown(text))) == text


@pytest.mark.parametrize("text", SIGNS)
def test_no_text_begins_a_block_in_markdown(text: str) -> None:
    assert shown_by_markdown(markdown_start(markdown(text))) == text


@pytest.mark.parametrize("text", ["AT&T", "a@b.example", "10:30", "14-2", "a.m.", "3.5", "(so)", "“so”", "50%", "a/b"])
def test_what_markdown_does_not_mind_stays_readable(text: str) -> None:
    assert markdown_start(markdown(text)) == text


@pytest.mark.parametrize("text", ["http://x.example", "www.x.example", "@crew", "$5 to $6"])
def test_nothing_becomes_a_link_or_calls_somebody_or_a_formula(text: str) -> None:
    assert not re.search(r"(?<!\\):\/\/|www\.|@\w|(?<!\\)\$", markdown(text))


def test_only_text_from_right_to_left_is_isolated() -> None:
    assert isolated("café 漢字") == "café 漢字"
    assert isolated("שלום") == "\u2068שלום\u2069"


def test_a_path_becomes_a_link() -> None:
    assert url("data/a b/[é]#1?.txt") == "data/a%20b/%5B%C3%A9%5D%231%3F.txt"
    assert url("caf\udce9.txt") == "caf%E9.txt"
    assert url("half \ud83d.txt") == "half%20%ED%A0%BD.txt"


@given(st.text())
def test_json_text_means_the_same(text: str) -> None:
    page = json.dumps([text], ensure_ascii=False)
    made = json_text(page)
    assert json.loads(made) == [text]
    assert not re.search(r"[\x7f-\x9f\u202a-\u202e\ud800-\udfff]", made)

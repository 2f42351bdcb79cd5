"""Nothing that an article, a folder or the desk may say becomes markup, script, style or an address."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from reconcile.reports.escaping import _STEERING
from reconcile.reports.html.markup import Html, element, run, together
from reconcile.reports.html.report import asset
from tests.reports.html.reading import read
from tests.reports.html.story import HARM, hostile, written

OURS = {
    *("html", "head", "meta", "title", "style", "body", "a", "header", "p", "h1", "h2", "h3", "h4", "div", "nav", "ul"),
    *(
        "ol",
        "li",
        "form",
        "fieldset",
        "legend",
        "label",
        "input",
        "span",
        "select",
        "option",
        "output",
        "button",
        "main",
    ),
    *("section", "article", "strong", "b", "blockquote", "mark", "details", "summary", "footer", "code", "table", "tr"),
    *("caption", "thead", "tbody", "th", "td", "small", "dl", "dt", "dd", "time", "script"),
}


def test_hostile_words_stay_words() -> None:
    page = read(written(hostile(), root=f"story {HARM[0]}"))
    parts = page.all()
    assert {part.tag for part in parts} <= OURS
    assert [part.text for part in page.all("script")] == [asset("page.js")]
    assert [part.text for part in page.all("style")] == [asset("page.css")]
    assert {part["href"][:1] for part in page.all("a")} == {"#"}
    assert not [name for part in parts for name in part.attributes if name.startswith("on") or name in ("src", "style")]
    assert "<img src=x onerror=window.harmed=1>" in page.text


def test_no_character_steers_the_reader() -> None:
    steering = {c for c in written(hostile()) if not c.isprintable()}
    assert steering <= {"\n", "\u2068", "\u2069"}
    written(hostile()).encode()  # no half of a pair


@given(st.text(), st.text())
def test_any_text_is_shown_to_the_letter(words: str, more: str) -> None:
    made = element("p", words, element("b", more, title=words, data_x=more), together([words, more], "<"), run(more))
    [part] = read(made).all("p")
    assert [each.tag for each in part.all()] == ["b"]
    assert set(part.all("b")[0].attributes) == {"title", "data-x"}
    assert not set(re.findall(_STEERING, made)) - {"\u2068", "\u2069"}


def test_only_what_is_made_of_elements_is_markup() -> None:
    mine = element("b", "x")
    assert element("p", f"{mine}!") == "<p>&lt;b&gt;x&lt;/b&gt;!</p>"
    assert element("p", mine, "!") == "<p><b>x</b>!</p>"
    assert isinstance(element("p"), Html)
    assert not isinstance(mine + "<", Html)
    assert element("a", "x", href=f"#{mine}") == '<a href="#&lt;b&gt;x&lt;/b&gt;">x</a>'

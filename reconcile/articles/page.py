"""Saved web pages: the main text, told from the rest of the page by trafilatura.

The text of the draft is the whole of the page's visible text, a line an element, in order: so what is set aside stays
in sight. trafilatura says which of it is the article; captions, standfirst and boxes of facts, which it leaves out, are
taken back by the markup around them (docs/decisions/0003-reading-pages.md).
"""

from __future__ import annotations

import datetime as dt
import logging
import re
from typing import Any

from lxml import etree, html

from reconcile.articles import page_facts
from reconcile.articles.days import only_day
from reconcile.articles.decoding import Unreadable
from reconcile.articles.draft import Draft
from reconcile.articles.page_text import Row, rows_of
from reconcile.model import BlockRole

_LARGEST = 6_000_000
"""Characters of markup without embedded pictures: a page of a news site has a tenth of that."""
_MOST_ROWS = 15_000
_EMBEDDED = re.compile(r"data:[\w/+.-]{1,60};base64,[A-Za-z0-9+/=]+")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_NO_LETTERS = re.compile(r"\W+")
_WHOLE = 25
"""Letters and digits: a shorter line is the article's only if that has just such a line (*News* stands everywhere)."""
_OUTSIDE = "outside the article"


def read(text: str, id: str, path: str) -> Draft:
    """The draft of a page. Raises `Unreadable` when there is no text in it; broken markup is read as browsers do."""
    markup = _EMBEDDED.sub("data:,", text) if ";base64," in text else text
    if len(markup) > _LARGEST:
        raise Unreadable(f"too large for a news page: {len(markup) / 1_000_000:.0f} million characters")
    tree = _parse(markup)
    facts = page_facts.read(tree)
    rows = rows_of(tree)
    if not rows:
        raise Unreadable("no text in the page")
    if len(rows) > _MOST_ROWS:
        raise Unreadable(f"too many lines for a news page: {len(rows):,} (limit {_MOST_ROWS:,})")
    kept = _kept(rows, markup)
    if not any(kept):
        raise Unreadable("no article in the page")
    return _draft(rows, kept, facts, id, path)


def _parse(markup: str) -> Any:
    try:
        return html.document_fromstring(_DECLARATION.sub("", markup, count=1))
    except (etree.LxmlError, ValueError, AssertionError):
        raise Unreadable("no text in the page") from None


def _main_text(markup: str) -> str:
    """What trafilatura takes for the article; nothing where it fails, which a hostile page may make it do."""
    from trafilatura.core import bare_extraction  # noqa: PLC0415  (takes 0.2 s: a run of the tests need not pay it)

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found = bare_extraction(_DECLARATION.sub("", markup, count=1), include_comments=False, with_metadata=False)
    except Exception:  # whatever a page does to it must not end the run
        return ""
    return (getattr(found, "text", None) or "") if found is not None else ""


def _kept(rows: list[Row], markup: str) -> list[bool]:
    """Which rows are the article's."""
    main = _main_text(markup)
    lines = {_letters(line) for line in main.split("\n")}
    whole = _letters(main)
    kept = []
    for row in rows:
        letters = _letters(row.text)
        kept.append(bool(letters) and (letters in lines or (len(letters) >= _WHOLE and letters in whole)))
    found = sum(len(_letters(row.text)) for row, keep in zip(rows, kept, strict=True) if keep)
    if found < 0.5 * len(whole) or len(whole) < 200:
        kept = [keep or _may_be_article(row) for row, keep in zip(rows, kept, strict=True)]
    return _completed(rows, kept)


def _may_be_article(row: Row) -> bool:
    """Where there is too little to go by: a line of running text that nothing around it speaks against."""
    return row.reason is None and not row.linked and len(row.text.split()) >= 6


def _completed(rows: list[Row], kept: list[bool]) -> list[bool]:
    """With what belongs to the article between its headline and its last line: captions, standfirst, boxes of facts."""
    if True not in kept:
        return kept
    first, last = kept.index(True), len(kept) - 1 - kept[::-1].index(True)
    headlines = [i for i in range(first) if rows[i].role == "headline"]
    for i in range(headlines[-1] if headlines else first, last + 1):
        row = rows[i]
        # Some pages call the whole caption a credit; beside a caption of its own it is one.
        is_named = row.role in ("caption", "standfirst") and row.reason == "photo credit"
        is_named = is_named and not (i and rows[i - 1].role == row.role and rows[i - 1].reason is None)
        if not row.linked and (row.reason is None or is_named):
            kept[i] = True
    return kept


def _draft(rows: list[Row], kept: list[bool], facts: page_facts.Facts, id: str, path: str) -> Draft:
    title, title_row = _title(rows, facts)
    lines, pages = [row.text for row in rows], [row.line for row in rows]
    shift = 0
    if title and title_row is None:
        lines, pages, shift = [title, *lines], [1, *pages], 1
    roles: dict[int, BlockRole] = {0: "headline"} if shift else {}
    outside: dict[int, str] = {}
    for i, row in enumerate(rows):
        if i == title_row:
            roles[i] = "headline"
        elif not kept[i]:
            outside[i + shift] = row.reason or (_OUTSIDE if not row.linked else "link to another article")
        elif row.role in ("caption", "standfirst"):
            roles[i + shift] = row.role
    return Draft(
        id=id,
        path=path,
        text="\n".join(lines),
        title=title,
        outlet=facts.outlet or page_facts.outlet_of_title(facts.page_title, title),
        byline=facts.byline,
        published=_local_day(rows, facts),
        roles=roles,
        outside=outside,
        page_lines=tuple(pages),
        is_page=True,
    )


def _title(rows: list[Row], facts: page_facts.Facts) -> tuple[str | None, int | None]:
    """The headline, and the row on which it stands: the page's `h1`, unless that is the paper's name."""
    known = _letters(facts.title or "")
    for i, row in enumerate(rows):
        if row.role == "headline" or row.tag in ("h1", "h2"):
            letters = _letters(row.text)
            if (
                known
                and letters
                and (letters == known or (len(letters) >= 15 and (letters in known or known in letters)))
            ):
                return row.text, i
    if facts.title is None:
        for i, row in enumerate(rows):
            if row.role == "headline" and len(row.text.split()) >= 3:
                return row.text, i
    return facts.title, None


def _local_day(rows: list[Row], facts: page_facts.Facts) -> dt.date | None:
    """The day of publication as the page prints it, where the markup gives a time in UTC or nothing."""
    if facts.published and not facts.is_utc:
        return facts.published
    for row in rows:
        if len(row.text) <= 160 and any(character.isdigit() for character in row.text):
            for part in re.split(r" \| | · | • ", row.text):
                day = only_day(part)
                if day and (facts.published is None or abs((day - facts.published).days) <= 1):
                    return day
    return facts.published


def _letters(text: str) -> str:
    return _NO_LETTERS.sub("", text).lower()

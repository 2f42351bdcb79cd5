"""What news APIs deliver: JSON (a record, a list, or a list under a key) and JSON Lines. Each record is an article."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from reconcile.articles.days import day_in
from reconcile.articles.decoding import Unreadable
from reconcile.articles.draft import Draft
from reconcile.articles.lines import starts_of
from reconcile.model import Span

_TITLE = ("title", "headline", "webTitle", "name")
_TEXT = (
    "text",
    "content",
    "body",
    "articleBody",
    "bodyText",
    "article_text",
    "full_text",
    "fulltext",
    "maintext",
    "story",
)
_LEAD = ("description", "summary", "abstract", "standfirst", "trailText", "snippet")
_OUTLET = ("outlet", "source", "source_name", "sourceName", "publisher", "site", "site_name", "publication", "domain")
_PUBLISHED = (
    "published",
    "publishedAt",
    "published_at",
    "datePublished",
    "date_published",
    "date",
    "published_date",
    "publishDate",
    "pubDate",
    "pub_date",
    "webPublicationDate",
    "date_publish",
)
_AUTHOR = ("author", "authors", "byline", "creator")
_LISTS = ("articles", "results", "items", "data", "news", "docs", "documents", "response", "hits", "records", "entries")


class Record(Struct, frozen=True):
    """One record, and where in the file it begins and ends."""

    value: Any
    start: int
    end: int


def read_lines(text: str, id: str, path: str) -> Iterator[Draft | str]:
    """The drafts of a file of JSON Lines; for a line that is no record, what is wrong with it."""
    starts = starts_of(text)
    number = 0
    for row, start in enumerate(starts):
        end = starts[row + 1] if row + 1 < len(starts) else len(text)
        line = text[start:end].strip()
        if not line:
            continue
        number += 1
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield f"line {row + 1}: no JSON record: {_problem(error)}"
            continue
        draft = _draft(value, f"{id}#{number}", path, lambda _key, row=row: row + 1)
        yield draft or f"line {row + 1}: no article in it (expected a title and a text)"


def read(text: str, id: str, path: str) -> Iterator[Draft | str]:
    """The drafts of a JSON file; for a record without text, what is wrong. Raises `Unreadable` on broken JSON."""
    try:
        whole = json.loads(text)
    except json.JSONDecodeError as error:
        if text.lstrip()[:1] == "{" and error.msg == "Extra data":
            yield from read_lines(text, id, path)  # JSON Lines under another name
            return
        raise Unreadable(f"line {error.lineno}: broken JSON: {_problem(error)}") from None
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"broken JSON: {_problem(error)}") from None
    if isinstance(whole, dict) and isinstance(whole.get("tool"), dict) and whole["tool"].get("name") == "reconcile":
        raise Unreadable("a report of this program, not a news report")
    listed, many = _listed(whole)
    places = _places(text, listed) if many else [Record(whole, 0, len(text))]
    starts = starts_of(text)
    for number, record in enumerate(places, 1):
        name = f"{id}#{number}" if many else id
        draft = _draft(record.value, name, path, _Finder(text, starts, record))
        yield draft or f"{'record ' + str(number) + ': ' if many else ''}no article in it (expected a title and a text)"


class _Finder:
    """On which line of the file a field of a record stands."""

    def __init__(self, text: str, starts: tuple[int, ...], record: Record) -> None:
        self.text, self.starts, self.record = text, starts, record

    def __call__(self, key: str) -> int:
        at = self.text.find(f'"{key}"', self.record.start, self.record.end)
        return bisect_right(self.starts, at if at >= 0 else self.record.start)


def _listed(whole: Any) -> tuple[list[Any], bool]:
    """The records of a file, and whether they came in a list."""
    for _ in range(3):  # {"response": {"results": [...]}}
        if isinstance(whole, list):
            return whole, True
        if not isinstance(whole, dict) or _text_of(whole, _TEXT):
            break
        inner = next((whole[key] for key in _LISTS if isinstance(whole.get(key), list | dict)), None)
        if inner is None:
            break
        whole = inner
    return [whole], False


def _places(text: str, values: list[Any]) -> list[Record]:
    """The place of every record of a list: found by reading the file once more, record by record."""
    decoder = json.JSONDecoder()
    at = _start_of_list(text, decoder, values)
    found: list[Record] = []
    for value in values:
        if at is None:
            found.append(Record(value, 0, len(text)))
            continue
        while at < len(text) and text[at] in " \t\r\n,":
            at += 1
        try:
            _, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            at = None
            found.append(Record(value, 0, len(text)))
            continue
        found.append(Record(value, at, end))
        at = end
    return found


def _start_of_list(text: str, decoder: json.JSONDecoder, values: list[Any]) -> int | None:
    """Where the first record stands: the first bracket at which the very list can be read."""
    at = text.find("[")
    for _ in range(50):
        if at < 0:
            return None
        try:
            value, _ = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return None
        if value == values:
            return at + 1
        at = text.find("[", at + 1)
    return None


def _draft(value: Any, id: str, path: str, line_of: Any) -> Draft | None:
    """The draft of one record: its title, an empty line, its text. None when it has no text."""
    if not isinstance(value, dict):
        return None
    title_key, title = _field(value, _TITLE)
    text_key, body = _field(value, _TEXT)
    if not body:
        text_key, body = _field(value, _LEAD)
    if not body or (not title and len(body) < 100):
        return None
    title = " ".join(title.split())
    if "<p" in body[:2000] or "</p>" in body[:5000]:
        body = _without_tags(body)
    text = f"{title}\n\n{body}" if title else body
    starts = starts_of(text)
    title_line, text_line = line_of(title_key) if title else 1, line_of(text_key)
    pages = [text_line] * len(starts)
    if title:
        pages[0] = title_line
    published = _field(value, _PUBLISHED)[1]
    return Draft(
        id=id,
        path=path,
        text=text,
        first_row=1 if title else 0,
        headline=Span(0, len(title)) if title else None,
        title=title or None,
        outlet=_field(value, _OUTLET)[1] or None,
        byline=_field(value, _AUTHOR)[1] or None,
        published=day_in(published) if published else None,
        page_lines=tuple(pages),
    )


def _field(record: dict[str, Any], names: tuple[str, ...]) -> tuple[str, str]:
    """The first of the fields that says something, and what."""
    for name in names:
        said = _said(record.get(name))
        if said:
            return name, said
    return names[0], ""


def _text_of(record: dict[str, Any], names: tuple[str, ...]) -> str:
    return _field(record, names)[1]


def _said(value: Any) -> str:
    """What a field says: text, a record with a name, or a list of either."""
    if isinstance(value, str):
        said = value.strip()
        # Half a pair of surrogates, as broken escapes give it, can be neither printed nor saved.
        return said if said.isascii() else said.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return next((_said(value[key]) for key in ("name", "title", "text", "rendered") if value.get(key)), "")
    if isinstance(value, list):
        parts = [_said(one) for one in value[:500] if isinstance(one, str | dict)]
        return ("\n\n" if any(len(part) > 80 for part in parts) else ", ").join(part for part in parts if part)
    return ""


def _without_tags(body: str) -> str:
    from reconcile.articles.page_text import text_of_fragment  # noqa: PLC0415  (lxml is heavy, such records are rare)

    return text_of_fragment(body)


def _problem(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        at = f" at column {error.colno}" if error.colno else ""
        return error.msg.replace("Expecting", "expected").lower() + at
    return "brackets nested too deeply" if isinstance(error, RecursionError) else str(error)[:100]

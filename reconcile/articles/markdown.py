"""Markdown, with or without front matter (YAML between `---`, or TOML between `+++`)."""

from __future__ import annotations

import re

from reconcile.articles.days import day_in
from reconcile.articles.draft import Draft
from reconcile.articles.lines import starts_of
from reconcile.model import Span

_KEYS = {
    "title": "title",
    "headline": "title",
    "outlet": "outlet",
    "source": "outlet",
    "site": "outlet",
    "site_name": "outlet",
    "sitename": "outlet",
    "publisher": "outlet",
    "publication": "outlet",
    "newspaper": "outlet",
    "published": "published",
    "date": "published",
    "published_at": "published",
    "publishedat": "published",
    "date_published": "published",
    "datepublished": "published",
    "pubdate": "published",
    "author": "byline",
    "authors": "byline",
    "byline": "byline",
    "by": "byline",
}
_ENTRY = re.compile(r"\s{0,3}[\"']?([A-Za-z][\w -]{0,40}?)[\"']?\s*[:=]\s*(.*)$")
_LONGEST = 200
"""Lines of front matter. A file that opens with a rule (`---`) and never closes it has none."""


def read(text: str, id: str, path: str) -> Draft:
    """The draft of a Markdown file. The headline's place is the title's in the front matter."""
    starts = starts_of(text)
    fields, places, first_row = read_front_matter(text, starts)
    title, place = fields.get("title"), places.get("title")
    roles = {}
    if title is None:
        for row in range(first_row, min(len(starts), first_row + 20)):
            line = _line(text, starts, row)
            if line.startswith("# "):
                title, roles[row] = line[2:].strip(" #\r\n"), "headline"
                break
    outside = dict.fromkeys(_rows_of_markup(text, starts, first_row), "markup, no text")
    return Draft(
        id=id,
        path=path,
        text=text,
        first_row=first_row,
        headline=place,
        title=title,
        outlet=fields.get("outlet"),
        byline=fields.get("byline"),
        published=day_in(fields.get("published", "")),
        roles=roles,  # type: ignore[arg-type]
        outside=outside,
    )


def read_front_matter(text: str, starts: tuple[int, ...]) -> tuple[dict[str, str], dict[str, Span], int]:
    """The fields that are known, the place of each value in the text, and the row at which the article begins.

    Read line by line rather than as YAML, which takes ten times as long to import as all else: so a line that is no
    YAML costs nothing but itself. Without a closing line the fields are still read, up to the first line that is none.
    """
    fields: dict[str, str] = {}
    places: dict[str, Span] = {}
    fence = text[: starts[1]].strip() if len(starts) > 1 else ""
    if fence not in ("---", "+++"):
        return fields, places, 0
    open_field: str | None = None
    end = _end_of_front_matter(text, starts, fence)
    for row in range(1, end):
        start = starts[row]
        line = _line(text, starts, row)
        entry = _ENTRY.match(line)
        if not entry:
            _continue_list(fields, open_field, line)
            continue
        name = _KEYS.get(entry.group(1).strip().lower().replace(" ", "_").replace("-", "_"))
        open_field = name if name and name not in fields else None
        if open_field:
            value, at, length = _scalar(entry.group(2))
            fields[open_field] = value
            if value:
                places[open_field] = Span(start + entry.start(2) + at, start + entry.start(2) + at + length)
    if not fields:
        return {}, {}, 0
    closed = end < len(starts) and _line(text, starts, end).strip() in (fence, "...")
    return {name: value for name, value in fields.items() if value}, places, end + closed


def _end_of_front_matter(text: str, starts: tuple[int, ...], fence: str) -> int:
    """The row of the closing line; where there is none, the first row that is empty or running text."""
    last = min(len(starts), _LONGEST)
    for row in range(1, last):
        if _line(text, starts, row).strip() in (fence, "..."):
            return row
    for row in range(1, last):
        line = _line(text, starts, row).strip()
        if not line or (line.endswith((".", ".”", '."')) and len(line) > 60):
            return row
    return last


def _line(text: str, starts: tuple[int, ...], row: int) -> str:
    return (text[starts[row] : starts[row + 1]] if row + 1 < len(starts) else text[starts[row] :]).rstrip()


def _scalar(raw: str) -> tuple[str, int, int]:
    """A value without quotation marks and comment, and where it stands within `raw`."""
    if raw[:1] in ('"', "'"):
        quote, end = raw[0], 1
        while end < len(raw) and (raw[end] != quote or raw[end - 1] == "\\" or raw[end + 1 : end + 2] == quote == "'"):
            end += 2 if raw[end : end + 2] == "''" and quote == "'" else 1
        inner = raw[1:end]
        value = inner.replace('\\"', '"').replace("\\\\", "\\") if quote == '"' else inner.replace("''", "'")
        return value, 1, len(inner)
    if raw[:1] == "[":
        inner = raw.strip("[] \t")
        return ", ".join(part.strip(" \"'") for part in inner.split(",") if part.strip()), raw.find(inner), len(inner)
    if raw in ("|", ">", "|-", ">-", "null", "~"):
        return "", 0, 0
    value = raw.split(" #", 1)[0].strip()
    return value, 0, len(value)


def _continue_list(fields: dict[str, str], name: str | None, line: str) -> None:
    """An item of a list (`  - Jane Doe`) or a folded line belongs to the field before it."""
    if name and line.strip() and line[0] in " \t-":
        item = line.strip().lstrip("-").strip(" \"'")
        if name in ("byline", "title") and item and ":" not in item:
            fields[name] = (
                f"{fields[name]}, {item}" if fields[name] and name == "byline" else f"{fields[name]} {item}".strip()
            )


def _rows_of_markup(text: str, starts: tuple[int, ...], first_row: int) -> list[int]:
    """Rows that hold comments, pictures, rulers of tables, or definitions of links, and no words of the article."""
    if not any(sign in text for sign in ("<!--", "![", "|--", "| --", "|:", "]: http", "<img", "<iframe")):
        return []
    rows, in_comment = [], False
    for row in range(first_row, len(starts)):
        line = _line(text, starts, row).strip()
        if in_comment or line.startswith("<!--"):
            rows.append(row)
            in_comment = "-->" not in line
        elif _is_markup(line):
            rows.append(row)
    return rows


def _is_markup(line: str) -> bool:
    if line.startswith(("![", "[![", "<img", "<iframe", "</iframe")):
        return not line.endswith((".", "”", '"'))
    return ("--" in line and not line.strip("|-: \t")) or (line.startswith("[") and "]: http" in line)

"""Where the article ends and the rest of the page begins: *Related Posts*, *Leave a Reply*, *More on Weather:*."""

from __future__ import annotations

from functools import cache

from reconcile.articles.lines import Line
from reconcile.articles.sheet import Sheet
from reconcile.lexicons import load_classes

_FINAL = {"comment form", "about the author"}
"""After these nothing of the article follows, however much text there is: comments may be longer than the story."""
_ENOUGH = 60
"""Words of prose: as much must stand before a final section, and less than this after a list of links."""


def set_aside(sheet: Sheet) -> None:
    """Sets aside all that follows such a heading, or, where the story goes on after it, the links under it."""
    prose = [line.words if line.is_prose and not line.text.endswith("…") else 0 for line in sheet.lines]
    before, total = 0, sum(prose)
    i = 0
    while i < len(sheet.lines):
        line = sheet.lines[i]
        reason = heading(line) if line.words <= 8 and i not in sheet.reasons else None
        after = total - before - prose[i]
        if reason and (i > 0 or reason == "about the author"):
            small = after <= _ENOUGH or after * 5 < total
            if reason == "about the author" and len(sheet.lines) - i <= 6:
                small, before = True, _ENOUGH
            if (reason in _FINAL and before >= _ENOUGH) or (small and before >= min(_ENOUGH, total)):
                for rest in range(i, len(sheet.lines)):
                    reason = heading(sheet.lines[rest]) or reason
                    sheet.set_aside(rest, reason)
                return
            end = _end_of_links(sheet, i)
            if end > i + 1:
                for link in range(i, end):
                    sheet.set_aside(link, reason)
                before += sum(prose[i:end])
                i = end
                continue
        before += prose[i]
        i += 1


def heading(line: Line) -> str | None:
    """Why nothing of the article is expected below this line, if it is such a heading."""
    key = line.key.rstrip(" :*_…")
    reason = _headings().get(key)
    if reason:
        return reason
    if line.closed or not key:
        return None
    if key.startswith(("more on ", "more from ", "more in ", "more about ", "latest from ", "recommended for ")):
        return "list of links"
    if key.startswith("comments (") or (key.endswith((" comments", " thoughts on")) and key[0].isdigit()):
        return "comment form"
    return None


def _end_of_links(sheet: Sheet, start: int) -> int:
    """The line after the short, unclosed lines that follow the heading at `start`."""
    i = start + 1
    while i < len(sheet.lines) and i - start <= 8:
        line = sheet.lines[i]
        if (line.closed and line.words >= 9) or line.words > 22:
            break
        i += 1
    return i


@cache
def _headings() -> dict[str, str]:
    return {name.rstrip(":"): reason for name, reason in load_classes("furniture_sections.txt").items()}

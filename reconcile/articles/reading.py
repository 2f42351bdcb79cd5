"""One file: from its bytes to its articles, by the module that knows its format."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reconcile.articles import markdown, plain
from reconcile.articles.composing import compose
from reconcile.articles.decoding import Unreadable, check_lines, decode
from reconcile.articles.draft import Draft
from reconcile.articles.finding import ENDINGS, Found, shown, why_unreadable
from reconcile.model import Article, Skipped

_MB = 1_000_000
_LARGEST = {"text": 5 * _MB, "markdown": 5 * _MB, "page": 60 * _MB, "records": 300 * _MB, "lines of records": 300 * _MB}
"""Bytes. No news report is longer than 5 MB; a saved page may carry its pictures inside it."""
_OWN_REPORT = "<!-- reconcile report"


def read_file(file: Found) -> list[Article | Skipped]:
    """The articles of one file (several for a file of records), or why there is none. Never raises."""
    path = shown(file.path)
    try:
        return _read(file, path)
    except Unreadable as problem:
        return [Skipped(path, str(problem))]
    except OSError as error:
        return [Skipped(path, why_unreadable(error))]
    except (MemoryError, RecursionError):
        return [Skipped(path, "too large or too deeply nested to be read")]


def _read(file: Found, path: str) -> list[Article | Skipped]:
    kind = ENDINGS.get(file.path.suffix.lower(), "text")
    size = file.path.stat().st_size
    if size > _LARGEST[kind]:
        raise Unreadable(f"too large for a news report: {size / _MB:.0f} MB (limit {_LARGEST[kind] // _MB} MB)")
    data = file.path.read_bytes()
    text = decode(data, _declared(data) if kind == "page" else None)
    if _OWN_REPORT in text[:300]:
        raise Unreadable("a report of this program, not a news report")
    if kind in ("text", "markdown"):
        check_lines(text)
        draft = plain.read(text, file.id, path) if kind == "text" else markdown.read(text, file.id, path)
        return [_composed(draft)]
    if kind == "page":
        # trafilatura and lxml take 0.2 s to load: only when a page is met
        from reconcile.articles import page  # noqa: PLC0415

        return [_composed(page.read(text, file.id, path))]
    from reconcile.articles import records  # noqa: PLC0415  (`json` is loaded for files that need it)

    read = records.read if kind == "records" else records.read_lines
    return list(_each_composed(read(text, file.id, path), path))


def _composed(draft: Draft) -> Article | Skipped:
    article = compose(draft)
    return article if article.blocks else Skipped(draft.path, "no article in it, only furniture")


def _each_composed(drafts: Iterable[Draft | str], path: str) -> Iterable[Article | Skipped]:
    """The articles of a file of records. Of many broken records the first few are named, and the rest counted."""
    broken = 0
    for draft in drafts:
        if isinstance(draft, str):
            broken += 1
            if broken <= 5:
                yield Skipped(path, draft)
        else:
            yield _composed(draft)
    if broken > 5:
        yield Skipped(path, f"{broken - 5} more records without an article in them")


_CHARSET = rb"(?i)<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w-]{2,30})"


def _declared(data: bytes) -> str | None:
    """The encoding that a page names for itself."""
    found = re.search(_CHARSET, data[:4000])
    return found.group(1).decode("ascii") if found else None

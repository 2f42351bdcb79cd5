"""Articles written down in a test, without a file."""

from __future__ import annotations

import datetime as dt

from reconcile.language.document import Document
from reconcile.model import Article, Block, Span


def article(
    *paragraphs: str, id: str = "a.txt", title: str | None = None, published: str | None = None, **more: object
) -> Article:
    """An article of these paragraphs, one a line, with `title` (if any) as the headline on the first line."""
    lines = ([title] if title else []) + list(paragraphs)
    text = "\n".join(lines)
    blocks, starts, at = [], [], 0
    for number, line in enumerate(lines):
        starts.append(at)
        blocks.append(Block(Span(at, at + len(line)), "headline" if title and number == 0 else "body"))
        at += len(line) + 1
    return Article(
        id=id,
        path=id,
        text=text,
        blocks=tuple(blocks),
        title=title,
        published=dt.date.fromisoformat(published) if published else None,
        line_starts=tuple(starts),
        **more,  # type: ignore[arg-type]
    )


def document(*paragraphs: str, **more: object) -> Document:
    """The same with its language read."""
    return Document(article(*paragraphs, **more))  # type: ignore[arg-type]

"""Where sentences end."""

from __future__ import annotations

import re

from reconcile.model import Span

_END = re.compile(r"[.!?][\"”’')]*\s+(?=[\"“‘'(]?[A-Z])")


def split(text: str, start: int, end: int) -> list[Span]:
    """The sentences of `text[start:end]`, without the white space around them."""
    cuts = [start, *(m.end() for m in _END.finditer(text, start, end)), end]
    spans = []
    for left, right in zip(cuts, cuts[1:], strict=False):
        piece = text[left:right]
        stripped = piece.strip()
        if stripped:
            first = left + piece.index(stripped)
            spans.append(Span(first, first + len(stripped)))
    return spans

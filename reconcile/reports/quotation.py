"""A passage made ready to be shown: on one line, the differing words apart, cut around them where it is long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reconcile.model import Article, Evidence, Span
from reconcile.reports.escaping import joint


class Piece(NamedTuple):
    """A run of visible text; `marked` where it is what the positions differ in."""

    text: str
    marked: bool


def passage(article: Article, evidence: Evidence, limit: int) -> list[Piece]:
    """The sentence of `evidence`, in pieces; at most about `limit` characters of it, around the first mark."""
    whole = evidence.sentence
    if whole.overlaps(evidence.span):  # a quotation may run over several sentences
        whole = Span(min(whole.start, evidence.span.start), max(whole.end, evidence.span.end))
    marks = _united(whole, evidence.marks or (evidence.span,))
    return cut(pieces_of(article, _near(whole, marks, 4 * limit), marks), limit)


def pieces_of(article: Article, whole: Span, marks: Iterable[Span]) -> list[Piece]:
    """The text at `whole` in pieces: no two marked ones side by side, no white space at the edge of a marked one."""
    found: list[Piece] = []
    for span, marked in _runs(whole, _united(whole, marks)):
        text = joint(article.quote(span))
        if not found or found[-1].text.endswith(" "):
            text = text.removeprefix(" ")
        if not marked:
            found.append(Piece(text, False))
            continue
        inner = text.strip(" ")
        before, _, after = text.partition(inner) if inner else (text, "", "")
        found += [piece for piece in (Piece(before, False), Piece(inner, True), Piece(after, False)) if piece.text]
    return [piece for piece in found if piece.text]


def cut(pieces: list[Piece], limit: int) -> list[Piece]:
    """The pieces around the first mark, with an ellipsis where something was left out; words stay whole."""
    text = "".join(piece.text for piece in pieces)
    if len(text) <= limit:
        return pieces
    start, end = _marked_range(pieces, limit)
    low = max(0, min(start - (limit - (end - start)) // 2, len(text) - limit))
    high = min(len(text), low + limit)
    if low and low < start:
        low = min(text.find(" ", low, start) + 1 or low, start)
    if high < len(text) and high > end:
        high = max(text.rfind(" ", end, high), end) if " " in text[end:high] else high
    return [
        *([Piece("… ", False)] if low else []),
        *_window(pieces, low, high),
        *([Piece(" …", False)] if high < len(text) else []),
    ]


def _marked_range(pieces: list[Piece], limit: int) -> tuple[int, int]:
    """From the first mark to the last that a window of `limit` characters holds as well."""
    start = end = at = 0
    seen = False
    for text, marked in pieces:
        if marked and not seen:
            start, end, seen = at, min(at + len(text), at + limit), True
        elif marked and at + len(text) - start <= limit * 3 // 4:
            end = at + len(text)
        at += len(text)
    return start, end


def _window(pieces: list[Piece], low: int, high: int) -> Iterator[Piece]:
    at = 0
    for text, marked in pieces:
        shown = text[max(low - at, 0) : max(high - at, 0)]
        at += len(text)
        if shown:
            yield Piece(shown, marked)


def _near(whole: Span, marks: list[Span], reach: int) -> Span:
    """`whole`, or what stands about the first mark where a sentence is as long as a file."""
    if not marks or whole.end - whole.start <= 4 * reach:
        return whole
    return Span(max(whole.start, marks[0].start - reach), min(whole.end, marks[0].start + 3 * reach))


def _runs(whole: Span, marks: list[Span]) -> Iterator[tuple[Span, bool]]:
    at = whole.start
    for mark in marks:
        if at < mark.start:
            yield Span(at, mark.start), False
        yield mark, True
        at = mark.end
    if at < whole.end:
        yield Span(at, whole.end), False


def _united(whole: Span, marks: Iterable[Span]) -> list[Span]:
    united: list[Span] = []
    for mark in sorted(marks):
        start, end = max(mark.start, whole.start), min(mark.end, whole.end)
        if start >= end:
            continue
        if united and start <= united[-1].end:
            united[-1] = Span(united[-1].start, max(end, united[-1].end))
        else:
            united.append(Span(start, end))
    return united

"""What lies over each place of a text, asked from left to right: in time that grows with the text and no faster."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, NamedTuple, TypeVar

from reconcile.model import Claim, Conflict, Span


class Stated(NamedTuple):
    """Words of an article that are evidence in a conflict; `rank` is its place in the report, 0 the worst."""

    span: Span
    rank: int
    conflict: Conflict


T = TypeVar("T", Stated, Claim[Any])


class Sweep(Generic[T]):
    """Claims or evidence of one article. A file of one line may hold thousands, so none is looked at twice in vain."""

    def __init__(self, items: Iterable[T]) -> None:
        self._items: list[T] = sorted(items, key=lambda item: item.span)
        self._next = 0
        self._met: list[T] = []

    def meeting(self, span: Span) -> list[T]:
        """Those that have a character of `span`. Each span that is asked for begins no earlier than the one before."""
        while self._next < len(self._items) and self._items[self._next].span.start < span.end:
            self._met.append(self._items[self._next])
            self._next += 1
        self._met = [item for item in self._met if item.span.end > span.start]
        return list(self._met)

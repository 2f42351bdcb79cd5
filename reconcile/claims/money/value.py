"""The value of a claim of money."""

from __future__ import annotations

from msgspec import Struct

from reconcile.language.numerals import Interval


class Money(Struct, frozen=True):
    """A sum in units of its currency. `sort` is what it is (*fine*, *price*), `marks` in which respect, `narrowed` by
    what.

    `narrowed` are the words that pick out one of several such sums: *adjusted*, *net*, *minimum*, *quarterly*; `alone`
    is for the only sum of its sort in the article, `moving` for a price that is said to be another soon. `term` is the
    time that a result covers (*nine months*), or *turned down* for an offer that came to nothing; `estimated` is for
    what is said to be a guess at a sum to come.
    """

    written: str
    interval: Interval
    currency: str
    sort: str
    marks: frozenset[str] = frozenset()
    narrowed: frozenset[str] = frozenset()
    years: frozenset[int] = frozenset()
    past: bool = False
    setting: frozenset[str] = frozenset()
    alone: bool = False
    moving: bool = False
    term: frozenset[str] = frozenset()
    estimated: bool = False

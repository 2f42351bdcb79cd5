"""The value of a claim of money."""

from __future__ import annotations

from msgspec import Struct

from reconcile.language.numerals import Interval

FAMILIES = {
    "deal": "PURCHASE", "sale": "PURCHASE", "fee": "PURCHASE",
    "cost": "OUTLAY", "spending": "OUTLAY", "price": "OUTLAY",
    "aid": "HELP", "donation": "HELP",
}  # fmt: skip


class Money(Struct, frozen=True):
    """A sum in units of its currency. `sort` is what it is (*fine*, *price*), `marks` in which respect, `narrowed` by
    what.

    `narrowed` are the words that pick out one of several such sums: *adjusted*, *net*, *minimum*, *quarterly*; `alone`
    is for the only sum of its sort in the article, `moving` for a price that is said to be another soon. `term` is the
    time that a result covers (*nine months*), or *turned down* for an offer that came to nothing; `estimated` is for
    what is said to be a guess at a sum to come. `places` are the words of the places that the clause names, `giver`
    those of who gives it, `purpose` the stems of what it is spent on; `market` is for a
    price that moves from hour to hour.
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
    places: frozenset[str] = frozenset()
    market: bool = False
    giver: frozenset[str] = frozenset()
    purpose: frozenset[str] = frozenset()

    @property
    def family(self) -> str:
        """The sorts that reports take for one another: what one calls a deal, another calls a sale."""
        return FAMILIES.get(self.sort, self.sort)

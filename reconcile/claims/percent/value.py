"""The value of a claim of percentage."""

from __future__ import annotations

from msgspec import Struct

from reconcile.language.numerals import Interval


class Percent(Struct, frozen=True):
    """A percentage. `unit` is `%` or `pp`; `direction` is *up*, *down*, or empty for a share; `of` are stems of what
    it is of.

    `degree` is the comparative behind it (*brighter*).
    """

    written: str
    interval: Interval
    unit: str
    direction: str
    of: frozenset[str]
    degree: str = ""
    marks: frozenset[str] = frozenset()
    years: frozenset[int] = frozenset()
    past: bool = False
    setting: frozenset[str] = frozenset()

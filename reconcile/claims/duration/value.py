"""A length of time as a claim's value."""

from __future__ import annotations

from msgspec import Struct


class Duration(Struct, frozen=True):
    """An interval of hours, `low` to `high`, and of what.

    `what` holds the classes or stems of what lasted or came. `lapse` is *after* or *before* where it is the time
    between two happenings; `anchor` then holds the stems of the other one, where it is named. `who` is the folded
    surname of the person, `year` and `weekday` those of which the sentence
    tells.
    """

    low: float
    high: float
    what: frozenset[str]
    lapse: str = ""
    anchor: frozenset[str] = frozenset()
    who: str = ""
    shown: str = ""
    year: int | None = None
    weekday: int | None = None

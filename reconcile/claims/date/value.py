"""A date as a claim's value, and how far a page's own day is trusted."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from reconcile.language.calendar import Days

MONTHS = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


class Date(Struct, frozen=True):
    """What is named outright (`year`, `month`, `day`), or how it counts from the day of the report.

    `third` is *early*, *mid* or *late* in the month or year. `bound` is *until* for the last day of something,
    *since* for the first. `window` holds the days that a relative expression means, `written` the day from which they
    were reckoned. `shown` is the expression as written. `ahead` is set for what is still to come; `who` for who takes
    office then, or for whom a break-in or a fine befell. `milestone` is what happens once to a thing, and `whose` the
    folded words of the names that stand beside it; `which` is *first* or *another* where there are several.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    third: str = ""
    bound: str = ""
    window: Days | None = None
    written: dt.date | None = None
    shown: str = ""
    ahead: bool = False
    who: str = ""
    milestone: str = ""
    whose: frozenset[str] = frozenset()
    which: str = ""


class DateOptions(Struct, frozen=True):
    """How far the day of publication is trusted."""

    same_day: int = 2
    """Reports published within so many days of each other mean the same week by *last week*."""
    made: int = 2
    """A thing is delivered or opened so many years after it was built."""
    slack: int = 31
    """A page's date may be that of a later import by so many days."""


def show(value: Date) -> str:
    """The expression as written."""
    return value.shown or " ".join(
        str(part) for part in (value.third, MONTHS[value.month or 0], value.day, value.year) if part
    )

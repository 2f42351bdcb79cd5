"""Of which day a figure is: two figures of two days can both be right.

The sentence's own day counts first (*on Friday it was 41 degrees*), then the day of what the article mainly tells: a
quake of the ninth and one of the twenty-second. Days of publication are often wrong by weeks; by themselves they tell
only two disasters apart whose reports lie months apart.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from reconcile.claims.date import Date
from reconcile.claims.weekday import Weekday
from reconcile.matching.events import Ledger
from reconcile.model import Claim, Reading, Span

# A report tells of its own day or of those just before it; what is further back is background.
FRESH, NEXT_DAY = dt.timedelta(days=3), dt.timedelta(days=1)
# Two main things lie so far apart at least, or a slip in one weekday would make two happenings of one.
APART = dt.timedelta(days=2)
# So many sentences from the top tell the main thing; what stands further down may be of any time.
LEAD = 6
# What happened to people is counted within weeks.
LONG_APART = dt.timedelta(days=60)

Days = frozenset[dt.date]


class Moment(NamedTuple):
    """The days that a sentence names, or none; the fresh day of its article's main thing, if it is clear."""

    named: Days
    main: dt.date | None
    published: dt.date | None


class Moments:
    """The days of one story's sentences."""

    def __init__(self, story: Sequence[Reading], ledger: Ledger) -> None:
        self._events = ledger.event_of
        self._named: dict[tuple[str, Span], set[dt.date]] = {}
        self._main: dict[str, dt.date] = {}
        self._published: Mapping[str, dt.date | None] = {r.article.id: r.article.published for r in story}
        for reading in story:
            for claim in reading.claims:
                self._enter(claim, reading.article.published)

    def _enter(self, claim: Claim[Any], published: dt.date | None) -> None:
        value, day = claim.value, None
        if claim.kind == "weekday" and isinstance(value, Weekday):
            day = _of_weekday(value, published)
            is_main = any(key.startswith("main|") for key in claim.keys)
            if day and published and is_main and published - day <= FRESH:
                self._main.setdefault(claim.article, day)
        elif claim.kind == "date" and isinstance(value, Date):
            day = _of_date(value, published)
        if day:
            self._named.setdefault((claim.article, claim.sentence), set()).add(day)

    def of(self, claim: Claim[Any]) -> Moment:
        """The moment of a claim."""
        named = frozenset(self._named.get((claim.article, claim.sentence), ()))
        # What a player did is told all through the report of his game.
        is_main = claim.position < LEAD or bool(getattr(claim.value, "whose", ""))
        main = self._main.get(claim.article) if is_main else None
        return Moment(named, main, self._published[claim.article])

    def are_two_mains(self, left: Claim[Any], right: Claim[Any]) -> str:
        """Why the days of two reports' main things are those of two things: each is told on its day or the next.

        A slip in the weekday leaves a report that comes days too late for what it tells.
        """
        one, other = (self._main.get(claim.article) for claim in (left, right))
        if one is None or other is None or abs(one - other) < APART:
            return ""
        for day, claim in ((one, left), (other, right)):
            published = self._published[claim.article]
            if published is None or published - day > NEXT_DAY or not any(k.startswith("main|") for k in claim.keys):
                return ""
        return _told(frozenset((one,)), frozenset((other,)))

    def apart(self, left: Claim[Any], right: Claim[Any]) -> str:
        """Why two figures are of two days; empty where they may be of one."""
        one, other = self.of(left), self.of(right)
        if left.article == right.article:
            return _told(one.named, other.named) if one.named and other.named and not one.named & other.named else ""
        if one.named and other.named:
            return _told(one.named, other.named) if not _near(one.named, other.named) else ""
        for told, untold in ((one, other), (other, one)):
            if told.named and untold.main and not untold.named:
                days = frozenset((untold.main,))
                return _told(told.named, days) if not _near(told.named, days) else ""
        if one.main and other.main and abs(one.main - other.main) >= APART:
            return _told(frozenset((one.main,)), frozenset((other.main,)))
        is_happening = any(term.isupper() for term in left.about & right.about)  # how many were killed, or on board
        if (
            is_happening
            and self._events[left.article] != self._events[right.article]
            and one.published
            and other.published
            and abs(one.published - other.published) >= LONG_APART
        ):
            return f"the reports lie {abs(one.published - other.published).days} days apart"
        return ""


def _near(one: Days, other: Days) -> bool:
    return any(abs(left - right) < APART for left in one for right in other)


def _told(one: Days, other: Days) -> str:
    left, right = (" and ".join(f"{day.day}.{day.month}." for day in sorted(days)) for days in (one, other))
    return f"each is of its own day: {left} / {right}"


def _of_weekday(value: Weekday, published: dt.date | None) -> dt.date | None:
    if published is None or value.ahead or value.shift > 0:
        return None
    return published - dt.timedelta(days=(published.weekday() - value.day) % 7 - 7 * min(value.shift, 0))


def _of_date(value: Date, published: dt.date | None) -> dt.date | None:
    if value.month is None or value.day is None or value.bound or value.ahead:
        return None
    year = value.year or (published.year if published else None)
    if year is None:
        return None
    try:
        day = dt.date(year, value.month, value.day)
    except ValueError:
        return None
    return (
        day.replace(year=year - 1) if value.year is None and published and day > published and day.month != 2 else day
    )

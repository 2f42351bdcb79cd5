"""Which week a weekday means: reports of one happening whose days, reckoned from their pages, lie weeks apart.

*The plane crashed on Sunday* stands in a report of 31 December and in one of 14 January. Either the second page bears
the date of a later import, or there were two crashes: a reader who puts both on one day, or on two, must know.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from reconcile.claims.date import MONTHS
from reconcile.claims.kind import AnyKind
from reconcile.claims.weekday import DAYS, Weekday
from reconcile.matching.events import Ledger
from reconcile.model import Answer, Claim, Comparison, Question, Reading

# How the kind marks the day of what a report mainly tells, with the family of that happening.
MAIN = "main|"
# Reports within so many days of each other mean one week.
ONE_WEEK = dt.timedelta(days=7)
# Pages are often dated a few weeks too late; what two reports tell two months apart happened twice.
MISDATED, LONG_APART = dt.timedelta(days=45), dt.timedelta(days=60)


class Dated(NamedTuple):
    """A weekday of the main thing, and the day that it was by the page's date."""

    day: dt.date
    claim: Claim[Weekday]


def questions(story: Sequence[Reading], kinds: Mapping[str, AnyKind], ledger: Ledger) -> Iterator[Question]:
    """One question for each sort of happening that the reports of a story put into weeks of their own."""
    kind = kinds.get("weekday")
    if kind is None:
        return
    by_family: dict[str, list[Dated]] = {}
    for reading in story:
        for dated in _main(reading):
            for key in sorted(dated.claim.keys):
                if key.startswith(MAIN):
                    by_family.setdefault(key, []).append(dated)
    told: set[frozenset[int]] = set()
    for _, found in sorted(by_family.items()):
        weeks = _weeks(found)
        apart = [reason for one, other in pairwise(weeks) if (reason := _reason(one, other, ledger))]
        which = frozenset(id(dated.claim) for dated in found)
        if len(weeks) < 2 or len(apart) < len(weeks) - 1 or which in told:
            continue
        told.add(which)  # one sentence may tell of two families: a crash and its deaths
        fullest = max((dated.claim for dated in found), key=lambda c: (len(c.subject), c.subject))
        yield Question(
            kind=kind.id,
            text=kind.words(fullest.value, fullest.subject),
            subject=fullest.subject,
            answers=tuple(Answer(_shown(week), _all_of(week, story)) for week in weeks),
            comparison=Comparison("apart", "the reports put it into different weeks"),
            apart=tuple(apart),
        )


def _main(reading: Reading) -> Iterator[Dated]:
    published = reading.article.published
    for claim in reading.claims:
        if published and claim.kind == "weekday" and any(key.startswith(MAIN) for key in claim.keys):
            yield Dated(published - dt.timedelta(days=(published.weekday() - claim.value.day) % 7), claim)


def _weeks(found: Sequence[Dated]) -> list[list[Dated]]:
    """The claims by the week that they mean, in the order of time."""
    weeks: list[list[Dated]] = []
    for dated in sorted(found, key=lambda d: (d.day, d.claim.article, d.claim.span)):
        if weeks and dated.day - weeks[-1][-1].day < ONE_WEEK:
            weeks[-1].append(dated)
        else:
            weeks.append([dated])
    return weeks


def _reason(earlier: Sequence[Dated], later: Sequence[Dated], ledger: Ledger) -> str:
    """What explains that the two weeks are not one; empty where it is not clear, or told by other slots."""
    if any(ledger.tells_apart(a.claim.article, b.claim.article) for a, b in product(earlier, later)):
        return ""
    passed = later[0].day - earlier[-1].day
    if passed >= LONG_APART:
        return f"the reports lie {passed.days} days apart: it happened twice"
    if passed <= MISDATED and {d.claim.value.day for d in earlier} == {d.claim.value.day for d in later}:
        name = DAYS[later[0].claim.value.day]
        return f"all say {name}, but the pages lie {passed.days} days apart: one is misdated, or it happened twice"
    return ""


def _shown(week: Sequence[Dated]) -> str:
    """*Sunday, 31 December 2017*: the day that most of them mean."""
    days = [dated.day for dated in week]
    most = max(days, key=lambda day: (days.count(day), -day.toordinal()))
    return f"{DAYS[most.weekday()]}, {most.day} {MONTHS[most.month]} {most.year}"


def _all_of(week: Sequence[Dated], story: Sequence[Reading]) -> tuple[Claim[Weekday], ...]:
    """The claims of the week, and what else their articles' claims say of the same day of the same thing."""
    keys = frozenset(key for dated in week for key in dated.claim.keys)
    days = {dated.day for dated in week}
    weekdays = {day.weekday() for day in days}
    return tuple(
        claim
        for reading in story
        for claim in reading.claims
        if claim.kind == "weekday"
        and reading.article.published is not None
        and min(days) <= reading.article.published < max(days) + ONE_WEEK
        and claim.value.day in weekdays
        and not (claim.value.said or claim.value.ahead or claim.value.shift)
        and not claim.keys.isdisjoint(keys)
    )

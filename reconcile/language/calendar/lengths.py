"""Lengths of time: *93 months*, *seven years and nine months*, *a 13-hour flight*, *hours after*, *days later*."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from reconcile.language.calendar.peek import lower
from reconcile.language.calendar.words import DASHES, UNITS, number_of
from reconcile.language.numerals import Figure
from reconcile.language.tokens import Token

# Hours in a unit; a month is a twelfth of a year, so that 93 months are seven years and nine months.
HOURS = {
    "minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0, "fortnight": 336.0, "month": 730.5, "year": 8766.0,
    "decade": 87660.0,
}  # fmt: skip
# What a bare plural can mean, in its unit: "hours later" is less than a day, "days later" less than a week.
_VAGUE = {
    "minute": (2, 59),
    "hour": (1.5, 23),
    "day": (1.5, 6.5),
    "week": (1.5, 4.3),
    "month": (1.5, 11.5),
    "year": (1.5, 50),
}
_LAPSES = {"after": "after", "later": "after", "before": "before", "earlier": "before", "following": "after"}
# Spans that end or begin today, rates, and counts of occasions measure nothing that happened.
_NO_LENGTH_BEFORE = frozenset({
    "past", "last", "next", "first", "final", "every", "each", "per", "previous", "coming", "this", "that", "same",
    "another",
    "recent", "early", "late", "times", "time", "once", "twice", "day", "days", "week", "month", "year", "/",
})  # fmt: skip


class Length(Struct, frozen=True):
    """A length of time as an interval of hours, `low` to `high`; `hours` is the length as written.

    `first` and `last` are the indices of its tokens (without *after*), `start` and `end` its characters. `lapse` is
    *after* or *before* where the length parts two happenings. `vague` tells that no number is named (*hours after*).
    """

    first: int
    last: int
    start: int
    end: int
    hours: float
    low: float
    high: float
    lapse: str = ""
    vague: bool = False


def lengths(tokens: Sequence[Token], figures: Sequence[Figure]) -> list[Length]:
    """The lengths of time of a sentence, left to right; ages and rates (*an hour*) are none."""
    found: list[Length] = []
    by_last = {figure.last: figure for figure in figures if figure.form == "plain"}
    for at, token in enumerate(tokens):
        unit = UNITS.get(token.lower)
        if unit is None or (found and at <= found[-1].last):
            continue
        length = _counted(tokens, at, unit, by_last) or _single(tokens, at, unit) or _bare(tokens, at, unit)
        if length is not None:
            found.append(length)
    return found


def _lapse(tokens: Sequence[Token], last: int) -> str:
    word = lower(tokens, last + 1)
    return _LAPSES.get(word, "")


def _length(
    tokens: Sequence[Token], first: int, last: int, bounds: tuple[float, float, float], vague: bool = False
) -> Length:
    hours, low, high = bounds
    return Length(first, last, tokens[first].start, tokens[last].end, hours, low, high, _lapse(tokens, last), vague)


def _counted(tokens: Sequence[Token], at: int, unit: str, by_last: dict[int, Figure]) -> Length | None:
    """*93 months*, *a 13-hour flight*, *seven years and nine months*, *two and a half years*."""
    before = at - 2 if lower(tokens, at - 1) in DASHES else at - 1
    figure = by_last.get(before)
    if figure is None or lower(tokens, figure.first - 1) in _NO_LENGTH_BEFORE:
        return None
    if lower(tokens, at + 1) in DASHES and lower(tokens, at + 2) in ("old", "olds"):
        return None
    # "24 hours a day", "10 years' worth", "40 years of age"
    if lower(tokens, at + 1) in ("old", "ago", "a", "per", "'"):
        return None
    if lower(tokens, at + 1) == "of" and lower(tokens, at + 2) == "age":
        return None
    size = HOURS[unit]
    hours, low, high = figure.value * size, figure.low * size, figure.high * size
    step, last = size, at
    joint = at + 2 if lower(tokens, at + 1) in ("and", ",") else at + 1
    further = number_of(tokens[joint]) if joint < len(tokens) else None
    smaller = UNITS.get(lower(tokens, joint + 1), "")
    if further is not None and smaller and HOURS[smaller] < size:
        more = further * HOURS[smaller]
        hours, low, high, step, last = hours + more, low + more, high + more, HOURS[smaller], joint + 1
    if lower(tokens, last + 1) == "or" and lower(tokens, last + 2) in ("longer", "more"):
        return _length(tokens, figure.first, last + 2, (hours, low, float("inf")))
    # As written, 93 months may be rounded by half a month each way; nine hours by half an hour.
    slack = 0.5 * step if figure.value == int(figure.value) else 0.25 * step
    return _length(
        tokens, figure.first, last, (hours, _lower_bound(low, slack, figure), _upper_bound(high, slack, figure))
    )


def _lower_bound(low: float, slack: float, figure: Figure) -> float:
    return low if figure.low != figure.high and figure.low >= figure.value else max(0.0, low - slack)


def _upper_bound(high: float, slack: float, figure: Figure) -> float:
    return high if figure.low != figure.high and figure.high <= figure.value else high + slack


_BOUNDS = {"more": (1.0, 8.0), "over": (1.0, 8.0), "less": (0.0, 1.0), "under": (0.0, 1.0), "least": (1.0, 8.0)}


def _single(tokens: Sequence[Token], at: int, unit: str) -> Length | None:
    """*less than a month after*, *a day later*, *half an hour*, *a couple of days*; a bare *a year* may be a rate."""
    article = lower(tokens, at - 1)
    size, first, count = HOURS[unit], at - 1, 1.0
    if article == "of" and lower(tokens, at - 2) == "couple" and lower(tokens, at - 3) == "a":
        first, count = at - 3, 2.0
    elif article == "couple" and lower(tokens, at - 2) == "a":
        first, count = at - 2, 2.0
    elif article not in ("a", "an", "one"):
        return None
    elif lower(tokens, at - 2) == "half":
        first, count = at - 2, 0.5
    ahead = lower(tokens, first - 1)
    calls = ahead in (
        "for",
        "lasted",
        "took",
        "than",
        "about",
        "nearly",
        "almost",
        "over",
        "within",
        "around",
        "least",
        "just",
    )
    if not calls and not _lapse(tokens, at) and count == 1.0:
        return None
    if (
        ahead in ("than", "over", "under", "least")
        and lower(tokens, first - (1 if ahead in ("over", "under") else 2)) in _BOUNDS
    ):
        word = ahead if ahead in ("over", "under") else lower(tokens, first - 2)
        low, high = _BOUNDS[word]
        start = first - (1 if word == ahead else 2)
        return _length(tokens, start, at, (size * count, low * size * count, high * size * count))
    last = at
    if lower(tokens, at + 1) == "and" and lower(tokens, at + 2) == "a" and lower(tokens, at + 3) == "half":
        count, last = 1.5, at + 3
    if ahead in ("nearly", "almost"):
        return _length(tokens, first - 1, last, (size * count, size * count * 0.7, size * count))
    return _length(tokens, first, last, (size * count, size * count * 0.6, size * count * 1.5))


def _bare(tokens: Sequence[Token], at: int, unit: str) -> Length | None:
    """*hours after*, *days later*: a plural without a number, right before the word that makes it a lapse."""
    before = lower(tokens, at - 1)
    if not tokens[at].lower.endswith("s") or not _lapse(tokens, at) or unit not in _VAGUE:
        return None
    if (
        before in ("few", "several", "many", "some", "the", "two", "three", "of", "those", "these")
        or number_of(tokens[at - 1]) is not None
    ):
        return None
    low, high = _VAGUE[unit]
    size = HOURS[unit]
    return _length(tokens, at, at, ((low + high) / 2 * size, low * size, high * size), vague=True)

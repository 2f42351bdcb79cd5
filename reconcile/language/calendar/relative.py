"""Expressions that count from the day of the report: *yesterday*, *last week*, *two days ago*, *late Thursday*."""

from __future__ import annotations

from msgspec.structs import replace

from reconcile.language.calendar.expression import DateExpression
from reconcile.language.calendar.figures import year
from reconcile.language.calendar.months import month
from reconcile.language.calendar.peek import Tokens, expression, lower
from reconcile.language.calendar.weekdays import weekday
from reconcile.language.calendar.words import DASHES, MONTHS, PARTS, UNITS, WEEKDAYS, number_of

_SHIFTS = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
_SPANS = frozenset({"week", "month", "year", "weekend", "night", "morning", "afternoon", "evening"})
_PLAIN = {
    "yesterday": (-1, ""),
    "today": (0, ""),
    "tomorrow": (1, ""),
    "tonight": (0, "night"),
    "overnight": (0, "night"),
}
_WITHIN = {
    "early": "early",
    "late": "late",
    "mid": "mid",
    "end": "late",
    "beginning": "early",
    "start": "early",
    "middle": "mid",
}


def pointing(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*last Tuesday*, *next April*, *this week*, *last night*; not *the last week of*."""
    word = tokens[at].lower
    follower = lower(tokens, at + 1)
    # "In the last week" and "over the past year" are spans that end today, "the next week" follows something else.
    if word == "past" or (lower(tokens, at - 1) == "the" and follower not in ("weekend",)):
        return None
    ahead = at + 1
    if word == "this" and follower in ("past", "coming"):
        word, ahead = follower, at + 2
        follower = lower(tokens, ahead)
    if follower in WEEKDAYS:
        found = weekday(tokens, ahead, free)
        if found is None or found.form != "weekday":
            return None
        return replace(found, first=at, start=tokens[at].start, shift=_SHIFTS[word])
    if follower in MONTHS and tokens[ahead].is_capital:
        found = month(tokens, ahead, free)
        if found is None:
            return None
        return replace(found, first=at, start=tokens[at].start, shift=_SHIFTS[word] if found.year is None else None)
    if follower not in _SPANS:
        return None
    if follower in PARTS:
        shift = -1 if word == "last" else 0
        if word not in ("last", "this") or (word == "last" and follower != "night"):
            return None
        return expression(tokens, at, ahead, "relative", shift=shift, shift_unit="day", part=PARTS[follower])
    return expression(tokens, at, ahead, "relative", shift=_SHIFTS[word], shift_unit=follower)


def within(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*early Thursday morning*, *late January*, *mid-March*, *the end of November*, *late last year*."""
    word = tokens[at].lower
    ahead = at + 1
    if lower(tokens, ahead) in DASHES or lower(tokens, ahead) == "on" or lower(tokens, ahead) == "in":
        ahead += 1
    if word in ("end", "beginning", "start", "middle"):
        if lower(tokens, ahead) != "of":
            return None
        ahead += 1
    elif lower(tokens, ahead) == "hours" and lower(tokens, ahead + 1) in ("of", "on"):
        ahead += 2
    if ahead >= len(tokens):
        return None
    target = tokens[ahead].lower
    if target in WEEKDAYS:
        found = weekday(tokens, ahead, free)
    elif target in MONTHS:
        found = month(tokens, ahead, free)
        if found is not None and found.form == "day":
            hedge = "" if found.day is not None else word
            return replace(found, hedge=hedge)
    elif target in _SHIFTS:
        found = pointing(tokens, ahead, free)
    elif target in _PLAIN:
        found = plain(tokens, ahead, free)
    elif tokens[ahead].text.isdigit() and len(target) == 4:
        found = year(tokens, ahead)
    else:
        found = None
    return replace(found, first=at, start=tokens[at].start, hedge=_WITHIN[word]) if found is not None else None


def compared(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*earlier this month*, *later today*; a bare *earlier* counts from something else."""
    word, follower = tokens[at].lower, lower(tokens, at + 1)
    if follower in ("on", "in"):
        at_target = at + 2
        follower = lower(tokens, at_target)
    else:
        at_target = at + 1
    if follower in ("this", "last", "next"):
        found = pointing(tokens, at_target, free)
    elif follower in ("today", "yesterday"):
        found = plain(tokens, at_target, free)
    elif follower in WEEKDAYS:
        found = weekday(tokens, at_target, free)
    else:
        found = None
    return replace(found, first=at, start=tokens[at].start, hedge=word) if found is not None else None


def plain(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*yesterday afternoon*, *tonight*; not *USA Today* nor *overnight success*."""
    word = tokens[at].lower
    if tokens[at].is_capital and at > 0 and lower(tokens, at - 1) not in ('"', "“", "'", ":", "—", "-"):
        return None
    shift, part = _PLAIN[word]
    if word == "overnight":
        return expression(tokens, at, at, "part_of_day", part="night")
    follower = lower(tokens, at + 1)
    if not part and follower in PARTS:
        return expression(tokens, at, at + 1, "relative", shift=shift, shift_unit="day", part=PARTS[follower])
    return expression(tokens, at, at, "relative", shift=shift, shift_unit="day", part=part)


def weekend(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*the weekend*, *over the weekend*; not *a weekend*, *weekend sales*."""
    if lower(tokens, at - 1) != "the" or at - 1 < free:
        return None
    return expression(tokens, at - 1, at, "relative", shift=-1, shift_unit="weekend")


def ago(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*two days ago*, *about a year ago*, *more than 18 months ago*; not *long ago*, *a few days ago*."""
    unit = UNITS.get(lower(tokens, at - 1), "")
    if not unit or unit in ("hour", "minute") or at - 2 < free:
        return None
    count = number_of(tokens[at - 2])
    first = at - 2
    if count is None:
        return None
    hedge = "ago"
    if tokens[at - 2].lower == "couple" or lower(tokens, at - 3) in ("half", "and"):
        hedge = "about"
    before = lower(tokens, first - 1)
    if before in ("about", "around", "roughly", "nearly", "almost", "some"):
        hedge, first = "about", first - 1
    elif before == "than" and lower(tokens, first - 2) in ("more", "less", "fewer"):
        hedge, first = lower(tokens, first - 2), first - 2
    elif before in ("over", "under"):
        hedge, first = ("more" if before == "over" else "less"), first - 1
    first = max(first, free)
    step, unit = (2, "week") if unit == "fortnight" else (10, "year") if unit == "decade" else (1, unit)
    return expression(tokens, first, at, "relative", shift=-count * step, shift_unit=unit, hedge=hedge)

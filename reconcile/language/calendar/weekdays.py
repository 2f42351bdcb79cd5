"""Weekdays: *Tuesday*, *Sunday night*, *Sunday, Dec. 31, 2017*."""

from __future__ import annotations

from reconcile.language.calendar.expression import DateExpression
from reconcile.language.calendar.figures import number
from reconcile.language.calendar.months import month
from reconcile.language.calendar.peek import Tokens, expression, in_range, lower
from reconcile.language.calendar.words import (
    ALL_MONTHS,
    PARTS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    after_weekday,
    before_weekday,
    is_name_like,
)


def weekday(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*Tuesday*, *Sunday night*, *Sunday, Dec. 31*, *Tuesday of last week*; not *Black Friday*, *Sunday Mirror*."""
    if not tokens[at].is_capital:
        return None
    before = lower(tokens, at - 1)
    if before in before_weekday() or (before == "on" and lower(tokens, at - 2) == "mail"):
        return None
    last, part = at, ""
    after = lower(tokens, at + 1)
    if after in PARTS:
        last, part = at + 1, PARTS[after]
    if last + 1 < len(tokens) and lower(tokens, last + 1) in after_weekday() and is_name_like(tokens[last + 1]):
        return None
    named = _date_after(tokens, last)
    if named is not None:
        return expression(
            tokens, at, named[0], "day", weekday=WEEKDAYS[tokens[at].lower], part=part, month=named[1], day=named[2],
            year=named[3],
        )  # fmt: skip
    shift, unit = None, ""
    skip = 2 if lower(tokens, last + 1) == "of" else 1
    if lower(tokens, last + skip) in ("last", "next", "this") and lower(tokens, last + skip + 1) == "week":
        shift, unit = {"last": -1, "this": 0, "next": 1}[lower(tokens, last + skip)], "week"
        last += skip + 1
    hedge = "range" if in_range(tokens, at, last, WEEKDAYS) else ""
    return expression(
        tokens,
        at,
        last,
        "weekday",
        weekday=WEEKDAYS[tokens[at].lower],
        part=part,
        shift=shift,
        shift_unit=unit,
        hedge=hedge,
    )


def short_weekday(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*Tues., Feb. 24*: a short form counts only before a day of the month."""
    named = _date_after(tokens, at) if tokens[at].is_capital else None
    if named is None:
        return None
    return expression(
        tokens,
        at,
        named[0],
        "day",
        weekday=SHORT_WEEKDAYS[tokens[at].lower],
        month=named[1],
        day=named[2],
        year=named[3],
    )


def _date_after(tokens: Tokens, last: int) -> tuple[int, int, int, int | None] | None:
    """A day of the month right after a weekday, as (last token, month, day, year)."""
    at = last + 1
    if lower(tokens, at) == ".":
        at += 1
    if lower(tokens, at) == ",":
        at += 1
    if lower(tokens, at) in ("the", "on") and lower(tokens, at + 1).isdigit():
        at += 1
    if at >= len(tokens):
        return None
    read = month if tokens[at].lower in ALL_MONTHS else number if tokens[at].text[0] in "0123456789" else None
    found = read(tokens, at, at) if read else None
    if found is None or found.form != "day" or found.month is None or found.day is None or found.weekday is not None:
        return None
    return found.last, found.month, found.day, found.year

"""Holidays with a fixed day, and seasons and quarters, which are read so that their year dates nothing."""

from __future__ import annotations

from reconcile.language.calendar.expression import DateExpression
from reconcile.language.calendar.months import year_after
from reconcile.language.calendar.peek import Tokens, expression
from reconcile.language.calendar.words import holidays


def holiday(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*New Year's Eve*, *Christmas Day 2017*, *the Fourth of July*."""
    if not tokens[at].is_capital:
        return None
    for rest, number_of_month, day in holidays()[tokens[at].lower]:
        last = at + len(rest)
        if last < len(tokens) and all(tokens[at + 1 + i].lower == word for i, word in enumerate(rest)):
            year_named, last = year_after(tokens, last + 1, last)
            return expression(tokens, at, last, "day", month=number_of_month, day=day, year=year_named)
    return None


def season(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*summer 2016*, *the fall of 1989*: read so that the year is not taken for the date of something."""
    year_named, last = year_after(tokens, at + 1, at)
    return expression(tokens, at, last, "season", year=year_named) if year_named is not None else None


def quarter(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*the fourth quarter of 2017*."""
    year_named, last = year_after(tokens, at + 1, at)
    return expression(tokens, at, last, "season", year=year_named) if year_named is not None else None

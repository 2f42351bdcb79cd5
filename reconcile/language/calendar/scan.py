"""One pass over the tokens of a sentence; each word that can begin an expression calls the reader that knows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reconcile.language.calendar import clock, feasts, figures, months, relative, weekdays, words
from reconcile.language.calendar.expression import DateExpression
from reconcile.language.tokens import Token

# A reader gets the tokens, the index of its word, and the first index that is still free (readers of *ago* and
# *midnight* look back). It returns the expression, or None where the word means something else.
Reader = Callable[[Sequence[Token], int, int], DateExpression | None]


def _readers() -> dict[str, Reader]:
    table: dict[str, Reader] = {}
    for names, reader in (
        (words.WEEKDAYS, weekdays.weekday),
        (words.SHORT_WEEKDAYS, weekdays.short_weekday),
        (words.ALL_MONTHS, months.month),
        (("last", "next", "this", "past", "coming"), relative.pointing),
        (("early", "late", "mid", "end", "beginning", "start", "middle"), relative.within),
        (("earlier", "later"), relative.compared),
        (("yesterday", "today", "tomorrow", "tonight", "overnight"), relative.plain),
        (("weekend",), relative.weekend),
        (("ago",), relative.ago),
        (("noon", "midnight", "midday"), clock.named),
        (("morning", "afternoon", "evening", "dawn", "daybreak", "sunrise"), clock.part_of_day),
        (words.SEASONS, feasts.season),
        (("quarter",), feasts.quarter),
        (("first",), months.ordinal),
    ):
        table.update(dict.fromkeys(names, reader))
    for first in words.holidays():
        table[first] = _either(feasts.holiday, table.get(first))
    return table


def _either(one: Reader, other: Reader | None) -> Reader:
    def read(tokens: Sequence[Token], at: int, free: int) -> DateExpression | None:
        found = one(tokens, at, free)
        return found if found is not None or other is None else other(tokens, at, free)

    return read


_table: dict[str, Reader] = {}


def expressions(tokens: Sequence[Token]) -> list[DateExpression]:
    """The expressions of day and time of a sentence, left to right, without overlaps."""
    if not _table:
        _table.update(_readers())
    get, found, free = _table.get, [], 0
    for at, token in enumerate(tokens):
        if at < free:
            continue
        reader = get(token.lower)
        if reader is None:
            if token.text[0] not in "0123456789":
                continue
            reader = figures.number
        expression = reader(tokens, at, free)
        if expression is not None:
            found.append(expression)
            free = expression.last + 1
    return found

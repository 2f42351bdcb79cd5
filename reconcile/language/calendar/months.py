"""Months, and days of the month: *April*, *Feb. 24*, *December 31, 2016*, *the first of March*."""

from __future__ import annotations

from reconcile.language.calendar.expression import DateExpression
from reconcile.language.calendar.peek import JOINTS, Tokens, expression, in_range, lower, touches
from reconcile.language.calendar.words import (
    ALL_MONTHS,
    DASHES,
    DOUBTFUL_MONTHS,
    MONTHS,
    ORDINAL_ENDINGS,
    ORDINALS,
    is_name_like,
)

_BEFORE_MONTH = frozenset({
    "in", "last", "next", "this", "since", "until", "till", "by", "of", "from", "to", "through", "early", "late",
    "mid", "during", "before", "after", "between",
})  # fmt: skip
# "In March 15 people were arrested": a small word after the figure says that it is the day.
_AFTER_DAY = frozenset({
    "and", "at", "in", "on", "by", "after", "before", "when", "that", "this", "last", "as", "to", "with", "from",
    "the", "a", "for", "is", "was", "of", "or",
})  # fmt: skip


def month(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*April*, *Feb. 24*, *December 31, 2016*, *January 2018*; not *May I*, *March on*, *April Jones*."""
    if not tokens[at].is_capital:
        return None
    name = tokens[at].lower
    number_of_month = ALL_MONTHS[name]
    ahead = at + 2 if name not in MONTHS and lower(tokens, at + 1) == "." else at + 1
    day, last = day_of_month(tokens, ahead)
    if day is not None:
        if lower(tokens, at - 1) == "in" and counts_something(tokens, last + 1):
            return expression(tokens, at, ahead - 1, "month", month=number_of_month)  # "In March 15 people were …"
        year, last = year_after(tokens, last + 1, last)
        last, spans = _end_of_days(tokens, last)
        hedge = "range" if spans else ""
        return expression(tokens, at, last, "day", month=number_of_month, day=day, year=year, hedge=hedge)
    year, last = year_after(tokens, ahead, at)
    if year is not None:
        return expression(tokens, at, last, "month", month=number_of_month, year=year)
    if name not in MONTHS or not _stands_for_month(tokens, at):
        return None
    hedge = "range" if in_range(tokens, at, at, MONTHS) else ""
    return expression(tokens, at, at, "month", month=number_of_month, hedge=hedge)


def _stands_for_month(tokens: Tokens, at: int) -> bool:
    """Whether a month without day and year is one: *in May* and *the June vote* are, *April said* is not."""
    if tokens[at].lower not in DOUBTFUL_MONTHS or len(tokens) == 1:
        return True
    before = lower(tokens, at - 1)
    follower = tokens[at + 1] if at + 1 < len(tokens) else None
    if follower is not None and is_name_like(follower) and follower.lower not in ALL_MONTHS:
        return False
    if (
        before in ("mid", "-")
        or before in _BEFORE_MONTH
        or (lower(tokens, at + 1) in JOINTS and lower(tokens, at + 2) in MONTHS)
    ):
        return True
    if before in ("the", "a", "its", "his", "her", "their"):
        return follower is not None and follower.text.islower() and follower.is_word
    return before in ("and", "or", ",") and (
        lower(tokens, at - 2) in ALL_MONTHS or (follower is not None and follower.lower in ALL_MONTHS)
    )


def ordinal(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*the first of March*; other ordinals in words are too seldom days."""
    name = lower(tokens, at + 2)
    if lower(tokens, at + 1) != "of" or name not in MONTHS or not tokens[at + 2].is_capital:
        return None
    year_named, last = year_after(tokens, at + 3, at + 2)
    return expression(tokens, at, last, "day", month=MONTHS[name], day=ORDINALS[tokens[at].lower], year=year_named)


def day_of_month(tokens: Tokens, at: int) -> tuple[int | None, int]:
    """The day at `at` and its last token: *24*, *24th*; None for *24%*, *24:10*, *24.5*, *2018*."""
    text = tokens[at].text if at < len(tokens) else ""
    if not (text.isascii() and text.isdigit() and len(text) < 3 and 1 <= int(text) <= 31):
        return None, at
    if lower(tokens, at + 1) in ORDINAL_ENDINGS and touches(tokens, at + 1):
        return int(text), at + 1
    after = lower(tokens, at + 1)
    if after in ("%", "percent", "a.m.", "p.m.", "am", "pm") or (after == ":" and touches(tokens, at + 2)):
        return None, at
    return int(text), at


def year_after(tokens: Tokens, at: int, last: int) -> tuple[int | None, int]:
    """A year at `at`, after a comma or not, with its last token; otherwise None and `last`."""
    if lower(tokens, at) in (",", "of"):
        at += 1
    text = lower(tokens, at)
    if len(text) == 4 and text.isascii() and text.isdigit() and 1000 <= int(text) <= 2200:
        return int(text), at
    return None, last


def counts_something(tokens: Tokens, at: int) -> bool:
    """Whether the word at `at` is what a figure before it counts: *15 | people*, not *March 15 | after*."""
    return at < len(tokens) and tokens[at].text.islower() and tokens[at].is_word and lower(tokens, at) not in _AFTER_DAY


def _end_of_days(tokens: Tokens, last: int) -> tuple[int, bool]:
    """The last token of *Feb. 24-26* or *24 to 26*, and whether there is such a range."""
    joint = lower(tokens, last + 1)
    if joint in DASHES or joint in ("to", "and", "through"):
        day, end = day_of_month(tokens, last + 2)
        if day is not None and (joint in DASHES or not counts_something(tokens, end + 1)):
            return end, True
    return last, False

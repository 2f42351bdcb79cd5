"""Expressions that begin with a figure: *24 February*, *2026-02-24*, *24/02/2026*, *in 2017*, *5:30 a.m.*"""

from __future__ import annotations

from reconcile.language.calendar import clock
from reconcile.language.calendar.expression import DateExpression
from reconcile.language.calendar.months import day_of_month, year_after
from reconcile.language.calendar.peek import Tokens, expression, lower, touches
from reconcile.language.calendar.words import ALL_MONTHS, DASHES, MONTHS

_BEFORE_YEAR = frozenset({
    "in", "since", "until", "till", "by", "from", "to", "through", "early", "late", "mid", "during", "before",
    "after", "between", "year", "circa", "about", "around",
})  # fmt: skip
# "in 2000 people", "of 1945 miles": what follows is counted, and the figure is no year.
_COUNTED = frozenset({
    "people", "men", "women", "children", "soldiers", "troops", "miles", "km", "feet", "meters", "metres", "pounds",
    "dollars", "euros", "tons", "tonnes", "homes", "jobs", "votes", "days", "hours", "years", "times", "cases",
    "others", "employees", "workers", "students", "patients", "percent", "per", "or",
})  # fmt: skip
_NAMES_YEAR = frozenset({
    "the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "'s", "'", "late", "early",
})  # fmt: skip


def number(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*24 February*, *2026-02-24*, *24/02/2026*, *in 2017*, *5:30 a.m.*: whatever begins with a figure."""
    text, after = tokens[at].text, lower(tokens, at + 1)
    if not text.isascii():
        return None
    if len(text) == 4 and text.isdigit():
        return _iso(tokens, at) or clock.figure(tokens, at, free) or year(tokens, at)
    if after == "/" and touches(tokens, at + 1):
        return _slashed(tokens, at)
    day, last = day_of_month(tokens, at)
    if day is not None:
        month_at = last + 2 if lower(tokens, last + 1) == "of" else last + 1
        if lower(tokens, last + 1) in DASHES or lower(tokens, last + 1) in ("to", "and"):
            month_at = day_of_month(tokens, last + 2)[1] + 1  # 24-26 February
        name = lower(tokens, month_at)
        if name in ALL_MONTHS and tokens[month_at].is_capital:
            end = month_at + 1 if name not in MONTHS and lower(tokens, month_at + 1) == "." else month_at
            year_named, end = year_after(tokens, end + 1, end)
            hedge = "range" if month_at > last + 2 else ""
            return expression(tokens, at, end, "day", month=ALL_MONTHS[name], day=day, year=year_named, hedge=hedge)
    return clock.figure(tokens, at, free)


def year(tokens: Tokens, at: int) -> DateExpression | None:
    """*in 2017*, *the 2016 attack*, *2016-17*; not *the 1990s*, *2,000*, *in 2000 people*."""
    value = int(tokens[at].text)
    if not 1500 <= value <= 2100:
        return None
    before, after = lower(tokens, at - 1), lower(tokens, at + 1)
    if (after == "s" and touches(tokens, at + 1)) or after in _COUNTED:
        return None
    if before == "of" and lower(tokens, at - 2) == "quarter":
        return expression(tokens, at, at, "season", year=value)
    lower_after = at + 1 < len(tokens) and tokens[at + 1].text.islower() and tokens[at + 1].is_word
    if not (before in _BEFORE_YEAR or (before in _NAMES_YEAR and value >= 1900 and lower_after)):
        return None
    last, hedge = at, ""
    if (
        after in (*DASHES, "/")
        and touches(tokens, at + 1)
        and touches(tokens, at + 2)
        and lower(tokens, at + 2).isdigit()
    ):
        last, hedge = at + 2, "range"
    return expression(tokens, at, last, "year", year=value, hedge=hedge)


def _iso(tokens: Tokens, at: int) -> DateExpression | None:
    """*2026-02-24*."""
    parts = [tokens[i].text for i in range(at, min(at + 5, len(tokens)))]
    if len(parts) < 5 or parts[1] != "-" or parts[3] != "-" or tokens[at + 4].end - tokens[at].start > 10:
        return None
    return _checked(tokens, at, parts[0], parts[2], parts[4])


def _slashed(tokens: Tokens, at: int) -> DateExpression | None:
    """*24/02/2026*, *02/24/2026*; not *03/04/2026*, which is two days in two countries."""
    parts = [tokens[i].text for i in range(at, min(at + 5, len(tokens)))]
    if len(parts) < 5 or parts[3] != "/" or not (parts[2].isdigit() and parts[4].isdigit() and len(parts[4]) in (2, 4)):
        return None
    left, right = parts[0], parts[2]
    if not left.isdigit() or (int(left) <= 12 and int(right) <= 12 and int(left) != int(right)):
        return None
    full = parts[4] if len(parts[4]) == 4 else f"20{parts[4]}"
    return _checked(tokens, at, full, right, left) if int(left) > 12 else _checked(tokens, at, full, left, right)


def _checked(tokens: Tokens, at: int, year_text: str, month_text: str, day_text: str) -> DateExpression | None:
    if not (month_text.isdigit() and day_text.isdigit() and 1 <= int(month_text) <= 12 and 1 <= int(day_text) <= 31):
        return None
    return expression(tokens, at, at + 4, "day", year=int(year_text), month=int(month_text), day=int(day_text))

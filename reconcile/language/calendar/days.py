"""Weekdays, days of the month, months, years, seasons and holidays."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from reconcile.language.calendar import clock
from reconcile.language.calendar.expression import DateExpression, DateForm
from reconcile.language.calendar.words import (
    ALL_MONTHS,
    DASHES,
    DOUBTFUL_MONTHS,
    MONTHS,
    ORDINAL_ENDINGS,
    ORDINALS,
    PARTS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    after_weekday,
    before_weekday,
    holidays,
    is_name_like,
)
from reconcile.language.tokens import Token

Tokens = Sequence[Token]

_BEFORE_MONTH = frozenset(
    [
        "in",
        "last",
        "next",
        "this",
        "since",
        "until",
        "till",
        "by",
        "of",
        "from",
        "to",
        "through",
        "early",
        "late",
        "mid",
        "during",
        "before",
        "after",
        "between",
    ]
)
_BEFORE_YEAR = frozenset(
    [
        "in",
        "since",
        "until",
        "till",
        "by",
        "from",
        "to",
        "through",
        "early",
        "late",
        "mid",
        "during",
        "before",
        "after",
        "between",
        "year",
        "circa",
        "about",
        "around",
    ]
)
# "in 2000 people", "of 1945 miles": what follows is counted, and the figure is no year.
_COUNTED = frozenset(
    [
        "people",
        "men",
        "women",
        "children",
        "soldiers",
        "troops",
        "miles",
        "km",
        "feet",
        "meters",
        "metres",
        "pounds",
        "dollars",
        "euros",
        "tons",
        "tonnes",
        "homes",
        "jobs",
        "votes",
        "days",
        "hours",
        "years",
        "times",
        "cases",
        "others",
        "employees",
        "workers",
        "students",
        "patients",
        "percent",
        "per",
        "or",
    ]
)
_NAMES_YEAR = frozenset(
    ["the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "'s", "'", "late", "early"]
)


def expression(tokens: Tokens, first: int, last: int, form: DateForm, **named: Any) -> DateExpression:
    """An expression of the tokens `first` to `last`, both included."""
    return DateExpression(first, last, tokens[first].start, tokens[last].end, form, **named)


def lower(tokens: Tokens, at: int) -> str:
    """The folded token at `at`, or the empty string outside the sentence."""
    return tokens[at].lower if 0 <= at < len(tokens) else ""


def touches(tokens: Tokens, at: int) -> bool:
    """Whether the token at `at` follows the one before it without a space."""
    return 0 < at < len(tokens) and tokens[at - 1].end == tokens[at].start


# ── weekdays ──────────────────────────────────────────────────────────────────────────────────────────────────────


def weekday(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*Tuesday*, *Sunday night*, *Sunday, Dec. 31, 2017*, *Tuesday of last week*; not *Black Friday* nor *Sunday Mirror*."""
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
    hedge = "range" if _in_range(tokens, at, last) else ""
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


def _in_range(tokens: Tokens, first: int, last: int, names: Collection[str] = WEEKDAYS) -> bool:
    """Whether one end of a range, or one of several: *Monday to Friday*, *between May and June*, *Monday and Tuesday*."""
    after, before = lower(tokens, last + 1), lower(tokens, first - 1)
    ahead = lower(tokens, last + 2)
    return (
        (after in _JOINTS and (ahead in names or lower(tokens, last + 3) in names))
        or (after == "," and ahead in names)
        or (before in _JOINTS and lower(tokens, first - 2) in names)
        or (before in _JOINTS and lower(tokens, first - 2) in PARTS and lower(tokens, first - 3) in names)
    )


_JOINTS = frozenset({"to", "through", "until", "thru", "and", "or", "/", "-", "–", "&"})


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


# ── months and days ───────────────────────────────────────────────────────────────────────────────────────────────


def month(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*April*, *Feb. 24*, *December 31, 2016*, *January 2018*; not *May I*, *March on*, *April Jones*."""
    if not tokens[at].is_capital:
        return None
    name = tokens[at].lower
    number_of_month = ALL_MONTHS[name]
    ahead = at + 2 if name not in MONTHS and lower(tokens, at + 1) == "." else at + 1
    day, last = _day_of_month(tokens, ahead)
    if day is not None:
        if lower(tokens, at - 1) == "in" and _counts_something(tokens, last + 1):
            return expression(tokens, at, ahead - 1, "month", month=number_of_month)  # "In March 15 people were …"
        year, last = _year_after(tokens, last + 1, last)
        last, spans = _end_of_days(tokens, last)
        hedge = "range" if spans else ""
        return expression(tokens, at, last, "day", month=number_of_month, day=day, year=year, hedge=hedge)
    year, last = _year_after(tokens, ahead, at)
    if year is not None:
        return expression(tokens, at, last, "month", month=number_of_month, year=year)
    if name not in MONTHS or not _stands_for_month(tokens, at):
        return None
    hedge = "range" if _in_range(tokens, at, at, MONTHS) else ""
    return expression(tokens, at, at, "month", month=number_of_month, hedge=hedge)


def _day_of_month(tokens: Tokens, at: int) -> tuple[int | None, int]:
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


def _counts_something(tokens: Tokens, at: int) -> bool:
    return at < len(tokens) and tokens[at].text.islower() and tokens[at].is_word and lower(tokens, at) not in _AFTER_DAY


_AFTER_DAY = frozenset(
    [
        "and",
        "at",
        "in",
        "on",
        "by",
        "after",
        "before",
        "when",
        "that",
        "this",
        "last",
        "as",
        "to",
        "with",
        "from",
        "the",
        "a",
        "for",
        "is",
        "was",
        "of",
        "or",
    ]
)


def _year_after(tokens: Tokens, at: int, last: int) -> tuple[int | None, int]:
    """A year at `at`, after a comma or not, with its last token; otherwise None and `last`."""
    if lower(tokens, at) in (",", "of"):
        at += 1
    text = lower(tokens, at)
    if len(text) == 4 and text.isascii() and text.isdigit() and 1000 <= int(text) <= 2200:
        return int(text), at
    return None, last


def _end_of_days(tokens: Tokens, last: int) -> tuple[int, bool]:
    """The last token of *Feb. 24-26* or *24 to 26*, and whether there is such a range."""
    joint = lower(tokens, last + 1)
    if joint in DASHES or joint in ("to", "and", "through"):
        day, end = _day_of_month(tokens, last + 2)
        if day is not None and (joint in DASHES or not _counts_something(tokens, end + 1)):
            return end, True
    return last, False


def _stands_for_month(tokens: Tokens, at: int) -> bool:
    """Whether the name of a month without day and year is one: *in May* and *the June vote* are, *April said* is not."""
    if tokens[at].lower not in DOUBTFUL_MONTHS or len(tokens) == 1:
        return True
    before = lower(tokens, at - 1)
    follower = tokens[at + 1] if at + 1 < len(tokens) else None
    if follower is not None and is_name_like(follower) and follower.lower not in ALL_MONTHS:
        return False
    if before in ("mid", "-") or before in _BEFORE_MONTH or (lower(tokens, at + 1) in _JOINTS and lower(tokens, at + 2) in MONTHS):
        return True
    if before in ("the", "a", "its", "his", "her", "their"):
        return follower is not None and follower.text.islower() and follower.is_word
    return before in ("and", "or", ",") and (
        lower(tokens, at - 2) in ALL_MONTHS or (follower is not None and follower.lower in ALL_MONTHS)
    )


# ── figures ───────────────────────────────────────────────────────────────────────────────────────────────────────


def number(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*24 February*, *2026-02-24*, *24/02/2026*, *in 2017*, *5:30 a.m.*: whatever begins with a figure."""
    text, after = tokens[at].text, lower(tokens, at + 1)
    if not text.isascii():
        return None
    if len(text) == 4 and text.isdigit():
        return _iso(tokens, at) or clock.figure(tokens, at, free) or year(tokens, at)
    if after == "/" and touches(tokens, at + 1):
        return _slashed(tokens, at)
    day, last = _day_of_month(tokens, at)
    if day is not None:
        month_at = last + 2 if lower(tokens, last + 1) == "of" else last + 1
        if lower(tokens, last + 1) in DASHES or lower(tokens, last + 1) in ("to", "and"):
            month_at = _day_of_month(tokens, last + 2)[1] + 1  # 24-26 February
        name = lower(tokens, month_at)
        if name in ALL_MONTHS and tokens[month_at].is_capital:
            end = month_at + 1 if name not in MONTHS and lower(tokens, month_at + 1) == "." else month_at
            year_named, end = _year_after(tokens, end + 1, end)
            hedge = "range" if month_at > last + 2 else ""
            return expression(tokens, at, end, "day", month=ALL_MONTHS[name], day=day, year=year_named, hedge=hedge)
    return clock.figure(tokens, at, free)


def ordinal(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*the first of March*; other ordinals in words are too seldom days."""
    name = lower(tokens, at + 2)
    if lower(tokens, at + 1) != "of" or name not in MONTHS or not tokens[at + 2].is_capital:
        return None
    year_named, last = _year_after(tokens, at + 3, at + 2)
    return expression(tokens, at, last, "day", month=MONTHS[name], day=ORDINALS[tokens[at].lower], year=year_named)


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


# ── seasons and holidays ──────────────────────────────────────────────────────────────────────────────────────────


def season(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*summer 2016*, *the fall of 1989*: read so that the year is not taken for the date of something."""
    year_named, last = _year_after(tokens, at + 1, at)
    return expression(tokens, at, last, "season", year=year_named) if year_named is not None else None


def quarter(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*the fourth quarter of 2017*."""
    year_named, last = _year_after(tokens, at + 1, at)
    return expression(tokens, at, last, "season", year=year_named) if year_named is not None else None


def holiday(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*New Year's Eve*, *Christmas Day 2017*, *the Fourth of July*."""
    if not tokens[at].is_capital:
        return None
    for rest, number_of_month, day in holidays()[tokens[at].lower]:
        last = at + len(rest)
        if last < len(tokens) and all(tokens[at + 1 + i].lower == word for i, word in enumerate(rest)):
            year_named, last = _year_after(tokens, last + 1, last)
            return expression(tokens, at, last, "day", month=number_of_month, day=day, year=year_named)
    return None

"""Which days an expression stands for, by the day of the report and the convention of news."""

from __future__ import annotations

import datetime as dt

from reconcile.language.calendar.expression import DateExpression, Days

_DAY = dt.timedelta(days=1)
_WEEK = dt.timedelta(days=7)


def resolve(expression: DateExpression, written: dt.date | None) -> Days | None:
    """What the expression means in a report of the day `written`, by the convention of news; None where that is open.

    A bare weekday is the latest one, the day of the report included; a bare month the latest one that has begun; a day
    of the month the latest one, or one of the next two months where the latest lies most of a year back. Weeks begin on
    Monday. What names its year needs no `written`. Times of day, parts of the day and seasons alone mean no day.
    """
    try:
        return _resolve(expression, written)
    except (ValueError, OverflowError):  # February 30, the year 0
        return None


def _resolve(e: DateExpression, written: dt.date | None) -> Days | None:
    if e.form == "day" and e.month is not None and e.day is not None:
        return _day(e, written)
    if e.form == "month" and e.month is not None:
        return _month(e, written)
    if e.form == "year" and e.year is not None:
        return Days(dt.date(e.year, 1, 1), dt.date(e.year, 12, 31))
    if written is None:
        return None
    if e.form == "weekday" and e.weekday is not None:
        return _weekday(e, e.weekday, written)
    if e.form == "relative" and e.shift is not None:
        counted = e.shift_unit == "week" and e.hedge in ("ago", "about", "more", "less")  # "a week ago" is a day
        return _shifted(7 * e.shift, "day", written) if counted else _shifted(e.shift, e.shift_unit, written)
    return None


def _day(e: DateExpression, written: dt.date | None) -> Days | None:
    assert e.month is not None
    assert e.day is not None
    if e.year is not None:
        day = dt.date(e.year, e.month, e.day)
        return Days(day, day)
    if written is None:
        return None
    years = (written.year, written.year - 1, written.year + 1)
    candidates = [dt.date(year, e.month, e.day) for year in years if (e.month, e.day) != (2, 29) or _leap(year)]
    if e.weekday is not None:
        candidates = [day for day in candidates if day.weekday() == e.weekday]
    past = max((day for day in candidates if day <= written), default=None)
    ahead = min((day for day in candidates if day > written), default=None)
    soon = ahead is not None and (ahead - written).days <= 60 and (past is None or (written - past).days > 300)
    chosen = ahead if soon or past is None else past
    return Days(chosen, chosen) if chosen is not None else None


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _whole_month(year: int, month: int) -> Days:
    first = dt.date(year, month, 1)
    return Days(first, (first + 31 * _DAY).replace(day=1) - _DAY)


def _month(e: DateExpression, written: dt.date | None) -> Days | None:
    assert e.month is not None
    if e.year is not None:
        return _whole_month(e.year, e.month)
    if written is None:
        return None
    if e.shift == 1:
        return _whole_month(written.year + (e.month <= written.month), e.month)
    if e.shift == 0:
        return _whole_month(written.year, e.month)
    current_counts = e.shift is None
    begun = e.month < written.month or (current_counts and e.month == written.month)
    return _whole_month(written.year if begun else written.year - 1, e.month)


def _weekday(e: DateExpression, weekday: int, written: dt.date) -> Days:
    monday = written - written.weekday() * _DAY
    if e.shift_unit == "week" and e.shift is not None:
        day = monday + e.shift * _WEEK + weekday * _DAY
    elif e.shift == 1:
        day = written + ((weekday - written.weekday() - 1) % 7 + 1) * _DAY
    elif e.shift == 0:
        day = monday + weekday * _DAY
    else:
        back = (written.weekday() - weekday) % 7
        day = written - (7 if e.shift == -1 and back == 0 else back) * _DAY
    return Days(day, day)


def _shifted(shift: int, unit: str, written: dt.date) -> Days | None:
    monday = written - written.weekday() * _DAY
    if unit == "day":
        day = written + shift * _DAY
        return Days(day, day)
    if unit == "week":
        return Days(monday + shift * _WEEK, monday + shift * _WEEK + 6 * _DAY)
    if unit == "weekend":
        saturday = monday + 5 * _DAY + shift * _WEEK
        if shift == -1 and written.weekday() == 6:
            saturday += _WEEK
        return Days(saturday, saturday + _DAY)
    if unit == "month":
        index = written.year * 12 + written.month - 1 + shift
        return _whole_month(index // 12, index % 12 + 1)
    if unit == "year":
        return Days(dt.date(written.year + shift, 1, 1), dt.date(written.year + shift, 12, 31))
    return None

"""When two dates can be of one day."""

from __future__ import annotations

import datetime as dt

from reconcile.claims.date.value import MONTHS, Date, DateOptions, show
from reconcile.language.calendar import Days
from reconcile.model import Comparison


def compare(left: Date, right: Date, options: DateOptions) -> Comparison:
    """The parts that both name, from the year down; then what counts from the day of the report."""
    if _named(left) == _named(right) and left.window == right.window:
        return Comparison("same", f"both say {show(left)}")
    if apart := _questions_apart(left, right):
        return Comparison("unrelated", apart)
    if left.window is not None and right.window is not None:
        return _windows(left, right, options)
    if left.window is not None or right.window is not None:
        return _window_and_name(left, right, options)
    if left.year is not None and right.year is not None and left.year != right.year:
        if left.milestone == "MADE" and abs(left.year - right.year) <= options.made:
            return Comparison("compatible", "what is built in one year is opened or delivered in the next")
        return Comparison("conflict", f"{left.year} is not {right.year}")
    if left.month is not None and right.month is not None:
        if left.month != right.month:
            if _is_eve(left, right) or _is_eve(right, left):
                return Comparison("compatible", "the end of one month and the beginning of the next")
            return Comparison("conflict", f"{MONTHS[left.month]} is not {MONTHS[right.month]}")
        if left.day is not None and right.day is not None and left.day != right.day:
            return Comparison("conflict", f"{show(left)} is not {show(right)}")
        if _third_of(left) and _third_of(right) and abs(_third_of(left) - _third_of(right)) > 1:
            return Comparison("conflict", f"{show(left)} is not {show(right)}")
    elif left.year is None or right.year is None:
        return Comparison("unrelated", "they name different parts of a date")
    return Comparison("compatible", f"{show(left)} and {show(right)} can be one day")


def _named(value: Date) -> tuple[object, ...]:
    return (value.year, value.month, value.day, value.third, value.bound, value.ahead)


def _questions_apart(left: Date, right: Date) -> str:
    """Why the two days are not the answers to one question; empty where they may be."""
    if left.ahead != right.ahead:
        return "one is still to come in its report, the other has happened"
    if left.who and right.who and left.who != right.who:
        return "they speak of two people, or of two places"
    if left.which != right.which:
        return "there are several, and they speak of two"
    of_one = left.milestone and left.milestone == right.milestone
    if of_one and left.whose and right.whose and left.whose.isdisjoint(right.whose):
        return "they speak of two things"
    return "one is a first or last day, the other is not" if left.bound != right.bound else ""


def _is_eve(earlier: Date, later: Date) -> bool:
    """Whether the one lies late in the month before the other, which lies early in its own."""
    if not earlier.month or not later.month or earlier.month % 12 + 1 != later.month:
        return False
    return (earlier.third == "late" and later.day is None) or (later.third == "early" and earlier.day is None)


def _third_of(value: Date) -> int:
    """1, 2, 3 for the early, middle and late days of a month; 0 where the day is open."""
    if value.day is not None:
        return 1 if value.day <= 10 else 2 if value.day <= 20 else 3
    return {"early": 1, "mid": 2, "late": 3}.get(value.third, 0) if value.month is not None else 0


def _overlap(left: Days, right: Days) -> bool:
    return left.first <= right.last and right.first <= left.last


def _windows(left: Date, right: Date, options: DateOptions) -> Comparison:
    assert left.window is not None
    assert right.window is not None
    assert left.written is not None
    assert right.written is not None
    apart = abs((left.written - right.written).days)
    slack = 0 if apart <= options.same_day else options.slack
    # "12 weeks ago" on two days that follow each other is one time and no two.
    if left.shown.lower() == right.shown.lower() or _overlap(widened(left.window, slack), right.window):
        return Comparison("compatible", f"{left.shown} and {right.shown} can be one day")
    if apart > options.same_day:
        return Comparison("unrelated", "the days of the two reports are too uncertain to reckon from")
    return Comparison("conflict", f"{left.shown} is not {right.shown} in reports of the same days")


def _window_and_name(left: Date, right: Date, options: DateOptions) -> Comparison:
    """*last week* against *in September*: reckoned with all the slack that a page's date may need."""
    relative, named = (left, right) if left.window is not None else (right, left)
    assert relative.window is not None
    window = widened(relative.window, options.slack)
    years = [named.year] if named.year is not None else list(range(window.first.year, window.last.year + 1))
    for year in years:
        first = dt.date(year, named.month or 1, 1)
        last = dt.date(year, named.month or 12, 28) + dt.timedelta(days=3)
        if _overlap(window, Days(first, last)):
            return Comparison("compatible", f"{relative.shown} can be in {show(named)}")
    return Comparison("conflict", f"{relative.shown} in a report of {relative.written} is not {show(named)}")


def widened(days: Days, by: int) -> Days:
    """The days with so many more on either side."""
    step = dt.timedelta(days=by)
    return Days(days.first - step, days.last + step)

"""What an expression of day or time names outright."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from msgspec import Struct

DateForm = Literal["weekday", "day", "month", "year", "relative", "time", "part_of_day", "season"]


class DateExpression(Struct, frozen=True):
    """*Tuesday*, *Feb. 24*, *last April*, *in 2017*, *5:30 a.m.*, *two days ago*, with what it names outright.

    `first` and `last` are the indices of its tokens, `start` and `end` its characters. Parts that it does not name are
    None.

    `weekday` is 0 (Monday) to 6; a day of the month that is named together with its weekday (*Sunday, Dec. 31*) is one
    expression of the form *day*. `minutes` count from midnight, for *an hour before noon* as well. `part` is the part
    of the day (*morning*, *afternoon*, *evening*, *night*, *dawn*). `zone` is what the text says of the clock (*GMT*,
    *local*).

    `shift` counts `shift_unit`s from the day of the report: *last week* is -1 week, *two days ago* -2 days, *tomorrow*
    1 day, *last Tuesday* and *last April* -1 of themselves (no unit), *Tuesday of last week* -1 week.

    `hedge` loosens it: *early*, *mid*, *late*, *earlier*, *later* within what is named; *about* for a time or a count
    of years, *ago*, *more*, *less* for a count; *before*, *after* a time; *range* where the expression is one end of a
    range of days (*Monday to Friday*).
    """

    first: int
    last: int
    start: int
    end: int
    form: DateForm
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    minutes: int | None = None
    part: str = ""
    shift: int | None = None
    shift_unit: str = ""
    hedge: str = ""
    zone: str = ""


class Days(Struct, frozen=True):
    """The days, both included, that an expression can mean."""

    first: dt.date
    last: dt.date

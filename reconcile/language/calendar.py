"""Expressions of day and time, and what they mean when the day of the report is known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from reconcile.language.tokens import Token

DateForm = Literal["weekday", "day", "month", "year", "relative", "time", "part_of_day", "season"]


class DateExpression(Struct, frozen=True):
    """*Tuesday*, *Feb. 24*, *last April*, *in 2017*, *5:30 a.m.*, *two days ago*, with what it names outright.

    `first` and `last` are the indices of its tokens, `start` and `end` its characters. Parts that it does not name are None.
    `shift` is for relative expressions: how many `shift_unit`s from the day of the report (*last week*: -1, week).
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


class Days(Struct, frozen=True):
    """The days, both included, that an expression can mean."""

    first: dt.date
    last: dt.date


def expressions(tokens: Sequence[Token]) -> list[DateExpression]:
    """The expressions of day and time of a sentence, left to right, without overlaps."""
    return []


def resolve(expression: DateExpression, written: dt.date | None) -> Days | None:
    """What the expression means in a report of the day `written`, by the convention of news; None where that is open."""
    return None

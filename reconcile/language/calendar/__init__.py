"""Expressions of day and time, and what they mean when the day of the report is known."""

from __future__ import annotations

from reconcile.language.calendar.expression import DateExpression, DateForm, Days
from reconcile.language.calendar.meaning import resolve
from reconcile.language.calendar.peek import is_archive, is_dateline
from reconcile.language.calendar.scan import expressions

__all__ = ["DateExpression", "DateForm", "Days", "expressions", "is_archive", "is_dateline", "resolve"]

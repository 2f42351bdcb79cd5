"""The value of a claim of percentage."""

from __future__ import annotations

from msgspec import Struct

from reconcile.claims.percent.bearer import Bearer
from reconcile.language.numerals import Interval


class Percent(Struct, frozen=True):
    """A percentage. `unit` is `%` or `pp`; `direction` is *up*, *down*, or empty for a share; `of` are stems of what
    it is of.

    `degree` is the comparative behind it (*brighter*), `period` the time over which a change is measured (*this
    year*), `session` *hour* or *close* for what is said to be of one hour of the day or of its end; `alone` is for
    the only change over its period that the article gives. `topic` is what it tells of (*TURNOUT*, *PAY*) where a
    word says so, and `bearer` whose it is; `whole` are the stems behind *of*, for a share that names its whole;
    `named` those of `of` that are names.
    """

    written: str
    interval: Interval
    unit: str
    direction: str
    of: frozenset[str]
    degree: str = ""
    marks: frozenset[str] = frozenset()
    years: frozenset[int] = frozenset()
    past: bool = False
    setting: frozenset[str] = frozenset()
    period: str = ""
    session: str = ""
    alone: bool = False
    topic: str = ""
    bearer: Bearer = Bearer()
    whole: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()

    @property
    def moving(self) -> bool:
        """Whether it is said to be another soon."""
        return self.session == "hour" or self.bearer.partial

    @property
    def estimated(self) -> bool:
        """Whether it is only offered: what is agreed in the end may be more."""
        return self.bearer.stage == "offered"

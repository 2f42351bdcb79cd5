"""On which day, in which month or year something happened.

Finds: dates with the verb or noun that they belong to: *the girls were seized in April 2014*, *on Feb. 24 the court
ruled*, *takes effect March 1*, *founded in 2002*, *air strikes last week*, *Claims are due by Dec. 1*, *a New Year's
Eve crash*.

Ignores: datelines, dates of photographs from the archive, ranges, *yesterday* and *today*, dates of statements, dates
inside quotations and in what is denied or only supposed. Bare weekdays are another kind.

Agrees: what is named less exactly: *April* / *April 2014* / *April 14, 2014*; *late November* / *Nov. 24*; *by 2022*
/ *in 2022*; *last year* / *March 2015* in a report of 2016. Only the parts that both name are compared. Expressions
that count from the day of the report (*last week*) are reckoned from the day of publication where the text's own days
fit it; and since such days are often those of a later import, such a reckoning may be a month out.

Conflicts: *April 14, 2016* / *April 2014*; *July 1* / *July 7*; *March* / *May*; *last week* / *this week* in reports
that were published within two days of each other; *last week* / *in September* in a report of late December.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.language import calendar, happenings, modality
from reconcile.language.calendar import DateExpression, Days
from reconcile.language.document import Document, Sentence
from reconcile.language.happenings import Happening
from reconcile.language.predicates import class_of
from reconcile.model import Claim, Comparison, Span

MONTHS = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


class Date(Struct, frozen=True):
    """What is named outright (`year`, `month`, `day`), or how it counts from the day of the report.

    `third` is *early*, *mid* or *late* in the month or year. `bound` is *until* for the last day of something,
    *since* for the first. `window` holds the days that a relative expression means, `written` the day from which they
    were reckoned. `shown` is the expression as written. `ahead` is set for what is still to come; `who` for who takes
    office then, or for whom a break-in or a fine befell.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    third: str = ""
    bound: str = ""
    window: Days | None = None
    written: dt.date | None = None
    shown: str = ""
    ahead: bool = False
    who: str = ""


class DateOptions(Struct, frozen=True):
    """How far the day of publication is trusted."""

    same_day: int = 2
    """Reports published within so many days of each other mean the same week by *last week*."""
    slack: int = 31
    """A page's date may be that of a later import by so many days."""


def extract(document: Document, options: DateOptions) -> Iterator[Claim[Date]]:
    """A claim for each date whose happening is clear."""
    written = _trusted(document)
    for sentence in document.sentences:
        days = [e for e in sentence.dates if e.form in _FORMS and not calendar.is_dateline(sentence.tokens, e)]
        for e, happening in happenings.placed(sentence, days) if days else ():
            value = _value(sentence, e, written)
            deed = happenings.deed(sentence, happening, value.year) if value is not None and value.year else None
            if (
                value is None
                or happening.says
                or not (happening.arguments or happening.names & _OFFICE or deed)
                or document.is_quoted(e.start)
            ):
                continue
            assertion = modality.assertion(sentence.tokens, happening.at)
            if "TAKE_OFFICE" in happening.names:
                value = replace(value, who=happenings.officeholder(sentence, document.people, happening))
            if deed is not None:
                value = replace(value, who=deed.whom, bound="")  # a record that "dated from 1961" was set then
            if "DEADLINE" in happening.names:
                value = replace(value, bound="until")
            elif assertion in ("denied", "hypothetical") or happenings.is_overtaken(sentence, happening.at):
                continue
            yield claim_at(
                sentence,
                "date",
                Span(e.start, e.end),
                replace(value, ahead=True)
                if assertion == "planned" or happenings.is_set_down(sentence, happening)
                else value,
                keys=_keys(happening) | ({deed.name} if deed else frozenset()),
                subject=happening.words,
                about=deed.question if deed else _about(happening),
            )


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


def show(value: Date) -> str:
    """The expression as written."""
    return value.shown or " ".join(
        str(part) for part in (value.third, MONTHS[value.month or 0], value.day, value.year) if part
    )


def _keys(happening: Happening) -> frozenset[str]:
    """A last day is one question for each thing that is due: claims, objections, bids."""
    if "DEADLINE" in happening.names:
        return frozenset(f"DEADLINE {stem}" for stem in happening.arguments - _HANDING_IN)
    return happenings.keys(happening)


def _about(happening: Happening) -> frozenset[str]:
    """What was done to whom; the words of its own class say nothing beside it."""
    if "DEADLINE" in happening.names:
        return (happening.arguments - _HANDING_IN) | {"DEADLINE", "LAST DAY"}
    if "TAKE_OFFICE" in happening.names:
        return _OFFICE  # the oath is taken by one whom a report calls by name, another "the winner"
    told = frozenset(stem for stem in happening.arguments if class_of(stem) in happening.names)
    return (happening.arguments - told or happening.arguments) | (happening.names & _ONCE)


# Stems of what one does with anything that is due.
_HANDING_IN = frozenset({"file", "submit", "put", "make", "send", "hand", "lodg", "enter", "give", "turn", "receiv"})


# ── reading ───────────────────────────────────────────────────────────────────────────────────────────────────────

# Of these there is one in a story, whatever words stand beside it: a law takes effect once.
_ONCE = frozenset({"TAKE_EFFECT"})
_OFFICE = frozenset({"TAKE_OFFICE"})
_FORMS = frozenset({"day", "month", "year", "relative"})
_BOUNDS = {"by": "until", "until": "until", "till": "until", "before": "until", "since": "since", "from": "since"}


def _value(sentence: Sentence, e: DateExpression, written: dt.date | None) -> Date | None:
    if e.hedge == "range" or calendar.is_archive(sentence.tokens, e.last):
        return None
    third = e.hedge if e.hedge in ("early", "mid", "late") else ""
    shown = sentence.article.text[e.start : e.end]
    before = sentence.tokens[e.first - 1].lower if e.first else ""
    bound = _BOUNDS.get(before, "")
    if e.form in ("day", "month", "year"):
        return Date(e.year, e.month, e.day, third, bound, shown=shown, ahead=e.shift == 1)
    if e.form != "relative" or e.shift is None or (e.shift_unit == "day" and abs(e.shift) < 2):
        return None
    days = calendar.resolve(e, written)
    if days is None:
        return None
    if e.shift_unit == "year" and not e.hedge:
        return Date(days.first.year, bound=bound, shown=shown) if _year_is_safe(written) else None
    if e.hedge in ("about", "ago", "more", "less") and e.shift_unit in ("month", "year"):
        days = _widened(days, 31 if e.shift_unit == "month" else 366)
    return Date(bound=bound, window=days, written=written, shown=shown, ahead=(e.shift or 0) > 0)


def _trusted(document: Document) -> dt.date | None:
    """The day of publication, where no day of the text speaks against it.

    A weekday that is named together with its date but without a year (*Sunday, Dec. 31*) must fall so in that year, the
    one before or the one after.
    """
    written = document.article.published
    if written is None:
        return None
    for sentence in document.sentences:
        for e in sentence.dates:
            if e.form == "day" and e.weekday is not None and e.year is None and calendar.resolve(e, written) is None:
                return None
    return written


def _year_is_safe(written: dt.date | None) -> bool:
    """Whether *last year* can be reckoned: a page of January or February may be an import of December's report."""
    return written is not None and written.month > 2


def _widened(days: Days, by: int) -> Days:
    step = dt.timedelta(days=by)
    return Days(days.first - step, days.last + step)


# ── comparing ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _named(value: Date) -> tuple[object, ...]:
    return (value.year, value.month, value.day, value.third, value.bound, value.ahead)


def _questions_apart(left: Date, right: Date) -> str:
    """Why the two days are not the answers to one question; empty where they may be."""
    if left.ahead != right.ahead:
        return "one is still to come in its report, the other has happened"
    if left.who and right.who and left.who != right.who:
        return "they speak of two people"
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
    if left.shown.lower() == right.shown.lower() or _overlap(_widened(left.window, slack), right.window):
        return Comparison("compatible", f"{left.shown} and {right.shown} can be one day")
    if apart > options.same_day:
        return Comparison("unrelated", "the days of the two reports are too uncertain to reckon from")
    return Comparison("conflict", f"{left.shown} is not {right.shown} in reports of the same days")


def _window_and_name(left: Date, right: Date, options: DateOptions) -> Comparison:
    """*last week* against *in September*: reckoned with all the slack that a page's date may need."""
    relative, named = (left, right) if left.window is not None else (right, left)
    assert relative.window is not None
    window = _widened(relative.window, options.slack)
    years = [named.year] if named.year is not None else list(range(window.first.year, window.last.year + 1))
    for year in years:
        first = dt.date(year, named.month or 1, 1)
        last = dt.date(year, named.month or 12, 28) + dt.timedelta(days=3)
        if _overlap(window, Days(first, last)):
            return Comparison("compatible", f"{relative.shown} can be in {show(named)}")
    return Comparison("conflict", f"{relative.shown} in a report of {relative.written} is not {show(named)}")


def _ask(value: Date, subject: str) -> str:
    """*When did it happen: the ferry struck a pier?*, *When is the last day to submit a bid?*."""
    if subject.startswith("last day "):
        return f"When is the {subject}?"
    if subject.endswith(" due"):
        return f"What is the last day: {subject}?"
    return f"When is it to happen: {subject}?" if value.ahead else f"When did it happen: {subject}?"


KIND = ClaimKind(
    id="date",
    question="When did it happen: {subject}?",
    options=DateOptions(),
    extract=extract,
    compare=compare,
    show=show,
    ask=_ask,
    matching=Matching(about=0.5, context=4.5, one_event=False),
)

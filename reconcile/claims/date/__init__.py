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

from msgspec.structs import replace

from reconcile.claims.date.likeness import compare, widened
from reconcile.claims.date.once import ONCE, reached_at, without_milestone
from reconcile.claims.date.value import MONTHS, Date, DateOptions, show
from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.language import calendar, happenings, modality
from reconcile.language.calendar import DateExpression
from reconcile.language.document import Document, Sentence
from reconcile.language.happenings import Happening
from reconcile.language.predicates import class_of
from reconcile.model import Claim, Span

__all__ = ["KIND", "MONTHS", "Date", "compare", "extract"]


def extract(document: Document, options: DateOptions) -> Iterator[Claim[Date]]:
    """A claim for each date whose happening is clear."""
    written = _trusted(document)
    for sentence in document.sentences:
        days = [e for e in sentence.dates if e.form in _FORMS and not calendar.is_dateline(sentence.tokens, e)]
        for e, happening in happenings.placed(sentence, days) if days else ():
            value = _value(sentence, e, written)
            if value is None or document.is_quoted(e.start):
                continue
            if happening.milestone and happening.milestone not in ONCE and value.day is None:
                happening = without_milestone(happening)  # noqa: PLW2901  (one robbery in May, another in July)
            if happening.milestone not in ONCE:
                value = replace(value, which=happenings.which(sentence, happening))
            claim = reached_at(sentence, e, happening, value, document) or _claim(
                document, sentence, e, happening, value
            )
            if claim is not None:
                yield claim


def _claim(
    document: Document, sentence: Sentence, e: DateExpression, happening: Happening, value: Date
) -> Claim[Date] | None:
    deed = happenings.deed(sentence, happening, value.year) if value.year else None
    day = happenings.occasion(sentence, happening)
    if (happening.says and not day) or not (happening.arguments or happening.names & _OFFICE or deed or day):
        return None
    assertion = modality.assertion(sentence.tokens, happening.at)
    if "TAKE_OFFICE" in happening.names:
        value = replace(value, who=happenings.officeholder(sentence, document.people, happening))
    if deed is not None:
        value = replace(value, who=deed.whom, bound="")  # a record that "dated from 1961" was set then
    if "DEADLINE" in happening.names:
        value = replace(value, bound="until")
    elif assertion in ("denied", "hypothetical") or happenings.is_overtaken(sentence, happening.at):
        return None
    return claim_at(
        sentence,
        "date",
        Span(e.start, e.end),
        replace(value, ahead=True) if assertion == "planned" or _is_set(sentence, happening, day) else value,
        keys=_keys(happening) | ({deed.name} if deed else day - happening.arguments),
        subject=happening.words,
        about=deed.question if deed else day or _about(happening),
    )


def _keys(happening: Happening) -> frozenset[str]:
    """A last day is one question for each thing that is due: claims, objections, bids."""
    if "DEADLINE" in happening.names:
        return frozenset(f"DEADLINE {stem}" for stem in happening.arguments - _HANDING_IN)
    return happenings.keys(happening)


def _is_set(sentence: Sentence, happening: Happening, day: frozenset[str]) -> bool:
    return happenings.is_set_down(sentence, happening) or (bool(day) and happenings.is_set(sentence, happening))


def _about(happening: Happening) -> frozenset[str]:
    """What was done to whom; the words of its own class say nothing beside it."""
    if "DEADLINE" in happening.names:
        return (happening.arguments - _HANDING_IN) | {"DEADLINE", "LAST DAY"}
    if "TAKE_OFFICE" in happening.names:
        return _OFFICE | {
            "ONE TAKE_OFFICE"
        }  # the oath is taken by one whom a report calls by name, another "the winner"
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
        days = widened(days, 31 if e.shift_unit == "month" else 366)
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

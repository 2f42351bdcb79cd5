"""On which weekday something happened.

Finds: weekdays with the verb or the noun that they belong to: *a judge on Monday denied the request*, *the boat hit a
bridge on Tuesday evening*, *Friday's ruling*, *Sunday, Dec. 31, 2017*. A day with a verb of speaking (*police said
Wednesday*) is the day of that statement, and is compared only with the day that others give for the same statement.

Ignores: habits (*every Monday*), ranges (*Monday to Friday*), names (*Black Friday*, *Sunday Mirror*), days inside
quotations, days of things that are denied or only supposed, and weekdays that stand with no verb or noun of happening.

Agrees: the same weekday, with or without a part of the day: *Tuesday*, *Tuesday evening* and *late Tuesday*. The night
belongs to both of its days: *Wednesday night* agrees with *early Thursday*.

Conflicts: two weekdays for one happening: *the bridge fell on Monday* and *the bridge fell on Tuesday*. Which ruling,
vote or crash is meant must be clear from the rest of both sentences.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from msgspec import Struct

from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.language import happenings, modality
from reconcile.language.document import Document, Sentence
from reconcile.language.happenings import Happening
from reconcile.model import Claim, Comparison, Span

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Weekday(Struct, frozen=True):
    """A weekday, 0 (Monday) to 6, with the part of the day (*morning*, *night*) and *early* or *late* where they are
    named.

    `shift` is -1 for *last Tuesday*, 1 for *next Tuesday*, and 0 otherwise; `ahead` is set for what is still to come,
    `said` for the day of a statement; `written` is the day of publication.
    """

    day: int
    part: str = ""
    hedge: str = ""
    shift: int = 0
    ahead: bool = False
    said: bool = False
    written: dt.date | None = None


class WeekdayOptions(Struct, frozen=True):
    """Which claims tell of the main happening."""

    lead: int = 4
    """So many sentences from the top tell the main thing; there the predicate alone says which happening it is."""


def extract(document: Document, options: WeekdayOptions) -> Iterator[Claim[Weekday]]:
    """A claim for each weekday whose happening is clear."""
    for sentence in document.sentences:
        days = [e for e in sentence.dates if e.weekday is not None and e.hedge != "range"]
        for e, happening in happenings.placed(sentence, days) if days else ():
            if (
                document.is_quoted(e.start)
                or _is_archive(sentence, e.last)
                or not _is_clear(happening, sentence, options)
            ):
                continue
            assertion = modality.assertion(sentence.tokens, happening.at)
            if assertion in ("denied", "hypothetical"):
                continue
            ahead = assertion == "planned" or (e.shift or 0) > 0
            written = document.article.published if happening.says else None
            yield claim_at(
                sentence,
                "weekday",
                Span(e.start, e.end),
                Weekday(e.weekday or 0, e.part, e.hedge, e.shift or 0, ahead, happening.says, written),
                keys=happenings.keys(happening),
                subject=happening.words,
                about=_about(happening, sentence, options),
            )


def compare(left: Weekday, right: Weekday, options: WeekdayOptions) -> Comparison:
    """Same day first, then the night that two days share, then two days."""
    if left == right:
        return Comparison("same", f"both say {DAYS[left.day]}")
    if left.ahead != right.ahead or left.said != right.said:
        return Comparison("unrelated", "one happened, the other is to come or is a statement")
    if left.day == right.day:
        return Comparison("compatible", f"both say {DAYS[left.day]}")
    if 1 in (left.shift, right.shift) or (left.shift != right.shift and left.shift < 0 and right.shift < 0):
        return Comparison("unrelated", "they count from different weeks")
    for earlier, later in ((left, right), (right, left)):
        if (earlier.day + 1) % 7 == later.day and (_ends_the_day(earlier) or _begins_the_day(later)):
            return Comparison("compatible", "the night between the two days belongs to both")
    if left.said and not _of_one_day(left, right):
        return Comparison("unrelated", "the same people may speak on two days")
    return Comparison("conflict", f"{DAYS[left.day]} is not {DAYS[right.day]}")


def show(value: Weekday) -> str:
    """*Tuesday*, *early Tuesday morning*."""
    shift = {-1: "last", 1: "next"}.get(value.shift, "")
    return " ".join(word for word in (value.hedge, shift, DAYS[value.day], value.part) if word)


def _is_clear(happening: Happening, sentence: Sentence, options: WeekdayOptions) -> bool:
    """Whether the question can be told from others: a statement needs a speaker, and tells little deep in the text."""
    return not happening.says or (bool(happening.arguments) and sentence.index < options.lead)


def _about(happening: Happening, sentence: Sentence, options: WeekdayOptions) -> frozenset[str]:
    """Deep in the text the arguments must agree; at the top one predicate in common will do."""
    if happening.says or sentence.index >= options.lead:
        return happening.arguments
    return happening.names | happening.arguments


def _is_archive(sentence: Sentence, last: int) -> bool:
    """*In this Friday, Dec. 29, 2017, file photo*."""
    following = [token.lower for token in sentence.tokens[last + 1 : last + 4]]
    return any(word in ("photo", "photograph", "picture", "image", "footage") for word in following)


def _of_one_day(left: Weekday, right: Weekday) -> bool:
    """Whether two reports are of one day and name days that do not follow each other: then one of them errs."""
    if left.written is None or right.written is None or abs((left.written - right.written).days) > 1:
        return False
    return (left.day - right.day) % 7 not in (1, 6)


def _ends_the_day(value: Weekday) -> bool:
    return value.part in ("night", "evening") or (value.hedge == "late" and not value.part)


def _begins_the_day(value: Weekday) -> bool:
    return value.part == "dawn" or (value.hedge == "early" and value.part in ("", "morning", "night"))


KIND = ClaimKind(
    id="weekday",
    question="On which weekday: {subject}?",
    options=WeekdayOptions(),
    extract=extract,
    compare=compare,
    show=show,
    matching=Matching(about=0.35, context=4.0, passing=True),
)

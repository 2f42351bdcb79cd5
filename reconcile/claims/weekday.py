"""On which weekday something happened.

Finds: weekdays with the verb or the noun that they belong to: *a judge on Monday denied the request*, *the boat hit a
bridge on Tuesday evening*, *Friday's ruling*, *Sunday, Dec. 31, 2017*. A day with a verb of speaking (*police said
Wednesday*) is the day of that statement, and is compared only with the day that others give for the same statement.

Ignores: habits (*every Monday*), ranges (*Monday to Friday*), names (*Black Friday*, *Sunday Mirror*), days inside
quotations, days of things that are denied or only supposed, and weekdays that stand with no verb or noun of happening.

Agrees: the same weekday, with or without a part of the day: *Tuesday*, *Tuesday evening* and *late Tuesday*. The night
belongs to both of its days: *Wednesday night* agrees with *early Thursday*.

Conflicts: two weekdays for one happening: *the bridge fell on Monday* and *the bridge fell on Tuesday*. Which ruling, vote
or crash is meant must be clear from the rest of both sentences.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.language import happenings, modality
from reconcile.language.document import Document
from reconcile.model import Claim, Comparison, Span

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Weekday(Struct, frozen=True):
    """A weekday, 0 (Monday) to 6, with the part of the day (*morning*, *night*) and *early* or *late* where they are named.

    `shift` is -1 for *last Tuesday*, 1 for *next Tuesday*, and 0 otherwise; `ahead` is set for what is still to come.
    """

    day: int
    part: str = ""
    hedge: str = ""
    shift: int = 0
    ahead: bool = False


class WeekdayOptions(Struct, frozen=True):
    """Nothing to tune."""


def extract(document: Document, options: WeekdayOptions) -> Iterator[Claim[Weekday]]:
    """A claim for each weekday whose happening is clear."""
    for sentence in document.sentences:
        for e in sentence.dates:
            if e.weekday is None or e.hedge == "range" or document.is_quoted(e.start):
                continue
            happening = happenings.of(sentence, e.first, e.last)
            if happening is None or (happening.says and not happening.arguments):
                continue
            assertion = modality.assertion(sentence.tokens, happening.at)
            if assertion in ("denied", "hypothetical"):
                continue
            ahead = assertion == "planned" or (e.shift or 0) > 0
            yield claim_at(
                sentence,
                "weekday",
                Span(e.start, e.end),
                Weekday(e.weekday, e.part, e.hedge, e.shift or 0, ahead),
                keys=happenings.keys(happening),
                subject=happening.words,
                about=happenings.about(sentence, happening),
            )


def compare(left: Weekday, right: Weekday, options: WeekdayOptions) -> Comparison:
    """Same day first, then the night that two days share, then two days."""
    if left == right:
        return Comparison("same", f"both say {DAYS[left.day]}")
    if left.ahead != right.ahead:
        return Comparison("unrelated", "one is still to come in its report, the other has happened")
    if left.day == right.day:
        return Comparison("compatible", f"both say {DAYS[left.day]}")
    if 1 in (left.shift, right.shift) or (left.shift != right.shift and left.shift < 0 and right.shift < 0):
        return Comparison("unrelated", "they count from different weeks")
    for earlier, later in ((left, right), (right, left)):
        if (earlier.day + 1) % 7 == later.day and (_ends_the_day(earlier) or _begins_the_day(later)):
            return Comparison("compatible", "the night between the two days belongs to both")
    return Comparison("conflict", f"{DAYS[left.day]} is not {DAYS[right.day]}")


def show(value: Weekday) -> str:
    """*Tuesday*, *early Tuesday morning*."""
    shift = {-1: "last", 1: "next"}.get(value.shift, "")
    return " ".join(word for word in (value.hedge, shift, DAYS[value.day], value.part) if word)


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
    matching=Matching(about=0.4, context=9.0),
)

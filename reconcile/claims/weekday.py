"""On which weekday something happened.

Finds: weekdays with the verb or the noun that they belong to: *a judge on Monday denied the request*, *the boat hit a
bridge on Tuesday evening*, *Friday's ruling*, *Saturday, Nov. 25, 2023*. A day with a verb of speaking (*police said
Wednesday*) is the day of that statement, and is compared only with the day that others give for the same statement.

Ignores: habits (*every Monday*), ranges (*Monday to Friday*), names (*Black Friday*, *Sunday Mirror*), days inside
quotations, days of things that are denied or only supposed, and weekdays that stand with no verb or noun of happening.

The first weekday of a report's opening is taken for the day of its main thing, and is compared with that of another
report on one event even where the two tell it by other words: *the barge hit a pillar* / *the accident*.

Agrees: the same weekday, with or without a part of the day: *Tuesday*, *Tuesday evening* and *late Tuesday*. The night
belongs to both of its days: *Wednesday night* agrees with *Thursday*, but *Wednesday* does not with *early Thursday*.

Conflicts: two weekdays for one happening: *the bridge fell on Monday* and *the bridge fell on Tuesday*. Which ruling,
vote or crash is meant must be clear from the rest of both sentences.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.language import calendar, happenings, modality
from reconcile.language.document import Document, Sentence
from reconcile.language.happenings import Happening
from reconcile.language.predicates import class_of
from reconcile.model import Claim, Comparison, Span

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Weekday(Struct, frozen=True):
    """A weekday, 0 (Monday) to 6, with the part of the day (*morning*, *night*) and *early* or *late* where they are
    named.

    `shift` is -1 for *last Tuesday*, 1 for *next Tuesday*, and 0 otherwise; `ahead` is set for what is still to come,
    `said` for the day of a statement; `written` is the day of publication, `which` is *first* or
    *another* where there are several.
    """

    day: int
    part: str = ""
    hedge: str = ""
    shift: int = 0
    ahead: bool = False
    said: bool = False
    written: dt.date | None = None
    which: str = ""


class WeekdayOptions(Struct, frozen=True):
    """Which claims tell of the main happening."""

    lead: int = 4
    """So many sentences from the top tell the main thing; there the predicate alone says which happening it is."""
    opening: int = 10
    """The first weekday of so many sentences is the day of the main thing, where they name no other for its like."""


def extract(document: Document, options: WeekdayOptions) -> Iterator[Claim[Weekday]]:
    """A claim for each weekday whose happening is clear; that of the day on which the main thing happened is marked."""
    found = list(_days(document, options))
    main = _main(found, options)
    for number, (claim, sort) in enumerate(found):
        if number == main:
            about = claim.about | {"MAIN", f"MAIN {min(sort)}"}
            yield replace(claim, keys=claim.keys | {f"main|{family}" for family in sort}, about=about)
        else:
            yield claim


def _days(document: Document, options: WeekdayOptions) -> Iterator[tuple[Claim[Weekday], frozenset[str]]]:
    """Each claim with the families of its happening."""
    for sentence in document.sentences:
        days = [e for e in sentence.dates if e.weekday is not None and e.hedge != "range"]
        for e, happening in happenings.placed(sentence, days) if days else ():
            if (
                document.is_quoted(e.start)
                or calendar.is_archive(sentence.tokens, e.last)
                or not _is_clear(happening, sentence, options)
            ):
                continue
            assertion = modality.assertion(sentence.tokens, happening.at)
            if assertion in ("denied", "hypothetical"):
                continue
            ahead = assertion == "planned" or (e.shift or 0) > 0 or happenings.is_set_down(sentence, happening)
            written = document.article.published if happening.says else None
            which = "" if happening.says else happenings.which(sentence, happening)
            value = Weekday(e.weekday or 0, e.part, e.hedge, e.shift or 0, ahead, happening.says, written, which)
            sort = happenings.families(happening.names)
            announced = _announced(happening, sentence, options)
            claim = claim_at(
                sentence,
                "weekday",
                Span(e.start, e.end),
                value,
                keys=happenings.keys(happening) | {f"said|{family}" for family in announced},
                subject=happening.words,
                about=_about(happening, sentence, options)
                | {f"SAID {family}" for family in announced}
                | happenings.marks(happening),
            )
            yield claim, sort


def _main(found: Sequence[tuple[Claim[Weekday], frozenset[str]]], options: WeekdayOptions) -> int | None:
    """Which claim gives the day of the main thing: the first of the opening, if no other day stands there beside it.

    *Police on Monday shot the man behind Friday's attack* names two days of like things, and so leaves it open.
    """
    opening = [
        (number, claim.value.day, sort)
        for number, (claim, sort) in enumerate(found)
        if claim.position < options.opening
        and (claim.role != "caption" or "~contest" in sort)
        and not (claim.value.said or claim.value.ahead or claim.value.shift)
    ]
    if not opening:
        return None
    number, day, sort = opening[0]
    if not sort or any(other != day and like & sort for _, other, like in opening):
        return None
    return number


def compare(left: Weekday, right: Weekday, options: WeekdayOptions) -> Comparison:
    """Same day first, then the night that two days share, then two days."""
    if left == right:
        return Comparison("same", f"both say {DAYS[left.day]}")
    if left.ahead != right.ahead or left.said != right.said:
        return Comparison("unrelated", "one happened, the other is to come or is a statement")
    if left.which != right.which and left.day != right.day:
        return Comparison("unrelated", "there are several, and they speak of two")
    if left.day == right.day:
        return Comparison("compatible", f"both say {DAYS[left.day]}")
    if 1 in (left.shift, right.shift) or (left.shift != right.shift and left.shift < 0 and right.shift < 0):
        return Comparison("unrelated", "they count from different weeks")
    for earlier, later in ((left, right), (right, left)):
        if (earlier.day + 1) % 7 == later.day and _share_a_night(earlier, later):
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
    told = frozenset(stem for stem in happening.arguments if class_of(stem) in happening.names)
    return happening.names | (happening.arguments - told)


def _announced(happening: Happening, sentence: Sentence, options: WeekdayOptions) -> frozenset[str]:
    """The families of what the authorities made known at the top: *…, officials said Tuesday*, *police said Monday*.

    Whether *police* or *officials* told of the blast is one thing; what a person of a name said is that person's.
    """
    if not happening.says or sentence.index >= options.lead or not happening.arguments & _AUTHORITIES:
        return frozenset()
    if any(name.sort == "person" and abs(name.last - happening.at) < 7 for name in sentence.names):
        return frozenset()
    return happenings.families(name for _, _, name in sentence.predicates)


# Stems of those who make known what happened, without a name of their own.
_AUTHORITIES = frozenset({
    "polic", "offici", "author", "govern", "ministri", "prosecutor", "spokesman", "spokeswoman", "sheriff", "media",
    "agenc", "militari", "armi", "firefight", "coastguard", "investig",
})  # fmt: skip


def _of_one_day(left: Weekday, right: Weekday) -> bool:
    """Whether two reports are of one day and name days that do not follow each other: then one of them errs."""
    if left.written is None or right.written is None or abs((left.written - right.written).days) > 1:
        return False
    return (left.day - right.day) % 7 not in (1, 6)


def _share_a_night(earlier: Weekday, later: Weekday) -> bool:
    """*Wednesday night* and *Thursday*; not *Wednesday* and *early Thursday*, nor the nights of both."""
    ends = earlier.part in ("night", "evening") or (earlier.hedge == "late" and not earlier.part)
    begins = later.part == "dawn" or (later.hedge == "early" and later.part in ("", "morning", "night"))
    may_begin = begins or (later.part in ("", "morning") and later.hedge != "late")
    return ends and may_begin


def _ask(value: Weekday, subject: str) -> str:
    """*On which weekday did it happen: the ferry struck a pier?*."""
    what = "was it said" if value.said else "is it to happen" if value.ahead else "did it happen"
    return f"On which weekday {what}: {subject}?"


KIND = ClaimKind(
    id="weekday",
    question="On which weekday did it happen: {subject}?",
    options=WeekdayOptions(),
    extract=extract,
    compare=compare,
    show=show,
    ask=_ask,
    matching=Matching(about=0.3, context=3.8, passing=True),
)

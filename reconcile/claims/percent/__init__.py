"""Shares and rates of change.

Finds: percentages and fractions with what they are of: *turnout was 47%*, *two-thirds of voters*, *one in five
adults*, *revenue rose 7 percent*, *19% less likely to fall*, *widened by 1.3 percentage points*, *130 basis points*.

Ignores: percentages that nothing says what they are of.

Agrees: *62%* and *62.3%* (rounded), *roughly 80 percent* and *79 percent*, *less than 4%* and *fewer than 4%*, *a
quarter* and *25%*, *130 basis points* and *1.3 percentage points*; *more than 40%* and *52%*, but not *more than 38%*
and *52%*: who gives two digits means them.

Conflicts: two percentages for one thing: *turnout was 47%* and *turnout was 74 percent*; *lost half of its value this
year* and *fell by 30% since the start of the year*. A rise is never set against a fall, and percent never against
percentage points. Where the words say what is told of (turnout, votes for somebody or for a strike, a rise in pay,
inflation, interest, growth, unemployment, a stake, jobs that go), two of one sort conflict however they are put (*a
turnout of 61%*, *67% went to the polls*), and two of different sorts, people, places or matters never do; those of two
rounds, months or years are told apart. Of other shares (*38% of the marsh*) both the whole and what is said of it must
be the same. A rise against what is not said to be one, or percentages that are not said to be of one thing, only where
both are told in much the same words. Changes of one thing over two times (*in 24 hours*, *this year*) are told apart;
what a share stood at during the day and at its close is an update.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from reconcile.claims.kind import ClaimKind, Matching
from reconcile.claims.percent.likeness import apart, doubts, of_other_times, of_others, told_alike, topic_weights
from reconcile.claims.percent.reading import read
from reconcile.claims.percent.topics import context_of
from reconcile.claims.percent.value import Percent
from reconcile.language.counting import in_one_setting, readable
from reconcile.language.document import Document
from reconcile.language.numerals import agreement, resemblance
from reconcile.language.numerals.reach import overreaches
from reconcile.model import Claim, Comparison, Verdict, Weight

__all__ = ["KIND", "Percent", "PercentOptions", "compare", "extract"]


class PercentOptions(Struct, frozen=True):
    """Nothing to tune."""


def extract(document: Document, options: PercentOptions) -> Iterator[Claim[Percent]]:
    """A claim for each percentage or fraction of which the text says what it is of."""
    year = document.article.published.year if document.article.published else None
    found: list[Claim[Percent]] = []
    context: frozenset[str] | None = None
    for sentence in readable(document):
        told: Percent | None = None
        for figure in sentence.figures:
            if figure.form in ("percent", "fraction"):
                if context is None:
                    context = context_of(document.article.text)
                claim = read(sentence, figure, year, context, told)
                if claim:
                    told = claim.value
                    found.append(claim)
    yield from _marked(found)


def compare(left: Percent, right: Percent, options: PercentOptions) -> Comparison:
    """Equal, rounded or hedged percentages agree; two percentages of one thing conflict."""
    if left.unit != right.unit:
        return Comparison("unrelated", "one counts percent, the other percentage points")
    alike = agreement(left.interval, right.interval)
    if left.direction != right.direction and left.direction and right.direction:
        return Comparison("unrelated", "one is a rise and the other a fall")
    if alike == "equal":
        verdict: Verdict = "same" if left.direction == right.direction else "compatible"
        return Comparison(verdict, f"both say {left.written}")
    if left.topic != right.topic and left.topic and right.topic:
        return Comparison("unrelated", "they are percentages of different things")
    other = of_others(left, right)
    if other:
        return Comparison("unrelated", other)
    if left.topic and left.topic == right.topic:
        return _of_one_topic(left, right, alike)
    against = doubts(left, right)
    if alike == "rounded" and left.direction == right.direction:
        return Comparison("compatible", "one percentage is the other rounded")
    why = apart(left, right)
    if not why and against and (alike == "within" or not told_alike(left, right)):
        why = against[0].what
    if why:
        return Comparison("unrelated", why)
    if left.period != right.period and left.period and right.period:
        return Comparison("apart", f"one is measured over {left.period}, the other over {right.period}")
    if alike == "within" and not overreaches(left.interval, right.interval):
        return Comparison("compatible", f"{left.written} and {right.written} can both be true")
    around = in_one_setting(left.setting, right.setting)
    weights = (*resemblance(left.interval, right.interval), *around, *against)
    if left.alone and right.alone:
        weights = (*weights, Weight("each report gives one change over that time", _ALONE))
    return Comparison("conflict", f"{left.written} is not {right.written}", weights)


def _of_one_topic(left: Percent, right: Percent, alike: str) -> Comparison:
    """Two percentages of which the words say that both are turnout, or a rise in pay."""
    if alike == "rounded":
        return Comparison("compatible", "one percentage is the other rounded")
    if alike == "within" and not overreaches(left.interval, right.interval):
        return Comparison("compatible", f"{left.written} and {right.written} can both be true")
    times = of_other_times(left, right)
    weights = (
        *resemblance(left.interval, right.interval),
        *in_one_setting(left.setting, right.setting),
        *topic_weights(left, right),
    )
    if times:
        return Comparison("apart", times, weights)
    return Comparison("conflict", f"{left.written} is not {right.written}", weights)


_ALONE = 2.0


def _marked(found: Sequence[Claim[Percent]]) -> Iterator[Claim[Percent]]:
    """The claims, marked where the article gives no other rise or fall over that time."""
    changes: defaultdict[tuple[str, str], set[float]] = defaultdict(set)
    for claim in found:
        changes[claim.value.period, claim.value.direction].add(claim.value.interval.value)
    for claim in found:
        value = claim.value
        alone = value.period and len(changes[value.period, value.direction]) == 1
        yield structs.replace(claim, value=structs.replace(value, alone=True)) if alone else claim


def show(value: Percent) -> str:
    """As written, with its direction: *up 7%*."""
    return f"{value.direction} {value.written}".strip()


KIND = ClaimKind(
    id="percent",
    question="What percentage is given for {subject}?",
    options=PercentOptions(),
    extract=extract,
    compare=compare,
    show=show,
    bounds=lambda value: (value.interval.value, value.interval.low, value.interval.high),
    matching=Matching(about=0.1, context=3.5, one_event=False, witnessed=True),
)

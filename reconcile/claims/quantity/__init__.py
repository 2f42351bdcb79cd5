"""How many of what.

Finds: figures with what they count: *73 people were killed*, *a dozen officers*, *38 hurt* (in a headline), *a death
toll of 64*, *1,300 jobs will go*, *a 14-page ruling*, *a 33-tonne truck*, *dozens of flights*. Words and digits,
hedges (*about*, *nearly*, *at least*), ranges and units of measure are understood. *30 times since March* is a
count, too, and so is *nobody was hurt*. Crowds (*watched by 12,400*), the temperature (*minus 38*), the magnitude of
an earthquake, depths, speeds and the wind are known by what is measured.

Ignores: money, percentages, ages and lengths of time, which have kinds of their own; years, days, scores, page and
flight numbers; figures whose noun is not clear; *one* where it is no count.

Agrees: numbers that round to each other (*35,000* and *34,890 wells*), or that a hedge or bound allows: *about 500* and
*516*; *at least 50* and *64*; *dozens* and *36*; *160 km* and *100 miles*.

Conflicts: two numbers for one thing that no hedge or rounding explains: *38 people were injured* and *36 people were
injured*; *more than 200 girls* and *more than 400*. Rates (*12 a day*), changes (*rose by 12*), earlier figures (*in
2009*), groups of another kind (*10 American tourists*), what is allowed (*licensed to carry 195*) and the records of
two players (*Reed had 14 points*) are never set against figures of another sort. A part (*10
of the girls*), an addition (*another 12*), a margin, and another noun for the same people are set against the plain
figure only where both are told in much the same words; that weighs against, and the same digits in another order for
one question.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from reconcile.claims.kind import ClaimKind, Matching
from reconcile.claims.quantity.bare import SIZED
from reconcile.claims.quantity.counts import count, none
from reconcile.claims.quantity.likeness import (
    OF_PARTIES,
    around,
    doubts,
    loosely,
    may_outweigh,
    of_other_times,
    strangers,
)
from reconcile.claims.quantity.measures import measure
from reconcile.claims.quantity.value import Quantity
from reconcile.claims.quantity.wording import put
from reconcile.language.counting import (
    LONGEST_SENTENCE,
    bearer_of,
    implied,
    is_record,
    nobody_in,
    party_of,
    readable,
    years_before,
)
from reconcile.language.document import Document, Sentence
from reconcile.language.numerals import Figure, agreement, resemblance
from reconcile.model import Claim, Comparison

__all__ = ["KIND", "Quantity", "QuantityOptions", "compare", "extract"]


class QuantityOptions(Struct, frozen=True):
    """Nothing to tune."""


def extract(document: Document, options: QuantityOptions) -> Iterator[Claim[Quantity]]:
    """A claim for each figure whose noun is clear."""
    year = document.article.published.year if document.article.published else None
    happened: set[str] = set()
    for claim in _of_figures(document, year):
        happened.add(claim.value.happening)
        yield claim
    # Where some were hurt, "nobody was hurt" is told of a part: a street, a car.
    yield from (claim for claim in _of_nobody(document, year) if claim.value.happening not in happened)


def _of_figures(document: Document, year: int | None) -> Iterator[Claim[Quantity]]:
    for sentence in readable(document):
        figures = sentence.figures
        earlier = ""
        for number, figure in enumerate(map(partial(implied, sentence), figures)):
            if figure.form == "measure":
                claim = measure(sentence, figure, figures[number - 1] if number else None, year)
            elif figure.form == "plain":
                following = figures[number + 1] if number + 1 < len(figures) else None
                claim = count(sentence, figure, following, year, earlier)
            else:
                continue
            if claim:
                earlier = claim.value.happening or earlier
                yield _in_the_article(claim, document, sentence, figure, year)


def _of_nobody(document: Document, year: int | None) -> Iterator[Claim[Quantity]]:
    """The claims that something happened to nobody; few articles make one."""
    text = document.article.text
    if not any(words in text for words in ("No ", " no ", "No-", " no-", "obody", "one of ")):
        return
    for sentence in document.sentences:
        if len(sentence.tokens) <= LONGEST_SENTENCE:
            for nobody in nobody_in(sentence):
                yield none(sentence, nobody, year)


def _in_the_article(
    claim: Claim[Quantity], document: Document, sentence: Sentence, figure: Figure, year: int | None
) -> Claim[Quantity]:
    """The claim with what stands before its sentence: when it was, and whose record it is."""
    value = claim.value
    carried = frozenset() if value.years or value.past else years_before(document, sentence, year)
    record = is_record(value.noun) or (value.unit and sentence.stems[figure.last] == "yard")
    record = record and value.marks.isdisjoint(("MARGIN", "WHOLE"))  # a margin is of two, "12 of the 71 laps" of all
    whose = bearer_of(document, sentence, figure) if record else ""
    if value.noun in OF_PARTIES:
        whose = party_of(sentence, figure)
    return replace(claim, value=replace(value, carried=carried, whose=whose)) if carried or whose else claim


def compare(left: Quantity, right: Quantity, options: QuantityOptions) -> Comparison:
    """Equal, rounded or hedged figures agree; two figures for one thing conflict; all else is not one question."""
    if left.unit != right.unit:
        return Comparison("unrelated", "they are measured in different things")
    alike = agreement(left.interval, right.interval)
    apart = strangers(left, right, alike)
    if apart:
        return Comparison("apart" if _of_other_years(left, right) else "unrelated", apart)
    if alike == "equal":
        return Comparison("same", f"both say {left.written}")
    if alike == "rounded":
        return Comparison("compatible", "one figure is the other rounded")
    against = doubts(left, right)
    if against and alike == "within":
        return Comparison("unrelated", against[0].what)
    if against and not may_outweigh(left, right, against):
        return Comparison("apart" if of_other_times(left, right) else "unrelated", against[0].what)
    if alike == "within":
        return Comparison("compatible", f"{left.written} and {right.written} can both be true", loosely(left, right))
    weights = (*resemblance(left.interval, right.interval, size=not left.unit), *around(left, right), *against)
    return Comparison("conflict", f"{left.written} is not {right.written}", weights)


def _of_other_years(left: Quantity, right: Quantity) -> bool:
    """The toll of another year's accident is what a reader mixes up; a part of the whole is not."""
    told = left.years and right.years and not left.years & right.years
    return bool(told and left.happening and (left.noun, left.happening) == (right.noun, right.happening))


def show(value: Quantity) -> str:
    """As written: *at least 73 people*."""
    return value.written


def ask(value: Quantity, subject: str) -> str:
    """*How many people were killed?*, *What is the weight of the lorry?*, *How large is the city?*."""
    if subject in SIZED:
        return f"How large is the {subject}?"
    return f"What is the {subject}?" if value.unit else f"How many {put(subject)}?"


KIND = ClaimKind(
    id="quantity",
    question="How many {subject}?",
    options=QuantityOptions(),
    extract=extract,
    compare=compare,
    show=show,
    ask=ask,
    bounds=lambda value: (value.interval.value, value.interval.low, value.interval.high),
    # Below four bits most of what is found is of two things: on topics of sibling events every second one.
    matching=Matching(about=0.1, context=4.0, one_event=False, witnessed=True),
)

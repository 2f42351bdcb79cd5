"""Sums of money.

Finds: amounts with their currency and with what they are: *a $58.3 million settlement*, *fined €20m*, *revenue rose
to $3.17 billion*, *$27.40 a share*, *half a billion dollars*, *Rs 3 crore*. Hedges and ranges are understood as they
are for counts.

Ignores: sums that nothing says what they are, and vague ones (*thousands of dollars*) as evidence against others.

Agrees: sums that round to each other (*$3.97 billion* and *$4 billion*), or that a hedge or bound allows (*nearly
$2.5bn* and *$2.473 billion*). *More than $300 billion* may be 471, but *more than $318 billion* is not: who gives three
digits means them.

Conflicts: two sums of one currency for the same thing. Sums in different currencies, sums a share, a day or a year
against whole ones, adjusted or net against plain ones, sums that are different things (a fine, its settlement), of
other places, on other things (*on the pier*, *on the library*) or given by others are never set against each other. The
same digits with another scale (*$5 million*, *$5 billion*) are a conflict. Where each report gives one such sum, that
speaks for one question. Two prices of a trading day are set against each other where one is said to be of the hour (*is
trading at*), and are then an update.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from reconcile.claims.kind import ClaimKind, Matching
from reconcile.claims.money.likeness import apart, same_digits
from reconcile.claims.money.reading import read, repeats
from reconcile.claims.money.value import Money
from reconcile.language.counting import in_one_setting, readable
from reconcile.language.document import Document
from reconcile.language.numerals import agreement, resemblance
from reconcile.language.numerals.reach import overreaches
from reconcile.lexicons import load_groups
from reconcile.model import Claim, Comparison, Weight

__all__ = ["KIND", "Money", "MoneyOptions", "compare", "extract"]


class MoneyOptions(Struct, frozen=True):
    """Nothing to tune."""


def extract(document: Document, options: MoneyOptions) -> Iterator[Claim[Money]]:
    """A claim for each sum of which the text says what it is."""
    year = document.article.published.year if document.article.published else None
    found: list[Claim[Money]] = []
    for sentence in readable(document):
        figures = sentence.figures
        for number, figure in enumerate(figures):
            if figure.form != "money":
                continue
            previous = figures[number - 1] if number else None
            if previous and repeats(sentence, previous, figure):
                continue
            claim = read(sentence, figure, previous, year)
            if claim:
                found.append(claim)
    yield from _marked(found)


def compare(left: Money, right: Money, options: MoneyOptions) -> Comparison:
    """Equal, rounded or hedged sums agree; two sums for one thing conflict; all else is not one question."""
    if left.currency != right.currency:
        return Comparison("unrelated", "they are in different currencies")
    alike = agreement(left.interval, right.interval)
    if left.sort != right.sort and left.sort in _SHARP and right.sort in _SHARP:
        return Comparison("unrelated", f"one is {left.sort}, the other {right.sort}")
    if alike == "equal":
        return Comparison("same", f"both say {left.written}")
    if alike == "rounded":
        return Comparison("compatible", "one sum is the other rounded")
    why = apart(left, right)
    if why:
        return Comparison("unrelated", why)
    small, large = sorted((left.interval.value, right.interval.value))
    if alike == "within":
        # *Billions of dollars* and *more than $40,000* can be true of nearly everything.
        if "vague" in (left.interval.hedge, right.interval.hedge) or small <= 0 or large / small > _HEDGED_APART:
            return Comparison("unrelated", "a hedge as wide as that says nothing of the other sum")
        if not overreaches(left.interval, right.interval):
            return Comparison("compatible", f"{left.written} and {right.written} can both be true")
    if same_digits(left.interval, right.interval):
        return Comparison("conflict", f"{left.written} and {right.written} have the same digits and another scale")
    if small <= 0 or large / small > _FAR_APART:
        return Comparison("unrelated", "they are too far apart to be one sum")
    return Comparison("conflict", f"{left.written} is not {right.written}", _weights(left, right))


def _weights(left: Money, right: Money) -> tuple[Weight, ...]:
    """What the two sums themselves say for and against one question."""
    weights = (*resemblance(left.interval, right.interval), *in_one_setting(left.setting, right.setting))
    if left.sort != right.sort:
        weights = (*weights, Weight(f"one is called a {left.sort}, the other a {right.sort}", _OTHER_WORD))
    if left.alone and right.alone:
        weights = (*weights, Weight("each report gives one such sum", _ALONE))
    small, large = sorted((left.interval.value, right.interval.value))
    if left.moving and right.moving and large / small < _WITHIN_A_DAY:
        weights = (*weights, Weight("both give the price of the hour", _OF_THE_HOUR))
    return weights


def show(value: Money) -> str:
    """As written: *$58.3 million*."""
    return value.written


_FAR_APART, _HEDGED_APART = 10.0, 2.5
_ALONE = 2.0
_OTHER_WORD = -1.0
# Two prices that are said to be of this hour are mostly those of the story's one share or coin, if they lie so near.
_WITHIN_A_DAY, _OF_THE_HOUR = 1.35, 4.5
# Sums that a report does not mix up with others; elsewhere one report's payment is the other's settlement.
_SHARP = load_groups("counting_words.txt")["sharp"]


def _marked(found: Sequence[Claim[Money]]) -> Iterator[Claim[Money]]:
    """The claims, marked where the article gives no other sum of that sort: then it is *the* fine, *the* price."""
    sums: defaultdict[str, set[float]] = defaultdict(set)
    for claim in found:
        sums[claim.value.sort].add(claim.value.interval.value)
    for claim in found:
        alone = len(sums[claim.value.sort]) == 1
        yield structs.replace(claim, value=structs.replace(claim.value, alone=True)) if alone else claim


KIND = ClaimKind(
    id="money",
    question="How much is the {subject}?",
    options=MoneyOptions(),
    extract=extract,
    compare=compare,
    show=show,
    bounds=lambda value: (value.interval.value, value.interval.low, value.interval.high),
    matching=Matching(about=0.1, context=6.5, one_event=False, witnessed=True),
)

"""When two figures can be one: intervals that overlap, roundings that meet, units that convert."""

from __future__ import annotations

import math
from typing import Literal, NamedTuple

from reconcile.language.numerals.figure import Figure
from reconcile.model import Weight

Agreement = Literal["equal", "rounded", "within", "apart"]
"""*equal*: one number, written with the same bound; *rounded*: one is the other rounded, or the same in another unit;
*within*: one lies within what the other, hedged or vague, can mean; *apart*: not both can be true."""

CONVERTED = 0.05
"""Share by which a number may be off when it was converted from another unit: *3 nautical miles* is *about 5.6 km*."""


LIMIT = 0.19
"""Share by which one limit may lie below another that is written rounder: *up to 33* and *up to 40*."""

LARGE = 1000
SAME_DIGITS, ONE_DIGIT, ONE_SIZE = 2.5, 1.0, 1.5
"""Bits."""
# "More than 200" is said of 230, and of 400 by nobody: two bounds of one sort are told apart by their round numbers.
_FLOORS, _CEILINGS = frozenset(("over", "at least")), frozenset(("under", "up to"))


class Interval(NamedTuple):
    """What a figure can mean, in its base unit."""

    value: float
    low: float
    high: float
    slack: float
    factor: float = 1.0
    hedge: str = ""


def interval_of(figure: Figure) -> Interval:
    """The interval of `figure`, led to its base unit."""
    factor = figure.factor
    # A vague count has a floor and no ceiling: 640 complaints were "dozens" at first, and "thousands" may be 300,000.
    high = math.inf if figure.hedge == "vague" else figure.high * factor
    low = figure.low / 2 if figure.hedge == "vague" else figure.low
    return Interval(figure.value * factor, low * factor, high, figure.slack * factor, factor, figure.hedge)


def agreement(left: Interval, right: Interval) -> Agreement:
    """How far two figures of one unit agree. Symmetric."""
    if left.hedge == right.hedge and math.isclose(left.value, right.value, rel_tol=1e-9):
        return "equal"
    if left.hedge == right.hedge and left.hedge in _FLOORS | _CEILINGS and left.factor == right.factor:
        floors = left.hedge in _FLOORS
        said = (min if floors else max)(left.value, right.value)
        step = _step(said / left.factor) * left.factor
        if not floors:  # "up to 10" is not said of 8, since the limit itself is what is told
            step = min(step, LIMIT * said)
        return "within" if abs(left.value - right.value) < step else "apart"
    slack = max(left.slack, right.slack)
    if left.factor != right.factor:
        slack = max(slack, CONVERTED * max(abs(left.value), abs(right.value)))
    gap = max(left.low, right.low) - min(left.high, right.high)
    if gap > slack * (1 + 1e-9):
        return "apart"
    exact = not left.hedge and not right.hedge
    return "rounded" if exact else "within"


def _step(value: float) -> float:
    """The worth of the last digit that is no zero: 100 for *more than 200*."""
    if not 1 <= value < 1e15 or value != int(value):
        return 0.0
    digits = str(int(value))
    return 10.0 ** (len(digits) - len(digits.rstrip("0")))


def resemblance(left: Interval, right: Interval, *, size: bool = False) -> tuple[Weight, ...]:
    """What the two numbers themselves say for being meant as one: their digits, and with `size` how large they are.

    Reports that differ on a large count mostly differ in a digit or two, or put the same digits in another order
    (6,418 and 6,148); counts of two different things seldom look so alike.
    """
    if "vague" in (left.hedge, right.hedge) or "range" in (left.hedge, right.hedge):
        return ()
    one, other = _digits(left), _digits(right)
    found = []
    if len(set(one)) > 1 and sorted(one) == sorted(other):
        found.append(Weight("the figures are made of the same digits", SAME_DIGITS))
    elif len(one) == len(other) > 1 and sum(a != b for a, b in zip(one, other, strict=True)) == 1:
        found.append(Weight("the figures differ in one digit", ONE_DIGIT))
    if size and min(left.value, right.value) >= LARGE and _size(left) == _size(right):
        found.append(Weight("the figures are large and of one size", ONE_SIZE))
    return tuple(found)


def _digits(interval: Interval) -> str:
    """The digits of the number as written, without the zeros at either end."""
    text = f"{interval.value / interval.factor:.12g}"
    return "" if "e" in text else text.replace(".", "").strip("0")


def _size(interval: Interval) -> int:
    return math.floor(math.log10(interval.value)) if math.isfinite(interval.value) else 0

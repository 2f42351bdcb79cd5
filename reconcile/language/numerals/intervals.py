"""When two figures can be one: intervals that overlap, roundings that meet, units that convert."""

from __future__ import annotations

import math
from typing import Literal, NamedTuple

from reconcile.language.numerals.figure import Figure

Agreement = Literal["equal", "rounded", "within", "apart"]
"""*equal*: one number, written with the same bound; *rounded*: one is the other rounded, or the same in another unit;
*within*: one lies within what the other, hedged or vague, can mean; *apart*: not both can be true."""

CONVERTED = 0.05
"""Share by which a number may be off when it was converted from another unit: *3 nautical miles* is *about 5.6 km*."""


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
    slack = max(left.slack, right.slack)
    if left.factor != right.factor:
        slack = max(slack, CONVERTED * max(abs(left.value), abs(right.value)))
    gap = max(left.low, right.low) - min(left.high, right.high)
    if gap > slack * (1 + 1e-9):
        return "apart"
    exact = not left.hedge and not right.hedge
    return "rounded" if exact else "within"


def likeness(figure: Figure) -> frozenset[str]:
    """Words for how large the figure is and for its digits, which two figures share that are likely meant to be one.

    Reports that differ on a large count mostly differ in a digit or two, or put the same digits in another order
    (6,418 and 6,148); counts of two different things seldom look so alike.
    """
    found = set()
    value = figure.value * figure.factor
    if figure.form == "plain" and value >= 1000 and figure.hedge != "vague" and math.isfinite(value):
        found.add(f"10^{math.floor(math.log10(value))}")
    digits = "".join(sorted(f"{figure.value:.12g}".replace(".", "").strip("0")))
    if len(set(digits)) > 1 and "e" not in digits and figure.hedge not in ("vague", "range"):
        found.add(f"the digits {' '.join(digits)}")
    return frozenset(found)

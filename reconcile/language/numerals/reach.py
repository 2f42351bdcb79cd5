"""How far up *more than* reaches.

*More than $4 billion* may be said of 6, but *more than $4.18 billion* is said of 4.19: who gives three digits means
them. A bound given so closely reaches to the next rounder figure, or a quarter more where that is further.
"""

from __future__ import annotations

from math import ceil, floor, log10

from reconcile.language.numerals.intervals import Interval

_MARGIN = 1.25
_NEAR = 1e-9


def overreaches(left: Interval, right: Interval) -> bool:
    """Whether one of the two is further above the other's *more than* than anybody would put it. Symmetric."""
    return _lies_beyond(left, right) or _lies_beyond(right, left)


def _lies_beyond(bound: Interval, other: Interval) -> bool:
    if bound.hedge != "over" or other.hedge in ("under", "up to", "vague", "range"):
        return False
    return other.value * (1 - _NEAR) > _reach(bound.value / bound.factor) * bound.factor


def _reach(value: float) -> float:
    """The most that *more than* `value` is said of; infinite for a figure of one digit, which is round already."""
    if value <= 0:
        return float("inf")
    size = floor(log10(value) + _NEAR)
    digits = f"{value / 10.0**size:.6f}".rstrip("0").rstrip(".").replace(".", "")
    if len(digits) < 2:
        return float("inf")
    unit = 10.0 ** (size - len(digits) + 2)
    return max(ceil(value / unit - _NEAR) * unit, _MARGIN * value)

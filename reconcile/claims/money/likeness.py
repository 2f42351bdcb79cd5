"""Whether two sums can answer one question."""

from __future__ import annotations

from reconcile.claims.money.value import Money
from reconcile.language.counting import told_alike
from reconcile.language.numerals import Interval

_EACH = frozenset(("RATE each",))
_BARE = frozenset(("quarter", "half"))
_GUESSES = frozenset(("estimate", "estimates"))


def _of_other_terms(left: Money, right: Money) -> bool:
    """Whether the two cover other times; where one is silent, only what is no quarter, and no report's only sum.

    A report of results tells of the quarter without saying so, and beside it of nine months or the year.
    """
    if left.term == right.term:
        return False
    if left.term and right.term:
        if (left.term | right.term) & _BARE:  # "in the quarter", of whichever
            return not {term.split()[-1] for term in left.term} & {term.split()[-1] for term in right.term}
        return not left.term & right.term
    said = left.term | right.term
    if any(term in _BARE for term in said):
        return False
    return not (left.alone and right.alone) and not all("quarter" in term for term in said)


def apart(left: Money, right: Money) -> str:
    """Why two sums that differ do not answer one question; empty where they do."""
    if left.places and right.places and not left.places & right.places:
        return "they are of different places"
    if left.giver and right.giver and not left.giver & right.giver:
        return "they are given by different people or bodies"
    if left.purpose and right.purpose and not left.purpose & right.purpose:
        return "they are spent on different things"
    if left.family != right.family:
        return f"one is a {left.sort}, the other a {right.sort}"
    if _differ_in_respect(left, right):
        return "one is a rate, a part or a special reckoning and the other is not"
    if _of_other_terms(left, right):
        return "they cover other times, or one is of an earlier offer"
    if "price" in (left.sort, right.sort) and (left.market or right.market) and not (left.moving or right.moving):
        return "a price moves from hour to hour"
    if left.past != right.past or (left.years and right.years and not left.years & right.years):
        return "they belong to different times"
    return ""


def _differ_in_respect(left: Money, right: Money) -> bool:
    """Whether one is a rate, a part or a special reckoning and the other is not.

    What each gets is the payment itself where both are told alike, and a guess at it is set against what came.
    """
    marks, narrowed = left.marks ^ right.marks, left.narrowed ^ right.narrowed
    if left.estimated != right.estimated and told_alike(left.setting, right.setting):
        return bool(marks - _EACH or narrowed - _GUESSES)
    return bool(marks or narrowed)


def same_digits(left: Interval, right: Interval) -> bool:
    """Whether only the scale differs, by a thousand or a million."""
    small, large = sorted((left.value, right.value))
    return small > 0 and any(abs(large / small / scale - 1) < 1e-9 for scale in (1e3, 1e6, 1e9))

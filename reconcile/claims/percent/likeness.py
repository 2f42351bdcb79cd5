"""Whether two percentages can answer one question: what forbids it, and what only speaks against it."""

from __future__ import annotations

from reconcile.claims.percent.value import Percent
from reconcile.language import counting
from reconcile.model import Weight

# Bits against one question.
_DOUBT = -1.5
# The cosine of the words around two percentages that are not said to be of one thing.
_NEARLY_ALL = 0.6
# "Revenue rose" and "imaging revenue rose" share half of their words and are two things.
_ALIKE = 0.6


def apart(left: Percent, right: Percent) -> str:
    """Why two percentages that differ do not answer one question; empty where they may."""
    if left.degree != right.degree:
        return f"one says {left.degree or 'no more'}, the other {right.degree or 'no more'}"
    if left.marks != right.marks:
        return "one is a part or a special reckoning and the other is not"
    if left.years and right.years and not left.years & right.years:
        return "they belong to different times"
    if {left.session, right.session} == {"", "close"}:  # "Shares rose 6%", "the share closed 4% higher"
        return "one is of the close, and the other does not say of which hour"
    if left.past != right.past and bool(left.years) != bool(right.years):
        return "one is of an earlier year"
    if _far(left, right) and (
        left.of < right.of or right.of < left.of
    ):  # "revenue rose 7%" and "imaging revenue rose 11%"
        return "one is of a narrower thing"
    return ""


def _far(left: Percent, right: Percent) -> bool:
    """Whether the two are not said to be of one thing; *it* that fell this year may be what another names."""
    if left.period and left.period == right.period and not (left.of and right.of):
        return False
    return len(left.of & right.of) < _ALIKE * len(left.of | right.of)


def doubts(left: Percent, right: Percent) -> tuple[Weight, ...]:
    """What speaks against one question, without forbidding it."""
    found = []
    if _far(left, right):
        found.append(Weight("they are percentages of different things", _DOUBT))
    if left.direction != right.direction:
        found.append(Weight("one is a rise or a fall and the other is not said to be", _DOUBT))
    if left.past != right.past:
        found.append(Weight("they belong to different times", _DOUBT))
    return tuple(found)


def told_alike(left: Percent, right: Percent) -> bool:
    """Whether the words around the two make up for a doubt; more of them where they are not said to be of one thing."""
    if not left.of & right.of:
        return counting.common(left.setting, right.setting).share >= _NEARLY_ALL
    return counting.told_alike(left.setting, right.setting)

"""The words among which a figure stands: two figures told with the same words are told of the same thing."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

from reconcile.language.counting.clauses import clause_of
from reconcile.language.document import Sentence
from reconcile.model import Weight

REACH = 8
"""Tokens to either side of the figure that are looked at, within its clause."""

ENOUGH, MUCH = 2, 0.25
"""Words in common, and their cosine, from which a difference in the telling is only a doubt."""
SETTING, MOST_AGAINST = 4.0, -1.0
"""Bits for two settings of the very same words, less what two without a word in common weigh."""


class Common(NamedTuple):
    """How far two settings agree: how many words they share, and their cosine, 0 to 1."""

    words: int
    share: float


def setting_of(sentence: Sentence, first: int, last: int) -> frozenset[str]:
    """The stems that carry meaning near the tokens `first` to `last`, within their clause."""
    start, end = clause_of(sentence, first, last)
    stems, content = sentence.stems, sentence.content
    around = (*range(max(start, first - REACH), first), *range(last + 1, min(end, last + 1 + REACH)))
    return frozenset({stems[k] for k in around if stems[k] in content})


def told_alike(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two figures stand among so many of the same words that they are told of one thing."""
    words, share = common(left, right)
    return words >= ENOUGH and share >= MUCH


def in_one_setting(
    left: frozenset[str], right: frozenset[str], most_against: float = MOST_AGAINST
) -> tuple[Weight, ...]:
    """What the words right around two figures weigh: the same ones for one question, other ones against it."""
    bits = max(most_against, SETTING * common(left, right).share + MOST_AGAINST)
    if abs(bits) < 0.1:
        return ()
    how = "much the same" if bits > 0 else "other"
    return (Weight(f"{how} words stand around the figures", round(bits, 3)),)


def common(left: frozenset[str], right: frozenset[str]) -> Common:
    """What two settings have in common."""
    shared = len(left & right)
    return Common(shared, shared / sqrt(len(left) * len(right)) if shared else 0.0)

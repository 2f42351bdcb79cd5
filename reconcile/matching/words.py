"""How much the wording of two articles speaks for one event: all their words, the words of their leads, their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

from reconcile.model import Reading, Weight

# Three likenesses with their shares, the sum at which they speak neither for nor against, and the bits for each point
# above it. Fitted on 35 topics of two sibling events each, where any share from a half to twice as much does nearly as
# well.
ALL, LEAD, NAMES = 1.0, 1.0, 0.5
NEUTRAL, PER_POINT = 0.29, 14.0
# Wording alone never outweighs another judge or another court.
MOST, LEAST = 5.0, -4.0
# Headline and first paragraphs: where a report says what it is about.
LEAD_SENTENCES = 4

Vector = dict[str, float]


class Words:
    """The articles of one story as vectors (log count times rarity within the story), each of length 1."""

    def __init__(self, story: Sequence[Reading]) -> None:
        self._all = _vectors([Counter(stem for s in reading.sentences for stem in s) for reading in story])
        self._lead = _vectors([Counter(stem for s in r.sentences[:LEAD_SENTENCES] for stem in s) for r in story])
        self._names = _vectors([Counter(word for word in reading.names if len(word) > 2) for reading in story])

    def weigh(self, left: int, right: int) -> Weight:
        """The likeness of two articles as evidence for one event."""
        likeness = (
            ALL * _cosine(self._all[left], self._all[right])
            + LEAD * _cosine(self._lead[left], self._lead[right])
            + NAMES * _cosine(self._names[left], self._names[right])
        )
        bits = max(LEAST, min(MOST, (likeness - NEUTRAL) * PER_POINT))
        return Weight(
            f"words, leads and names {'much' if bits > 0 else 'little'} alike ({likeness:.2f})", round(bits, 6)
        )


def _vectors(counts: Sequence[Counter[str]]) -> list[Vector]:
    holders: Counter[str] = Counter()
    for count in counts:
        holders.update(count.keys())
    vectors = []
    for count in counts:
        weights = {term: (1 + log(n)) * log(1 + len(counts) / holders[term]) for term, n in sorted(count.items())}
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        vectors.append({term: weight / length for term, weight in weights.items()})
    return vectors


def _cosine(left: Vector, right: Vector) -> float:
    short, long = sorted((left, right), key=len)
    return sum(weight * long[term] for term, weight in short.items() if term in long)

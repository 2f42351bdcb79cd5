"""How much the wording of two articles speaks for one event: their words, their leads, their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from math import log, sqrt

from reconcile.model import Reading, Weight

# Four likenesses with their shares; any share from a half to twice as much does nearly as well.
ALL, LEAD, NAMES, LEAD_NAMES = 1.0, 1.0, 0.5, 0.5
# How alike reports of one event are differs from story to story (0.3 to 0.8 in this sum), so that no fixed likeness
# parts sibling events: what counts is whether two reports are as alike as the story's are on the whole. Fitted, with
# the shares, on 33 topics of two sibling events each: F1 of pairs 0.88, with one fixed likeness 0.85.
SHARE_OF_MEAN, NEUTRAL_MOST = 0.85, 0.45
PER_POINT = 14.0
# Wording alone never outweighs another judge or another court.
MOST, LEAST = 5.0, -4.0
# Headline and first paragraphs: where a report says what it is about.
LEAD_SENTENCES = 4

Vector = dict[str, float]


class Words:
    """The articles of one story as vectors (log count times rarity within the story), each of length 1."""

    def __init__(self, story: Sequence[Reading]) -> None:
        shares = (
            (ALL, _vectors([Counter(stem for s in r.sentences for stem in s) for r in story])),
            (LEAD, _vectors([Counter(stem for s in r.sentences[:LEAD_SENTENCES] for stem in s) for r in story])),
            (NAMES, _vectors([Counter(word for word in r.names if len(word) > 2) for r in story])),
            (LEAD_NAMES, _vectors([_lead_names(reading) for reading in story])),
        )
        self._likeness = {
            (left, right): sum(share * _cosine(vectors[left], vectors[right]) for share, vectors in shares)
            for left, right in combinations(range(len(story)), 2)
        }
        mean = sum(self._likeness.values()) / max(1, len(self._likeness))
        self._neutral = min(SHARE_OF_MEAN * mean, NEUTRAL_MOST)

    def weigh(self, left: int, right: int) -> Weight:
        """The likeness of two articles (`left` before `right`) as evidence for one event."""
        likeness = self._likeness[left, right]
        bits = round(max(LEAST, min(MOST, (likeness - self._neutral) * PER_POINT)), 6)
        told = "as much alike as those of one event" if bits > 0 else "less alike than those of one event"
        return Weight(f"words and names are {told} ({likeness:.2f}; neutral is {self._neutral:.2f})", bits)


def _lead_names(reading: Reading) -> Counter[str]:
    """The words of names in the lead, as often as claims are made beside them: who the report is about."""
    return Counter(word for claim in reading.claims if claim.position < LEAD_SENTENCES for word in sorted(claim.names))


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

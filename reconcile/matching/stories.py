"""Which articles belong to one story at all, so that a folder of many stories is not compared all against all.

Two articles are drawn together by the words that stand out in both. An inverted index over those words alone finds the
pairs, and words that stand out everywhere are passed over: the work grows with the number of articles.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log, sqrt

from reconcile.model import Reading

# An article is known by the words that weigh most in it; two hundred hold nearly all of its weight.
KEPT = 200
# Cosine from which two articles are of one story. Two reports of one event reach 0.2 and more, and two of different
# stories stay below 0.1; sibling events of one topic lie between, and belong together here: telling them apart is the
# ledger's work.
ALIKE = 0.13
# A folder of up to so many articles is small enough to be compared whole once any two of it are alike.
COMMON = 60


def part(readings: Sequence[Reading]) -> tuple[tuple[Reading, ...], ...]:
    """The readings, parted into stories; stories and the readings in them keep the order given."""
    vectors = _vectors(readings)
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        for stem in vector:
            index[stem].append(number)
    parent = list(range(len(readings)))

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    for number, vector in enumerate(vectors):
        likeness: defaultdict[int, float] = defaultdict(float)
        for stem in sorted(vector):
            others = index[stem]
            if len(others) <= COMMON:
                for other in others:
                    if other < number:
                        likeness[other] += vector[stem] * vectors[other][stem]
        for other, cosine in sorted(likeness.items()):
            if cosine >= ALIKE:
                low, high = sorted((root(other), root(number)))
                parent[high] = low
    stories: defaultdict[int, list[Reading]] = defaultdict(list)
    for number, reading in enumerate(readings):
        stories[root(number)].append(reading)
    return tuple(tuple(story) for story in stories.values())


def _vectors(readings: Sequence[Reading]) -> list[dict[str, float]]:
    """For each article its weightiest stems (log count times rarity in the folder), scaled to length 1."""
    counts = [Counter(stem for sentence in reading.sentences for stem in sentence) for reading in readings]
    holders: Counter[str] = Counter()
    for count in counts:
        holders.update(count.keys())
    vectors = []
    for count in counts:
        weights = {stem: (1 + log(n)) * log(1 + len(readings) / holders[stem]) for stem, n in count.items()}
        kept = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:KEPT]
        length = sqrt(sum(weight * weight for _, weight in kept)) or 1.0
        vectors.append({stem: weight / length for stem, weight in kept})
    return vectors

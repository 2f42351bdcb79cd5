"""Which articles belong to one story at all, so that a folder of many stories is not compared all against all.

Two articles are drawn together by the words that stand out in both. An inverted index over those words alone finds the
pairs, and words that stand out everywhere are passed over: the work grows with the number of articles.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log, sqrt

from reconcile.model import Reading

# So few articles are one story: the desk put them into one folder, and sibling events are for the ledger to part.
FEW = 40
# An article is known by the words that weigh most in it; two hundred hold nearly all of its weight.
KEPT = 200
# A word of so many articles tells no story from another, and would make the work grow with the square.
COMMON = 60
# An article belongs with its nearest, and with those nearly as near. How near the nearest is differs from story to
# story (cosine 0.1 to 0.5), so that no fixed likeness parts them: one that keeps stories whole chains all together.
NEARLY = 0.5
NOTHING = 0.03


def part(readings: Sequence[Reading]) -> tuple[tuple[Reading, ...], ...]:
    """The readings, parted into stories; stories and the readings in them keep the order given."""
    if len(readings) <= FEW:
        return (tuple(readings),) if readings else ()
    likeness = _likeness(_vectors(readings))
    nearest = [max(near.values(), default=0.0) for near in likeness]
    parent = list(range(len(readings)))

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    for left, near in enumerate(likeness):
        for right, cosine in sorted(near.items()):
            if cosine == nearest[left] or cosine >= NEARLY * max(nearest[left], nearest[right]):
                low, high = sorted((root(left), root(right)))
                parent[high] = low
    stories: defaultdict[int, list[Reading]] = defaultdict(list)
    for number, reading in enumerate(readings):
        stories[root(number)].append(reading)
    return tuple(tuple(story) for story in stories.values())


def _likeness(vectors: Sequence[dict[str, float]]) -> list[dict[int, float]]:
    """For each vector the cosines with the others that share an uncommon term with it, from `NOTHING` on."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        for stem in vector:
            index[stem].append(number)
    found: list[defaultdict[int, float]] = [defaultdict(float) for _ in vectors]
    # In the order of the stems, because the sum of floats depends on it.
    for stem, holders in sorted(index.items()):
        if len(holders) <= COMMON:
            for place, left in enumerate(holders):
                for right in holders[place + 1 :]:
                    found[left][right] += vectors[left][stem] * vectors[right][stem]
    near: list[dict[int, float]] = [{} for _ in vectors]
    for left, others in enumerate(found):
        for right, cosine in others.items():
            if cosine >= NOTHING:
                near[left][right] = near[right][left] = cosine
    return near


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

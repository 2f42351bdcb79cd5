"""How much the wording of two articles speaks for one event: their words and their names, weighted by rarity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

from reconcile.model import Reading, Weight

# Bits for each point of cosine above what articles on sibling events reach; both ends are capped, since wording alone
# never decides.
PER_COSINE, NEUTRAL, MOST, LEAST = 20.0, 0.22, 4.0, -4.0


class Words:
    """The articles of one story as vectors of stems (log count times rarity within the story)."""

    def __init__(self, story: Sequence[Reading]) -> None:
        counts = [Counter(stem for sentence in reading.sentences for stem in sentence) for reading in story]
        holders: Counter[str] = Counter()
        for count in counts:
            holders.update(count.keys())
        self._vectors = []
        for count in counts:
            vector = {s: (1 + log(n)) * log(1 + len(story) / holders[s]) for s, n in count.items()}
            length = sqrt(sum(w * w for w in vector.values())) or 1.0
            self._vectors.append({s: w / length for s, w in vector.items()})

    def cosine(self, left: int, right: int) -> float:
        """Likeness of two articles, 0 to 1."""
        short, long = sorted((self._vectors[left], self._vectors[right]), key=len)
        return sum(weight * long[stem] for stem, weight in short.items() if stem in long)

    def weigh(self, left: int, right: int) -> Weight:
        """The likeness as evidence for one event."""
        cosine = self.cosine(left, right)
        bits = max(LEAST, min(MOST, (cosine - NEUTRAL) * PER_COSINE))
        return Weight(f"wording {'much' if bits > 0 else 'little'} alike (cosine {cosine:.2f})", round(bits, 6))

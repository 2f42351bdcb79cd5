"""How much it says that two passages share a word: little for *court* in a story of rulings, much for a rare name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import fsum, log2


class Rarity:
    """Weights of stems, in bits: log2 of (number of sentences / sentences that hold the stem)."""

    def __init__(self, sentences: Iterable[frozenset[str]]) -> None:
        """From the content stems of every sentence of a story; a sentence's set is counted once."""
        count: Counter[str] = Counter()
        total = 0
        for stems in sentences:
            total += 1
            count.update(stems)
        # Below some forty sentences every word would look rare or common by accident; above, the story decides.
        total = max(total, 40)
        self._bits = {stem: log2(total / held) for stem, held in count.items()}
        self._once = log2(total)

    def bits(self, stem: str) -> float:
        """The weight of one stem; one that the story does not hold weighs as if it stood there once."""
        return self._bits.get(stem, self._once)

    def weigh(self, stems: Iterable[str]) -> float:
        """The sum of the weights."""
        # `fsum`, because a plain sum of floats depends on their order and sets have none that is stable.
        bits, once = self._bits, self._once
        return fsum([bits.get(stem, once) for stem in stems])

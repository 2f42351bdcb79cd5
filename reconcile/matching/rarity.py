"""How much it says that two passages share a word: little for *court* in a story of rulings, much for a rare name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from math import fsum, log2

from reconcile.language.stems import stem
from reconcile.lexicons import load

# What a word of every subject weighs at most: a story of ten sentences cannot show by itself how common *said* is.
EVERYDAY = 1.0


@cache
def _everyday() -> frozenset[str]:
    return frozenset(map(stem, load("everyday_words.txt")))


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
        self._bits = {each: log2(total / held) for each, held in count.items()}
        for each in _everyday() & self._bits.keys():
            self._bits[each] = min(self._bits[each], EVERYDAY)
        self._once = log2(total)

    def bits(self, word: str) -> float:
        """The weight of one stem; one that the story does not hold weighs as if it stood there once."""
        return self._bits.get(word, self._once)

    def weigh(self, stems: Iterable[str]) -> float:
        """The sum of the weights."""
        # `fsum`, because a plain sum of floats depends on their order and sets have none that is stable.
        bits, once = self._bits, self._once
        return fsum([bits.get(each, once) for each in stems])

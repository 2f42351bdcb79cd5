"""Of which place a figure is: *turnout in Tolma*, *the damage across Sel*."""

from __future__ import annotations

from reconcile.language.document import Sentence
from reconcile.language.similarity import fold
from reconcile.language.stems import stem

_PLACED = frozenset(("in", "at", "across", "throughout"))
_SHORT = 2


def places_near(sentence: Sentence, start: int, end: int) -> frozenset[str]:
    """The stems of the words of the places that the tokens `start` to `end` name."""
    found: set[str] = set()
    for name in sentence.names:
        placed = name.first and sentence.tokens[name.first - 1].lower in _PLACED
        if placed and start <= name.first < end and name.sort != "person":
            found.update(stem(word) for word in fold(name.text).split() if len(word) > _SHORT)
    return frozenset(found)

"""Counts of nobody: *no one was hurt*, *nobody died*, *there were no injuries*.

They are told without a figure, and another report's *three were hurt* stands against them all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reconcile.language.document import Sentence

_PERSONS = frozenset(("people", "person", "passengers", "residents", "guests", "workers", "one", "casualties",
                      "pupils", "students", "visitors", "children", "spectators"))  # fmt: skip
_NOUNS = {"injuries": "INJURE", "casualties": "INJURE", "deaths": "KILL", "fatalities": "KILL", "arrests": "ARREST"}
_LINKS = frozenset(("was", "were", "is", "has", "had", "have", "been", "being", "seriously", "to", "got", "of", "those",
                    "on", "board", "aboard", "inside", "in", "the", "building", "house", "at", "time"))  # fmt: skip
# "No one else was hurt", "so far no one has died", "made sure that no one was hurt".
_NOT_ALL = frozenset(("else", "further", "other", "more", "serious", "seriously", "critically", "immediate", "yet"))
_UNSURE = frozenset(
    ("if", "sure", "ensure", "miracle", "lucky", "hope", "hoped", "hopes", "that", "initially", "first")
)
_REACH = 8


class Nobody(NamedTuple):
    """The tokens that say it, the first and the last, and what happened to nobody."""

    first: int
    last: int
    happening: str


def nobody_in(sentence: Sentence) -> Iterator[Nobody]:
    """Where the sentence says that something happened to nobody."""
    tokens = sentence.tokens
    if tokens[0].lower in ("in", "at", "elsewhere", "on", "near") and len(tokens) > 1 and tokens[1].lower != "all":
        return  # "In the capital the lamps swung, but nobody was hurt"
    for i, token in enumerate(tokens):
        lower = token.lower
        if lower not in ("no", "nobody", "none"):
            continue
        if _UNSURE & {t.lower for t in tokens[max(0, i - 3) : i]}:
            continue
        following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
        if lower == "no" and following in _NOUNS:
            after = tokens[i + 2].lower if i + 2 < len(tokens) else "."
            if i and tokens[i - 1].lower in ("were", "with", "caused", "was") and after not in ("to", "among", "in"):
                yield Nobody(i, i + 1, _NOUNS[following])
            continue
        if lower == "no" and following not in _PERSONS:
            continue
        first = i + 1 if lower == "no" else i
        found = _behind(sentence, first + 1)
        if found:
            yield Nobody(i, first, found)


def _behind(sentence: Sentence, start: int) -> str:
    """What is told of them right behind: *no one on board was hurt*."""
    predicates = {first: name for first, _, name in sentence.predicates}
    tokens = sentence.tokens
    for k in range(start, min(start + _REACH, len(tokens))):
        lower = tokens[k].lower
        if lower in _NOT_ALL:
            return ""
        if k in predicates and lower not in _LINKS:
            return predicates[k] if predicates[k] in ("KILL", "INJURE", "ARREST") else ""
        if lower not in _LINKS:
            return ""
    return ""

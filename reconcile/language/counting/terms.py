"""To which of several like sums a figure belongs: the time that a result covers, an offer that came to nothing."""

from __future__ import annotations

from itertools import pairwise

from reconcile.language.counting.clauses import clause_of
from reconcile.language.document import Sentence
from reconcile.language.numerals import Figure, number_words
from reconcile.lexicons import load_groups

_WORDS = load_groups("counting_words.txt")

# "Had a £3.10-a-share bid thrown out in the summer", "an earlier offer of 310p": not the offer of the day.
_TURNED_DOWN = _WORDS["turned_down"]
_EARLIER = _WORDS["earlier"]
_BIDS = _WORDS["bids"]
_ORDER = frozenset(("first", "second", "third", "fourth", "final"))
_STAGE_ORDER = _ORDER | {"opening", "last", "previous", "next", "fifth", "sixth"}
_STAGES = frozenset(("game", "half", "quarter", "set", "leg", "period", "innings", "round", "match", "inning"))
_MONTHS = frozenset(("three", "six", "nine", "twelve", "3", "6", "9", "12"))
_OF_YEAR = frozenset(("full", "fiscal", "financial", "whole"))


def terms_of(sentence: Sentence, figure: Figure) -> frozenset[str]:
    """The times that the clause around `figure` names: *first quarter*, *nine month*, *year*."""
    words = [word for word in _clause(sentence, figure) if word != "-"]
    found = set()
    for word, following in pairwise(words):
        if (word in _ORDER and following in ("quarter", "half")) or (word in _MONTHS and following.startswith("month")):
            found.add(f"{word} {following.rstrip('s')}")
        elif word in _OF_YEAR and following == "year":
            found.add("year")
    return frozenset(found)


def stage_of(sentence: Sentence, figure: Figure) -> frozenset[str]:
    """Of which of several games, or which part of one, a player's figure is: *in the first half*, *in Game Three*."""
    words = _clause(sentence, figure)
    found = set()
    for word, following in pairwise(words):
        if word in _STAGE_ORDER and following in _STAGES:
            found.add(f"STAGE {word} {following}")
        elif word == "game" and (following in number_words() or following.isdigit()):
            found.add(f"STAGE game {following}")
        elif word == "semi" or word.startswith(("semi-final", "semifinal")):
            found.add("STAGE semi")
    return frozenset(found)


def is_turned_down(sentence: Sentence, figure: Figure) -> bool:
    """Whether the clause tells of an offer that was refused, or of one before that of today."""
    words = _clause(sentence, figure)
    if not _BIDS & set(words):
        return False
    pairs = set(pairwise(words))
    if any(first in _EARLIER and second in _BIDS for first, second in pairs):
        return True
    return bool(_TURNED_DOWN & ({*words} | {f"{first} {second}" for first, second in pairs}))


def _clause(sentence: Sentence, figure: Figure) -> list[str]:
    start, end = clause_of(sentence, figure.first, figure.last)
    return [token.lower for token in sentence.tokens[start:end]]

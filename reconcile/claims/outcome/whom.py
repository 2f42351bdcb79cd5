"""Of whom a sentence says that he has, or has not, been named, caught or charged: a culprit, the dead, the girls."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.language.document import Sentence
from reconcile.language.stems import stem
from reconcile.language.tokens import Token

CULPRIT, DEAD, ONE = "culprit", "dead", "one"
"""Who did it, the dead, and some single person of whom nothing tells which of the two he is."""
CULPRITS = frozenset({
    "driver", "attacker", "attackers", "gunman", "gunmen", "shooter", "shooters", "bomber", "bombers", "assailant",
    "assailants", "suspect", "suspects", "killer", "perpetrator", "perpetrators", "hijacker", "hijackers", "arsonist",
    "kidnappers", "robbers", "thieves", "thief", "culprit", "culprits",
})  # fmt: skip
_DEAD = frozenset({"victim", "victims", "dead", "deceased", "body", "bodies", "casualties", "fatalities"})
_OTHERS = frozenset({
    "girl", "girls", "boy", "boys", "child", "children", "student", "students", "passenger", "passengers", "pilot",
    "pilots", "hostage", "hostages", "worker", "workers", "soldier", "soldiers", "crew", "officer", "officers",
    "teenager", "teenagers", "survivor", "survivors", "winner", "winners", "buyer", "bidder", "donor", "patient",
    "patients", "prisoner", "prisoners", "captain", "miner", "miners", "climber", "climbers", "tourist", "tourists",
})  # fmt: skip
_ANYBODY = frozenset({"man", "woman", "men", "women", "person", "people", "him", "her", "them", "he", "she", "they"})
_SEVERAL = frozenset({"men", "women", "people", "them", "they"})
_GUILT = frozenset({
    "fire", "shot", "stabbed", "drove", "rammed", "attacked", "attacker", "suspect", "suspected", "arrested",
    "detonated", "killing", "assailant", "gunman", "bomber", "raid", "custody",
})  # fmt: skip
_DEATH = frozenset({"killed", "died", "dead", "body", "bodies", "hospital", "victim", "victims", "injured", "deaths"})


def sort_of(token: Token, tokens: Sequence[Token]) -> str | None:
    """Which sort of person the noun calls somebody; for a mere *man*, what the rest of the sentence makes him.

    The empty string, or `ONE`, where nothing tells it; None where the word is none for a person.
    """
    word = token.lower
    if word in CULPRITS:
        return CULPRIT
    if word in _DEAD:
        return DEAD
    if word in _OTHERS:
        return stem(word)
    if word not in _ANYBODY:
        return None
    words = {other.lower for other in tokens}
    guilt, death = bool(words & _GUILT), bool(words & _DEATH)
    if guilt == death:
        return "" if word in _SEVERAL else ONE
    return CULPRIT if guilt else DEAD


def person_after(sentence: Sentence, first: int, last: int) -> tuple[str, int] | None:
    """The sort of the first person spoken of in tokens `first` to `last`, and where; up to the next comma."""
    tokens = sentence.tokens
    for i in range(first, min(last, len(tokens))):
        if not tokens[i].text[0].isalnum() and tokens[i].text not in "-'’":
            return None
        found = sort_of(tokens[i], tokens)
        if found is not None:
            return found, i
        if tokens[i].lower in ("once", "until", "when", "that", "who"):
            return None
    return None


def person_before(sentence: Sentence, verb: int) -> tuple[str, int] | None:
    """The sort of the person whom the verb at token `verb` has for its subject, and where: the nearest to its left."""
    tokens = sentence.tokens
    for i in range(verb - 1, max(-1, verb - 12), -1):
        if tokens[i].text in ";:.":
            return None
        found = sort_of(tokens[i], tokens)
        if found is not None:
            return found, i
    return None


def may_be_one(left: str, right: str) -> bool:
    """Whether the two sorts can be one person; who is only *they* may be the girls, but is never made a culprit."""
    if left == right:
        return True
    return not (left and right) and not {left, right} & {CULPRIT, DEAD, ONE}

"""What lasts, however it is told: *an 11-day strike*, *the walkout lasted 12 days*, *trapped for 51 hours*."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from reconcile.language.calendar.lengths import Length
from reconcile.language.calendar.words import DASHES
from reconcile.language.document import Document, Sentence
from reconcile.lexicons import load_classes

# So many tokens before a length, and behind it, the word may stand that says what lasted.
BEFORE, BEHIND = 9, 4


class Spell(NamedTuple):
    """What lasted, the token that says so, and whose it was: a folded surname, or nobody's."""

    name: str
    at: int
    who: str


@cache
def _words() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, name in load_classes("spells.txt").items():
        first, *rest = phrase.replace("-", " - ").split()
        found.setdefault(first, []).append((tuple(rest), name))
    return found


def spell(document: Document, sentence: Sentence, length: Length) -> Spell | None:
    """What the length measures; None where no word nearby says it, or two do."""
    words = [token.lower for token in sentence.tokens]
    if _AT_MOST.intersection(words[max(0, length.first - 3) : length.first + 1]):
        return None
    behind = _named(words, range(length.last + 1, min(len(words), length.last + 1 + BEHIND)), 1)
    attributive = any(words[i] in DASHES for i in range(length.first, length.last))
    if attributive:
        found = behind
    else:
        after = words[length.last + 1] if length.last + 1 < len(words) else ""
        found = behind if after in _OF else None
        if found is None and _LASTING.intersection(words[max(0, length.first - 3) : length.first]):
            found = _named(words, range(length.first - 1, max(-1, length.first - BEFORE), -1), -1)
    if found is None:
        return None
    name, at = found
    if name in _OF_PEOPLE:
        who = _who(document, sentence, at)
        if not who:
            return None
    else:
        who = ""
    if name == "CONTRACT" and not _SIGNING.intersection(words):
        return None
    if name == "INJURY" and not _HURT.intersection(words):
        return None
    return Spell(name, at, who)


def _named(words: list[str], places: range, step: int) -> tuple[str, int] | None:
    """The first word or phrase at `places` that names what lasts, up to the end of the clause."""
    for i in places:
        if words[i] in _ENDS or (step > 0 and words[i] in _PARTING):
            return None
        for rest, name in _words().get(words[i], ()):
            if tuple(words[i + 1 : i + 1 + len(rest)]) == rest:
                return name, i
    return None


def _who(document: Document, sentence: Sentence, at: int) -> str:
    """The one person whom the sentence names, as a folded surname; of several the last before the word."""
    found = [
        (name.first, document.people.longest(name.text).split()[-1].lower())
        for name in sentence.names
        if name.sort in ("person", "other")
    ]
    before = [who for first, who in found if first < at]
    return before[-1] if before else found[0][1] if len(found) == 1 else ""


# Of whom there are many, each with a length of their own.
_OF_PEOPLE = frozenset({"BAN", "CONTRACT", "INJURY", "MARRIAGE", "TENURE"})
_ENDS = frozenset({";", ":", ".", "(", ")", "but", "while", "because", "although", "and"})
_PARTING = frozenset({",", "when", "who", "which", "that", "after", "before", "later"})
_OF = frozenset({
    "of", "on", "under", "underground", "beneath", "without", "in", "at", "buried", "trapped", "as", "out", "adrift",
})  # fmt: skip
_LASTING = frozenset({
    "for", "lasted", "lasting", "lasts", "took", "takes", "taken", "after", "ran", "dragged", "spent", "of", "to",
    "by",
})  # fmt: skip
_AT_MOST = frozenset({"up", "least", "most", "could", "may", "first", "last", "every", "next", "past", "another"})
_SIGNING = frozenset({"signed", "signs", "sign", "signing", "pen", "agreed", "agrees", "penned"})
_HURT = frozenset({
    "injury", "injured", "torn", "tearing", "tore", "hamstring", "knee", "ankle", "fracture", "fractured", "broken",
    "surgery", "ligament", "sidelined", "sidelines", "shoulder", "groin", "calf", "concussion",
})  # fmt: skip

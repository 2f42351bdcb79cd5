"""Where somebody or something belongs: a person's home town and place of birth, a company's seat, a ship's flag."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from reconcile.language import places
from reconcile.language.document import Document, Sentence
from reconcile.language.names import Name
from reconcile.language.tokens import Token

Relation = Literal["", "home", "birth", "seat", "flag"]

COMBINED = "the combined company"
"""Whose seat it is where two companies merge: it has no name yet."""

_GATE = frozenset(
    ("based", "headquartered", "headquarters", "born", "lives", "resident", "flagged", "registered", "office")
)
_LIVES = {"lives": "in", "born": "in", "resident": "of"}
_LIES = {"based": ("in",), "registered": ("in",), "headquartered": ("in", "at")}
_VERBS = frozenset(
    ("is", "are", "was", "were", "be", "will", "would", "to", "which", "who", ",", "also", "has", "been")
)
_FUTURE = frozenset(("will", "would", "to"))
_MERGED = frozenset(("combined", "merged", "enlarged", "joint"))
_PARTLY = frozenset(
    ("european", "regional", "american", "asian", "international", "global", "local", "us", "u.s.", "uk")
)
_SHIPS = frozenset(("ship", "vessel", "tanker", "ferry", "freighter", "trawler", "boat"))


class Situation(NamedTuple):
    """`whose` stands in `relation` to the place at `name`, which lies in `within` as far as the sentence says."""

    relation: Relation
    whose: str
    name: Name
    within: str


def read(document: Document, sentence: Sentence) -> Iterator[Situation]:
    """What the sentence says of where people and bodies belong."""
    tokens = sentence.tokens
    for name in sentence.names:
        if name.sort == "person":
            yield from _home(document, sentence, name)
    if _GATE.isdisjoint(token.lower for token in tokens):
        return
    for at, token in enumerate(tokens):
        word = token.lower
        if _LIVES.get(word) == (tokens[at + 1].lower if at + 1 < len(tokens) else ""):
            yield from _of_person(document, sentence, at)
        elif at + 1 < len(tokens) and tokens[at + 1].lower in _LIES.get(word, ()):
            yield from _seated(document, sentence, at)
        elif word in ("based", "flagged", "registered") and at > 1 and tokens[at - 1].text == "-":
            yield from _joined(document, sentence, at)
        elif word == "headquarters" or (word == "office" and at and tokens[at - 1].lower == "head"):
            yield from _headquarters(document, sentence, at)


def _is(tokens: Sequence[Token], at: int, word: str) -> bool:
    return at < len(tokens) and tokens[at].lower == word


def town(sentence: Sentence, at: int, sure: bool = False) -> tuple[Name, str] | None:
    """The town named at token `at`, with the state after it; only what is plainly a town.

    `sure`: the words before it say that it is a town (*its headquarters in …*), and the list need not know it.
    """
    found = _place(sentence, at, sure)
    return found if found and not places.is_whole(found[0].text) else None


def _place(sentence: Sentence, at: int, sure: bool = False) -> tuple[Name, str] | None:
    """The place named at token `at`: one that the list has, or one with its state or country behind it."""
    tokens = sentence.tokens
    at += _is(tokens, at, "the")
    named = next((n for n in sentence.names if n.first == at), None)
    if named is None or named.sort in ("person", "organization"):
        return None
    after = named.last + 1
    whole = next((n for n in sentence.names if n.first == after + 1), None)
    if after < len(tokens) and tokens[after].text == "," and whole and places.is_whole(whole.text):
        return named, whole.text
    return (named, "") if sure or places.is_listed(named.text) else None


def _home(document: Document, sentence: Sentence, name: Name) -> Iterator[Situation]:
    """*Dana Moss of Harlan, Ohio*; *Dana Moss, 51, of Harlan, Ohio*."""
    tokens, at = sentence.tokens, name.last + 1
    if at + 2 < len(tokens) and tokens[at].text == "," and tokens[at + 1].text.isdigit() and tokens[at + 2].text == ",":
        at += 3
    if at + 1 >= len(tokens) or tokens[at].lower not in ("of", "from"):
        return
    found = town(sentence, at + 1)
    if found:
        yield Situation("home", document.people.longest(name.text), *found)


def _of_person(document: Document, sentence: Sentence, at: int) -> Iterator[Situation]:
    """*Dana Moss, who lives in Harlan*; *Dana Moss was born in Harlan*; *Dana Moss, a resident of Harlan,*."""
    tokens = sentence.tokens
    birth = tokens[at].lower == "born"
    found = _place(sentence, at + 2) if birth else town(sentence, at + 2)
    begin = at - 1
    while begin > 0 and at - begin < 6 and (tokens[begin].lower in _VERBS or tokens[begin].lower in ("a", "longtime")):
        begin -= 1
    name = next((n for n in sentence.names if n.last == begin and document.people.at(n.start)), None)
    if found and name:
        yield Situation("birth" if birth else "home", document.people.longest(name.text), *found)


def _seated(document: Document, sentence: Sentence, at: int) -> Iterator[Situation]:
    """*Kestrel, based in Harlan*; *the merged brewery will be based in Harlan*; *the Rosalind is registered in …*."""
    tokens = sentence.tokens
    relation: Relation = "flag" if tokens[at].lower == "registered" else "seat"
    found = _place(sentence, at + 2, sure=tokens[at].lower == "headquartered")
    if found is None or (relation == "seat") == places.is_whole(found[0].text):
        return
    begin = at - 1
    while begin > 0 and tokens[begin].lower in _VERBS:
        begin -= 1
    if relation == "seat" and _is_merged(tokens, begin):
        yield Situation("seat", COMBINED, *found)
        return
    name = next((n for n in sentence.names if n.last == begin), None)
    if name and _is_body(document, name):
        yield Situation(relation, document.people.longest(name.text), *found)


def _joined(document: Document, sentence: Sentence, at: int) -> Iterator[Situation]:
    """*Harlan-based Kestrel*; *the Panama-flagged Rosalind*; *the Rosalind, a Panama-flagged tanker*."""
    tokens = sentence.tokens
    place = next((n for n in sentence.names if n.last == at - 2 and n.sort == "place"), None)
    relation: Relation = "seat" if tokens[at].lower == "based" else "flag"
    if place is None or (relation == "seat") == places.is_whole(place.text) or not places.is_listed(place.text):
        return
    following = at + 1 + (relation == "flag" and at + 1 < len(tokens) and tokens[at + 1].lower in _SHIPS)
    name = next((n for n in sentence.names if n.first == following), None)
    if name is None and relation == "flag" and following == at + 2 and place.first > 2:
        commas = [k for k in range(place.first - 1, max(0, place.first - 4), -1) if tokens[k].text == ","]
        name = next((n for n in sentence.names if commas and n.last == commas[0] - 1), None)
    if name and _is_body(document, name):
        yield Situation(relation, document.people.longest(name.text), place, "")


def _headquarters(document: Document, sentence: Sentence, at: int) -> Iterator[Situation]:
    """*Kestrel's headquarters in Harlan*; *the headquarters will be in Harlan*; *will have its head office in …*."""
    tokens = sentence.tokens
    first = at - (tokens[at].lower == "office")
    after = at + 1
    merged = _is(tokens, after, "of") and any(t.lower in _MERGED for t in tokens[after + 1 : after + 3])
    if merged:
        after += 4
    where = next((k for k in range(after, min(after + 4, len(tokens))) if tokens[k].lower == "in"), -1)
    between = {token.lower for token in tokens[after:where]} if where > 0 else {"?"}
    if where < 0 or not between <= _VERBS or (first and tokens[first - 1].lower in _PARTLY):
        return
    found = town(sentence, where + 1, sure=True)
    if found is None:
        return
    before = tokens[first - 1].lower if first else ""
    owner = next((n for n in sentence.names if n.last == first - 2 and before == "'s"), None)
    if owner and _is_body(document, owner):
        yield Situation("seat", document.people.longest(owner.text), *found)
    elif merged or (_FUTURE & between and before in ("the", "its", "company", "group", "'s")):
        yield Situation("seat", COMBINED, *found)
    elif before == "its" and first > 1 and tokens[first - 2].lower in ("have", "has", "keep", "keeps"):
        verb = first - 2
        while verb > 0 and tokens[verb - 1].lower in _VERBS:
            verb -= 1
        if _is_merged(tokens, verb - 1):
            yield Situation("seat", COMBINED, *found)


def _is_merged(tokens: Sequence[Token], at: int) -> bool:
    """Whether *the combined company*, *the merged brewer* ends at token `at`."""
    return at > 0 and tokens[at].text.islower() and tokens[at - 1].lower in _MERGED


def _is_body(document: Document, name: Name) -> bool:
    """A company, a group or a ship: no person, no place."""
    return name.sort in ("organization", "other") and document.people.at(name.start) is None

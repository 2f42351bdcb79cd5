"""Who stands in the place of the doer: before the verb, or behind *by*."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.language.document import Document, Sentence
from reconcile.language.doers.things import is_adverb
from reconcile.language.doers.words import BE, BETWEEN, ENDS, LINKS
from reconcile.language.names import Name
from reconcile.language.names.sorts import looks_like_person


def is_doer(document: Document, name: Name) -> bool:
    """A person; or what has a name like one, of two unknown words."""
    if name.sort == "person" or document.people.at(name.start) is not None:
        return " " in document.people.longest(name.text)
    return name.sort == "other" and looks_like_person(name.text)


def subject_of(sentence: Sentence, names: Sequence[Name], verb: int) -> Name | None:
    """Who stands before the verb: *Marsh*, *Marsh then*, *Marsh, 31,*, *Marsh, who*."""
    tokens = sentence.tokens
    at = verb - 1
    going_on = tokens[verb].lower.endswith("ing")
    while at >= 0 and (tokens[at].lower in BETWEEN or is_adverb(tokens[at]) or (going_on and tokens[at].lower in BE)):
        at -= 1
    if at > 1 and tokens[at].lower == "who" and tokens[at - 1].text == ",":
        at -= 2
    elif at > 2 and tokens[at].text == ",":
        inside = next((n for n in names if n.last == at - 1 and n.first > 1 and tokens[n.first - 1].text == ","), None)
        if inside is not None and tokens[inside.first - 2].text.islower():
            return inside  # the referee, Ada Marsh, stopped the fight
        opening = next((k for k in range(at - 1, max(0, at - 9), -1) if tokens[k].text == ","), -1)
        at = opening - 1 if opening > 0 else -1
    name = next((n for n in names if n.last == at), None)
    if name is None or in_list(sentence, name):
        return None
    before = name.first - 1 - len(name.title.split())
    if before >= 0 and tokens[before].lower in LINKS:
        return None  # a man with Ada Marsh's … ; *after Marsh scored* is fine
    return name


def behind(sentence: Sentence, names: Sequence[Name], at: int) -> Name | None:
    """The name that begins at `at`, or behind a title there; one of several does not count."""
    tokens = sentence.tokens
    name = next((n for n in names if n.first >= at), None)
    if name is None or name.first - at > 5:
        return None
    between = tokens[at : name.first]
    if any(token.lower in ENDS or token.lower in LINKS or token.lower == "'s" for token in between):
        return None
    return None if in_list(sentence, name) else name


def in_list(sentence: Sentence, name: Name) -> bool:
    """*Marsh and Ruiz*: what two did, each may be said to have done."""
    tokens = sentence.tokens
    after = tokens[name.last + 1].lower if name.last + 1 < len(tokens) else ""
    following = tokens[name.last + 2].text if name.last + 2 < len(tokens) else "."
    if after in ("and", "&", "or") and following[0].isupper():
        return True
    if after == "," and any(n.first == name.last + 2 for n in sentence.names):
        return True
    before = name.first - 1 - len(name.title.split())
    return before > 0 and tokens[before].lower in ("and", "&", "or", "with") and _is_name_end(sentence, before - 1)


def _is_name_end(sentence: Sentence, at: int) -> bool:
    return any(n.last in (at, at - 1) for n in sentence.names)

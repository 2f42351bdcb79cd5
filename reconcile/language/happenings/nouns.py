"""Nouns that stand for a happening: *Friday's ruling*, *the Thursday attack*, *claims due Dec. 1*."""

from __future__ import annotations

from reconcile.language.happenings.clauses import Clauses
from reconcile.language.happenings.happening import Happening
from reconcile.language.happenings.parties import around, brief, nearest
from reconcile.language.happenings.words import AUXILIARIES, DETERMINERS, NO_ARGUMENT, PREPOSITIONS


def possessed(c: Clauses, last: int) -> Happening | None:
    """*Friday's ruling*."""
    after = c.tokens[last + 1].lower if last + 1 < len(c.tokens) else ""
    if after == "'s" or (after == "'" and c.tokens[last].text.endswith("s")):
        return noun_phrase(c, last + 2)
    return None


def attributive(c: Clauses, first: int, last: int) -> Happening | None:
    """*the Thursday attack*, *a Jan. 3 hearing*."""
    if first == 0 or last + 1 >= len(c.tokens) or c.tokens[first - 1].lower not in DETERMINERS:
        return None
    follower = c.tokens[last + 1]
    if not follower.text.islower() or not follower.is_word or last + 1 in c.verbs:
        return None
    return noun_phrase(c, last + 1)


def noun_phrase(c: Clauses, start: int) -> Happening | None:
    """The happening that a noun phrase from `start` on names: its word with a class, else its last word."""
    head = None
    for i in range(start, min(start + 5, len(c.tokens))):
        word = c.tokens[i]
        if i in c.classes and i not in c.dated:
            name, end = c.classes[i]
            return Happening(i, frozenset({name}), around(c, i, end), brief(c, i, end))
        if not word.is_word or word.lower in PREPOSITIONS or word.lower in AUXILIARIES or c.is_break(i) or i in c.verbs:
            break
        if c.stems[i] in c.sentence.content and c.stems[i] not in NO_ARGUMENT:
            head = i
    if head is None:
        return None
    return Happening(head, frozenset({c.stems[head]}), around(c, head, head + 1), brief(c, head, head + 1))


def deadline(c: Clauses, start: int, first: int, last: int) -> Happening | None:
    """*have until March 4 to submit a claim*, *claims are due March 4*: the last day of what is to be done."""
    tokens, content = c.tokens, c.sentence.content
    if (
        first
        and tokens[first - 1].lower in ("until", "till", "by")
        and last + 2 < len(tokens)
        and tokens[last + 1].lower == "to"
    ):
        stems = [c.stems[i] for i in range(last + 2, min(last + 8, len(tokens))) if c.stems[i] in content]
        words = " ".join(token.text for token in tokens[last + 2 : last + 6] if token.is_word)
        return (
            Happening(last + 2, frozenset({"DEADLINE"}), frozenset(stems[:2]), f"last day to {words}")
            if stems
            else None
        )
    for i in range(start - 1, max(-1, start - 3), -1):
        if tokens[i].lower in ("due", "deadline") and tokens[i + 1].lower != "out":
            what = nearest(c, range(i - 1, max(-1, i - 5), -1), 1)
            return Happening(i, frozenset({"DEADLINE"}), frozenset(what), f"{what[0]} due") if what else None
    return None

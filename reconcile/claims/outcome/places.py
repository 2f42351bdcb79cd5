"""Where a sentence says that it happened: two fires in two towns are two fires."""

from __future__ import annotations

from reconcile.claims.outcome.value import Outcome
from reconcile.language.document import Document, Sentence

_WHERE = frozenset({"in", "near", "at", "off", "outside", "around"})


def told(sentence: Sentence, document: Document) -> str:
    """The places that the sentence, or else the one before, names; folded, one word each."""
    found = _named(sentence) or (_named(document.sentences[sentence.index - 1]) if sentence.index else set())
    return " ".join(sorted(found))


def _named(sentence: Sentence) -> set[str]:
    return {
        name.text.casefold().replace(" ", "_")
        for name in sentence.names
        if any(token.lower in _WHERE for token in sentence.tokens[max(0, name.first - 2) : name.first])
    }


def apart(left: Outcome, right: Outcome) -> bool:
    """Whether each names a place, and none is common to both."""
    return bool(left.actor and right.actor) and not set(left.actor.split()) & set(right.actor.split())

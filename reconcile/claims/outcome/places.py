"""Where a sentence says that it happened: two fires in two towns are two fires."""

from __future__ import annotations

from collections.abc import Collection

from reconcile.claims.outcome.value import Outcome
from reconcile.language.document import Document, Sentence

_WHERE = frozenset({"in", "near", "at", "off", "outside", "around"})


def told(sentence: Sentence, document: Document, things: Collection[str]) -> str:
    """The places that the sentence names; folded, one word each.

    Those of the sentence before where this one has none of `things`, and so speaks of what that one told.
    """
    found = _named(sentence)
    if not found and sentence.index and not any(token.lower in things for token in sentence.tokens):
        found = _named(document.sentences[sentence.index - 1])
    return " ".join(sorted(found))


def _named(sentence: Sentence) -> set[str]:
    tokens = sentence.tokens
    found = set()
    for name in sentence.names:
        at = name.first - 1
        while at > 0 and tokens[at].lower in ("the", "a", "central", "nearby"):
            at -= 1
        if at >= 0 and tokens[at].lower in _WHERE:
            found.add(name.text.casefold().replace(" ", "_"))
    return found


def apart(left: Outcome, right: Outcome) -> bool:
    """Whether each names a place, and none is common to both."""
    return bool(left.actor and right.actor) and not set(left.actor.split()) & set(right.actor.split())

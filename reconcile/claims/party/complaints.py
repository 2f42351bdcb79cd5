"""Whose a number of complaints are: *two complaints by local branches of the Harbor League*."""

from __future__ import annotations

from reconcile.language.document import Sentence
from reconcile.language.names import Name

WORDS = frozenset({"complaints", "objections", "petitions"})


def whose(sentence: Sentence, i: int) -> Name | None:
    """The body to which *by* or *from* leads behind the word at token `i`."""
    tokens = sentence.tokens
    by = next((k for k in range(i + 1, min(i + 5, len(tokens))) if tokens[k].lower in ("by", "from")), -1)
    if by < 0:
        return None
    named = next((name for name in sentence.names if by < name.first <= by + 7), None)
    return named if named and all(t.text[0].isalpha() for t in tokens[by : named.first]) else None


def counted(sentence: Sentence, at: int) -> str:
    """How many there are: two reports that count alike speak of the same ones."""
    return next((f"{f.value:g}" for f in sentence.figures if at - 3 <= f.last + 1 <= at), "")

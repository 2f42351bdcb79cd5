"""The clause around a figure, and the sentences that can be read for figures at all."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.language.document import Document, Sentence

_CLAUSE_ENDS = frozenset(";:—–()") | {"while", "but", "whereas", "although", "though"}
# Tokens to either side: no clause is longer, and a line of a million words must not be read for every figure.
_CLAUSE = 60


LONGEST_SENTENCE = 400
"""Tokens; what is longer is a table or a list that lost its lines, and says nothing of what its figures count."""


def readable(document: Document) -> Iterator[Sentence]:
    """The sentences in which a figure's noun can be found, those that hold a figure."""
    for sentence in document.sentences:
        if len(sentence.tokens) <= LONGEST_SENTENCE and sentence.figures:
            yield sentence


def clause_of(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The clause around the tokens `first` to `last`: from a strong mark or *while*, *but* to the next one."""
    tokens = sentence.tokens
    start, end = first, last + 1
    while start > max(0, first - _CLAUSE) and tokens[start - 1].lower not in _CLAUSE_ENDS:
        start -= 1
    while end < min(len(tokens), last + _CLAUSE) and tokens[end].lower not in _CLAUSE_ENDS:
        end += 1
    return start, end

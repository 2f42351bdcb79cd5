"""An outcome where a sentence tells it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from reconcile.claims.outcome.value import Outcome
from reconcile.language import polarity
from reconcile.language.document import Sentence
from reconcile.language.names import Name
from reconcile.language.tokens import Token


class Told(Struct, frozen=True):
    """`outcome` stands in tokens `first` up to, not including, `last`; tokens `about` say what it is an outcome of."""

    outcome: Outcome
    first: int
    last: int
    about: tuple[int, int]


def has(tokens: Sequence[Token], at: int, *words: str) -> bool:
    """Whether `words` stand at token `at`."""
    return 0 <= at <= len(tokens) - len(words) and all(tokens[at + n].lower == word for n, word in enumerate(words))


def name_before(sentence: Sentence, at: int, reach: int = 3) -> Name | None:
    """The proper name that ends right before token `at`, with at most `reach` tokens between."""
    best = None
    for name in sentence.names:
        if at - reach <= name.last + 1 <= at and not _is_object(sentence, name):
            best = name
    return best


def person_before(sentence: Sentence, at: int, reach: int = 18) -> Name | None:
    """The last person named before token `at`; nobody where a preposition leads to the name (*the envoy to Mr Lee*)."""
    best = None
    for name in sentence.names:
        if at - reach <= name.last + 1 <= at and name.sort in ("person", "other") and not _is_object(sentence, name):
            best = name
    return best


def _is_object(sentence: Sentence, name: Name) -> bool:
    before = sentence.tokens[name.first - 1].lower if name.first else ""
    return before in _LEADS or before == "and" or "judge" in name.title.lower()


_LEADS = frozenset({"of", "to", "from", "for", "with", "by", "against", "after", "before", "in", "at", "on", "over"})


def name_after(sentence: Sentence, at: int, reach: int = 3) -> Name | None:
    """The proper name that begins at or right after token `at`, with at most `reach` tokens between."""
    for name in sentence.names:
        if at <= name.first <= at + reach:
            between = sentence.tokens[at : name.first]
            return None if any(token.lower in _LEADS for token in between) else name
    return None


_NOT_YET = frozenset({
    "would", "could", "may", "might", "will", "should", "shall", "expected", "likely", "if", "whether", "asked",
    "asks", "ask", "urged", "wants", "want", "seeking", "hopes", "hoped", "must", "to", "can", "until", "unless",
    "scheduled",
})  # fmt: skip


def is_open(sentence: Sentence, verb: int) -> bool:
    """Whether it is still to come or only supposed.

    *is expected to deny*, *would block*; but *won't block* is settled.
    """
    tokens = sentence.tokens
    for i in range(verb - 1, max(-1, verb - 6), -1):
        word = tokens[i].lower
        if word in (",", ";", ":"):
            return False
        if word in _NOT_YET:
            return not polarity.is_negated(tokens, verb)
        if word in ("the", "a"):
            return False
    return False


_BEFORE_VERB = frozenset({
    "has", "have", "had", "not", "won't", "wouldn't", "would", "did", "n't", "hasn't", "haven't", "hadn't", "didn't",
    "was", "were", "been", "yet", "be", "to", "declined", "refused", "wasn't", "weren't", "immediately",
})  # fmt: skip


def verb_start(sentence: Sentence, verb: int) -> int:
    """Where the words that state it begin.

    Auxiliaries and negations are part of them (*has blocked*, *won’t block*, *has yet to confirm*).
    """
    start = verb
    while start > 0 and sentence.tokens[start - 1].lower in _BEFORE_VERB:
        start -= 1
    return start


def same_party(left: str, right: str) -> bool:
    """Whether two names can be one body's: the words of the shorter stand in the longer."""
    one, other = (frozenset(name.casefold().replace("-", " ").split()) for name in (left, right))
    return bool(one and other) and (one <= other or other <= one)

"""Of whom a verb speaks: *Mills, 49, the owner of the firm, was convicted* speaks of Mills."""

from __future__ import annotations

from reconcile.language.document import Document, Sentence
from reconcile.language.names import Name
from reconcile.language.tokens import Token

_PRONOUNS = frozenset({"he", "she", "him", "it", "they"})  # "the coach called him questionable"
_ADVERBS = frozenset({"later", "then", "also", "now", "again", "still", "both", "soon", "already"})
_AUXILIARIES = frozenset({
    "has", "have", "had", "was", "were", "is", "been", "be", "will", "would", "did", "not", "to", "being", "plans",
    "planned", "vowed", "intends", "intended", "decided", "wants", "wanted", "could", "may", "might", "are", "himself",
    "herself", "n't", "expected", "set", "due", "able", "vows", "going", "pledged", "promised",
})  # fmt: skip


def of(sentence: Sentence, verb: int, document: Document | None = None) -> Name | str | None:
    """Of whom the verb at `verb` speaks: a name, the empty string for *he* or *she*, None for anybody else.

    A string where only the rest of the article tells that the word is a name: one with which a sentence begins.
    """
    tokens = sentence.tokens
    at = verb - 1
    while at >= 0 and (
        tokens[at].lower in _AUXILIARIES or tokens[at].lower in _ADVERBS or tokens[at].lower.endswith("ly")
    ):
        at -= 1
    if at < 0:
        return None
    if tokens[at].lower in _PRONOUNS:
        return ""
    if tokens[at].lower == "client":
        return _client(sentence, at)
    if tokens[at].lower == "who":
        at -= 1
        if at >= 0 and tokens[at].text == ",":
            at -= 1
    elif tokens[at].text == ",":
        at = _before_apposition(tokens, at)
    if at >= 0 and tokens[at].lower in ("'s", "’s"):
        return None
    found = next((name for name in sentence.names if name.last == at), None)
    if found is None and document is not None and at == 0 and tokens[0].is_capital:
        longest = document.people.longest(tokens[0].text)
        return longest if " " in longest else None
    return found if found and found.sort != "place" and not _is_led(tokens, found) else None


def _is_led(tokens: list[Token], name: Name) -> bool:
    """*A friend of Mills was sacked*: not Mills was."""
    first = name.first
    return first > 0 and tokens[first - 1].lower in ("of", "for", "with", "by", "against", "to", "from", "and")


def _before_apposition(tokens: list[Token], comma: int) -> int:
    """The token before *, 49, the owner of the firm,* whose last comma stands at `comma`."""
    for at in range(comma - 1, max(-1, comma - 16), -1):
        if tokens[at].text == "," and not tokens[at + 1].text.isdigit():
            before = at
            if before > 1 and tokens[before - 1].text.isdigit() and tokens[before - 2].text == ",":
                before -= 2
            return before - 1
        if tokens[at].text == "," and at + 2 == comma:
            return at - 1
        if tokens[at].text in ";:.":
            return -1
    return -1


def _client(sentence: Sentence, at: int) -> Name | None:
    """*Mills’s lawyer, Dana Moss, said his client would appeal*: the client is Mills."""
    tokens = sentence.tokens
    for name in sentence.names:
        after = name.last + 1
        if after + 1 < at and tokens[after].lower in ("'s", "’s", "'", "’") and tokens[after + 1].lower in _COUNSEL:
            return name
    return None


_COUNSEL = frozenset({"lawyer", "lawyers", "counsel", "attorney", "attorneys", "solicitor", "barrister"})


def owner(sentence: Sentence, noun: int) -> Name | None:
    """Whose the noun is: *Mills’s appeal*."""
    tokens = sentence.tokens
    if noun < 2 or tokens[noun - 1].lower not in ("'s", "’s", "'", "’"):
        return None
    return next((name for name in sentence.names if name.last == noun - 2), None)

"""How many are allowed or fit in, which is another question than how many there were: *licensed to carry 195*."""

from __future__ import annotations

from reconcile.language.document import Sentence
from reconcile.language.numerals import Figure
from reconcile.language.tokens import Token
from reconcile.lexicons import load_groups

_WORDS = load_groups("counting_words.txt")

_ALLOWING = _WORDS["allowing"]
# What may stand between such a word and its figure: *licensed to carry up to*, *a capacity of*, *room for*.
_BETWEEN = _WORDS["allowing_links"]
_HOLDING = frozenset(("carry", "hold", "seat", "accommodate", "take", "house", "transport"))
_ABLE = frozenset(("can", "could", "may"))


def is_capacity(sentence: Sentence, figure: Figure) -> bool:
    """Whether the figure is a capacity or a permitted number: *allows 160 passengers*, *can hold 40,000 people*."""
    tokens = sentence.tokens
    k = figure.first - 1
    while k > 0 and tokens[k].lower in _BETWEEN:
        k -= 1
    if k < 0:
        return False
    if tokens[k].lower in _HOLDING and k > 0:
        return tokens[k - 1].lower in _ABLE or (tokens[k - 1].lower == "to" and k > 1 and _allows(tokens[k - 2]))
    return _allows(tokens[k])


def _allows(token: Token) -> bool:
    return token.lower in _ALLOWING

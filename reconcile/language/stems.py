"""Stems of words, and which words carry meaning."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

import Stemmer

from reconcile.language.tokens import Token
from reconcile.lexicons import load, load_classes

_stemmer = Stemmer.Stemmer("english")


@cache
def _irregular() -> dict[str, str]:
    return {form: _stemmer.stemWord(base) for form, base in load_classes("irregular_forms.txt").items()}


@lru_cache(maxsize=100_000)
def stem(lower: str) -> str:
    """The stem of a folded word (Snowball English; irregular forms are led back to their base first: *fled* → *flee*)."""
    known = _irregular().get(lower)
    return known if known is not None else _stemmer.stemWord(lower)


def content(tokens: Sequence[Token], stemmed: Sequence[str]) -> frozenset[str]:
    """The stems of the tokens that carry meaning: words of two letters and more that are no function words."""
    function_words = load("function_words.txt")
    return frozenset(
        s
        for token, s in zip(tokens, stemmed, strict=True)
        if len(s) > 1 and token.is_word and token.lower not in function_words
    )

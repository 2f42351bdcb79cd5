"""Stems of words, and which words carry meaning."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

import Stemmer

from reconcile.language.tokens import Token
from reconcile.lexicons import load, load_classes

_stemmer = Stemmer.Stemmer("english", 0)  # its own cache is switched off: `stem` has one


@cache
def _irregular() -> dict[str, str]:
    """The stem of the base of every irregular form."""
    return {form: str(_stemmer.stemWord(base)) for form, base in load_classes("irregular_forms.txt").items()}


@cache
def _american() -> dict[str, str]:
    """The American stem of every British one: *organised* has the stem *organis*, *organized* has *organ*."""
    spellings = load_classes("british_spellings.txt").items()
    return {str(_stemmer.stemWord(british)): str(_stemmer.stemWord(base)) for british, base in spellings}


@lru_cache(maxsize=100_000)
def stem(lower: str) -> str:
    """The stem of a folded word: Snowball English, irregular forms by their base (*fled*: *flee*), American spelled."""
    known = _irregular().get(lower)
    if known is not None:
        return known
    stemmed = str(_stemmer.stemWord(lower))
    return _american().get(stemmed, stemmed)


def content(tokens: Sequence[Token], stemmed: Sequence[str]) -> frozenset[str]:
    """The stems of the tokens that carry meaning: words of two letters and more that are no function words."""
    function_words = load("function_words.txt")
    return frozenset(
        {
            s
            for (_, _, text, lower), s in zip(tokens, stemmed, strict=True)
            if len(s) > 1 and lower not in function_words and text[0].isalpha()
        }
    )

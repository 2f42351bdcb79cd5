"""Which class of happening a word tells of: *shot dead*, *killed* and *death toll* are all KILL."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reconcile.language.stems import stem
from reconcile.lexicons import load_classes


@cache
def _classes() -> tuple[dict[str, str], dict[str, list[tuple[tuple[str, ...], str]]]]:
    """Single stems, and phrases by their first stem, each with its class."""
    single: dict[str, str] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry, name in load_classes("predicates.txt").items():
        stemmed = tuple(stem(word) for word in entry.split())
        if len(stemmed) == 1:
            single.setdefault(stemmed[0], name)
        else:
            phrases.setdefault(stemmed[0], []).append((stemmed, name))
    for options in phrases.values():
        options.sort(key=lambda option: -len(option[0]))
    return single, phrases


def classify(stemmed: Sequence[str]) -> list[tuple[int, int, str]]:
    """The predicates among the stems of a sentence, as (first token, token after the last, class); phrases go first."""
    single, phrases = _classes()
    found: list[tuple[int, int, str]] = []
    i = 0
    while i < len(stemmed):
        for phrase, name in phrases.get(stemmed[i], ()):
            if tuple(stemmed[i : i + len(phrase)]) == phrase:
                found.append((i, i + len(phrase), name))
                i += len(phrase)
                break
        else:
            name_of_one = single.get(stemmed[i])
            if name_of_one:
                found.append((i, i + 1, name_of_one))
            i += 1
    return found

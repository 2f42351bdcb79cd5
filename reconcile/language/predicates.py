"""Which class of happening a word tells of: *shot dead*, *killed* and *death toll* are all KILL."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reconcile.language.stems import stem
from reconcile.lexicons import load_classes

_NO_HAPPENING = "-"
"""The class of phrases in which a word tells of nothing (*death row*, *close to*)."""


@cache
def _classes() -> tuple[dict[str, str], dict[str, list[tuple[tuple[str, ...], str]]]]:
    """Single stems, and phrases by their first stem, each with its class."""
    single: dict[str, str] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry, name in load_classes("predicates.txt").items():
        if " " in entry:
            stemmed = tuple([stem(word) for word in entry.split()])
            phrases.setdefault(stemmed[0], []).append((stemmed, name))
        else:
            single.setdefault(stem(entry), name)
    for options in phrases.values():
        options.sort(key=lambda option: -len(option[0]))
    return single, phrases


def classify(stemmed: Sequence[str]) -> list[tuple[int, int, str]]:
    """The predicates among the stems of a sentence, as (first token, token after the last, class); phrases go first.

    A mark has the empty stem; one mark may stand inside a phrase (*data-sharing*).
    """
    single, phrases = _classes()
    found: list[tuple[int, int, str]] = []
    after = 0
    for i, word in enumerate(stemmed):
        if i < after:
            continue
        for phrase, name in phrases.get(word, ()):
            end = _match(stemmed, i, phrase)
            if end:
                after = end
                if name != _NO_HAPPENING:
                    found.append((i, end, name))
                break
        else:
            if word in single:
                found.append((i, i + 1, single[word]))
    return found


def _match(stemmed: Sequence[str], start: int, phrase: tuple[str, ...]) -> int:
    """Where `phrase` ends if it stands at `start`, otherwise 0."""
    i = start
    for word in phrase:
        if i > start and i + 1 < len(stemmed) and not stemmed[i]:
            i += 1
        if i >= len(stemmed) or stemmed[i] != word:
            return 0
        i += 1
    return i

"""Which class of happening a word tells of: *shot dead*, *killed* and *death toll* are all KILL."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import islice

from reconcile.language.stems import stem_all
from reconcile.lexicons import load, load_classes

_NO_HAPPENING = "-"
"""The class of phrases in which a word tells of nothing (*death row*, *close to*)."""


GROWING = frozenset((
    "KILL", "INJURE", "MISS", "ARREST", "RESCUE", "HOSPITALIZE", "EVACUATE", "DISPLACE", "INFECT", "IDENTIFY", "DONATE",
    "BURN", "DESTROY", "FLOOD", "STRAND", "FLEE", "TREAT", "VACCINATE", "DIAGNOSE",
))  # fmt: skip
"""What goes on being counted after the first report: the toll of a disaster, not the number of its judges."""

Phrases = dict[str, dict[str, list[tuple[tuple[str, ...], str]]]]


@cache
def _classes() -> tuple[dict[str, str], Phrases]:
    """Single stems with their class; phrases by their first and second stem, each with the rest of it and its class.

    By two stems, because phrases begin with *the*, *in*, *to* and the like, a dozen of them with each.
    """
    single: dict[str, str] = {}
    phrases: Phrases = {}
    classes = load_classes("predicates.txt")
    stems = iter(stem_all(" ".join(classes).split()))
    for entry, name in classes.items():
        first, spaces = next(stems), entry.count(" ")
        if spaces:
            second, rest = next(stems), tuple(islice(stems, spaces - 1))
            phrases.setdefault(first, {}).setdefault(second, []).append((rest, name))
        else:
            single.setdefault(first, name)
    for after_first in phrases.values():
        for options in after_first.values():
            if len(options) > 1:
                options.sort(key=lambda option: -len(option[0]))
    return single, phrases


def is_namesake(word: str) -> bool:
    """Whether the folded `word` only shares its stem with one that tells of a happening: *authorities*, *authorize*."""
    return word in load("predicate_namesakes.txt")


def class_of(stemmed: str) -> str:
    """The class of happening that a single stem tells of; empty if none."""
    return _classes()[0].get(stemmed, "")


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
        if word in phrases:
            end, name = _phrase(stemmed, i, phrases[word])
            if end:
                after = end
                if name != _NO_HAPPENING:
                    found.append((i, end, name))
                continue
        if word in single:
            found.append((i, i + 1, single[word]))
    return found


def _phrase(
    stemmed: Sequence[str], start: int, after_first: dict[str, list[tuple[tuple[str, ...], str]]]
) -> tuple[int, str]:
    """Where the longest phrase that begins at `start` ends, and its class; 0 where there is none."""
    second = _next(stemmed, start)
    for rest, name in after_first.get(stemmed[second], ()) if second < len(stemmed) else ():
        i = second
        for word in rest:
            i = _next(stemmed, i)
            if i >= len(stemmed) or stemmed[i] != word:
                break
        else:
            return i + 1, name
    return 0, ""


def _next(stemmed: Sequence[str], i: int) -> int:
    """The token after `i`, or the one after a mark."""
    return i + 2 if i + 2 < len(stemmed) and not stemmed[i + 1] else i + 1

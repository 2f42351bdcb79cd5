"""Two runs of words laid side by side: which words of the one stand at which words of the other."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from reconcile.language.stems import stem
from reconcile.language.wording.utterance import Words
from reconcile.lexicons import load

_SHIFT = 6  # words by which the two may drift apart from one run of equal words to the next
_LONGEST = 400  # words of an utterance that are looked at


class Run(Struct, frozen=True):
    """`length` words that are equal in both, from word `left` of the one and `right` of the other on."""

    left: int
    right: int
    length: int


@lru_cache(maxsize=20_000)
def align(left: Words, right: Words) -> tuple[Run, ...]:
    """The runs of equal words around the longest, in order; forms of one stem are equal (*does*, *did*).

    Beyond the longest run only what stays in step with it is taken: an utterance can be cut at both ends.
    """
    if left == right:
        return (Run(0, 0, len(left)),) if left else ()
    stems_left, stems_right = _stemmed(left[:_LONGEST]), _stemmed(right[:_LONGEST])
    best = _longest(stems_left, stems_right)
    if best is None:
        return ()
    return (*_before(stems_left, stems_right, best), best, *_after(stems_left, stems_right, best))


@lru_cache(maxsize=5_000)
def _stemmed(words: Words) -> Words:
    return tuple([stem(word) for word in words])


def _longest(left: Words, right: Words) -> Run | None:
    """The longest run; of several the one with most words that are no function words, then the first."""
    places: dict[str, list[int]] = {}
    for number, word in enumerate(right):
        places.setdefault(word, []).append(number)
    function_words = load("function_words.txt")
    best, best_weight = None, 0.0
    lengths: dict[int, int] = {}
    for i, word in enumerate(left):
        grown: dict[int, int] = {}
        for j in places.get(word, ()):
            length = grown[j] = lengths.get(j - 1, 0) + 1
            if length >= best_weight - 1:
                run = left[i - length + 1 : i + 1]
                weight = length + 0.5 * sum(w not in function_words for w in run) / length
                if weight > best_weight:
                    best, best_weight = Run(i - length + 1, j - length + 1, length), weight
        lengths = grown
    return best


def _after(left: Words, right: Words, run: Run) -> list[Run]:
    """The runs behind `run`, each the nearest within reach."""
    found: list[Run] = []
    i, j = run.left + run.length, run.right + run.length
    while i < len(left) and j < len(right):
        step = _nearest(left, right, i, j)
        if step is None:
            break
        found.append(step)
        i, j = step.left + step.length, step.right + step.length
    return found


def _before(left: Words, right: Words, run: Run) -> list[Run]:
    """The runs before `run`: the same from behind."""
    rest_left, rest_right = left[: run.left][::-1], right[: run.right][::-1]
    mirrored = _after(rest_left, rest_right, Run(0, 0, 0))
    return [
        Run(len(rest_left) - r.left - r.length, len(rest_right) - r.right - r.length, r.length)
        for r in reversed(mirrored)
    ]


def _nearest(left: Words, right: Words, i: int, j: int) -> Run | None:
    """The run that is reached over the fewest unequal words from `i` and `j` on; the longer one of two as near."""
    best: tuple[int, int, Run] | None = None
    for skipped in range(2 * _SHIFT + 1):
        for over_left in range(max(0, skipped - _SHIFT), min(skipped, _SHIFT) + 1):
            a, b = i + over_left, j + skipped - over_left
            if a >= len(left) or b >= len(right) or left[a] != right[b]:
                continue
            length = 1
            while a + length < len(left) and b + length < len(right) and left[a + length] == right[b + length]:
                length += 1
            gain = 2 * length - skipped - abs(2 * over_left - skipped)
            if best is None or gain > best[0]:
                best = (gain, -skipped, Run(a, b, length))
        if best is not None and skipped > best[2].left - i + best[2].right - j + 2:
            break
    return best[2] if best else None

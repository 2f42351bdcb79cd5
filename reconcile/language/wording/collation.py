"""Two quotations collated: whether they render one utterance, and where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reconcile.language.stems import stem
from reconcile.language.wording.alignment import Run, align
from reconcile.language.wording.difference import Difference, differences, sort_of
from reconcile.language.wording.utterance import Words
from reconcile.lexicons import load

_LIGHT = frozenset(
    ["know", "go", "come", "think", "want", "say", "see", "look", "thing", "time", "day", "happen", "feel"]
)
_EDGE = 3  # words at the end of both that can stand for one another


class Side(NamedTuple):
    """What is collated: words `first` up to `last` of `words`, which also hold what was said before and after."""

    words: Words
    gaps: frozenset[int]
    first: int
    last: int


class Collation(NamedTuple):
    """What two quotations have in common.

    `aligned` words are equal, `content` of them are no function words, `telling` neither those nor in everybody's
    mouth, `share` is their part of the longer of the two stretches from the first to the last of them; `run` is the
    longest run of them, with what was said around, and `run_content` its words that are no function words. `left` and
    `right` count the words of each, `before` those that stand before the first in common; `apart` says that at one
    end both go on, and differently. The differences number words of the whole.
    """

    aligned: int
    content: int
    telling: int
    share: float
    run: int
    run_content: int
    left: int
    right: int
    before: tuple[int, int]
    apart: bool
    differences: tuple[Difference, ...]


def collate(left: Side, right: Side) -> Collation | None:
    """What the two have in common; None if nothing. Whichever comes first, the same is found."""
    if (right.words, right.first) < (left.words, left.first):
        found = _collate(right, left)
        return found and _mirrored(found)
    return _collate(left, right)


def _mirrored(found: Collation) -> Collation:
    turned = tuple(Difference(d.right, d.left, d.sort) for d in found.differences)
    return found._replace(left=found.right, right=found.left, before=found.before[::-1], differences=turned)


def _collate(left: Side, right: Side) -> Collation | None:
    whole = align(left.words, right.words)
    runs = [run for run in (_within(run, left, right) for run in whole) if run is not None]
    if not runs:
        # The longest run may stand in another sentence, and this one not be in step with it.
        whole = _alone(left, right)
        runs = list(whole)
    if not runs:
        return None
    first, last = runs[0], runs[-1]
    longest = max((run for run in whole if any(_overlaps(run, own) for own in runs)), key=lambda run: run.length)
    aligned = [left.words[run.left + k] for run in runs for k in range(run.length)]
    ends = last.left + last.length, last.right + last.length
    function_words = load("function_words.txt")
    heads = (left.first, first.left), (right.first, first.right)
    tails = (ends[0], left.last), (ends[1], right.last)
    head, tail = _edge(left, right, *heads, 0), _edge(left, right, *tails, longest.length)
    found = [*head, *differences(left.words, right.words, runs), *tail]
    before = first.left - left.first, first.right - right.first
    return Collation(
        aligned=len(aligned),
        content=_content(aligned),
        telling=len({word for word in aligned if word not in function_words and stem(word) not in _LIGHT}),
        share=len(aligned) / max(ends[0] - first.left, ends[1] - first.right),
        run=longest.length,
        run_content=_content(left.words[longest.left : longest.left + longest.length]),
        left=left.last - left.first,
        right=right.last - right.first,
        before=before,
        apart=(not head and all(a < b for a, b in heads)) or (not tail and all(a < b for a, b in tails)),
        differences=tuple(d for d in found if d.sort != "spelling" and not _at_gap(d, left, right)),
    )


def _alone(left: Side, right: Side) -> tuple[Run, ...]:
    """The runs of the two stretches by themselves."""
    own = align(left.words[left.first : left.last], right.words[right.first : right.last])
    return tuple(Run(run.left + left.first, run.right + right.first, run.length) for run in own)


def _content(words: Sequence[str]) -> int:
    function_words = load("function_words.txt")
    return sum(word not in function_words for word in words)


def _within(run: Run, left: Side, right: Side) -> Run | None:
    """The part of a run that lies in both stretches."""
    skip = max(left.first - run.left, right.first - run.right, 0)
    end = min(run.length, left.last - run.left, right.last - run.right)
    return Run(run.left + skip, run.right + skip, end - skip) if end > skip else None


def _overlaps(run: Run, own: Run) -> bool:
    return run.left <= own.left < run.left + run.length


def _edge(left: Side, right: Side, one: tuple[int, int], other: tuple[int, int], run: int) -> Sequence[Difference]:
    """Words at the same end of both are a difference if they are about as many; what only one has was cut off.

    `run`: the words that were equal right before; after many of them the end of a sentence may be put quite otherwise.
    """
    sizes = one[1] - one[0], other[1] - other[0]
    alike = max(sizes) <= _EDGE and abs(sizes[0] - sizes[1]) <= (1 if run else 0)
    if not all(sizes) or not (alike or (run >= 8 and max(sizes) <= 2 * _EDGE)):
        return ()
    return (Difference(one, other, sort_of(left.words[slice(*one)], right.words[slice(*other)])),)


def _at_gap(difference: Difference, left: Side, right: Side) -> bool:
    """Whether something was left out or put in there by an editor, who marked it."""
    return any(
        gap in side.gaps
        for side, (first, end) in ((left, difference.left), (right, difference.right))
        for gap in range(first, end + 1)
    )

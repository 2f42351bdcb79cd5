"""What a difference between two renderings amounts to: nothing, another way to put it, or another sense."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from reconcile.language.similarity import edits, sound
from reconcile.language.stems import stem
from reconcile.language.wording.alignment import Run
from reconcile.language.wording.utterance import Words
from reconcile.lexicons import load, load_classes

Sort = Literal["spelling", "degree", "small", "like", "dropped", "rewritten", "replaced", "sense"]
"""*spelling*: not a difference. *degree*: *quite* more or less. *small*: grammar. *like*: a word for its like.
*dropped*: a word more or less.
*rewritten*: other words. *replaced*: one word for one other. *sense*: a *not*, a number or an opposite."""

_NEGATIONS = frozenset(["not", "never", "no", "none", "nor", "neither", "nobody", "nothing", "without"])
_OPPOSED = (  # function words that are no mere grammar: one for another is another sense
    frozenset(["before", "after"]),
    frozenset(["more", "less", "fewer"]),
    frozenset(["up", "down"]),
    frozenset(["over", "under", "above", "below"]),
    frozenset(["all", "some", "none", "few", "many", "most"]),
    frozenset(["always", "never", "often", "sometimes"]),
    frozenset(["against", "for"]),
    frozenset(["must", "may", "might"]),
    frozenset(["inside", "outside"]),
)
_DEGREE = frozenset(["quite", "rather", "fairly", "very", "so", "too", "really"])
_OPTIONAL = frozenset(["that", "and"])  # dropped with a comma, or with nothing at all
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
_OPPOSING = ("un", "in", "im", "dis", "il", "ir", "non")


class Difference(NamedTuple):
    """Words `left` (first, end) of the one stand against words `right` of the other."""

    left: tuple[int, int]
    right: tuple[int, int]
    sort: Sort


def differences(left: Words, right: Words, runs: Sequence[Run]) -> Iterator[Difference]:
    """The differences between the runs (not before the first and behind the last), and unlike forms inside them."""
    for number, run in enumerate(runs):
        for k in range(run.length):
            i, j = run.left + k, run.right + k
            if left[i] != right[j]:
                yield Difference((i, i + 1), (j, j + 1), sort_of(left[i : i + 1], right[j : j + 1]))
        if number + 1 < len(runs):
            following = runs[number + 1]
            one, other = (run.left + run.length, following.left), (run.right + run.length, following.right)
            yield Difference(one, other, sort_of(left[slice(*one)], right[slice(*other)]))


def sort_of(left: Words, right: Words) -> Sort:
    """What it amounts to that these words stand where those do; either may be empty."""
    if left == right or "".join(left).replace("-", "") == "".join(right).replace("-", ""):
        return "spelling"
    if len(left) == len(right) and all(_spelt_alike(*pair) for pair in zip(left, right, strict=True)):
        return "spelling"
    if not (set(left) | set(right)) - _OPTIONAL:
        return "spelling"
    if left and right and (number := _number(left)) is not None and number == _number(right):
        return "spelling"
    if not (left and right) and len(left or right) == 1 and (left or right)[0] in _DEGREE:
        return "degree"
    if _another_sense(left, right):
        return "sense"
    one, other = _content(left), _content(right)
    common = {stem(word) for word in one} & {stem(word) for word in other}
    one = [word for word in one if stem(word) not in common]
    other = [word for word in other if stem(word) not in common]
    if not one and not other:
        return "small"
    if not one or not other:
        return "dropped"
    if len(one) == len(other) and all(_alike(*pair) for pair in zip(one, other, strict=True)):
        return "like"
    return "replaced" if len(one) == len(other) == 1 and abs(len(left) - len(right)) < 2 else "rewritten"


def _content(words: Words) -> list[str]:
    function_words = load("function_words.txt")
    return [word for word in words if word not in function_words]


def _another_sense(left: Words, right: Words) -> bool:
    if _NEGATIONS.intersection(left) != _NEGATIONS.intersection(right):
        return True
    numbers = [sorted(word for word in words if word[0].isdigit()) for words in (left, right)]
    if numbers[0] != numbers[1] and all(numbers):
        return True
    for opposed in _OPPOSED:
        one, other = opposed.intersection(left), opposed.intersection(right)
        if one and other and one != other:
            return True
    return any(_opposite(a, b) or _opposite(b, a) for a in left for b in right)


def _opposite(word: str, other: str) -> bool:
    """*unlikely* and *likely*."""
    return len(word) > 3 and other.endswith(word) and other[: -len(word)] in _OPPOSING


def _number(words: Words) -> int | None:
    """The number that nothing but these words make: *forty two*, *42*, *two hundred*."""
    total = 0
    for word in words:
        if word.isdecimal():
            total += int(word[:12])
        elif word in _TENS:
            total += 10 * (_TENS.index(word) + 2)
        elif word in _TEENS:
            total += _TEENS.index(word) + 13
        elif word in _SCALES:
            total = max(total, 1) * _SCALES[word]
        else:
            return None
    return total


@cache
def _groups() -> dict[str, str]:
    classes = load_classes("alike_words.txt")
    return {**{stem(word): name for word, name in classes.items()}, **{stem(name): name for name in classes.values()}}


def _alike(left: str, right: str) -> bool:
    """One word for its like: *huge* for *big*; or the same word misspelt."""
    groups = _groups()
    one, other = groups.get(stem(left)), groups.get(stem(right))
    if one is not None and one == other:
        return True
    return min(len(left), len(right)) > 4 and edits(left, right) <= 2 and sound(left) == sound(right)


def _spelt_alike(left: str, right: str) -> bool:
    """*colour*, *color*; *organised*, *organized*; *traveller*, *traveler*; *1,280* is 1280 already."""
    return left == right or (stem(left) == stem(right) and _american(left) == _american(right))


def _american(word: str) -> str:
    for british, american in (
        ("our", "or"),
        ("is", "iz"),
        ("ys", "yz"),
        ("ll", "l"),
        ("nce", "nse"),
        ("re", "er"),
        ("ae", "e"),
    ):
        word = word.replace(british, american)
    return word

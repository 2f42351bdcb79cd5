"""Match before you compare: the claims of two sources are laid side by side, one to one, agreeing pairs first.

Where B says *twelve divers* as well, A's *twelve divers* is matched to that, and is no longer free to clash with B's
*two teams of divers*. Only what is left over can stand against each other, and only where both claims answer one
question.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from math import inf
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from reconcile.claims.kind import AnyKind
from reconcile.matching.affinity import Affinity, Match
from reconcile.model import Claim, Comparison

# An agreement explains a statement, unless what stands against it is told in so much more alike words: an article that
# gives the right figure in one place and a wrong one in another.
STRONGER = 3.0
# What two claims that say themselves how they differ must have in common beyond those that do not: only what a reader
# would mix up is worth a word.
APART = 2.0

# How much less may speak for the second of two figures that one article gives for the same thing.
TIE = 2.0

# Bits of the two values alone from which they are of one thing wherever they stand.
PLAIN = 8.0

Keys = Callable[[Claim[Any]], frozenset[str]]


class Statement(Struct, frozen=True, eq=False):
    """What one article says on one question, however often it says it: claims of one value."""

    article: str
    claims: tuple[Claim[Any], ...]

    @property
    def claim(self) -> Claim[Any]:
        """The fullest of its claims stands for it."""
        return self.claims[0]


class Pair(Struct, frozen=True, eq=False):
    """Two statements that answer one question, what their kind says of the two values, and why they belong together."""

    left: Statement
    right: Statement
    comparison: Comparison
    match: Match

    @property
    def bits(self) -> float:
        """The evidence for one question."""
        return self.match.bits

    @property
    def agrees(self) -> bool:
        """Whether both can be true as they stand."""
        return self.comparison.verdict in ("same", "compatible")


def statements(kind: AnyKind, claims: Sequence[Claim[Any]], keys: Keys) -> list[Statement]:
    """The claims of one kind of a whole story, those of one article and one value put together."""
    made: list[list[Claim[Any]]] = []
    by_key: defaultdict[tuple[str, str], list[list[Claim[Any]]]] = defaultdict(list)
    for claim in claims:
        if claim.assertion in ("denied", "hypothetical"):
            continue
        near = [group for key in sorted(keys(claim)) for group in by_key[claim.article, key]]
        for group in near:
            if _repeats(kind, group[0], claim):
                group.append(claim)
                break
        else:
            group = [claim]
            made.append(group)
        for key in keys(claim):
            if not any(known is group for known in by_key[claim.article, key]):
                by_key[claim.article, key].append(group)
    return [Statement(group[0].article, tuple(_fullest_first(kind, group))) for group in made]


def _repeats(kind: AnyKind, left: Claim[Any], right: Claim[Any]) -> bool:
    """Whether one article says the same twice: one value, of one thing; *at least 84* and *84* are one."""
    if left.value == right.value:
        return _is_of_one_thing(left, right)  # nothing differs from itself, and most repetitions are of this sort
    verdict = kind.compare(left.value, right.value, kind.options).verdict
    number = kind.bounds and kind.bounds(left.value)[0] == kind.bounds(right.value)[0]
    if verdict != "same" and not (verdict == "compatible" and number):
        return False
    return _is_of_one_thing(left, right)


def _is_of_one_thing(left: Claim[Any], right: Claim[Any]) -> bool:
    return left.about == right.about or not left.about.isdisjoint(right.about)


def _fullest_first(kind: AnyKind, group: Sequence[Claim[Any]]) -> list[Claim[Any]]:
    """The sharpest first, the body before the headline, and what has more to go by before what has less."""

    def width(claim: Claim[Any]) -> float:
        _, low, high = kind.bounds(claim.value) if kind.bounds else (0.0, 0.0, 0.0)
        return high - low

    return sorted(group, key=lambda c: (width(c), c.role != "body", -len(c.about), -len(c.context), c.span))


def align(kind: AnyKind, found: Sequence[Statement], keys: Keys, affinity: Affinity) -> Iterator[Pair]:
    """The pairs of statements that answer one question, each statement at most once for each two articles.

    Only a figure may stand against two, where the other article gives two for the same thing. Agreeing pairs come
    first; a statement that agrees with something in the other article is explained, and takes part in no conflict with
    it.
    """
    of_article: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in found:
        of_article[statement.article].append(statement)
    for (one, other), group in _rivals(found, keys).items():
        one_event = affinity.may_compare(kind, one, other)
        may = [(a, b) for a, b in group if one_event or affinity.lasts(kind, a.claim, b.claim)]
        if may:
            pairs = [pair for left, right in may if (pair := pair_of(kind, left, right, affinity)) is not None]
            pairs.sort(key=_strongest_first)
            between = _Between(kind, affinity, of_article[one], of_article[other])
            for take, verdicts in (
                (between.agree, ("same", "compatible")),
                (between.oppose, ("conflict", "variant")),
                (between.oppose_too, ("conflict",)),
                (between.tell_apart, ("apart",)),
            ):
                yield from [pair for pair in pairs if pair.comparison.verdict in verdicts and take(pair)]


class _Between:
    """The alignment of two articles as it grows: which statements are taken, and what it would need to outbid that."""

    def __init__(
        self, kind: AnyKind, affinity: Affinity, ours: Sequence[Statement], theirs: Sequence[Statement]
    ) -> None:
        self._kind = kind
        self._affinity = affinity
        self._ours, self._theirs = ours, theirs
        self._taken: dict[int, float] = {}
        self._alike: dict[int, float] = {}  # those among them that agree to the letter
        self._opposed: dict[int, Pair] = {}

    def agree(self, pair: Pair) -> bool:
        """Whether the agreeing pair is taken: it tells something new of one of its statements."""
        both = dict.fromkeys((id(pair.left), id(pair.right)), pair.bits + STRONGER)
        if both.keys() <= self._taken.keys():
            return False
        self._taken = both | self._taken
        if pair.comparison.verdict == "same":
            self._alike = both | self._alike
        return True

    def oppose(self, pair: Pair) -> bool:
        """Whether the two stand against each other: enough speaks for one question, and no agreement explains them."""
        # A longer form of a name does not explain its misspelling; only the very spelling does.
        strict = pair.comparison.verdict == "variant" or self._kind.matching.fragments
        explained = self._alike if strict else self._taken
        # What the two values say for one question is left out here: equal values could not say it.
        told = pair.bits - sum(weight.bits for weight in pair.comparison.weights)
        least = needed(self._kind, pair, self._affinity)
        if pair.bits < least or any(told < explained.get(id(side), -inf) for side in (pair.left, pair.right)):
            return False
        if told < least + STRONGER and self._stands_in_both(pair):
            return False
        self._take(pair)
        self._opposed |= dict.fromkeys((id(pair.left), id(pair.right)), pair)
        return True

    def oppose_too(self, pair: Pair) -> bool:
        """Whether a statement that is opposed already stands against a second figure for the same thing as well.

        *A fifth brighter* here, *a third brighter* and *12% brighter* there: which of the two answers it, nobody can
        tell. Only what is left over when all else has been laid side by side is taken.
        """
        if not self._kind.bounds:
            return False
        for side, other in ((pair.left, pair.right), (pair.right, pair.left)):
            first = self._opposed.get(id(side))
            if (
                first is None
                or id(other) in self._taken
                or pair.bits < max(first.bits - TIE, needed(self._kind, pair, self._affinity))
            ):
                continue
            rival = first.right if first.left is side else first.left
            if rival.claim.about == other.claim.about and not self._stands_in_both(pair):
                self._take(pair)
                return True
        return False

    def tell_apart(self, pair: Pair) -> bool:
        """Whether the two, which say themselves how they differ, are worth a word."""
        if id(pair.left) in self._taken or id(pair.right) in self._taken:
            return False
        if pair.bits < needed(self._kind, pair, self._affinity) + APART:
            return False
        self._take(pair)
        return True

    def _stands_in_both(self, pair: Pair) -> bool:
        sides = (pair.left, self._theirs), (pair.right, self._ours)
        return any(is_explained(self._kind, side, elsewhere, self._affinity) for side, elsewhere in sides)

    def _take(self, pair: Pair) -> None:
        both = dict.fromkeys((id(pair.left), id(pair.right)), inf)
        self._taken |= both
        self._alike |= both


def needed(kind: AnyKind, pair: Pair, affinity: Affinity) -> float:
    """The bits from which a pair may stand against each other.

    Within one article's body two sentences with other figures tell of two things. Headline, standfirst and captions
    tell its things again, though, and so does a sentence that stands there twice; and nobody has two ages.
    """
    if pair.left.article != pair.right.article or pair.comparison.verdict == "variant" or not kind.matching.about:
        return kind.matching.context
    if sum(weight.bits for weight in pair.comparison.weights) >= PLAIN:
        return kind.matching.context
    if any(affinity.is_retold(one, other) for one, other in product(pair.left.claims, pair.right.claims)):
        return kind.matching.context
    above = any(all(claim.role != "body" for claim in statement.claims) for statement in (pair.left, pair.right))
    return kind.matching.context if above else inf


def is_explained(kind: AnyKind, statement: Statement, others: Sequence[Statement], affinity: Affinity) -> bool:
    """Whether one of the other article's statements gives the same value and tells the same thing, whatever its key."""
    return any(
        kind.compare(statement.claim.value, other.claim.value, kind.options).verdict == "same"
        and affinity.tells_the_same(statement.claims, other.claims)
        for other in others
        if other is not statement
    )


def _strongest_first(pair: Pair) -> tuple[float, Any, Any]:
    return (-round(pair.bits, 6), pair.left.claim.span, pair.right.claim.span)


def _rivals(found: Sequence[Statement], keys: Keys) -> dict[tuple[str, str], list[tuple[Statement, Statement]]]:
    """The pairs of statements that share a key, by the two articles that they stand in."""
    by_key: defaultdict[str, list[int]] = defaultdict(list)
    for number, statement in enumerate(found):
        for key in sorted({key for claim in statement.claims for key in keys(claim)}):
            by_key[key].append(number)
    seen: set[tuple[int, int]] = set()
    rivals: defaultdict[tuple[str, str], list[tuple[Statement, Statement]]] = defaultdict(list)
    for numbers in by_key.values():
        for place, left in enumerate(numbers):
            for right in numbers[place + 1 :]:
                if (left, right) not in seen:
                    seen.add((left, right))
                    rivals[found[left].article, found[right].article].append((found[left], found[right]))
    return dict(sorted(rivals.items()))


def pair_of(kind: AnyKind, left: Statement, right: Statement, affinity: Affinity) -> Pair | None:
    """The two statements as a pair, or None where they do not answer one question."""
    comparison = kind.compare(left.claim.value, right.claim.value, kind.options)
    if comparison.verdict == "unrelated":
        return None
    one_sentence = left.article == right.article and left.claim.sentence == right.claim.sentence
    two_people = kind.id == "person" and comparison.verdict == "variant"  # Marta Keller and Marta Kellner
    if one_sentence and (two_people or comparison.verdict == "conflict"):
        return None  # two values of one sentence are of two things
    match = affinity.match(kind, left.claims, right.claims)
    if match is None:
        return None
    if comparison.verdict == "conflict" and (kind.matching.witnessed or kind.matching.passing):
        apart = affinity.days_apart if kind.matching.witnessed else affinity.main_days_apart
        days = apart(left.claims, right.claims)
        comparison = replace(comparison, verdict="apart", why=days) if days else comparison
    return Pair(left, right, comparison, match.with_weights(comparison.weights))

"""Why two passages were, or were not, set against each other: every step of the matching, for one pair of places."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from math import inf
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from reconcile.claims.kind import AnyKind
from reconcile.matching import stories
from reconcile.matching.affinity import Affinity
from reconcile.matching.alignment import Pair, Statement, align, is_explained, needed, pair_of, statements
from reconcile.matching.events import Ledger
from reconcile.matching.group import Aliases, claims_of, known_names
from reconcile.matching.identities import Identities
from reconcile.model import Article, Claim, Reading, Span, Weight


class Passage(Struct, frozen=True):
    """A place that somebody asks about: some lines of an article."""

    article: str
    span: Span

    def holds(self, claim: Claim[Any]) -> bool:
        """Whether the claim stands there."""
        return claim.article == self.article and self.span.overlaps(claim.span)


def passage_at(articles: Sequence[Article], name: str, line: int) -> Passage:
    """The line of the article whose id, path or file name is `name`; `LookupError`, with a sentence, if none is."""
    found = [a for a in articles if name in (a.id, a.path)] or [a for a in articles if a.path.endswith("/" + name)]
    if len(found) != 1:
        raise LookupError(f"there {'are several articles' if found else 'is no article'} {name}")
    (article,) = found
    numbers = article.page_lines or range(1, len(article.line_starts) + 1)
    rows = [row for row, number in enumerate(numbers) if number == line]
    if not rows:
        raise LookupError(f"{name} has no line {line} that was read")
    ends = (*article.line_starts[1:], len(article.text) + 1)
    span = Span(article.line_starts[rows[0]], ends[rows[-1]] - 1)
    for furniture in article.furniture:
        if furniture.span.overlaps(span):
            raise LookupError(f"nothing is read from {name}:{line}: it was set aside as {furniture.reason}")
    return Passage(article.id, span)


class Trial(Struct, frozen=True):
    """What came of one pair of claims of one kind: the finding as a sentence, and what was weighed for it."""

    kind: str
    left: Claim[Any]
    right: Claim[Any]
    finding: str
    conflicts: bool = False
    agrees: bool = False
    weights: tuple[Weight, ...] = ()
    ally: Claim[Any] | None = None
    """The claim that explains one of the two away."""
    needed: float | None = None
    """The bits from which the pair would stand against each other; None where it never came to weighing."""


def hold(
    readings: Sequence[Reading], kinds: Sequence[AnyKind], aliases: Aliases, left: Passage, right: Passage
) -> tuple[Trial, ...]:
    """A trial for each pair of claims of one kind in the two passages, those that came furthest first."""
    ledger = Ledger(kinds)
    for story in stories.part(readings):
        ids = {reading.article.id for reading in story}
        if left.article in ids and right.article in ids:
            ledger.enter(story)
            court = _Court(story, kinds, aliases, ledger)
            held = [trial for kind in kinds for trial in court.try_kind(kind, left, right)]
            agreed = {claim.span for trial in held if trial.agrees for claim in (trial.left, trial.right)}
            telling = [t for t in held if t.agrees or t.needed or agreed.isdisjoint((t.left.span, t.right.span))]
            return tuple(sorted(telling, key=lambda t: (not t.conflicts, t.needed is None, not t.agrees)))
    return ()


def _at(passage: Passage, statement: Statement) -> Claim[Any]:
    return next(claim for claim in statement.claims if passage.holds(claim))


class _Court:
    """One story's names, events and weights, as the matching uses them."""

    def __init__(self, story: Sequence[Reading], kinds: Sequence[AnyKind], aliases: Aliases, ledger: Ledger) -> None:
        self._story = story
        self._ledger = ledger
        self._keys = Identities(story, kinds, known_names(aliases)).keys
        self._affinity = Affinity(story, ledger)

    def try_kind(self, kind: AnyKind, left: Passage, right: Passage) -> list[Trial]:
        made = statements(kind, claims_of(kind, self._story), self._keys)
        ours, theirs = ([s for s in made if any(map(p.holds, s.claims))] for p in (left, right))
        trials = [(self._try(kind, a, b, made), a, b) for a, b in product(ours, theirs) if a is not b]
        # A statement stands in several places; shown is the one that was asked about.
        return [replace(t, left=_at(left, a), right=_at(right, b)) for t, a, b in trials]

    def _try(self, kind: AnyKind, left: Statement, right: Statement, made: Sequence[Statement]) -> Trial:
        one, other = left.claim, right.claim

        def find(finding: str, **more: Any) -> Trial:
            return Trial(kind.id, one, other, finding, **more)

        comparison = kind.compare(one.value, other.value, kind.options)
        if comparison.verdict in ("same", "compatible"):
            return find(f"they agree: {comparison.why}", agrees=True)
        apart = not self._affinity.may_compare(kind, one.article, other.article)
        if apart and not self._affinity.lasts(kind, one, other):
            events = self._ledger.event_of[one.article], self._ledger.event_of[other.article]
            return find(f"their articles tell of different events: {'; '.join(self._ledger.apart(*events))}")
        if comparison.verdict == "unrelated":
            return find(f"they do not answer one question: {comparison.why}")
        keys = [frozenset(key for claim in s.claims for key in self._keys(claim)) for s in (left, right)]
        if keys[0].isdisjoint(keys[1]):
            return find(f"they are not about one thing: {one.subject} / {other.subject}")
        pair = pair_of(kind, left, right, self._affinity)
        if pair is None:
            return find(f"what they are about differs too much: {one.subject} / {other.subject}")
        if needed(kind, pair, self._affinity) == inf:
            return find("two sentences of one article's body tell of two things")
        weighed = {"weights": self._affinity.weights(pair.match), "needed": needed(kind, pair, self._affinity)}
        if any({id(p.left), id(p.right)} == {id(left), id(right)} for p in self._aligned(kind, made)):
            return find(comparison.why, conflicts=True, **weighed)
        if pair.bits < needed(kind, pair, self._affinity):
            return find("too little speaks for one question", **weighed)
        for statement, opponent in ((left, right), (right, left)):
            ally = self._ally(kind, statement, opponent, made)
            if ally is not None:
                shown = kind.show(statement.claim.value)
                return find(f"{shown} agrees with another passage of the other article", ally=ally, **weighed)
        return find("one of them stands against a nearer passage", **weighed)

    def _aligned(self, kind: AnyKind, made: Sequence[Statement]) -> list[Pair]:
        return list(align(kind, made, self._keys, self._affinity))

    def _ally(
        self, kind: AnyKind, statement: Statement, opponent: Statement, made: Sequence[Statement]
    ) -> Claim[Any] | None:
        """A claim of the opponent's article with which the statement agrees: it is not free to clash with another."""
        for other in made:
            if other.article != opponent.article or other is statement:
                continue
            verdict = kind.compare(statement.claim.value, other.claim.value, kind.options).verdict
            related = not frozenset(k for c in statement.claims for k in self._keys(c)).isdisjoint(
                k for c in other.claims for k in self._keys(c)
            )
            agrees = (
                verdict in ("same", "compatible")
                and related
                and self._affinity.match(kind, statement.claims, other.claims)
            )
            if agrees or is_explained(kind, statement, [other], self._affinity):
                return other.claim
        return None

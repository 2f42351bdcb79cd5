"""What speaks for and against two claims answering one question: the words they share, weighted by rarity."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Any

from reconcile.claims.kind import AnyKind
from reconcile.matching.events import Ledger
from reconcile.matching.rarity import Rarity
from reconcile.model import Claim, Weight

# A statement that an article makes ten times is weighed by its fullest few.
WEIGHED = 3
# Words of the context count for less than those that say what the claim is about.
CONTEXT_SHARE = 0.5
# Headlines leave out most of what a sentence says; being one is a sign of telling the main thing.
HEADLINE = 3.0


class Affinity:
    """Weighs pairs of claims within one story."""

    def __init__(self, rarity: Rarity, ledger: Ledger) -> None:
        self._rarity = rarity
        self._ledger = ledger

    def suffices(self, kind: AnyKind, bits: float) -> bool:
        """Whether so much evidence is enough to set two claims of this kind against each other."""
        return bits >= kind.matching.context

    def weigh(
        self, kind: AnyKind, left: Sequence[Claim[Any]], right: Sequence[Claim[Any]]
    ) -> tuple[Weight, ...] | None:
        """The evidence for the best pair of their claims, or None where what they are about differs too much."""
        weighed = [
            made
            for one, other in product(left[:WEIGHED], right[:WEIGHED])
            if (made := self._weigh_pair(kind, one, other)) is not None
        ]
        return max(weighed, key=lambda weights: round(sum(w.bits for w in weights), 6), default=None)

    def _weigh_pair(self, kind: AnyKind, left: Claim[Any], right: Claim[Any]) -> tuple[Weight, ...] | None:
        weights: list[Weight] = []
        if kind.matching.one_event:
            if self._ledger.tells_apart(left.article, right.article):
                return None
            wording = self._ledger.wording(left.article, right.article)
            weights += [wording] if wording else []
        if kind.matching.about and (left.about or right.about):
            common = left.about & right.about
            shared = self._rarity.weigh(common)
            whole = max(self._rarity.weigh(left.about), self._rarity.weigh(right.about))
            if not common or shared < kind.matching.about * whole:
                return None
            weights.append(Weight(f"both are about {_words(common)}", shared))
        context = (left.context & right.context) - left.about - right.about
        if context:
            bits = self._rarity.weigh(context) * CONTEXT_SHARE
            weights.append(Weight(f"both passages speak of {_words(context)}", bits))
        if "headline" in (left.role, right.role):
            weights.append(Weight("a headline tells the main thing", HEADLINE))
        return tuple(weights)


def _words(stems: frozenset[str]) -> str:
    listed = sorted(stems)
    return ", ".join(listed[:6]) + (" …" if len(listed) > 6 else "")

"""Who tells both: an article whose body gives two figures knows them for the answers to two questions.

Two reports of a trial stand against each other, *thirty months* here and *seven years* there. A third gives one
defendant thirty months and the other seven years: what it says of the two is evidence that they are two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from reconcile.claims.kind import AnyKind
from reconcile.language.predicates import GROWING
from reconcile.matching.affinity import Affinity
from reconcile.matching.alignment import Pair, Statement, needed
from reconcile.model import Weight

# Bits. Enough against all but those that are told in the same words: a report may also contradict itself.
TOLD_BOTH = -4.5
# What goes on being counted, or is ahead by so much, is told in two stages by one report.
IN_STAGES = GROWING | {"MARGIN"}


def opposed(
    kind: AnyKind, pairs: Sequence[Pair], agreeing: Mapping[int, Sequence[Statement]], affinity: Affinity
) -> list[Pair]:
    """The pairs that stand against each other, after what other articles that tell both figures say of it.

    `agreeing` has, by a statement's identity, those that agree with it.
    """
    found = [pair for pair in pairs if pair.comparison.verdict in ("conflict", "variant")]
    if not kind.matching.witnessed:
        return found
    kept = []
    for pair in found:
        weighed = pair
        if pair.comparison.verdict == "conflict" and not _is_in_stages(pair):
            left, right = (_told(side, agreeing.get(id(side), ())) for side in (pair.left, pair.right))
            both = sorted(left & right)
            if both:
                weight = Weight(f"{both[0]} tells both, as two things", TOLD_BOTH)
                weighed = replace(pair, match=pair.match.with_weights((weight,)))
        if weighed is pair or weighed.bits >= needed(kind, weighed, affinity):
            kept.append(weighed)
    return kept


def _is_in_stages(pair: Pair) -> bool:
    """Whether one report may tell both figures of one thing: a toll that rose, a price of the hour and the close."""
    left, right = pair.left.claim, pair.right.claim
    return bool(IN_STAGES & left.about & right.about) or any(getattr(c.value, "moving", False) for c in (left, right))


def _told(statement: Statement, agreeing: Sequence[Statement]) -> set[str]:
    """The articles whose bodies say what the statement says."""
    return {each.article for each in (statement, *agreeing) if any(claim.role == "body" for claim in each.claims)}

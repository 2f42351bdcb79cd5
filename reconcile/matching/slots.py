"""What fills the slots of an article's main event: who ruled, which court, what came out, on which day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reconcile.claims.kind import AnyKind
from reconcile.model import Claim, Reading

Slots = Mapping[str, Sequence[Claim[Any]]]
"""The claims that fill each slot, in the order of the text; a slot that nothing fills is missing."""

KIND_OF: Mapping[str, str] = {"judge": "person", "court": "court", "weekday": "weekday", "outcome": "outcome"}
"""The kind of claim that fills each slot, in the order in which an event is told of."""


def fill(reading: Reading, kinds: Mapping[str, AnyKind]) -> Slots:
    """The slots of the event that the article mainly tells of.

    What is told as background (*earlier this year*, *had previously refused*) belongs to other events, and so does
    what contradicts the first that fills a slot: a report of one ruling often ends with another. A weekday counts where
    its sentence tells of the ruling or the result itself.
    """
    outcomes = [c for c in reading.claims if c.kind == "outcome" and _decides(c)]
    courts = [c for c in reading.claims if c.kind == "court" and _is_main(c)]
    deciding = {claim.sentence for claim in (*outcomes, *courts)}
    found: dict[str, list[Claim[Any]]] = {
        "judge": [c for c in reading.claims if c.kind == "person" and c.value.rules],
        "court": courts,
        "weekday": [c for c in reading.claims if c.kind == "weekday" and _is_main(c) and c.sentence in deciding],
        "outcome": outcomes,
    }
    return {slot: _with_the_first(slot, kinds[KIND_OF[slot]], claims) for slot, claims in found.items() if claims}


def _with_the_first(slot: str, kind: AnyKind, claims: Sequence[Claim[Any]]) -> tuple[Claim[Any], ...]:
    """The claims that go with those before them; for a judge, those of the first one's name."""
    kept: list[Claim[Any]] = []
    for claim in claims:
        verdicts = {kind.compare(known.value, claim.value, kind.options).verdict for known in kept}
        if "conflict" not in verdicts and not (slot == "judge" and "unrelated" in verdicts):
            kept.append(claim)
    return tuple(kept)


def most_said(kind: AnyKind, claims: Sequence[Claim[Any]]) -> str:
    """The value that most articles give for a slot, shown; the fullest where several are given equally often."""
    said: dict[str, set[str]] = {}
    for claim in claims:
        said.setdefault(kind.show(claim.value), set()).add(claim.article)
    return max(said, key=lambda shown: (len(said[shown]), len(shown), shown))


def _decides(claim: Claim[Any]) -> bool:
    """A ruling or a result; a state that passes (a closed road, a lost contact) is one event before and after."""
    return _is_main(claim) and not claim.value.earlier and claim.value.decides


def _is_main(claim: Claim[Any]) -> bool:
    return claim.assertion == "asserted" and claim.role != "caption"

"""All of GROUP for one run: stories, copies, identities, the ledger of events, and the questions left open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Struct

from reconcile.claims.kind import AnyKind
from reconcile.matching import copies, questions, stories
from reconcile.matching.affinity import Affinity
from reconcile.matching.alignment import Pair, align, statements
from reconcile.matching.events import Ledger
from reconcile.matching.identities import Identities
from reconcile.matching.rarity import Rarity
from reconcile.model import Claim, Copy, Event, Question, Reading

Tell = Callable[[str, int, int], None]


class Grouped(Struct, frozen=True):
    """What the stage found out about a folder."""

    events: tuple[Event, ...]
    event_of: dict[str, str]
    copy_of: dict[str, Copy]
    questions: tuple[Question, ...]


def group(readings: Sequence[Reading], kinds: Sequence[AnyKind], tell: Tell) -> Grouped:
    """Group the claims of `readings` by the questions that they answer, one story at a time."""
    copy_of = {copy.article: copy for copy in copies.find([reading.article for reading in readings])}
    ledger = Ledger()
    found: list[Question] = []
    told = stories.part(readings)
    for number, story in enumerate(told):
        tell("matching claims", number, len(told))
        rarity = Rarity(sentence for reading in story for sentence in reading.sentences)
        identities = Identities(story, kinds)
        ledger.enter(story, rarity, identities)
        affinity = Affinity(rarity)
        for kind in kinds:
            own = [claim for reading in story for claim in reading.claims if claim.kind == kind.id]
            aligned = list(_align(kind, own, identities, affinity, ledger))
            found += questions.gather(kind, aligned)
        found += ledger.apart(story, kinds)
    return Grouped(ledger.events, ledger.event_of, copy_of, tuple(found))


def _align(
    kind: AnyKind, own: Sequence[Claim[Any]], identities: Identities, affinity: Affinity, ledger: Ledger
) -> list[Pair]:
    """The pairs of one kind; where the event matters, each event's claims are aligned by themselves."""
    by_event: defaultdict[str | None, list[Claim[Any]]] = defaultdict(list)
    for claim in own:
        by_event[ledger.event_of.get(claim.article) if kind.matching.one_event else None].append(claim)
    aligned: list[Pair] = []
    for claims in by_event.values():
        made = statements(kind, claims, identities.keys)
        aligned += align(kind, made, identities.keys, affinity)
    return aligned

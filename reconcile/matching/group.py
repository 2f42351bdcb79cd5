"""All of GROUP for one run: stories, copies, identities, the ledger of events, and the questions left open."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from reconcile.claims.kind import AnyKind
from reconcile.language.similarity import fold
from reconcile.matching import copies, questions, siblings, stories, weeks
from reconcile.matching.affinity import Affinity
from reconcile.matching.alignment import align, statements
from reconcile.matching.events import Ledger
from reconcile.matching.identities import Identities
from reconcile.model import Agreement, Claim, Copy, Event, Question, Reading

Tell = Callable[[str, int, int], None]
Aliases = Mapping[str, Sequence[str]]
"""A name, with the others that mean the same."""


class Grouped(Struct, frozen=True):
    """What the stage found out about a folder."""

    events: tuple[Event, ...]
    event_of: Mapping[str, str]
    copy_of: Mapping[str, Copy]
    questions: tuple[Question, ...]
    agreements: tuple[Agreement, ...]


def group(readings: Sequence[Reading], kinds: Sequence[AnyKind], aliases: Aliases, tell: Tell) -> Grouped:
    """Group the claims of `readings` by the questions that they answer, one story at a time.

    `tell` is told how far the work has come.
    """
    by_id = {kind.id: kind for kind in kinds}
    ledger = Ledger(kinds)
    found: list[Question] = []
    agreements: list[Agreement] = []
    told = stories.part(readings)
    for number, story in enumerate(told):
        tell("matching claims", number, len(told))
        events = ledger.enter(story)
        identities = Identities(story, kinds, known_names(aliases))
        affinity = Affinity(story, ledger)
        for kind in kinds:
            made = statements(kind, claims_of(kind, story), identities.keys)
            pairs = list(align(kind, made, identities.keys, affinity))
            found += questions.gather(kind, pairs, affinity)
            agreements += [
                Agreement(p.left.claim, p.right.claim, p.comparison.why)
                for p in pairs
                if p.agrees and p.left.article != p.right.article
            ]
        found += siblings.questions(events, by_id, ledger)
        found += weeks.questions(story, by_id, ledger)
    return Grouped(
        events=ledger.events,
        event_of=ledger.event_of,
        copy_of={copy.article: copy for copy in copies.find([reading.article for reading in readings])},
        questions=tuple(found),
        agreements=tuple(agreements),
    )


def known_names(aliases: Aliases) -> dict[str, str]:
    """Every other name, folded, with the name that it stands for."""
    return {fold(other): fold(name) for name, others in aliases.items() for other in others}


def claims_of(kind: AnyKind, story: Sequence[Reading]) -> list[Claim[Any]]:
    """The claims of one kind in all articles of a story."""
    return [claim for reading in story for claim in reading.claims if claim.kind == kind.id]

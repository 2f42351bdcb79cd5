"""What looks like a conflict and is none, because the answers belong to sibling events.

*Granted* in one ruling and *denied* in another judge's is the mistake that a reader makes who takes two events for one.
Each slot that two events of a story fill otherwise is such a question, and what tells the events apart is its answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Any

from reconcile.claims.kind import AnyKind
from reconcile.matching.events import Ledger
from reconcile.matching.slots import KIND_OF, most_said
from reconcile.model import Answer, Claim, Comparison, Event, Question

Filled = Mapping[str, tuple[Claim[Any], ...]]
"""What fills a slot, by the id of the event."""

# A judge is a person like any other to the kind; here the question is who ruled.
_TEXT = {"judge": "Which judge ruled?"}
_SUBJECT = {"judge": "the judge who ruled"}


def questions(events: Sequence[Event], kinds: Mapping[str, AnyKind], ledger: Ledger) -> tuple[Question, ...]:
    """The slots that sibling events among `events` (of one story) fill otherwise."""
    siblings = [event for event in events if _matters(event)]
    if not any(_matters(one) & _matters(other) for one, other in combinations(siblings, 2)):
        return ()
    made = []
    for name, filled in _slots(siblings):
        kind = kinds.get(KIND_OF[name])
        question = _question(name, kind, filled, ledger) if kind else None
        if question:
            made.append(question)
    return tuple(made)


def _matters(event: Event) -> frozenset[str]:
    """What the event's outcome was about: rulings on one sort of request are siblings, a ruling and a vote are not."""
    return frozenset(key for claim in _claims(event, "outcome") for key in claim.keys)


def _claims(event: Event, name: str) -> tuple[Claim[Any], ...]:
    return next((slot.claims for slot in event.slots if slot.name == name), ())


def _slots(siblings: Sequence[Event]) -> Iterator[tuple[str, Filled]]:
    """Every slot with what fills it; the outcome once for each matter: the request, and how the bench divided."""
    for name in KIND_OF:
        filled = {event.id: claims for event in siblings if (claims := _claims(event, name))}
        if name != "outcome":
            yield name, filled
            continue
        for matter in sorted({key for claims in filled.values() for claim in claims for key in claim.keys}):
            ended = {id: tuple(c for c in claims if matter in c.keys) for id, claims in filled.items()}
            yield name, {id: claims for id, claims in ended.items() if claims}


def _question(name: str, kind: AnyKind, filled: Filled, ledger: Ledger) -> Question | None:
    groups: list[list[str]] = []
    for event in filled:
        for group in groups:
            if not any(_tells_apart(name, kind, filled[event], filled[member]) for member in group):
                group.append(event)
                break
        else:
            groups.append([event])
    if len(groups) < 2:
        return None
    held = [tuple(claim for event in group for claim in filled[event]) for group in groups]
    fullest = max((c for claims in held for c in claims), key=lambda claim: (len(claim.subject), claim.subject))
    subject = fullest.subject
    told = tuple(event for group in groups for event in group)
    apart = [
        f"{one} and {other}: {'; '.join(reasons)}"
        for left, right in combinations(groups, 2)
        for one, other in product(left, right)
        if (reasons := ledger.apart(one, other))
    ]
    return Question(
        kind=kind.id,
        text=_TEXT.get(name) or kind.words(fullest.value, subject),
        subject=_SUBJECT.get(name, subject),
        answers=tuple(Answer(most_said(kind, claims), claims) for claims in held),
        comparison=Comparison("conflict", f"the answers belong to {len(told)} events, and each can be true of its own"),
        events=told,
        apart=tuple(apart) or ("the articles' words, leads and names",),
    )


def _tells_apart(name: str, kind: AnyKind, left: Sequence[Claim[Any]], right: Sequence[Claim[Any]]) -> bool:
    said = {kind.compare(a.value, b.value, kind.options).verdict for a, b in product(left, right)}
    if name == "judge":
        return said == {"unrelated"}
    return "conflict" in said and "same" not in said

"""What looks like a conflict and is none, because the answers belong to sibling events.

*Granted* in one ruling and *denied* in another judge's is the mistake that a reader makes who takes two events for one.
Each slot that two events of a story fill otherwise is such a question, and what tells the events apart is its answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, product
from typing import Any

from reconcile.claims.kind import AnyKind
from reconcile.matching.events import Ledger
from reconcile.matching.slots import KIND_OF, most_said
from reconcile.model import Answer, Claim, Comparison, Event, Question


def questions(events: Sequence[Event], kinds: Mapping[str, AnyKind], ledger: Ledger) -> tuple[Question, ...]:
    """The slots that sibling events among `events` (of one story) fill otherwise."""
    siblings = [event for event in events if _matters(event)]
    if not any(_matters(one) & _matters(other) for one, other in combinations(siblings, 2)):
        return ()
    made = []
    for name, kind_id in KIND_OF.items():
        kind = kinds.get(kind_id)
        question = _question(name, kind, siblings, ledger) if kind else None
        if question:
            made.append(question)
    return tuple(made)


def _matters(event: Event) -> frozenset[str]:
    """What the event's outcome was about: rulings on one sort of request are siblings, a ruling and a vote are not."""
    return frozenset(key for claim in _claims(event, "outcome") for key in claim.keys)


def _claims(event: Event, name: str) -> tuple[Claim[Any], ...]:
    return next((slot.claims for slot in event.slots if slot.name == name), ())


def _question(name: str, kind: AnyKind, siblings: Sequence[Event], ledger: Ledger) -> Question | None:
    groups: list[list[Event]] = []
    for event in siblings:
        if not _claims(event, name):
            continue
        for group in groups:
            if not any(_tells_apart(name, kind, event, member) for member in group):
                group.append(event)
                break
        else:
            groups.append([event])
    if len(groups) < 2:
        return None
    answers = tuple(_answer(name, kind, group) for group in groups)
    fullest = max((c for answer in answers for c in answer.claims), key=lambda c: (len(c.subject), c.subject))
    subject = fullest.subject
    told = tuple(event.id for group in groups for event in group)
    apart = [
        f"{one.id} and {other.id}: {'; '.join(reasons)}"
        for left, right in combinations(groups, 2)
        for one, other in product(left, right)
        if (reasons := ledger.apart(one.id, other.id))
    ]
    return Question(
        kind=kind.id,
        text=_TEXT.get(name) or kind.words(fullest.value, subject),
        subject=_SUBJECT.get(name, subject),
        answers=answers,
        comparison=Comparison("conflict", f"the answers belong to {len(told)} events, and each can be true of its own"),
        events=told,
        apart=tuple(apart) or ("their words, leads and names",),
    )


# A judge is a person like any other to the kind; here the question is who ruled.
_TEXT = {"judge": "Which judge ruled?"}
_SUBJECT = {"judge": "the judge who ruled"}


def _tells_apart(name: str, kind: AnyKind, left: Event, right: Event) -> bool:
    said = {
        kind.compare(one.value, other.value, kind.options).verdict
        for one, other in product(_claims(left, name), _claims(right, name))
    }
    if name == "judge":
        return said == {"unrelated"}
    return "conflict" in said and "same" not in said


def _answer(name: str, kind: AnyKind, group: Sequence[Event]) -> Answer:
    claims = tuple(claim for event in group for claim in _claims(event, name))
    return Answer(most_said(kind, claims), claims)

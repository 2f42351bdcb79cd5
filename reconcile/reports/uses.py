"""What became of a claim: events that it told apart, conflicts in which it is evidence, claims that agree with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from msgspec import Struct

from reconcile.model import Claim, Conflict, Event, Position, Report, Span

Place = tuple[str, Span]
"""An article's id and a span of its text."""


class Use(Struct):
    """What rests on the words at one place: events, conflicts, and the claims of other articles that agree.

    Each in the report's order.
    """

    events: list[Event]
    conflicts: list[Conflict]
    agreeing: list[Claim[Any]]


def uses(report: Report) -> defaultdict[Place, Use]:
    """For each place that anything rests on, what does; an empty `Use` for any other."""
    found: defaultdict[Place, Use] = defaultdict(lambda: Use([], [], []))
    for event in report.events:
        for slot in event.slots:
            for claim in slot.claims:
                _add(found[claim.article, claim.span].events, event)
    for conflict in report.conflicts:
        for position in conflict.positions:
            for evidence in position.evidence:
                _add(found[evidence.source, evidence.span].conflicts, conflict)
    for agreement in report.agreements:
        for one, other in ((agreement.left, agreement.right), (agreement.right, agreement.left)):
            found[one.article, one.span].agreeing.append(other)
    return found


def events_of(report: Report) -> Callable[[Position], list[str]]:
    """Tells the ids of the events that a position speaks of: those that its words decide, else its articles' own."""
    used, main = uses(report), {source.article.id: source.event for source in report.sources}

    def ids(position: Position) -> list[str]:
        found: dict[str, None] = {}
        for evidence in position.evidence:
            decided = [event.id for event in used[evidence.source, evidence.span].events]
            found |= dict.fromkeys(decided or [event for event in [main[evidence.source]] if event])
        return list(found)

    return ids


def partners(claim: Claim[Any], conflict: Conflict) -> list[str]:
    """The values that stand against the claim's own in a conflict."""
    return [
        position.value
        for position in conflict.positions
        if not any(e.source == claim.article and e.span == claim.span for e in position.evidence)
    ]


def _add(known: list[Any], new: Event | Conflict) -> None:
    if not known or known[-1] is not new:
        known.append(new)

"""The ledger of events: which happening each article mainly tells of, and what tells sibling events apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from reconcile.claims.kind import AnyKind
from reconcile.matching import likeness, slots
from reconcile.matching.clusters import average_link
from reconcile.matching.words import Words
from reconcile.model import Event, Reading, Slot, Weight


class Ledger:
    """All events of a run, entered story by story."""

    def __init__(self, kinds: Sequence[AnyKind]) -> None:
        self._kinds = {kind.id: kind for kind in kinds}
        self.events: tuple[Event, ...] = ()
        self.event_of: dict[str, str] = {}
        self._apart: dict[tuple[str, str], tuple[str, ...]] = {}
        self._unlike: set[frozenset[str]] = set()

    def tells_apart(self, left: str, right: str) -> bool:
        """Whether two articles belong to events that their slots, and not their wording alone, tell apart."""
        return (self.event_of[left], self.event_of[right]) in self._apart

    def is_worded_apart(self, left: str, right: str) -> bool:
        """Whether two articles belong to two events, and their wording too speaks for two: not a slot alone."""
        return self.event_of[left] != self.event_of[right] and frozenset((left, right)) in self._unlike

    def apart(self, left: str, right: str) -> tuple[str, ...]:
        """What tells two events apart: the slots that they fill otherwise, in words; empty where none does."""
        return self._apart.get((left, right), ())

    def enter(self, story: Sequence[Reading]) -> tuple[Event, ...]:
        """Part the articles of a story by the happening that they mainly tell of, and enter the events."""
        filled = [slots.fill(reading, self._kinds) for reading in story]
        words = Words(story)
        weights: dict[tuple[int, int], tuple[Weight, ...]] = {
            (left, right): (words.weigh(left, right), *likeness.weigh(filled[left], filled[right], self._kinds))
            for left, right in combinations(range(len(story)), 2)
        }
        bits = {pair: sum(weight.bits for weight in each) for pair, each in weights.items()}
        entered: list[Event] = []
        for members in average_link(len(story), bits):
            held = [weight for pair in combinations(members, 2) for weight in weights[pair]]
            number = len(self.events) + len(entered) + 1
            entered.append(self._event(f"e{number}", [story[m] for m in members], [filled[m] for m in members], held))
        self.events += tuple(entered)
        self.event_of.update({article: event.id for event in entered for article in event.articles})
        ids = [reading.article.id for reading in story]
        for (left, right), each in weights.items():
            if each[0].bits <= 0:
                self._unlike.add(frozenset((ids[left], ids[right])))
            one, other = self.event_of[ids[left]], self.event_of[ids[right]]
            against = tuple(weight.what for weight in each[1:] if weight.bits < 0)
            if one != other and len(against) > len(self._apart.get((one, other), ())):
                self._apart[one, other] = self._apart[other, one] = against
        return tuple(entered)

    def _event(
        self, id: str, members: Sequence[Reading], filled: Sequence[slots.Slots], held: Sequence[Weight]
    ) -> Event:
        made = tuple(slot for name in slots.KIND_OF if (slot := self._slot(name, filled)) is not None)
        return Event(
            id=id,
            label=_label(made, members),
            articles=tuple(reading.article.id for reading in members),
            slots=made,
            weights=tuple(dict.fromkeys(held)),
        )

    def _slot(self, name: str, filled: Sequence[slots.Slots]) -> Slot | None:
        """The claims of all articles for one slot."""
        kind = self._kinds.get(slots.KIND_OF[name])
        claims = [claim for each in filled for claim in each.get(name, ())]
        if kind is None or not claims:
            return None
        return Slot(name, slots.most_said(kind, claims), tuple(claims))


def _label(made: Sequence[Slot], members: Sequence[Reading]) -> str:
    """*Judge Ann Lee, district court, Monday: denied*, or the shortest headline where no slot is filled."""
    values: Mapping[str, str] = {slot.name: slot.value for slot in made}
    judge, court = values.get("judge", ""), values.get("court", "")
    if "outcome" in values and (judge or court):
        named = f"Judge {judge}" if judge and judge not in court else ""
        who = ", ".join(part for part in (named, court, values.get("weekday", "")) if part)
        return f"{who}: {values['outcome']}"
    titles = sorted((r.article.title for r in members if r.article.title), key=lambda title: (len(title), title))
    return titles[0] if titles else members[0].article.id

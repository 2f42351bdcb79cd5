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
        self._wording: dict[tuple[str, str], Weight] = {}
        self._apart: set[tuple[str, str]] = set()

    def wording(self, left: str, right: str) -> Weight | None:
        """What the wording of two articles says for or against their telling of one event; None for one article."""
        return self._wording.get((left, right)) or self._wording.get((right, left))

    def tells_apart(self, left: str, right: str) -> bool:
        """Whether two articles belong to events that their slots, and not their wording alone, tell apart."""
        return (self.event_of[left], self.event_of[right]) in self._apart

    def enter(self, story: Sequence[Reading]) -> tuple[Event, ...]:
        """Part the articles of a story by the happening that they mainly tell of, and enter the events."""
        filled = [slots.fill(reading) for reading in story]
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
        ids = [reading.article.id for reading in story]
        self._wording.update({(ids[left], ids[right]): each[0] for (left, right), each in weights.items()})
        self.events += tuple(entered)
        self.event_of.update({article: event.id for event in entered for article in event.articles})
        for (left, right), each in weights.items():
            events = self.event_of[ids[left]], self.event_of[ids[right]]
            if events[0] != events[1] and any(weight.bits < 0 for weight in each[1:]):
                self._apart |= {events, events[::-1]}
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
        """The claims of all articles for one slot, named by the value that most of them give."""
        kind = self._kinds.get(slots.KIND_OF[name])
        claims = [claim for each in filled for claim in each.get(name, ())]
        if kind is None or not claims:
            return None
        said: dict[str, set[str]] = {}
        for claim in claims:
            said.setdefault(kind.show(claim.value), set()).add(claim.article)
        value = max(said, key=lambda shown: (len(said[shown]), len(shown), shown))
        return Slot(name, value, tuple(claims))


def _label(made: Sequence[Slot], members: Sequence[Reading]) -> str:
    """*Judge Ann Lee, district court, Monday: injunction denied*, or the shortest headline where no slot is filled."""
    values: Mapping[str, str] = {slot.name: slot.value for slot in made}
    if "outcome" in values and ("judge" in values or "court" in values):
        who = ", ".join(values[name] for name in ("judge", "court", "weekday") if name in values)
        return f"{who}: {values['outcome']}"
    titles = sorted((r.article.title for r in members if r.article.title), key=lambda title: (len(title), title))
    return titles[0] if titles else members[0].article.id

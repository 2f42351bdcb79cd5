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
        self.events += tuple(entered)
        self.event_of.update({article: event.id for event in entered for article in event.articles})
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
        """The claims of all articles for one slot; the value that most articles give names it, the fullest if several."""
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

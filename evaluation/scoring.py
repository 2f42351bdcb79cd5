"""One story: what was found of its annotations, and what was reported that they do not explain."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from evaluation import gold
from evaluation.gold import Gold, Passage, Record, Trap
from evaluation.places import Places
from reconcile import pipeline
from reconcile.model import Conflict, Report
from reconcile.settings import Settings

DEFINITE = ("contradiction", "variant")
"""The statuses that fail a build: what is reported under them had better be so."""


class Hit(Struct, frozen=True):
    """An annotated disagreement with the reported conflicts that tell of it, if any."""

    record: Record
    conflicts: tuple[Conflict, ...]

    @property
    def is_found(self) -> bool:
        """Whether it was reported; as `apparent`, what must be found counts as explained away."""
        told = {conflict.status for conflict in self.conflicts}
        return bool(told - {"apparent"}) if self.record.must_be_found else bool(told)

    @property
    def is_right(self) -> bool:
        """Whether it was reported under its own status; within one article, as a contradiction or a variant."""
        wanted = DEFINITE if self.record.status == "internal" else (self.record.status,)
        return self.is_found and any(conflict.status in wanted for conflict in self.conflicts)

    @property
    def is_overstated(self) -> bool:
        """Whether time or another event explains it, and it was reported as if neither did."""
        told = {conflict.status for conflict in self.conflicts}
        return not self.record.must_be_found and not self.is_right and not told.isdisjoint(DEFINITE)


class Fall(Struct, frozen=True):
    """A trap, and the contradiction or variant as which it was reported."""

    trap: Trap
    conflict: Conflict


class Scored(Struct, frozen=True):
    """One story, scored. `definite` is all that counts for precision; `extras` are those that nothing explains."""

    story: str
    report: Report
    hits: tuple[Hit, ...]
    traps: int
    falls: tuple[Fall, ...]
    definite: tuple[Conflict, ...]
    extras: tuple[Conflict, ...]
    unread: tuple[Passage, ...]
    """Annotated passages that do not stand in what was read: a mistake in the annotation, or in reading."""


def run(folder: Path) -> Scored:
    """Check the story's articles as `reconcile check` does without a configuration, and score what it reports."""
    return score(gold.read(folder), pipeline.run([folder / "articles"], Settings()))


def score(truth: Gold, report: Report) -> Scored:
    """Hold a report against the annotations of its story."""
    places = Places(report)
    hits = tuple(Hit(record, _found(places, record, report.conflicts)) for record in truth.conflicts)
    explained = {conflict.id for hit in hits for conflict in hit.conflicts}
    open_ = tuple(conflict for conflict in report.conflicts if conflict.id not in explained)
    neutral = {conflict.id for record in truth.neutral for conflict in _found(places, record, open_)}
    definite = tuple(c for c in report.conflicts if c.status in DEFINITE and c.id not in neutral)
    extras = tuple(conflict for conflict in definite if conflict.id not in explained)
    falls = tuple(
        Fall(trap, fell)
        for trap in truth.agreements
        if (fell := next((c for c in extras if places.finds(c, [(p,) for p in trap.evidence])), None)) is not None
    )
    return Scored(
        story=truth.story,
        report=report,
        hits=hits,
        traps=len(truth.agreements),
        falls=falls,
        definite=definite,
        extras=extras,
        unread=tuple(passage for passage in truth.passages() if not places.of(passage)),
    )


def _found(places: Places, record: Record, conflicts: tuple[Conflict, ...]) -> tuple[Conflict, ...]:
    answers = [position.evidence for position in record.positions]
    return tuple(conflict for conflict in conflicts if places.finds(conflict, answers))

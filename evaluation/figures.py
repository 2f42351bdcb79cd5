"""The figures of many stories: added up, kept in `recorded.json`, and held against those."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from evaluation.scoring import Hit, Scored

RECORDED = Path(__file__).with_name("recorded.json")
_PAIR = re.compile(r"\[\s+(\d+),\s+(\d+)\s+\]")
LOWER_IS_BETTER = ("traps", "overstated")


class Tally(Struct, frozen=True, array_like=True):
    """So many of so many; in JSON a pair."""

    many: int
    of: int

    @property
    def share(self) -> float:
        """0 to 1; of nothing, nothing."""
        return self.many / self.of if self.of else 0.0

    def __str__(self) -> str:
        return f"{self.share:.2f}" if self.of else "–"


class Figures(Struct, frozen=True):
    """What the evaluation found. Kinds and difficulties stand in a fixed order."""

    stories: int
    articles: int
    recall: Tally
    recall_by_kind: dict[str, Tally]
    recall_by_difficulty: dict[str, Tally]
    status: Tally
    precision: Tally
    traps: Tally
    """Traps fallen for, of those set."""
    apparent: Tally
    update: Tally
    overstated: Tally
    """Of what time or another event explains, so many told as a contradiction or a variant."""
    false_alarms: dict[str, int]
    """Contradictions and variants that no annotation explains, by kind."""


def add_up(scored: Sequence[Scored]) -> Figures:
    """The figures of these stories together."""
    hits = [hit for each in scored for hit in each.hits]
    must = [hit for hit in hits if hit.record.must_be_found]
    kinds = sorted({hit.record.kind for hit in must})
    extras = [conflict.kind for each in scored for conflict in each.extras]
    definite = sum(len(each.definite) for each in scored)
    return Figures(
        stories=len(scored),
        articles=sum(len(each.report.sources) for each in scored),
        recall=_found(must),
        recall_by_kind={kind: _found(h for h in must if h.record.kind == kind) for kind in kinds},
        recall_by_difficulty={
            level: _found(h for h in must if h.record.difficulty == level) for level in ("easy", "medium", "hard")
        },
        status=Tally(sum(hit.is_right for hit in must), sum(hit.is_found for hit in must)),
        precision=Tally(definite - len(extras), definite),
        traps=Tally(sum(len(each.falls) for each in scored), sum(each.traps for each in scored)),
        apparent=_right(h for h in hits if h.record.status == "apparent"),
        update=_right(h for h in hits if h.record.status == "update"),
        overstated=Tally(sum(hit.is_overstated for hit in hits), len(hits) - len(must)),
        false_alarms={kind: extras.count(kind) for kind in sorted(set(extras))},
    )


def _found(hits: Iterable[Hit]) -> Tally:
    said = [hit.is_found for hit in hits]
    return Tally(sum(said), len(said))


def _right(hits: Iterable[Hit]) -> Tally:
    said = [hit.is_right for hit in hits]
    return Tally(sum(said), len(said))


def read(path: Path = RECORDED) -> Figures:
    """The figures that were recorded."""
    return msgspec.json.decode(path.read_bytes(), type=Figures)


def write(figures: Figures, path: Path = RECORDED) -> None:
    """Record the figures, in a form that changes only where a figure does."""
    written = msgspec.json.format(msgspec.json.encode(figures), indent=2).decode()
    path.write_text(_PAIR.sub(r"[\1, \2]", written) + "\n", encoding="utf-8")  # a pair is one figure: on one line


def worse(now: Figures, before: Figures) -> list[str]:
    """A line for each figure that has become worse, as it is shown.

    Two reports of one disagreement that become one change the third place of precision, and nothing is worse for it.
    """
    lines = []
    for name in ("recall", "status", "precision", "traps", "apparent", "update", "overstated"):
        new: Tally = getattr(now, name)
        old: Tally = getattr(before, name)
        risen = round(new.share, 2) - round(old.share, 2)
        if risen > 0 if name in LOWER_IS_BETTER else risen < 0:
            lines.append(f"{name}: {new} ({new.many} of {new.of}), recorded {old} ({old.many} of {old.of})")
    return lines

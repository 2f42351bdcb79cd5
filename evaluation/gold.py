"""Annotated stories: what a careful reader found that the sources disagree on, and what only looks like it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import Struct

Status = Literal["contradiction", "variant", "internal", "update", "apparent"]
Difficulty = Literal["easy", "medium", "hard"]


class Passage(Struct, frozen=True, forbid_unknown_fields=True):
    """Words copied from the article in the file `doc`."""

    doc: str
    quote: str


class Position(Struct, frozen=True, forbid_unknown_fields=True):
    """One answer, and the passages that give it."""

    value: Any
    evidence: tuple[Passage, ...]


class Record(Struct, frozen=True, forbid_unknown_fields=True):
    """A disagreement. `internal` is one within an article; `hard` are those that need the world's knowledge."""

    kind: str
    status: Status
    subject: str
    positions: tuple[Position, ...]
    difficulty: Difficulty = "medium"
    note: str = ""

    @property
    def must_be_found(self) -> bool:
        """Whether silence about it is a miss, as it is not for what time or another event explains."""
        return self.status in ("contradiction", "variant", "internal")


class Trap(Struct, frozen=True, forbid_unknown_fields=True):
    """Passages that look as if they disagreed, and do not."""

    subject: str
    evidence: tuple[Passage, ...]
    kind: str = "other"
    note: str = ""


class Gold(Struct, frozen=True, forbid_unknown_fields=True):
    """The `gold.yaml` of one story. What is `neutral` counts neither way: careful readers differ on it."""

    story: str
    conflicts: tuple[Record, ...] = ()
    agreements: tuple[Trap, ...] = ()
    neutral: tuple[Record, ...] = ()
    note: str = ""

    def passages(self) -> Iterator[Passage]:
        """All passages of its disagreements. Those of traps may be page furniture, which is rightly not read."""
        for record in (*self.conflicts, *self.neutral):
            for position in record.positions:
                yield from position.evidence


def folders(stories: Path) -> list[Path]:
    """The annotated stories in `stories`: the folders, at any depth, that hold a `gold.yaml`."""
    return sorted(path.parent for path in stories.rglob("gold.yaml"))


def read(folder: Path) -> Gold:
    """The annotations of one story; ValueError with the file and what is wrong there."""
    path = folder / "gold.yaml"
    try:
        return msgspec.yaml.decode(path.read_bytes(), type=Gold)
    except msgspec.DecodeError as error:
        raise ValueError(f"{path}: {error}") from error

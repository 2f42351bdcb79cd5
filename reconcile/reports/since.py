"""What is new, gone and unchanged against an earlier JSON report.

A conflict is the same one when its id is: ids are made of what conflicts say, and survive edits elsewhere.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct

from reconcile.model import Report, Status

LARGEST = 256 * 1024 * 1024
"""Bytes. The report on a thousand articles has a few megabytes."""


class Earlier(Struct, frozen=True):
    """A conflict of the earlier report, as far as it is told again."""

    id: str
    status: Status
    question: str
    settled: str | None = None


class _Document(Struct, frozen=True):
    schema: int
    conflicts: tuple[Earlier, ...]


class Since(Struct, frozen=True):
    """An earlier report held against this one."""

    path: str
    new: frozenset[str]
    """Ids of the conflicts that the earlier report does not have."""
    gone: tuple[Earlier, ...]
    unchanged: int

    @property
    def told(self) -> str:
        """*since before.json: 2 new, 1 gone, 5 unchanged*."""
        return f"since {self.path}: {len(self.new)} new, {len(self.gone)} gone, {self.unchanged} unchanged"


def read(path: Path) -> tuple[Earlier, ...]:
    """The conflicts of the JSON report at `path`. `ValueError`, with a sentence for people, if it is none."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise ValueError(f"there is no file {path}") from None
    except OSError as error:
        raise ValueError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}") from None
    wanted = "expected a report that reconcile check --format json has written"
    if len(data) > LARGEST:
        raise ValueError(f"{path} is larger than {LARGEST // (1024 * 1024)} MB: {wanted}")
    try:
        document = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=_Document)
    except msgspec.DecodeError as error:
        raise ValueError(f"{path} is no report ({str(error).rstrip('.').lower()}): {wanted}") from None
    if document.schema != 1:
        raise ValueError(f"{path} has schema {document.schema}, and this version reads 1: check the old articles anew")
    return document.conflicts


def compare(report: Report, earlier: tuple[Earlier, ...], path: str) -> Since:
    """What has changed between the earlier report and this one."""
    now, before = {conflict.id for conflict in report.conflicts}, {each.id for each in earlier}
    gone = tuple(each for each in earlier if each.id not in now)
    return Since(path, frozenset(now - before), gone, len(now & before))

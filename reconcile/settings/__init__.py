"""`claims.yaml` laid over each kind's defaults.

`find` says where the file is, `load` reads it, `Settings()` is what holds without one. A file with mistakes raises
`SettingsError`, which names all of them, a line each: file, line, key, what was expected and the nearest known key.
"""

from __future__ import annotations

from pathlib import Path

from reconcile.claims import KINDS
from reconcile.claims.kind import AnyKind
from reconcile.settings.record import (
    FAIL_ON,
    FILE_NAME,
    Fact,
    Mistake,
    PathRule,
    Settings,
    SettingsError,
    fail_on,
    failing_on,
    select,
    words_of,
)

__all__ = [
    "FAIL_ON",
    "FILE_NAME",
    "Fact",
    "Mistake",
    "PathRule",
    "Settings",
    "SettingsError",
    "fail_on",
    "failing_on",
    "find",
    "load",
    "select",
    "words_of",
]

LARGEST = 256 * 1024
"""Bytes. A configuration is a page or two of text: what is larger is another file, and YAML is slow to read."""


def find(folder: Path, name: str = FILE_NAME) -> Path | None:
    """The file called `name` of `folder` or of the nearest folder above it, up to the root of its repository."""
    start = folder.resolve()
    for each in (start, *start.parents):
        candidate = each / name
        if candidate.exists():
            return candidate
        if (each / ".git").exists():
            return None
    return None


def load(path: Path, kinds: tuple[AnyKind, ...] | None = None) -> Settings:
    """The settings that the file at `path` chooses among `kinds` (all there are, if None)."""
    text = _text_of(path)
    # Imported here and not above: YAML takes 12 ms to import, and most folders need no configuration.
    from reconcile.settings import reading  # noqa: PLC0415

    return reading.read(text, path, KINDS if kinds is None else kinds)


def _text_of(path: Path) -> str:
    def refuse(message: str, line: int | None = None) -> SettingsError:
        return SettingsError([Mistake(str(path), line, "", message)])

    if path.exists() and not path.is_file():
        raise refuse("is not a file")
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise refuse("there is no such file") from None
    except OSError as error:
        raise refuse(f"cannot be read: {(error.strerror or str(error)).lower()}") from None
    if len(data) > LARGEST:
        raise refuse(f"is larger than {LARGEST // 1024} KB: not a configuration")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refuse("is not UTF-8 text: save it as UTF-8", data[: error.start].count(b"\n") + 1) from None

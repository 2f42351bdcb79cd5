"""The file of decisions as it is read: every mistake by file, line and key, as in `claims.yaml`."""

from __future__ import annotations

from pathlib import Path

from reconcile.decisions.record import Decision
from reconcile.settings import Mistake, SettingsError

LARGEST = 16 * 1024 * 1024
"""Bytes. A decision takes one or two kilobytes; what is larger than ten thousand of them is another file."""


def load(path: Path) -> tuple[Decision, ...]:
    """The decisions in the file at `path`, which is not there before the first one. `SettingsError` if it is wrong."""

    def refuse(message: str, line: int | None = None) -> SettingsError:
        return SettingsError([Mistake(str(path), line, "", message)])

    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise refuse(f"cannot be read: {(error.strerror or str(error)).lower()}") from None
    if len(data) > LARGEST:
        raise refuse(f"is larger than {LARGEST // (1024 * 1024)} MB: no file of decisions")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refuse("is not UTF-8 text: save it as UTF-8", data[: error.start].count(b"\n") + 1) from None
    # Imported here: YAML takes 12 ms to import, and most folders have no decisions yet.
    from reconcile.decisions import reading  # noqa: PLC0415

    return reading.read(text, path)

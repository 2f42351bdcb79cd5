"""A progress bar, for people who wait."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import Any

from reconcile.cli.surroundings import in_ci

PATIENCE = 0.5
"""Seconds of work before a bar appears: most folders are done sooner, and a bar that flashes up is noise."""


class Bar:
    """Is told how far the work is, and draws it on standard error once it has taken more than a moment."""

    def __init__(self) -> None:
        self._begun = perf_counter()
        self._rich: Any = None
        self._task: Any = None
        self._stage = ""

    def __call__(self, stage: str, done: int, whole: int) -> None:
        """`done` of `whole` of a stage's work is done; 0 of 0 when nobody knows."""
        if self._rich is None:
            if perf_counter() - self._begun < PATIENCE:
                return
            self._show()
        if stage != self._stage:
            self._stage = stage
            self._rich.reset(self._task, description=stage, total=whole or None)
        self._rich.update(self._task, completed=done, total=whole or None)

    def _show(self) -> None:
        # Imported here: most runs never need it.
        from rich.console import Console  # noqa: PLC0415
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
        )
        self._rich = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._rich.add_task("", total=None)
        self._rich.start()

    def close(self) -> None:
        """Take the bar off the screen."""
        if self._rich is not None:
            self._rich.stop()


@contextmanager
def watched(quiet: bool = False) -> Iterator[Bar | None]:
    """A bar where somebody can see it: none on a pipe, in CI, on a dumb terminal, or when it is to be quiet."""
    watcher = sys.stderr is not None and sys.stderr.isatty()
    if quiet or not watcher or in_ci() or os.environ.get("TERM") == "dumb":
        yield None
        return
    bar = Bar()
    try:
        yield bar
    finally:
        bar.close()

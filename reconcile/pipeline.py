"""The whole program on one page: read → extract → group → compare."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from reconcile import articles, claims, conflicts, matching
from reconcile.model import Report, Source
from reconcile.settings import Settings

Progress = Callable[[str, int, int], None]
"""Is told a stage's name, how much of it is done, and how much there is."""


def run(paths: Sequence[Path], settings: Settings, progress: Progress | None = None) -> Report:
    """Check the files, folders and globs `paths`. Never raises for what an article holds; unreadable files are listed."""
    tell = progress or (lambda stage, done, whole: None)
    found, skipped = articles.read(paths, tell)
    readings = []
    for number, article in enumerate(found):
        tell("reading claims", number, len(found))
        readings.append(claims.read(article, settings.kinds))
    grouped = matching.group(readings, settings.kinds, tell)
    sources = {
        r.article.id: Source(r.article, grouped.event_of.get(r.article.id), grouped.copy_of.get(r.article.id))
        for r in readings
    }
    return Report(
        sources=tuple(sources.values()),
        events=grouped.events,
        claims=tuple(claim for reading in readings for claim in reading.claims),
        conflicts=conflicts.find(grouped.questions, settings.kinds, sources),
        skipped=skipped,
    )

"""The whole program on one page: read → extract → group → compare."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from reconcile import articles, claims, conflicts, matching
from reconcile.model import Reading, Report, Skipped, Source
from reconcile.settings import Settings

Progress = Callable[[str, int, int], None]
"""Is told a stage's name, how much of it is done, and how much there is."""


def run(paths: Sequence[Path], settings: Settings, progress: Progress | None = None) -> Report:
    """Check the files, folders and globs `paths`.

    Never raises for what a file holds: one that cannot be read is listed as skipped, with the reason.
    """
    tell = progress or _silently
    readings, skipped = _read(paths, settings, tell)
    grouped = matching.group(readings, settings.kinds, settings.aliases, tell)
    sources = {
        r.article.id: Source(r.article, grouped.event_of.get(r.article.id), grouped.copy_of.get(r.article.id))
        for r in readings
    }
    return Report(
        sources=tuple(sources.values()),
        events=grouped.events,
        claims=tuple(claim for reading in readings for claim in reading.claims),
        conflicts=conflicts.find(grouped.questions, settings.kinds, sources, settings.ignored),
        skipped=skipped,
        agreements=grouped.agreements,
    )


def hold_trial(
    paths: Sequence[Path], settings: Settings, left: tuple[str, int], right: tuple[str, int]
) -> tuple[Report, tuple[object, ...]]:
    """Why two passages, each an article's id or path and a line, were or were not set against each other.

    `LookupError`, with a sentence for people, if there is no such article or no such line.
    """
    # Imported here: only `explain` asks, and what is seldom used need not slow down every check.
    from reconcile.matching import trial  # noqa: PLC0415

    readings, skipped = _read(paths, settings, _silently)
    found = [reading.article for reading in readings]
    passages = [trial.passage_at(found, *place) for place in (left, right)]
    report = Report(tuple(map(Source, found)), (), tuple(c for r in readings for c in r.claims), (), skipped)
    return report, trial.hold(readings, settings.kinds, settings.aliases, *passages)


def _read(paths: Sequence[Path], settings: Settings, tell: Progress) -> tuple[list[Reading], tuple[Skipped, ...]]:
    found, skipped = articles.read(paths, progress=tell)
    readings: list[Reading] = []
    for number, article in enumerate(found):
        tell("reading claims", number, len(found))
        readings.append(claims.read(article, settings.kinds))
    return readings, skipped


def _silently(stage: str, done: int, whole: int) -> None:
    """Tell nobody how far the work has come."""

"""The whole program on one page: read → extract → group → compare."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from reconcile import articles, claims, conflicts, matching
from reconcile.model import Article, Conflict, Question, Reading, Report, Skipped, Source
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
    questions, notes, excepted = _standing(grouped.questions, [r.article for r in readings], skipped, settings)
    found = conflicts.find(questions, settings.kinds, sources, settings.ignored)
    if settings.facts:
        against, unread = _against_facts(readings, sources, settings)
        found, notes = conflicts.ordered((*against, *found)), (*unread, *notes)
    if settings.per_path:
        found = _softened(found, sources, settings)
    return Report(
        sources=tuple(sources.values()),
        events=grouped.events,
        claims=tuple(claim for reading in readings for claim in reading.claims),
        conflicts=found,
        skipped=skipped,
        agreements=grouped.agreements,
        notes=notes,
        excepted=excepted,
    )


def _standing(
    questions: tuple[Question, ...], found: Sequence[Article], skipped: Sequence[Skipped], settings: Settings
) -> tuple[tuple[Question, ...], tuple[str, ...], tuple[str, ...]]:
    """The questions that are left when what is excepted is no evidence; notes on exceptions, and what was excepted."""
    if len(settings.kinds) > len(claims.KINDS):
        from reconcile.claims import own  # noqa: PLC0415  (imported already, by the settings)

        usual = frozenset(kind.id for kind in claims.KINDS)
        kept = (each if each.kind in usual else own.of_one_thing(each) for each in questions)
        questions = tuple(each for each in kept if each is not None)
    if not (settings.per_path or any(article.page_lines or "reconcile:" in article.text for article in found)):
        return questions, (), ()
    # Imported here: few stories have exceptions.
    from reconcile import exceptions  # noqa: PLC0415

    applied = exceptions.apply(questions, found, skipped, settings)
    return applied.questions, applied.notes, applied.excepted


def _against_facts(
    readings: Sequence[Reading], sources: Mapping[str, Source], settings: Settings
) -> tuple[tuple[Conflict, ...], tuple[str, ...]]:
    # Imported here: few stories have facts.
    from reconcile.conflicts import facts  # noqa: PLC0415

    established = [
        facts.Established(fact.kind, fact.subject, fact.value, fact.because, f"{settings.path}:{fact.line}")
        for fact in settings.facts
        if fact.kind not in settings.ignored
    ]
    return facts.hold(established, settings.kinds, [c for r in readings for c in r.claims], sources)


def _softened(found: tuple[Conflict, ...], sources: Mapping[str, Source], settings: Settings) -> tuple[Conflict, ...]:
    from reconcile import exceptions  # noqa: PLC0415  (as above)

    articles = {id: source.article for id, source in sources.items()}
    return conflicts.ordered(exceptions.soften(found, articles, settings))


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
    if settings.per_path:
        from reconcile import exceptions  # noqa: PLC0415  (as above)

        found, left_out = exceptions.left_out(found, settings)
        skipped = tuple(sorted((*skipped, *left_out), key=lambda skip: (skip.path, skip.reason)))
    readings: list[Reading] = []
    for number, article in enumerate(found):
        tell("reading claims", number, len(found))
        readings.append(claims.read(article, settings.kinds))
    return readings, skipped


def _silently(stage: str, done: int, whole: int) -> None:
    """Tell nobody how far the work has come."""

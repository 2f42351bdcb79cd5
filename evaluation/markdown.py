"""The recorded figures as tables for docs/evaluation.md."""

from __future__ import annotations

from collections.abc import Iterator

from evaluation.figures import Figures, Tally
from evaluation.table import totals


def lines(figures: Figures) -> Iterator[str]:
    """Three tables: the whole, by difficulty, by kind."""
    yield f"{figures.stories} stories, {figures.articles} articles."
    yield ""
    yield "| | | share |"
    yield "|---|---|---|"
    for name, tally in totals(figures):
        yield f"| {name} | {tally.many} of {tally.of} | {tally} |"
    yield ""
    yield "| difficulty | found | recall |"
    yield "|---|---|---|"
    for level, tally in figures.recall_by_difficulty.items():
        yield f"| {level} | {tally.many} of {tally.of} | {tally} |"
    yield ""
    yield "| kind | found | recall | false alarms |"
    yield "|---|---|---|---|"
    for kind in sorted({*figures.recall_by_kind, *figures.false_alarms}):
        tally = figures.recall_by_kind.get(kind, Tally(0, 0))
        yield f"| {kind} | {tally.many} of {tally.of} | {tally} | {figures.false_alarms.get(kind, 0)} |"

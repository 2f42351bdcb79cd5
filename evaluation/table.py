"""The figures as a table, and the lists of what was missed and what was reported without a reason; as plain text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evaluation.figures import Figures, Tally
from evaluation.gold import Passage
from evaluation.scoring import Scored
from reconcile.model import Article, Conflict

SHOWN = 3
"""Passages of one position."""
WIDTH = 240
"""Characters of a passage."""


def lines(figures: Figures) -> Iterator[str]:
    """The figures by difficulty and by kind, then those of all stories."""
    yield f"stories: {figures.stories}, articles: {figures.articles}"
    yield ""
    yield _row("", "found", "of", "recall", "false alarms")
    for level, tally in figures.recall_by_difficulty.items():
        yield _row(level, tally.many, tally.of, tally, "")
    yield ""
    for kind in sorted({*figures.recall_by_kind, *figures.false_alarms}):
        tally = figures.recall_by_kind.get(kind, Tally(0, 0))
        yield _row(kind, tally.many, tally.of, tally, figures.false_alarms.get(kind, 0))
    yield ""
    yield _row("all", figures.recall.many, figures.recall.of, figures.recall, sum(figures.false_alarms.values()))
    yield ""
    for name, tally in totals(figures):
        yield f"{name:44}{f'{tally.many} of {tally.of}':>12}{tally!s:>8}"


def totals(figures: Figures) -> tuple[tuple[str, Tally], ...]:
    """The figures of all stories, with what each means."""
    return (
        ("recall: disagreements found", figures.recall),
        ("status: found, and called what they are", figures.status),
        ("precision: reported, and annotated", figures.precision),
        ("traps: fallen for", figures.traps),
        ("apparent: told as such", figures.apparent),
        ("update: told as such", figures.update),
        ("overstated: either, told as a conflict", figures.overstated),
    )


def _row(*cells: object) -> str:
    name, *others = map(str, cells)
    return f"{name:16}" + "".join(f"{cell:>{width}}" for cell, width in zip(others, (8, 6, 9, 15), strict=True))


def misses(scored: Sequence[Scored]) -> Iterator[str]:
    """What must be found and was not, and what was found under another status."""
    for each in scored:
        for hit in each.hits:
            if hit.is_right:
                continue
            record, told = hit.record, ", ".join(sorted({c.status for c in hit.conflicts}))
            fate = f"reported as {told}" if told else "missed"
            yield ""
            yield f"{fate} in {each.story}: [{record.status}, {record.difficulty}] {record.kind}: {record.subject}"
            for position in record.positions:
                yield f"  = {position.value}"
                yield from (f"      {_cited(passage)}" for passage in position.evidence[:SHOWN])
        for passage in each.unread:
            yield f"not read in {each.story}: {_cited(passage)}"


def extras(scored: Sequence[Scored]) -> Iterator[str]:
    """The contradictions and variants that no annotation explains, and the traps among them."""
    for each in scored:
        articles = each.report.articles
        fell = {fall.conflict.id: fall.trap for fall in each.falls}
        for conflict in each.extras:
            trap = fell.get(conflict.id)
            yield ""
            yield f"extra in {each.story}: [{conflict.status}] {conflict.kind}: {conflict.question}  {conflict.id}"
            if trap:
                yield f"  a trap: {trap.subject}: {trap.note}"
            yield from _positions(conflict, articles)


def _positions(conflict: Conflict, articles: dict[str, Article]) -> Iterator[str]:
    for position in conflict.positions:
        yield f"  = {position.value}"
        for evidence in position.evidence[:SHOWN]:
            article = articles[evidence.source]
            sentence = " ".join(article.quote(evidence.sentence).split())
            yield f"      {article.id}:{article.line_of(evidence.span.start)}: {sentence[:WIDTH]}"


def _cited(passage: Passage) -> str:
    return f"{passage.doc}: {passage.quote[:WIDTH]}"

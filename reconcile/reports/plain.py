"""A conflict as plain text, for what is shown where nothing can be formatted: an annotation, a test's output."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reconcile.model import Conflict, Evidence, Position, Report
from reconcile.reports.escaping import isolated, visible
from reconcile.reports.pointing import Pointed
from reconcile.reports.quotation import passage
from reconcile.reports.wording import MEANINGS, independent, reasons, sentence, tags

if TYPE_CHECKING:
    from reconcile.reports.since import Since

PASSAGE = 300
"""Characters of a passage that are quoted."""

MANY = 10
"""Passages of one position before *and 4 more*."""


class Plain:
    """How the conflicts of one report are told."""

    def __init__(self, report: Report, since: Since | None = None) -> None:
        self.report, self.articles, self.since = report, report.articles, since
        self.copies = {source.article.id for source in report.sources if source.copy}

    def told(self, conflict: Conflict, at: Pointed | None = None) -> Iterator[str]:
        """All of a conflict but its question, a line each: what it is, who says what, and why.

        With `at`, the reader stands at that passage already: its position comes first.
        """
        yield self.verdict(conflict)
        yield from filter(None, [decided(conflict)])
        for position in (at.position, *at.others) if at else conflict.positions:
            yield from self.position(position, at.evidence if at and position is at.position else None)
        yield from (f"Why: {text}" for text in [why(conflict)] if text)
        yield from self.events(conflict)

    def verdict(self, conflict: Conflict) -> str:
        """`Contradiction: they cannot all be right (medium confidence).`"""
        said = ", ".join(tags(conflict, self.since))
        return sentence(f"{conflict.status}: {MEANINGS[conflict.status]}{f' ({said})' if said else ''}")

    def position(self, position: Position, here: Evidence | None = None) -> Iterator[str]:
        """A position and its passages, a line each; `here` is the passage at which the reader stands."""
        yield f"{value(position)} ({independent(position.independent_sources)})"
        others = [evidence for evidence in position.evidence if evidence is not here]
        shown = [here, *others[: MANY - 1]] if here else others[:MANY]
        for evidence in shown:
            yield f"  {'here' if evidence is here else self.source(evidence)}: {self.words(evidence)}"
        if len(position.evidence) > MANY:
            yield f"  and {len(position.evidence) - MANY:,} more"

    def source(self, evidence: Evidence) -> str:
        """`Island Times 002.html:41`."""
        article = self.articles[evidence.source]
        outlet = f"{visible(article.outlet)} " if article.outlet else ""
        copy = " (copy)" if article.id in self.copies else ""
        return f"{outlet}{visible(article.id)}:{article.line_of(evidence.span.start)}{copy}"

    def words(self, evidence: Evidence) -> str:
        """The passage on one line, the differing words marked «so»."""
        pieces = passage(self.articles[evidence.source], evidence, PASSAGE)
        return isolated("".join(f"«{text}»" if marked else text for text, marked in pieces))

    def events(self, conflict: Conflict) -> Iterator[str]:
        """What each event of an apparent conflict is, as a sentence: such a page has no ledger."""
        if conflict.status == "apparent":
            told = [event for event in self.report.events if event.id in conflict.events]
            yield from (sentence(f"{event.id}: {visible(event.label)}") for event in told)


def value(of: Position) -> str:
    """A position's answer, on one line and not longer than a passage."""
    return isolated(clipped(of.value))


def why(conflict: Conflict) -> str:
    """Why it was reported, as sentences; empty when nothing is said."""
    rule, matched = reasons(conflict)
    return " ".join(sentence(visible(each)) for each in (*rule, *matched))


def decided(conflict: Conflict) -> str:
    """What the desk has said of it, as a sentence; empty when nothing."""
    if conflict.settled is not None:
        return sentence(f"settled: {visible(conflict.settled)}")
    return sentence(f"open again: {visible(conflict.reopened)}") if conflict.reopened is not None else ""


def clipped(text: str, limit: int = PASSAGE) -> str:
    """Foreign text on one line, cut where it is long."""
    shown = visible(text[: 4 * limit])
    return shown if len(shown) <= limit and len(text) <= 4 * limit else shown[:limit].rstrip() + " …"

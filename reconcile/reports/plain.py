"""A conflict as plain text, for what is shown where nothing can be formatted: an annotation, a test's output."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reconcile.model import Article, Conflict, Evidence, Position
from reconcile.reports.escaping import isolated, visible
from reconcile.reports.quotation import passage
from reconcile.reports.wording import MEANINGS, independent, reasons, sentence, tags

PASSAGE = 300
"""Characters of a passage that are quoted."""

MANY = 10
"""Passages of one position before *and 4 more*."""


def verdict(conflict: Conflict) -> str:
    """`Contradiction: they cannot all be right (medium confidence).`"""
    said = ", ".join(tags(conflict))
    return sentence(f"{conflict.status}: {MEANINGS[conflict.status]}{f' ({said})' if said else ''}")


def position(of: Position, articles: Mapping[str, Article], least: Evidence | None = None) -> Iterator[str]:
    """A position and its passages, a line each; `least` is the passage at which the reader stands already."""
    yield f"{value(of)} ({independent(of.independent_sources)})"
    told = [evidence for evidence in of.evidence if evidence is not least]
    for evidence in [least, *told[: MANY - 1]] if least else told[:MANY]:
        at = "here" if evidence is least else source(articles[evidence.source], evidence)
        yield f"  {at}: {words(articles[evidence.source], evidence)}"
    if len(of.evidence) > MANY:
        yield f"  and {len(of.evidence) - MANY:,} more"


def value(of: Position) -> str:
    """A position's answer, on one line and not longer than a passage."""
    return isolated(clipped(of.value))


def source(article: Article, evidence: Evidence) -> str:
    """`Island Times 002.html:41`."""
    outlet = f"{visible(article.outlet)} " if article.outlet else ""
    return f"{outlet}{visible(article.id)}:{article.line_of(evidence.span.start)}"


def words(article: Article, evidence: Evidence) -> str:
    """The passage on one line, the differing words marked «so»."""
    pieces = passage(article, evidence, PASSAGE)
    return isolated("".join(f"«{text}»" if marked else text for text, marked in pieces))


def why(conflict: Conflict) -> str:
    """Why they are set against each other, as sentences; empty when nothing is said."""
    rule, matched = reasons(conflict)
    return " ".join(sentence(visible(each)) for each in (*rule, *matched))


def decided(conflict: Conflict) -> str:
    """What the desk has said of it, as a sentence; empty when nothing."""
    if conflict.settled is not None:
        return sentence(f"settled: {visible(conflict.settled)}")
    return sentence(f"opened again: {visible(conflict.reopened)}") if conflict.reopened is not None else ""


def clipped(text: str, limit: int = PASSAGE) -> str:
    """Foreign text on one line, cut where it is long."""
    shown = visible(text[: 4 * limit])
    return shown if len(shown) <= limit and len(text) <= 4 * limit else shown[:limit].rstrip() + " …"

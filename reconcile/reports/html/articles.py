"""Every article, to be read: its claims underlined, those in a conflict marked and linked, its furniture folded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from reconcile.model import Block, Claim, Furniture, Source, Span
from reconcile.reports.html.conflicts import sign, standing
from reconcile.reports.html.index import READABLE, Index, day, joined
from reconcile.reports.html.markup import Html, element, run
from reconcile.reports.html.passages import clip
from reconcile.reports.html.sweep import Stated, Sweep
from reconcile.reports.wording import count

Item = Block | Furniture
"""What an article consists of, from top to bottom."""


def section(index: Index) -> Html:
    """All articles, each folded under its headline."""
    stated: dict[str, list[Stated]] = {}
    for rank, conflict in enumerate(index.report.conflicts):
        for position in conflict.positions:
            for evidence in position.evidence:
                stated.setdefault(evidence.source, []).append(Stated(evidence.span, rank, conflict))
    claims: dict[str, list[Claim[Any]]] = {}
    for claim in index.report.claims:
        claims.setdefault(claim.article, []).append(claim)
    read = [
        _Reader(index, source, stated.get(source.article.id, []), claims.get(source.article.id, [])).whole()
        for source in index.report.sources
    ]
    marked = element("a", "in a conflict", href="#conflicts", class_="in contradiction")
    key = element(
        "p", "In the text: ", element("span", "a claim", class_="claim"), ", a claim ", marked, ".", class_="meaning"
    )
    unfold = element("button", "Unfold all", type="button", id="unfold", hidden=True)
    head = [element("h2", "The articles", id="articles-title")]
    return element("section", *head, unfold, key, *read, id="articles", aria_labelledby="articles-title")


class _Reader:
    """One article as a piece of the page."""

    def __init__(self, index: Index, source: Source, stated: list[Stated], claims: list[Claim[Any]]) -> None:
        self.index, self.source, self.article = index, source, source.article
        self.anchor = index.article_anchor(self.article.id)
        self.conflicts = len({one.rank for one in stated})
        self.stated, self.claims = Sweep(stated), Sweep(claims)
        self.anchored: set[int] = set()

    def whole(self) -> Html:
        article = self.article
        title = element("h3", clip(article.title or "Without a headline", 300), dir="auto")
        about = joined(
            [
                element("b", article.outlet) if article.outlet else None,
                element("span", article.id, class_="file"),
                day(article),
                element("span", f"in {count(self.conflicts, 'conflict')}") if self.conflicts else None,
            ]
        )
        summary = element("summary", title, element("p", about, class_="about"))
        return element("article", element("details", summary, *self._text()), id=self.anchor, class_="source")

    def _text(self) -> Iterator[Html]:
        if self.source.copy:
            original = self.source.copy.original
            link = self.index.linked(self.index.short(original), self.index.article_anchor(original))
            yield element("p", "Counts with ", link, ": ", self.source.copy.why, ".", class_="note")
        if self.source.event:
            yield element("p", "Tells mainly of ", self.index.event(self.source.event), class_="note")
        aside: list[tuple[str, str]] = []
        begun = False
        for item, lead in self._items():
            if isinstance(item, Block):
                if item.role != "headline":  # which often stands within the head of the file, as its title
                    yield from _aside(aside)
                    aside, begun = [], True
                yield from self._paragraph(item, lead)
            elif isinstance(item, str):
                aside.append(("between the paragraphs" if begun else "head of the file", item))
            else:
                aside.append((item.reason, self.article.text[item.span.start : min(item.span.end, READABLE)]))
        yield from _aside(aside)
        if len(self.article.text) > READABLE:
            left = len(self.article.text) - READABLE
            yield element("p", f"The other {left:,} characters of it stand in the file only.", class_="note")

    def _items(self) -> Iterator[tuple[Item | str, str]]:
        """Paragraphs, each with the dateline before it, what was set aside, and any other words that stand there."""
        text, at = self.article.text, 0
        items: list[Item] = sorted((*self.article.blocks, *self.article.furniture), key=lambda item: item.span)
        for item in items:
            if item.span.start >= READABLE:
                return
            gap = text[at : item.span.start]
            earlier, _, lead = gap.rpartition("\n")
            if not (isinstance(item, Block) and item.role != "headline") or len(lead) > 120:
                earlier, lead = gap, ""
            if _worded(earlier):
                yield earlier, ""
            yield item, lead if _worded(lead) else ""
            at = max(at, item.span.end)
        if _worded(text[at:READABLE]):
            yield text[at:READABLE], ""

    # ── one paragraph ─────────────────────────────────────────────────────────────────────────────────────────────

    def _paragraph(self, block: Block, lead: str) -> Iterator[Html]:
        span = Span(block.span.start, min(block.span.end, READABLE))
        stated, claims = self.stated.meeting(span), self.claims.meeting(span)
        dateline = element("span", run(lead.lstrip() + " "), class_="dateline") if lead else ""
        role = None if block.role == "body" else block.role
        words = element("p", dateline, *self._pieces(span, stated, claims), class_=role, dir="auto")
        about = {one.rank: one.conflict for one in stated}
        notes = [
            element("li", element("a", sign(standing(c)), clip(c.question, 120), href=f"#{c.id}", class_=standing(c)))
            for _, c in sorted(about.items())
        ]
        yield element("div", words, element("ul", *notes, class_="notes") if notes else "", class_="paragraph")

    def _pieces(self, whole: Span, stated: Sequence[Stated], claims: Sequence[Claim[Any]]) -> Iterator[Html]:
        """The paragraph cut where anything begins or ends, so that what overlaps needs no nested links."""
        edges = {whole.start, whole.end}
        for span in (*(one.span for one in stated), *(claim.span for claim in claims)):
            edges |= {max(span.start, whole.start), min(span.end, whole.end)}
        starts = {one.span.start for one in stated}
        # A slot's words are pointed at from the ledger; others' anchors would only make the page longer.
        told = {at for at in self.index.told_at.get(self.article.id, ()) if whole.start <= at < whole.end}
        starts, edges = starts | told, edges | told
        over_all, inner_all = Sweep(stated), Sweep(claims)
        for start, end in pairwise(sorted(edges)):
            over, inner = over_all.meeting(Span(start, end)), inner_all.meeting(Span(start, end))
            anchor = f"{self.anchor}-{start}" if start in starts and start not in self.anchored else None
            self.anchored.add(start)
            words = run(self.article.text[start:end])
            if over:
                conflict = min(over, key=lambda one: one.rank).conflict
                kind = f"in {standing(conflict)}"
                yield element(
                    "a", words, href=f"#{conflict.id}", class_=kind, id=anchor, title=clip(conflict.question, 120)
                )
                continue
            if inner:
                smallest = min(inner, key=lambda claim: (claim.span.end - claim.span.start, claim.kind))
                yield element("span", words, class_="claim", title=smallest.kind, id=anchor)
            else:
                yield element("span", words, id=anchor) if anchor else words


def _aside(parts: Sequence[tuple[str, str]]) -> Iterator[Html]:
    """What was set aside between two paragraphs, folded, with the reasons."""
    lines = [(reason, line) for reason, text in parts for line in text.splitlines() if _worded(line)]
    if not lines:
        return
    reasons = ", ".join(dict.fromkeys(reason for reason, _ in parts))
    summary = element("summary", f"{count(len(lines), 'line')} set aside: {reasons}")
    yield element("details", summary, *(element("p", run(line), dir="auto") for _, line in lines), class_="aside")


def _worded(text: str) -> bool:
    return any(character.isalnum() for character in text)

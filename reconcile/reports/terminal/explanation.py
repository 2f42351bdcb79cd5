"""One conflict explained: its evidence in full, what spoke for and against one question, which rule decided."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.model import Article, Conflict, Evidence, Report, Span, Status, Weight
from reconcile.reports import ReportOptions
from reconcile.reports.escaping import visible
from reconcile.reports.quotation import Piece, cut, pieces_of
from reconcile.reports.terminal.ink import Style, Text
from reconcile.reports.terminal.layout import FAINT, HUES, PLACE, STRONG, Page, clip, quoted
from reconcile.reports.terminal.places import Places
from reconcile.reports.wording import MEANINGS, independent, reasons, tags

PARAGRAPH = 900
"""Characters of a paragraph that are shown."""
BARS = 24
"""Columns of the waterfall."""

_RULE: dict[Status, str] = {
    "contradiction": "Why they cannot all be right",
    "variant": "Why this is one thing written differently",
    "update": "Why this is an update",
    "apparent": "Why the conflict is only apparent",
}


def render(report: Report, id: str, options: ReportOptions) -> Page:
    """The conflict called `id`, or the only one whose id begins so; `KeyError` when there is none, or several."""
    conflict = _find(report, id)
    page = Page()
    page.add(clip(conflict.question, 500), style=STRONG)
    status = (conflict.status, Style(color=HUES[conflict.status]))
    page.add(Text.assemble(status, f": {MEANINGS[conflict.status]}"))
    page.add(" · ".join([conflict.id, conflict.kind, *tags(conflict)]), style=FAINT)
    if conflict.settled is not None:
        page.add("settled: " + clip(conflict.settled, 500), 0, 9, Style(color="green"))
    if conflict.reopened is not None:
        page.add("open again: " + clip(conflict.reopened, 500), 0, 12, Style(color="yellow"))
    _evidence(page, report, conflict, options)
    _events(page, report, conflict)
    _waterfall(page, conflict.weights)
    _rule(page, conflict)
    return page


def _find(report: Report, id: str) -> Conflict:
    found = [conflict for conflict in report.conflicts if id and conflict.id.startswith(id)]
    exact = [conflict for conflict in found if conflict.id == id]
    if len(exact or found) != 1:
        raise KeyError(id)
    return (exact or found)[0]


def _evidence(page: Page, report: Report, conflict: Conflict, options: ReportOptions) -> None:
    places = Places(report)
    for position in conflict.positions:
        page.gap()
        value = (clip(position.value, 500), STRONG)
        page.add(Text.assemble(value, (f" — {independent(position.independent_sources)}", FAINT)), hang=2)
        for alike in places.alike(position.evidence):
            page.add(places.line(alike, 0), 2, 2)
            before, sentence, after = _paragraph(places.article(alike[0]), alike[0])
            said = quoted(sentence, options.colour, conflict.status)
            page.add(Text.assemble((before, FAINT), said, (after, FAINT)), 4)


def _paragraph(article: Article, evidence: Evidence) -> tuple[str, list[Piece], str]:
    """The paragraph that holds the evidence: what stands before its sentence, the sentence, what follows."""
    whole = next((block.span for block in article.blocks if block.span.overlaps(evidence.sentence)), evidence.sentence)
    sentence = Span(
        min(evidence.sentence.start, evidence.span.start), max(evidence.sentence.end, evidence.span.end)
    )  # a quotation may run over several
    pieces = cut(pieces_of(article, sentence, evidence.marks or (evidence.span,)), PARAGRAPH)
    room = max(PARAGRAPH - sum(len(piece.text) for piece in pieces), 0) // 2
    before = visible(article.text[max(whole.start, sentence.start - 4 * PARAGRAPH) : sentence.start])
    after = visible(article.text[sentence.end : min(whole.end, sentence.end + 4 * PARAGRAPH)])
    if len(before) > room:
        before = "… " + before[len(before) - room :].partition(" ")[2]
    return (f"{before} " if before else ""), pieces, (f" {clip(after, room)}" if after else "")


def _events(page: Page, report: Report, conflict: Conflict) -> None:
    told = [event for event in report.events if event.id in conflict.events]
    if not told:
        return
    page.gap()
    page.add("The event" if len(told) == 1 else "The events", style=STRONG)
    width = max(len(event.id) for event in told) + 2
    for event in told:
        page.add(Text.assemble((visible(event.id).ljust(width), PLACE), clip(event.label, 300)), 2, width)


def _waterfall(page: Page, weights: Sequence[Weight]) -> None:
    """One bar a weight, each beginning where the one before it ended."""
    if not weights:
        return
    page.gap()
    told = ("  for and against, in bits: one bit doubles the odds", FAINT)
    page.add(Text.assemble(("One question?", STRONG), told))
    stops = [0.0]
    for weight in weights:
        stops.append(stops[-1] + weight.bits)
    low, high = min(stops), max(stops)
    scale = BARS / (high - low) if high > low else 0.0
    for weight, start, end in zip(weights, stops, stops[1:], strict=False):
        left, right = (round((min(start, end) - low) * scale), round((max(start, end) - low) * scale))
        right = max(right, left + 1)
        bar = Text(" " * left).append("█" * (right - left), Style(color="green" if weight.bits >= 0 else "red"))
        line = Text(f"{weight.bits:+7.2f}  ").append_text(bar).append(" " * (BARS + 1 - right) + " ")
        page.add(line.append(clip(weight.what, 300)), 2, 9 + BARS + 2)
    page.add(f"{stops[-1]:+7.2f}  together", 2, style=STRONG)


def _rule(page: Page, conflict: Conflict) -> None:
    said, _ = reasons(conflict)
    if not said:
        return
    page.gap()
    page.add(_RULE[conflict.status], style=STRONG)
    for why in said:
        page.add(clip(why, 500), 2, 2)

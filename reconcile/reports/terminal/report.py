"""The report in a terminal: each question in words, then who says what, then what was set aside and how to see more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reconcile.model import STATUSES, Conflict, Position, Report, Status
from reconcile.reports import ReportOptions
from reconcile.reports.escaping import visible
from reconcile.reports.quotation import passage
from reconcile.reports.terminal.ink import Style, Text
from reconcile.reports.terminal.layout import FAINT, HUES, PLACE, STRONG, Page, clip, listed, quoted
from reconcile.reports.terminal.places import Places
from reconcile.reports.uses import events_of
from reconcile.reports.wording import (
    HEADINGS,
    MEANINGS,
    SETTLED,
    furniture,
    independent,
    reasons,
    sentence,
    summary,
    tags,
)

if TYPE_CHECKING:
    from reconcile.reports.since import Since

PASSAGE = 140
"""Characters of a passage that are shown: two lines of an ordinary window."""


def render(report: Report, options: ReportOptions) -> Page:
    """The report as a page for `console.print`."""
    page = Page()
    _conflicts(page, report, options)
    if options.since:
        _gone(page, options.since)
    if not options.quiet:
        _ledger(page, report)
        _aside(page, report, options)
    page.gap()
    page.add(summary(report), style=STRONG)
    if options.since:
        page.add(sentence(options.since.told), style=STRONG)
    return page


def _conflicts(page: Page, report: Report, options: ReportOptions) -> None:
    places = Places(report)
    for status in STATUSES:
        found = [conflict for conflict in report.conflicts if conflict.status == status and conflict.settled is None]
        if found:
            page.gap()
            heading = (HEADINGS[status], Style(bold=True, color=HUES[status]))
            page.add(Text.assemble(heading, (f": {MEANINGS[status]}", FAINT)))
        for conflict in found:
            _conflict(page, conflict, report, places, options)
    settled = [conflict for conflict in report.conflicts if conflict.settled is not None]
    if settled:
        page.gap()
        page.add(Text.assemble(("Settled", Style(bold=True, color="green")), (f": {SETTLED}", FAINT)))
    for conflict in settled:
        _conflict(page, conflict, report, places, options)


def _conflict(page: Page, conflict: Conflict, report: Report, places: Places, options: ReportOptions) -> None:
    page.gap()
    about = " · ".join([conflict.id, *tags(conflict, options.since)])
    page.add(Text.assemble((clip(conflict.question, 300), STRONG), (f"  {about}", FAINT)))
    if conflict.settled is not None:
        page.add("settled: " + clip(conflict.settled, 300), 2, 9, Style(color="green"))
    if conflict.reopened is not None:
        page.add("open again: " + clip(conflict.reopened, 300), 2, 12, Style(color="yellow"))
    events = events_of(report)
    for position in conflict.positions:
        if conflict.status == "apparent" or conflict.settled is not None:
            ids = [event for event in events(position) if event in conflict.events]
            _position_in_short(page, position, ids, places, options)
        else:
            _position(page, position, conflict.status, places, options)
    rule, matched = reasons(conflict)
    if (rule or matched) and conflict.settled is None:
        page.add("why: " + clip("; ".join((*rule, *matched)), 150), 2, 5, FAINT)


def _gone(page: Page, since: Since) -> None:
    if since.gone:
        page.gap()
        page.add(Text.assemble(("Gone", STRONG), (f": in {since.path} and no conflict any more", FAINT)))
    for each in since.gone:
        about = " · ".join([each.id, each.status, *(["settled"] if each.settled else [])])
        page.add(Text.assemble((clip(each.question, 300), PLACE), (f"  {visible(about)}", FAINT)), 2, 2)


def _position(page: Page, position: Position, status: Status, places: Places, options: ReportOptions) -> None:
    page.add(_value(position).append(f" — {independent(position.independent_sources)}", FAINT), 2, 2)
    first = {evidence.source: evidence for evidence in reversed(position.evidence)}  # each source speaks once
    said = places.alike(evidence for evidence in position.evidence if evidence is first[evidence.source])
    shown = said[: options.limit] if options.limit and len(said) > options.limit + 1 else said
    for takers in shown:
        pieces = passage(places.article(takers[0]), takers[0], PASSAGE)
        page.add(places.line(takers, options.limit), 4, 2)
        page.add(quoted(pieces, options.colour, status), 6)
    if len(said) > len(shown):
        page.add(f"and {len(said) - len(shown)} more", 4, style=FAINT)


def _position_in_short(
    page: Page, position: Position, events: Sequence[str], places: Places, options: ReportOptions
) -> None:
    line = _value(position)
    if events:
        line.append(f" ({listed([visible(event) for event in events], 3)})", PLACE)
    page.add(line.append(" — ", FAINT).append_text(places.line(position.evidence, options.limit)), 2, 2)


def _value(position: Position) -> Text:
    return Text.assemble((clip(position.value, 200), STRONG))


def _ledger(page: Page, report: Report) -> None:
    if not report.events:
        return
    page.gap()
    page.add("Events", style=STRONG)
    width = max(len(event.id) for event in report.events) + 2
    for event in report.events:
        page.add(Text.assemble((visible(event.id).ljust(width), PLACE), clip(event.label, 200)), 2, width)
        page.add(listed([visible(article) for article in event.articles], 6), 2 + width, style=FAINT)
    stray = [visible(source.article.id) for source in report.sources if source.event is None]
    if stray:
        page.add(f"no event recognised: {listed(stray, 6)}", 2, 2, FAINT)


def _aside(page: Page, report: Report, options: ReportOptions) -> None:
    page.gap()
    for copy in [source.copy for source in report.sources if source.copy]:
        page.add(f"{visible(copy.article)} counts with {visible(copy.original)}: {clip(copy.why, 200)}", hang=2)
    root = f" {visible(options.root)}" if options.root else ""
    set_aside = furniture(report)
    if set_aside:
        page.add(f"{set_aside}:", hang=2)
        page.command(f"see them: reconcile check{root} --format markdown", 2)
    for excepted in report.excepted:
        page.add(f"excepted {clip(excepted, 300)}", hang=2)
    for skipped in report.skipped:
        page.add(f"skipped {clip(skipped.path, 200)}: {clip(skipped.reason, 200)}", hang=2, style=Style(color="yellow"))

    if report.conflicts:
        page.command(f"how one was found: reconcile explain {report.conflicts[0].id}{root}")

"""The report as JSON, for other programs; the promise about its shape is told in docs/json-schema.md."""

from __future__ import annotations

from reconcile.model import Conflict, Event, Position, Report, Source
from reconcile.reports import ReportOptions
from reconcile.reports.json import schema
from reconcile.version import __version__


def render(report: Report, options: ReportOptions) -> str:
    """The whole report; no option but `since` changes anything, so that a program always finds the same."""
    return schema.document(
        schema.ReportRecord(
            schema=schema.VERSION,
            tool=schema.Tool("reconcile", __version__),
            sources=tuple(_source(source) for source in report.sources),
            events=tuple(_event(event) for event in report.events),
            conflicts=_conflicts(report),
            skipped=tuple(schema.SkippedRecord(s.path, s.reason) for s in report.skipped),
            summary=_summary(report),
            notes=report.notes,
            excepted=report.excepted,
            since=_since(report, options),
        )
    )


def _source(source: Source) -> schema.SourceRecord:
    article = source.article
    return schema.SourceRecord(
        id=article.id,
        path=article.path,
        title=article.title,
        outlet=article.outlet,
        published=article.published.isoformat() if article.published else None,
        copy_of=source.copy.original if source.copy else None,
        event=source.event,
        furniture=tuple(schema.SetAside(f.start_line, f.end_line, f.reason) for f in article.furniture),
    )


def _event(event: Event) -> schema.EventRecord:
    return schema.EventRecord(event.id, event.label, event.articles, {slot.name: slot.value for slot in event.slots})


def _conflicts(report: Report) -> tuple[schema.ConflictRecord, ...]:
    articles = report.articles

    def position(of: Position) -> schema.PositionRecord:
        return schema.PositionRecord(
            value=of.value,
            independent_sources=of.independent_sources,
            evidence=tuple(schema.evidence(articles[e.source], e.span, e.sentence, e.marks) for e in of.evidence),
        )

    def conflict(of: Conflict) -> schema.ConflictRecord:
        return schema.ConflictRecord(
            id=of.id,
            status=of.status,
            kind=of.kind,
            question=of.question,
            subject=of.subject,
            confidence=of.confidence,
            internal=of.internal,
            events=of.events,
            positions=tuple(position(p) for p in of.positions),
            why=of.why,
            settled=of.settled,
            severity=of.severity,
            reopened=of.reopened,
        )

    return tuple(conflict(c) for c in report.conflicts)


def _since(report: Report, options: ReportOptions) -> schema.SinceRecord | None:
    since = options.since
    if since is None:
        return None
    ids = [conflict.id for conflict in report.conflicts]
    new, unchanged = (tuple(id for id in ids if (id in since.new) == is_new) for is_new in (True, False))
    return schema.SinceRecord(since.path, new, tuple(each.id for each in since.gone), unchanged)


def _summary(report: Report) -> schema.Summary:
    return schema.Summary(
        articles=len(report.sources),
        claims=len(report.claims),
        events=len(report.events),
        contradiction=report.count("contradiction"),
        variant=report.count("variant"),
        update=report.count("update"),
        apparent=report.count("apparent"),
        settled=sum(conflict.settled is not None for conflict in report.conflicts),
    )

"""Every claim that was read, as JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reconcile.model import Claim, Report
from reconcile.reports import ReportOptions
from reconcile.reports.json import schema
from reconcile.reports.uses import uses
from reconcile.version import __version__


def render(report: Report, options: ReportOptions, show: Callable[[Claim[Any]], str]) -> str:
    """All claims in the order in which they were read."""
    articles, used = report.articles, uses(report)

    def claim(of: Claim[Any]) -> schema.ClaimRecord:
        place = schema.evidence(articles[of.article], of.span, of.sentence)
        use = used[of.article, of.span]
        return schema.ClaimRecord(
            source=of.article,
            kind=of.kind,
            value=show(of),
            subject=of.subject,
            holder=of.holder,
            speaker=of.speaker,
            assertion=of.assertion,
            start=place.start,
            end=place.end,
            line=place.line,
            column=place.column,
            text=place.text,
            sentence=place.sentence,
            events=tuple(event.id for event in use.events),
            conflicts=tuple(conflict.id for conflict in use.conflicts if conflict.kind == of.kind),
            agrees=tuple(
                schema.Place(other.article, other.span.start, other.span.end)
                for other in use.agreeing
                if other.kind == of.kind
            ),
        )

    return schema.document(
        schema.ClaimsRecord(
            schema=schema.VERSION,
            tool=schema.Tool("reconcile", __version__),
            claims=tuple(claim(c) for c in report.claims),
        )
    )

"""The whole report as Markdown: complete, and fit to be committed with the story or mailed."""

from __future__ import annotations

from reconcile.model import Report
from reconcile.reports import ReportOptions
from reconcile.reports.markdown.document import Document


def render(report: Report, options: ReportOptions) -> str:
    """The whole report."""
    return "\n".join(Document(report, options).lines()) + "\n"

"""The report as comma-separated values, for a spreadsheet: one row for each passage.

As RFC 4180 has it: UTF-8, a comma between the cells, lines that end in CR LF. It begins with a byte order mark, without
which a spreadsheet takes it for the local code page and garbles every name with an accent.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from reconcile.model import Report
from reconcile.reports import ReportOptions
from reconcile.reports.escaping import visible
from reconcile.reports.pointing import path_in_repository, place
from reconcile.reports.quotation import passage

COLUMNS = (
    "conflict",
    "status",
    "fails",
    "kind",
    "question",
    "subject",
    "confidence",
    "internal",
    "settled",
    "position",
    "value",
    "independent_sources",
    "source",
    "path",
    "outlet",
    "published",
    "copy_of",
    "line",
    "column",
    "text",
    "sentence",
    "why",
)

LONGEST = 2000
"""Characters of a cell: far more than a sentence has, and less than what a spreadsheet takes (32,767)."""

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What makes a spreadsheet compute a cell; the wide forms do so in East Asian editions."""


def render(report: Report, options: ReportOptions) -> str:
    """A row of names, and the evidence of all conflicts in the report's order."""
    paper = StringIO(newline="")
    table = csv.writer(paper)
    table.writerow(COLUMNS)
    for row in _rows(report, options):
        table.writerow([_cell(row.get(name, "")) for name in COLUMNS])
    return "\ufeff" + paper.getvalue()


def _rows(report: Report, options: ReportOptions) -> Iterator[dict[str, str | int]]:
    articles = report.articles
    originals = {source.article.id: source.copy.original for source in report.sources if source.copy}
    for conflict in report.conflicts:
        shared: dict[str, str | int] = {
            "conflict": conflict.id,
            "status": conflict.status,
            "fails": "yes" if options.fails(conflict) else "no",
            "kind": conflict.kind,
            "question": conflict.question,
            "subject": conflict.subject,
            "confidence": conflict.confidence,
            "internal": "yes" if conflict.internal else "no",
            "settled": conflict.settled or "",
            "why": "; ".join(conflict.why),
        }
        for number, position in enumerate(conflict.positions, 1):
            taken = shared | {
                "position": number,
                "value": position.value,
                "independent_sources": position.independent_sources,
            }
            if not position.evidence:  # what the desk holds against its sources
                yield taken
            for evidence in position.evidence:
                article = articles[evidence.source]
                at = place(article, evidence.span)
                yield taken | {
                    "source": article.id,
                    "path": path_in_repository(article.path, options),
                    "outlet": article.outlet or "",
                    "published": article.published.isoformat() if article.published else "",
                    "copy_of": originals.get(article.id, ""),
                    "line": at.line,
                    "column": at.column or "",
                    "text": article.quote(evidence.span),
                    "sentence": "".join(piece.text for piece in passage(article, evidence, LONGEST)),
                }


def _cell(value: str | int) -> str | int:
    """Text on one line that no spreadsheet computes: an apostrophe before a formula makes it the text that it is."""
    if isinstance(value, int):
        return value
    text = visible(value[: 4 * LONGEST])
    if len(text) > LONGEST:
        text = text[:LONGEST].rstrip() + " …"
    return f"'{text}" if text.startswith(_FORMULA) else text

"""Every claim that was read, one row each: where it stands, what it says, and what rests on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from rich.style import Style
from rich.text import Text

from reconcile.model import Claim, Report
from reconcile.reports import ReportOptions
from reconcile.reports.escaping import visible
from reconcile.reports.terminal.layout import FAINT, HUES, PLACE, STRONG, Table, clip
from reconcile.reports.uses import Use, uses
from reconcile.reports.wording import count


def render(report: Report, options: ReportOptions, show: Callable[[Claim[Any]], str]) -> Table:
    """The claims as a table for `console.print`, in the order in which they were read."""
    articles, used = report.articles, uses(report)
    rows = []
    for claim in report.claims:
        article = articles[claim.article]
        said = clip(show(claim), 200)
        if claim.assertion != "asserted":
            said += f" ({claim.assertion})"
        rows.append(
            (
                Text(_place(article.id, article.line_of(claim.span.start)), PLACE),
                Text(claim.kind),
                Text(said, STRONG),
                Text(f"“{clip(article.quote(claim.span), 200)}”"),
                _matched(claim, used[claim.article, claim.span]),
            )
        )
    closing = f"{count(len(rows), 'claim')} in {count(len(report.sources), 'article')}"
    return Table(("place", "kind", "value", "words", "matched to"), rows, f"{closing}{_by_kind(report.claims)}.")


def _place(id: str, line: int) -> str:
    """The file and the line; of a long name, its end."""
    name = visible(id)
    return f"{name if len(name) <= 24 else '…' + name[-23:]}:{line}"


def _matched(claim: Claim[Any], use: Use) -> Text:
    """The conflicts in which the claim is evidence, else the events that it helps to tell apart."""
    conflicts = [conflict for conflict in use.conflicts if conflict.kind == claim.kind]
    if conflicts:
        return Text(" ").join(Text(conflict.id, Style(color=HUES[conflict.status])) for conflict in conflicts)
    return Text(" ".join(event.id for event in use.events), FAINT)


def _by_kind(claims: Iterable[Claim[Any]]) -> str:
    tally: dict[str, int] = {}
    for claim in claims:
        tally[claim.kind] = tally.get(claim.kind, 0) + 1
    most_first = sorted(tally.items(), key=lambda item: (-item[1], item[0]))
    return f": {', '.join(f'{number} {kind}' for kind, number in most_first)}" if tally else ""

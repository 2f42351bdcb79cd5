"""Every claim that was read, one row each: where it stands, what it says, and what rests on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import Any

from rich.console import Group
from rich.style import Style
from rich.text import Text

from reconcile.model import Article, Claim, Report
from reconcile.reports import ReportOptions
from reconcile.reports.terminal.layout import FAINT, HUES, PLACE, STRONG, Page, clip
from reconcile.reports.terminal.table import Table
from reconcile.reports.uses import Use, uses
from reconcile.reports.wording import count


def render(report: Report, options: ReportOptions, show: Callable[[Claim[Any]], str]) -> Group:
    """The claims as a page for `console.print`, article by article, in the order in which they were read."""
    used = uses(report)
    groups = []
    for article_id, claims in groupby(report.claims, key=lambda claim: claim.article):
        article = report.articles[article_id]
        rows = [_row(report.articles, claim, show(claim), used[claim.article, claim.span]) for claim in claims]
        groups.append((_heading(article), rows))
    closing = Page()
    if groups:
        closing.add("")
    said = f"{count(len(report.claims), 'claim')} in {count(len(report.sources), 'article')}"
    closing.add(f"{said}{_by_kind(report.claims)}.", style=STRONG)
    return Group(Table(("line", "kind", "value", "words", "matched to"), groups), closing)


def _heading(article: Article) -> Text:
    about = [clip(article.outlet, 60)] if article.outlet else []
    about += [article.published.isoformat()] if article.published else []
    return Text.assemble((clip(article.id, 200), PLACE), (f"  {', '.join(about)}" if about else "", FAINT))


def _row(articles: Mapping[str, Article], claim: Claim[Any], value: str, use: Use) -> list[Text]:
    article = articles[claim.article]
    said = clip(value, 200)
    if claim.assertion != "asserted":
        said += f" ({claim.assertion})"
    return [
        Text(f"{article.line_of(claim.span.start):>4}", PLACE),
        Text(claim.kind),
        Text(said, STRONG),
        Text(f"“{clip(article.quote(claim.span), 200)}”"),
        _matched(articles, claim, use),
    ]


def _matched(articles: Mapping[str, Article], claim: Claim[Any], use: Use) -> Text:
    """The conflicts in which the claim is evidence, else whom it agrees with, else the events that it tells apart."""
    conflicts = [conflict for conflict in use.conflicts if conflict.kind == claim.kind]
    if conflicts:
        return Text(" ").join(Text(conflict.id, Style(color=HUES[conflict.status])) for conflict in conflicts)
    agreeing = [other for other in use.agreeing if other.kind == claim.kind]
    if agreeing:
        first = agreeing[0]
        more = f" and {len(agreeing) - 1} more" if len(agreeing) > 1 else ""
        return Text(f"= {clip(first.article, 8)}:{articles[first.article].line_of(first.span.start)}{more}", FAINT)
    return Text(" ".join(event.id for event in use.events), FAINT)


def _by_kind(claims: Iterable[Claim[Any]]) -> str:
    tally: dict[str, int] = {}
    for claim in claims:
        tally[claim.kind] = tally.get(claim.kind, 0) + 1
    most_first = sorted(tally.items(), key=lambda item: (-item[1], item[0]))
    return f": {', '.join(f'{number} {kind}' for kind, number in most_first)}" if tally else ""

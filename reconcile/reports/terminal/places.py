"""Who says it, and where: `Ansel Herald 000.txt:3, Bay Courier 001.txt:3 (copy)`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reconcile.model import Article, Evidence, Report
from reconcile.reports.terminal.ink import Text
from reconcile.reports.terminal.layout import FAINT, PLACE, clip


class Places:
    """The places of one report's evidence."""

    def __init__(self, report: Report) -> None:
        self._articles = report.articles
        self._copies = {source.article.id for source in report.sources if source.copy}

    def article(self, evidence: Evidence) -> Article:
        """The article in which it stands."""
        return self._articles[evidence.source]

    def alike(self, evidence: Iterable[Evidence]) -> list[list[Evidence]]:
        """The evidence by its very words, since a wire copy repeats its original."""
        groups: dict[tuple[str, str], list[Evidence]] = {}
        for item in evidence:
            article = self.article(item)
            groups.setdefault((article.quote(item.sentence), article.quote(item.span)), []).append(item)
        return list(groups.values())

    def line(self, evidence: Sequence[Evidence], limit: int) -> Text:
        """All its sources, each once with its lines; past `limit` (unless 0) only how many more there are."""
        lines: dict[str, list[int]] = {}
        for item in evidence:
            row = self.article(item).line_of(item.span.start)
            if row not in lines.setdefault(item.source, []):
                lines[item.source].append(row)
        shown = list(lines)[:limit] if limit and len(lines) > limit + 1 else list(lines)
        text = Text(", ").join(self._place(source, lines[source]) for source in shown)
        return text.append(f" and {len(lines) - len(shown)} more", FAINT) if len(lines) > len(shown) else text

    def _place(self, source: str, lines: Sequence[int]) -> Text:
        article = self._articles[source]
        named = article.outlet and article.outlet.casefold() not in article.id.casefold()
        text = Text(clip(article.outlet or "", 60) + " " if named else "")
        text.append(f"{clip(article.id, 80)}:{','.join(str(line) for line in lines[:3])}", PLACE)
        if source in self._copies:
            text.append(" (copy)", FAINT)
        return text

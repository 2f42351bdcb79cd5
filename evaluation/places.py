"""Where an annotated passage stands in what was read, and whether a reported position stands on it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import combinations, product
from pathlib import PurePath

from evaluation.gold import Passage
from reconcile.model import Conflict, Evidence, Report, Span

# One character for one, so that places stay where they are. An annotator's keyboard has straight quotation marks.
_PLAIN = str.maketrans("‘’“”–—‑\u00a0", "''\"\"--- ")
_WORD = re.compile(r"\d+(?:[.,:]\d+)*|\w+")
# Shorter words (*the*, *said*) stand in any two passages.
_TELLING = 5


class Places:
    """Finds annotated passages in the articles of one report."""

    def __init__(self, report: Report) -> None:
        self._texts = {source.article.id: source.article.text.translate(_PLAIN) for source in report.sources}
        self._files: dict[str, list[str]] = {}
        for source in report.sources:
            self._files.setdefault(PurePath(source.article.path).name, []).append(source.article.id)
        self._known: dict[Passage, Mapping[str, list[Span]]] = {}

    def of(self, passage: Passage) -> Mapping[str, list[Span]]:
        """The spans at which its words stand, by article; empty where they were not read."""
        if passage not in self._known:
            words = passage.quote.translate(_PLAIN).split()
            pattern = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
            self._known[passage] = {
                article: spans
                for article in self._files.get(passage.doc, [])
                if (spans := [Span(*found.span()) for found in pattern.finditer(self._texts[article])])
            }
        return self._known[passage]

    def finds(self, conflict: Conflict, answers: list[tuple[Passage, ...]]) -> bool:
        """Whether two of its positions stand on the passages of two different `answers`."""
        taken = [
            {
                number
                for number, passages in enumerate(answers)
                if any(self._stands_on(e, p) for e, p in product(position.evidence, passages))
            }
            for position in conflict.positions
        ]
        return any(one != other for left, right in combinations(taken, 2) for one, other in product(left, right))

    def _stands_on(self, evidence: Evidence, passage: Passage) -> bool:
        """Whether the passage is of the reported sentence, and the reported words touch it or share a word with it."""
        # A quotation may begin or end outside of its sentence.
        start = min(evidence.span.start, evidence.sentence.start)
        around = Span(start, max(evidence.span.end, evidence.sentence.end))
        spans = [span for span in self.of(passage).get(evidence.source, []) if span.overlaps(around)]
        if not spans:
            return False
        reported = self._telling(evidence.source, evidence.span)
        return any(
            span.overlaps(evidence.span) or not reported.isdisjoint(self._telling(evidence.source, span))
            for span in spans
        )

    def _telling(self, article: str, span: Span) -> frozenset[str]:
        words = (word.lower() for word in _WORD.findall(self._texts[article], span.start, span.end))
        return frozenset(word for word in words if len(word) >= _TELLING or word[0].isdigit())

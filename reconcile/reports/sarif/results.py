"""A conflict as a SARIF result: it points at the passage that most sources contradict, and links to all others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reconcile.model import Article, Conflict, Evidence, Position, Report
from reconcile.reports import ReportOptions
from reconcile.reports import plain as text
from reconcile.reports.escaping import url
from reconcile.reports.pointing import level, path_in_repository, place, pointed
from reconcile.reports.sarif.text import link, plain
from reconcile.reports.wording import sentence

MOST_RELATED = 100
"""Related locations that GitHub shows of one result."""

MOST_NAMED = 10
"""Places of one position that a message names."""

SNIPPET = 1000
"""Characters of the file that a region repeats at most."""

Json = dict[str, Any]


class Results:
    """Makes the results of one run."""

    def __init__(self, report: Report, options: ReportOptions, base: str, rules: dict[str, int]) -> None:
        self.options, self.base, self.rules = options, base, rules
        self.teller = text.Plain(report, options.since)

    def result(self, conflict: Conflict) -> Json:
        """One conflict."""
        least, first, others = pointed(conflict)
        related = [(least, item) for item in least.evidence[1:]]
        related += [(each, item) for each in others for item in each.evidence]
        # Worst comes first within a conflict too: of each position a passage, before any gives a second one.
        if len(related) > MOST_RELATED:
            related = _in_turn([[pair for pair in related if pair[0] is each] for each in (*others, least)])
        numbers = {id(item): number for number, (_, item) in enumerate(related)}
        since = self.options.since
        state = {"baselineState": "new" if conflict.id in since.new else "unchanged"} if since else {}
        return {
            "ruleId": conflict.kind,
            "ruleIndex": self.rules[conflict.kind],
            "level": level(conflict),
            **state,
            "message": {"text": " ".join(self.message(conflict, numbers))},
            "locations": [{"physicalLocation": self.location(first)}],
            "relatedLocations": [
                {
                    "id": number,
                    "physicalLocation": self.location(item),
                    "message": {"text": plain(f"{text.value(each)}: {self.teller.words(item)}")},
                }
                for number, (each, item) in enumerate(related)
            ],
            # The first is the only one that GitHub looks at. An id is made of what the conflict says, so that a result
            # stays the same when lines move, and two on one line are told apart.
            "partialFingerprints": {"primaryLocationLineHash": conflict.id, "reconcile/v1": conflict.id},
            "suppressions": _suppressions(conflict),
            "properties": {
                "status": conflict.status,
                "confidence": conflict.confidence,
                "internal": conflict.internal,
                "subject": conflict.subject,
            },
        }

    def message(self, conflict: Conflict, numbers: dict[int, int]) -> Iterator[str]:
        """The question (a narrow list shows the first sentence only), who says what, the verdict, and why."""
        least, _, others = pointed(conflict)
        yield plain(sentence(text.clipped(conflict.question)))
        also = self.places(least.evidence[1:], numbers)
        yield f"“{plain(text.value(least))}” here{f' and in {also}' if also else ''};"
        sides = []
        for each in others:
            places = self.places(each.evidence, numbers)
            sides.append(f"“{plain(text.value(each))}”{f' in {places}' if places else ''}")
        yield "; ".join(sides) + "."
        yield plain(self.teller.verdict(conflict))
        for more in (text.decided(conflict), text.why(conflict), *self.teller.events(conflict)):
            if more:
                yield plain(more)

    def places(self, evidence: tuple[Evidence, ...], numbers: dict[int, int]) -> str:
        """Links to the passages; an article of several is named once a line."""
        said: dict[str, str] = {}
        for item in evidence:
            if id(item) in numbers:
                name = self.teller.source(item)
                said.setdefault(name, link(name, numbers[id(item)]))
        names = list(said.values())
        if len(names) > MOST_NAMED:
            names[MOST_NAMED - 1 :] = [f"{len(names) - MOST_NAMED + 1:,} more"]
        return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)

    def location(self, evidence: Evidence) -> Json:
        """The file and the region of a passage."""
        article, at = self.article(evidence), place(self.article(evidence), evidence.span)
        region: Json = {"startLine": at.line}
        if at.column is not None:
            region["startColumn"] = at.column
        region["endLine"] = at.end_line
        if at.offset is not None:
            region |= {"endColumn": at.end_column, "charOffset": at.offset}
            region["charLength"] = evidence.span.end - evidence.span.start
        words = article.quote(evidence.span)
        # What a page shows is not what stands in its file, letter for letter.
        if at.offset is not None and len(words) <= SNIPPET:
            region["snippet"] = {"text": words}
        uri = url(path_in_repository(article.path, self.options))
        return {"artifactLocation": {"uri": uri, "uriBaseId": self.base}, "region": region}

    def article(self, evidence: Evidence) -> Article:
        """The article in which the passage stands."""
        return self.teller.articles[evidence.source]


def _suppressions(conflict: Conflict) -> list[Json]:
    """What the desk has decided. Results that are not suppressed say so as well: all of a run must, or none."""
    if conflict.settled is None:
        return []
    return [{"kind": "external", "status": "accepted", "justification": text.clipped(conflict.settled, 1000)}]


def _in_turn(sides: list[list[tuple[Position, Evidence]]]) -> list[tuple[Position, Evidence]]:
    """As many as GitHub shows, one of each side in turn."""
    found: list[tuple[Position, Evidence]] = []
    for number in range(max(map(len, sides))):
        found += [side[number] for side in sides if number < len(side)]
    return found[:MOST_RELATED]

"""What every part of the page looks up: which article is which, where an evidence stands in it, who may be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from string import ascii_uppercase

from reconcile.model import Article, Conflict, Event, Evidence, Report, Source
from reconcile.reports import ReportOptions
from reconcile.reports.html.markup import Html, element, together
from reconcile.reports.uses import events_of

READABLE = 120_000
"""Characters of one article that the page shows: forty ordinary reports. A file of 50 MB must not be mailed."""


class Index:
    """One report, with all that is asked of it more than once."""

    def __init__(self, report: Report, options: ReportOptions) -> None:
        self.report, self.options = report, options
        self.articles = report.articles
        self.sources = {source.article.id: source for source in report.sources}
        self.numbers = {source.article.id: number for number, source in enumerate(report.sources, 1)}
        self.events: dict[str, Event] = {event.id: event for event in report.events}
        self.events_of = events_of(report)
        self.told_at: dict[str, set[int]] = {}
        """Where the words stand that fill the slots of events."""
        for event in report.events:
            for slot in event.slots:
                for claim in slot.claims:
                    self.told_at.setdefault(claim.article, set()).add(claim.span.start)
        outlets = [source.article.outlet for source in report.sources if source.article.outlet]
        self.stories = self._stories()
        ids = [[source.article.id for source in story] for story in self.stories]
        self._story_of = {id: story for story in ids for id in story}
        self._shared = {outlet for outlet in outlets if outlets.count(outlet) > 1}

    # ── names ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def name(self, id: str) -> str:
        """What readers call the source: its outlet, or the file where there is none."""
        article = self.articles[id]
        return article.outlet or bare(article.id)

    def short(self, id: str) -> str:
        """A name that no other source has."""
        outlet = self.articles[id].outlet
        return bare(id) if outlet is None or outlet in self._shared else outlet

    # ── anchors ───────────────────────────────────────────────────────────────────────────────────────────────────

    def article_anchor(self, id: str) -> str:
        """Where the article stands on the page."""
        return f"a{self.numbers[id]}"

    def anchor(self, evidence: Evidence) -> str:
        """Where the words of the evidence stand in their article on the page."""
        begin = self.article_anchor(evidence.source)
        return f"{begin}-{evidence.span.start}" if evidence.span.start < READABLE else begin

    def paragraph_anchor(self, id: str, position: int) -> str:
        """Where a slot's words stand in the article on the page."""
        begin = self.article_anchor(id)
        return f"{begin}-{position}" if position in self.told_at.get(id, ()) and position < READABLE else begin

    def linked(self, content: str, anchor: str, **attributes: str | None) -> Html:
        """A link within the page; plain text in a quiet report, which holds only the conflicts."""
        if self.options.quiet:
            return element("span", content, **attributes)
        return element("a", content, href=f"#{anchor}", **attributes)

    def event(self, id: str) -> Html:
        """An event by its id, with its label to be read."""
        label = self.events[id].label if id in self.events else id
        return self.linked(together((element("b", id, class_="id"), " ", label), ""), f"event-{id}", class_="event")

    # ── who may be compared ───────────────────────────────────────────────────────────────────────────────────────

    def companions(self, conflict: Conflict) -> list[str]:
        """The sources of the conflict's own story, those that take a position among them."""
        first = next(iter(speakers(conflict)), "")
        return self._story_of.get(first, [])

    def _stories(self) -> list[list[Source]]:
        """The sources in groups that a conflict or an event holds together, in the report's order.

        A folder may hold many stories, and a source is silent only on the questions of its own.
        """
        parent = {id: id for id in self.sources}

        def root(id: str) -> str:
            while parent[id] != id:
                parent[id] = parent[parent[id]]
                id = parent[id]
            return id

        for tied in self._ties():
            for other in tied[1:]:
                parent[root(other)] = root(tied[0])
        groups: dict[str, list[Source]] = {}
        for id, source in self.sources.items():
            groups.setdefault(root(id), []).append(source)
        return list(groups.values())

    def _ties(self) -> Iterator[list[str]]:
        for conflict in self.report.conflicts:
            ids = speakers(conflict)
            ids += [a for event in conflict.events if event in self.events for a in self.events[event].articles]
            yield [id for id in ids if id in self.sources]
        for event in self.report.events:
            yield [id for id in event.articles if id in self.sources]


def bare(id: str) -> str:
    """A file's name without what says only how it is stored."""
    stem, dot, ending = id.rpartition(".")
    return stem if dot and stem and ending.isalnum() and len(ending) <= 8 else id


def letter(number: int) -> str:
    """The letter of a position, counted from 0: A … Z, then A2, B2 …."""
    again, place = divmod(number, len(ascii_uppercase))
    return ascii_uppercase[place] + (str(again + 1) if again else "")


def speakers(conflict: Conflict) -> list[str]:
    """The articles that take a position, each once."""
    return list(dict.fromkeys(evidence.source for position in conflict.positions for evidence in position.evidence))


def day(article: Article) -> Html | None:
    """The day on which the article says it appeared, as people write it."""
    if article.published is None:
        return None
    when = article.published
    return element("time", f"{when.day} {MONTHS[when.month - 1]} {when.year}", datetime=when.isoformat())


MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


def joined(parts: Iterable[Html | None], between: str = " · ") -> Html:
    """What there is of the parts, with a dot between them."""
    return together([part for part in parts if part is not None], between)

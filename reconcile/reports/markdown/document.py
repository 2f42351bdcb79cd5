"""What a report in Markdown is made of.

The same folder gives the same text: no time of day, no absolute path, one order. The first line marks the file (or the
comment on a pull request) as ours, so that a program can find and replace it.
"""

from __future__ import annotations

import os.path
from collections.abc import Iterable, Iterator, Sequence

from reconcile.model import STATUSES, Article, Conflict, Evidence, Position, Report
from reconcile.reports import ReportOptions
from reconcile.reports.escaping import isolated, markdown, markdown_start, url, visible
from reconcile.reports.pointing import story
from reconcile.reports.quotation import Piece, passage
from reconcile.reports.uses import events_of
from reconcile.reports.wording import (
    HEADINGS,
    MEANINGS,
    SETTLED,
    furniture,
    independent,
    reasons,
    sentence,
    summary,
    tags,
)

MARKER = "<!-- reconcile report -->"

PASSAGE = 1000
"""Characters of a passage that are quoted: far more than a sentence has, and less than a file that is one line."""


class Document:
    """One report, with what every part of its document needs to look up."""

    def __init__(self, report: Report, options: ReportOptions) -> None:
        self.report, self.options = report, options
        self.articles = report.articles
        self.originals = {s.article.id: s.copy.original for s in report.sources if s.copy}
        self.events_of = events_of(report)

    def lines(self) -> Iterator[str]:
        """The whole report, line by line."""
        yield from self.head()
        for heading, meaning, found in self.sections():
            yield from ("", f"## {heading}", "", meaning)
            for conflict in found:
                yield from self.conflict(conflict)
        yield from self.gone()
        if not self.options.quiet:
            yield from self.ledger()
            yield from self.sources()
            yield from self.aside()
        yield from self.skipped()
        yield from self.excepted()
        yield from self.notes()

    def head(self) -> Iterator[str]:
        """What it is, of which story, and the counts."""
        named = story(self.options)
        of = f": {_text(named)}" if named else ""
        yield from (MARKER, f"# Where the reports differ{of}", "", summary(self.report))
        if self.options.since:
            yield from ("", sentence(_text(self.options.since.told)))

    # ── conflicts ─────────────────────────────────────────────────────────────────────────────────────────────────

    def sections(self) -> Iterator[tuple[str, str, list[Conflict]]]:
        """The conflicts under their headings, worst first; those that are settled stand apart, behind the others."""
        for status in STATUSES:
            found = [c for c in self.report.conflicts if c.status == status and c.settled is None]
            if found:
                yield HEADINGS[status], sentence(MEANINGS[status]), found
        settled = [conflict for conflict in self.report.conflicts if conflict.settled is not None]
        if settled:
            yield "Settled", sentence(SETTLED), settled

    def conflict(self, conflict: Conflict) -> Iterator[str]:
        """One conflict, with everything that is told of it."""
        yield from ("", f'### <a id="{conflict.id}"></a>{_heading(f"{conflict.status}: {conflict.question}")}', "")
        if conflict.settled is not None:
            yield from (f"**Settled:** {_text(conflict.settled)}", "")
        if conflict.reopened is not None:
            yield from (f"**Open again:** {_text(conflict.reopened)}", "")
        for position in conflict.positions:
            yield from self.position(position, conflict)
        rule, matched = reasons(conflict)
        if rule or matched:
            yield from ("", f"Why: {' '.join(sentence(_text(why)) for why in (*rule, *matched))}")
        yield from ("", " · ".join([f"`{conflict.id}`", _text(conflict.kind), *tags(conflict, self.options.since)]))

    def position(self, position: Position, conflict: Conflict) -> Iterator[str]:
        """One answer, and the passages that give it."""
        about = [independent(position.independent_sources)]
        if conflict.status == "apparent":
            about += [self.event(id) for id in self.events_of(position) if id in conflict.events]
        yield f"- {_bold(isolated(visible(position.value)))} ({', '.join(about)})"
        for evidence in self.alike(position.evidence):
            yield f"  - {'; '.join(self.place(e) for e in evidence)}"
            yield f"    > {_quoted(passage(self.articles[evidence[0].source], evidence[0], PASSAGE))}"

    def alike(self, evidence: Iterable[Evidence]) -> list[list[Evidence]]:
        """The evidence by what it says, since a wire copy repeats its original."""
        groups: dict[tuple[Piece, ...], list[Evidence]] = {}
        for item in evidence:
            groups.setdefault(tuple(passage(self.articles[item.source], item, PASSAGE)), []).append(item)
        return list(groups.values())

    def place(self, evidence: Evidence) -> str:
        """Whose passage it is, and where it stands."""
        article = self.articles[evidence.source]
        line = article.line_of(evidence.span.start)
        said = f"{_text(article.outlet)}, " if article.outlet else ""
        said += self.link(article, f"{article.id}:{line}", f"#L{line}")
        return f"{said} (copy of {_text(self.originals[article.id])})" if article.id in self.originals else said

    # ── what else was found ───────────────────────────────────────────────────────────────────────────────────────

    def ledger(self) -> Iterator[str]:
        """The events that the articles tell of."""
        if not self.report.events:
            return
        yield from ("", "## Events", "")
        rows = [
            [
                f'<a id="{event.id}"></a>{_text(event.id)}',
                _text(event.label),
                ", ".join(self.link(self.articles[id], id) for id in event.articles),
                _text("; ".join(f"{slot.name}: {slot.value}" for slot in event.slots)),
            ]
            for event in self.report.events
        ]
        yield from _table(["", "Event", "Told by", "Known by"], rows)

    def sources(self) -> Iterator[str]:
        """The articles."""
        yield from ("", "## Sources", "")
        rows = []
        for source in self.report.sources:
            article = source.article
            rows.append(
                [
                    self.link(article, article.id),
                    _text(article.title or ""),
                    _text(article.outlet or ""),
                    article.published.isoformat() if article.published else "",
                    _text(f"{source.copy.original}: {source.copy.why}") if source.copy else "",
                    self.event(source.event) if source.event else "",
                ]
            )
        yield from _table(["File", "Title", "Outlet", "Day", "Copy of", "Event"], rows)

    def aside(self) -> Iterator[str]:
        """What was set aside as page furniture."""
        said = furniture(self.report)
        if not said:
            return
        yield from ("", "## Set aside", "", f"{said}; none of it was read for claims.", "")
        for source in self.report.sources:
            for item in source.article.furniture:
                one = item.start_line == item.end_line
                lines = f"{item.start_line}" if one else f"{item.start_line}-{item.end_line}"
                place = f"#L{item.start_line}" + ("" if one else f"-L{item.end_line}")
                article = source.article
                yield f"- {self.link(article, f'{article.id}:{lines}', place)}: {_text(item.reason)}"

    def skipped(self) -> Iterator[str]:
        """The files that could not be read."""
        if self.report.skipped:
            yield from ("", "## Skipped", "", "These files could not be read.", "")
        for skipped in self.report.skipped:
            yield f"- {markdown_start(_text(self.relative(skipped.path)))}: {_text(skipped.reason)}"

    def gone(self) -> Iterator[str]:
        """What an earlier report told of, and is no conflict any more."""
        since = self.options.since
        if since and since.gone:
            yield from ("", "## Gone", "", f"In {_text(since.path)}, and no conflict any more.", "")
            for each in since.gone:
                yield f"- {_text(each.question)} ({_text(each.id)}, {each.status})"

    def excepted(self) -> Iterator[str]:
        """What articles except from the check: nothing is left out in silence."""
        if self.report.excepted:
            yield from ("", "## Excepted", "", "These passages are no evidence, because their articles say so.", "")
        for each in self.report.excepted:
            yield f"- {markdown_start(_text(each))}"

    def notes(self) -> Iterator[str]:
        """What the desk wrote down, and no longer applies."""
        if self.report.notes:
            yield from ("", "## No longer applies", "", "What the desk wrote down, and may now strike out.", "")
        for note in self.report.notes:
            yield f"- {markdown_start(_text(note))}"

    # ── links ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def link(self, article: Article, text: str, place: str = "") -> str:
        """A link to the article's file, or to lines of it (`#L3`)."""
        # Lines of a Markdown file can be pointed at only where it is shown as it was written.
        plain = "?plain=1" if place and article.path.endswith(".md") else ""
        return f"[{_text(text)}]({url(self.relative(article.path))}{plain}{place})"

    def event(self, id: str) -> str:
        """A link to the event in the ledger."""
        return f"[{_text(id)}](#{url(id)})"

    def relative(self, path: str) -> str:
        """A path that means the same on another machine."""
        if self.options.links_from:
            path = os.path.relpath(path, self.options.links_from)
        elif os.path.isabs(path):
            root = self.options.root
            inside = os.path.isabs(root) and os.path.commonpath([root, path]) == os.path.normpath(root)
            path = os.path.relpath(path, root) if inside else os.path.basename(path)
        return path.replace(os.sep, "/")


def _text(foreign: str) -> str:
    return markdown(isolated(visible(foreign)))


def _heading(foreign: str) -> str:
    text = _text(foreign[:1].upper() + foreign[1:])
    return text[:-1] + "\\#" if text.endswith("#") else text  # "# Is it #1 #" would lose its last sign


def _quoted(pieces: Sequence[Piece]) -> str:
    """A passage that begins a line, the differing words in bold."""
    said = ""
    for number, (text, marked) in enumerate(pieces):
        after = pieces[number + 1].text[:1] if number + 1 < len(pieces) else ""
        said += _bold(text, said[-1:], after) if marked else markdown(text) if said else markdown_start(markdown(text))
    return said


# Beside these, and beside white space, `**` works whatever stands inside it.
_BESIDE = frozenset(" \"'()[]“”‘’—–-,.;:!?…/")


def _bold(text: str, before: str = "", after: str = "") -> str:
    """Visible text in bold. Between a letter and a quotation mark, `**` would be shown as two asterisks."""
    if (text[:1].isalnum() or before in _BESIDE or not before) and (
        text[-1:].isalnum() or after in _BESIDE or not after
    ):
        return f"**{markdown(text)}**"
    return f"<b>{markdown(text)}</b>"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"

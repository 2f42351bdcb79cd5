"""The work sheet of one article: its lines, and what the rules have found out about each so far."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.articles.draft import Draft
from reconcile.articles.lines import Line, lines_of, starts_of
from reconcile.model import BlockRole, Span

_REMARK = "<!-- reconcile:"
_ASIDE = "remark to reconcile"


class Sheet:
    """Filled in by the rules one after the other, read off at the end by `composing`.

    A line is set aside (with a reason), has a role other than *body*, or neither. `places` are the parts of a line that
    are read, where that is not the whole of it; `pieces` are parts of lines that are set aside, with their rows.
    """

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.starts = starts_of(draft.text)
        self.lines = lines_of(draft.text, self.starts, draft.first_row)
        self.reasons: dict[int, str] = {}
        self.roles: dict[int, BlockRole] = {}
        self.places: dict[int, tuple[Span, ...]] = {}
        self.pieces: list[tuple[int, Span, str]] = []
        self.title = draft.title
        self.outlet = draft.outlet
        self.byline = draft.byline
        self.published = draft.published
        self.agency: str | None = None
        self.dateline_place: str | None = None
        self.credits: list[str] = []
        self.remarks: set[int] = set()  # rows that end in a remark to this program
        self._take_what_the_format_says()
        if _REMARK in draft.text:
            self._set_remarks_aside()

    def _set_remarks_aside(self) -> None:
        """Comments that say what is to be excepted (`reconcile.exceptions` reads them) are no words of the article."""
        is_open = False
        for i, line in enumerate(self.lines):
            at = 0 if is_open else line.text.find(_REMARK)
            if at < 0:
                continue
            is_open = "-->" not in line.text[at:]
            before = line.text[:at].rstrip()
            if not before:
                self.set_aside(i, _ASIDE)
                continue
            self.lines[i] = Line(line.row, line.start, before, bullet=line.bullet, gap=line.gap)
            self.pieces.append((line.row, Span(line.start + at, line.end), _ASIDE))
            self.remarks.add(line.row)

    def _take_what_the_format_says(self) -> None:
        if not (self.draft.roles or self.draft.outside):
            return
        for i, line in enumerate(self.lines):
            if line.row in self.draft.outside:
                self.reasons[i] = self.draft.outside[line.row]
            elif line.row in self.draft.roles:
                self.roles[i] = self.draft.roles[line.row]

    def set_aside(self, i: int, reason: str) -> None:
        """Line `i` is no part of the article."""
        self.reasons.setdefault(i, reason)

    def cut(self, i: int, length: int, reason: str) -> None:
        """Line `i` is read up to `length` characters; what follows is no part of the article."""
        line = self.lines[i]
        end = line.start + len(line.text[:length].rstrip())
        self.places[i] = (Span(line.start, end),)
        self.pieces.append((line.row, Span(line.start + length, line.end), reason))

    def is_open(self, i: int) -> bool:
        """Whether nothing has been found out about line `i` yet."""
        return i not in self.reasons and i not in self.roles

    def open(self) -> Iterator[tuple[int, Line]]:
        """The lines of which nothing has been found out yet."""
        for i, line in enumerate(self.lines):
            if i not in self.reasons and i not in self.roles:
                yield i, line

    def credit(self, names: list[str]) -> None:
        """The article rests on reporting by these."""
        self.credits.extend(name for name in names if name not in self.credits)

"""A conflict for formats that point at one place of a file: at which, how grave it is, and who stands against it."""

from __future__ import annotations

import os.path
from typing import Literal, NamedTuple

from reconcile.model import Article, Conflict, Evidence, Position, Report, Span
from reconcile.reports import ReportOptions

Level = Literal["error", "warning", "note"]


class Place(NamedTuple):
    """Where a passage stands in its file. Lines and columns are counted from 1; the end is behind the last character.

    Columns and offset are those of the file, and `None` for a web page or a news API's record: what is counted there
    are characters of the text that was taken out of it.
    """

    line: int
    end_line: int
    column: int | None = None
    end_column: int | None = None
    offset: int | None = None


class Pointed(NamedTuple):
    """One conflict as seen from the passage that most sources contradict."""

    position: Position
    evidence: Evidence
    others: tuple[Position, ...]
    """The positions against it, the best supported first."""


def level(conflict: Conflict) -> Level:
    """How grave a conflict is, whatever fails the build today: what is settled asks for nothing any more."""
    if conflict.settled is not None or conflict.status in {"update", "apparent"}:
        return "note"
    return conflict.severity


def worst_first(report: Report) -> list[Conflict]:
    """The conflicts in the report's order, the settled ones behind all others: cut from the end, the least bad go."""
    return sorted(report.conflicts, key=lambda conflict: conflict.settled is not None)


def pointed(conflict: Conflict) -> Pointed:
    """The passage to point at: of the position that has the fewest sources, and of two such the one told later.

    What the desk holds against its sources stands in no article, and cannot be pointed at.
    """
    told = [position for position in conflict.positions if position.evidence]
    least = min(reversed(told), key=lambda position: position.independent_sources)
    others = tuple(position for position in conflict.positions if position is not least)
    return Pointed(least, least.evidence[0], others)


def place(article: Article, span: Span) -> Place:
    """Where `span` stands in the article's file."""
    last = max(span.start, span.end - 1)
    line = article.line_of(span.start)
    end_line = max(line, article.line_of(last))
    if article.page_lines:
        return Place(line, end_line)
    return Place(line, end_line, article.column_of(span.start), article.column_of(last) + 1, span.start)


def path_in_repository(path: str, options: ReportOptions) -> str:
    """The path as seen from the root of the repository, with `/`. Nothing of this machine above it is told."""
    if not os.path.isabs(path):
        return os.path.normpath(os.path.join(options.folder, path)).replace(os.sep, "/")
    try:
        seen = os.path.normpath(os.path.join(options.folder, os.path.relpath(path)))
    except ValueError:  # another drive of a Windows machine
        seen = os.pardir
    if seen.split(os.sep)[0] == os.pardir:
        root = options.root
        inside = os.path.isabs(root) and os.path.commonpath([root, path]) == os.path.normpath(root)
        seen = os.path.relpath(path, root) if inside else os.path.basename(path)
    return seen.replace(os.sep, "/")


def story(options: ReportOptions) -> str:
    """What was checked, as it is called on any machine; empty when nobody said."""
    root = options.root.rstrip("/\\")
    return os.path.basename(root) if os.path.isabs(root) else root

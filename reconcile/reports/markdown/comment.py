"""The report as a comment on a pull request: as much of it as GitHub takes, the worst first, never half a conflict."""

from __future__ import annotations

import os.path
from collections import Counter
from collections.abc import Iterable

from reconcile.model import STATUSES, Article, Conflict, Report
from reconcile.reports import ReportOptions
from reconcile.reports.escaping import isolated, markdown, url, visible
from reconcile.reports.markdown.document import Document
from reconcile.reports.pointing import path_in_repository, worst_first
from reconcile.reports.wording import count

MOST = 65_000
"""Characters of the comment. GitHub takes 65,536; the rest is left to whoever posts it and adds a line of his own."""

ASIDE = 8_000
"""Characters at most of what stands behind the conflicts."""

NOTE = 1_000
"""Characters that are kept for the sentence that says what is not shown."""


def render(report: Report, options: ReportOptions) -> str:
    """The comment, in at most `MOST` characters."""
    comment = _Comment(report, options)
    head = "\n".join(comment.head())
    behind = _fitting(ASIDE, [*comment.gone(), *comment.skipped(), *comment.excepted(), *comment.notes()])
    room = MOST - NOTE - len(head) - len(behind)
    shown = _chosen(comment, worst_first(report), room)
    pages = [head]
    for heading, meaning, found in comment.sections():
        kept = [conflict for conflict in found if conflict.id in shown]
        if kept:
            pages.append(_section(heading, meaning))
            pages += [shown[conflict.id] for conflict in kept]
    pages += _left_out([conflict for conflict in report.conflicts if conflict.id not in shown], options)
    ledger = "\n".join(comment.ledger())
    if ledger and sum(map(len, pages)) + len(pages) + len(ledger) + len(behind) < MOST:
        pages.append(ledger)
    return "\n".join([*pages, *([behind] if behind else [])]) + "\n"


class _Comment(Document):
    """A report whose links lead into the repository: beside a comment stand no files and no anchors."""

    def link(self, article: Article, text: str, place: str = "") -> str:
        path = path_in_repository(article.path, self.options)
        if not self.options.browse or path.startswith("../"):
            return _text(text)
        plain = "?plain=1" if place and path.endswith(".md") else ""
        return f"[{_text(text)}]({self.options.browse}/{url(path)}{plain}{place})"

    def event(self, id: str) -> str:
        return _text(id)


def _chosen(comment: _Comment, conflicts: Iterable[Conflict], room: int) -> dict[str, str]:
    """The conflicts that fit, by their ids, as they are told. Those behind the first that does not fit are left out."""
    headings = {c.id: (heading, meaning) for heading, meaning, found in comment.sections() for c in found}
    shown: dict[str, str] = {}
    opened: set[str] = set()
    left = room
    for conflict in conflicts:
        heading, meaning = headings[conflict.id]
        told = "\n".join(comment.conflict(conflict))
        needed = len(told) + 1 + (0 if heading in opened else len(_section(heading, meaning)) + 1)
        if needed > room:  # no comment can hold it, and it must not keep all others out
            continue
        if needed > left:
            break
        shown[conflict.id] = told
        opened.add(heading)
        left -= needed
    return shown


def _section(heading: str, meaning: str) -> str:
    return f"\n## {heading}\n\n{meaning}"


def _left_out(conflicts: list[Conflict], options: ReportOptions) -> list[str]:
    """How many conflicts are not shown, of which sort, and where they are."""
    if not conflicts:
        return []
    number = Counter("settled" if conflict.settled is not None else conflict.status for conflict in conflicts)
    names = [*STATUSES, "settled"]
    each = [f"{number[s]:,} {s}" if s in {"apparent", "settled"} else count(number[s], s) for s in names if number[s]]
    are = "is" if len(conflicts) == 1 else "are"
    root = visible(options.root)
    # A command that can be typed elsewhere, and no folder of this machine.
    known = root and len(root) < NOTE // 2 and "`" not in root and not os.path.isabs(options.root)
    whole = f": `reconcile check {root} --format markdown`" if known else ""
    return [f"\n**{len(conflicts):,} more {are} not shown: {', '.join(each)}.** See the whole report{whole}."]


def _fitting(most: int, lines: list[str]) -> str:
    """As many of the lines as fit, and how many more there are."""
    kept, size = 0, 0
    while kept < len(lines) and size + len(lines[kept]) + 1 <= most:
        size += len(lines[kept]) + 1
        kept += 1
    more = [f"- and {len(lines) - kept:,} more"] if kept < len(lines) else []
    return "\n".join(lines[:kept] + more)


def _text(foreign: str) -> str:
    return markdown(isolated(visible(foreign)))

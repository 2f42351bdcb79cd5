"""The report as workflow commands of GitHub Actions: each conflict is an annotation of the line that most contradict.

GitHub shows ten errors, ten warnings and ten notices of a step, in the order in which they are written: the worst come
first, and a closing notice, for which room is kept, says what is not shown. The log holds all errors and warnings.
"""

from __future__ import annotations

import os.path
from collections.abc import Iterator

from reconcile.model import Conflict, Report
from reconcile.reports import ReportOptions, plain
from reconcile.reports.escaping import visible
from reconcile.reports.pointing import Level, level, path_in_repository, place, pointed, worst_first
from reconcile.reports.wording import count, summary

SHOWN = 10
"""Annotations of one level that GitHub shows of a step."""

_COMMANDS: dict[Level, str] = {"error": "error", "warning": "warning", "note": "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})

LONGEST_TITLE = 250


def render(report: Report, options: ReportOptions) -> str:
    """All annotations, a line each. Settled conflicts are not among them: nobody has to do anything about them."""
    found = [conflict for conflict in worst_first(report) if conflict.settled is None]
    teller = plain.Plain(report, options.since)
    by_level: dict[Level, list[str]] = {"error": [], "warning": [], "note": []}
    for conflict in found:
        by_level[level(conflict)].append(_annotation(conflict, teller, options))
    by_level["warning"] += _asides(report, options)
    # Nothing is lost with a notice that is not even in the log: updates and apparent conflicts ask for nothing.
    lines = [*by_level["error"], *by_level["warning"], *by_level["note"][: SHOWN - 1]]
    return "\n".join([*lines, _closing(report, options, {at: len(of) for at, of in by_level.items()})]) + "\n"


def _annotation(conflict: Conflict, teller: plain.Plain, options: ReportOptions) -> str:
    seen = pointed(conflict)
    article = teller.articles[seen.evidence.source]
    at = place(article, seen.evidence.span)
    properties = {"file": path_in_repository(article.path, options), "line": f"{at.line}", "endLine": f"{at.end_line}"}
    if at.column is not None and at.line == at.end_line:  # GitHub takes columns within one line only
        properties |= {"col": f"{at.column}", "endColumn": f"{at.end_column}"}
    properties["title"] = plain.clipped(conflict.question, LONGEST_TITLE)
    message = [*teller.told(conflict, seen), f"{conflict.kind}, {conflict.id}"]
    return _command(level(conflict), properties, "\n".join(message))


def _asides(report: Report, options: ReportOptions) -> Iterator[str]:
    for skipped in report.skipped:
        properties = {"file": path_in_repository(skipped.path, options), "title": "This file could not be read"}
        yield _command("warning", properties, visible(skipped.reason))
    for note in report.notes:
        yield _command("warning", {"title": "No longer applies"}, visible(note))


def _closing(report: Report, options: ReportOptions, made: dict[Level, int]) -> str:
    room: dict[Level, int] = {"error": SHOWN, "warning": SHOWN, "note": SHOWN - 1}
    left = [count(made[at] - room[at], _COMMANDS[at]) for at in room if made[at] > room[at]]
    more = [f"Not shown beside the lines: {', '.join(left)} more."] if left else []
    if more and options.root and not os.path.isabs(options.root):
        more.append(f"All of it: reconcile check {visible(options.root)}")
    return _command("note", {"title": "reconcile"}, "\n".join([summary(report), *more]))


def _command(at: Level, properties: dict[str, str], message: str) -> str:
    # A path is told to the letter: GitHub would not find the file under any other name.
    shown = {name: value if value.isprintable() else visible(value) for name, value in properties.items()}
    told = ",".join(f"{name}={value.translate(_PROPERTY)}" for name, value in shown.items())
    return f"::{_COMMANDS[at]} {told}::{message.translate(_DATA)}"

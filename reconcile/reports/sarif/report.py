"""The report as SARIF 2.1.0: one run, one result a conflict, one rule a kind.

No times and no folder of this machine stand in it: the same articles give the same bytes.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from reconcile.model import STATUSES, Conflict, Report
from reconcile.reports import ReportOptions
from reconcile.reports.escaping import json_page, url, visible
from reconcile.reports.pointing import Level, path_in_repository, story, worst_first
from reconcile.reports.sarif.results import Results
from reconcile.reports.sarif.rules import rules
from reconcile.reports.sarif.text import plain
from reconcile.reports.wording import count
from reconcile.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

MOST_RESULTS = 25_000
"""Results that GitHub takes in one run; it refuses a file with more."""

MOST_BYTES = 10_000_000
"""Bytes that GitHub takes in one file, compressed with gzip as it is uploaded."""

BASE = "%SRCROOT%"

Json = dict[str, Any]

_NOTICES = {
    "skipped-file": "A file could not be read.",
    "results-left-out": "There are more conflicts than the file may hold.",
    "excepted-passage": "A passage is no evidence, because its article says so.",
    "no-longer-applies": "Something that the desk wrote down applies to nothing any more.",
}


def render(report: Report, options: ReportOptions) -> str:
    """The report, without the least bad conflicts where it would be more than GitHub takes; it says so itself."""
    found = worst_first(report)
    shown = min(len(found), MOST_RESULTS)
    while True:
        page = json_page(_log(report, options, found[:shown], found[shown:]))
        over = _size(page) / MOST_BYTES
        if over <= 1 or not shown:
            return page
        shown = min(shown - 1, int(shown / over * 0.95))


def _size(page: str) -> int:
    """Bytes that are uploaded: those of the page, or of its compressed form where it might be too large."""
    data = page.encode("utf-8", "replace")
    if len(data) <= MOST_BYTES:
        return len(data)
    import zlib  # noqa: PLC0415  (for reports of thousands of conflicts only)

    return len(zlib.compress(data, 6)) + 18  # gzip's head and foot are longer than zlib's


def _log(report: Report, options: ReportOptions, shown: list[Conflict], left: list[Conflict]) -> Json:
    kinds = sorted({conflict.kind for conflict in shown})
    results = Results(report, options, BASE, {kind: number for number, kind in enumerate(kinds)})
    named = visible(story(options))
    run: Json = {
        "tool": {
            "driver": {
                "name": "reconcile",
                "version": __version__,
                "rules": rules(kinds, shown),
                "notifications": [{"id": id, "shortDescription": {"text": text}} for id, text in _NOTICES.items()],
            }
        },
        # The part before the last slash names the analysis: GitHub keeps the alerts of several stories apart by it.
        "automationDetails": {"id": f"reconcile/{named}/" if named else "reconcile/"},
        "originalUriBaseIds": {BASE: {"description": {"text": "The root of the repository that holds the articles."}}},
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": _notices(report, options, left)}],
        "columnKind": "unicodeCodePoints",
        "results": [results.result(conflict) for conflict in shown],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _notices(report: Report, options: ReportOptions, left: list[Conflict]) -> list[Json]:
    found: list[Json] = []
    if left:
        number = Counter(conflict.status for conflict in left)
        each = ", ".join(f"{number[s]:,} {s}" for s in STATUSES if number[s])
        text = f"{count(len(left), 'conflict')}, the least bad, left out: {each}. The JSON report holds all of them."
        found.append(_notice("results-left-out", text))
    for skipped in report.skipped:
        uri = url(path_in_repository(skipped.path, options))
        at = {"physicalLocation": {"artifactLocation": {"uri": uri, "uriBaseId": BASE}}}
        found.append(_notice("skipped-file", f"Skipped: {visible(skipped.reason)}") | {"locations": [at]})
    found += [_notice("excepted-passage", visible(each), "note") for each in report.excepted]
    return found + [_notice("no-longer-applies", visible(note)) for note in report.notes]


def _notice(id: str, text: str, level: Level = "warning") -> Json:
    return {"descriptor": {"id": id}, "level": level, "message": {"text": plain(text)}}

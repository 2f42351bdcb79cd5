"""What a report says besides: what is gone since an earlier one, what no longer applies, which files were not read."""

from __future__ import annotations

import os.path
from collections.abc import Iterable, Iterator

from reconcile.reports.html.index import Index
from reconcile.reports.html.markup import Html, element
from reconcile.reports.wording import sentence

Section = tuple[str, str, Html]
"""Its anchor, its heading, and itself."""


def sections(index: Index) -> Iterator[Section]:
    """Those that have anything to say."""
    report, since = index.report, index.options.since
    if since and since.gone:
        gone = [(each.question, " · ".join((each.id, each.status))) for each in since.gone]
        yield _section("gone", "Gone", f"In {since.path}, and no conflict any more.", gone)
    if report.excepted:
        said = "These passages are no evidence, because their articles say so."
        yield _section("excepted", "Excepted", said, [("", each) for each in report.excepted])
    if report.notes:
        said = "The desk wrote it down, and nothing in the reports answers to it any more."
        yield _section("notes", "No longer applies", said, [("", sentence(note)) for note in report.notes])
    if report.skipped:
        # Not the whole path, which only one machine has.
        files = [(os.path.basename(each.path.replace("\\", "/")) or each.path, each.reason) for each in report.skipped]
        yield _section("skipped", "Not read", "These files could not be read.", files)


def _section(anchor: str, heading: str, meaning: str, items: Iterable[tuple[str, str]]) -> Section:
    made = element(
        "section",
        element("h2", heading, id=f"{anchor}-title"),
        element("p", meaning, class_="meaning"),
        element("ul", *(element("li", element("b", what) if what else "", " ", more) for what, more in items)),
        id=anchor,
        class_="list",
        aria_labelledby=f"{anchor}-title",
    )
    return anchor, heading, made

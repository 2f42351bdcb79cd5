"""What the desk has decided: a section of its own, in which each conflict names its decision before its positions."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.model import Conflict, Report
from reconcile.reports.html.markup import Html, element
from reconcile.reports.wording import SETTLED

HEADING = "Settled"
MEANING = SETTLED


def conflicts(report: Report) -> list[Conflict]:
    """Those that are settled, in the report's order."""
    return [conflict for conflict in report.conflicts if conflict.settled is not None]


def decisions(conflict: Conflict) -> Iterator[Html]:
    """What the desk has decided on a conflict, or had decided before its evidence changed."""
    if conflict.settled is not None:
        yield element("p", element("b", "Settled:"), " ", conflict.settled, class_="decision")
    if conflict.reopened is not None:
        yield element("p", element("b", "Open again:"), " ", conflict.reopened, class_="decision reopened")

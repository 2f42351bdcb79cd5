"""RENDER: what one run found, in the forms in which people and programs read it.

A format is one module with one function, `render(report, options) -> str`, and one line in `FORMATS`. The terminal's
gives a Rich renderable instead of a string; only `reports/terminal/` knows Rich. Modules are imported when their format
is asked for, and not before: start-up time is a feature.

What the command line calls:

    FORMATS                                          names of the formats of `reconcile check`
    render(name, report, options)                    the report itself
    CLAIM_FORMATS                                    names of the formats of `reconcile claims`
    render_claims(name, report, options, show)       every claim that was read
    render_explanation(report, id, options)          one conflict with all that spoke for and against it (terminal)
    render_trial(report, trials, options)            why two passages were or were not set against each other (terminal)

Each returns a `str` that ends in a newline, or, for the terminal, a renderable for `console.print(page, end="",
crop=False)` (a command that the reader may copy is longer than a line at times).
Article text is made harmless in here, once, where it enters a format (`escaping`): callers write what they are given.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from reconcile.model import Claim, Conflict, Report, Status

if TYPE_CHECKING:
    from reconcile.reports.since import Since

FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "terminal": "reconcile.reports.terminal.report",
        "markdown": "reconcile.reports.markdown.report",
        "comment": "reconcile.reports.markdown.comment",
        "json": "reconcile.reports.json.report",
        "html": "reconcile.reports.html.report",
        "sarif": "reconcile.reports.sarif.report",
        "github": "reconcile.reports.github",
        "junit": "reconcile.reports.junit",
        "csv": "reconcile.reports.csv",
    }
)
"""The formats of `reconcile check`, and the module of each."""

CLAIM_FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "terminal": "reconcile.reports.terminal.claims",
        "json": "reconcile.reports.json.claims",
    }
)
"""The formats of `reconcile claims`, and the module of each."""


FAILING: frozenset[Status] = frozenset({"contradiction", "variant"})
"""The statuses that fail a build unless the settings say otherwise."""


def fails(conflict: Conflict, failing: Collection[Status]) -> bool:
    """Whether a conflict fails a build when these statuses do: its kind does as well, and nobody has settled it."""
    return conflict.status in failing and conflict.severity == "error" and conflict.settled is None


class ReportOptions(Struct, frozen=True):
    """What a format may want to know besides the report."""

    root: str = ""
    """What was checked, as the user wrote it: stands in titles and in the commands that hints propose."""
    links_from: str = ""
    """The folder in which the report will stand, from which its links are counted; empty: where the command runs."""
    colour: bool = False
    """Whether bold and colours can be seen; without them the differing words are marked «so»."""
    quiet: bool = False
    """Only the conflicts and the closing line: no ledger, no furniture, no hints."""
    since: Since | None = None
    """What an earlier report has besides, and has not."""
    limit: int = 3
    """How many sources of one position the terminal shows before *and 4 more*; 0: all."""
    fail_on: frozenset[Status] = FAILING
    """The statuses that fail a build."""
    folder: str = ""
    """The folder in which the command runs, as seen from the root of its repository; empty: that root."""
    browse: str = ""
    """The address of the repository's root on the web; empty: there is none, and links need a file beside them."""

    def fails(self, conflict: Conflict) -> bool:
        """Whether the conflict fails the build."""
        return fails(conflict, self.fail_on)


Show = Callable[[Claim[Any]], str]
"""A claim's value in words: its kind's `show`."""


def render(name: str, report: Report, options: ReportOptions) -> object:
    """The report in the format called `name` (a key of `FORMATS`; `KeyError` otherwise)."""
    page: object = import_module(FORMATS[name]).render(report, options)
    return page


def render_claims(name: str, report: Report, options: ReportOptions, show: Show) -> object:
    """Every claim that was read, in the format called `name` (a key of `CLAIM_FORMATS`; `KeyError` otherwise)."""
    page: object = import_module(CLAIM_FORMATS[name]).render(report, options, show)
    return page


def render_explanation(report: Report, id: str, options: ReportOptions) -> object:
    """The conflict `id` (or the only one whose id begins so) for the terminal; `KeyError` when there is none such."""
    page: object = import_module("reconcile.reports.terminal.explanation").render(report, id, options)
    return page


def render_trial(report: Report, trials: Sequence[Any], options: ReportOptions) -> object:
    """Why two passages were or were not set against each other (`matching.trial.Trial`s), for the terminal."""
    page: object = import_module("reconcile.reports.terminal.trial").render(report, trials, options)
    return page

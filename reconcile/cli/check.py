"""`reconcile check`: the job."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from reconcile.cli.options import (
    Changed,
    Config,
    FailOn,
    Format,
    MoreReports,
    Only,
    Output,
    Paths,
    Quiet,
    SinceReport,
    Without,
    WriteBaseline,
)

if TYPE_CHECKING:
    from reconcile.cli.story import Story
    from reconcile.model import Conflict, Report

BASELINE = "stood when checking began"
CONFLICTS = 1
"""Exit status when there is a conflict that fails the build."""


def check(  # noqa: PLR0913, PLR0917  (a command's options are its parameters)
    paths: Paths = None,
    format: Format = None,
    output: Output = None,
    report: MoreReports = None,
    fail_on: FailOn = None,
    kind: Only = None,
    ignore_kind: Without = None,
    config: Config = None,
    quiet: Quiet = False,
    changed: Changed = None,
    since: SinceReport = None,
    write_baseline: WriteBaseline = False,
) -> None:
    """Show every question on which the articles cannot all be right.

    Each conflict stands with the words of every source, where they are, and why they are taken to be about one thing:

    - **contradiction**: not all of the answers can be true

    - **variant**: the same thing, written in two ways

    - **update**: a later report gives a later figure or state

    - **apparent**: no conflict, because the passages tell of different events, and easily taken for one

    The exit status is 0 when nothing fails the build, 1 when a conflict does, and 2 when the check could not be done.
    """
    # Imported here, as in every command: help and completion need none of it.
    from msgspec.structs import replace  # noqa: PLC0415

    from reconcile import settings  # noqa: PLC0415
    from reconcile.cli import pages, story  # noqa: PLC0415
    from reconcile.cli.workflow import repository  # noqa: PLC0415
    from reconcile.reports import ReportOptions, fails, render  # noqa: PLC0415
    from reconcile.reports import since as earlier  # noqa: PLC0415

    targets = pages.targets(format, output, report or ())
    chosen = story.choose(paths or (), config)
    pages.keep_apart(targets, chosen.paths, chosen.own)
    chosen = story.narrowed(chosen, kind, ignore_kind)
    if fail_on:
        asked = story.asked("--fail-on", lambda: settings.failing_on(chosen.settings, story.words(fail_on)))
        chosen = replace(chosen, settings=asked)
    failing = chosen.settings.failing
    before = story.asked("--since", lambda: earlier.read(since)) if since else None
    found = story.run(chosen, quiet)
    if changed is not None:
        found = story.touching(found, [name for names in changed for name in names.splitlines() if name], chosen)
    if write_baseline:
        found = accepted(chosen, found, [conflict for conflict in found.conflicts if fails(conflict, failing)])
    seen = repository()
    changes = None if before is None else earlier.compare(found, before, str(since))

    def options(colour: bool, links_from: str) -> ReportOptions:
        return ReportOptions(
            root=chosen.root,
            links_from=links_from,
            colour=colour,
            quiet=quiet,
            since=changes,
            fail_on=frozenset(failing),
            folder=seen.folder,
            browse=seen.browse,
        )

    pages.deliver(targets, lambda name, options: render(name, found, options), options)
    if any(fails(conflict, failing) for conflict in found.conflicts):
        raise typer.Exit(CONFLICTS)


def accepted(chosen: Story, found: Report, conflicts: Sequence[Conflict]) -> Report:
    """The report after these conflicts were written down as accepted: an old story enters CI without them."""
    from reconcile.cli import story  # noqa: PLC0415
    from reconcile.cli.refusal import say  # noqa: PLC0415
    from reconcile.cli.settle import write  # noqa: PLC0415
    from reconcile.reports.wording import count  # noqa: PLC0415

    if conflicts:
        write(chosen, found, conflicts, answer=None, because=BASELINE, by=None)
    say(f"{count(len(conflicts), 'conflict')} accepted as they stand, in {chosen.decisions}")
    return story.decided(found, chosen)

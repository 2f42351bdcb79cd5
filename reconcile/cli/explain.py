"""`reconcile explain`: one conflict, or one pair of passages, with all that spoke for it and against it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from reconcile.cli.options import Config, Paths
from reconcile.cli.refusal import Refusal

Id = Annotated[
    str,
    typer.Argument(
        metavar="ID",
        help="The conflict's id as reports show it (k-3f9a2c1b), or as much of it as is unique; "
        "or two passages (a.txt:4 b.txt:9), to see why they are or are not set against each other.",
    ),
]


def explain(id: Id, paths: Paths = None, config: Config = None) -> None:
    """Show one conflict: its evidence, and how the passages came to be matched.

    With two passages, FILE:LINE FILE:LINE, in the place of the id: why they were, or were not, set against each other.
    The articles are read again, so name the same ones as for the check.
    """
    left, right = passage(id), passage(str(paths[0])) if paths else None
    if left and right:
        _passages(left, right, (paths or [])[1:], config)
    else:
        _conflict(id, paths or (), config)


def _conflict(id: str, paths: Sequence[Path], config: Path | None) -> None:
    # Imported here, as in every command: help and completion need none of it.
    from reconcile.cli import pages, story  # noqa: PLC0415
    from reconcile.reports import ReportOptions, render_explanation  # noqa: PLC0415

    chosen = story.choose(paths, config)
    found = story.run(chosen)
    whole = named(id, [conflict.id for conflict in found.conflicts])

    def page(name: str, options: ReportOptions) -> object:
        return render_explanation(found, whole, options)

    def options(colour: bool, links_from: str) -> ReportOptions:
        return ReportOptions(root=chosen.root, links_from=links_from, colour=colour)

    pages.deliver([pages.Target("terminal")], page, options)


def passage(words: str) -> tuple[str, int] | None:
    """An article and a line of it, of `02-courier.txt:9`; None if these words name no such place."""
    name, _, line = words.rpartition(":")
    return (name, int(line)) if name and line.isascii() and line.isdigit() else None


def _passages(left: tuple[str, int], right: tuple[str, int], paths: Sequence[Path], config: Path | None) -> None:
    from reconcile import pipeline  # noqa: PLC0415  (as above)
    from reconcile.cli import pages, story  # noqa: PLC0415
    from reconcile.reports import ReportOptions, render_trial  # noqa: PLC0415

    chosen = story.choose(paths, config)
    try:
        report, trials = pipeline.hold_trial(chosen.paths, chosen.settings, left, right)
    except LookupError as error:
        raise Refusal(f"reconcile: {error.args[0]}") from None

    def page(name: str, options: ReportOptions) -> object:
        return render_trial(report, trials, options)

    def options(colour: bool, links_from: str) -> ReportOptions:
        return ReportOptions(root=chosen.root, links_from=links_from, colour=colour)

    pages.deliver([pages.Target("terminal")], page, options)


def named(id: str, ids: Sequence[str]) -> str:
    """The id that is this one, or the only one that begins so (the *k-* may be left out)."""
    from reconcile.settings.nearest import alike, listed  # noqa: PLC0415  (see above)

    wanted = id.strip().lower()
    for start in (wanted, f"k-{wanted}"):
        if start in ids:
            return start
        matching = [each for each in ids if wanted and each.startswith(start)]
        if len(matching) == 1:
            return matching[0]
        if matching:
            several = matching[:5] + ([f"{len(matching) - 5} more"] if len(matching) > 5 else [])
            raise Refusal(f"reconcile: {id} begins the ids of {len(matching)} conflicts: {listed(several, 'and')}")
    if not wanted:
        raise Refusal("reconcile: expected the id of a conflict, found nothing")
    if not ids:
        raise Refusal(f"reconcile: there is no conflict {id}: none was found in these articles")
    near = alike(wanted, ids, 3)
    hint = f"; the nearest {'is' if len(near) == 1 else 'are'} {listed(near, 'and')}" if near else ""
    raise Refusal(f"reconcile: there is no conflict {id} among the {len(ids)} of these articles{hint}")

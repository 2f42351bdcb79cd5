"""`reconcile explain`: one conflict, with all that spoke for it and against it."""

from __future__ import annotations

from typing import Annotated

import typer

from reconcile.cli.options import Config, Paths
from reconcile.cli.refusal import Refusal
from reconcile.model import Conflict

Id = Annotated[
    str,
    typer.Argument(
        metavar="ID", help="The conflict's id as reports show it (k-3f9a2c1b), or as much of it as is unique."
    ),
]


def explain(id: Id, paths: Paths = None, config: Config = None) -> None:
    """Show one conflict: its evidence, and how the passages came to be matched.

    The articles are read again, so name the same ones as for the check.
    """
    # Imported here, as in every command: help and completion need none of it.
    from reconcile.cli import pages, story  # noqa: PLC0415
    from reconcile.reports import ReportOptions, render_explanation  # noqa: PLC0415

    chosen = story.choose(paths or (), config)
    found = story.run(chosen)
    conflict = named(id, found.conflicts)

    def page(name: str, options: ReportOptions) -> object:
        return render_explanation(found, conflict.id, options)

    def options(colour: bool, links_from: str) -> ReportOptions:
        return ReportOptions(root=chosen.root, links_from=links_from, colour=colour)

    pages.deliver([pages.Target("terminal")], page, options)


def named(id: str, conflicts: tuple[Conflict, ...]) -> Conflict:
    """The conflict with this id, or the only one whose id begins so (the *k-* may be left out)."""
    from reconcile.settings.nearest import alike, listed  # noqa: PLC0415  (see above)

    wanted = id.strip().lower()
    ids = {conflict.id: conflict for conflict in conflicts}
    for start in (wanted, f"k-{wanted}"):
        if start in ids:
            return ids[start]
        matching = [each for each in ids if wanted and each.startswith(start)]
        if len(matching) == 1:
            return ids[matching[0]]
        if matching:
            raise Refusal(f"reconcile: {id} begins the ids of {len(matching)} conflicts: {listed(matching[:5], 'and')}")
    if not ids:
        raise Refusal(f"reconcile: there is no conflict {id}: none was found in these articles")
    near = alike(wanted, ids, 3)
    hint = f"; the nearest {'is' if len(near) == 1 else 'are'} {listed(near, 'and')}" if near else ""
    raise Refusal(f"reconcile: there is no conflict {id} among the {len(ids)} of these articles{hint}")

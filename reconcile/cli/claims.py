"""`reconcile claims`: everything that was read, before anything is compared."""

from __future__ import annotations

from reconcile.cli.options import ClaimFormat, Config, NoBar, Only, Paths, Without


def claims(
    paths: Paths = None,
    format: ClaimFormat = "terminal",
    kind: Only = None,
    ignore_kind: Without = None,
    config: Config = None,
    quiet: NoBar = False,
) -> None:
    """List every claim that was read in the articles, one a row.

    Each row says where the claim stands, what it answers, and which event or conflict it was matched to. This is the
    page to look at when a conflict that you expected is not reported.
    """
    # Imported here, as in every command: help and completion need none of it.
    from msgspec.structs import replace  # noqa: PLC0415

    from reconcile.cli import pages, story  # noqa: PLC0415
    from reconcile.reports import CLAIM_FORMATS, ReportOptions, render_claims  # noqa: PLC0415

    pages.known_format("--format", format, CLAIM_FORMATS)
    chosen = story.narrowed(story.choose(paths or (), config), kind, ignore_kind)
    found = story.run(chosen, quiet)
    found = replace(found, claims=tuple(c for c in found.claims if c.kind not in chosen.settings.ignored))
    shows = {each.id: each.show for each in chosen.settings.kinds}

    def page(name: str, options: ReportOptions) -> object:
        return render_claims(name, found, options, lambda claim: shows.get(claim.kind, str)(claim.value))

    def options(colour: bool, links_from: str) -> ReportOptions:
        return ReportOptions(root=chosen.root, links_from=links_from, colour=colour, quiet=quiet)

    pages.deliver([pages.Target(format)], page, options)

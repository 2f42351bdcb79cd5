"""The command line: Typer's commands and the exit status, and nothing else.

`reconcile.pipeline` and all below it are imported when a command needs them: `--help`, `--version` and shell completion
answer at once.
"""

from __future__ import annotations

from typing import Annotated

import typer

from reconcile.cli.check import check
from reconcile.cli.claims import claims
from reconcile.cli.explain import explain
from reconcile.cli.group import PlainErrors
from reconcile.cli.init import init
from reconcile.cli.kinds import kinds
from reconcile.cli.settle import settle
from reconcile.cli.writing import to_stdout
from reconcile.version import __version__

app = typer.Typer(
    name="reconcile",
    cls=PlainErrors,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
)

EXAMPLES = """
Examples:

    reconcile check data/articles

    reconcile check story/*.txt --output report.md

    reconcile check story --fail-on contradiction --report json=report.json

    reconcile check story --kind person,role --quiet
"""


def _version(wanted: bool) -> None:
    if wanted:
        to_stdout(f"reconcile {__version__}\n")
        raise typer.Exit


@app.callback(epilog="Begin with: reconcile check FOLDER. It works offline: no text ever leaves this machine.")
def reconcile(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and stop.")
    ] = False,
) -> None:
    """Show where the news reports of one story cannot all be right.

    Point it at a folder of articles: it reads them all, works out which passages answer the same question, and shows
    every question on which they disagree, word for word and with the place. It never says who is right.
    """


app.command(epilog=EXAMPLES)(check)
app.command()(claims)
app.command()(explain)
app.command()(settle)
app.command()(kinds)
app.command()(init)

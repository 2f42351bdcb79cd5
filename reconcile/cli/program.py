"""The program with its commands. One that is named is built alone: all of them together take 6 ms to build."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

import typer

from reconcile.cli.group import PlainErrors
from reconcile.cli.writing import to_stdout
from reconcile.version import __version__

EXAMPLES = """
Examples:

    reconcile check data/articles

    reconcile check story/*.txt --output report.md

    reconcile check story --fail-on contradiction --report json=report.json

    reconcile check story --kind person,role --quiet
"""

COMMANDS: dict[str, dict[str, Any]] = {
    "check": {"epilog": EXAMPLES},
    "claims": {},
    "explain": {},
    "settle": {},
    "kinds": {},
    "init": {},
}
"""Each command's name, which is that of its module and of its function there, with what Typer is told of it."""


def _version(wanted: bool) -> None:
    if wanted:
        to_stdout(f"reconcile {__version__}\n")
        raise typer.Exit


def reconcile(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and stop.")
    ] = False,
) -> None:
    """Show where the news reports of one story cannot all be right.

    Point it at a folder of articles: it reads them all, works out which passages answer the same question, and shows
    every question on which they disagree, word for word and with the place. It never says who is right.
    """


def build(words: Sequence[str] = ()) -> typer.Typer:
    """The program with the command that the command line `words` begins with; with all of them where it names none."""
    app = typer.Typer(
        name="reconcile",
        cls=PlainErrors,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode="markdown",
    )
    app.callback(epilog="Begin with: reconcile check FOLDER. It works offline: no text ever leaves this machine.")(
        reconcile
    )
    for name in words[:1] if words and words[0] in COMMANDS else COMMANDS:
        command = getattr(import_module(f"reconcile.cli.{name}"), name)
        app.command(**COMMANDS[name])(command)
    return app

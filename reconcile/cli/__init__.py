"""The command line: Typer's commands and the exit status, and nothing else.

`reconcile.pipeline` and all below it are imported when a command needs them: `--help`, `--version` and shell completion
answer at once. `app` is the program with all of its commands (`program.build` makes it with the one that is wanted).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typer

    app: typer.Typer


def __getattr__(name: str) -> object:
    if name == "app":
        # Imported when it is asked for: whoever runs one command needs no other.
        from reconcile.cli.program import build  # noqa: PLC0415

        globals()["app"] = build()
        return globals()["app"]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

"""How Typer's own complaints reach the reader: as one line that says what to do, with exit status 2."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

import typer
from typer.core import TyperGroup

from reconcile.cli.refusal import FAILED, Refusal, say

INTERRUPTED = 130
"""What Typer makes of Ctrl-C. Ours is 2, as for all that did not come to an end."""


class PlainErrors(TyperGroup):
    """The group of commands. Without it, Typer draws a box of five lines around a mistyped option."""

    def main(self, args: Sequence[str] | None = None, *more: Any, **extra: Any) -> Any:
        """Run the command line `args` and leave with the exit status."""
        extra["standalone_mode"] = False
        try:
            code = super().main(args, *more, **extra)
        except Refusal as refusal:
            for line in refusal.lines:
                say(line)
            sys.exit(FAILED)
        except typer.Abort:
            sys.exit(FAILED)
        except SystemExit as stop:
            # Help was cut short by `| head`: Typer and Rich leave with 1 then, which would say *conflicts*.
            sys.exit(0 if isinstance(stop.__context__, BrokenPipeError) else stop.code)
        except Exception as error:
            if not hasattr(error, "format_message"):
                raise
            sys.exit(_complain(error))
        sys.exit(FAILED if code == INTERRUPTED else code if isinstance(code, int) else 0)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that `args` begins with."""
        if args and args[0] not in self.commands and os.path.lexists(args[0]):
            raise Refusal(f"reconcile: {args[0]} is no command; to check it: reconcile check {args[0]}")
        return super().resolve_command(ctx, args)


def _complain(error: Any) -> int:
    message = str(error.format_message())
    if (
        not message or "\n" in message
    ):  # called without a command: the message is the help page, printed by Rich already
        sys.stdout.write(message)
        return FAILED
    path = error.ctx.command_path if getattr(error, "ctx", None) else "reconcile"
    message = message[0].lower() + message[1:].rstrip(".")
    say(f"reconcile: {message} (see: {path} --help)")
    return FAILED

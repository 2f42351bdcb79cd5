"""Who looks on, as the environment tells: a person at a terminal, or the log of a build.

Rich and Typer read the environment by themselves, and each a little otherwise: Typer colours its help in every log of
GitHub Actions, Rich colours whatever looks like a terminal. What they are to find there is settled once, at the start.
"""

from __future__ import annotations

import os
import sys

PLAIN = "_RECONCILE_PLAIN"
"""What `reconcile.reports.terminal.ink` looks for: importing it here would take longer than it saves."""
ASKING = ("FORCE_COLOR", "TTY_COMPATIBLE")
"""Variables by which somebody asks for colours where they would be left out."""


def in_ci() -> bool:
    """Whether this is a step of a build, whose log people read afterwards if at all."""
    return any(os.environ.get(name, "").lower() not in ("", "0", "false") for name in ("CI", "GITHUB_ACTIONS"))


def settle() -> None:
    """Let the libraries find what this program promises (docs/environment.md). Only for a process of its own."""
    if in_ci() and not any(os.environ.get(name) for name in ASKING):
        os.environ["TTY_COMPATIBLE"] = "0"  # Rich: this is no terminal
        os.environ["_TYPER_FORCE_DISABLE_TERMINAL"] = "1"
    if is_plain() and sys.argv[1:2] == ["check"]:  # the table of claims is Rich's whatever the reader sees
        os.environ[PLAIN] = "1"
    for name in ("COLUMNS", "TERMINAL_WIDTH"):
        width = os.environ.get(name, "")
        if width and not (width.isascii() and width.isdigit() and len(width) < 5 and int(width) > 0):
            del os.environ[name]  # on no columns Rich prints nothing, and on a billion it never ends


def is_plain() -> bool:
    """Whether standard output shows no colours, and none are asked for."""
    stream = sys.stdout
    return not (stream is not None and stream.isatty()) and not any(os.environ.get(name) for name in ASKING)


def columns() -> int:
    """How wide the window is in which the command was typed, as Rich finds it; 80 where there is none."""
    told = os.environ.get("COLUMNS", "")
    if told.isdigit():
        return int(told)
    for stream in (0, 1, 2):
        try:
            width = os.get_terminal_size(stream).columns
        except (OSError, ValueError, AttributeError):
            continue
        if width:
            return width
    return 80

"""What is told to somebody who asked for something that cannot be done: one line, never a traceback."""

from __future__ import annotations

import sys

from reconcile.cli.workflow import defused

FAILED = 2
"""Exit status of wrong use, of a configuration that cannot be read, and of a crash."""


class Refusal(Exception):  # noqa: N818  (it is an answer, not an error of ours)
    """Ends the command with exit status 2 and these lines on standard error: one a mistake."""

    def __init__(self, *lines: str) -> None:
        self.lines = lines
        super().__init__("\n".join(lines))


def say(line: str) -> None:
    """One line on standard error, with nothing in it that could steer a screen. It never fails."""
    # Imported here: its pattern takes a moment to compile, and most runs have nothing to say.
    from reconcile.reports.escaping import visible  # noqa: PLC0415

    stream = sys.stderr
    if stream is None:
        return
    try:
        encoding = stream.encoding or "utf-8"
        stream.write(defused(visible(line)).encode(encoding, "replace").decode(encoding) + "\n")
        stream.flush()
    except (OSError, ValueError):
        pass  # nobody listens

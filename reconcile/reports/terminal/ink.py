"""What pages are written with: Rich's text, or plain text where no colours can be seen.

Rich's text and styles take 11 ms to load, a tenth of the time that is ours. A process that writes into a pipe says so
in the environment (`reconcile.cli.surroundings`) before the first page is made.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

PLAIN = "_RECONCILE_PLAIN"
"""The variable of the environment that asks for plain text, whatever its value."""

if TYPE_CHECKING or not os.environ.get(PLAIN):
    from rich.style import Style
    from rich.text import Text
else:
    from reconcile.reports.terminal.pencil import Style, Text

__all__ = ["PLAIN", "Style", "Text"]

"""Rows of cells in columns, without lines around them; what does not fit its column ends in an ellipsis."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from reconcile.reports.terminal.layout import FAINT

Row = Sequence[Text]
NARROW = 8
"""A column that gives way to others stays at least so wide."""


class Table:
    """Rows under a common head, in groups that each have a heading of their own."""

    def __init__(self, head: Sequence[str], groups: Sequence[tuple[Text, Sequence[Row]]]) -> None:
        self._head, self._groups = head, groups

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        widths = self._widths(options.max_width - 2)
        if self._groups:
            yield _line([Text(name, FAINT) for name in self._head], widths)
        for heading, rows in self._groups:
            heading.truncate(options.max_width, overflow="ellipsis")
            yield heading
            for row in rows:
                yield _line(row, widths)

    def _widths(self, room: int) -> list[int]:
        """Columns as wide as their widest cell, as far as there is room; the widest gives way first."""
        widths = [len(name) for name in self._head]
        for row in chain.from_iterable(rows for _, rows in self._groups):
            widths = [max(width, min(cell.cell_len, room)) for width, cell in zip(widths, row, strict=True)]
        spare = sum(widths) + 2 * (len(widths) - 1) - room
        while spare > 0 and max(widths) > NARROW:
            widths[widths.index(max(widths))] -= 1
            spare -= 1
        return widths


def _line(row: Row, widths: Sequence[int]) -> Text:
    line = Text("  ", no_wrap=True, overflow="ignore")
    for cell, width in zip(row, widths, strict=True):
        cell.truncate(width, overflow="ellipsis", pad=True)
        line.append_text(cell).append("  ")
    line.rstrip()
    return line

"""Indented paragraphs: all that the terminal's pages are made of.

Rich's own `Padding` fills every line with blanks up to the edge, which is no pleasure on a pipe, and its tables cost
6 ms to import.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from reconcile.model import Status
from reconcile.reports.escaping import visible
from reconcile.reports.quotation import Piece
from reconcile.reports.terminal.ink import Style, Text

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult

WIDEST = 100
"""Lines longer than this are hard to read, however wide the window."""

STRONG = Style(bold=True)
FAINT = Style(dim=True)
PLACE = Style(color="cyan")
HUES: dict[Status, str] = {"contradiction": "red", "variant": "yellow", "update": "blue", "apparent": "magenta"}


class Page:
    """Paragraphs, each with an indent; later lines of a paragraph hang `hang` columns deeper."""

    def __init__(self) -> None:
        self._paragraphs: list[tuple[int, int, Text]] = []

    def add(self, text: Text | str, indent: int = 0, hang: int = 0, style: Style | None = None) -> None:
        """Another paragraph. A `str` is text of our own or already `visible`."""
        made = text if isinstance(text, Text) else Text(text)
        if style:
            made.stylize_before(style)
        self._paragraphs.append((indent, hang, made))

    def command(self, text: str, indent: int = 0) -> None:
        """A command that the reader may copy: on one line, whatever the width, since a break would spoil it."""
        self.add(Text(text, no_wrap=True), indent, style=FAINT)

    def gap(self) -> None:
        """A blank line, unless there is one, or the page begins here."""
        if self._paragraphs and self._paragraphs[-1][2].plain:
            self.add("")

    def plain(self, columns: int) -> str:
        """The page without colours, for a pipe or a file: Rich's console, which takes 6 ms to load, is not needed."""
        width, page = min(columns, WIDEST), []
        for indent, hang, text in self._paragraphs:
            for number, line in enumerate(_wrapped(None, text, width - indent, width - indent - hang)):
                blank = indent + (hang if number else 0)
                page.append(f"{' ' * blank}{line.plain}".rstrip() + "\n")
        return "".join(page)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        from rich.segment import Segment  # noqa: PLC0415  (a pipe needs none of Rich's)

        width = min(options.max_width, WIDEST)
        for indent, hang, text in self._paragraphs:
            for number, line in enumerate(_wrapped(console, text, width - indent, width - indent - hang)):
                line.rstrip()
                blank = indent + (hang if number else 0)
                if blank and line.plain:
                    yield Segment(" " * blank)
                yield from line.render(console, end="\n")  # its own segments: to yield the text would wrap it again


def _wrapped(console: Console | None, text: Text, first: int, rest: int) -> Iterable[Text]:
    """The text in lines: the first is as wide as `first` columns, the others as `rest`."""
    first, rest = max(first, 10), max(rest, 10)
    if text.no_wrap or text.cell_len <= first:
        return [text]
    # Rich wants a console to justify a text, and does nothing with it here.
    lines = text.wrap(console, first)  # type: ignore[arg-type]
    if first == rest:
        return lines
    tail = text[len(lines[0].plain) :]
    return [lines[0], *tail[len(tail.plain) - len(tail.plain.lstrip(" ")) :].wrap(console, rest)]  # type: ignore[arg-type]


def quoted(pieces: Iterable[Piece], colour: bool, status: Status) -> Text:
    """A passage with the differing words marked: in the status's hue where there is colour, «so» where there is not."""
    text = Text()
    mark = Style(bold=True, color=HUES[status])
    for words, marked in pieces:
        if marked and not colour:
            text.append(f"«{words}»")
        else:
            text.append(words, mark if marked else None)
    return text


def clip(text: str, limit: int) -> str:
    """`text` made visible, cut at a word with an ellipsis where it is longer than `limit`."""
    text = visible(text)
    if len(text) <= limit:
        return text
    head = text[:limit]
    return (head.rpartition(" ")[0] or head).rstrip(" ,;:") + " …"


def listed(items: Sequence[str], limit: int) -> str:
    """`a, b, c and 4 more`; all of them when `limit` is 0."""
    if not limit or len(items) <= limit + 1:
        return ", ".join(items)
    return f"{', '.join(items[:limit])} and {len(items) - limit} more"

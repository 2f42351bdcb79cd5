"""Text without colours: as much of Rich's `Text` and `Style` as the report uses, with lines that break as Rich's do."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from rich._wrap import divide_line
from rich.cells import cell_len, set_cell_size


class Style:
    """No style at all."""

    def __init__(self, **_: object) -> None:
        pass


class Text:
    """Words, and whether they must stand on one line."""

    def __init__(self, text: str = "", style: object = None, no_wrap: bool = False) -> None:
        self.plain = text
        self.no_wrap = no_wrap

    @classmethod
    def assemble(cls, *parts: str | Text | tuple[str, object]) -> Text:
        """The parts, one after the other."""
        return cls("".join(_words(part[0] if isinstance(part, tuple) else part) for part in parts))

    def append(self, text: str | Text, style: object = None) -> Text:
        """More words behind these."""
        self.plain += _words(text)
        return self

    append_text = append

    def stylize_before(self, style: object) -> None:
        """Do nothing: there is no style."""

    def join(self, texts: Iterable[Text]) -> Text:
        """The texts with this one between them."""
        return Text(self.plain.join(text.plain for text in texts))

    @property
    def cell_len(self) -> int:
        """Columns that the words take."""
        return cell_len(self.plain)

    def __getitem__(self, part: slice) -> Text:
        return Text(self.plain[part])

    def wrap(self, console: object, width: int) -> list[Text]:
        """The words in lines of at most `width` columns, as Rich breaks them."""
        lines = []
        for line in self.plain.split("\n"):
            stops = [0, *divide_line(line, width, fold=True), len(line)]
            for start, end in pairwise(stops):
                piece = line[start:end]
                if len(piece) > width:
                    piece = piece[:width] + piece[width:].rstrip() if piece[width:].strip() else piece[:width]
                lines.append(Text(piece if cell_len(piece) <= width else set_cell_size(piece, width)))
        return lines


def _words(text: str | Text) -> str:
    return text if isinstance(text, str) else text.plain

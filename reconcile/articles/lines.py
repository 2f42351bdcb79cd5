"""The lines of a text, as the rules for heads, captions and furniture see them."""

from __future__ import annotations

import re
from functools import cached_property

_BREAK = re.compile(r"\r\n|\n|\r")
_MARKS = "#>*-+•·●▪■»›|–—◦"
_STOPS = frozenset(".!?")
_CLOSING = "\"'”’)]*_»"
_NUMBERING = re.compile(r"\d{1,2}[.)] +(?=[A-Z\"“‘*])")  # "1. Shut the oven", but not "1.5 million"


class Line:
    """A line that is not empty.

    `start` and `end` are the place, in the whole text, of what is left without white space and without the marks that
    set it off (bullets, `#`, `**`); `row` is the number of the line in the text, from 0.
    """

    __slots__ = ("__dict__", "bullet", "closed", "end", "gap", "key", "row", "start", "text", "words")

    def __init__(self, row: int, start: int, text: str, *, bullet: bool, gap: bool) -> None:
        self.row = row
        self.start = start
        self.end = start + len(text)
        self.text = text
        self.bullet = bullet
        self.gap = gap  # whether an empty line stands before it
        self.key = fold(text[:90])  # the beginning: lower case, straight apostrophes, plain spaces
        self.words = text.count(" ") + 1  # roughly
        self.closed = text.rstrip(_CLOSING)[-1:] in _STOPS  # whether it ends like a sentence

    @property
    def is_prose(self) -> bool:
        """Whether it can only be a paragraph of running text."""
        return self.closed and self.words >= 15

    @cached_property
    def letters(self) -> str:
        """Only letters and digits, folded: for telling whether two lines say the same."""
        return "".join(filter(str.isalnum, fold(self.text)))


def fold(text: str) -> str:
    """Lower case, straight apostrophes, plain spaces; without soft hyphens and characters of no width."""
    text = text.lower()
    if text.isascii():
        return text
    return text.translate(_FOLDED)


_FOLDED = {0x2019: "'", 0x2018: "'", 0x02BC: "'", 0xA0: " ", 0x202F: " ", 0x2009: " "} | dict.fromkeys(
    (0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x200E, 0x200F), ""
)


def starts_of(text: str) -> tuple[int, ...]:
    """Where each line of `text` begins, in characters."""
    if "\r" in text:
        return (0, *(match.end() for match in _BREAK.finditer(text)))
    starts, at = [0], text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return tuple(starts)


def lines_of(text: str, starts: tuple[int, ...], first_row: int = 0) -> list[Line]:
    """The lines of `text` from row `first_row` that are not empty."""
    found = []
    gap = True
    for row in range(first_row, len(starts)):
        start = starts[row]
        raw = text[start : starts[row + 1]] if row + 1 < len(starts) else text[start:]
        stripped = raw.strip()
        if not stripped:
            gap = True
            continue
        start += raw.index(stripped[0])
        found.append(_line(row, start, stripped, gap))
        gap = False
    return found


def _line(row: int, start: int, text: str, gap: bool) -> Line:
    bullet = False
    if text[0] in _MARKS:
        bare = text.lstrip(_MARKS + " \t")
        # "-2%" keeps its minus, "*Nature* wrote" its star and "—Jane" is nobody's bullet
        if bare and (text[1:2] in " \t" or text[0] in "#>•●▪■»›◦|" or text.startswith("**")):
            bullet = text[0] not in "#*" or text[1:2] == " "
            start += len(text) - len(bare)
            text = bare
    if text[0].isdigit():
        match = _NUMBERING.match(text)
        if match:
            bullet = True
            start += match.end()
            text = text[match.end() :]
    if text.endswith("**"):
        text = text[:-2].rstrip()
    return Line(row, start, text, bullet=bullet, gap=gap)

"""What stands inside quotation marks.

Double marks (“ ” " „ « ») are paired by what stands beside them: a mark behind a space opens, one before one closes.
British single marks (‘ ’ ') are told from apostrophes in the same way, and from plural possessives (*the workers’ bus*)
by looking for a later mark that closes. A mark that nothing closes ends with its paragraph and gives no quotation,
unless the next paragraph opens with such a mark: then one quotation runs on, and only its last paragraph is closed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from reconcile.model import Span


class Quotation(Struct, frozen=True):
    """The words between two quotation marks, without the marks; `parts` are its paragraphs if it runs over several."""

    span: Span
    parts: tuple[Span, ...]


class _Open(Struct, frozen=True):
    """A mark that is not closed yet: the mark, and where the words behind it begin."""

    mark: str
    first: int


_MARK = re.compile("[\"“”„«»‘’']")
_SINGLE = "‘’'"
_BEFORE_OPENING = "([{—–-/\"“”‘'„«"
_AFTER_CLOSING = ".,;:!?…)]}—–-/\"”’'»“"
_REACH = 4_000  # characters within which a single mark must be closed
_ELISIONS = ("em ", "em.", "em,", "til ", "tis ", "twas ", "cause ", "bout ", "round ", "n'", "n’")


def find(text: str, blocks: Sequence[Span]) -> list[Quotation]:
    """The quotations within the blocks of a text, in order, without overlaps: a quotation inside one belongs to it."""
    found: list[Quotation] = []
    parts: list[Span] = []  # the paragraphs so far of a quotation that runs over several
    mark = ""
    for number, block in enumerate(blocks):
        inherited = _Open(mark, _first_letter(text, block) + 1) if parts else None
        closed, left = _Paragraph(text, block).read(inherited)
        for first, last in closed:
            span = _trim(text, first, last)
            if parts:
                found.append(Quotation(Span(parts[0].start, span.end), (*parts, span)))
                parts = []
            elif span.start < span.end:
                found.append(Quotation(span, (span,)))
        if left and number + 1 < len(blocks) and _runs_on(text, left, block, blocks[number + 1]):
            while found and found[-1].span.start > left.first:  # what was quoted inside it
                found.pop()
            parts.append(_trim(text, left.first, block.end))
            mark = left.mark
        else:
            parts = []
    return found


def _runs_on(text: str, left: _Open, block: Span, following: Span) -> bool:
    """Whether the quotation that is `left` open at the end of a paragraph goes on in the next: both must show it."""
    last = block.end
    while last > left.first and text[last - 1].isspace():
        last -= 1
    ended = text[last - 1] in ".!?…,:;—–-)]’'"  # a headline's stray mark is not followed up into the body
    return ended and text[_first_letter(text, following)] in ("‘'" if left.mark in _SINGLE else '"“„«')


def _first_letter(text: str, block: Span) -> int:
    first = block.start
    while first < block.end - 1 and text[first].isspace():
        first += 1
    return min(first, len(text) - 1)


def _trim(text: str, first: int, last: int) -> Span:
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    return Span(first, last)


class _Paragraph:
    """The marks of one paragraph, read from left to right."""

    def __init__(self, text: str, block: Span) -> None:
        self._text = text
        self._end = block.end
        self._start = block.start
        self._marks = [mark.start() for mark in _MARK.finditer(text, block.start, block.end)]

    def read(self, opened: _Open | None) -> tuple[list[tuple[int, int]], _Open | None]:
        """The quotations as (first character, end), and what is left open; `opened` is what the last paragraph left."""
        closed: list[tuple[int, int]] = []
        left: _Open | None = None  # a single mark that found no partner
        at = 0
        if opened:
            while at < len(self._marks) and self._marks[at] < opened.first:
                at += 1
            if opened.mark in _SINGLE:
                at = self._close_single(at, opened, closed)
                opened, left = None, (None if closed else opened)
        while at < len(self._marks):
            place = self._marks[at]
            mark = self._text[place]
            at += 1
            if opened is None:
                if mark not in _SINGLE:
                    opened = _Open(mark, place + 1) if self._opens(place, mark) else None
                elif self._opens_single(place):
                    count = len(closed)
                    begun = _Open(mark, place + 1)
                    at = self._close_single(at, begun, closed)
                    if len(closed) == count and left is None:
                        left = begun
            elif mark not in _SINGLE and (mark in "«»") == (opened.mark == "«"):
                if self._closes(place, mark, opened.mark):
                    closed.append((opened.first, place))
                    opened = None
                elif self._opens(place, mark):
                    opened = _Open(mark, place + 1)  # the earlier one was never closed
        return closed, opened or left

    def _beside(self, place: int) -> tuple[str, str]:
        before = self._text[place - 1] if place > self._start else " "
        return before, (self._text[place + 1] if place + 1 < self._end else " ")

    def _opens(self, place: int, mark: str) -> bool:
        """Whether a double mark opens, where nothing is open."""
        before, behind = self._beside(place)
        if mark == "»":
            return False
        if mark in "“„«":
            return mark == "«" or not behind.isspace() or before.isspace()
        if behind.isspace():
            return mark == '"' and before.isspace()
        if before.isspace() or before in _BEFORE_OPENING:
            return behind.isalnum() or mark == '"'
        return mark == '"' and before in ",:" and behind.isalnum()  # said,"We

    def _closes(self, place: int, mark: str, opening: str) -> bool:
        """Whether a double mark closes what `opening` opened."""
        before, behind = self._beside(place)
        if mark in "”»":
            return True
        ends = behind.isspace() or behind in _AFTER_CLOSING
        if mark == "“":
            return opening == "„" or (ends and not before.isspace())
        if mark == '"' and before.isdigit() and self._is_height(place):
            return False
        if before.isspace():
            return behind.isspace()
        return ends or before not in _BEFORE_OPENING

    def _is_height(self, place: int) -> bool:
        """Feet and inches: *6'2"*."""
        first = place - 1
        while first > place - 4 and first > self._start and self._text[first].isdigit():
            first -= 1
        return self._text[first] in "'’" and self._text[first - 1 : first].isdigit()

    def _opens_single(self, place: int) -> bool:
        before, behind = self._beside(place)
        if self._text[place] == "’" or not (before.isspace() or before in _BEFORE_OPENING):
            return False
        if not (behind.isalnum() or behind in '[(“"$£€….'):
            return False
        following = self._text[place + 1 : min(place + 8, self._end)].lower()
        decade = following[:2].isdigit() and not following[2:3].isdigit()  # the '90s, the class of '16
        return not decade and not following.startswith(_ELISIONS)

    def _close_single(self, at: int, opened: _Open, closed: list[tuple[int, int]]) -> int:
        """Find the mark that closes a single one, from mark number `at` on; the number of the mark to go on with."""
        possessive = -1  # the first that could be a plural possessive as well
        for number in range(at, len(self._marks)):
            place = self._marks[number]
            if place - opened.first > _REACH:
                break
            mark = self._text[place]
            if mark not in _SINGLE:
                continue
            before, behind = self._beside(place)
            if mark != "‘" and not before.isspace() and (behind.isspace() or behind in _AFTER_CLOSING):
                if before in "sS" and behind.isspace():
                    possessive = number if possessive < 0 else possessive
                    continue
                closed.append((opened.first, place))
                return number + 1
            if self._opens_single(place):
                break
        if possessive >= 0:
            closed.append((opened.first, self._marks[possessive]))
            return possessive + 1
        return at

"""Galleries of pictures, as they look when a page's text is copied: many captions, in one line or in many."""

from __future__ import annotations

import re

from reconcile.articles.lines import Line
from reconcile.articles.sheet import Sheet
from reconcile.model import Span

_NUMBERED = r"\d{1,3}/\d{1,3} (?=[A-Z\d])"
_HIDE = r"\s*Hide Caption \d{1,3} of \d{1,3}\s*"
_HEADED = r"(?:Photos?: )+"


def read(sheet: Sheet) -> None:
    """Sets numbered galleries aside, and finds the captions of slide shows."""
    _set_numbered_aside(sheet)
    if "Hide Caption" in sheet.draft.text:
        for i, line in sheet.open():
            if "Hide Caption" in line.text:
                sheet.roles[i] = "caption"
                sheet.places[i] = _captions(line)


def _set_numbered_aside(sheet: Sheet) -> None:
    """A gallery of pictures (*2/16 …*, *3/16 …*) shows other days as well as this one: it is no part of the report."""
    numbered = [i for i, line in sheet.open() if line.text[0].isdigit() and re.match(_NUMBERED, line.text)]
    if len(numbered) >= 3:
        for i in range(numbered[0], numbered[-1] + 1):
            if i in numbered or not sheet.lines[i].is_prose:
                sheet.set_aside(i, "photo gallery")


def _captions(line: Line) -> tuple[Span, ...]:
    """The captions of a slide show of the report's own pictures, each once.

    *Photos: Storm at sea Waves hit the quay. Hide Caption 1 of 9 Photos: Storm at sea The ferry …*: the title, which
    stands before every caption, is told by their having it in common.
    """
    cuts = [0, *(edge for found in re.finditer(_HIDE, line.text) for edge in found.span()), len(line.text)]
    parts = [(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=True) if end - start > 20]
    title = _common_title([line.text[start:end] for start, end in parts[1:]])
    found: dict[str, Span] = {}
    for part in parts:
        start, end = _without_title(line.text, part, title)
        caption = line.text[start:end]
        if len(caption) > 20 and caption not in found:
            found[caption] = Span(line.start + start, line.start + end)
    return tuple(found.values())


def _common_title(captions: list[str]) -> str:
    """The whole words with which all begin; nothing where there are too few to tell."""
    if len(captions) < 2:
        return ""
    low, high = min(captions), max(captions)
    length = next((i for i, (left, right) in enumerate(zip(low, high, strict=False)) if left != right), len(low))
    ends_word = all(len(caption) == length or caption[length].isspace() for caption in captions)
    return low[:length] if ends_word else low[: low.rfind(" ", 0, length) + 1]


def _without_title(text: str, part: tuple[int, int], title: str) -> tuple[int, int]:
    start, end = part
    while start < end and title and text.startswith(title, start):
        start += len(title)
        start += len(text[start:end]) - len(text[start:end].lstrip())
    headed = re.match(_HEADED, text[start:end])
    return start + (headed.end() if headed else 0), end

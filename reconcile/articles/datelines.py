"""The dateline that a report begins with: `SALEM, Ore. (KXQR) - `, `BERLIN — `, `(CNN) `."""

from __future__ import annotations

import re
from itertools import islice

from msgspec import Struct

from reconcile.articles.days import MONTHS
from reconcile.articles.sheet import Sheet
from reconcile.model import Span

_LONGEST = 90
# WASHINGTON (AP) — | July 3 (Reuters) - | Salem, Oregon - ; the dash has white space after it at least
_DASH = re.compile(r"\s*(?:—|–|--|(?<=\s)-)\s+|\s*(?:—|–)(?=[\"“‘A-Z])")
_AGENCY = re.compile(r"\(([A-Z][\w&.' /-]{1,40})\)")
_BARE_AGENCY = r"\(([A-Z]{2,6}|Reuters|Xinhua|Bloomberg)\)\s*(?=[A-Z\"“‘])"
_CAPITALS = re.compile(r"[^\W\d_]{3,}|[A-Z]\.")


class Dateline(Struct, frozen=True):
    """Where the report was written, for which agency, and where in the line the report itself begins."""

    place: str | None
    agency: str | None
    length: int


def read(sheet: Sheet) -> None:
    """Fills in place and agency, and lets the first paragraph begin after the dateline."""
    for i, line in islice(sheet.open(), 4):
        found = find(line.text) if line.closed or line.words >= 12 else None
        if found:
            sheet.dateline_place = found.place
            sheet.agency = found.agency
            end = sheet.places[i][-1].end if i in sheet.places else line.end
            sheet.places[i] = (Span(line.start + found.length, end),)
            return


def find(text: str) -> Dateline | None:
    """The dateline at the beginning of a paragraph."""
    start = text[:_LONGEST]
    bare = re.match(_BARE_AGENCY, start)
    if bare:
        return Dateline(None, bare.group(1), bare.end())
    for dash in _DASH.finditer(start):
        left = start[: dash.start()].strip(" *_")
        right = text[dash.end() : dash.end() + 2]
        if not left or not right or not (right[0].isupper() or right[0].isdigit() or right[0] in "\"“‘'("):
            return None
        found = _read_left(left, dash.end())
        if found:
            return found
    colon = re.match(r"([A-Z][A-Z ]{2,30}): (?=[A-Z])", start)
    if colon and len(text) > 120:
        return Dateline(colon.group(1), None, colon.end())
    return None


def _read_left(left: str, length: int) -> Dateline | None:
    agency = _AGENCY.search(left)
    place = _AGENCY.sub("", left).replace("*", "").strip(" ,") if agency else left.strip(" ,")
    place = _without_day(place)
    words = place.split()
    if len(words) > 7 or any(character.isdigit() for character in place):
        return None
    if agency:
        return Dateline(place or None, agency.group(1), length)
    if place and _is_place(place, words):
        return Dateline(place, None, length)
    return None


def _without_day(place: str) -> str:
    """*GENEVA, May 12* and *July 3* without the day."""
    words = place.split()
    if len(words) >= 2:
        folded = [word.strip(".,").lower() for word in words[-2:]]
        if any(word in MONTHS for word in folded) and any(word.isdigit() for word in folded):
            words = words[:-2]
    return " ".join(words).strip(" ,")


def _is_place(place: str, words: list[str]) -> bool:
    """A place in capitals (*NEW YORK*, *SALEM, Ore.*), or *Salem, Oregon*; not *Deal of the day*."""
    first = words[0].strip(".,")
    if len(first) == 1:
        return False  # "A STORM — the worst in years"
    if first.isupper() and len(first) >= 3:
        return len(words) <= 5
    if place.partition(",")[0].isupper() and len(words) <= 5:
        return True
    shape = all(word[0].isupper() for word in words)
    return shape and len(words) <= 4 and ("," in place or words[-1].strip(".").upper() == "DC" or words[-1] == "D.C.")

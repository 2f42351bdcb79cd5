"""What a proper name is."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

NameSort = Literal["person", "organization", "place", "other"]


class Name(Struct, frozen=True):
    """A proper name without title and possessive. `first`, `last`: its tokens; `title`: what stood before (*Judge*)."""

    first: int
    last: int
    start: int
    end: int
    text: str
    sort: NameSort
    title: str = ""
    acronym: str = ""
    """The short form that the text gives in brackets: *National Harbour Service (NHS)*."""

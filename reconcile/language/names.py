"""Proper names: where they stand, of what sort they are, and which short form belongs to which long one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from reconcile.language.tokens import Token

NameSort = Literal["person", "organization", "place", "other"]


class Name(Struct, frozen=True):
    """A proper name without title and possessive. `first`, `last`: its tokens; `title`: what stood before it (*Judge*)."""

    first: int
    last: int
    start: int
    end: int
    text: str
    sort: NameSort
    title: str = ""
    acronym: str = ""
    """The short form that the text gives in brackets: *Internal Revenue Service (IRS)*."""


class People:
    """Whom one article names."""

    def __init__(self, longest: dict[str, str]) -> None:
        self._longest = longest

    @classmethod
    def of(cls, found: Sequence[tuple[int, Name]], text: str) -> People:
        """From all names of an article, with the number of their sentence."""
        return cls({})

    def longest(self, name: str) -> str:
        """The longest form in which the article gives the person or body that is called `name` there."""
        return self._longest.get(name, name)


def find(tokens: Sequence[Token], title_case: bool = False) -> list[Name]:
    """The proper names of a sentence. `title_case`: a headline in which every word may have a capital."""
    return []

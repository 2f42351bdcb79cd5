"""What a configuration is made of: words, lists and tables, each with its line."""

from __future__ import annotations

from msgspec import Struct


class Scalar(Struct, frozen=True):
    """A word or a text, as written. `plain`: without quotation marks."""

    line: int
    text: str
    plain: bool = True

    @property
    def empty(self) -> bool:
        """Whether nothing stands there (`key:` and no more)."""
        return self.plain and self.text in ("", "~", "null")


class Items(Struct, frozen=True):
    """A list."""

    line: int
    items: tuple[Node, ...]


class Table(Struct, frozen=True):
    """Keys with their values. A key may stand in it twice: whoever reads it says so."""

    line: int
    entries: tuple[tuple[Scalar, Node], ...]


Node = Scalar | Items | Table

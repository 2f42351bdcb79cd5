"""What stands inside quotation marks."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from reconcile.model import Span


class Quotation(Struct, frozen=True):
    """The words between two quotation marks, without the marks. `parts` are its paragraphs where it runs over several."""

    span: Span
    parts: tuple[Span, ...]


def find(text: str, blocks: Sequence[Span]) -> list[Quotation]:
    """The quotations within the blocks of a text, in order, without overlaps."""
    return []

"""The walk over the tokens of a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.language.numerals.figure import Figure
from reconcile.language.tokens import Token


def figures(tokens: Sequence[Token]) -> list[Figure]:
    """The figures of a sentence, left to right, without overlaps."""
    return []

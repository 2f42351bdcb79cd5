"""Figures in running text: digits and words, hedges, bounds, ranges, scales, fractions, units, currencies, percentages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from reconcile.language.tokens import Token

FigureForm = Literal["plain", "money", "percent", "measure", "ordinal", "score", "age", "time"]


class Figure(Struct, frozen=True):
    """A figure as an interval of what it can mean: *about 500* is 450 to 550, *more than 400* is 400 to infinity.

    `first` and `last` are the indices of its first and its last token in the sentence (hedge and unit included), `start`
    and `end` its characters. `value` is the number as written, scaled (*$4.98 billion* is 4.98e9); for a range, its middle.
    `unit` is a currency (`USD`), a unit of measure in its base (`km`), or empty. `hedge` is the word that loosens it.
    """

    first: int
    last: int
    start: int
    end: int
    value: float
    low: float
    high: float
    form: FigureForm = "plain"
    unit: str = ""
    hedge: str = ""


def figures(tokens: Sequence[Token]) -> list[Figure]:
    """The figures of a sentence, left to right, without overlaps."""
    return []

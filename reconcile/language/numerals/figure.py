"""What a figure is."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

FigureForm = Literal["plain", "money", "percent", "fraction", "measure", "ordinal", "score", "age", "time"]


class Figure(Struct, frozen=True):
    """A figure as an interval of what it can mean: *about 500* is 450 to 550, *more than 400* is 400 to infinity.

    `first` and `last` are the indices of its first and its last token in the sentence (hedge and unit included),
    `start` and `end` its characters. `value` is the number as written, scaled (*$3.97 billion* is 3.97e9); for a
    range, its middle.

    `unit` is a currency (`USD`), a unit of measure in its base (`km`), `%` or `pp` (percentage points), for an age
    `year`, `month`, `week` or `day`, or empty; `value * factor` is the number in that unit (miles have 1.609).
    `hedge` names what loosens it: *about*, *nearly*, *over*, *just over*, *at least*, *under*, *up to*, *range*,
    *vague*, or is empty. `slack` is how far off the number may be because it was written round, either way (*$5
    billion*: 5e8); 0 for an exact count.

    `core` is the index of the token on which the number itself begins, behind hedge and currency; `noun_at` the index
    of the token that follows the number, its scale and its hyphen.

    Units of time are no units of measure: *two and a half hours* is a plain 2.5 before the noun *hours*. A score,
    *14-2*, is two figures of the form `score`.
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
    slack: float = 0.0
    factor: float = 1.0
    core: int = 0
    noun_at: int = 0

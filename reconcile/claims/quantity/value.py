"""The value of a claim of quantity."""

from __future__ import annotations

from msgspec import Struct

from reconcile.language.document import Sentence
from reconcile.language.numerals import Interval


class Quantity(Struct, frozen=True):
    """A number of something, led to its base unit.

    `noun` stands for the group of like nouns (*people* for *victims*), `group` for the words that narrow it,
    `happening` for the class of what was done (*KILL*), `marks` for the respects in which it counts (*PART*, *RATE
    day* …), `years` for the years that its clause names, `past` for a time before the year of the report, `setting` for
    the stems around it in its clause, `carried` for the years of the sentence before, where its own tells no time,
    `whose` for the folded family name of the player whose record it is, `weekday` (0 is Monday) for the day of a
    measurement, `extent` for what was measured (*depth*) where the words name it, `places` for the words of the names
    that stand around a temperature, or the vehicle whose speed it is.
    """

    written: str
    interval: Interval
    noun: str
    unit: str = ""
    is_person: bool = False
    group: frozenset[str] = frozenset()
    happening: str = ""
    marks: frozenset[str] = frozenset()
    years: frozenset[int] = frozenset()
    past: bool = False
    setting: frozenset[str] = frozenset()
    carried: frozenset[int] = frozenset()
    whose: str = ""
    weekday: int | None = None
    extent: str = ""
    places: frozenset[str] = frozenset()


def written(sentence: Sentence, start: int, end: int) -> str:
    """The words between two characters, on one line."""
    return " ".join(sentence.article.text[start:end].split())

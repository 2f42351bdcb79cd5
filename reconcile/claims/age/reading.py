"""Ages as reports write them: *51*, *19-year-old*, *a woman of 52*, *in her thirties*, *who turns 53 in October*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reconcile.claims.age.roles import is_person_noun
from reconcile.language.calendar.words import ALL_MONTHS
from reconcile.language.document import Sentence
from reconcile.language.numerals import Figure
from reconcile.language.tokens import Token


class Written(NamedTuple):
    """An age of `low` to below `high` years in the tokens `first` to `last`; `sort` says how it is put.

    *figure*: an age by its own words; *aside*: a bare number after a comma or in brackets; *of*: *a woman of 52*;
    *is*: *Bell is 19*, *turned 19*; *decade*: *in her thirties*; *at*: *At 26, Mia Holt is …*; *died*: *died at 83*.
    """

    first: int
    last: int
    low: float
    high: float
    sort: str


def ages(sentence: Sentence) -> Iterator[Written]:
    """The ages of a sentence, left to right; whose they are is another question."""
    for figure in sentence.figures:
        if figure.form == "age" and figure.hedge in ("", "about"):
            yield _of_figure(figure)
        elif figure.form == "plain" and not figure.hedge and figure.low == figure.high:
            sort = _sort(sentence.tokens, figure)
            if sort:
                turning = sentence.tokens[figure.first - 1].lower in _TURNING
                low = figure.value - 1 if turning else figure.value
                yield Written(figure.first, figure.last, low, figure.value + 1, sort)
    for at, token in enumerate(sentence.tokens):
        if token.lower in _DECADES and (found := _decade(sentence.tokens, at)):
            yield found


def _of_figure(figure: Figure) -> Written:
    unit = _YEARS[figure.unit or "year"]
    low, high = figure.value * unit, (figure.value + 1) * unit
    if figure.hedge:
        low, high = figure.low * unit, (figure.high + 1) * unit
    return Written(figure.first, figure.last, low, high, "figure")


def _sort(tokens: Sequence[Token], figure: Figure) -> str:
    """How a bare number is put as an age; empty where it is none."""
    first, last = figure.first, figure.last
    if first < 1 or first != last or not 0 < figure.value < 116 or figure.value != int(figure.value):
        return ""
    before = tokens[first - 1].lower
    after = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    if before == "(" and after in (")", ",") and first > 1 and tokens[first - 2].text[0].isalpha():
        return "aside"
    if before == "at" and first == 1 and after == ",":
        return "at"
    if after and after not in _AFTER and not (before == "of" and after.endswith("ed")):
        return ""
    if before == "of" and tokens[first - 2].lower == "age":
        near = {token.lower for token in tokens[max(0, first - 6) : first]}
        return "died" if near & _DYING else ""
    if before == "of" and first > 1 and is_person_noun(tokens[first - 2]):
        return "of"
    if before in _ONLY and first > 1:
        before = tokens[first - 2].lower
        return "aside" if before == "," else "is" if before == "is" else ""
    if before in _TURNING:
        return "is"
    if before == "," and first > 1 and is_person_noun(tokens[first - 2]) and after == ",":
        return "aside"
    if before == "is" and after in _STOPS and not _is_of_something(tokens, first - 1):
        return "is"
    if (
        before == "at"
        and after in _STOPS | {"in", "after", "of"}
        and any(token.lower in _DYING for token in tokens[max(0, first - 5) : first - 1])
    ):
        return "died"
    return ""


def _is_of_something(tokens: Sequence[Token], verb: int) -> bool:
    """*The score is 19*, *the limit is 18*: whose age it is must be a person right before the verb."""
    return verb < 1 or not (tokens[verb - 1].is_capital or is_person_noun(tokens[verb - 1]))


def _decade(tokens: Sequence[Token], at: int) -> Written | None:
    """*in her thirties*, *in his late 40s*."""
    i = at - 1
    third = tokens[i].lower if i > 0 and tokens[i].lower in _THIRDS else ""
    if tokens[i].lower == "-" and i > 1:
        i, third = i - 1, "mid" if tokens[i - 1].lower == "mid" else ""
    if third:
        i -= 1
    if i < 1 or tokens[i].lower not in ("his", "her", "their") or tokens[i - 1].lower != "in":
        return None
    start, end = _THIRDS.get(third, (0, 10))
    decade = _DECADES[tokens[at].lower]
    return Written(i + 1, at, decade + start, decade + end, "decade")


_YEARS = {"year": 1.0, "month": 1 / 12, "week": 7 / 365, "day": 1 / 365}
_STOPS = frozenset({",", ".", ";", "and", "but", ")", "!", "—", "–"})
_AFTER_OF = _STOPS | {"who", "whose", "was", "were", "is", "had", "has", "in", "from", "died", "with", "on"}
_AFTER = _AFTER_OF | {"at", "after", "last", "this", "next", "of"} | frozenset(ALL_MONTHS)
_ONLY = frozenset({"just", "only", "now", "then"})
_TURNING = frozenset({"turned", "turns"})
_DYING = frozenset({"died", "dead", "dies"})
_DECADES = {
    name: decade * 10
    for decade, word in enumerate(("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties"), 2)
    for name in (word, f"{decade}0s")
}
_THIRDS = {"early": (0, 4), "mid": (3, 7), "late": (6, 10)}

"""What a number is of: a currency, a percentage, a unit of measure, an age."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from reconcile.language.numerals.cardinals import Cardinal
from reconcile.language.numerals.figure import FigureForm
from reconcile.language.numerals.labels import DASHES, MONTHS, WEEKDAYS
from reconcile.language.numerals.words import Unit, adjacent, currencies, number_words, phrase_at, units
from reconcile.language.tokens import Token
from reconcile.lexicons import load_groups

_WORDS = load_groups("figure_words.txt")


class Dress(Struct, frozen=True):
    """The form and unit of a number, and the index after the last token of it."""

    form: FigureForm
    unit: str
    factor: float
    end: int


_AGE_UNITS = {"year": "year", "years": "year", "yr": "year", "month": "month", "months": "month", "week": "week"}
_AGE_UNITS |= {"weeks": "week", "day": "day", "days": "day"}
_WEIGHT = _WORDS["weight"]
_CASH = _WORDS["cash"]
_HOTTEST = 150
_ONLY_ATTACHED = _WORDS["only_attached"]


def currency_before(tokens: Sequence[Token], i: int) -> tuple[Unit, int] | None:
    """The currency sign that begins at token `i` and stands before a number, and the index of that number."""
    found = phrase_at(currencies(), tokens, i)
    if found is None:
        return None
    unit, end = found
    if tokens[end - 1].text == "$" and not all(adjacent(tokens, k) for k in range(i + 1, end)):
        return None  # "a $5 million fine" is not in Australian dollars
    if tokens[i].lower == "rs" and end < len(tokens) and tokens[end].text == ".":
        end += 1
    sign = (
        not tokens[end - 1].text[-1].isalpha()
        or tokens[i].text in ("Rs", "Rs.")
        or tokens[i].text.isupper()
        or tokens[i].text == "$"
    )
    return (unit, end) if sign else None


def dress(tokens: Sequence[Token], number: Cardinal) -> Dress | None:
    """What follows the number and says what it is of; None for a plain count."""
    i = number.end
    if i >= len(tokens):
        return None
    joined = tokens[i].text in DASHES and adjacent(tokens, i) and adjacent(tokens, i + 1)
    at = i + 1 if joined else i
    return _percent(tokens, at) or _age(tokens, at) or _money(tokens, at, number) or _measure(tokens, at, number)


def _lower(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].lower if 0 <= i < len(tokens) else ""


def _percent(tokens: Sequence[Token], i: int) -> Dress | None:
    lower = _lower(tokens, i)
    if lower in ("%", "percent", "pct", "percents"):
        end = i + 1
    elif lower == "per" and _lower(tokens, i + 1) == "cent":
        end = i + 2
    elif lower == "basis" and _lower(tokens, i + 1) in ("point", "points"):
        return Dress("percent", "pp", 0.01, i + 2)
    elif lower == "percentage" and _lower(tokens, i + 1) in ("point", "points"):
        return Dress("percent", "pp", 1.0, i + 2)
    elif lower in ("pp", "ppt", "ppts"):
        return Dress("percent", "pp", 1.0, i + 1)
    else:
        return None
    after = end + 1 if _lower(tokens, end) in DASHES else end
    if _lower(tokens, after) in ("point", "points"):
        return Dress("percent", "pp", 1.0, after + 1)
    return Dress("percent", "%", 1.0, end)


def _age(tokens: Sequence[Token], i: int) -> Dress | None:
    """*-year-old*, *years old*, *years of age*, *-year-olds*."""
    unit = _AGE_UNITS.get(_lower(tokens, i))
    if unit is None:
        return None
    j = i + 1
    if _lower(tokens, j) in DASHES:
        j += 1
    if _lower(tokens, j) in ("old", "olds"):
        return Dress("age", unit, 1.0, j + 1)
    if _lower(tokens, j) == "of" and _lower(tokens, j + 1) == "age":
        return Dress("age", unit, 1.0, j + 2)
    return None


def _money(tokens: Sequence[Token], i: int, number: Cardinal) -> Dress | None:
    if number.low is not None and _lower(tokens, i) == "of":
        i += 1  # "thousands of dollars"
    found = phrase_at(currencies(), tokens, i)
    if found is None:
        return None
    unit, end = found
    lower = _lower(tokens, i)
    if lower == "p" and not (adjacent(tokens, i) and tokens[i].text == "p" and number.digits and number.value < 5000):
        return None
    if (len(tokens[i].text) <= 2 and lower in ("rs", "c", "a", "s")) or tokens[i].text in ("$", "£", "€"):
        return None
    if lower == "pounds" and unit.base == "GBP" and end == i + 1 and not _is_cash(tokens, i, number):
        return None
    if lower in ("won", "rand", "pound", "sterling") and not number.scaled:
        return None
    if lower == "php":
        return None
    return Dress("money", unit.base, unit.factor, end)


def _is_cash(tokens: Sequence[Token], i: int, number: Cardinal) -> bool:
    """Whether *pounds* is money here: by the words of the sentence, and where they are silent by *million pounds*."""
    words = {t.lower for t in tokens[max(0, i - 40) : i + 40]}
    if (_lower(tokens, i + 1) in ("of", "per") and not words & {"£", "sterling"}) or words & _WEIGHT:
        return False
    return bool(words & (_CASH - {"million", "billion"})) or number.scaled


def _measure(tokens: Sequence[Token], i: int, number: Cardinal) -> Dress | None:
    if is_scale(tokens, i) and number.digits and _is_temperature(number):
        return Dress("measure", tokens[i].text, 1.0, i + 1)
    found = phrase_at(units(), tokens, i)
    if found is None or (number.low is not None):
        return None
    unit, end = found
    lower = _lower(tokens, i)
    if lower in _ONLY_ATTACHED and not (adjacent(tokens, i) and number.digits):
        return None
    if lower == "m" and (tokens[i].text != "m"):
        return None
    if lower in ("yard", "stone", "carat") and i == number.end and number.value != 1 and not number.digits:
        return None  # "two stone walls"
    if unit.base == "degree":
        scale = _lower(tokens, end)
        if scale in ("c", "celsius"):
            return Dress("measure", "C", 1.0, end + 1)
        if scale in ("f", "fahrenheit"):
            return Dress("measure", "F", 1.0, end + 1)
    return Dress("measure", unit.base, unit.factor, end)


def is_scale(tokens: Sequence[Token], i: int) -> bool:
    """Whether a scale of temperature stands behind a number: *41.2C*, *41 C on Tuesday*; not *12 C Street*."""
    if i >= len(tokens) or tokens[i].text not in ("C", "F") or tokens[i - 1].text in DASHES:
        return False
    return adjacent(tokens, i) or i + 1 >= len(tokens) or not tokens[i + 1].is_capital


def _is_temperature(number: Cardinal) -> bool:
    """As far as the number tells: *2C* may be a class or a model."""
    return number.value <= _HOTTEST and (number.value >= 10 or number.grain < 1)


def is_age_of_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether the digits at token `i` are an age behind a name: *Maria Lopez, 51, …*, *Foss, 58, founder*.

    Not *Petrenko. 21 people* (a full stop), *July 4, 10 people* (no name), *Smith, 12 May* (a day), *Paris, 12 shots*.
    """
    text = tokens[i].text
    if i < 2 or tokens[i - 1].text != "," or not text.isdigit() or not 1 <= len(text) <= 3 or not 1 <= int(text) <= 115:
        return False
    name = tokens[i - 2]
    if name.text in (".", ")") and i >= 3:  # "Robert Hale Jr., 51," and "Maria (Mia) Lopez"
        name = tokens[i - 3]
        if name.lower not in ("jr", "sr"):
            return False
    if not name.is_capital or name.lower in MONTHS or name.lower in WEEKDAYS or len(name.text) < 2:
        return False
    if name.lower in number_words():
        return False
    following = _lower(tokens, i + 1)
    if following == "and" and i + 2 < len(tokens) and tokens[i + 2].is_capital:  # "Ann Reed, 51 and Bo Reed, 11"
        return True
    return (
        following in (",", ")", ";", "who", "of", "from")
        or i + 1 >= len(tokens)
        or (following == "." and i + 2 >= len(tokens))
    )

"""The bare number: *38,000*, *1.34 million*, *one hundred and five*, *half a million*, *two dozen*, *hundreds*."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from reconcile.language.numerals.words import (
    NumberWord,
    adjacent,
    hedges,
    number_words,
    phrase_at,
    phrase_before,
    units,
)
from reconcile.language.tokens import Token

_HALVES = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_FEW = frozenset(("several", "few", "couple"))
_LETTER_SCALES = frozenset(("k", "m", "b"))
DIGITS = frozenset("0123456789")


class Cardinal(Struct, frozen=True):
    """A number and the index of the token after it. `grain` is the worth of its last written digit (1e7 for 3.97bn).

    `scaled`: a scale word stands in it. For a vague count `low` and `high` are what it can mean, else None.
    """

    value: float
    end: int
    grain: float
    scaled: bool = False
    low: float | None = None
    high: float | None = None
    digits: bool = False


def read(tokens: Sequence[Token], i: int, money: bool = False) -> Cardinal | None:
    """The number that begins at token `i`. `money`: a currency stands before it, so that *K*, *m*, *B* are scales."""
    if i >= len(tokens):
        return None
    if tokens[i].text[0] in DIGITS:
        return _digits(tokens, i, money)
    if tokens[i].text in _HALVES:
        return Cardinal(_HALVES[tokens[i].text], i + 1, 0.01)
    return _words(tokens, i)


def _word(tokens: Sequence[Token], i: int) -> NumberWord | None:
    return number_words().get(tokens[i].lower) if i < len(tokens) else None


def _scale_at(tokens: Sequence[Token], i: int, money: bool, value: float) -> tuple[float, int] | None:
    """The scale word at token `i`, with a hyphen before it or none, and the index after it."""
    if i + 1 < len(tokens) and tokens[i].text == "-" and len(tokens[i + 1].text) > 1:
        i += 1
    word = _word(tokens, i)
    if word is None or word.role != "scale":
        return None
    lower = tokens[i].lower
    if lower in _LETTER_SCALES and not money:
        # "500k followers", "1.2m people": not "4K", "100m", "90 k"
        people_follow = i + 1 < len(tokens) and len(tokens[i + 1].text) > 3 and tokens[i + 1].lower.endswith("s")
        whole = lower == "k" and tokens[i].text == "k" and value >= 10
        millions = lower == "m" and value < 100 and (people_follow or _people(tokens, i + 1))
        if not adjacent(tokens, i) or not (whole or millions):
            return None
    return word.worth, i + 1


def _people(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].lower in ("people", "men", "women", "children")


def _joined(tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """The digits at token `i`, with those that a stray space has torn off: *$26. 5 million*, *1, 700 officers*."""
    text = tokens[i].text.replace(",", "")
    if i + 2 >= len(tokens) or tokens[i + 1].text not in ".," or not adjacent(tokens, i + 1) or adjacent(tokens, i + 2):
        return text, i + 1
    torn = tokens[i + 2].text
    if "." in text or not torn.isdigit() or tokens[i + 2].start - tokens[i + 1].end != 1:
        return text, i + 1
    if tokens[i + 1].text == ",":
        thousands = len(torn) == 3 and len(text) <= 3 and text[0] != "0"
        return (text + torn, i + 3) if thousands else (text, i + 1)
    after = tokens[i + 3].lower if i + 3 < len(tokens) else ""
    if len(torn) <= 2 and (
        after in ("percent", "%", "per") or (_word(tokens, i + 3) and number_words()[after].role == "scale")
    ):
        return f"{text}.{torn}", i + 3
    return text, i + 1


def _digits(tokens: Sequence[Token], i: int, money: bool) -> Cardinal:
    text, end = _joined(tokens, i)
    whole, _, decimals = text.partition(".")
    value = float(text)
    if decimals:
        grain = 10.0 ** -len(decimals)
    else:
        grain = 10.0 ** min(len(whole) - len(whole.rstrip("0")), len(whole) - 1)
    if end < len(tokens) and tokens[end].text in _HALVES:
        value, grain, end = value + _HALVES[tokens[end].text], 0.1, end + 1
    scale = _scale_at(tokens, end, money, value)
    if scale is None and end + 3 < len(tokens) and [t.lower for t in tokens[end : end + 3]] == ["and", "a", "half"]:
        scale = _scale_at(tokens, end + 3, money, value)
        if scale:
            value, grain = value + 0.5, 0.1
    if scale is None:
        return Cardinal(value, end, grain, digits=True)
    worth, end = scale
    # 3.97e9 read as such: 3.97 * 1e9 would be 3970000000.0000005
    scaled = float(f"{value!r}e{len(str(int(worth))) - 1}") if "e" not in repr(value) else value * worth
    return Cardinal(scaled, end, grain * worth, True, digits=True)


def _words(tokens: Sequence[Token], i: int) -> Cardinal | None:
    first = tokens[i].lower
    if first in ("a", "an"):
        return _after_article(tokens, i)
    if first in _FEW:
        return _several(tokens, i)
    if first == "half":
        return _half_of_scale(tokens, i)
    word = _word(tokens, i)
    if word is None:
        return None
    if word.role == "vague":
        return _vague(tokens, i, word)
    if word.role in ("digit", "tens"):
        return _spelled(tokens, i)
    return None


def _after_article(tokens: Sequence[Token], i: int) -> Cardinal | None:
    """*a hundred*, *a dozen*, *a score of*, *a few hundred*, *a half million*, *a quarter of a million*."""
    if i + 1 >= len(tokens):
        return None
    following = tokens[i + 1].lower
    if following in _FEW:
        return _several(tokens, i + 1)
    if following == "half":
        return _half_of_scale(tokens, i + 1)
    if following == "quarter":
        scale = i + 4 if [t.lower for t in tokens[i + 2 : i + 4]] == ["of", "a"] else i + 2
        word = _word(tokens, scale)
        if word and word.role == "scale":
            return Cardinal(word.worth / 4, scale + 1, word.worth / 100, True)
        return None
    word = _word(tokens, i + 1)
    hedged = word is None and phrase_before(hedges(), tokens, i) is not None
    if hedged and phrase_at(units(), tokens, i + 1) is not None:
        return Cardinal(1.0, i + 1, 1.0)  # "more than a mile"
    if word is None or word.role not in ("hundred", "scale", "count") or len(following) == 1:
        return None
    if following == "score" and not (i + 2 < len(tokens) and tokens[i + 2].lower == "of"):
        return None  # "a score of bullets" counts, "a score in the first half" does not
    return _spelled(tokens, i)


def _half_of_scale(tokens: Sequence[Token], i: int) -> Cardinal | None:
    """*half a million*, *half-a-dozen*, *half million*."""
    j = i + 1
    while j < len(tokens) and j <= i + 3 and tokens[j].lower in ("-", "a"):
        j += 1
    word = _word(tokens, j)
    if word is None or word.role not in ("scale", "count") or len(tokens[j].text) == 1:
        return None
    return Cardinal(word.worth / 2, j + 1, word.worth / 10 if word.role == "scale" else 1.0, word.role == "scale")


def _several(tokens: Sequence[Token], i: int) -> Cardinal | None:
    """*several hundred*, *a few dozen*, *a couple of thousand*."""
    couple = tokens[i].lower == "couple"
    j = i + 2 if i + 1 < len(tokens) and tokens[i + 1].lower == "of" else i + 1
    word = _word(tokens, j)
    if word is None or word.role not in ("hundred", "scale", "count") or tokens[j].lower in _LETTER_SCALES:
        return None
    return Cardinal(
        word.worth * 2,
        j + 1,
        word.worth,
        True,
        low=word.worth * 2,
        high=word.worth * (3 if couple else 9) + word.worth - 1,
    )


def _vague(tokens: Sequence[Token], i: int, word: NumberWord) -> Cardinal | None:
    """*hundreds*, *tens of thousands*, *scores of*."""
    of = i + 1 < len(tokens) and tokens[i + 1].lower == "of"
    inner = _word(tokens, i + 2) if of else None
    if inner and inner.role == "vague" and word.worth < inner.worth:
        unit = inner.worth / 2
        low = {"tens": 20.0, "dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2000.0}.get(
            tokens[i].lower
        )
        if low is None:
            return None
        return Cardinal(low * unit, i + 3, unit, True, low=low * unit, high=(word.most + 1) * unit - 1)
    lower = tokens[i].lower
    if lower == "tens" and not of:
        return None
    if lower == "scores" and not of:
        # "scores escaped", "scores more": yes; "the scores were level", "he scores": no
        after = tokens[i + 1].lower if i + 1 < len(tokens) else ""
        before = tokens[i - 1].lower if i else ""
        if before in ("the", "he", "she", "who") or after not in (
            "more",
            "killed",
            "dead",
            "injured",
            "escaped",
            "missing",
        ):
            return None
    return Cardinal(word.worth, i + 1, word.worth, True, low=word.worth, high=word.most)


def _spelled(tokens: Sequence[Token], i: int) -> Cardinal | None:
    """*twenty-one*, *one hundred and five*, *two and a half million*, *a thousand*, *two dozen*."""
    total, current, last, grain, scaled = 0.0, 0.0, "", 1.0, False
    j = i
    if tokens[i].lower in ("a", "an"):
        current, last, j = 1.0, "digit", i + 1
    end = j
    while j < len(tokens):
        lower = tokens[j].lower
        if _is_joint(tokens, j, last):
            j += 1
            continue
        if lower == "and" and last == "digit" and [t.lower for t in tokens[j + 1 : j + 3]] == ["a", "half"]:
            current, grain, last, j = current + 0.5, 0.1, "half", j + 3
            end = j
            continue
        word = _word(tokens, j)
        if word is None or len(lower) == 1:
            break
        if (
            word.role == "digit" and (last in ("", "hundred", "scale") or (last == "tens" and 0 < word.worth < 10))
        ) or (word.role == "tens" and last in ("", "hundred", "scale")):
            current += word.worth
        elif word.role == "hundred" and last in ("digit", "tens", "half") and current < 100:
            current *= 100
            grain = 100.0
        elif word.role == "scale" and last in ("digit", "tens", "hundred", "half"):
            total, current = total + current * word.worth, 0.0
            grain, scaled = (grain if last == "half" else 1.0) * word.worth, True
        elif word.role == "count" and last in ("digit", "tens") and current:
            return Cardinal(total + current * word.worth, j + 1, word.worth)
        else:
            break
        if word.role in ("digit", "tens"):
            grain = 1.0
        last = word.role
        j += 1
        end = j
    if not last:
        return None
    return Cardinal(total + current, end, grain, scaled)


def _is_joint(tokens: Sequence[Token], j: int, last: str) -> bool:
    """Whether the token only joins two words of one number: *twenty-one*, *one hundred and five*."""
    lower = tokens[j].lower
    if lower == "-":
        return bool(last) and adjacent(tokens, j) and adjacent(tokens, j + 1)
    if lower != "and" or last not in ("hundred", "scale"):
        return False
    following = _word(tokens, j + 1)
    return following is not None and following.role in ("digit", "tens")

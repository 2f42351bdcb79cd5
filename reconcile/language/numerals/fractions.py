"""Fractions: *two-thirds of*, *a quarter of the staff*, *one in five*, *1/8th of*; and what *one* does."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.language.numerals.cardinals import Cardinal
from reconcile.language.numerals.words import adjacent, number_words
from reconcile.language.tokens import Token
from reconcile.lexicons import load, load_groups

_WORDS = load_groups("figure_words.txt")

_TIME = _WORDS["time"]
_WHOLES = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 200, 500, 1000, 10000, 100000))
_NOT_BEFORE_ONE = _WORDS["not_before_one"]
_NOT_AFTER_ONE = _WORDS["not_after_one"]


def _whole(token: Token) -> float | None:
    """The whole number of one token, in digits or as a word below a hundred."""
    if token.text.isdigit():
        return float(token.text)
    word = number_words().get(token.lower)
    return word.worth if word and word.role in ("digit", "tens", "hundred") else None


def fraction(tokens: Sequence[Token], i: int) -> Cardinal | None:
    """The fraction that begins at token `i`, with a `value` between 0 and 1."""
    lower = tokens[i].lower
    after = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if lower == "half":
        before = tokens[i - 1].lower if i else ""
        if before in ("first", "second", "latter", "other", "better", "and", "the", "lower", "upper", "top", "bottom"):
            return None
        return Cardinal(0.5, i + 1, 0.01) if after in ("of", "the", "its", "their", "his", "her", "our") else None
    count = 1.0 if lower in ("a", "an") else _whole(tokens[i])
    if count is None or count <= 0 or not after:
        return None
    if (
        after == "/"
        and i + 2 < len(tokens)
        and tokens[i + 2].text.isdigit()
        and adjacent(tokens, i + 1)
        and adjacent(tokens, i + 2)
    ):
        end = i + 3
        if end < len(tokens) and tokens[end].lower in ("th", "rd", "nd", "ths") and adjacent(tokens, end):
            end += 1
        of = end < len(tokens) and tokens[end].lower in ("of", "the")
        whole = float(tokens[i + 2].text)
        return Cardinal(count / whole, end, 0.01) if 0 < count < whole and of else None
    return _parts(tokens, i, count) or _one_in(tokens, i, count)


def _parts(tokens: Sequence[Token], i: int, count: float) -> Cardinal | None:
    """*two-thirds*, *a third of*, *three quarters of*."""
    j = i + 2 if tokens[i + 1].text == "-" else i + 1
    if j >= len(tokens):
        return None
    part = number_words().get(tokens[j].lower)
    if part is None or part.role != "part" or count >= part.worth:
        return None
    of = j + 1 < len(tokens) and tokens[j + 1].lower == "of"
    by = i > 0 and (tokens[i - 1].lower == "by" or (i > 1 and tokens[i - 2].lower == "by"))
    plural = count > 1 and tokens[j].lower.endswith(("s", "ves"))
    if (count == 1 and not (of or by)) or (count > 1 and not (plural and (of or by or j == i + 2))):
        return None
    if of and j + 2 < len(tokens) and tokens[j + 2].lower == "a":  # "a quarter of a million" is a number
        return None
    return Cardinal(count / part.worth, j + 1, 0.01)


def _one_in(tokens: Sequence[Token], i: int, count: float) -> Cardinal | None:
    """*one in five*, *36 in every 100*, *four out of 10*; not *killed 5 in 10 days*."""
    j = i + 1
    if tokens[j].lower == "out" and j + 1 < len(tokens) and tokens[j + 1].lower == "of":
        j += 1
    elif tokens[j].lower != "in":
        return None
    j += 1
    every = j < len(tokens) and tokens[j].lower == "every"
    if every:
        j += 1
    if j >= len(tokens):
        return None
    digits = tokens[j].text.replace(",", "")
    whole = float(digits) if digits.isdigit() else _whole(tokens[j])
    if whole is None or whole not in _WHOLES or not 0 < count < whole:
        return None
    if (j + 1 < len(tokens) and tokens[j + 1].lower in _TIME) or (whole >= 12 and count > 1 and not every):
        return None
    return Cardinal(count / whole, j + 1, 0.01)


def is_counting_one(tokens: Sequence[Token], i: int) -> bool:
    """Whether *one* counts a noun (*one person died*), and is no pronoun (*one of the girls*, *no one*, *one can*)."""
    if i + 1 >= len(tokens) or (i and tokens[i - 1].lower in _NOT_BEFORE_ONE):
        return False
    following = tokens[i + 1]
    if following.lower in ("hundred", "thousand", "million", "billion", "dozen", "trillion", "-"):
        return True
    return (
        following.is_word
        and following.lower not in _NOT_AFTER_ONE
        and following.lower not in load("function_words.txt")
    )

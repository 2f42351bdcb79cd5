"""The walk over the tokens of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec import structs

from reconcile.language.numerals import labels
from reconcile.language.numerals.bounds import bounds, hedge_after, hedge_before, slack
from reconcile.language.numerals.cardinals import DIGITS, Cardinal, read
from reconcile.language.numerals.dress import Dress, currency_before, dress, is_age_of_name
from reconcile.language.numerals.figure import Figure, FigureForm
from reconcile.language.numerals.fractions import fraction, is_counting_one
from reconcile.language.numerals.ranges import range_from
from reconcile.language.numerals.words import adjacent, currencies, number_words
from reconcile.language.tokens import Token
from reconcile.lexicons import load, load_groups

_WORDS = load_groups("figure_words.txt")

_AGED = frozenset(("aged", "age", "ages"))
_SCORE_NOUNS = _WORDS["score_nouns"]
_AFTER_SCORE = _WORDS["after_score"]

Read = tuple[list[Figure], int]
"""The figures that begin at a token, and the index after what was read."""


@cache
def _starters() -> frozenset[str]:
    """Words with which a number may begin."""
    return frozenset(
        {w for w, n in number_words().items() if n.role in ("digit", "tens", "vague")}
        | {"a", "an", "half", "several", "few", "couple"}
        | {
            first
            for first in currencies()
            if not first[0].isalpha() or first in ("us", "rs", "rm", "hk", "nz", "au", "nt")
        }
        | {"½", "¼", "¾"}
    )


def figures(tokens: Sequence[Token]) -> list[Figure]:
    """The figures of a sentence, left to right, without overlaps. Linear in the number of tokens."""
    found: list[Figure] = []
    starters = _starters()
    i = behind = 0
    while i < len(tokens):
        token = tokens[i]
        if token.text[0] in DIGITS or token.lower in starters or (token.text.isupper() and token.lower in currencies()):
            here, end = _at(tokens, i, behind)
            if end > i:
                found += [_with_currency(tokens, figure, found) for figure in here]
                i = behind = end
                continue
        i += 1
    return found


def _with_currency(tokens: Sequence[Token], figure: Figure, found: list[Figure]) -> Figure:
    """The figure with the currency of the one before it, where it takes it over: *to 143 million euros from 206*."""
    if (
        figure.form != "plain"
        or not found
        or found[-1].form != "money"
        or figure.value < 1e5
        or figure.hedge == "vague"
    ):
        return figure
    before = found[-1]
    if figure.first - before.last > 3 or tokens[figure.first - 1].lower not in ("from", "to", "or", "than", "and"):
        return figure
    after = tokens[figure.last + 1] if figure.last + 1 < len(tokens) else None
    if after is not None and after.is_word and after.lower not in load("function_words.txt"):
        return figure
    return structs.replace(figure, form="money", unit=before.unit)


def _at(tokens: Sequence[Token], i: int, behind: int) -> Read:
    """What begins at token `i`; `i` itself comes back if no number does.

    `behind` is the index up to which earlier figures reach: a hedge cannot stand before it.
    """
    money = currency_before(tokens, i)
    if money:
        unit, at = money
        number = read(tokens, at, money=True)
        if number is None or (not number.digits and at == i):
            return [], i
        return _finish(tokens, i, behind, at, number, Dress("money", unit.base, unit.factor, number.end))
    part = fraction(tokens, i)
    if part:
        return _finish(tokens, i, behind, i, part, Dress("fraction", "", 1.0, part.end))
    if tokens[i].text[0] in DIGITS:
        special = _special(tokens, i)
        if special:
            return special
    elif tokens[i].lower == "one" and not is_counting_one(tokens, i):
        return [], i
    number = read(tokens, i)
    if number is None:
        return [], i
    if not number.digits and labels.word_is_label(tokens, i):
        return [], number.end
    return _finish(tokens, i, behind, i, number, dress(tokens, number))


def _special(tokens: Sequence[Token], i: int) -> Read | None:
    """Digits that are no quantity: a time of day, a label, the age of a name, an ordinal, a score."""
    value = float(tokens[i].text.replace(",", ""))
    clock = labels.time_end(tokens, i)
    if clock > i:
        return [_plain(tokens, i, clock, value, "time")], clock
    label = labels.label_end(tokens, i)
    if label > i:
        return [], label
    if is_age_of_name(tokens, i):
        return [_plain(tokens, i, i + 1, value, "age", "year")], i + 1
    if i + 1 < len(tokens) and tokens[i + 1].lower in labels.ORDINAL_ENDINGS and adjacent(tokens, i + 1):
        return [_plain(tokens, i, i + 2, value, "ordinal")], i + 2
    return _score(tokens, i)


def _plain(tokens: Sequence[Token], i: int, end: int, value: float, form: FigureForm, unit: str = "") -> Figure:
    return Figure(
        i, end - 1, tokens[i].start, tokens[end - 1].end, value, value, value, form, unit, core=i, noun_at=end
    )


def _score(tokens: Sequence[Token], i: int) -> Read | None:
    """*14-2*, *5–3*: whole numbers below a thousand with a dash between them that no range explains."""
    if i + 2 >= len(tokens) or tokens[i + 1].text not in labels.DASHES or not adjacent(tokens, i + 1):
        return None
    left, right = tokens[i].text, tokens[i + 2].text
    if not adjacent(tokens, i + 2) or not (left.isdigit() and right.isdigit() and len(left) < 4 and len(right) < 4):
        return None
    following = tokens[i + 3].lower if i + 3 < len(tokens) else ""
    measured = following.isalpha() or following in ("%", "$", "-", "°")
    if int(left) < int(right) and measured and following not in _SCORE_NOUNS | _AFTER_SCORE:
        return None
    pair = [_plain(tokens, k, k + 1, float(tokens[k].text), "score") for k in (i, i + 2)]
    return pair, i + 3


def _finish(tokens: Sequence[Token], first: int, behind: int, core: int, number: Cardinal, worn: Dress | None) -> Read:
    """The figure around `number`: with its range, its hedge and what it is of."""
    end = worn.end if worn else number.end
    form: FigureForm = worn.form if worn else "plain"
    unit, factor = (worn.unit, worn.factor) if worn else ("", 1.0)
    hedge, start = hedge_before(tokens, first, behind)
    if form == "plain" and core and (tokens[core - 1].lower in _AGED or _is_who_is(tokens, core, end)):
        form, unit = "age", "year"
    value, low, high = number.value, number.value, number.value
    ranged = None
    if number.low is None and hedge in ("", "about"):  # "more than $9 billion to $80 billion" is no range
        ranged = range_from(tokens, first, end, number, form, unit)
    if ranged:
        if ranged.worn and not worn:
            form, unit, factor = ranged.worn.form, ranged.worn.unit, ranged.worn.factor
        low, high, end, hedge = ranged.low, ranged.high, ranged.end, "range"
        value = (low + high) / 2
        if first > behind and tokens[first - 1].lower == "between":
            start = first - 1
    elif number.low is not None and number.high is not None:
        low, high, hedge = number.low, number.high, "vague"
    else:
        hedge, end = hedge_after(tokens, end, hedge)
        low, high = bounds(value, hedge)
    if unit in ("C", "F", "degree") and _is_below_zero(tokens, start, core):
        value, low, high, start = -value, -high, -low, start - 1
    if unit == "F":
        value, low, high, unit = _celsius(value), _celsius(low), _celsius(high), "C"
    noun_at = end + 1 if end < len(tokens) and tokens[end].text in labels.DASHES and adjacent(tokens, end) else end
    figure = Figure(
        start, end - 1, tokens[start].start, tokens[end - 1].end, value, low, high, form, unit, hedge,
        0.0 if number.low is not None else slack(number, form), factor, core, noun_at,
    )  # fmt: skip
    return [figure], end


def _is_below_zero(tokens: Sequence[Token], start: int, core: int) -> bool:
    """*minus 38 degrees*, *-33C*; not *30-33C*."""
    if not core or start != core:
        return False
    before = tokens[core - 1]
    if before.text in "-−–":
        return adjacent(tokens, core) and not (core > 1 and adjacent(tokens, core - 1))
    return before.lower == "minus"


def _is_who_is(tokens: Sequence[Token], core: int, end: int) -> bool:
    """*Foss, who is 46 and lives in …*; not *who is 46 miles away*."""
    if core < 2 or tokens[core - 2].lower != "who" or tokens[core - 1].lower not in ("is", "was"):
        return False
    return end >= len(tokens) or tokens[end].lower in ("and", ",", ".", ";", ")")


def _celsius(fahrenheit: float) -> float:
    return (fahrenheit - 32) / 1.8

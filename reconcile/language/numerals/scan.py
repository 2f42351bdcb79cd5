"""The walk over the tokens of a sentence."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

from msgspec import structs

from reconcile.language.numerals import labels
from reconcile.language.numerals.cardinals import DIGITS, Cardinal, read
from reconcile.language.numerals.dress import Dress, currency_before, dress, is_age_of_name
from reconcile.language.numerals.figure import Figure, FigureForm
from reconcile.language.numerals.fractions import fraction, is_counting_one
from reconcile.language.numerals.words import adjacent, currencies, hedges, number_words, phrase_before
from reconcile.language.tokens import Token
from reconcile.lexicons import load, load_groups

_WORDS = load_groups("figure_words.txt")

_WITH_OVER = _WORDS["with_over"]
_WITH_UP = _WORDS["with_up"]
_AGED = frozenset(("aged", "age", "ages"))
_SCORE_NOUNS = _WORDS["score_nouns"]


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
    """The figure with the currency of the one before it, where it takes it over: *to 121 million euros from 184 million*."""
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


def _at(tokens: Sequence[Token], i: int, behind: int) -> tuple[list[Figure], int]:
    """The figures that begin at token `i`, and the index after what was read; `i` if no number begins there.

    `behind` is the index up to which earlier figures reach: a hedge cannot stand before it.
    """
    money = currency_before(tokens, i)
    if money:
        unit, at = money
        number = read(tokens, at, money=True)
        if number is None or (not number.digits and at == i):
            return [], i
        return _finish(tokens, i, behind, at, number, Dress("money", unit.base, unit.factor, number.end))
    if tokens[i].text[0] in DIGITS:
        part = fraction(tokens, i)
        if part:
            return _finish(tokens, i, behind, i, part, Dress("fraction", "", 1.0, part.end))
        clock = labels.time_end(tokens, i)
        if clock > i:
            return [_plain(tokens, i, clock, float(tokens[i].text.replace(",", "")), "time")], clock
        label = labels.label_end(tokens, i)
        if label > i:
            return [], label
        if is_age_of_name(tokens, i):
            return [_plain(tokens, i, i + 1, float(tokens[i].text), "age", "year")], i + 1
        if i + 1 < len(tokens) and tokens[i + 1].lower in labels.ORDINAL_ENDINGS and adjacent(tokens, i + 1):
            return [_plain(tokens, i, i + 2, float(tokens[i].text.replace(",", "")), "ordinal")], i + 2
        score = _score(tokens, i)
        if score:
            return score
    else:
        part = fraction(tokens, i)
        if part:
            return _finish(tokens, i, behind, i, part, Dress("fraction", "", 1.0, part.end))
        if tokens[i].lower == "one" and not is_counting_one(tokens, i):
            return [], i
    number = read(tokens, i)
    if number is None:
        return [], i
    if not number.digits and labels.word_is_label(tokens, i):
        return [], number.end
    return _finish(tokens, i, behind, i, number, dress(tokens, number))


def _plain(tokens: Sequence[Token], i: int, end: int, value: float, form: FigureForm, unit: str = "") -> Figure:
    return Figure(
        i, end - 1, tokens[i].start, tokens[end - 1].end, value, value, value, form, unit, core=i, noun_at=end
    )


def _score(tokens: Sequence[Token], i: int) -> tuple[list[Figure], int] | None:
    """*14-2*, *5–3*: whole numbers below 200 with a dash between them that no range explains."""
    if i + 2 >= len(tokens) or tokens[i + 1].text not in labels.DASHES or not adjacent(tokens, i + 1):
        return None
    left, right = tokens[i].text, tokens[i + 2].text
    if not adjacent(tokens, i + 2) or not (left.isdigit() and right.isdigit() and len(left) < 4 and len(right) < 4):
        return None
    following = tokens[i + 3].lower if i + 3 < len(tokens) else ""
    rising = int(left) < int(right)
    if rising and following not in _SCORE_NOUNS and (following.isalpha() or following in ("%", "$", "-", "°")):
        if following not in (
            "in",
            "at",
            "against",
            "over",
            "on",
            "to",
            "for",
            "with",
            "as",
            "and",
            "when",
            "after",
            "that",
        ):
            return None
    pair = [_plain(tokens, k, k + 1, float(tokens[k].text), "score") for k in (i, i + 2)]
    return pair, i + 3


def _finish(
    tokens: Sequence[Token], first: int, behind: int, core: int, number: Cardinal, worn: Dress | None
) -> tuple[list[Figure], int]:
    """The figure around `number`: with its range, its hedge and what it is of."""
    end = worn.end if worn else number.end
    form: FigureForm = worn.form if worn else "plain"
    unit, factor = (worn.unit, worn.factor) if worn else ("", 1.0)
    hedge, start = "", first
    before = phrase_before(hedges(), tokens, first)
    if before and before[1] >= behind and not _is_particle(tokens, before[1]):
        hedge, start = before
    if form == "plain" and core and (tokens[core - 1].lower in _AGED or _is_who_is(tokens, core, end)):
        form, unit = "age", "year"
    value, low, high = number.value, number.value, number.value
    bounded = hedge not in ("", "about") and tokens[first - 1].lower != "between"
    ranged = None if number.low is not None or bounded else _range(tokens, first, end, number, form, unit)
    if ranged:
        upper, upper_worn, end = ranged
        if upper_worn and not worn:
            form, unit, factor = upper_worn.form, upper_worn.unit, upper_worn.factor
        low = number.value
        if upper.scaled and not number.scaled:
            low = number.value * _scale_of(upper)
        high, value, hedge = upper.value, (low + upper.value) / 2, "range"
        if core > behind and tokens[first - 1].lower == "between" and first - 1 >= behind:
            start = first - 1
    elif number.low is not None and number.high is not None:
        low, high, hedge = number.low, number.high, "vague"
    else:
        hedge, end = _hedge_after(tokens, end, hedge)
        low, high = _bounds(value, hedge)
    if unit == "F":
        value, low, high, unit = (_celsius(value), _celsius(low), _celsius(high), "C")
    slack = 0.0 if number.low is not None else _slack(number, form)
    noun_at = end + 1 if end < len(tokens) and tokens[end].text in labels.DASHES and adjacent(tokens, end) else end
    figure = Figure(
        start,
        end - 1,
        tokens[start].start,
        tokens[end - 1].end,
        value,
        low,
        high,
        form,
        unit,
        hedge,
        slack,
        factor,
        core,
        noun_at,
    )
    return [figure], end


def _is_who_is(tokens: Sequence[Token], core: int, end: int) -> bool:
    """*Voss, who is 58 and lives in …*; not *who is 58 miles away*."""
    if core < 2 or tokens[core - 2].lower != "who" or tokens[core - 1].lower not in ("is", "was"):
        return False
    return end >= len(tokens) or tokens[end].lower in ("and", ",", ".", ";", ")")


def _is_particle(tokens: Sequence[Token], i: int) -> bool:
    """Whether the hedge at token `i` belongs to the verb before it: *handed over 21 hostages*, *added up to 612 million*."""
    if i == 0:
        return False
    verb = tokens[i - 1].lower
    return (tokens[i].lower == "over" and verb in _WITH_OVER) or (tokens[i].lower == "up" and verb in _WITH_UP)


def _celsius(fahrenheit: float) -> float:
    return (fahrenheit - 32) / 1.8


def _scale_of(number: Cardinal) -> float:
    """The scale of a scaled number: a million for *1.28 million*."""
    scale = 1e3
    for candidate in (1e6, 1e9, 1e12):
        if number.value >= candidate:
            scale = candidate
    return scale


def _range(
    tokens: Sequence[Token], first: int, end: int, number: Cardinal, form: FigureForm, unit: str
) -> tuple[Cardinal, Dress | None, int] | None:
    """The upper end of a range whose lower end is `number`: *10 to 40 percent*, *10-12*, *five or six*, *between 10 and 30*."""
    if end + 1 >= len(tokens):
        return None
    link, before = tokens[end].lower, tokens[first - 1].lower if first else ""
    dash = link in labels.DASHES and adjacent(tokens, end)
    allowed = dash or link == "to" or (link == "or" and form == "plain") or (link == "and" and before == "between")
    if not allowed or (link == "to" and before == "from"):
        return None
    at = end + 1
    sign = currency_before(tokens, at)
    if sign:
        if form != "money" or sign[0].base != unit:
            return None
        at = sign[1]
    upper = read(tokens, at, money=form == "money")
    if upper is None or upper.low is not None or (tokens[at].lower in ("a", "an", "one") and link != "and"):
        return None
    lower_value = number.value
    if upper.scaled and not number.scaled:
        lower_value *= _scale_of(upper)
    if link == "to" and upper.value > 5 * lower_value:
        return None  # "fell $11 billion to $106 billion"
    if not lower_value < upper.value or (link == "or" and upper.value - lower_value > lower_value):
        return None
    if upper.digits and at + 1 < len(tokens) and labels.label_end(tokens, at) > at and not dash:
        return None
    worn = dress(tokens, upper)
    if worn and worn.form == "age" and form == "plain":
        return upper, worn, worn.end
    if worn and (form not in ("plain", worn.form) or (form == worn.form and unit != worn.unit)):
        return None
    if form in ("percent", "measure") and worn is None:
        return None
    if form == "money" and worn and worn.form != "money":
        return None
    return upper, worn, worn.end if worn else upper.end


def _hedge_after(tokens: Sequence[Token], end: int, hedge: str) -> tuple[str, int]:
    """A hedge behind the figure: *or so*, *or more*, *-plus*, *+*; and the index after it."""
    here = tokens[end].lower if end < len(tokens) else ""
    after = tokens[end + 1].lower if end + 1 < len(tokens) else ""
    if here == "or" and after in ("so", "thereabouts"):
        return "about", end + 2
    if here == "or" and after in ("more", "over", "older", "above"):
        return "at least", end + 2
    if here == "or" and after in ("less", "fewer", "under", "younger", "below"):
        return "up to", end + 2
    if here == "-" and after == "plus":
        return "over", end + 2
    if here == "+" and adjacent(tokens, end):
        return "over", end + 1
    return hedge, end


def _bounds(value: float, hedge: str) -> tuple[float, float]:
    """The least and the most that `value` can mean under `hedge`."""
    if hedge == "about":
        return value * 0.9, value * 1.1
    if hedge == "nearly":
        return value * 0.9, value
    if hedge == "just over":
        return value, value * 1.1
    if hedge in ("over", "at least"):
        return value, math.inf
    if hedge in ("under", "up to"):
        return 0.0, value
    return value, value


def _slack(number: Cardinal, form: FigureForm) -> float:
    """How far off a number may be because it was written round.

    *$5 billion* may be 4.5 to 5.5 and *47,000* may be 46,500 to 47,500, but nobody rounds 32 dead to 30, and a bare
    340,000 is not 400,000 rounded: so never more than a tenth where a scale word stands, a twentieth where none does.
    """
    value, half = abs(number.value), number.grain / 2
    if form == "fraction":
        return 0.02
    if form == "percent":
        return half if number.grain < 1 else 0.5
    if number.scaled:
        return min(half, 0.1 * value)
    if number.grain < 1:
        return half
    return min(half, 0.05 * value) if value >= 100 and number.grain > 1 else 0.0

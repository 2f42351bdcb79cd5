"""Ranges: *10 to 40 percent*, *10-12*, *five or six*, *between 10 and 30*."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from reconcile.language.numerals import labels
from reconcile.language.numerals.cardinals import Cardinal, read
from reconcile.language.numerals.dress import Dress, currency_before, dress
from reconcile.language.numerals.figure import FigureForm
from reconcile.language.numerals.words import adjacent
from reconcile.language.tokens import Token


class Range(Struct, frozen=True):
    """The two ends of a range, what its upper end is of, and the index of the token behind it."""

    low: float
    high: float
    worn: Dress | None
    end: int


def range_from(
    tokens: Sequence[Token], first: int, end: int, number: Cardinal, form: FigureForm, unit: str
) -> Range | None:
    """The range whose lower end is `number`, which stands at the tokens `first` to `end`; None if there is none."""
    if end + 1 >= len(tokens):
        return None
    link, before = tokens[end].lower, tokens[first - 1].lower if first else ""
    dash = link in labels.DASHES and adjacent(tokens, end)
    if not (dash or link == "to" or (link == "or" and form == "plain") or (link == "and" and before == "between")):
        return None
    if link == "to" and before == "from":
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
    low = number.value * (_scale_of(upper) if upper.scaled and not number.scaled else 1.0)
    if not _is_plausible(low, upper.value, link) or (upper.digits and not dash and labels.label_end(tokens, at) > at):
        return None
    worn = dress(tokens, upper)
    if not _fits(form, unit, worn):
        return None
    return Range(low, upper.value, worn, worn.end if worn else upper.end)


def _is_plausible(low: float, high: float, link: str) -> bool:
    """Whether the two can be the ends of a range: not *fell $9 billion to $80 billion*, *two or 50*."""
    if not low < high or (link == "to" and high > 5 * low):
        return False
    return link != "or" or high - low <= low


def _fits(form: FigureForm, unit: str, worn: Dress | None) -> bool:
    """Whether the upper end is of the same as the lower one, where that says what it is of."""
    if worn is None:
        return form not in ("percent", "measure")
    return form == "plain" or (form == worn.form and unit == worn.unit)


def _scale_of(number: Cardinal) -> float:
    """The scale of a scaled number: a million for *1.34 million*."""
    scale = 1e3
    for candidate in (1e6, 1e9, 1e12):
        if number.value >= candidate:
            scale = candidate
    return scale

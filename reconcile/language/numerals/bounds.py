"""What a hedge makes of a number, and how far off a number may be because it was written round."""

from __future__ import annotations

import math
from collections.abc import Sequence

from reconcile.language.numerals.cardinals import Cardinal
from reconcile.language.numerals.figure import FigureForm
from reconcile.language.numerals.words import adjacent, hedges, phrase_before
from reconcile.language.tokens import Token
from reconcile.lexicons import load_groups

_WORDS = load_groups("figure_words.txt")
_WITH_OVER = _WORDS["with_over"]
_WITH_UP = _WORDS["with_up"]


def hedge_before(tokens: Sequence[Token], first: int, behind: int) -> tuple[str, int]:
    """The hedge that ends before token `first`, with the index of its first token; an empty one and `first` if none.

    It cannot reach before `behind`, where an earlier figure ends.
    """
    found = phrase_before(hedges(), tokens, first)
    if found is None or found[1] < behind or _is_particle(tokens, found[1]):
        return "", first
    return found


def _is_particle(tokens: Sequence[Token], i: int) -> bool:
    """Whether the hedge at token `i` belongs to the verb before it: *handed over 21 hostages*, *added up to 600*."""
    if i == 0:
        return False
    verb = tokens[i - 1].lower
    return (tokens[i].lower == "over" and verb in _WITH_OVER) or (tokens[i].lower == "up" and verb in _WITH_UP)


def hedge_after(tokens: Sequence[Token], end: int, hedge: str) -> tuple[str, int]:
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


def bounds(value: float, hedge: str) -> tuple[float, float]:
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


def slack(number: Cardinal, form: FigureForm) -> float:
    """How far off a number may be because it was written round.

    *$5 billion* may be 4.5 to 5.5 and *38,000* may be 37,500 to 38,500, but nobody rounds 34 dead to 31, and a bare
    260,000 is not 300,000 rounded: so never more than a tenth where a scale word stands, a twentieth where none does.
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

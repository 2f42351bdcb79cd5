"""Figures without a noun of their own: *73 dead*, *a death toll of 64*, *watched by 12,400*."""

from __future__ import annotations

from reconcile.claims.quantity.likened import crowd_at, is_crowd
from reconcile.claims.quantity.wording import DONE
from reconcile.language.counting import Counted, happening_of, noun_group
from reconcile.language.document import Sentence
from reconcile.language.numerals import Figure
from reconcile.lexicons import load_groups

_WORDS = load_groups("counting_words.txt")

_TOLL = frozenset(("toll", "tally"))
_TOLL_LINKS = _WORDS["toll_links"]
SIZED = _WORDS["sized"]
_AFTER_BARE = _WORDS["after_bare"]
# Tokens from "number of" to its figure.
_FAR = 14


def counted_bare(sentence: Sentence, figure: Figure) -> tuple[Counted, str] | None:
    """The counted and what happened to it, told by the words around a figure that has no noun of its own.

    *64 dead*, *killing at least 64*, *the death toll rose to 64*, *a city of 260,000*.
    """
    tokens = sentence.tokens
    after = tokens[figure.noun_at].lower if figure.noun_at < len(tokens) else ""
    if figure.hedge == "vague" and figure.value >= 1e6:
        return None
    if figure.hedge and figure.first and noun_group(tokens[figure.first - 1])[1]:
        return None  # "people over 65"
    if is_crowd(sentence, figure):
        return crowd_at(figure.last, figure.last + 1), "ATTEND"
    happening = (
        "KILL" if _after_toll(sentence, figure) else _of_number(sentence, figure) or _of_bare(sentence, figure, after)
    )
    if happening:
        return Counted("people", True, "", figure.last, figure.last + 1), happening
    sized = tokens[figure.first - 2].lower if figure.first > 1 and tokens[figure.first - 1].lower == "of" else ""
    if sized in SIZED and not after.isalpha():
        return Counted(sized, False, sized, figure.first - 2, figure.last + 1), ""
    return None


def _of_number(sentence: Sentence, figure: Figure) -> str:
    """*The number of dead in the avalanche stands at seven*, *the number of injured rose to 140*."""
    tokens = sentence.tokens
    if not figure.first or tokens[figure.first - 1].lower not in _TOLL_LINKS:
        return ""
    for k in range(figure.first - 2, max(0, figure.first - _FAR), -1):
        if tokens[k].lower == "of" and tokens[k - 1].lower == "number":
            near = (name for first, _, name in sentence.predicates if k < first <= k + 4 and name in DONE)
            return next(near, "")
    return ""


def _of_bare(sentence: Sentence, figure: Figure, after: str) -> str:
    """What happened to the people whom a figure without noun counts: *73 dead*, *73 have died*, *killing 73 in*."""
    if after == "to" and happening_of(sentence, figure, figure.last + 1) == "EVACUATE":
        return "EVACUATE"  # "forced 2,400 to flee"
    if after in ("-", "'s", "per", "percent", "%", "of", "to") or figure.value != int(figure.value):
        return ""
    happening = happening_of(sentence, figure, figure.last + 1)
    if happening not in DONE or happening == "CUT_JOBS":
        return ""
    goes_on = after.isalpha() and after not in _AFTER_BARE
    if goes_on and not any(first == figure.noun_at for first, _, _ in sentence.predicates):
        return ""
    return happening


def _after_toll(sentence: Sentence, figure: Figure) -> bool:
    """*the death toll rose to at least 64*, *a toll of 64*, *death toll: 64*; not *the toll among 64 soldiers*."""
    tokens = sentence.tokens
    last = tokens[figure.first - 1].lower if figure.first else ""
    if last not in _TOLL_LINKS and last != ":":
        return False
    i = figure.noun_at
    if i < len(tokens) and tokens[i].is_word and tokens[i].lower in ("years", "year", "days", "percent", "km", "miles"):
        return False
    return any(tokens[k].lower in _TOLL for k in range(max(0, figure.first - 9), figure.first))

"""In which respect a figure counts: as a part, a rate, an addition, a change, or as a thing of the past."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reconcile.language import modality
from reconcile.language.counting.times import (
    is_former_record,
    is_of_another,
    is_of_other_month,
    is_past,
    is_period_before,
)
from reconcile.language.document import Sentence
from reconcile.language.numerals import Figure
from reconcile.language.tokens import Token
from reconcile.lexicons import load_groups
from reconcile.model import Assertion

_WORDS = load_groups("counting_words.txt")

_MORE = frozenset(("another", "other", "others", "more", "additional", "further", "extra"))
_RATE_UNITS = _WORDS["rate_units"]
_RATE_WORDS = _WORDS["rate_words"]
_UNIT_OF_RATE = {
    "daily": "day", "weekly": "week", "monthly": "month", "annually": "year", "yearly": "year", "annual": "year",
    "hourly": "hour",
}  # fmt: skip
_SUBSET = _WORDS["subset"]
_DEGREES = {
    "critical": "CRITICAL", "critically": "CRITICAL", "serious": "SERIOUS", "seriously": "SERIOUS", "severe": "SERIOUS",
    "severely": "SERIOUS", "badly": "SERIOUS", "slight": "SLIGHT", "slightly": "SLIGHT", "minor": "SLIGHT",
    "lightly": "SLIGHT",
}  # fmt: skip
DEGREES = frozenset(_DEGREES.values())
_WANTED = 6
_WANTING = frozenset(("wants", "want", "wanted", "aims", "aim", "intends", "intend", "plans", "plan", "planned"))
_PERIOD_UNITS = frozenset(("hour", "day", "night", "week", "month", "year"))
_STILL = frozenset(("still", "remain", "remained", "remains", "yet"))
_CHANGES = frozenset(("RISE", "FALL", "REDUCE", "EXPAND"))
_WHOLE = _WORDS["whole"]


def stated(sentence: Sentence, figure: Figure) -> Assertion:
    """How the passage puts the figure. What is planned counts as stated: *will pay $5 a share* is as firm as *pays*."""
    how = modality.assertion(sentence.tokens, figure.core)
    if how == "hypothetical" and _is_wanted(sentence, figure):
        return "asserted"
    return "asserted" if how == "planned" else how


def _is_wanted(sentence: Sentence, figure: Figure) -> bool:
    """*The council wants to close 11 schools*: the plan is told as a fact, with its figure."""
    words = [t.lower for t in sentence.tokens[max(0, figure.first - _WANTED) : figure.first]]
    return any(word in _WANTING and following == "to" for word, following in pairwise(words))


def marks_of(sentence: Sentence, figure: Figure, end: int, through_of: bool = False) -> frozenset[str]:
    """The respects in which `figure` counts; `end` is the token behind its noun phrase.

    MORE (*another 12*), RATE day (*12 a day*), RATE each (*apiece*), PART (*23 of the 264*, *including 10*), SUBSET
    (*the first 12*), CHANGE (*rose by 12*), ORIGIN (*from 12 to 30*), AVERAGE, COMPARED (*more than the 12*), OWN (*its
    own record*), PAST (*last year*, *previous*, *record*, *two years ago*), FORMER (*the old record, 12*, *beat the
    12*), STILL (*12 are still in hospital*), BEFORE (*a year earlier*); CRITICAL, SERIOUS, SLIGHT for how badly people
    are hurt.
    """
    tokens = sentence.tokens
    found: set[str] = set()
    before = [t.lower for t in tokens[max(0, figure.first - 3) : figure.first]]
    inner = [t.lower for t in tokens[figure.core : min(end, figure.last + 3)]]
    last = before[-1] if before else ""
    if inner[-2:] == ["or", "more"] or "or" in inner:
        inner = []  # "1,000 or more"
    if last in _MORE or _MORE & set(inner):
        found.add("MORE")
    if through_of or last in ("including", "among", "includes", "included") or before[-2:] == ["of", "whom"]:
        found.add("PART")
    if last in _SUBSET or (last in _WHOLE and before[-2:-1] and before[-2] in _SUBSET):
        found.add("SUBSET")
    if last == "by" and any(f < figure.first and name in _CHANGES for f, _, name in sentence.predicates):
        found.add("CHANGE")
    if last == "from" and (_then_to(tokens, figure.last) or any(f.last == figure.first - 2 for f in sentence.figures)):
        found.add("ORIGIN")
    if "average" in before or "averaging" in before or "averaged" in before or "average" in inner:
        found.add("AVERAGE")
    rate = _rate(tokens, figure, end)
    if rate:
        found.add(f"RATE {rate}")
    if {"than", "versus", "vs", "compared"} & set(before):
        found.add("COMPARED")
    degree = _degree(tokens, figure, end)
    if degree:
        found.add(degree)
    return frozenset(found | set(_times(sentence, figure, end)))


def _times(sentence: Sentence, figure: Figure, end: int) -> Iterator[str]:
    """The marks of what was, is still, and is another's."""
    tokens = sentence.tokens
    if is_of_another(tokens, figure):
        yield "OWN"
    if is_past(sentence, figure) or is_of_other_month(sentence, figure):
        yield "PAST"
    if is_period_before(sentence, figure):
        yield "BEFORE"
    if is_former_record(tokens, figure):
        yield "FORMER"
    hurt = _degree(tokens, figure, end)  # "two are still in a critical condition" is a later state of "four are …"
    if not hurt and any(
        t.lower in _STILL for t in tokens[max(0, figure.first - 1) : figure.first] + tokens[figure.last + 1 : end + 5]
    ):
        yield "STILL"


def _then_to(tokens: list[Token], last: int) -> bool:
    return any(t.lower == "to" for t in tokens[last + 1 : last + 5])


def _rate(tokens: list[Token], figure: Figure, end: int) -> str:
    """Of what the figure is a rate, or an empty string: *a day*, *per share*, *for each share*, *apiece*, *daily*."""
    if figure.first and tokens[figure.first - 1].lower in ("each", "every", "annual", "daily", "weekly", "monthly"):
        return _UNIT_OF_RATE.get(tokens[figure.first - 1].lower, "each")
    for i in range(figure.last + 1, min(end + 3, len(tokens))):
        lower = tokens[i].lower
        following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
        if lower in ("per", "every") and following.isalpha() and (lower == "per" or following in _RATE_UNITS):
            return following
        if lower == "each":
            share = [t.lower for t in tokens[i + 1 : i + 3] if t.lower in _RATE_UNITS]
            return share[0] if share else "each"
        if lower in _RATE_WORDS and tokens[i].text == lower:  # not "the Daily Herald"
            return _UNIT_OF_RATE.get(lower, "each")
        if lower in ("a", "an") and following in _RATE_UNITS:
            return following
        if lower == "-" and following == "a" and i + 3 < len(tokens):
            return tokens[i + 3].lower  # "the $27.40-a-share offer"
        if lower in (".", ";", ","):
            break
    return _rate_behind(tokens, end)


def _rate_behind(tokens: list[Token], end: int) -> str:
    """*60,000 cars cross the bridge over the Till each day*."""
    for i in range(end, min(end + 11, len(tokens) - 1)):
        if tokens[i].text in ",;.:":
            break
        if tokens[i].lower in ("each", "every") and tokens[i + 1].lower in _PERIOD_UNITS:
            return tokens[i + 1].lower
    return ""


def _degree(tokens: list[Token], figure: Figure, end: int) -> str:
    """How badly the counted are hurt, where it is said: *14 are critically injured*, *four with serious injuries*."""
    for i in range(max(0, figure.first - 2), min(end + 9, len(tokens))):
        if i > end and tokens[i].text[0] in "0123456789;.":
            break
        degree = _DEGREES.get(tokens[i].lower)
        if degree:
            return degree
    return ""

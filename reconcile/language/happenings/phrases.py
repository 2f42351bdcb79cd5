"""What a verb tells of only together with the words beside it: *takes office*, *were held by police*, *shook hands*."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.language.happenings.words import DETERMINERS
from reconcile.language.tokens import Token

Tokens = Sequence[Token]
Named = tuple[str, int]
"""A class, and the end of the words that tell of it; an empty class where they tell of none."""
_NONE: Named = ("", 0)


def phrase_class(tokens: Tokens, stems: Sequence[str], at: int) -> Named:
    """The class of a verb in such a phrase."""
    read = _READERS.get(stems[at])
    return read(tokens, at) if read is not None else _NONE


def arrest_in_raid(tokens: Tokens, at: int) -> Named:
    """*Police raided a house on Tuesday and arrested two*; asked where an arrest follows."""
    word = tokens[at].lower
    law = any(token.lower in _LAW for token in tokens[max(0, at - 5) : at])
    return ("ARREST", at + 1) if law and word in ("raided", "swooped") else _NONE


def _taking(tokens: Tokens, at: int) -> Named:
    """*takes office*, *takes the oath*, *took her oath*, *oaths are taken*; not *takes offices*."""
    i = at + 1
    if _word(tokens, i) in DETERMINERS:
        i += 1
    elif _word(tokens, i) == "office":
        return "TAKE_OFFICE", i + 1
    if _word(tokens, i) in ("oath", "oaths"):
        return "TAKE_OFFICE", i + (3 if _word(tokens, i + 2) == "office" else 1)
    passive = at > 1 and tokens[at].lower == "taken" and tokens[at - 2].lower in ("oath", "oaths", "be")
    if passive and any(token.lower in ("oath", "oaths") for token in tokens[max(0, at - 3) : at]):
        return "TAKE_OFFICE", at + 1
    return _NONE


def _swearing(tokens: Tokens, at: int) -> Named:
    """*is sworn in*, *will be sworn into office*; not *swore at the referee*."""
    if tokens[at].lower == "sworn" and _word(tokens, at + 1) in ("in", "into"):
        return "TAKE_OFFICE", at + 2
    return _NONE


def _holding(tokens: Tokens, at: int) -> Named:
    """*All three were held at a house on Tuesday*; not *talks were held*, nor *was held hostage*."""
    if at < 2 or tokens[at].lower != "held" or tokens[at - 1].lower not in ("was", "were", "been"):
        return _NONE
    captive = any(token.lower in _CAPTIVE for token in tokens)
    if captive or _word(tokens, at + 1) in _STATES or tokens[at - 2].lower not in _SUSPECTS:
        return _NONE
    return "ARREST", at + 1


def _cuffing(tokens: Tokens, at: int) -> Named:
    return ("ARREST", at + 1) if tokens[at].lower in ("cuffed", "handcuffed") else _NONE


def _breaking(tokens: Tokens, at: int) -> Named:
    """*A fire broke out at 2 a.m.*; not *war broke out*."""
    if _word(tokens, at + 1) != "out" or not any(t.lower in _FLAMES for t in tokens[max(0, at - 6) : at]):
        return _NONE
    return "BURN", at + 2


def _shaking(tokens: Tokens, at: int) -> Named:
    """*The firm and the union shook hands on Friday*; not *shook hands with voters*."""
    if _word(tokens, at + 1) != "hands" or _word(tokens, at + 2) == "with":
        return _NONE
    # Of statesmen who shake hands it is told for the picture.
    return ("AGREE", at + 2) if any(token.lower in _BARGAINERS for token in tokens) else _NONE


def _word(tokens: Tokens, at: int) -> str:
    return tokens[at].lower if at < len(tokens) else ""


_READERS = {
    "take": _taking, "swear": _swearing, "hold": _holding, "cuf": _cuffing, "handcuf": _cuffing, "shake": _shaking,
    "break": _breaking,
}  # fmt: skip
PHRASED = frozenset({*_READERS, "raid", "swoop"})
"""Stems of verbs that are read with the words beside them."""
_SUSPECTS = frozenset({
    "men", "man", "woman", "women", "people", "suspect", "suspects", "both", "all", "two", "three", "four", "five",
    "six", "seven", "eight", "nine", "teenager", "teenagers", "youths", "pair", "trio", "brothers", "gunman",
})  # fmt: skip
_FLAMES = frozenset({"fire", "fires", "blaze", "flames", "wildfire", "inferno"})
_CAPTIVE = frozenset({
    "hostage", "hostages", "captive", "captivity", "kidnapped", "kidnappers", "abducted", "captors", "militants",
    "rebels", "ransom",
})  # fmt: skip
_STATES = frozenset({"back", "up", "responsible", "liable", "accountable", "down", "together"})
_BARGAINERS = frozenset(
    {"union", "unions", "management", "employers", "negotiators", "mediators", "deal", "bargaining"}
)
_LAW = frozenset({"police", "officers", "detectives", "agents", "deputies", "cops", "troopers", "investigators"})

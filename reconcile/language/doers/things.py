"""What a deed is done to: *the winner*, *stage seven of the tour*, *a late header*."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reconcile.language.document import Sentence
from reconcile.language.doers.words import (
    BE,
    DEFINITE,
    ELSEWHEN,
    ENDS,
    GOES_TO,
    INDEFINITE,
    LINKS,
    NOT_ONE,
    NUMBERS,
    ORDINALS,
    PRONOUNS,
    REACH,
    SAME,
    SCORED,
    SCORED_TOLD,
    STRIKES,
    TAIL,
    TELLING,
)
from reconcile.language.names import Name
from reconcile.language.names.words import words
from reconcile.language.stems import stem
from reconcile.language.tokens import Token


class Thing(NamedTuple):
    """What a deed is done to: its tokens `first` to `last` without article; `definite`: *the* winner, not *a* goal."""

    first: int
    last: int
    definite: bool


class Doing(NamedTuple):
    """`name` did `deed` to `head`: *won* the *prize*; for the question's sake `told` is *won the prize*.

    `own` are the stems of the thing, `what` those also of what is said of it, `apart` the numbers and the like that
    tell it from others of its sort, `elsewhen` years and the like; `of` are the stems of what follows *of*, *for* and
    *against* right behind it; `definite`: it is *the* winner, not *a* goal.
    """

    name: Name
    deed: str
    head: str
    own: frozenset[str]
    what: frozenset[str]
    apart: frozenset[str]
    elsewhen: frozenset[str]
    of: frozenset[str]
    definite: bool
    told: str


def thing_at(tokens: Sequence[Token], at: int, end: int) -> Thing | None:
    """The thing that begins at `at` and reaches to `end` at most; None where it is none or many."""
    if at >= end:
        return None
    word = tokens[at].lower
    definite = word in DEFINITE
    first = at + (definite or word in INDEFINITE)
    last = first - 1
    for k in range(first, min(first + REACH, end)):
        lower = tokens[k].lower
        if lower in ENDS or lower in LINKS or lower in BE:
            break
        last = k
        definite = definite or lower == "'s"
    own = [token.lower for token in tokens[first : last + 1]]
    if not own or own[0] in PRONOUNS or (own[0] in NOT_ONE and own[1:2] != ["-"]):  # but "three-pointer"
        return None
    if word not in INDEFINITE and any(token.text[0].isupper() for token in tokens[first : last + 1]):
        definite = True  # Stage Seven, Kari Moe
    if any(lower.isdigit() for lower in own[1:]) or own[-1] in NUMBERS:
        definite = True  # stage seven
    return Thing(first, last, definite)


def tail_from(tokens: Sequence[Token], at: int) -> range:
    """The tokens from `at` on in which more is said of the thing."""
    end = at
    while end < len(tokens) and end - at < TAIL and tokens[end].text not in '.;:”“"()':
        end += 1
    return range(at, end)


def is_adverb(token: Token) -> bool:
    """*Calmly*, but no *Kelly*."""
    return token.text.endswith("ly") and token.text.islower()


def doing(sentence: Sentence, name: Name, deed: str, thing: Thing, verb: int, *beside: range) -> Doing:
    """The deed that the verb (or noun) at `verb` tells; `beside` are the tokens in which more is said of the thing."""
    tokens, function = sentence.tokens, words().function
    own = tokens[thing.first : thing.last + 1]
    around = [tokens[k] for each in beside for k in each if not name.first <= k <= name.last]
    head = _head(own, deed)
    mine = {stem(token.lower) for token in own if token.text[0].isalnum() and token.lower not in function}
    more = {stem(token.lower) for token in around if token.text[0].isalnum() and token.lower not in function}
    mine |= {head} if head else set()
    apart = {token.lower for token in own if token.text[0].isdigit()} | ({stem(token.lower) for token in own} & TELLING)
    said = [token.lower for token in (*own, *around)]
    years = {t.text for t in tokens if len(t.text) == 4 and t.text.isdigit() and t.text[:2] in ("19", "20")}
    elsewhen = ELSEWHEN.intersection(said) | years
    # *In the second trial Marsh defended the mayor*: what stands before the doer tells deeds apart as well.
    ordinals = {f"{token.lower} of all" for token in tokens if token.lower in ORDINALS}
    if deed != SCORED:
        apart |= {token.lower for token in own[1:] if token.lower in NUMBERS}
    article = "the " if thing.definite and own[0].text.islower() and own[-1].lower not in NUMBERS else ""
    verb_told = SCORED_TOLD if deed == SCORED else "won" if tokens[verb].lower in GOES_TO else tokens[verb].text
    told = f"{verb_told} {article}" + " ".join(token.text for token in own)
    told = told.replace(" - ", "-").replace(" 's", "'s")
    numbers = frozenset(apart | ordinals)
    what, of = frozenset(mine | more), _complement(tokens, thing.last + 1)
    return Doing(name, deed, head, frozenset(mine), what, numbers, frozenset(elsewhen), of, thing.definite, told)


def _complement(tokens: Sequence[Token], at: int) -> frozenset[str]:
    """*The record for the marathon*, *the winner against Harlan*."""
    if at >= len(tokens) or tokens[at].lower not in ("of", "for", "against"):
        return frozenset()
    end = at + 1
    while end < len(tokens) and end - at < REACH and tokens[end].lower not in ENDS | LINKS | BE:
        end += 1
    function = words().function
    return frozenset(stem(t.lower) for t in tokens[at + 1 : end] if t.text[0].isalnum() and t.lower not in function)


def _head(own: Sequence[Token], deed: str) -> str:
    """What the thing is, in one word that its other names share; empty for *the goal*, *a shot*."""
    named = [token.lower for token in own if token.text[0].isalpha() and token.lower not in NUMBERS]
    head = named[-1] if named else own[-1].lower
    if deed == SCORED:
        head = STRIKES.get(head, head)
        said = {token.lower for token in own}
        if not head and "only" in said:
            head = "only"
        elif not head and said & {"opening", "first"}:
            head = "opener"
        elif not head and said & {"winning", "deciding"}:
            head = "winner"
    return stem(SAME.get(head, head)) if head else ""

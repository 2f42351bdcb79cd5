"""What stands before a name and says what its bearer is: *Judge*, *acting NHS commissioner*, *chief executive*."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.language.names.words import Words, is_given, words
from reconcile.language.tokens import Token


def name_begins(tokens: Sequence[Token], start: int, last: int) -> int:
    """The token at which the name begins in a run that may open with a title; `last + 1` if all of it is title."""
    lexicon = words()
    begins = start
    for index in range(start, last + 1):
        lower = tokens[index].lower
        if (lower not in lexicon.heads and lower not in lexicon.marks) or index < begins:
            continue
        if index > start and lower in lexicon.surname_heads and is_given(tokens[begins].lower):
            continue  # a family name: Rosalind Baker
        led = index > start and (tokens[index - 1].lower in lexicon.bodies or tokens[index - 1].lower in lexicon.fields)
        if index < last and is_given(lower) and not led:
            continue  # Attorney Dean Forrester; but Ashby College Dean Ruth Forrester
        begins = index + 1
        if begins <= last and tokens[begins].text == ".":
            begins += 1
        begins = _over_office(tokens, begins, last, lexicon)
    rest = [tokens[k].lower for k in range(begins, last + 1)]
    if begins > start and rest and _names_no_person(rest, lexicon):
        return start  # General Motors, Writers Guild, St. Anne's Cathedral
    if begins > start and len(rest) == 1 and rest[0] in lexicon.openers and not is_given(rest[0]):
        return start  # Official Visit
    if rest and begins == start and _is_all_title(rest, lexicon):
        return last + 1
    return begins


def _over_office(tokens: Sequence[Token], index: int, last: int, lexicon: Words) -> int:
    """Past *of State*, *of Homeland Security*, *of the Treasury* in a title, up to where a name can begin."""
    if index > last or tokens[index].lower != "of":
        return index
    at = index + 1
    while at <= last and (
        tokens[at].lower in lexicon.topics
        or tokens[at].lower in lexicon.fields
        or tokens[at].lower in lexicon.places
        or tokens[at].lower in ("the", "and", "state", "states", "staff", "america", "new", "york", "arms")
    ):
        at += 1
    if at == index + 1:  # an office that no list knows: the name begins at a given name
        while at <= last and not is_given(tokens[at].lower):
            at += 1
    return at


def _names_no_person(rest: Sequence[str], lexicon: Words) -> bool:
    end = rest[-1]
    return end in lexicon.bodies or end in lexicon.legal or rest[0] in lexicon.bodies or end in lexicon.place_heads


def _is_all_title(lowers: Sequence[str], lexicon: Words) -> bool:
    return lowers[-1] in lexicon.heads and all(w in lexicon.qualifiers or w in lexicon.fields for w in lowers[:-1])


def title_starts(tokens: Sequence[Token], index: int) -> int:
    """The first token of the title in small letters that ends right before `index`, or `index` where there is none."""
    lexicon = words()
    at = index - 1
    # "the official Westmark account", "a major German lender": adjectives far more often than posts
    if at < 0 or tokens[at].lower in ("official", "major", "general", "minor"):
        return index
    if tokens[at].lower in lexicon.kin:
        return at
    if tokens[at].lower not in lexicon.heads:
        return index
    begins = at
    while at > 0 and index - at < 9:  # titles are rarely longer than eight words
        before = tokens[at - 1]
        lower = before.lower
        if before.text[0].isupper():
            if lower in lexicon.function or (at == 1 and lower in lexicon.openers and not _modifies(lower, lexicon)):
                break
            begins = at - 1
        elif _modifies(lower, lexicon):
            begins = at - 1
        elif not (_links(tokens, at - 1) and at > 1 and _modifies(tokens[at - 2].lower, lexicon)):
            break
        at -= 1
    return begins


def _links(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token holds two words of a title together: *biochemist and author*, *the city's mayor*."""
    token = tokens[index]
    if token.text == "-":
        return tokens[index - 1].end == token.start and token.end == tokens[index + 1].start
    return token.lower in ("and", "'s")


def _modifies(lower: str, lexicon: Words) -> bool:
    return lower in lexicon.qualifiers or lower in lexicon.fields or lower in lexicon.heads

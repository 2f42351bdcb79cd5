"""Names in headlines whose every word has a capital, or that are all in capitals: only what a list knows is taken."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.language.names.name import Name
from reconcile.language.names.sorts import place_key
from reconcile.language.names.words import Words, is_given, words
from reconcile.language.tokens import Token


def is_title_case(tokens: Sequence[Token], headline: bool) -> bool:
    """Whether capitals say nothing here, as nearly all longer words have one. A headline is judged sooner."""
    if not headline and tokens and tokens[-1].text in '.?!”"' and not tokens[-2:][0].text.isupper():
        return False  # a sentence of few words, most of them names
    capitals = small = 0
    for token in tokens:
        if len(token.text) >= 4:
            if token.text[0].isupper():
                capitals += 1
            elif token.text[0].islower():
                small += 1
    return capitals >= (3 if headline else 6) and small * (2 if headline else 5) < capitals


def in_headline(tokens: Sequence[Token]) -> list[Name]:
    """Given name with family name, acronyms, places."""
    lexicon = words()
    found: list[Name] = []
    shouted = sum(t.text.isupper() for t in tokens if len(t.text) > 3) * 2 > sum(len(t.text) > 3 for t in tokens)
    index, size = 0, len(tokens)
    while index < size:
        token = tokens[index]
        if not token.text[0].isupper():
            index += 1
            continue
        name = _place(tokens, index, lexicon) or _person(tokens, index, lexicon)
        if not name and not shouted and _is_acronym(token, lexicon):
            name = _made(tokens, index, index, "organization")
        if name:
            found.append(name)
            index = name.last
        index += 1
    return found


def _is_acronym(token: Token, lexicon: Words) -> bool:
    return (
        2 <= len(token.text) <= 5
        and token.text.isupper()
        and token.text.isalpha()
        and token.lower not in lexicon.function
    )


def _place(tokens: Sequence[Token], index: int, lexicon: Words) -> Name | None:
    for last in range(min(index + 2, len(tokens) - 1), index - 1, -1):
        key = place_key([t.lower for t in tokens[index : last + 1]])
        if key in lexicon.places and not (last == index and (is_given(key) or key in lexicon.openers or key == "us")):
            return _made(tokens, index, last, "place")
    return None


def _person(tokens: Sequence[Token], index: int, lexicon: Words) -> Name | None:
    first = tokens[index]
    if not is_given(first.lower) or first.lower in lexicon.openers or index + 1 >= len(tokens):
        return None
    last = index + 1
    if (
        tokens[last].text[0].isupper()
        and len(tokens[last].text) == 1
        and last + 2 < len(tokens)
        and tokens[last + 1].text == "."
    ):
        last += 2
    lower = tokens[last].lower
    known = lower in lexicon.openers or lower in lexicon.function or lower in lexicon.heads or lower in lexicon.bodies
    if known or not tokens[last].text[0].isupper() or len(lower) < 3 or lower in lexicon.speech:
        return None
    if lower.endswith(("s", "ed", "ing")) and last + 1 < len(tokens) and lower[:-1] in lexicon.openers:
        return None
    return _made(tokens, index, last, "person")


def _made(tokens: Sequence[Token], first: int, last: int, sort: str) -> Name:
    text = "".join(
        (" " if k > first and tokens[k].start > tokens[k - 1].end else "") + tokens[k].text
        for k in range(first, last + 1)
    )
    return Name(first, last, tokens[first].start, tokens[last].end, text, sort)  # type: ignore[arg-type]

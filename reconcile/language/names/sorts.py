"""Of what sort a name is: a person's, a body's, a place's. Where nothing speaks for one of them, *other*."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.language.names.name import NameSort
from reconcile.language.names.words import Words, is_given, words
from reconcile.language.tokens import Token
from reconcile.lexicons import load

_NEAR = frozenset(("near", "outside"))


def sort_of(tokens: Sequence[Token], first: int, last: int, titled: bool) -> NameSort:
    """The sort of the name at the tokens `first` to `last`; `titled` where a person's title stands before it."""
    lexicon = words()
    lowers = [tokens[k].lower for k in range(first, last + 1)]
    known = _known(tokens, first, last, lowers, lexicon)
    if titled:
        if place_key(lowers) in lexicon.peoples:
            return "other"
        return "organization" if known == "organization" and not is_given(lowers[0]) else "person"
    return known or _by_context(tokens, first, last, lexicon)


def place_key(lowers: Sequence[str]) -> str:
    """How the list of places writes a name: small letters, no dots, hyphens without spaces."""
    key = " ".join(word for word in lowers if word != ".").replace(" - ", "-").rstrip(".")
    return "dc" if key == "d.c" else key


def _known(tokens: Sequence[Token], first: int, last: int, lowers: list[str], lexicon: Words) -> NameSort | None:
    key = place_key(lowers)
    size = len(lowers)
    given = is_given(lowers[0])
    speaks = last + 1 < len(tokens) and tokens[last + 1].lower in lexicon.speech
    if key in lexicon.places:
        return "person" if given and size == 1 and speaks else "place"
    if key in lexicon.peoples or lowers[0] in ("mv", "ss", "hms", "uss", "rms"):  # a people; a ship
        return "other"
    end = lowers[-1]
    if _is_body(lowers, given, lexicon):
        return "organization"
    if size == 1:
        text = tokens[first].text.strip(".").replace(".", "")
        if 2 <= len(text) <= 6 and text.isupper() and not given:
            return "organization"
    elif end in lexicon.place_heads and not (given and size == 2 and end in lexicon.family_places):
        return "place"
    if size == 1 and given and not speaks:
        if lowers[0] in lexicon.openers:
            return None  # Will, Hope, Bill at the head of a sentence
        if _in_or_before_place(tokens, first, lexicon):
            return "place"
    return "person" if _looks_personal(tokens, first, lowers, given, lexicon) else None


def _in_or_before_place(tokens: Sequence[Token], index: int, lexicon: Words) -> bool:
    """*in Florence*, *Vernon, Texas*: what would be a given name elsewhere."""
    if index > 0 and tokens[index - 1].lower in ("in", "near", "outside"):
        return True
    after = tokens[index + 1 : index + 3]
    return len(after) == 2 and after[0].text == "," and after[1].text[0].isupper() and after[1].lower in lexicon.places


def _is_body(lowers: list[str], given: bool, lexicon: Words) -> bool:
    end = lowers[-1]
    if end in lexicon.parties and len(lowers) > 1:
        return True
    if end in lexicon.bodies:
        return not (given and len(lowers) == 2 and end in lexicon.family_too)
    if end in lexicon.legal:
        return len(lowers) > 1
    return "of" in lowers[1:] and (lowers[0] in lexicon.leads or lowers[lowers.index("of", 1) - 1] in lexicon.bodies)


def _looks_personal(tokens: Sequence[Token], first: int, lowers: list[str], given: bool, lexicon: Words) -> bool:
    if given:
        if len(lowers) == 1:
            return True
        rest = lowers[1:]
        return "of" not in rest and "&" not in rest and "war" not in rest and lexicon.bodies.isdisjoint(rest)
    if len(lowers) > 1 and (lowers[-1] in ("jr", "sr") or (lowers[-1] in ("ii", "iii") and "war" not in lowers)):
        return True
    if len(lowers) > 2 and any(
        word == "." and len(tokens[first + k - 1].text) == 1 for k, word in enumerate(lowers[1:-1], start=1)
    ):
        return True
    return len(lowers) > 1 and not lexicon.personal.isdisjoint(lowers[1:-1])


def _by_context(tokens: Sequence[Token], first: int, last: int, lexicon: Words) -> NameSort:
    """What the words around an unknown name say: an age, *who*, a post in apposition, a known place after a comma."""
    size = len(tokens)
    after = tokens[last + 1].lower if last + 1 < size else ""
    if after in (",", "(") and last + 3 < size:
        second, third = tokens[last + 2], tokens[last + 3]
        if second.text.isdigit() and len(second.text) == 2 and third.text in ",.;:)":
            return "person"
        if after == "," and first < last and (second.lower == "who" or _is_post(tokens, last + 2, lexicon)):
            return "person"
        if after == "," and second.text[0].isupper() and second.lower in lexicon.places and third.lower != "'s":
            return "place"  # but "the Red Kestrels, Ohio's oldest band"
    if _is_called(tokens, first, last, lexicon):
        return "person"
    if first > 0 and first <= last:
        before = tokens[first - 1]
        if before.lower in _NEAR and after != "'s" and not tokens[first].text.isupper():
            return "place"
        if before.text == "," and 0 < last - first < 4 and first > 1 and tokens[first - 2].lower in lexicon.heads:
            return "person"  # the militants' spokesman, Zahid Torabi,
    return "other"


def _is_called(tokens: Sequence[Token], first: int, last: int, lexicon: Words) -> bool:
    """*Said Tav Brandel of the union*, *the governor of Quellmar, Tav Brandel,*."""
    if last != first + 1 or not looks_like_person(f"{tokens[first].text} {tokens[last].text}"):
        return False
    before = tokens[first - 1] if first else None
    after = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    if before is not None and before.lower in lexicon.speech and after in ("of", ",", "from"):
        return True
    if before is None or before.text != "," or after not in (",", ".", ")"):
        return False
    for k in range(first - 2, max(-1, first - 9), -1):
        if tokens[k].text in ",.;:":
            return False
        if tokens[k].lower in lexicon.heads:
            return k > 0 and tokens[k + 1].lower in ("of", "for", "at", "in")
    return False


def looks_like_person(text: str) -> bool:
    """Whether an unknown name has the shape of a person's: two words that no list has as anything else."""
    parts = text.replace("-", " ").split()
    if len(parts) != 2 or any(not part[1:].islower() or len(part) < 3 for part in parts):
        return False
    lexicon = words()
    lists = (
        lexicon.bodies,
        lexicon.topics,
        lexicon.fields,
        lexicon.heads,
        lexicon.openers,
        lexicon.peoples,
        lexicon.places,
        lexicon.place_heads,
        lexicon.place_leads,
        lexicon.legal,
        lexicon.leads,
        load("everyday_words.txt"),
    )
    return not any(part.lower() in known for part in parts for known in lists)


def _is_post(tokens: Sequence[Token], index: int, lexicon: Words) -> bool:
    """Whether a post in apposition begins here: *a spokesman for …*, *the company's chief engineer*."""
    if tokens[index].lower not in ("a", "an", "the", "his", "her", "their"):
        return False
    for token in tokens[index + 1 : index + 7]:
        if token.lower in lexicon.heads:
            return True
        if token.text in ",.;" or token.lower in ("of", "in", "on", "for", "that", "which", "with"):
            return False
    return False

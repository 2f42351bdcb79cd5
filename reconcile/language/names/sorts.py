"""Of what sort a name is: a person's, a body's, a place's. Where nothing speaks for one of them, *other*."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.language.names.name import NameSort
from reconcile.language.names.words import PLACE_HEADS, SURNAME_HEADS, Words, words
from reconcile.language.tokens import Token

_FAMILY_TOO = (
    frozenset("banks church post parks books house chambers wing records games fields brothers".split()) | SURNAME_HEADS
)
_WHERE = frozenset("in near outside around".split())
_PERSONAL = frozenset("van von bin bint ibn al el der den ter".split())


def sort_of(tokens: Sequence[Token], first: int, last: int, titled: bool) -> NameSort:
    """The sort of the name at the tokens `first` to `last`; `titled` where a person's title stands before it."""
    lexicon = words()
    lowers = [tokens[k].lower for k in range(first, last + 1)]
    known = _known(tokens, first, last, lowers, lexicon)
    if titled:
        return "organization" if known == "organization" and lowers[0] not in lexicon.given else "person"
    return known or _by_context(tokens, first, last, lexicon)


def place_key(lowers: Sequence[str]) -> str:
    """How the list of places writes a name: small letters, no dots, hyphens without spaces."""
    return " ".join(word for word in lowers if word != ".").replace(" - ", "-").rstrip(".").replace("d.c", "dc")


def _known(tokens: Sequence[Token], first: int, last: int, lowers: list[str], lexicon: Words) -> NameSort | None:
    key = place_key(lowers)
    given = lowers[0] in lexicon.given
    if key in lexicon.places:
        if given and len(lowers) == 1 and last + 1 < len(tokens) and tokens[last + 1].lower in lexicon.speech:
            return "person"
        return "place"
    if key in lexicon.peoples:
        return "other"
    end = lowers[-1]
    if (
        (end in lexicon.bodies and not (given and len(lowers) == 2 and end in _FAMILY_TOO))
        or (end in lexicon.legal and len(lowers) > 1)
        or (lowers[0] in lexicon.leads and "of" in lowers)
        or ("of" in lowers and lowers[lowers.index("of") - 1] in lexicon.bodies)
    ):
        return "organization"
    if len(lowers) == 1:
        text = tokens[first].text.strip(".").replace(".", "")
        if 2 <= len(text) <= 6 and text.isupper():
            return "organization"
    elif end in PLACE_HEADS and not (
        given and len(lowers) == 2 and end in ("lake", "hill", "park", "rivers", "lane", "forest", "county")
    ):
        return "place"
    if _looks_personal(tokens, first, last, lowers, lexicon):
        return "person"
    return None


def _looks_personal(tokens: Sequence[Token], first: int, last: int, lowers: list[str], lexicon: Words) -> bool:
    if lowers[0] in lexicon.given:
        if len(lowers) == 1:
            return True
        return "of" not in lowers and "&" not in lowers and not any(w in lexicon.bodies for w in lowers[1:-1])
    if len(lowers) > 1 and lowers[-1] in ("jr", "sr", "ii", "iii"):
        return True
    if len(lowers) > 2 and any(
        word == "." and len(tokens[first + k - 1].text) == 1 for k, word in enumerate(lowers[1:-1], start=1)
    ):
        return True
    return len(lowers) > 1 and not _PERSONAL.isdisjoint(lowers[1:-1])


def _by_context(tokens: Sequence[Token], first: int, last: int, lexicon: Words) -> NameSort:
    size = len(tokens)
    after = tokens[last + 1].lower if last + 1 < size else ""
    if after == "," and last + 2 < size:
        second = tokens[last + 2].lower
        if second.isdigit() and len(second) <= 2 and last + 3 < size and tokens[last + 3].text in ",.;:":
            return "person"
        if second == "who" and last > first:
            return "person"
        if tokens[last + 2].text[0].isupper() and second in lexicon.places:
            return "place"
    if first > 0 and not tokens[first].text.isupper():
        before = tokens[first - 1].lower
        if before in _WHERE and after != "'s" and tokens[last].lower not in lexicon.topics:
            return "place"
        if before in lexicon.speech and first == last and tokens[first].text[1:].islower() and before != "told":
            return "person"
    return "other"

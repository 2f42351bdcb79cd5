"""Which names are places, by the list, by their last word, or as the text puts things in them; what lies in what."""

from __future__ import annotations

from collections import Counter
from functools import cache

from reconcile.language.document import Document, Sentence
from reconcile.language.names import Name
from reconcile.language.names.words import words
from reconcile.language.similarity import fold
from reconcile.lexicons import load_groups

_IN = frozenset(("in", "at", "near", "outside"))
_SORTS = frozenset(
    ("city", "town", "village", "province", "region", "district", "area", "suburb", "resort", "port", "airport")
)
_GOES = frozenset(
    ("off", "flight", "flew", "departed", "flights", "travelled", "traveled", "drove", "sailed", "miles", "km")
)


def names(document: Document) -> frozenset[str]:
    """The names, as written, that the article uses as places."""
    named: Counter[str] = Counter()
    located: Counter[str] = Counter()
    for sentence in document.sentences:
        for name in sentence.names:
            if name.sort in ("place", "other"):
                named[name.text] += 1
                located[name.text] += name.sort == "place" or is_located(sentence, name)
    # A company of which one sentence of ten says that trust *in Kestrel* fell is no place.
    return frozenset(text for text, times in located.items() if times and (times * 3 >= named[text] or is_listed(text)))


def is_located(sentence: Sentence, name: Name) -> bool:
    """Whether the text puts something there: *in Harlow*, *the town of Harlow*, *flew from Harlow*, *Harlow city*."""
    tokens, at = sentence.tokens, name.first - 1
    following = tokens[name.last + 1].lower if name.last + 1 < len(tokens) else ""
    if following == "'s" or name.text.isupper() or name.text.lower() in words().peoples:
        return False  # "spoke in French"
    if following in _SORTS:
        return True
    if at > 0 and tokens[at].lower == "the":
        at -= 1
    if at < 1:
        return at == 0 and tokens[0].lower in _IN
    word, before = tokens[at].lower, tokens[at - 1].lower
    return word in _IN or (word == "of" and before in _SORTS) or (word in ("from", "to") and before in _GOES)


@cache
def _parents() -> dict[str, frozenset[str]]:
    """Each place of the list with those that hold it: its state, its country."""
    found: dict[str, set[str]] = {}
    for part, inside in load_groups("places.txt").items():
        if part not in ("world", "short_states") and not part.startswith("of_"):
            for name in inside:
                found.setdefault(name, set()).add(part.replace("_", " "))
    return {name: frozenset(parts) for name, parts in found.items()}


def holders(name: str) -> frozenset[str]:
    """Everything on the list that holds the place: *Dallas* lies in Texas, and so in the United States."""
    found: set[str] = set()
    waiting = [fold(name).replace(".", "")]
    while waiting:
        for parent in _parents().get(waiting.pop(), frozenset()):
            if parent not in found:
                found.add(parent)
                waiting.append(parent)
    return frozenset(found)


@cache
def _wholes() -> frozenset[str]:
    """Countries, states and parts of the world: what other places of the list lie in, and the states themselves."""
    groups = load_groups("places.txt")
    parts = {part.replace("_", " ") for part in groups if not part.startswith("of_")}
    countries = {name for part in groups["world"] for name in groups.get(part.replace(" ", "_"), ())}
    return frozenset(parts | countries | groups["world"] | groups["united_states"] | groups["short_states"]) - {
        "los angeles"
    }


def is_whole(name: str) -> bool:
    """Whether the name is that of a country, a state or a part of the world rather than of a town."""
    key = fold(name).replace(".", "")
    return key in _wholes() or key in {name.replace(".", "") for name in load_groups("places.txt")["short_states"]}


def is_listed(name: str) -> bool:
    """Whether the list of places has the name."""
    key = fold(name).replace(".", "")
    return key in _parents() or key in _wholes()

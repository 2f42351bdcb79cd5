"""Which body has one certain part in the story: the hospital of the badly hurt, the journal of the study."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from reconcile.language.document import Document, Sentence
from reconcile.language.names import Name
from reconcile.language.tokens import Token
from reconcile.model import Comparison, Weight

Part = Literal["", "treats", "publishes"]

_HOSPITALS = frozenset(("hospital", "clinic", "infirmary", "hospitals"))
_STUDIES = frozenset(("study", "paper", "research", "findings", "results", "report", "analysis", "article", "survey",
    "work", "discovery"))  # fmt: skip
_APPEARS = frozenset(("published", "appears", "appeared", "appear", "publish", "publishes"))
_BADLY = frozenset(("critical", "critically", "intensive", "worst", "serious", "seriously", "severely", "gravely",
    "threatening", "grave", "badly"))  # fmt: skip
_MANY = frozenset(("injured", "wounded", "victims", "patients", "survivors", "casualties", "people", "passengers",
    "them", "children", "cases", "others", "students", "workers", "both", "two", "three", "four", "five",
    "six"))  # fmt: skip
_LIE = frozenset(("treated", "taken", "admitted", "flown", "rushed", "airlifted", "brought", "lie", "lies", "lying",
    "recovering", "hospitalized", "hospitalised", "transferred", "remain", "remains", "are", "is", "was", "were",
    "died", "operated", "condition", "being", "cared", "transported"))  # fmt: skip
_SOME = frozenset(("other", "others", "most", "some", "another", "remaining", "rest", "later", "second", "officer",
    "policeman", "policewoman", "officers"))  # fmt: skip
# How much must speak for one question: hospitals are many, and so are patients.
_NEEDED = {"treats": 3.0, "publishes": 1.0}
_NEEDED_OF_ONE, _NEEDED_OF_WORST = 5.5, 1.0


class PartName(NamedTuple):
    """`name` has the `part`, for the patients or the work that `whom` tells."""

    part: Part
    name: Name
    whom: frozenset[str]


def read(document: Document) -> Iterator[tuple[Sentence, PartName]]:
    """The bodies that have such a part; nothing where one article names two for it."""
    found = [(sentence, part) for sentence in document.sentences for part in _of(sentence)]
    for sentence, part in found:
        rivals = [p for _, p in found if p.part == part.part and p.name.text != part.name.text]
        if not rivals and not document.is_quoted(part.name.start):
            yield sentence, part


def _of(sentence: Sentence) -> Iterator[PartName]:
    lowers = {token.lower for token in sentence.tokens}
    if not lowers.isdisjoint(_HOSPITALS):
        names = [name for name in sentence.names if _is_hospital(sentence.tokens, name)]
        if len(names) == 1 and lowers & _LIE and not lowers & _SOME:
            whom = _whom(sentence, lowers)
            if whom:
                yield PartName("treats", names[0], whom)
    if not lowers.isdisjoint(_APPEARS) and not lowers.isdisjoint(_STUDIES):
        yield from _journal(sentence)


def _is_hospital(tokens: Sequence[Token], name: Name) -> bool:
    return tokens[name.last].lower in _HOSPITALS and name.last > name.first


def _whom(sentence: Sentence, lowers: set[str]) -> frozenset[str]:
    """Who is treated: several or one, badly hurt or not; or a person by name."""
    people = [name for name in sentence.names if name.sort == "person"]
    if people:
        return frozenset((people[0].text.rsplit(" ", 1)[-1].lower(),)) if len(people) == 1 else frozenset()
    badly = bool(lowers & _BADLY)
    if lowers & _MANY:
        return frozenset(("BADLY",)) if badly else frozenset(("MANY",))
    if lowers & {"he", "she", "him", "her", "man", "woman", "boy", "girl", "driver", "suspect", "victim", "pilot"}:
        return frozenset(("ONE",))
    return frozenset()


def _journal(sentence: Sentence) -> Iterator[PartName]:
    """*The study was published on Monday in the journal Coastal Science*."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.lower not in _APPEARS:
            continue
        where = next((k for k in range(at + 1, min(at + 8, len(tokens))) if tokens[k].lower == "in"), -1)
        if where < 0:
            continue
        first = where + 1
        while first < len(tokens) and tokens[first].lower in ("the", "journal", "scientific", "medical", "magazine"):
            if tokens[first].text[0].isupper():
                break
            first += 1
        name = next((n for n in sentence.names if n.first == first), None)
        if name and name.sort in ("organization", "other") and tokens[where + 1].lower in ("the", "journal"):
            years = {t.text for t in tokens if len(t.text) == 4 and t.text.isdigit()}
            yield PartName("publishes", name, frozenset(("STUDY", *years)))
            return


def compare(part: Part, left: frozenset[str], right: frozenset[str], names: tuple[str, str]) -> Comparison:
    """Two bodies, where only one can have the part."""
    if left != right:
        return Comparison("unrelated", "of others")
    told = {"treats": "treated at", "publishes": "published in"}[part]
    needed = _NEEDED_OF_ONE if "ONE" in left else _NEEDED_OF_WORST if "BADLY" in left else _NEEDED[part]
    why = f"{told} {names[0]} in one, {told} {names[1]} in the other"
    return Comparison("conflict", why, (Weight("a part that only one has", -needed),))

"""How a place is named, and where people are from.

*Finds:* the names of countries, states, towns, rivers and of whatever the text puts something in (*in Port Harlan*),
each form once an article; and the home town of a person whom the article names (*Dana Moss, 51, of Harlan, Ohio*).

*Ignores:* where things happen: one story has many places, and most of them are no answer to the same question.

*Agrees:* a longer and a shorter form (*Harlan* / *Port Harlan*), accents, hyphens, capitals; a town and the state or
the country that it lies in.

*Conflicts:* two towns as the home of one person. One name in two spellings is a variant (*Bab-i-Shahr* /
*Bab-e-Shahr*).
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.language import places, spelling
from reconcile.language.document import Document, Sentence
from reconcile.language.names import Name
from reconcile.model import Claim, Comparison, Span


class PlaceName(Struct, frozen=True):
    """A place's name as written, and its folded words. `home` marks a person's home town, `within` what it lies in."""

    raw: str
    parts: tuple[str, ...]
    home: bool = False
    within: str = ""


class Options(Struct, frozen=True):
    """Nothing to tune: what counts as one spelling of another is measured in `language.spelling`."""


def extract(document: Document, options: Options) -> Iterator[Claim[PlaceName]]:
    """The places that an article names, each form once, and the home towns of its people."""
    known = places.names(document)
    found: dict[str, tuple[Sentence, Name]] = {}
    for sentence in document.sentences:
        for name in sentence.names:
            better = name.text not in found or (sentence.role == "body" and found[name.text][0].role != "body")
            if better and name.text in known and not document.people.at(name.start):
                found[name.text] = (sentence, name)
            home = _home(sentence, name) if name.sort == "person" else None
            if home:
                yield _home_claim(document, sentence, name, home)
    for sentence, name in found.values():
        value = PlaceName(name.text, spelling.parts_of(name.text))
        keys = spelling.keys_of(value.parts)
        yield claim_at(sentence, "place", Span(name.start, name.end), value, keys, subject=name.text)


def compare(left: PlaceName, right: PlaceName, options: Options) -> Comparison:
    """One name, a longer form of it, another spelling; for homes also: one lies in the other, or two towns."""
    if left.home != right.home:
        return Comparison("unrelated", "a name, and somebody's home town")
    likeness = spelling.compare(left.parts, right.parts)
    if likeness == "same":
        return Comparison("same", "the names are the same")
    if likeness == "longer":
        return Comparison("compatible", "one form of the name is longer")
    if likeness == "spelled":
        if places.is_listed(left.raw) and places.is_listed(right.raw):
            return Comparison("unrelated", "two places")
        return Comparison("variant", f"{left.raw} and {right.raw} differ in spelling only")
    if left.home:
        return _homes(left, right)
    return Comparison("unrelated", "two places")


def _homes(left: PlaceName, right: PlaceName) -> Comparison:
    for one, other in ((left, right), (right, left)):
        if spelling.parts_of(other.raw) in {spelling.parts_of(p) for p in (*places.holders(one.raw), one.within) if p}:
            return Comparison("compatible", f"{one.raw} lies in {other.raw}")
    if places.is_whole(left.raw) or places.is_whole(right.raw):
        return Comparison("unrelated", "a town, and a state or country")
    return Comparison("conflict", f"from {left.raw} in one, from {right.raw} in the other")


def _home(sentence: Sentence, name: Name) -> tuple[Name, str] | None:
    """The town after *Dana Moss of …*, *Dana Moss, 51, of …*, with the state after it; only what is plainly a town."""
    tokens, at = sentence.tokens, name.last + 1
    if at + 2 < len(tokens) and tokens[at].text == "," and tokens[at + 1].text.isdigit() and tokens[at + 2].text == ",":
        at += 3
    if at + 1 >= len(tokens) or tokens[at].lower not in ("of", "from"):
        return None
    town = next((n for n in sentence.names if n.first == at + 1), None)
    if town is None or town.sort == "person" or places.is_whole(town.text):
        return None
    after = town.last + 1
    state = next((n for n in sentence.names if n.first == after + 1), None)
    if after < len(tokens) and tokens[after].text == "," and state and places.is_whole(state.text):
        return town, state.text
    return (town, "") if places.is_listed(town.text) else None


def _home_claim(document: Document, sentence: Sentence, name: Name, home: tuple[Name, str]) -> Claim[PlaceName]:
    town, state = home
    whose = document.people.longest(name.text)
    value = PlaceName(town.text, spelling.parts_of(town.text), home=True, within=state)
    span, subject = Span(town.start, town.end), f"the home town of {whose}"
    return claim_at(sentence, "place", span, value, ["@holder"], subject=subject, holder=whose)


def _ask(value: PlaceName, subject: str) -> str:
    return f"Which place is {subject}?" if value.home else f"How is {subject} spelled?"


KIND = ClaimKind(
    id="place",
    question="Which place is {subject}?",
    ask=_ask,
    options=Options(),
    extract=extract,
    compare=compare,
    show=lambda value: value.raw,
    matching=Matching(about=0, context=0, one_event=False),
)

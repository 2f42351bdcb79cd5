"""How a place is named, and where people and bodies belong.

*Finds:* the names of countries, states, towns, rivers and of whatever the text puts something in (*in Port Harlan*),
each form once an article; the home town and the place of birth of a person whom the article names (*Dana Moss, 51, of
Harlan, Ohio*; *Moss was born in Harlan*), the seat of a company (*Harlan-based Kestrel*, *the merged brewery will be
based in Harlan*) and the flag of a ship (*the Panama-flagged Rosalind*); which way from a place something lies (*20 km
northeast of Harlan*), and which knee, eye or arm is hurt.

*Ignores:* where things happen: one story has many places, and most of them are no answer to the same question.

*Agrees:* a longer and a shorter form (*Harlan* / *Port Harlan*), accents, hyphens, capitals; a town and the state or
the country that it lies in.

*Conflicts:* two towns as the home of one person or the seat of one company, two countries as the flag of one ship,
*north* and *south of Harlan*, the left and the right knee of one person. One name in two spellings is a variant
(*Bab-i-Shahr* / *Bab-e-Shahr*).
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.claims.place import bearings, situations
from reconcile.claims.place.bearings import Bearing
from reconcile.claims.place.situations import COMBINED, Relation, Situation
from reconcile.language import places, spelling
from reconcile.language.document import Document, Sentence
from reconcile.language.names import Name
from reconcile.model import Claim, Comparison, Span


class PlaceName(Struct, frozen=True):
    """A place's name as written, and its folded words. `within` is what it lies in, as far as the sentence says it.

    `relation` is set where the claim is that somebody or something belongs there, `bearing` where it is which way.
    """

    raw: str
    parts: tuple[str, ...]
    relation: Relation = ""
    within: str = ""
    bearing: Bearing | None = None


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
        for situation in situations.read(document, sentence):
            if not document.is_quoted(situation.name.start):
                yield _claim(sentence, situation)
        for bearing in bearings.read(document, sentence):
            if not document.is_quoted(bearing.start):
                yield _which_way(sentence, bearing)
    for sentence, name in found.values():
        value = PlaceName(name.text, spelling.parts_of(name.text))
        keys = spelling.keys_of(value.parts)
        yield claim_at(sentence, "place", Span(name.start, name.end), value, keys, subject=name.text)


def compare(left: PlaceName, right: PlaceName, options: Options) -> Comparison:
    """One name, a longer form of it, another spelling; where somebody belongs also: one lies in the other, or two."""
    if left.bearing and right.bearing:
        return bearings.compare(left.bearing, right.bearing)
    if left.relation != right.relation or left.bearing or right.bearing:
        return Comparison("unrelated", "two questions")
    likeness = spelling.compare(left.parts, right.parts)
    if likeness == "same":
        return Comparison("same", "the names are the same")
    if likeness == "longer":
        return Comparison("compatible", "one form of the name is longer")
    if likeness == "spelled":
        if places.is_listed(left.raw) and places.is_listed(right.raw):
            return Comparison("unrelated", "two places")
        return Comparison("variant", f"{left.raw} and {right.raw} differ in spelling only")
    if left.relation:
        return _situated(left, right)
    return Comparison("unrelated", "two places")


def _situated(left: PlaceName, right: PlaceName) -> Comparison:
    for one, other in ((left, right), (right, left)):
        if spelling.parts_of(other.raw) in {spelling.parts_of(p) for p in (*places.holders(one.raw), one.within) if p}:
            return Comparison("compatible", f"{one.raw} lies in {other.raw}")
    if places.is_whole(left.raw) != places.is_whole(right.raw):
        return Comparison("unrelated", "a town, and a state or country")
    known = [places.is_listed(place.raw) or bool(place.within) for place in (left, right)]
    if known[0] != known[1]:
        return Comparison("unrelated", "one of them may be a part of the other")
    return Comparison("conflict", f"{_TOLD[left.relation]} {left.raw} in one, {right.raw} in the other")


_TOLD = {"home": "from", "birth": "born in", "seat": "based in", "flag": "under the flag of"}


def _claim(sentence: Sentence, situation: Situation) -> Claim[PlaceName]:
    relation, whose, name, within = situation
    value = PlaceName(name.text, spelling.parts_of(name.text), relation, within)
    key = f"seat of {COMBINED}" if whose == COMBINED else "@holder"
    span, subject = Span(name.start, name.end), _SUBJECTS[relation].format(whose)
    about = frozenset({relation.upper(), *spelling.parts_of(whose)})
    return claim_at(sentence, "place", span, value, [key], subject=subject, about=about, holder=whose)


def _which_way(sentence: Sentence, bearing: Bearing) -> Claim[PlaceName]:
    value = PlaceName(bearing.raw, (bearing.raw.lower(),), bearing=bearing)
    kind = "side" if bearing.degrees < 0 else "direction"
    span, about = Span(bearing.start, bearing.end), frozenset({kind.upper(), *bearing.of.split()})
    return claim_at(sentence, "place", span, value, [f"{kind} {bearing.of}"], subject=bearing.told, about=about)


_SUBJECTS = {
    "home": "the home town of {}",
    "birth": "the place of birth of {}",
    "seat": "the seat of {}",
    "flag": "the flag of {}",
}


def _ask(value: PlaceName, subject: str) -> str:
    if value.bearing:
        return f"{subject[0].upper()}{subject[1:]}?"
    return f"Which place is {subject}?" if value.relation else f"How is {subject} spelled?"


KIND = ClaimKind(
    id="place",
    question="Which place is {subject}?",
    ask=_ask,
    options=Options(),
    extract=extract,
    compare=compare,
    show=lambda value: value.raw,
    matching=Matching(about=0.3, context=0, one_event=False),
)

"""Which way, and on which side: *20 km northeast of Harlan*, *the southern bank of the Orl*, *her left knee*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reconcile.language.document import Document, Sentence
from reconcile.language.names import Name
from reconcile.language.similarity import fold, same_name
from reconcile.language.tokens import Token
from reconcile.model import Comparison, Weight

# Degrees, clockwise from the north.
_POINTS = {"north": 0, "east": 90, "south": 180, "west": 270, "northeast": 45, "southeast": 135, "southwest": 225,
    "northwest": 315, "northern": 0, "eastern": 90, "southern": 180, "western": 270, "northeastern": 45,
    "southeastern": 135, "southwestern": 225, "northwestern": 315}  # fmt: skip
_SHORES = {"bank": "bank", "banks": "bank", "coast": "coast", "shore": "coast", "shores": "coast", "coastline": "coast",
    "side": "side", "edge": "edge", "outskirts": "edge", "fringe": "edge", "end": "end", "tip": "end", "face": "slope",
    "slope": "slope", "slopes": "slope", "flank": "slope", "suburb": "suburb", "suburbs": "suburb",
    "entrance": "entrance", "gate": "entrance"}  # fmt: skip
_PARTS = {"ankle": "ankle", "knee": "knee", "leg": "leg", "arm": "arm", "forearm": "arm", "wrist": "wrist",
    "shoulder": "shoulder", "hand": "hand", "foot": "foot", "eye": "eye", "ear": "ear", "hip": "hip", "thigh": "thigh",
    "calf": "calf", "elbow": "elbow", "hamstring": "hamstring", "lung": "lung", "kidney": "kidney", "thumb": "thumb",
    "shin": "shin", "heel": "heel", "quadriceps": "thigh", "achilles": "heel", "finger": "finger", "collarbone":
    "collarbone", "tibia": "leg", "fibula": "leg", "cheek": "cheek", "breast": "breast", "engine": "engine",
    "temple": "temple"}  # fmt: skip
_GATE = frozenset((*_POINTS, "left", "right"))
_UNITS = {"km": 1.0, "kilometers": 1.0, "kilometres": 1.0, "kilometer": 1.0, "kilometre": 1.0, "miles": 1.609,
    "mile": 1.609, "m": 0.001, "metres": 0.001, "meters": 0.001, "yards": 0.0009}  # fmt: skip
_SORTS = frozenset(("the", "city", "town", "village", "capital", "island", "province", "provincial", "regional",
    "coastal", "port", "of", ",", "river", "lake", "state", "country", "main", "northern", "southern", "eastern",
    "western", "border", "tourist", "resort", "mining", "farming", "fishing", "industrial"))  # fmt: skip
_MEASURED = frozenset(("about", "some", "roughly", "around", "just", "nearly", "(", ")", "to", "the", "due", "far",
    "almost", "well", "-", *_UNITS))  # fmt: skip
# Another happening than the one that the report is about.
_ASIDE = frozenset(("aftershock", "aftershocks", "second", "third", "another", "separate", "other", "both"))
_NEAR, _FAR, _SAME_FAR, _SAME_FAR_BUT_NEAR = 45, 0.15, 5.5, 6.0
_NEEDED, _NEEDED_OF_ONE, _NEEDED_OF_ANY = 7.0, 2.5, 7.0


class Bearing(NamedTuple):
    """Which way from `of` (for a body: which of its two parts), as written at `start` to `end`.

    `degrees` is -1 for left and -2 for right; `far` is in kilometres, 0 where nothing is said; `whose` is empty where
    nobody is named; for a direction it is the place that lies there. `told` says the question.
    """

    raw: str
    start: int
    end: int
    of: str
    degrees: int
    far: float
    whose: str
    aside: bool
    told: str
    years: frozenset[str]


def read(document: Document, sentence: Sentence) -> Iterator[Bearing]:
    """What the sentence says of directions and sides."""
    tokens = sentence.tokens
    lowers = [token.lower for token in tokens]
    if _GATE.isdisjoint(lowers):
        return
    aside = not _ASIDE.isdisjoint(lowers)
    for at, lower in enumerate(lowers):
        if lower in ("left", "right"):
            yield from _side(document, sentence, at, aside)
        elif lower in _POINTS and not (at > 1 and tokens[at - 1].text == "-" and lowers[at - 2] in _POINTS):
            yield from _direction(sentence, at, aside)


def _direction(sentence: Sentence, at: int, aside: bool) -> Iterator[Bearing]:
    """*20 km northeast of Harlan*, *to the north-east of the town of Harlan*, *the south coast of Sark*."""
    tokens = sentence.tokens
    degrees, last = _point(tokens, at)
    after = last + 1
    if degrees < 0 or after + 1 >= len(tokens):
        return
    shore = _SHORES.get(tokens[after].lower, "")
    after += bool(shore)
    name = _place_behind(sentence, after + 1) if after + 1 < len(tokens) and tokens[after].lower == "of" else None
    if name is None and shore and at > 1 and tokens[at - 1].lower == "'s":
        name = next((n for n in sentence.names if n.last == at - 2), None)
    if name is None or (name.sort == "person" and (name.title or " " in name.text)):
        return  # but Harlan, a given name and a town
    start, end = tokens[at].start, tokens[last].end
    raw = "".join(token.text for token in tokens[at : last + 1])
    far = 0.0 if shore else _distance(tokens, at)
    told = f"which {tokens[last + 1].text} of {name.text}" if shore else f"in which direction from {name.text}"
    of = f"{shore} {fold(name.text)}".strip()
    yield Bearing(raw, start, end, of, degrees, far, _what_lies_there(sentence, at), aside, told, _years(tokens))


def _what_lies_there(sentence: Sentence, at: int) -> str:
    """*Denby* in *Denby, some 20 km north of Harlan*."""
    tokens, before = sentence.tokens, at - 1
    while before > 0 and (tokens[before].lower in _MEASURED or tokens[before].text[0].isdigit()):
        before -= 1
    named = before > 0 and tokens[before].text == ","
    return next((n.text for n in sentence.names if named and n.last == before - 1 and n.sort != "person"), "")


def _point(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """The degrees of the direction that begins at `at`, and its last token; -1 for what is finer than eight points."""
    degrees, last = _POINTS[tokens[at].lower], at
    after = last + 1 + (last + 1 < len(tokens) and tokens[last + 1].text == "-")
    if after < len(tokens) and tokens[after].lower in _POINTS:
        joined = tokens[at].lower + tokens[after].lower
        degrees, last = _POINTS.get(joined, -1), after
    return degrees, last


def _place_behind(sentence: Sentence, at: int) -> Name | None:
    """The name behind *the town of*, *the provincial capital,*."""
    name = next((n for n in sentence.names if n.first >= at), None)
    if name is None or name.first - at > 6:
        return None
    return name if all(token.lower in _SORTS for token in sentence.tokens[at : name.first]) else None


def _distance(tokens: Sequence[Token], at: int) -> float:
    """The kilometres right before the direction: *12 miles (19 km) south*."""
    end = at
    while end > 0 and tokens[end - 1].lower in ("to", "the", ")", "due", "just"):
        end -= 1
    if end < 2 or tokens[end - 1].lower not in _UNITS:
        return 0.0
    digits = tokens[end - 2].text.replace(",", "")
    return float(digits) * _UNITS[tokens[end - 1].lower] if digits.replace(".", "", 1).isdecimal() else 0.0


def _side(document: Document, sentence: Sentence, at: int, aside: bool) -> Iterator[Bearing]:
    """*Her left knee*, *a torn ligament in the right ankle*, *Marsh's left index finger*."""
    tokens = sentence.tokens
    for k in range(at + 1, min(at + 3, len(tokens))):
        part = _PARTS.get(tokens[k].lower, "")
        if part:
            break
        if not tokens[k].text.islower() or tokens[k].lower in ("his", "her", "the", "a", "their", "with", "in", "on"):
            return
    else:
        return
    if at and tokens[at - 1].lower in ("and", "or"):
        return  # her left and right knee
    if k + 2 < len(tokens) and tokens[k + 1].lower == "of" and tokens[k + 2].text.islower():
        return  # the left leg of the journey
    who, told = _bearer(document, sentence, at), f"left or right: which {tokens[k].text}"
    degrees = -1 if tokens[at].lower == "left" else -2
    yield Bearing(
        tokens[at].text,
        tokens[at].start,
        tokens[k].end,
        part,
        degrees,
        0.0,
        who,
        aside,
        f"{told} of {who}" if who else told,
        _years(tokens),
    )


def _bearer(document: Document, sentence: Sentence, at: int) -> str:
    """Whose it is: the last person named before it, in its own sentence or as the first of it."""
    before = [n for n in sentence.names if n.last < at and (n.sort == "person" or document.people.at(n.start))]
    if before:
        return document.people.longest(before[-1].text)
    behind = [n for n in sentence.names if n.sort == "person" or document.people.at(n.start)]
    return document.people.longest(behind[0].text) if len(behind) == 1 else ""


def _years(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(t.text for t in tokens if len(t.text) == 4 and t.text.isdigit() and t.text[:2] in ("19", "20"))


def compare(left: Bearing, right: Bearing) -> Comparison:
    """One direction or side, one less exact than the other, or two."""
    if left.of != right.of or left.aside != right.aside or (left.years and right.years and left.years != right.years):
        return Comparison("unrelated", "two things")
    if left.whose and right.whose and same_name(left.whose, right.whose) == "unlike":
        return Comparison("unrelated", "two people, or two places")
    if left.degrees == right.degrees:
        return Comparison("same", "the same side")
    if left.degrees < 0:
        needed = _NEEDED_OF_ONE if left.whose and right.whose else _NEEDED_OF_ANY
    else:
        apart = abs(left.degrees - right.degrees)
        near = min(apart, 360 - apart) <= _NEAR
        if near and not (left.far and right.far):
            return Comparison("compatible", "one direction is less exact")
        if left.far and right.far and abs(left.far - right.far) > _FAR * max(left.far, right.far):
            return Comparison("unrelated", "two distances: two places")
        # Who gives the kilometres gives the direction with care: *130 miles west*, *130 miles northwest*.
        needed = _SAME_FAR_BUT_NEAR if near else _SAME_FAR if left.far and right.far else _NEEDED
        needed += " " in left.of  # a coast, with one word more in common
    why = f"{left.raw} in one, {right.raw} in the other"
    return Comparison("conflict", why, (Weight("a thing that lies on one side only", -needed),))

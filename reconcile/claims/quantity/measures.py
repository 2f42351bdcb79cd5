"""Measures: weights, lengths, speeds, with the thing that they describe or the words around them."""

from __future__ import annotations

from reconcile.claims.kind import claim_at
from reconcile.claims.quantity.value import Quantity, written
from reconcile.language.counting import clause_of, marks_of, noun_group, phrase_at, setting_of, stated, years_of
from reconcile.language.document import Sentence
from reconcile.language.numerals import Figure, interval_of
from reconcile.language.stems import stem
from reconcile.model import Claim, Span

_DIMENSIONS = {
    "km": "distance", "kg": "weight", "km/h": "speed", "ha": "area", "l": "volume", "C": "temperature",
    "degree": "degrees", "W": "power", "B": "storage", "kWh": "energy",
}  # fmt: skip
_EXTENTS = {
    "deep": "depth", "depth": "depth", "long": "length", "length": "length", "high": "height", "tall": "height",
    "height": "height", "wide": "width", "width": "width", "altitude": "altitude", "thick": "thickness",
    "thickness": "thickness", "radius": "radius", "diameter": "diameter", "span": "span", "elevation": "altitude",
}  # fmt: skip
_ADJECTIVES = frozenset(("deep", "long", "high", "tall", "wide", "thick"))
_NEAR = 5
_RUN = 50
"""Yards: shorter ones are runs and passes of one game, each another."""


def measure(sentence: Sentence, figure: Figure, previous: Figure | None, year: int | None) -> Claim[Quantity] | None:
    """*a 33-tonne truck*, *at 40 mph*; the second of *20,000 miles (32,000 km)* only repeats the first.

    `year` is that of the report.
    """
    tokens = sentence.tokens
    if previous and _is_repeated(sentence, figure, previous):
        return None
    if tokens[figure.last].lower in ("yard", "yards") and figure.value < _RUN:
        return None
    hyphened = figure.last + 1 < len(tokens) and tokens[figure.core + 1].text == "-"
    noun = _described(sentence, figure) if hyphened else ""
    extent = "" if hyphened else _extent(sentence, figure)
    marks = marks_of(sentence, figure, figure.last + 1)
    years = years_of(sentence, figure)
    value = Quantity(
        written(sentence, figure.start, figure.end), interval_of(figure), noun, figure.unit,
        marks=marks, years=years, past="PAST" in marks or bool(years and max(years) < (year or 9999)),
        setting=setting_of(sentence, figure.first, figure.last), weekday=_weekday(sentence, figure),
        extent=extent,
    )  # fmt: skip
    dimension = _DIMENSIONS.get(figure.unit, figure.unit)
    if extent:
        subject, said = extent, [stem(extent), *_near_stems(sentence, figure)]
    elif noun:
        subject, said = f"{dimension} of the {noun}", [stem(noun)]
    else:
        subject = f"{dimension} ({' '.join(_near_words(sentence, figure))})"
        said = _near_stems(sentence, figure)
    about = frozenset(said) | marks | {dimension}
    return claim_at(
        sentence, "quantity", Span(figure.start, figure.end), value, [f"unit {figure.unit}"], subject,
        about=about, assertion=stated(sentence, figure),
    )  # fmt: skip


def _extent(sentence: Sentence, figure: Figure) -> str:
    """What is measured, where the words beside the figure name it: *at a depth of 18 km*, *18 km deep*, *4 m wide*."""
    tokens = sentence.tokens
    after = tokens[figure.last + 1].lower if figure.last + 1 < len(tokens) else ""
    if after in _EXTENTS:
        return _EXTENTS[after]
    before = [t.lower for t in tokens[max(0, figure.first - 4) : figure.first]]
    return next((_EXTENTS[word] for word in reversed(before) if word in _EXTENTS and word not in _ADJECTIVES), "")


def _weekday(sentence: Sentence, figure: Figure) -> int | None:
    """*Thursday's 46 degrees*, *41 degrees at the airport on Friday*: on which day it was measured."""
    for date in sentence.dates:
        if date.weekday is None or date.hedge == "range":
            continue
        left, right = (date.last, figure.first) if date.last < figure.first else (figure.last, date.first)
        between = [t.lower for t in sentence.tokens[left + 1 : right]]
        if len(between) <= _NEAR and not {",", ";", "said", "says", "after", "than"} & set(between):
            return date.weekday
    return None


def _is_repeated(sentence: Sentence, figure: Figure, previous: Figure) -> bool:
    """The second of *20,000 miles (32,000 km)* and of *from 0 to 60 mph (0 to 97 km/h)*."""
    tokens = sentence.tokens
    before = tokens[figure.first - 1].text if figure.first else ""
    if before in ("(", "/", "or", "–"):
        return previous.unit == figure.unit and figure.first - previous.last <= 2
    if before != "to" or figure.first < 4 or tokens[figure.first - 3].text != "(":
        return False
    measured = [f for f in sentence.figures if f.last == figure.first - 4]
    return bool(measured) and measured[0].unit == figure.unit


def _near_stems(sentence: Sentence, figure: Figure) -> list[str]:
    """The three nearest stems of the clause that carry meaning, those before the figure first."""
    start, end = clause_of(sentence, figure.first, figure.last)
    around = (*range(figure.first - 1, start - 1, -1), *range(figure.last + 1, end))
    near = [k for k in around if sentence.stems[k] in sentence.content and abs(k - figure.core) <= 7]
    return [sentence.stems[k] for k in near if not sentence.tokens[k].text[0].isdigit()][:3]


def _described(sentence: Sentence, figure: Figure) -> str:
    """The thing that a hyphened measure describes: *a 33-tonne truck*, *a 33-ton, unmarked truck*."""
    tokens = sentence.tokens
    i = figure.last + 1
    if i + 1 < len(tokens) and tokens[i].text == "," and tokens[i + 1].is_word:
        i += 1
    phrase = phrase_at(tokens, i, singular=True) if i < len(tokens) else None
    if phrase is None:
        return ""
    known = [noun for k in (*phrase.modifiers, phrase.head) if (noun := noun_group(tokens[k])[0]) != sentence.stems[k]]
    return known[-1] if known else noun_group(tokens[i])[0]


def _near_words(sentence: Sentence, figure: Figure) -> list[str]:
    near = [k for k in range(max(0, figure.first - 4), figure.first) if sentence.stems[k] in sentence.content]
    return [sentence.tokens[k].lower for k in near[-2:]] or ["size"]

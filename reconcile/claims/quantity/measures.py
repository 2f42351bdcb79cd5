"""Measures: weights, lengths, speeds, with the thing that they describe or the words around them."""

from __future__ import annotations

from msgspec.structs import replace

from reconcile.claims.kind import claim_at
from reconcile.claims.quantity.value import Quantity, written
from reconcile.language.counting import (
    clause_of,
    extent_of,
    is_change,
    marks_of,
    noun_group,
    phrase_at,
    setting_of,
    stated,
    years_of,
)
from reconcile.language.document import Sentence
from reconcile.language.numerals import Figure, Interval, interval_of
from reconcile.language.numerals.labels import MONTHS, WEEKDAYS
from reconcile.language.numerals.words import units
from reconcile.language.stems import stem
from reconcile.model import Claim, Span

_DIMENSIONS = {
    "km": "distance", "kg": "weight", "km/h": "speed", "ha": "area", "l": "volume", "C": "temperature",
    "degree": "degrees", "W": "power", "B": "storage", "kWh": "energy",
}  # fmt: skip
_VEHICLES = {word: word for word in ("car", "bus", "coach", "van", "plane", "ship", "boat", "ferry", "motorbike")}
_VEHICLES |= {"lorry": "truck", "truck": "truck", "train": "train", "tram": "train", "locomotive": "train"}
# "Buried under 90 cm of snow" is no bound.
_BURIED = frozenset(("buried", "lies", "lay", "lying", "trapped", "submerged", "hidden", "vanished"))
_PARTS = frozenset(',;:()—–“”"')
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
    extent = "" if hyphened and figure.unit not in ("km/h", "magnitude", "C") else extent_of(sentence, figure)
    noun = "" if figure.unit == "magnitude" else noun
    marks = marks_of(sentence, figure, figure.last + 1) | ({"CHANGE"} if is_change(sentence, figure) else set())
    years = years_of(sentence, figure)
    if "FORMER" in marks and not years:  # "the old June record, 43 degrees, was set there in 2019"
        years = frozenset(date.year for date in sentence.dates if date.year)
    value = Quantity(
        written(sentence, figure.start, figure.end), _interval(figure, sentence), noun, figure.unit,
        marks=marks, years=years, past="PAST" in marks or bool(years and max(years) < (year or 9999)),
        setting=setting_of(sentence, figure.first, figure.last), weekday=_weekday(sentence, figure),
        extent=extent, places=_places(sentence, figure, extent),
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


def _interval(figure: Figure, sentence: Sentence) -> Interval:
    """What the measure can mean; temperatures are read off, and told in whole degrees or led from another scale."""
    interval = interval_of(figure)
    if figure.hedge == "under" and figure.first and sentence.tokens[figure.first - 1].lower in _BURIED:
        return interval_of(replace(figure, low=figure.value, high=figure.value, hedge=""))
    if figure.unit == "magnitude":  # two institutes seldom give the same
        return interval._replace(slack=0.15)
    if figure.unit != "C":
        return interval
    whole = "." not in sentence.article.text[figure.start : figure.end]
    return interval._replace(slack=max(interval.slack, 0.5 if whole else 0.06))


def _places(sentence: Sentence, figure: Figure, extent: str) -> frozenset[str]:
    """The words of the names between the commas around weather: *Dunmore had 38.3 degrees on Tuesday, …*.

    For a speed, the vehicle before it.
    """
    tokens = sentence.tokens
    if extent == "speed":
        start, _ = clause_of(sentence, figure.first, figure.last)
        before = [t.lower for t in tokens[max(start, figure.first - 10) : figure.first]]
        return frozenset(_VEHICLES[word] for word in before if word in _VEHICLES)
    if figure.unit != "C" and extent not in ("wind", "rainfall", "snow"):
        return frozenset()
    start, end = figure.first, figure.last + 1
    while start > 0 and tokens[start - 1].text not in _PARTS and tokens[start - 1].lower not in ("and", "but", "while"):
        start -= 1
    while end < len(tokens) and tokens[end].text not in _PARTS and tokens[end].lower not in ("and", "but", "while"):
        end += 1
    return frozenset(
        token.lower
        for name in sentence.names
        if start <= name.first and name.last < end
        for token in tokens[name.first : name.last + 1]
        if token.is_capital and token.lower not in WEEKDAYS | MONTHS and token.lower not in units()
    )


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
    return [sentence.stems[k] for k in near if sentence.tokens[k].lower not in units() and _is_word(sentence, k)][:3]


def _is_word(sentence: Sentence, k: int) -> bool:
    return not sentence.tokens[k].text[0].isdigit()


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
    if known:
        return known[-1]
    while i < phrase.head and not tokens[i + 1].lower.endswith(("ed", "ing", "ly")):
        i += 1
    return noun_group(tokens[i])[0]


def _near_words(sentence: Sentence, figure: Figure) -> list[str]:
    near = [k for k in range(max(0, figure.first - 4), figure.first) if sentence.stems[k] in sentence.content]
    return [sentence.tokens[k].lower for k in near[-2:]] or ["size"]

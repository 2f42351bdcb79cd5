"""What is measured: a depth, a speed, the wind, the rain that fell, the heat of the air.

Where the words name it, two measures of one sort need not share many words to answer one question; those of two sorts
never do: *winds of 140 km/h* are no speed of the storm, and the limit on a road is not how fast the car went.
"""

from __future__ import annotations

from reconcile.language.counting.clauses import clause_of
from reconcile.language.document import Sentence
from reconcile.language.numerals import Figure
from reconcile.lexicons import load_groups

_WORDS = load_groups("counting_words.txt")

_EXTENTS = {
    "deep": "depth", "depth": "depth", "long": "length", "length": "length", "high": "height", "tall": "height",
    "height": "height", "wide": "width", "width": "width", "altitude": "altitude", "thick": "thickness",
    "thickness": "thickness", "radius": "radius", "diameter": "diameter", "span": "span", "elevation": "altitude",
    "underground": "depth", "beneath": "depth",
}  # fmt: skip
_ADJECTIVES = frozenset(("deep", "long", "high", "tall", "wide", "thick", "underground", "beneath"))
_LIMITS = frozenset(("limit", "limits", "limited", "permitted", "allowed", "maximum", "zone"))
_WIND = frozenset(("wind", "winds", "gust", "gusts", "gusting", "gusted"))
_RUNNING = _WORDS["running"]
_BURNED = _WORDS["burned"]
_COLD = frozenset(("low", "lows", "lowest", "minimum", "overnight", "night", "coldest"))
_ELSEWHERE = frozenset(("water", "sea", "ocean", "oven", "body", "fever", "surface", "pool", "lake"))
_FALLEN = {
    **dict.fromkeys(("rain", "rainfall", "downpour", "precipitation", "raindrops"), "rainfall"),
    **dict.fromkeys(("snow", "snowfall", "blizzard"), "snow"),
}  # fmt: skip
_REACH, _WIDE = 6, 8
# Kilometres: more rain than that never fell, and what lies that far off is no snow.
_DEEPEST_FALL = 0.02


def extent_of(sentence: Sentence, figure: Figure) -> str:
    """What the measure is of, where the words around it name it; otherwise an empty string."""
    if figure.unit == "km":
        return _length(sentence, figure)
    if figure.unit not in ("C", "km/h", "ha", "magnitude"):
        return ""
    start, end = clause_of(sentence, figure.first, figure.last)
    tokens = sentence.tokens
    near = {t.lower for t in tokens[max(start, figure.first - _WIDE) : min(end, figure.last + _WIDE)]}
    if figure.unit == "magnitude":
        return "aftershock" if {"aftershock", "aftershocks"} & near else "magnitude"
    if figure.unit == "km/h":
        return _speed(sentence, figure, near)
    if figure.unit == "ha":
        return "burned area" if _BURNED & near else ""
    if _ELSEWHERE & near:
        return "temperature elsewhere"
    return "lowest temperature" if _COLD & near and figure.value > 0 else "temperature"


def _speed(sentence: Sentence, figure: Figure, near: set[str]) -> str:
    """*Winds of 140 km/h*, *the limit is 70 km/h*, *entered the bend (a tight one) at a terrifying 71 km/h*."""
    if _is_limit(sentence, figure):
        return "limit"
    if _WIND & near:
        return "wind"
    before = [t.lower for t in sentence.tokens[max(0, figure.first - 3) : figure.first]]
    return "speed" if _RUNNING & near or "at" in before else ""


def _is_limit(sentence: Sentence, figure: Figure) -> bool:
    """*The limit there is 70 km/h*, *a 20 km/h zone*; not *92 km/h, far above the limit*."""
    tokens = sentence.tokens
    before = {t.lower for t in tokens[max(0, figure.first - _WIDE) : figure.first]}
    behind = {t.lower for t in tokens[figure.last + 1 : figure.last + 3]}
    return bool(_LIMITS & behind or (_LIMITS & before and not before & {"above", "over", "times", "than"}))


def _length(sentence: Sentence, figure: Figure) -> str:
    """*at a depth of 18 km*, *18 km deep*, *4 m wide*, *depth 18 km*, *180 mm of rain*."""
    tokens = sentence.tokens
    after = tokens[figure.last + 1].lower if figure.last + 1 < len(tokens) else ""
    if after in _EXTENTS:
        return _EXTENTS[after]
    before = [t.lower for t in tokens[max(0, figure.first - 4) : figure.first]]
    named = next((_EXTENTS[word] for word in reversed(before) if word in _EXTENTS and word not in _ADJECTIVES), "")
    if named or figure.value * figure.factor > _DEEPEST_FALL:
        return named
    around = tokens[max(0, figure.first - _REACH) : figure.last + 4]
    return next((_FALLEN[t.lower] for t in around if t.lower in _FALLEN), "")


def is_change(sentence: Sentence, figure: Figure) -> bool:
    """Whether a measure says by how much something differs: *2C above average*, *three degrees warmer*."""
    tokens = sentence.tokens
    after = tokens[figure.last + 1].lower if figure.last + 1 < len(tokens) else ""
    if after in _COMPARATIVES or (figure.unit == "C" and after in ("above", "below", "over")):
        return True
    before = tokens[figure.first - 1].lower if figure.first else ""
    return before == "by" or (figure.unit == "C" and _warming(sentence, figure))


def _warming(sentence: Sentence, figure: Figure) -> bool:
    near = {t.lower for t in sentence.tokens[max(0, figure.first - _REACH) : figure.last + _REACH]}
    return bool(near & {"warming", "warmed", "cooling", "cooled", "threshold", "average", "averages", "rise"})


_COMPARATIVES = _WORDS["comparatives"]

"""Measures whose unit only the words around them tell: *a magnitude of 6.3*, *the mercury fell to minus 38*."""

from __future__ import annotations

from msgspec.structs import replace

from reconcile.language.counting.clauses import clause_of
from reconcile.language.document import Sentence
from reconcile.language.numerals import Figure
from reconcile.lexicons import load_groups

_WORDS = load_groups("counting_words.txt")

_QUAKES = _WORDS["quakes"]
_THERMAL = _WORDS["thermal"]
_REACHING = _WORDS["reaching"]
_ANGLES = _WORDS["angles"]
_MEASURED = frozenset(("measured", "measuring", "registered", "registering", "rated", "magnitude", "scale"))
_GREATEST, _HOTTEST = 10.0, 140.0
_ANGLED, _NEAR, _LINKED = 6, 4, 3
# What a thermometer on this earth shows in Celsius: more degrees than that are Fahrenheit.
_HIGHEST_CELSIUS = 57.0


def implied(sentence: Sentence, figure: Figure) -> Figure:
    """The figure as a measure, where it is one: magnitudes, and degrees with their scale; otherwise as it is."""
    if figure.form == "plain":
        unit = "magnitude" if _is_magnitude(sentence, figure) else "C" if _is_read_off(sentence, figure) else ""
        if not unit:
            return figure
        below = sentence.tokens[figure.core - 1].lower == "minus" and unit == "C"
        sign = -1.0 if below else 1.0
        low, high = sorted((figure.low * sign, figure.high * sign))
        figure = replace(figure, form="measure", unit=unit, value=figure.value * sign, low=low, high=high)
        return _on_scale(sentence, figure) if unit == "C" else figure
    if figure.form == "measure" and figure.unit == "degree" and not _is_angle(sentence, figure):
        return _on_scale(sentence, replace(figure, unit="C"))
    return figure


def _on_scale(sentence: Sentence, figure: Figure) -> Figure:
    """Bare degrees in Celsius: more of them than Celsius has are Fahrenheit, and all are in a report that says so."""
    text = sentence.article.text
    fahrenheit = "Fahrenheit" in text and "Celsius" not in text
    if not fahrenheit and figure.value <= _HIGHEST_CELSIUS:
        return figure
    value, low, high = ((each - 32) / 1.8 for each in (figure.value, figure.low, figure.high))
    return replace(figure, value=value, low=low, high=high)


def _is_magnitude(sentence: Sentence, figure: Figure) -> bool:
    """*magnitude 6.3*, *a magnitude of about 6.3*, *a 6.3 quake*, *the quake measured 6.3*; with its decimal."""
    if not 1 <= figure.value < _GREATEST or not figure.slack:
        return False
    tokens = sentence.tokens
    before = [t.lower for t in tokens[max(0, figure.first - _NEAR) : figure.first]]
    if "magnitude" in before:
        return True
    behind = [t.lower for t in tokens[figure.noun_at : figure.noun_at + 2]]
    if _QUAKES & set(behind):
        return True
    if not _MEASURED & {*before, *behind, *(t.lower for t in tokens[figure.noun_at : figure.noun_at + 4])}:
        return False
    return any(t.lower in _QUAKES for t in tokens[max(0, figure.first - 20) : figure.first])


def _is_read_off(sentence: Sentence, figure: Figure) -> bool:
    """*Temperatures climbed to 42.1 on Tuesday*, *the thermometer showed minus 12*; not *on Tuesday 12 people*."""
    tokens = sentence.tokens
    after = tokens[figure.noun_at] if figure.noun_at < len(tokens) else None
    if abs(figure.value) > _HOTTEST or figure.hedge == "vague" or (after and after.is_word and not _ends(after.lower)):
        return False
    if after and after.text in ("%", "$", "-"):
        return False
    first = figure.first - 1 if tokens[figure.core - 1].lower == "minus" else figure.first
    start, _ = clause_of(sentence, figure.first, figure.last)
    linked = any(t.lower in _REACHING for t in tokens[max(start, first - _LINKED) : first])
    return linked and any(t.lower in _THERMAL for t in tokens[max(start, first - 10) : first])


def _ends(word: str) -> bool:
    return word in ("on", "in", "at", "by", "and", "as", "overnight", "for", "during", "yesterday", "today", "last")


def _is_angle(sentence: Sentence, figure: Figure) -> bool:
    """*turned 90 degrees*, *at a 45-degree angle*, *38 degrees north*: no temperature."""
    tokens = sentence.tokens
    near = tokens[max(0, figure.first - _ANGLED) : figure.last + _ANGLED]
    return any(t.lower in _ANGLES for t in near)

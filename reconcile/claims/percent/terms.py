"""Over what time a change is measured, against what, and at which hour it was taken."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.language.counting import clause_of
from reconcile.language.document import Sentence
from reconcile.language.numerals import Figure
from reconcile.language.tokens import Token
from reconcile.lexicons import load_groups

_WORDS = load_groups("counting_words.txt")
_BASES = _WORDS["percent_bases"]
_UNITS = {"hours": "hour", "days": "day", "weeks": "week", "months": "month", "quarters": "quarter", "years": "year"}
_NAMED_UNITS = frozenset(_UNITS.values())
_PASSED = frozenset(("last", "past", "previous"))
_STARTS = frozenset(("beginning", "start", "turn"))
_THIS_YEAR = frozenset(
    ("so far this year", "on the year so far", "year to date", "year - to - date", "this year", "on the year")
)
_LAST_YEAR = frozenset(
    ("a year earlier", "a year ago", "a year before", "year on year", "year - on - year", "the year before",
     "the previous year", "same period last year", "same quarter last year", "same month last year")
)  # fmt: skip
_HOUR = frozenset(
    ("at one stage", "at one point", "in early trading", "in morning trading", "in afternoon trading", "by midday",
     "at midday", "by noon", "at noon", "by mid - morning", "by lunchtime", "intraday", "at the open", "shortly after")
)  # fmt: skip
_CLOSE = frozenset(("closed", "finished the day", "ended the day", "ended the session", "at the close", "by the close"))
_NEAR = 8


def base_at(sentence: Sentence, figure: Figure, end: int) -> int:
    """Where what the change is measured against begins (*a cut of 9% from last year*); `end` where it is not told."""
    tokens = sentence.tokens
    for k in range(figure.last + 1, min(figure.last + 5, end)):
        if tokens[k].lower in _BASES:
            return k
        if tokens[k].text in ",;:":
            break
    return end


def period_of(sentence: Sentence, figure: Figure) -> str:
    """The time over which a change is measured, in one form for each: *this year*, *year on year*, *24 hour*."""
    start, end = clause_of(sentence, figure.first, figure.last)
    tokens = sentence.tokens
    behind = figure.last + 1
    while behind < end and tokens[behind].text not in ",;" and not _is_figure(sentence, behind, figure):
        behind += 1
    found = _period(tokens[figure.last + 1 : behind]) or _period(tokens[behind : behind + 5])
    if found:
        return found
    head = next((k for k in range(start, min(start + _NEAR, figure.first)) if tokens[k].text == ","), start)
    return _period(tokens[start:head])  # "So far this year, …"


def hour_or_close(sentence: Sentence, figure: Figure) -> str:
    """*hour* where the figure is said to be of one hour of the day, *close* where it is of its end; else empty."""
    tokens = sentence.tokens
    start, end = clause_of(sentence, figure.first, figure.last)
    start, end = max(start, figure.first - _NEAR + 2), min(end, figure.last + _NEAR)
    for k in range(figure.first - 1, start - 1, -1):
        if tokens[k].text == ",":
            start = k + 1
            break
    end = next((k for k in range(figure.last + 1, end) if tokens[k].text == ","), end)
    said = f" {' '.join(token.lower for token in tokens[start:end])} "
    if any(f" {phrase} " in said for phrase in _HOUR) or _by_the_clock(tokens, figure.last + 1, end):
        return "hour"
    return "close" if any(f" {phrase} " in said for phrase in _CLOSE) else ""


def _is_figure(sentence: Sentence, k: int, figure: Figure) -> bool:
    return any(other.first == k and other is not figure and other.form == figure.form for other in sentence.figures)


def _period(tokens: Sequence[Token]) -> str:
    words = [token.lower for token in tokens]
    said = f" {' '.join(words)} "
    if any(f" {phrase} " in said for phrase in _LAST_YEAR):
        return "year on year"
    for k, word in enumerate(words):
        if word in _STARTS and words[k + 1 : k + 2] == ["of"] and (_year(words[k + 2 : k + 4])):
            return "this year"
        unit = _UNITS.get(word, word)
        if unit in _NAMED_UNITS and k > 1:
            if words[k - 1] in _PASSED and words[k - 2] in ("the", "over"):
                return unit
            if words[k - 2] in _PASSED:
                return f"{words[k - 1]} {unit}"
            if words[k - 1] == "-" and words[k + 1 : k + 2] == ["basis"]:
                return f"{words[k - 2]} {unit}"
    return "this year" if any(f" {phrase} " in said for phrase in _THIS_YEAR) else ""


def _year(words: Sequence[str]) -> bool:
    if words[:1] == ["the"] or words[:1] == ["this"]:
        return words[1:2] == ["year"]
    return bool(words) and len(words[0]) == 4 and words[0].isdigit()


def _by_the_clock(tokens: Sequence[Token], first: int, end: int) -> bool:
    """*By 1050 local time*, *by 10:50*, *at 0930 GMT*."""
    for k in range(first, end - 1):
        if tokens[k].lower in ("by", "at"):
            digits, behind = tokens[k + 1].text, [token.lower for token in tokens[k + 2 : k + 4]]
            if not digits.isdigit():
                continue
            if behind[:1] == [":"] or (len(digits) == 4 and behind[:1] in (["gmt"], ["local"], ["et"], ["utc"])):
                return True
    return False

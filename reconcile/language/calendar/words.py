"""The words of the calendar. Names of weekdays and months are the reading's own; holidays stand in the lexicon."""

from __future__ import annotations

from functools import cache

from reconcile.language.tokens import Token, tokenize
from reconcile.lexicons import load, load_classes

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAYS = {name: number for number, name in enumerate(_WEEKDAYS)}
# Short forms count only before a day of the month: "Sun" is a newspaper, "sat" a verb, "Wed" a wish.
SHORT_WEEKDAYS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTHS = {name: number for number, name in enumerate(_MONTHS, 1)}
SHORT_MONTHS = {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}
ALL_MONTHS = MONTHS | SHORT_MONTHS
# Verbs and first names too: standing alone, these need a word before them that calls for a month.
DOUBTFUL_MONTHS = frozenset({"march", "april", "may", "june", "august"})

PARTS = {
    "morning": "morning",
    "afternoon": "afternoon",
    "evening": "evening",
    "night": "night",
    "lunchtime": "afternoon",
    "midday": "afternoon",
    "dawn": "dawn",
    "predawn": "dawn",
}
UNITS = {
    "minute": "minute", "minutes": "minute", "hour": "hour", "hours": "hour", "day": "day", "days": "day",
    "week": "week", "weeks": "week", "fortnight": "fortnight", "fortnights": "fortnight", "month": "month",
    "months": "month", "year": "year", "years": "year", "decade": "decade", "decades": "decade",
}  # fmt: skip
SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter"})
_NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
NUMBERS = {word: number for number, word in enumerate(_NUMBERS)} | {
    "a": 1, "an": 1, "couple": 2, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
DASHES = frozenset({"-", "–", "—", "‑"})
ZONES = frozenset({
    "gmt", "utc", "bst", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt", "cet",
    "cest", "eet", "eest", "ist", "jst", "kst", "hkt", "sgt", "msk",
})  # fmt: skip


def is_name_like(token: Token) -> bool:
    """Whether a token begins with a capital letter and goes on: *Mirror*, not *I*."""
    return len(token.text) > 1 and token.text[0].isupper()


def number_of(token: Token) -> int | None:
    """The whole number that a token writes in digits or as a word up to fifty, or None."""
    text = token.text
    if text.isascii() and text.isdigit():
        return int(text) if len(text) < 6 else None
    return NUMBERS.get(token.lower)


@cache
def holidays() -> dict[str, tuple[tuple[tuple[str, ...], int, int], ...]]:
    """Holidays with a fixed day by their first word: (further words, month, day), the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], int, int]]] = {}
    for name, day in load_classes("holidays.txt").items():
        first, *more = (token.lower for token in tokenize(name))
        month, _, number = day.partition("-")
        found.setdefault(first, []).append((tuple(more), int(month), int(number)))
    return {first: tuple(sorted(rest, key=lambda entry: -len(entry[0]))) for first, rest in found.items()}


@cache
def before_weekday() -> frozenset[str]:
    """Words that make a name of the weekday after them: *Black Friday*, *Super Tuesday*, *every Monday*."""
    return load("before_weekdays.txt")


@cache
def after_weekday() -> frozenset[str]:
    """Words that make a name of the weekday before them: *Sunday Mirror*, *Saturday Night Live*."""
    return load("after_weekdays.txt")

"""The day that a line or a field gives as its date, as pages write it above an article.

Days inside running text are another matter: those are claims, and `reconcile.language.calendar` reads them.
"""

from __future__ import annotations

import datetime as dt
import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
# What may stand beside a date that is only a date: weekday, time of day, zone, *Published*.
_BESIDE = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
    "thu", "thur", "thurs", "fri", "sat", "sun", "gmt", "utc", "bst", "cet", "cest", "eet", "est", "edt", "et",
    "cst", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt", "ist", "jst", "kst", "aest", "aedt", "pht",
    "sgt", "hkt", "wib", "z", "a", "m", "p", "am", "pm", "noon", "midnight", "at", "on", "the", "of", "st",
    "nd", "rd", "th", "h", "hrs", "first", "last", "published", "posted", "updated", "modified", "created",
    "issued", "date", "dated", "filed", "added", "release", "released",
})  # fmt: skip
_WORD = re.compile(r"\d+|[^\W\d_]+")
_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_SOLID = re.compile(r"(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")


def only_day(text: str) -> dt.date | None:
    """The day, when `text` is a date and nothing else (weekday, time of day and *Published* may stand beside it)."""
    if len(text) > 90:
        return None
    found = _find(text)
    if found is None:
        return None
    day, rest = found
    return day if all(word.isdigit() or word in _BESIDE for word in rest) else None


def is_time(text: str) -> bool:
    """Whether `text` holds nothing but a time of day, a zone, *Updated*: what stands beside a date."""
    words = _WORD.findall(text.lower())
    return all(word.isdigit() or word in _BESIDE for word in words) and (not words or any(map(str.isdigit, words)))


def day_in(text: str) -> dt.date | None:
    """The first day of a field that holds a date: ISO 8601, *Mon, 12 May 2025 …*, *May 12, 2025*."""
    found = _find(text[:200])
    return found[0] if found else None


def day_in_name(path: str) -> dt.date | None:
    """The one day, year first, that stands in a file's name: `2025-02-09-harbour-fire.txt`, `wire_20250209.md`."""
    name = path.replace("\\", "/").rpartition("/")[2]
    if not any(character.isdigit() for character in name):
        return None
    found = {match for pattern in (_ISO, _SOLID) for match in pattern.findall(name.replace("_", "-"))}
    day = _day_of_numbers([int(number) for number in found.pop()]) if len(found) == 1 else None
    return day if day and 1900 < day.year < 2100 else None


def _find(text: str) -> tuple[dt.date, list[str]] | None:
    """A day and the words beside it."""
    if not any(character.isdigit() for character in text):
        return None
    for pattern in (_ISO, _NUMERIC):
        match = pattern.search(text)
        if match:
            day = _day_of_numbers([int(number) for number in match.groups()])
            rest = text[: match.start()] + " " + text[match.end() :].replace("T", " ")
            return (day, _WORD.findall(rest.lower())) if day else None
    words = _WORD.findall(text.lower())
    for i, word in enumerate(words):
        if word in MONTHS:
            found = _day_around(words, i)
            if found:
                return found
    return None


def _day_of_numbers(numbers: list[int]) -> dt.date | None:
    """2025-05-12, or 5/12/2025 where only one order is possible: 5/6/2025 is May to some readers and June to others."""
    first, second, third = numbers
    if first > 31:
        return _date(first, second, third)
    if first > 12:
        return _date(third, second, first)
    if second > 12 or first == second:
        return _date(third, first, second)
    return None


def _day_around(words: list[str], i: int) -> tuple[dt.date, list[str]] | None:
    """*May 12, 2025*, *12 May 2025*, *12th of May 2025*: the numbers beside the month at `i`."""
    before = i - 1
    while before >= 0 and words[before] in ("st", "nd", "rd", "th", "of"):
        before -= 1
    after = i + 1
    if after < len(words) and words[after].isdigit() and len(words[after]) <= 2:
        used, day, after = [i, after], int(words[after]), after + 1
        while after < len(words) and words[after] in ("st", "nd", "rd", "th"):
            after += 1
    elif before >= 0 and words[before].isdigit() and len(words[before]) <= 2:
        used, day = [i, before], int(words[before])
    else:
        return None
    if after >= len(words) or not words[after].isdigit() or len(words[after]) != 4:
        return None
    date = _date(int(words[after]), MONTHS[words[i]], day)
    used.append(after)
    return (date, [word for at, word in enumerate(words) if at not in used]) if date else None


def _date(year: int, month: int, day: int) -> dt.date | None:
    if not 1800 <= year <= 2200:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None

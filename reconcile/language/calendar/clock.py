"""Times of day."""

from __future__ import annotations

from reconcile.language.calendar.expression import DateExpression
from reconcile.language.calendar.peek import Tokens, lower
from reconcile.language.calendar.words import NUMBERS, UNITS, ZONES

_NAMED = {"noon": 720, "midday": 720, "midnight": 0}
_HALF = {"am": 0, "a.m.": 0, "a.m": 0, "pm": 720, "p.m.": 720, "p.m": 720}
_HEDGES = {
    "about": "about", "around": "about", "approximately": "about", "roughly": "about", "circa": "about",
    "near": "about", "nearly": "just before", "almost": "just before", "before": "before", "until": "until",
    "till": "until", "by": "by", "after": "after", "past": "after", "since": "since", "from": "from", "to": "to",
}  # fmt: skip
_JUST = frozenset({"just", "shortly", "moments", "minutes", "soon", "right", "immediately"})
# Before a bare 17:40, these say that it is a time and no score or ratio.
_CALLS_FOR_TIME = frozenset(
    {"at", "around", "about", "by", "until", "before", "after", "from", "since", "approximately"}
)


def figure(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*5:30 a.m.*, *11.30pm*, *6 am*, *17:40*, *1050 GMT*, *five o'clock* in figures."""
    text = tokens[at].text
    hour, minute, last, colon = _hour(tokens, at, text)
    if hour is None:
        return None
    half, end = _half(tokens, last + 1)
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        minutes, last = hour % 12 * 60 + minute + half, end
    elif len(text) == 4 and not colon:
        if lower(tokens, at + 1) not in ("gmt", "utc", "hours", "hrs") or minute > 59 or hour > 23:
            return None
        minutes = hour * 60 + minute
        last += lower(tokens, at + 1) in ("hours", "hrs")
    elif lower(tokens, last + 1) == "o'clock" and 1 <= hour <= 12:
        return _with_part(tokens, at, last + 1, hour, minute, free)
    elif colon:
        told = lower(tokens, last + 1) == "in" and lower(tokens, last + 3) in ("morning", "afternoon", "evening")
        is_time = told or lower(tokens, at - 1) in _CALLS_FOR_TIME or _zone(tokens, last + 1)[0] != ""
        if not is_time or hour > 23 or "." in text:
            return None
        if 1 <= hour <= 12 and not text.startswith("0"):
            return _with_part(tokens, at, last, hour, minute, free)
        minutes = hour * 60 + minute
    else:
        return None
    return _finished(tokens, at, last, minutes, free)


def _hour(tokens: Tokens, at: int, text: str) -> tuple[int | None, int, int, bool]:
    """Hour, minute, last token, and whether a colon parts them; hour None where it cannot be a time."""
    if text.isdigit():
        if len(text) == 4:
            return int(text[:2]), int(text[2:]), at, False
        if len(text) > 2:
            return None, 0, at, False
        if lower(tokens, at + 1) == ":" and at + 2 < len(tokens):
            more = tokens[at + 2]
            if more.end - tokens[at].start == len(text) + 3 and more.text.isdigit() and int(more.text) < 60:
                return int(text), int(more.text), at + 2, True
            return None, 0, at, False
        return int(text), 0, at, False
    whole, _, rest = text.partition(".")
    if whole.isdigit() and len(whole) < 3 and rest.isdigit() and len(rest) == 2 and int(rest) < 60:
        return int(whole), int(rest), at, True
    return None, 0, at, False


def _half(tokens: Tokens, at: int) -> tuple[int | None, int]:
    """Minutes that *a.m.* or *p.m.* adds, and its last token."""
    word = lower(tokens, at)
    if word in _HALF:
        return _HALF[word], at
    if word in ("a", "p") and lower(tokens, at + 1) == "." and lower(tokens, at + 2) == "m":
        return (0 if word == "a" else 720), at + 2
    return None, at


def _with_part(tokens: Tokens, first: int, last: int, hour: int, minute: int, free: int) -> DateExpression | None:
    """*5 o'clock in the morning*, *5:30 in the afternoon*: without the part of the day it could be either half."""
    word = lower(tokens, last + 3) if lower(tokens, last + 1) == "in" else ""
    if word not in ("morning", "afternoon", "evening"):
        return None
    half = 0 if word == "morning" else 720
    return _finished(tokens, first, last + 3, hour % 12 * 60 + minute + half, free)


def _zone(tokens: Tokens, at: int) -> tuple[str, int]:
    """The clock that is named after a time, with its last token: *GMT*, *local time*, *Eastern time*."""
    word = lower(tokens, at)
    if word == "(":
        word, inner = lower(tokens, at + 1), 1
    else:
        inner = 0
    if word in ZONES and tokens[at + inner].text.isupper():
        return word.upper(), at + inner
    if word == "local" and lower(tokens, at + inner + 1) == "time":
        return "local", at + inner + 1
    if word in ("eastern", "pacific", "central", "mountain"):
        return {"eastern": "ET", "pacific": "PT", "central": "CT", "mountain": "MT"}[word], at + inner
    return "", at - 1


def _finished(tokens: Tokens, first: int, last: int, minutes: int, free: int) -> DateExpression:
    zone, end = _zone(tokens, last + 1)
    if tokens[min(last + 1, len(tokens) - 1)].text == "(" and zone != "local":
        zone, end = "", last  # "5 p.m. (2200 GMT)": what stands in brackets is another time
    start, hedge = _hedge(tokens, first, free)
    return DateExpression(
        start, end, tokens[start].start, tokens[end].end, "time", minutes=minutes % 1440, hedge=hedge, zone=zone
    )


def _hedge(tokens: Tokens, first: int, free: int) -> tuple[int, str]:
    """Where the words that loosen a time begin, and what they say: *shortly before*, *around*."""
    word = lower(tokens, first - 1)
    if first - 1 < free or word not in _HEDGES:
        return first, ""
    hedge, start = _HEDGES[word], first - 1
    if hedge in ("before", "after") and start - 1 >= free and lower(tokens, start - 1) in _JUST:
        return start - 1, f"just {hedge}"
    if hedge in ("from", "to", "by", "until", "since"):
        return first, hedge
    return start, hedge


def named(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*noon*, *around midnight*, *about an hour before noon*; not *Midnight Express* nor *High Noon*."""
    follower = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if tokens[at].is_capital and (at > 0 or follower[:1].isupper()):
        return None
    minutes = _NAMED[tokens[at].lower]
    side = lower(tokens, at - 1)
    unit = UNITS.get(lower(tokens, at - 2), "")
    if side in ("before", "after") and unit in ("hour", "minute") and at - 3 >= free:
        count, first = _count(tokens, at - 3)
        if count is not None:
            step = count * (60 if unit == "hour" else 1) * (1 if side == "after" else -1)
            about = first - 1 >= free and _HEDGES.get(lower(tokens, first - 1)) == "about"
            start = first - about
            return DateExpression(
                start,
                at,
                tokens[start].start,
                tokens[at].end,
                "time",
                minutes=int(minutes + step) % 1440,
                hedge="about",
            )
    return _finished(tokens, at, at, minutes, free)


def _count(tokens: Tokens, at: int) -> tuple[float | None, int]:
    """*an*, *two*, *half an*, *10* that ends at `at`, and its first token."""
    word = lower(tokens, at)
    if word in ("a", "an") and lower(tokens, at - 1) == "half":
        return 0.5, at - 1
    if word in NUMBERS:
        return float(NUMBERS[word]), at
    if word.isascii() and word.isdigit() and len(word) < 3:
        return float(word), at
    return None, at


def part_of_day(tokens: Tokens, at: int, free: int) -> DateExpression | None:
    """*in the morning*, *before dawn*, *early in the evening*; not *the morning after* nor *Good Morning*."""
    word = tokens[at].lower
    if tokens[at].is_capital:
        return None
    before = lower(tokens, at - 1)
    if word in ("dawn", "daybreak", "sunrise"):
        if before not in ("before", "at", "after"):
            return None
        return DateExpression(
            at, at, tokens[at].start, tokens[at].end, "part_of_day", part="dawn", hedge="" if before == "at" else before
        )
    if before not in ("the", "early", "late", "mid") or lower(tokens, at + 1) in (
        "after",
        "before",
        "of",
        "commute",
        "rush",
    ):
        return None
    lead = at - 1 if before == "the" else at - 2
    if lower(tokens, lead - (before == "the")) not in ("in", "during", "early", "late"):
        return None
    hedge = before if before in ("early", "late") else ""
    first = at - 1 if hedge and at - 1 >= free else at
    return DateExpression(first, at, tokens[first].start, tokens[at].end, "part_of_day", part=word, hedge=hedge)

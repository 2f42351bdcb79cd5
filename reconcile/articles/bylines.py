"""Who wrote an article, as the line above it says."""

from __future__ import annotations

import datetime as dt
import re

from msgspec import Struct

from reconcile.articles.credits import agencies_in, rests_on
from reconcile.articles.days import only_day

_OPENINGS = (
    "by ",
    "by: ",
    "posted by ",
    "written by ",
    "reported by ",
    "story by ",
    "words by ",
    "author: ",
    "words: ",
    "posted ",
    "published ",
    "updated ",
    "last updated ",
    "first published ",
    "last modified ",
)
_PARTICLES = frozenset({
    "and", "&", "de", "la", "le", "van", "von", "der", "den", "of", "the", "bin", "al", "el", "di", "da",
    "dos", "staff", "bureau", "agencies", "correspondent",
})  # fmt: skip
_JOBS = (
    r"(?i)\b(?:(?:senior|staff|chief|special|political|business|health|science|sports?|foreign|news|web|deputy|managing|"
    r"associate|contributing|city|court|crime|education|policy|digital|data|\w+ affairs) )*"
    r"(?:editor|reporter|writer|correspondent|director|columnist|producer|staff|team|contributor|photographer|"
    r"journalist|author)\b.*$"
)
_READING_TIME = r"(?i)(?:\d{1,3}|a|one|two|three|four|five) ?min(?:ute)?s? read|read(?:ing)? time\b.{0,20}"


class Byline(Struct, frozen=True):
    """What a byline tells: who, sometimes for which outlet, on which day, and after whose reporting."""

    name: str | None
    outlet: str | None = None
    day: dt.date | None = None
    credits: list[str] = []


def may_begin(key: str) -> bool:
    """Whether a line that begins so (folded) may be a byline or a line of publication."""
    return key.startswith(_OPENINGS)


def is_about_the_text(part: str) -> bool:
    """*2 min read*, *Web staff*."""
    return bool(
        re.fullmatch(_READING_TIME, part) or part.lower() in ("web staff", "staff report", "staff reports", "staff")
    )


def read(part: str) -> Byline | None:
    """*By Jane Doe, Harbour Courier*, *Posted May 12, 2025 by Admin*; None for anything else."""
    folded = part.lower()
    for opening in _OPENINGS:
        if folded.startswith(opening):
            rest = part[len(opening) :].strip()
            break
    else:
        return None
    before, by, after = rest.partition(" by ")
    day = only_day(before) if by else None
    if day:
        named = _who(after)
        return Byline(named.name if named else None, day=day)
    return _who(rest) if "by" in opening or ":" in opening else None


def _who(text: str) -> Byline | None:
    credits = rests_on(text)
    text = re.sub(r"\s*\([^()]{0,120}\)\s*", " ", text).strip()
    name, _, beside = text.partition(",")
    name, _, _ = name.partition(" in ")
    name = name.strip(" .")
    words = name.split()
    if not words or len(words) > 9 or not words[0][0].isupper() or any(character.isdigit() for character in name):
        return None
    if not all(word[0].isupper() or word.lower() in _PARTICLES for word in words) or text.endswith("."):
        return None
    beside = beside.strip()
    day = only_day(beside) if beside else None
    outlet = None
    if beside and not day:
        if len(beside.split()) > 8:
            return None
        outlet = re.sub(_JOBS, "", beside).strip(" ,") or None
        if outlet and (outlet[0].islower() or agencies_in(outlet)):
            credits, outlet = credits or agencies_in(outlet), None
    return Byline(name, outlet, day, credits)

"""On whose reporting an article says that it rests."""

from __future__ import annotations

import re
from functools import cache

from reconcile.lexicons import load_classes

_WORD = re.compile(r"[^\W_]+")
_END_OF_NAME = r"[.,;:()\[\]|]|\s[-–—]\s|https?:|$"
_RESTS_ON = (
    "based on reporting by ",
    "based on reporting from ",
    "based on reports by ",
    "based on reports from ",
    "based on a report by ",
    "based on a report from ",
    "based on material from ",
    "based on information from ",
    "with reporting by ",
    "with reporting from ",
    "with material from ",
    "with files from ",
    "with inputs from ",
    "with input from ",
    "information from: ",
    "originally appeared on ",
    "originally appeared in ",
    "originally published by ",
    "originally published on ",
    "originally published in ",
    "first appeared on ",
    "first appeared in ",
    "first published by ",
    "first published on ",
    "republished from ",
)


@cache
def _agencies() -> tuple[dict[str, str], dict[str, int]]:
    """Each spelling of an agency with its full name; and, by first word, how many words its longest spelling has."""
    names = load_classes("agencies.txt")
    longest: dict[str, int] = {}
    for spelling in names:
        words = spelling.split()
        longest[words[0]] = max(len(words), longest.get(words[0], 0))
    return names, longest


def agency_named(text: str) -> str | None:
    """The full name of the agency that `text` is a spelling of (*AP*, *the Associated Press*), if it is one."""
    words = [word.lower() for word in _WORD.findall(text)]
    if words[:1] == ["the"]:
        words = words[1:]
    return _agencies()[0].get(" ".join(words))


def agencies_in(text: str, *, any_case: bool = False) -> list[str]:
    """The full names of the news agencies that `text` names, in order, each once.

    Initials count only in capitals (*AP*, *dpa* is its own exception) unless `any_case`.
    """
    names, longest = _agencies()
    words = _WORD.findall(text)
    found: list[str] = []
    i = 0
    while i < len(words):
        first = words[i].lower()
        for length in range(min(longest.get(first, 0), len(words) - i), 0, -1):
            spelling = " ".join(words[i : i + length]).lower()
            name = names.get(spelling)
            if name and (any_case or _is_written_as_name(words[i], length)):
                if name not in found:
                    found.append(name)
                i += length - 1
                break
        i += 1
    return found


def _is_written_as_name(word: str, length: int) -> bool:
    """*AP* and *Reuters*, but not *Pa* nor *Ap* of a longer word in capitals and small letters."""
    if word == "dpa":
        return True
    return word[0].isupper() and (length > 1 or len(word) > 4 or word.isupper())


def rests_on(text: str) -> list[str]:
    """Whom a sentence such as *This article is based on reporting by the Associated Press* names."""
    folded = text.lower()
    for phrase in _RESTS_ON:
        at = folded.find(phrase)
        if at >= 0:
            return _names_after(text[at + len(phrase) :])
    return []


def _names_after(text: str) -> list[str]:
    end = re.search(_END_OF_NAME, text)
    piece = text[: end.start()] if end else text
    known = agencies_in(piece, any_case=True)
    if known:
        return known
    name = _clean(piece)
    return [name] if name and name[0].isupper() and len(name.split()) <= 6 else []


def _clean(name: str) -> str:
    name = name.strip(" .*_")
    return name[4:] if name.lower().startswith("the ") else name

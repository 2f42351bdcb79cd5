"""A pattern that the desk wrote: made ready, or refused with its fault and the place of it."""

from __future__ import annotations

from functools import cache
from typing import Any


class WrongPatternError(Exception):
    """The pattern cannot be used; the text says why and where."""


@cache
def compiled(pattern: str) -> tuple[Any, int]:
    """The pattern, and the number of the group that holds the value. `WrongPatternError` if it cannot be matched."""
    # Imported here: most stories have no kinds of their own.
    import re2  # noqa: PLC0415

    options = re2.Options()
    options.log_errors = False
    try:
        made = re2.compile(pattern, options)
    except re2.error as error:
        raise WrongPatternError(_explained(pattern, error.args[0].decode("utf-8", "replace"))) from None
    except UnicodeEncodeError:
        raise WrongPatternError("holds a character that no text can hold") from None
    if made.fullmatch("") is not None:
        raise WrongPatternError("matches where nothing stands, and so everywhere")
    return made, made.groupindex.get("value", min(made.groups, 1))


_WORDS = {
    "missing )": "a bracket ( is not closed",
    "missing ]": "a bracket [ is not closed",
    "unexpected )": "a bracket ) closes nothing",
    "invalid perl operator": "neither a look ahead nor a look behind can be matched in one pass",
    "no argument for repetition operator": "nothing stands before it that could be repeated",
    "bad repetition operator": "one sign of repetition is enough",
    "invalid repetition size": "repeats too often (1,000 times at most, the smaller number first)",
    "invalid character class range": "the range runs backwards",
    "trailing \\": "a backslash at the end stands before nothing",
    "invalid escape sequence": "means nothing after a backslash",
    "pattern too large": "is too large",
    "invalid named capture group": "is no name for a group",
    "duplicate capture group name": "two groups have one name",
}


def _explained(pattern: str, error: str) -> str:
    """RE2 says what is wrong and shows the piece; a reader wants a sentence and the place."""
    what, _, piece = error.partition(": ")
    told = _WORDS.get(what, what)
    if what == "invalid escape sequence" and piece[1:2].isdigit():
        told = "a pattern cannot refer back to a group"
    if what in ("missing )", "missing ]", "unexpected )"):
        at, piece = _unmatched(pattern), ""
    else:
        at = max(pattern.find(piece), 0) if piece else len(pattern) - 1
    place = f"at character {at + 1}"
    return f"{told} ({place}: {piece})" if piece else f"{told} ({place})"


def _unmatched(pattern: str) -> int:
    """Where a bracket stands that closes nothing, or else the last one that is never closed."""
    opened: list[int] = []
    in_class: int | None = None
    at = 0
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\":
            at += 1
        elif in_class is not None:
            if sign == "]" and at > in_class + 1 + (pattern[in_class + 1 : in_class + 2] == "^"):
                in_class = None
        elif sign == "[":
            in_class = at
        elif sign == "(":
            opened.append(at)
        elif sign == ")":
            if not opened:
                return at
            opened.pop()
        at += 1
    return in_class if in_class is not None else opened[-1] if opened else 0

"""What somebody may have meant who wrote a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most like `word`, or none when nothing is like it."""
    return next(iter(alike(word, known, 1)), None)


def alike(word: str, known: Iterable[str], most: int) -> list[str]:
    """The known words, `most` of them, that are like `word`; the most alike first."""
    by_lower = {each.lower(): each for each in known}
    return [by_lower[each] for each in get_close_matches(word.strip().lower(), by_lower, n=most, cutoff=0.6)]


def listed(words: Iterable[str], joint: str = "or") -> str:
    """The words as a reader says them: *a, b or c*."""
    *first, last = list(words) or [""]
    return f"{', '.join(first)} {joint} {last}" if first else last


def unknown(what: str, word: str, known: Iterable[str]) -> str:
    """One sentence on an unknown word: *unknown kind wekday; did you mean weekday? (expected one of …)*."""
    known = tuple(known)
    guess = nearest(word, known)
    ask = f"; did you mean {guess}?" if guess else ""
    told = f" (expected {'one of ' if len(known) > 2 else ''}{listed(known)})" if known else ""
    return f"unknown {what}{ask}{told}"

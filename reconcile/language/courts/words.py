"""Words that courts' names are made of."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.language.tokens import Token

ORDINALS = {
    **{f"{n}{'st' if n == 1 else 'nd' if n == 2 else 'rd' if n == 3 else 'th'}": str(n) for n in range(1, 12)},
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7", "eighth": "8",
    "ninth": "9", "tenth": "10", "eleventh": "11",
    "d.c.": "dc", "dc": "dc", "columbia": "dc",
}  # fmt: skip
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9, "eleven": 11, "2": 2, "3": 3, "5": 5}
# What may stand before "court" or "judge" as a part of its name, in small letters too.
BEFORE = frozenset({
    "court",
    "u.s.", "'s", "-", "d.c.", "u.k.", "nation", "state", "country", "land", "federal", "appeals", "appellate",
    "appeal", "district", "circuit", "supreme", "superior", "high", "higher", "trial", "lower", "top", "highest",
    "bankruptcy", "tax", "crown", "county", "u.s", "us", "eu", "european", "international", "criminal",
    "constitutional", "family", "municipal", "city", "magistrates", "general", "second", "immigration", "chief",
    "presiding", "senior", "chamber", "administrative", "commercial", "civil", "probate", "juvenile", "common",
    "pleas", "provincial", "regional", "national", "world",
})  # fmt: skip
DIRECTIONS = frozenset({"southern", "northern", "eastern", "western", "central", "middle"})
NOT_A_NAME = frozenset({
    "into", "to", "with", "over", "under", "against", "outside", "inside", "off", "out", "up", "down", "not", "is",
    "are", "the", "a", "an", "in", "on", "at", "by", "for", "from", "of", "and", "but", "or", "as", "if", "when",
    "after", "before", "while", "this", "that", "these", "those", "his", "her", "its", "their", "our", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april",
    "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "aug", "sept",
    "oct", "nov", "dec", "last", "next", "earlier", "separately", "also", "meanwhile", "however", "what", "why",
    "how", "who", "says", "say", "said", "will", "won", "former", "then", "yesterday", "today", "full",
})  # fmt: skip


def has(tokens: Sequence[Token], at: int, *words: str) -> bool:
    """Whether `words` stand at `at`."""
    if at < 0 or at + len(words) > len(tokens):
        return False
    return all(tokens[at + n].lower == word for n, word in enumerate(words))

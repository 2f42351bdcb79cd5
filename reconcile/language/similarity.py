"""How alike two names or phrases are in writing and in sound. The only module that knows RapidFuzz and jellyfish."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import jellyfish
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Lower case, without accents, with straight apostrophes: *Solís* → *solis*."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("’", "'").replace("‘", "'")


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """How a word sounds (metaphone of its folded form): *Krause* and *Krauss* are both KRS."""
    return str(jellyfish.metaphone(fold(word)))


def ratio(left: str, right: str) -> float:
    """Share of characters in common, 0 to 100 (normalised indel similarity of the folded forms)."""
    return float(fuzz.ratio(fold(left), fold(right)))


def edits(left: str, right: str) -> int:
    """How many letters must be put in, left out or replaced to turn one folded form into the other."""
    return int(Levenshtein.distance(fold(left), fold(right)))

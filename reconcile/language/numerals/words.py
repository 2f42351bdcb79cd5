"""The word lists of numbers, units, currencies and hedges, ready to be looked up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TypeVar

from msgspec import Struct

from reconcile.language.tokens import Token, tokenize
from reconcile.lexicons import load_classes

T = TypeVar("T")
Phrases = dict[str, list[tuple[tuple[str, ...], T]]]


class NumberWord(Struct, frozen=True):
    """What a word does in a number: its role, what it is worth, and for a vague one the most that it can mean."""

    role: str
    worth: float
    most: float


class Unit(Struct, frozen=True):
    """A currency or unit of measure: the base that it is led to, and how many of the base it holds."""

    base: str
    factor: float


@cache
def number_words() -> dict[str, NumberWord]:
    """Each word that makes numbers, with what it does."""
    found = {}
    for word, description in load_classes("number_words.txt").items():
        role, worth, *most = description.split()
        found[word] = NumberWord(role, float(worth), float(most[0]) if most else float(worth))
    return found


def _phrases(classes: dict[str, T], backwards: bool = False) -> Phrases[T]:
    """Phrases by their first word (by their last, read backwards), the longest first."""
    table: Phrases[T] = {}
    for entry, payload in classes.items():
        # Tokenizing is for entries with a mark in them (*km/h*): most have none, and this is read at every start.
        words = (entry,) if entry.isalpha() and entry.islower() else tuple([token.lower for token in tokenize(entry)])
        if backwards:
            words = words[::-1]
        table.setdefault(words[0], []).append((words, payload))
    for options in table.values():
        options.sort(key=lambda option: -len(option[0]))
    return table


@cache
def units() -> Phrases[Unit]:
    """Units of measure."""
    return _phrases({k: Unit(v.split()[0], float(v.split()[1])) for k, v in load_classes("units.txt").items()})


@cache
def currencies() -> Phrases[Unit]:
    """Currencies, by sign, code and word."""
    return _phrases({k: Unit(v.split()[0], float(v.split()[1])) for k, v in load_classes("currencies.txt").items()})


@cache
def hedges() -> Phrases[str]:
    """Hedges, by their last word."""
    return _phrases(load_classes("hedges.txt"), backwards=True)


def phrase_at(table: Phrases[T], tokens: Sequence[Token], i: int) -> tuple[T, int] | None:
    """The longest phrase of `table` that begins at token `i`, with the index after it."""
    if i >= len(tokens):
        return None
    for words, payload in table.get(tokens[i].lower, ()):
        end = i + len(words)
        if end <= len(tokens) and all(tokens[i + k].lower == words[k] for k in range(1, len(words))):
            return payload, end
    return None


def phrase_before(table: Phrases[T], tokens: Sequence[Token], i: int) -> tuple[T, int] | None:
    """The longest phrase of `table` (read backwards) that ends before token `i`, with the index of its first token."""
    if i <= 0:
        return None
    for words, payload in table.get(tokens[i - 1].lower, ()):
        first = i - len(words)
        if first >= 0 and all(tokens[i - 1 - k].lower == words[k] for k in range(1, len(words))):
            return payload, first
    return None


def adjacent(tokens: Sequence[Token], i: int) -> bool:
    """Whether token `i` follows the one before it without a space."""
    return 0 < i < len(tokens) and tokens[i].start == tokens[i - 1].end

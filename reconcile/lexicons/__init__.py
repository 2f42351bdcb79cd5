"""Words as data. Each file names its source and licence in its head; `load` and `load_classes` read them.

A plain list has a word or phrase a line. A list of classes has `class: word word word` a line, where a phrase is written
with underscores. `#` begins a comment.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def _lines(name: str) -> list[str]:
    text = (files(__package__) / name).read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def load(name: str) -> frozenset[str]:
    """The entries of the plain list `name`, a file of this folder."""
    return frozenset(_lines(name))


@cache
def load_classes(name: str) -> dict[str, str]:
    """Each entry of the list of classes `name`, with the class that it stands under (the first one, if under several)."""
    found: dict[str, str] = {}
    for line in _lines(name):
        class_name, _, entries = line.partition(":")
        for entry in entries.split():
            found.setdefault(entry.replace("_", " "), class_name.strip())
    return found


@cache
def load_groups(name: str) -> dict[str, frozenset[str]]:
    """The list of classes `name` the other way round: each class with all its entries; an entry may stand under several."""
    found: dict[str, frozenset[str]] = {}
    for line in _lines(name):
        class_name, _, entries = line.partition(":")
        known = found.get(class_name.strip(), frozenset())
        found[class_name.strip()] = known | {entry.replace("_", " ") for entry in entries.split()}
    return found

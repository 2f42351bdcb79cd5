"""Words as data. Each file names its source and licence in its head; `load` and `load_classes` read them.

A plain list has a word or phrase a line. A list of classes has `class: word word word` a line, where a phrase is
written with underscores. `#` begins a comment.
"""

from __future__ import annotations

import os.path
from functools import cache

_FOLDER = os.path.dirname(__file__)


def _lines(name: str) -> list[str]:
    # Not through importlib.resources: it loads tempfile and zipfile, longer than all lists together take to read.
    with open(os.path.join(_FOLDER, name), encoding="utf-8") as file:
        lines = file.read().splitlines()
    return [line for line in map(str.strip, lines) if line and line[0] != "#"]


@cache
def load(name: str) -> frozenset[str]:
    """The entries of the plain list `name`, a file of this folder."""
    return frozenset(_lines(name))


@cache
def load_classes(name: str) -> dict[str, str]:
    """Each entry of the list of classes `name`, with the class that it stands under (the first, if under several)."""
    found: dict[str, str] = {}
    for line in _lines(name):
        class_name, _, entries = line.partition(":")
        class_name = class_name.strip()
        for entry in entries.split():
            found.setdefault(entry.replace("_", " "), class_name)
    return found


@cache
def load_groups(name: str) -> dict[str, frozenset[str]]:
    """The list of classes `name` the other way round: each class with all its entries (one may be in several)."""
    found: dict[str, frozenset[str]] = {}
    for line in _lines(name):
        class_name, _, entries = line.partition(":")
        class_name = class_name.strip()
        words = frozenset([entry.replace("_", " ") for entry in entries.split()])
        found[class_name] = found[class_name] | words if class_name in found else words
    return found

"""What happens once to a thing, however it is told: *goes on sale*, *hits the shelves*, *will be in shops from*.

A verb of its own says little of it (*begins*, *goes*, *gets*), and two reports seldom choose the same. Which milestone
is meant is told by that verb together with the thing: pupils who *return* and lessons that *resume* are one day.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from reconcile.language.document import Sentence
from reconcile.language.happenings.words import CLAUSE
from reconcile.lexicons import load_groups

# So far from its words a date of the milestone, or the thing that it is of, may stand.
REACH, NEAR = 12, 14
# A longer sentence is a table or a page without full stops.
LONGEST = 200


class Milestone(NamedTuple):
    """Which milestone, and the tokens `first` to `last` of the words that tell of it."""

    name: str
    first: int
    last: int


@cache
def _triggers() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Phrases by their first word, each with its milestone; the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, phrases in load_groups("milestones.txt").items():
        if " " not in name:
            for phrase in phrases:
                first, *rest = phrase.replace("-", " - ").split()
                found.setdefault(first, []).append((tuple(rest), name))
    for options in found.values():
        options.sort(key=lambda option: (-len(option[0]), option[1]))
    return found


def milestones(sentence: Sentence) -> list[Milestone]:
    """All that the sentence tells of; kept with the sentence, since several kinds ask."""
    known: list[Milestone] | None = sentence.__dict__.get("milestones")
    if known is None:
        known = sentence.__dict__["milestones"] = _read(sentence)
    return known


def _read(sentence: Sentence) -> list[Milestone]:
    if len(sentence.tokens) > LONGEST:
        return []
    words = [token.lower for token in sentence.tokens]
    triggers, groups = _triggers(), load_groups("milestones.txt")
    found: list[Milestone] = []
    for i, word in enumerate(words):
        for rest, name in triggers.get(word, ()):
            end = i + 1 + len(rest)
            if tuple(words[i + 1 : end]) != rest:
                continue
            near = words[max(0, i - NEAR) : end + NEAR]
            needed, barred = groups.get(f"{name} of"), groups.get(f"{name} not")
            if (needed is None or not needed.isdisjoint(near)) and (barred is None or barred.isdisjoint(near)):
                found.append(Milestone(name, i, end - 1))
    return found


def milestone(sentence: Sentence, first: int, last: int) -> Milestone | None:
    """The milestone whose day, year or hour the tokens `first` to `last` give: the nearest within the clause."""
    best: Milestone | None = None
    least = REACH + 1.0
    for each in milestones(sentence):
        if each.first <= last and first <= each.last:
            continue
        after = each.last < first
        between = range(each.last + 1, first) if after else range(last + 1, each.first)
        distance = len(between) + (0 if after else 0.5) - 0.1 * (each.last - each.first)
        if not after and any(sentence.tokens[i].text == "," for i in between):
            distance += 4  # "hit 40 degrees on Monday, | beating a record that had stood …"
        if distance < least and _in_one_clause(sentence, between):
            best, least = each, distance
    return best


def _in_one_clause(sentence: Sentence, between: range) -> bool:
    commas = 0
    for i in between:
        token = sentence.tokens[i]
        if token.text in ";:?!—–" or token.lower in CLAUSE - {"that"} or token.lower == "and":
            return False
        commas += token.text == ","
    return commas < 2 or (commas == 2 and len(between) < 9)

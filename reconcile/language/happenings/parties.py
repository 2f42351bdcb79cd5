"""Who did it and to whom, who spoke, and the happening in a few words."""

from __future__ import annotations

from reconcile.language.document import Sentence
from reconcile.language.happenings.clauses import Clauses, clauses_of
from reconcile.language.happenings.happening import Happening
from reconcile.language.happenings.words import NO_ARGUMENT, speech_verbs
from reconcile.language.names import People


def around(c: Clauses, at: int, end: int) -> frozenset[str]:
    """The stems of the two nearest words of meaning on each side of the happening, within its clause."""
    left = nearest(c, range(at - 1, max(-1, at - 10), -1))
    right = nearest(c, range(end, min(end + 10, len(c.tokens))))
    if not (left or right) and at > 1 and c.tokens[at - 1].text == ",":
        left = nearest(c, range(at - 2, max(-1, at - 10), -1))  # "The bridge, | opened in 1931, is closed"
    return frozenset((*left, *right))


def nearest(c: Clauses, places: range, most: int = 2) -> list[str]:
    """The first stems of meaning at `places`, to the end of the clause."""
    content = c.sentence.content
    found: list[str] = []
    for i in places:
        if i in c.dated:
            continue
        if c.tokens[i].lower in ("that", "which", "who") and not found:
            continue  # "a resolution | that | was adopted"
        if c.is_break(i) or c.tokens[i].text == ",":
            break
        if c.stems[i] in content and i not in c.verbs and c.stems[i] not in NO_ARGUMENT:
            found.append(c.stems[i])
            if len(found) == most:
                break
    return found


def speaker(c: Clauses, at: int) -> frozenset[str]:
    """The stems of who spoke: before the verb (*police said*), or after it (*said Colonel Ruiz*)."""
    found: list[str] = []
    content = c.sentence.content
    for i in range(at - 1, max(-1, at - 7), -1):
        if c.is_break(i) or c.tokens[i].text == "," or i in c.verbs:
            break
        if c.stems[i] in content and i not in c.dated and c.stems[i] not in NO_ARGUMENT:
            found.append(c.stems[i])
            if len(found) == 2:
                break
    if not found:
        for i in range(at + 1, min(at + 6, len(c.tokens))):
            if c.is_break(i) or c.tokens[i].text == ",":
                break
            if c.stems[i] in content and i not in c.dated and c.tokens[i].is_capital:
                found.append(c.stems[i])
    return frozenset(found)


def brief(c: Clauses, at: int, end: int) -> str:
    """The happening in a few words: its word with the ones of meaning beside it."""
    content = c.sentence.content
    before = [i for i in range(max(0, at - 4), at) if c.stems[i] in content and i not in c.dated and not c.is_break(i)]
    after = []
    for i in range(end, min(end + 5, len(c.tokens))):
        if c.is_break(i) or c.tokens[i].text in ",.":
            break
        if i not in c.dated:
            after.append(i)
    while after and c.stems[after[-1]] not in content:
        after.pop()
    chosen = [*before[-2:], *range(at, end), *after]
    return " ".join(c.tokens[i].text for i in chosen)


def actor(sentence: Sentence, people: People, happening: Happening) -> int | None:
    """Which of `sentence.names` did it: the person before the verb, or before its *who*; None if that is not clear."""
    clauses = clauses_of(sentence)
    for place in range(len(sentence.names) - 1, -1, -1):
        name = sentence.names[place]
        if name.last < happening.at and (name.sort == "person" or people.at(name.start) is not None):
            return place if _acts(clauses, name.last + 1, happening.at) else None
    return None


def _acts(c: Clauses, after: int, verb: int) -> bool:
    """Whether the words from a name to a verb make the name its subject: nothing, an aside between commas, or *who*."""
    between = range(after, verb)
    who = next((i for i in between if c.tokens[i].lower == "who"), None)
    if who is not None:
        return not any(c.tokens[i].text in ";:" or c.tokens[i].lower in ("but", "while", "when") for i in between)
    # "Ms. Ruiz announced her resignation": the resignation is hers.
    if any(i in c.verbs and i not in c.dated and c.tokens[i].lower not in speech_verbs() for i in between):
        return False
    return sum(c.tokens[i].text in ",;" for i in between) in (0, 2)

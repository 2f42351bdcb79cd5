"""Verbs near an expression, and what a verb together with its object or subject tells of."""

from __future__ import annotations

from reconcile.language.happenings.clauses import Clauses, is_attribute
from reconcile.language.happenings.happening import Happening
from reconcile.language.happenings.parties import around, brief, speaker
from reconcile.language.happenings.words import (
    AUXILIARIES,
    BE,
    CATENATIVE,
    EVENT_NOUNS,
    INTERRUPTIONS,
    LIGHT,
    MARKS,
    NO_COMPLEMENT,
    OBJECT,
    PREPOSITIONS,
    REACH,
    SET_DOWN,
    STATES,
    speech_verbs,
)


def left_of(c: Clauses, start: int) -> tuple[int | None, int | None]:
    """The nearest noun with a class, and the nearest verb, on the left of the expression within its clause."""
    noun: int | None = None
    content: int | None = None
    i = start - 1
    if i >= 0 and c.tokens[i].text == ",":
        i -= 1
    for at in range(i, max(-1, i - REACH), -1):
        if at in c.dated:
            continue  # "at 1:25 p.m. Tuesday"; "during harvest celebrations around 9 p.m."
        if (at in c.verbs and not is_attribute(c, at)) or (at == start - 1 and _is_present(c, at)):
            return noun, at
        token = c.tokens[at]
        if token.text == "," and not _names_only(c, at + 1, start):
            break
        if c.is_break(at):
            break
        if noun is None and token.text.islower() and c.class_of(at):
            noun = at
        if (
            content is None
            and token.text.islower()
            and token.is_word
            and token.lower in ("after", "since", "following")
        ):
            break
        if content is None and token.text.islower() and c.stems[at] in c.sentence.content:
            content = at
    return (noun, None)


def _is_present(c: Clauses, at: int) -> bool:
    """*the trial of a man who killed two starts | Monday*: the present tense of what is set down for a day."""
    return c.tokens[at].text == "opens" or (
        c.tokens[at].text.endswith("s") and c.classes.get(at, ("", 0))[0] in SET_DOWN
    )


def _names_only(c: Clauses, first: int, end: int) -> bool:
    """Whether *Punta Norte, Guanaca, Costa Brava* is all that stands between two places of the sentence."""
    between = c.tokens[first:end]
    return all(t.is_capital or not t.is_word or t.lower in PREPOSITIONS or t.lower == "the" for t in between)


def right_of(c: Clauses, last: int) -> int | None:
    """The verb right after the expression: *on Tuesday rejected*, *Monday also refused*."""
    for i in range(last + 1, min(last + 4, len(c.tokens))):
        word = c.tokens[i].lower
        if i in c.verbs:
            return i
        if word not in AUXILIARIES and not word.endswith("ly"):
            # A headline's present tense: "Court on Tuesday rejects"
            return i if i in c.classes and i == last + 1 and c.tokens[i].text.islower() and word.endswith("s") else None
    return None


def first_verb(c: Clauses, start: int) -> int | None:
    """The first finite verb of the clause that begins at `start`."""
    fallback = None
    for i in range(start, min(start + REACH + 8, len(c.tokens))):
        if c.tokens[i].text in ";?!":
            break
        if i in c.verbs and not is_attribute(c, i):
            return i
        if i in c.classes and fallback is None:
            fallback = i
    return fallback


def governing(c: Clauses, at: int, noun: int | None) -> Happening:
    """The happening that the verb at `at` tells of, with the `noun` (if any) between it and the expression."""
    name, end = c.classes.get(at, (c.stems[at], at + 1))
    if c.tokens[at].lower in speech_verbs() and (at == 0 or c.tokens[at - 1].lower not in BE):
        return Happening(at, frozenset({"SAY"}), speaker(c, at), brief(c, at, end), says=True)
    names = {name}
    further = _complement(c, at, end) or noun
    if further is None and c.stems[at] in LIGHT:
        further = _subject(c, at)
    if further is None and c.tokens[at].lower.endswith("ing"):
        further = _main_verb(c, at)
    if c.stems[at] in INTERRUPTIONS and c.tokens[at - 1].lower in BE and (broken := _subject(c, at)) is not None:
        name = c.classes[broken][0]
        names = {name}
    when = _when(c, at)
    for other in (further, noun, when):
        if other is not None:
            names.add(c.classes.get(other, (c.stems[other], 0))[0])
    if c.stems[at] in LIGHT and len(names) > 1 and at not in c.classes:
        names.discard(name)
    names -= STATES if len(names) > 1 else frozenset()
    return Happening(at, frozenset(names or {name}), around(c, at, end), brief(c, at, end))


def _complement(c: Clauses, verb: int, start: int) -> int | None:
    """The happening that the verb is about: *refused to block*, *denied a preliminary injunction*."""
    for i in range(start, min(start + OBJECT, len(c.tokens))):
        if i in c.dated:
            continue
        word = c.tokens[i].lower
        if c.is_break(i) or word in BE or word in NO_COMPLEMENT:
            return None
        if c.class_of(i):
            return i
        if word in ("in", "at", "on", "from", "for", "with") and c.stems[verb] not in CATENATIVE:
            return None
    return None


def _when(c: Clauses, verb: int) -> int | None:
    """The verb on the other side of *when*: *were killed Sunday | when | a plane crashed* is one happening."""
    for i in range(verb + 1, min(verb + 9, len(c.tokens))):
        if c.tokens[i].lower == "when":
            return next((j for j in range(i + 1, min(i + 9, len(c.tokens))) if j in c.verbs and c.class_of(j)), None)
        if c.is_break(i) or i in c.verbs:
            break
    for i in range(verb - 1, max(-1, verb - 9), -1):
        if c.tokens[i].lower == "when":
            return next((j for j in range(i - 1, max(-1, i - 9), -1) if j in c.verbs and c.class_of(j)), None)
        if c.is_break(i) or i in c.verbs:
            break
    return None


def _subject(c: Clauses, verb: int) -> int | None:
    """The event that a light verb is said of: *the crash, which happened*, *a ruling handed down*."""
    for i in range(verb - 1, max(-1, verb - 6), -1):
        if i in c.verbs or c.tokens[i].text in MARKS:
            return None
        if c.class_of(i) and (c.tokens[i].text.islower() or c.tokens[i].lower in EVENT_NOUNS):
            return i
    return None


def _main_verb(c: Clauses, participle: int) -> int | None:
    """The verb of the clause before *…, killing*."""
    for i in range(participle - 2, max(-1, participle - REACH), -1):
        if i in c.verbs:
            return i
        if c.is_break(i):
            return None
    return None

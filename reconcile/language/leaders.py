"""Who led the work that a report is about: *a study led by Dr Ada Marsh*, *lead author Ada Marsh*, *Marsh, who led it*.

A study has one who led it; a company, a coalition or a band has many over the years, and is not asked for here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reconcile.language.document import Document, Sentence
from reconcile.language.names import Name
from reconcile.language.tokens import Token

WORKS = frozenset(("study", "research", "paper", "work", "analysis", "survey"))
_TEAMS = frozenset(("team", "group", "researchers", "scientists", "investigators"))
_OTHER = frozenset(
    (
        "another",
        "previous",
        "earlier",
        "separate",
        "second",
        "similar",
        "other",
        "past",
        "recent",
        "different",
        "follow",
    )
)
_SCIENCE = frozenset(("study", "studies", "researchers", "scientists", "research", "journal"))
_GATE = frozenset(("led", "lead"))
_OPENING = 4  # sentences in which "a study" is the one that the report is about
_NEAR = 6  # tokens between the work and its leader


class Leader(NamedTuple):
    """Who is said to have led the work, and the sentence that says so."""

    sentence: Sentence
    name: Name


def read(document: Document) -> Iterator[Leader]:
    """The leaders of the work that the article is about, in the order of the text."""
    opening = document.sentences[: 2 * _OPENING]
    if all(_SCIENCE.isdisjoint(token.lower for token in sentence.tokens) for sentence in opening):
        return  # a team of players, an expedition
    for sentence in document.sentences:
        tokens = sentence.tokens
        if not sentence.names or _GATE.isdisjoint(token.lower for token in tokens):
            continue
        for at, token in enumerate(tokens):
            name = _led(sentence, at) if token.lower == "led" else _author(tokens, sentence, at)
            if name is not None and document.people.at(name.start) is not None:
                yield Leader(sentence, name)


def _led(sentence: Sentence, at: int) -> Name | None:
    """*The study was led by X*, *X, who led the study*."""
    tokens = sentence.tokens
    if at + 2 < len(tokens) and tokens[at + 1].lower == "by":
        work = next((k for k in range(at - 1, max(-1, at - _NEAR), -1) if tokens[k].lower in WORKS | _TEAMS), -1)
        return _name_from(sentence, at + 2) if work >= 0 and _is_this(sentence, work) else None
    work = next((k for k in range(at + 1, min(at + 4, len(tokens))) if tokens[k].lower in WORKS), -1)
    if work < 0 or tokens[work - 1].lower not in ("the", "this", "new") or _is_followed(tokens, work):
        return None
    if tokens[at - 1].lower == "who" and at > 2 and tokens[at - 2].text == ",":
        return next((name for name in sentence.names if name.last == at - 3), None)
    return next((name for name in sentence.names if name.last == at - 1), None)


def _author(tokens: Sequence[Token], sentence: Sentence, at: int) -> Name | None:
    """*Lead author X*, *X, the study's lead author*."""
    if tokens[at].lower != "lead" or at + 1 >= len(tokens):
        return None
    noun = tokens[at + 1].lower
    if noun not in ("author", "investigator", "researcher", "scientist") or _OTHER & {t.lower for t in tokens[:at]}:
        return None
    after = tokens[at + 2].text if at + 2 < len(tokens) else "."
    if after[0].isupper() or after == ",":
        named = _name_from(sentence, at + (3 if after == "," else 2))
        if named is not None:
            return named
    begin = at - 1
    while begin > 0 and (tokens[begin].lower in ("the", "'s", "a", "its", "this") or tokens[begin].lower in WORKS):
        begin -= 1
    if tokens[begin].text != "," or after not in ",.":
        return None
    return next((name for name in sentence.names if name.last == begin - 1), None)


def _name_from(sentence: Sentence, at: int) -> Name | None:
    """The name that begins at `at`, or behind the title there."""
    name = next((name for name in sentence.names if name.first >= at), None)
    if name is None or name.first - at > 3:
        return None
    between = sentence.tokens[at : name.first]
    return name if all(token.text[0].isupper() or token.text == "." for token in between) else None


def _is_this(sentence: Sentence, work: int) -> bool:
    """Whether the work is the report's own: *the study*, *the new study*, or *a study* at its beginning."""
    before = [token.lower for token in sentence.tokens[max(0, work - 4) : work + 1]]
    if any(word in _OTHER or word.isdigit() for word in before):
        return False
    return sentence.index < _OPENING or "the" in before[-3:] or "this" in before or "new" in before


def _is_followed(tokens: Sequence[Token], work: int) -> bool:
    """*The study of 2012*, *the research into something else*: another one, or a part of it."""
    after = tokens[work + 1].lower if work + 1 < len(tokens) else "."
    return after in ("of", "that", "team", "group", "into", "on")

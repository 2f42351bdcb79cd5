"""Who stands where in a lawsuit: *filed by A, B and C*, *the defendants include D*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.claims.role.post import Role
from reconcile.claims.role.reading import Told
from reconcile.language.document import Document, Sentence
from reconcile.language.names import Name
from reconcile.language.names.words import words
from reconcile.language.tokens import Token

_SUITS = frozenset(("lawsuit", "suit", "complaint", "challenge", "case", "action"))
_NAMING = frozenset(("include", "includes", "including", "are", "were", "named", ":"))


_BETWEEN = frozenset((",", "and", "the", "a", "an", "of", ".", "'s", "-"))


def told(document: Document, sentence: Sentence) -> Iterator[Told]:
    """The plaintiffs and defendants whom the sentence names as such."""
    tokens = sentence.tokens
    lowers = [token.lower for token in tokens]
    if not _SUITS.isdisjoint(lowers):
        for index, lower in enumerate(lowers):
            if lower == "by" and index > 1 and lowers[index - 1] in ("filed", "brought"):
                yield from _listed(document, sentence, index + 1, "plaintiff")
    for index, lower in enumerate(lowers):
        if lower in ("defendants", "plaintiffs") and (index == 0 or lowers[index - 1] in ("the", "other", "named")):
            at = next(
                (k for k in range(index + 1, min(index + 8, len(tokens))) if lowers[k] in _NAMING - {"named"}), -1
            )
            if at > 0:
                yield from _listed(document, sentence, at + 1, lower[:-1])


def _listed(document: Document, sentence: Sentence, start: int, part: str) -> Iterator[Told]:
    """The persons of the list that begins at `start`, up to the first word that belongs to no list."""
    tokens = sentence.tokens
    reached = start
    for name in sentence.names:
        if name.first < start:
            continue
        if not _is_list(tokens, reached, name):
            return
        reached = name.last + 1
        person = document.people.at(name.start)
        if person is not None and name.sort == "person":
            role = Role(raw=part, head=part, part=part)  # type: ignore[arg-type]
            yield Told(person, role, name.first, name.last)


def _is_list(tokens: Sequence[Token], reached: int, name: Name) -> bool:
    """Whether only commas, *and*, articles and titles stand between two names."""
    lexicon = words()
    for token in tokens[reached : name.first]:
        lower = token.lower
        title = lower in lexicon.heads or lower in lexicon.fields or lower in lexicon.qualifiers
        if not (title or lower in _BETWEEN or token.text[0].isupper()):
            return False
    return True

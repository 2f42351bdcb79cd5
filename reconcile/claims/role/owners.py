"""Whose a firm is, told by a verb: *Dana Moss, who owns the dredging firm Moss Works*."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.role.post import Role
from reconcile.claims.role.reading import Told
from reconcile.language.document import Document, Sentence

_FIRMS = frozenset(("firm", "company", "business", "club", "brewery", "hotel", "shop", "restaurant", "chain", "bar"))
_OF = frozenset(("a", "an", "the", "his", "her", "its", "their"))


def told(document: Document, sentence: Sentence) -> Iterator[Told]:
    """The owners of firms whom the sentence names right before *owns*."""
    tokens = sentence.tokens
    for name in sentence.names:
        at = name.last + 1
        while at < len(tokens) and at < name.last + 4 and (tokens[at].text == "," or tokens[at].lower == "who"):
            at += 1
        if at + 2 >= len(tokens) or tokens[at].lower != "owns" or tokens[at + 1].lower not in _OF:
            continue
        last = next((k for k in range(at + 2, min(at + 6, len(tokens))) if tokens[k].lower in _FIRMS), -1)
        person = document.people.at(name.start)
        if last > 0 and person is not None:
            raw = sentence.article.text[tokens[at].start : tokens[last].end]
            yield Told(person, Role(raw, "owner"), at, last)

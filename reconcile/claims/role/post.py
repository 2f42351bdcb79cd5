"""A post as its words tell it: *the acting Mint commissioner* is a commissioner, acting, of the Mint."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal

from msgspec import Struct

from reconcile.language.names.words import words
from reconcile.language.stems import stem
from reconcile.language.tokens import Token
from reconcile.lexicons import load_classes, load_groups

Part = Literal["", "plaintiff", "defendant", "counsel"]

_SAME_FIELD = {"defence": "defense", "transportation": "transport", "labour": "labor", "centre": "center"}


def listed(name: str) -> frozenset[str]:
    """One of the lists of `role_words.txt`: *former*, *then*, *deputy*, *ranks* …."""
    return load_groups("role_words.txt")[name]


class Role(Struct, frozen=True):
    """A post or a part that somebody has.

    `head` is the noun that the post is called by, one for all its synonyms; `fields` are stems of the words that narrow
    it down, in no order; `qualifiers` say how it is held; `body` are the folded words of the names in it. `part` is set
    where the words tell on which side of a lawsuit somebody stands.
    """

    raw: str
    head: str
    fields: frozenset[str] = frozenset()
    qualifiers: frozenset[str] = frozenset()
    body: frozenset[str] = frozenset()
    part: Part = ""


@cache
def _heads() -> tuple[dict[str, str], dict[str, list[tuple[tuple[str, ...], str]]]]:
    """Single nouns, and phrases by their last word, each with the noun that stands for it."""
    single: dict[str, str] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry, written in load_classes("title_heads.txt").items():
        name = written.replace("_", " ")
        parts = tuple(entry.split())
        if len(parts) == 1:
            single[entry] = name
        else:
            phrases.setdefault(parts[-1], []).append((parts, name))
    return single, phrases


def is_head(lower: str) -> bool:
    """Whether the word can be the noun that a post is called by."""
    return lower in words().heads or lower in _heads()[0]


def post(raw: str, told: Sequence[Token], part: Part = "") -> Role | None:
    """The post that the words of `told` name, head last but for what follows after *of*; None where they name none."""
    lowers = [token.lower for token in told]
    head = _last_head(lowers)
    if head < 0:
        return None
    name, first = _named(lowers, head)
    qualifiers: set[str] = set()
    fields: set[str] = set()
    body: set[str] = set()
    for index, token in enumerate(told):
        if first <= index <= head or not token.text[0].isalnum():
            continue
        _sort_in(told, index, qualifiers, fields, body)
    if name.startswith("vice") and name not in ("vice",):
        name = name.removeprefix("vice-")
        qualifiers.add("vice")
    if name in ("undersecretary", "under-secretary"):
        name = "secretary"
        qualifiers.add("under")
    if name.endswith("-elect"):
        name = name.removesuffix("-elect")
        qualifiers.add("elect")
    if "non" in lowers[: head + 1] and "executive" in lowers:
        qualifiers = (qualifiers - {"executive"}) | {"non-executive"}
    if name == "plaintiff":
        part = "plaintiff"
    if name == "defendant":
        part = "defendant"
    return Role(raw, name, frozenset(fields), frozenset(qualifiers), frozenset(body), part)


def _last_head(lowers: Sequence[str]) -> int:
    """The head of the phrase: the last noun of a post before *of*, *for*, *at* or a comma."""
    stop = next(
        (i for i, w in enumerate(lowers) if i and w in ("of", "for", "at", "in", "with", "on", "to")), len(lowers)
    )
    for index in range(stop - 1, -1, -1):
        if is_head(lowers[index]):
            return index
    return -1


def _named(lowers: Sequence[str], head: int) -> tuple[str, int]:
    """The noun that stands for the head, and where the head begins (*chief executive officer* is three words)."""
    single, phrases = _heads()
    for parts, name in sorted(phrases.get(lowers[head], ()), key=lambda option: -len(option[0])):
        if tuple(lowers[head - len(parts) + 1 : head + 1]) == parts:
            return name, head - len(parts) + 1
    if head > 1 and lowers[head - 1] == "-" and lowers[head - 2] in ("vice", "under", "co"):
        joined = single.get(lowers[head], lowers[head])
        return (f"{lowers[head - 2]}-{joined}" if lowers[head - 2] != "co" else joined), head - 2
    return single.get(lowers[head], lowers[head]), head


def _sort_in(told: Sequence[Token], index: int, qualifiers: set[str], fields: set[str], body: set[str]) -> None:
    """Puts one word of the phrase where it belongs: how the post is held, of what it is, whose it is."""
    token = told[index]
    lower = token.lower
    lexicon = words()
    if index + 1 < len(told) and told[index + 1].lower == "'s":
        body.add(lower.replace(".", ""))
        return
    if lower in listed("blank") or lower in listed("passing"):
        return
    if lower in lexicon.qualifiers or lower in listed("former") or lower in listed("then") or lower in listed("deputy"):
        if lower in ("chief", "managing", "general", "principal"):
            fields.add(stem(lower))
        else:
            qualifiers.add(lower)
        return
    if lower in lexicon.fields or lower in lexicon.topics:
        field = "" if lower in listed("void") else _SAME_FIELD.get(lower, lower)
        if field and not (token.text.isupper() and len(lower) < 4):
            fields.add(stem(field))
        elif token.text.isupper():
            body.add(lower.replace(".", ""))
        return
    if token.text[0].isupper():
        body.add(lower.replace(".", ""))
    elif token.text[0].isalpha() and not is_head(lower):
        fields.add(stem(lower))

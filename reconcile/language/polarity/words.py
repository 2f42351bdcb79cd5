"""Which class a verb or a noun has for what it governs: refusing, giving, holding, blocking."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reconcile.language.stems import stem
from reconcile.lexicons import load_classes

Phrases = dict[str, list[tuple[tuple[str, ...], str]]]


_VERBS = frozenset({
    "REVERSE", "GIVE", "HOLD", "APPROVE", "HEAR", "CUT", "BLOCK", "ALLOW", "ORDER", "KEEP", "LEAVE", "PUT", "STAY",
})  # fmt: skip
_NOUNS = frozenset({"REFUSAL", "STOP", "REQUEST", "DECISION"})
# Words that are noun and verb; the class that they have as a noun.
_AS_NOUN = {"halt": "STOP", "stay": "STOP", "freez": "STOP", "paus": "STOP", "order": "DECISION", "stop": ""}
_ONLY_IN_ING = frozenset({"rule", "find"})


@cache
def _phrases() -> Phrases:
    found: Phrases = {}
    for entry, name in load_classes("polarity.txt").items():
        words = tuple(stem(word) for word in entry.split())
        found.setdefault(words[0], []).append((words, name))
    for options in found.values():
        options.sort(key=lambda option: -len(option[0]))
    return found


def verb_at(stems: Sequence[str], at: int) -> tuple[str, int] | None:
    """The class of the governing verb that begins at token `at`, and the token after it."""
    for words, name in _phrases().get(stems[at], ()) if at < len(stems) else ():
        if name in _VERBS and tuple(stems[at : at + len(words)]) == words:
            return name, at + len(words)
    return None


def noun_at(stems: Sequence[str], at: int, lower: str) -> str:
    """The class of the noun at token `at`, which is `lower` in small letters; the empty string where it has none."""
    if stems[at] in _AS_NOUN:
        return _AS_NOUN[stems[at]]
    if stems[at] in _ONLY_IN_ING and not lower.rstrip("s").endswith("ing"):
        return ""
    for words, name in _phrases().get(stems[at], ()):
        if name in _NOUNS and len(words) == 1:
            return name
    if at and stems[at] == "order" and stems[at - 1] == "restrain":
        return "STOP"
    return ""

"""Whether two names of bodies or places are one name spelled two ways. Precision first: a letter is not much."""

from __future__ import annotations

from functools import cache
from typing import Literal

from reconcile.language.names.words import words
from reconcile.language.similarity import edits, fold, skeleton
from reconcile.language.stems import stem
from reconcile.lexicons import load, load_groups

Spelling = Literal["same", "longer", "spelled", "swapped", "unlike"]
"""One name; one form with more words; one name spelled otherwise; another noun of the same sort in it; two names."""


def parts_of(name: str) -> tuple[str, ...]:
    """The folded words of a name: without articles, legal forms, dots and apostrophes, hyphens opened."""
    raw = fold(name).replace("'s", "s").replace("-", " ").replace("&", " and ")
    plain = "".join(c for c in raw if c.isalnum() or c == " ").split()
    legal = words().legal
    kept = [w for i, w in enumerate(plain) if w != "the" and not (w in legal and i == len(plain) - 1 and i)]
    return tuple(kept) or tuple(plain)


def keys_of(parts: tuple[str, ...]) -> set[str]:
    """Blocks in which a name meets its other spellings: its words, its initials, how its long words sound."""
    function = words().function
    content = [part for part in parts if part not in function]
    keys = {part for part in content if len(part) > 3}
    if len(content) > 1:
        keys |= {"initials " + "".join(part[0] for part in content), "initials " + "".join(part[0] for part in parts)}
    if content:
        keys |= {"initials " + content[0], "letters " + "".join(sorted(content[0]))}
        keys |= {"sounds " + skeleton(word) for word in content if len(word) > 4}
    return keys


def compare(left: tuple[str, ...], right: tuple[str, ...]) -> Spelling:
    """How two names relate, each given by `parts_of`."""
    if "".join(left) == "".join(right) or _is_acronym(left, right) or _is_acronym(right, left):
        return "same"
    if len(left) == len(right) > 2 and all(a == b or max(len(a), len(b)) < 3 for a, b in zip(left, right, strict=True)):
        return "spelled"  # Bab-i-Shahr / Bab-e-Shahr
    function = words().function
    ours, theirs = tuple(w for w in left if w not in function), tuple(w for w in right if w not in function)
    if ours == theirs:
        return "spelled" if len(left) == len(right) else "same"  # Committee for / of
    if set(ours) <= set(theirs) or set(theirs) <= set(ours):
        return "longer"
    if len(ours) != len(theirs):
        return _without_noun(*sorted((ours, theirs), key=len))
    differing = [i for i in range(len(ours)) if ours[i] != theirs[i]]
    if len(differing) > 1:
        return "unlike"
    one, other = ours[differing[0]], theirs[differing[0]]
    firm = [word for word in ours if word in theirs and len(word) > 2]
    if firm and (_same_noun(one, other) or (one.rstrip("s") != other.rstrip("s") and stem(one) == stem(other))):
        return "longer"  # Recognised / Recognized
    if firm:
        known = words().places
        listed = (" ".join(left) in known) != (" ".join(right) in known)  # one of the two is a place, as a whole
        if _is_slip(one, other, shortest=4, whole=False) and (listed or not _both_known(one, other)):
            return "spelled"
        inner = differing[0] < len(ours) - 1 and min(len(one), len(other)) > 5
        if (len(firm) > 1 or (inner and not _is_known(min(one, other)))) and one.rstrip("s") == other.rstrip("s"):
            return "spelled"  # Harbour Grant Unit / Harbour Grants Unit; Wavecrest / Wavecrests Services
        if len(firm) > 2 and one[:4] == other[:4] and min(len(one), len(other)) > 5 and not _both_known(one, other):
            return "spelled"  # Pilots and Dockside Union / Pilots and Docklands Union
        rare = any(not _is_known(word) for word in firm)
        journals = any(one in group and other in group for group in _nouns("paper"))
        return "swapped" if journals or (rare and len(left) > 2 and _swapped(one, other)) else "unlike"
    return "spelled" if _is_single_slip(one, other) else "unlike"


def _without_noun(short: tuple[str, ...], long: tuple[str, ...]) -> Spelling:
    """*Kestrel Games* / *Kestrell*, *Port Orlita Airport* / *Port Orlit*: one has a noun more and another spelling."""
    lexicon = words()
    if len(long) != len(short) + 1:
        return "unlike"
    core = long[:-1] if long[-1] in lexicon.bodies or long[-1] in lexicon.place_heads else ()
    if long[0] in lexicon.peoples:  # the Ruritanian Riviera
        core = long[1:]
    return "spelled" if core and compare(short, core) == "spelled" else "unlike"


def _is_acronym(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if len(short) > 1 or len(long) < 2:
        return False
    function = words().function
    return short[0] in ("".join(w[0] for w in long), "".join(w[0] for w in long if w not in function))


def _is_slip(one: str, other: str, shortest: int, whole: bool = True) -> bool:
    """One letter put in, left out or changed, or two in the wrong order; an ending (*Harlan*, *Harlans*) is no slip.

    Within a longer name (`whole` is false) a last letter may be lost, if it makes no plural and no people of a place.
    """
    if min(len(one), len(other)) < shortest - 1 or max(len(one), len(other)) < shortest:
        return False
    if one[0] != other[0]:
        return False
    if one.startswith(other) or other.startswith(one):
        longer = max(one, other, key=len)
        doubled = longer[-1] == longer[-2] and longer[-1] != "s"  # Ostermann / Osterman
        return not whole and len(longer) > 5 and edits(one, other) == 1 and (doubled or longer[-1] not in "snie")
    if any(c.isdigit() for c in one + other):
        return False
    if edits(one, other) == 1:
        return True
    return len(one) == len(other) > 4 and edits(one, other) == 2 and sorted(one) == sorted(other)


def _is_single_slip(one: str, other: str) -> bool:
    """A slip in a name of one word: it must sound the same, or two letters have changed places."""
    if not _is_slip(one, other, shortest=5) or _either_known(one, other):
        return False
    heard = skeleton(one) == skeleton(other) or one.replace("w", "v") == other.replace("w", "v")
    return sorted(one) == sorted(other) or (len(one) > 5 and heard)


def _both_known(one: str, other: str) -> bool:
    return _is_known(one) and _is_known(other)


def _either_known(one: str, other: str) -> bool:
    lexicon = words()
    everyday = (lexicon.openers, lexicon.peoples, lexicon.given, _words_of_places())
    return _both_known(one, other) or any(one in known or other in known for known in everyday)


@cache
def _words_of_places() -> frozenset[str]:
    """The words of names of several words: *Angeles* is half a name, and no misprint of *Angels*."""
    known = words().places
    return frozenset(word for name in known if " " in name for word in name.split() if word not in known)


def _is_known(word: str) -> bool:
    """Whether a list has the word, so that it is no misprint of another."""
    lexicon = words()
    return (
        word in lexicon.places
        or word in lexicon.peoples
        or word in lexicon.openers
        or word in lexicon.bodies
        or word in lexicon.topics
        or word in lexicon.fields
        or word in lexicon.heads
        or word in load("given_names.txt")
    )


@cache
def _nouns(sort: str) -> tuple[frozenset[str], ...]:
    return tuple(group for name, group in load_groups("body_synonyms.txt").items() if name.startswith(sort))


def _same_noun(one: str, other: str) -> bool:
    return any(one in group and other in group for group in _nouns("same"))


def _swapped(one: str, other: str) -> bool:
    return any(one in group and other in group for group in _nouns("swap"))

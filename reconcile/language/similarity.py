"""How alike two names or phrases are in writing and in sound. The only module that knows RapidFuzz and jellyfish."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Set
from functools import cache, lru_cache
from typing import Literal

import jellyfish

from reconcile.lexicons import load, load_groups

NameLikeness = Literal["same", "longer", "variant", "unlike"]
"""One name; one form of it with more parts; one name in two spellings; two names."""

_UNDECOMPOSED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i"})
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_PARTICLES = frozenset(("al", "el", "ul", "de", "del", "la", "van", "von", "der", "den", "bin", "ibn", "the"))
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii"))
_SILENT = str.maketrans("", "", "aeiouyhw")
_LIKE_SOUNDS = str.maketrans("cqgzvd", "kkksft")


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Lower case, without accents, with straight apostrophes: *Núñez* → *nunez*."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold()).translate(_UNDECOMPOSED)
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("’", "'").replace("‘", "'")


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """How a word sounds (metaphone of its folded form): *Reed* and *Read* are both RT."""
    return str(jellyfish.metaphone(fold(word)))


def ratio(left: str, right: str) -> float:
    """Share of characters in common and in the same order, 0 to 100 (normalised indel similarity, folded forms)."""
    # Imported here: 7 ms, which only a story in which two names are nearly alike need pay.
    from rapidfuzz import fuzz  # noqa: PLC0415

    return float(fuzz.ratio(fold(left), fold(right)))


def edits(left: str, right: str) -> int:
    """How many letters must be put in, left out or replaced to turn one folded form into the other."""
    # Not RapidFuzz's, which nearly every story would then have to load.
    return int(jellyfish.levenshtein_distance(fold(left), fold(right)))


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """The consonants in order, doubled ones once, those that sound alike as one: *Fayez* and *Faiz* are both fs."""
    folded = fold(word)
    heard = (folded[:1] + folded[1:].translate(_SILENT)).replace("x", "ks").translate(_LIKE_SOUNDS)
    return "".join(c for i, c in enumerate(heard) if i == 0 or c != heard[i - 1])


@lru_cache(maxsize=50_000)
def name_parts(name: str) -> tuple[str, ...]:
    """The folded parts of a name: hyphens opened, dots and apostrophes dropped, *Jr.* left out."""
    parts = fold(name).replace("-", " ").replace(".", " ").replace(",", " ").replace("'", "").split()
    return tuple(part for part in parts if part not in _SUFFIXES) or tuple(parts)


def same_name(left: str, right: str, left_title: str = "", right_title: str = "") -> NameLikeness:
    """How two persons' names relate. Fuzzy names need a second sign: an equal part of the name, or an equal title.

    Single names are *variant* only where they are alike in writing and in sound; whether that says anything is for the
    caller to judge.
    """
    ours, theirs = name_parts(left), name_parts(right)
    if _joined(ours) == _joined(theirs) or _umlauts(left) == _joined(theirs) or _joined(ours) == _umlauts(right):
        return "same"
    if sorted(ours) == sorted(theirs):
        return "same"  # the family name first
    ours, theirs = _without_particles(ours), _without_particles(theirs)
    if ours == theirs or _stands_in(ours, theirs) or _stands_in(theirs, ours):
        return "longer"
    second_sign = bool(left_title) and same_title(left_title, right_title)
    if len(ours) == 1 or len(theirs) == 1:
        if len(ours) > 1 or len(theirs) > 1:
            return "variant" if _family_alike(ours[-1], theirs[-1], second_sign) else "unlike"
        return "variant" if surnames_alike(ours[0], theirs[0]) else "unlike"
    return _full_names(ours, theirs, second_sign)


def _full_names(ours: tuple[str, ...], theirs: tuple[str, ...], second_sign: bool) -> NameLikeness:
    """Two names of two and more parts: one part may be spelled otherwise when all others agree."""
    if len(ours) != len(theirs):
        if _second_family_name(*sorted((ours, theirs), key=len)):
            return "variant"
        ours, theirs = _ends(ours), _ends(theirs)
    differing = [i for i in range(len(ours)) if not _part_agrees(ours[i], theirs[i])]
    if not differing:
        return "longer"  # a nickname, an initial
    if len(differing) > 1:
        return "unlike"
    spot = differing[0]
    left, right = ours[spot], theirs[spot]
    firm = [i for i in range(len(ours)) if i != spot and len(ours[i]) > 1 and ours[i] == theirs[i]]
    if not firm:
        return "unlike"
    if spot < len(ours) - 1:
        return "variant" if given_alike(left, right) or (second_sign and edits(left, right) == 1) else "unlike"
    return "variant" if _family_alike(left, right, second_sign, firm=len(firm)) else "unlike"


def _second_family_name(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """*Laura Venegas* / *Laura Vennegas Ortiz*: one gives the mother's name as well, and misspells the father's."""
    if len(short) != 2 or short[0] != long[0] or len(short[0]) < 3:
        return False
    return any(
        len(part) > 5 and _family_alike(short[1], part, False) and edits(short[1], part) == 1 for part in long[1:-1]
    )


def _ends(parts: tuple[str, ...]) -> tuple[str, str]:
    """First and last part; an initial at the front, which others leave out, is passed over (*J. Edgar Holt*)."""
    first = parts[1] if len(parts) > 2 and len(parts[0]) == 1 else parts[0]
    return first, parts[-1]


def _part_agrees(left: str, right: str) -> bool:
    if left == right:
        return True
    if len(left) == 1 or len(right) == 1:
        return left[0] == right[0]
    return is_nickname(left, right)


def _joined(parts: tuple[str, ...]) -> str:
    return "".join(parts)


def _umlauts(name: str) -> str:
    """The name with umlauts written out (*Müller* → *mueller*), without spaces; empty where it has none."""
    written = unicodedata.normalize("NFC", name.casefold()).translate(_UMLAUTS)
    return "" if name.isascii() else _joined(name_parts(written))


def _without_particles(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for part in parts if part not in _PARTICLES) or parts


def _stands_in(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the parts of one name are, in order, parts of the other; initials and nicknames may stand for a part."""
    if len(short) >= len(long):
        return False
    rest = iter(long)
    return all(any(_part_agrees(part, other) for other in rest) for part in short) and len(short[-1]) > 1


@cache
def _nicknames() -> Mapping[str, Set[str]]:
    """Each given name with the full names that it can stand for."""
    return _by_member(load_groups("nicknames.txt"))


@cache
def _spellings() -> Mapping[str, Set[str]]:
    """Each given name with the lines of the list of spellings in which it stands."""
    return _by_member(load_groups("name_spellings.txt"))


def _by_member(groups: Mapping[str, Set[str]]) -> Mapping[str, Set[str]]:
    """Each name with the heads of the lines in which it stands, its own among them."""
    found = {head: {head} for head in groups}
    for head, others in groups.items():
        for name in others:
            if name in found:
                found[name].add(head)
            else:
                found[name] = {head}
    return found


def is_nickname(left: str, right: str) -> bool:
    """Whether one of two folded given names is a short form of the other, or both of a third: *Doug* / *Douglas*."""
    known = _nicknames()
    return not known.get(left, frozenset()).isdisjoint(known.get(right, frozenset()))


def given_alike(left: str, right: str) -> bool:
    """Whether two given names can be one in two spellings.

    Known names are told apart (*Paul* / *Paula*, *Martin* / *Marvin*) unless one line of the list of
    spellings has both, or they differ in a doubled letter only; an unknown one may be a misprint (*Manual*).
    """
    left, right = fold(left), fold(right)
    spellings = _spellings()
    if not spellings.get(left, frozenset()).isdisjoint(spellings.get(right, frozenset())):
        return True
    if _plain(left) == _plain(right):
        return True
    known = load("given_names.txt")
    if left in known and right in known:
        return False
    return min(len(left), len(right)) >= 4 and left[0] == right[0] and edits(left, right) == 1


def _plain(word: str) -> str:
    """A given name without what spellings of one name differ in: doubled letters, a mute h, y for i, k for c."""
    for long, short in (("ph", "f"), ("th", "t"), ("ck", "k"), ("c", "k"), ("y", "i"), ("ee", "i"), ("ah", "a")):
        word = word.replace(long, short)
    return "".join(c for i, c in enumerate(word) if i == 0 or c != word[i - 1])


def surnames_alike(left: str, right: str) -> bool:
    """Whether two family names are so alike in writing and in sound that a second sign makes them one name."""
    left, right = fold(left), fold(right)
    if min(len(left), len(right)) < 4 or skeleton(left)[:1] != skeleton(right)[:1]:
        return False
    sounds = sound(left) == sound(right) or skeleton(left) == skeleton(right)
    return sounds and ratio(left, right) >= 75


def _family_alike(left: str, right: str, second_sign: bool, firm: int = 1) -> bool:
    """Whether two family names can be one where the given names (`firm` of them) or the titles agree."""
    if left == right:
        return True
    shorter = min(len(left), len(right))
    away = edits(left, right)
    if shorter < 3 or away > 3:
        return False
    if skeleton(left)[:1] != skeleton(right)[:1]:
        # *Mason* / *Nason* are two names; a first letter lost is a slip: *Valdossa* / *Aldossa*
        slip = away == 1 and len(left) != len(right) and shorter >= 6
        return slip or (second_sign and away == 1 and shorter >= 5)
    if away == 1:
        return shorter >= 4 or second_sign or firm > 1
    sounds = sound(left) == sound(right) or skeleton(left) == skeleton(right)
    if away == 2:
        return (sounds and shorter >= 4) or shorter >= 8
    return sounds and ratio(left, right) >= 68  # Dexler / Dechsler


_FORMS_OF_ADDRESS = frozenset(("mr", "mrs", "ms", "miss", "dr", "the", "a", "of", "sir", "mx"))
_HOW_HELD = frozenset(("acting", "former", "then", "ex", "incoming", "outgoing", "late", "interim", "longtime"))


def same_title(left: str, right: str) -> bool:
    """Whether two titles name one post, as far as they tell: one has all words of the other, forms of address aside."""
    ours, theirs = _title_words(left), _title_words(right)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


@lru_cache(maxsize=10_000)
def _title_words(title: str) -> frozenset[str]:
    words = fold(title).replace(".", "").replace("'s", "").replace("-", " ").split()
    return frozenset(word for word in words if word not in _FORMS_OF_ADDRESS and word not in _HOW_HELD)

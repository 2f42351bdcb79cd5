"""The words of an utterance in the form in which they are compared.

Marks, capitals and contractions are taken out of the way; dots and square brackets leave a gap at their place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from reconcile.language.tokens import Token

Words = tuple[str, ...]
_SHORT_FORMS = {"'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am"}
_WHOLE = {
    "won't": "will not",
    "can't": "can not",
    "cannot": "can not",
    "shan't": "shall not",
    "gonna": "going to",
    "wanna": "want to",
    "u.s.": "us.",
    "u.k.": "uk.",
    "%": "percent",
    "&": "and",
    "ok": "okay",
    "'em": "them",
}
_IS_AFTER = frozenset(["it", "he", "she", "that", "there", "what", "who", "where", "here", "this", "how"])
_FILLERS = frozenset(["um", "uh", "er", "erm", "ah", "oh", "mr", "mrs", "ms", "dr"])
_COUNT = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: str(number) for number, word in enumerate(_COUNT)}


class Utterance(Struct, frozen=True):
    """`words` in the form in which they are compared, `places` the characters (start, end) of each.

    Before each of the words numbered in `gaps` (or behind the last) something is left out or put in by an editor.
    """

    words: Words
    places: tuple[tuple[int, int], ...]
    gaps: frozenset[int]


def utterance(tokens: Sequence[Token]) -> Utterance:
    """The words of the tokens inside one or more quotations."""
    words: list[str] = []
    places: list[tuple[int, int]] = []
    gaps: set[int] = set()
    inside = ""  # the mark that closes an editor's insertion
    for number, token in enumerate(tokens):
        mark = token.text
        if inside:
            inside = "" if mark == inside else inside
        elif mark in "[(":
            inside = "]" if mark == "[" else ")"
            gaps.add(len(words))
        elif mark == "…" or (mark == "." and number and tokens[number - 1].text == "."):
            gaps.add(len(words))
        elif mark[0].isalnum() or mark in _WHOLE or token.lower in _SHORT_FORMS or token.lower == "'s":
            for word in _spelt_out(token, words[-1] if words else "", tokens[number + 1 : number + 2]):
                words.append(word)
                places.append((token.start, token.end))
    return Utterance(tuple(words), tuple(places), frozenset(gaps))


def _spelt_out(token: Token, before: str, following: Sequence[Token]) -> Iterable[str]:
    """The words that a token stands for: *didn't* is *did not*, *U.S.* and *US* are one word."""
    lower = token.lower
    if lower == "'s":
        return ("is",) if before in _IS_AFTER else ("us",) if before == "let" else ()
    if token.text in ("US", "UK"):
        return (lower + ".",)
    if lower in _WHOLE:
        return _WHOLE[lower].split()
    if lower in _SHORT_FORMS:
        return (_SHORT_FORMS[lower],)
    if lower in _FILLERS:
        return ()
    if lower == "united" and following and following[0].lower in ("states", "kingdom"):
        return ("us." if following[0].lower == "states" else "uk.",)
    if lower in ("states", "kingdom") and before in ("us.", "uk."):
        return ()
    if lower == "per" and following and following[0].lower == "cent":
        return ("percent",)
    if lower == "cent" and before == "percent":
        return ()
    if "'" in lower:
        return _apart(lower)
    return (_NUMBERS.get(lower) or lower.replace(",", ""),)


def _apart(lower: str) -> Iterable[str]:
    if lower.endswith("n't"):
        return (lower[:-3], "not")
    for short, full in _SHORT_FORMS.items():
        if lower.endswith(short):
            return (lower.removesuffix(short), full)
    return (lower,)

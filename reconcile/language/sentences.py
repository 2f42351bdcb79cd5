"""Where sentences end.

A stop ends a sentence unless something speaks against it: what follows goes on in lower case (*“Why?” she asked*), or
the stop belongs to an abbreviation or an initial (*Sen.*, *U.S.*, *Mary J. Smith*). After an abbreviation that can
end a sentence as well (*Inc.*, *D.C.*, *5 p.m.*) the next word decides: a function word with a capital begins one.
"""

from __future__ import annotations

import re
from functools import cache

from reconcile.lexicons import load, load_classes
from reconcile.model import Span

# A run of stops with the marks that close after it, or an empty line. It matches wherever it can begin, so that the
# scan is linear; what follows is looked at afterwards, by hand. Examples: "." | "?”" | "...)" | "…" | two line ends.
_STOP = re.compile(r"""[.!?…]++["”’'»)\]]*+|\n[ \t\r]*+\n""")
_CLOSERS = "\"”’'»)]"
_OPENERS = "\"“‘'«([„"
_LONGEST = 20  # characters of the longest abbreviation looked for
_NEAR = 60  # characters after a quotation in which its "Smith asked." must show
_CLOCK = frozenset({"a.m", "p.m"})
_NAME_LIKE = frozenset({"will", "may", "no", "can", "mine", "us"})  # function words that can begin a name or a number
_COMPANY = ("Inc", "Corp", "Ltd", "LLC", "Co.")


def split(text: str, start: int, end: int) -> list[Span]:
    """The sentences of `text[start:end]`, without the white space around them. Linear in the length of the text."""
    spans: list[Span] = []
    left = start
    for stop in _STOP.finditer(text, start, end):
        at, after = stop.span()
        if text[at] == "\n" or (after < end and _ends(text, start, at, after, end)):
            _take(text, left, after, spans)
            left = after
    _take(text, left, end, spans)
    return spans


def _take(text: str, left: int, right: int, spans: list[Span]) -> None:
    """Put the sentence between `left` and `right` on the list, if there is one."""
    while left < right and text[left].isspace():
        left += 1
    while right > left and text[right - 1].isspace():
        right -= 1
    if left < right:
        spans.append(Span(left, right))


def _ends(text: str, start: int, at: int, after: int, end: int) -> bool:
    """Whether the stop at `at`, whose closing marks end at `after`, ends a sentence."""
    if not text[after].isspace():
        return _is_glued(text, start, at, after)
    here = after + 1
    while here < end and text[here].isspace():
        here += 1
    if here == end:
        return True
    if not _can_begin(text, after, here, end):
        return False
    stops = text[at:after].rstrip(_CLOSERS)
    if stops == ".":
        return _full_stop(text, start, at, after, here)
    if stops[0] in ".…":  # dots that stand alone are a pause; those that hang on a word may end
        return _begins(text, here) or (at > start and not text[at - 1].isspace())
    return not _goes_on(text, here, quoted=after > at + len(stops))


def _can_begin(text: str, after: int, here: int, end: int) -> bool:
    """Whether a sentence can begin at `here`: with a capital, a figure, an opening mark, or a dash on a new line."""
    mark = text[here]
    if mark.isupper() or mark.isdigit() or mark in "$£€¥#@¡¿":
        return True
    if mark in _OPENERS:
        return here + 1 < end and not text[here + 1].isspace()
    if mark.islower():  # iPhone, eBay
        return any(letter.isupper() for letter in text[here + 1 : here + 3])
    return mark.isalpha() or (mark in "-–—•*·▪●" and "\n" in text[after:here])


def _full_stop(text: str, start: int, at: int, after: int, here: int) -> bool:
    word = _word_before(text, start, at)
    kind = _abbreviations().get(word, "")
    if kind == "before":
        return False
    if kind == "number":
        return not text[here].isdigit()
    if kind == "day":
        return not text[here].isdigit() and _begins(text, here)
    if kind == "unit" and text[max(start, at - len(word) - 2) : at - len(word)].rstrip(" -")[-1:].isdigit():
        return _begins(text, here)
    if kind == "after" or _is_dotted(word):
        if word.lower() in _CLOCK:
            return _abbreviations().get(_next_word(text, here)) not in ("clock", "day")  # 5 p.m. Tuesday, 6 p.m. ET
        return _begins(text, here) or _closes_place(text, start, at - len(word), here)
    return not (word.isdigit() and at - len(word) == start)  # the number of a list's entry: "1. The court"


def _is_glued(text: str, start: int, at: int, after: int) -> bool:
    """Whether the space behind the stop was lost, as in *ended.The court* and *over.”She*."""
    if at - start < 3 or not text[after].isupper() or not text[at - 3 : at].islower():
        return False
    return _begins(text, after) and len(_next_word(text, after)) > 1


def _goes_on(text: str, here: int, quoted: bool) -> bool:
    """Whether a question or a cry is no end: *Yahoo! Inc.*, *“Why?” Dana Smith asked.*"""
    if not quoted:
        return text.startswith(_COMPANY, here)
    words = text[here : here + _NEAR].split()[:5]
    for number, word in enumerate(words):
        if word[-1] in ".,;:" and word[:-1] in load("speech_verbs.txt"):
            return number > 0
        if not word[0].isupper():
            return False
    return False


def _word_before(text: str, start: int, at: int) -> str:
    """The word that the stop at `at` hangs on, with the dots inside it: *U.S*, *Lt-Col*."""
    first = at
    floor = max(start, at - _LONGEST)
    while first > floor and (text[first - 1].isalnum() or text[first - 1] in ".-"):
        first -= 1
    return text[first:at]


def _next_word(text: str, here: int) -> str:
    while text[here : here + 1] and text[here] in _OPENERS:
        here += 1
    last = here
    while last < here + _LONGEST and text[last : last + 1].isalpha():
        last += 1
    return text[here:last]


def _begins(text: str, here: int) -> bool:
    """Whether the word at `here` is one that has a capital only because a sentence begins: a function word."""
    word = _next_word(text, here)
    lower = word.lower()
    written = word[:1].isupper() and (len(word) == 1 or word[1:].islower())
    return written and lower in load("function_words.txt") and lower not in _NAME_LIKE


def _is_dotted(word: str) -> bool:
    """An initial (*T*) or an abbreviation with dots inside (*U.S*, *Ph.D*)."""
    if len(word) == 1:
        return word.isalpha() and word.isupper()
    return "." in word and all(len(part) < 3 and part.isalpha() for part in word.split("."))


def _closes_place(text: str, start: int, first: int, here: int) -> bool:
    """Whether an abbreviated state or district ends a sentence: *in Washington, D.C. Lawyers appealed.*"""
    if text[max(start, first - 2) : first] != ", ":
        return False
    following = text[here : here + _NEAR].split()
    return len(following) > 1 and following[1][0].islower()


@cache
def _abbreviations() -> dict[str, str]:
    return load_classes("abbreviations.txt")

"""Words, numbers and marks of a text, each with its place.

One pass of one regular expression; everything that reads language works on these tokens, so that a text is
scanned once however many kinds of claim are looked for.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize


class Token(NamedTuple):
    """A word, a number or a mark.

    `start` and `end` count characters of the whole article; `lower` is folded: lower case, straight apostrophes.
    """

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha()

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


# Examples, one a branch: don't, Zoë, ad<soft hyphen>mit | U.S. | 3,400,000 | 7.25 | ’s | I, O’Brien | — ; hyphens stand
# alone, so that "14-page" is a number, a mark and a word, and "19-year-old" is read from the left. Longer words come
# first because most are; what has no width (soft hyphens, direction marks) never is a token of its own.
_INSIDE = "\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufeff"
_TAIL = rf"(?: ['’] (?!s\b) [^\W\d_]+ | [{_INSIDE}]+ [^\W\d_]* )*+"
_TOKEN = re.compile(
    rf"""
      [^\W\d_]{{2,}}+ {_TAIL}                            # don't  Zaragoza
    | (?: [^\W\d_] \. ){{2,}} (?: [^\W\d_] (?!\w) )?   # U.S.  D.C.  a.m.  J.B  but not "ends. It"
    | \d{{1,3}} (?: ,\d{{3}} )+ (?: \.\d+ )? (?!\d)     # 12,500  3,400,000.5
    | \d+ (?: \.\d+ )?                                 # 500  7.25
    | ['’] (?: s|re|ve|ll|d|m ) (?!\w)                 # the possessive and the short verbs
    | [^\W\d_] {_TAIL}                                 # I  I'm  O’Brien
    | \w                                               # what is left of letters and underscores
    | [^\w\s{_INSIDE}\u200e\u200f\u202a-\u202e\u2066-\u2069]  # one mark at a time
    """,
    re.VERBOSE,
)
_STRAIGHT = str.maketrans("’‘ʼ", "'''", "\u00ad\u200b\u200c\u200d\u2060\ufeff")


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """Lower case, straight apostrophes, composed accents, without soft hyphens."""
    if word.isascii():
        return word.lower()
    plain = word.lower().translate(_STRAIGHT)
    return normalize("NFKC", plain) if plain[:1].isalpha() else plain


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`, in order. Linear in the length of the text."""
    # This is the busiest loop of all. The constructor of a NamedTuple takes twice as long as `tuple`'s, and a match
    # object longer than to find the word again, which is the next thing in the text that is no space.
    new, find = tuple.__new__, text.find
    found = []
    last = start
    for word in _TOKEN.findall(text, start, len(text) if end is None else end):
        first = find(word, last)
        last = first + len(word)
        found.append(new(Token, (first, last, word, fold(word))))
    return found

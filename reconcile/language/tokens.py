"""Words, numbers and marks of a text, each with its place.

One pass of one regular expression; everything that reads language works on these tokens, so that a text is
scanned once however many kinds of claim are looked for.
"""

from __future__ import annotations

import re
from typing import NamedTuple


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


# Examples, one a branch: U.S. | 1,280,000 | 4.98 | don't | ’s | — ; hyphens stand alone, so that "94-page" is a number,
# a mark and a word, and "19-year-old" can be read from the left.
_TOKEN = re.compile(
    r"""
      (?: [^\W\d_] \. ){2,} (?: [^\W\d_] (?!\w) )?   # U.S.  D.C.  a.m.  J.B  but not "ends. It"
    | \d{1,3} (?: ,\d{3} )+ (?: \.\d+ )? (?!\d)      # 47,000  1,280,000.5
    | \d+ (?: \.\d+ )?                               # 500  4.98
    | ['’] (?: s|re|ve|ll|d|m ) (?!\w)               # the possessive and the short verbs
    | [^\W\d_]+ (?: ['’] (?!s\b) [^\W\d_]+ )*        # don't  O’Brien  Trabajadores
    | \w                                             # what is left of letters and underscores
    | [^\w\s]                                        # one mark at a time
    """,
    re.VERBOSE,
)
_STRAIGHT = str.maketrans("’‘ʼ", "'''")


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`, in order. Linear in the length of the text."""
    scan = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return [Token(m.start(), m.end(), word, word.lower().translate(_STRAIGHT)) for m in scan for word in (m.group(),)]

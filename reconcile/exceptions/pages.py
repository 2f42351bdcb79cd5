"""The comments of a saved web page. They are no part of its text, so that the file is looked at once more."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import islice

from reconcile.model import Article, Span

ENDINGS = (".html", ".htm", ".xhtml")
MOST = 50
"""Comments of a page that are looked at."""
LONGEST = 3000
"""Characters of a paragraph, and of the file around a comment, by which the two are brought together."""
SHORT = 12
"""Letters by which a paragraph is looked for; a comment that stands within them is looked for letter by letter."""
FAR = 200
"""Lines of the file within which the paragraph behind a comment begins."""
_BETWEEN = r"(?i)</?(?:p|li|div|h\d|td|figcaption|blockquote)\b[^<>]{0,400}>(?:\s|<[^<>]{0,400}>)*$"
"""Between the end of a paragraph and a comment: the paragraph's element was closed, or another one begins."""
_TAG = r"(?s)<!--.*?-->|<[^<>]{0,5000}>"


def comments(article: Article) -> Iterator[tuple[int, str, Span | None]]:
    """Each comment to this program with its line, its words and the paragraph that it stands at."""
    from reconcile.exceptions import remarks  # noqa: PLC0415  (which knows the form of a comment, and imports this)

    try:
        with open(article.path, "rb") as file:
            data = file.read()
    except OSError:
        return
    if b"reconcile:" not in data:
        return
    # What stands in a comment to this program is nearly always ASCII, and the lines are counted by line ends.
    text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    told = [(span, _letters(article.quote(span)[:LONGEST], markup=False)) for span in _paragraphs(article)]
    for start, end, words in islice(remarks.comments(text), MOST):
        line = text.count("\n", 0, start) + 1
        near = [each for each in told if line - 20 <= article.line_of(each[0].start) <= line + FAR]
        yield line, words, _paragraph(near, text, start, end)


def _paragraphs(article: Article) -> list[Span]:
    return sorted(block.span for block in article.blocks)


def _paragraph(near: list[tuple[Span, str]], text: str, start: int, end: int) -> Span | None:
    """The paragraph within which the comment stands, else the next one.

    Told by the letters before and behind it: many pages have hundreds of paragraphs on one line of the file.
    """
    before, behind = _letters(text[max(start - LONGEST, 0) : start]), _letters(text[end : end + 2 * LONGEST])
    markup = text[max(start - 400, 0) : start]
    for span, letters in near:
        if _is_within(letters, before, behind, markup):
            return span
    following = ((behind.find(letters[:60]), span) for span, letters in near)
    return min(((at, span) for at, span in following if at >= 0), default=(0, None))[1]


def _is_within(told: str, before: str, behind: str, markup: str) -> bool:
    """Whether a paragraph's letters go on around the comment, or end before it within the same element."""
    head = told[:SHORT]
    whole = len(before) - before.rfind(head) if head and head in before else 0
    for cut in (whole, *range(min(SHORT, len(told)) - 1, 0, -1)):
        if 0 < cut <= len(told) and before.endswith(told[:cut]) and behind.startswith(told[cut : cut + 60]):
            # All of it stands before: it is the comment's own only if its element has not been closed since.
            return cut < len(told) or not re.search(_BETWEEN, markup)
    return False


def _letters(text: str, *, markup: bool = True) -> str:
    """Only letters and digits, without tags and comments."""
    shown = html.unescape(re.sub(_TAG, " ", text)) if markup else text
    return "".join(filter(str.isalnum, shown)).lower()

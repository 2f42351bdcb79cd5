"""The comments of a saved web page. They are no part of its text, so that the file is looked at once more."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import islice

from reconcile.model import Article, Span

ENDINGS = (".html", ".htm", ".xhtml")
MOST = 100
"""Comments of a page that are looked at."""
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
    for start, end, words in islice(remarks.comments(text), MOST):
        line = text.count("\n", 0, start) + 1
        yield line, words, _paragraph(article, text, start, end, line)


def _paragraph(article: Article, text: str, start: int, end: int, line: int) -> Span | None:
    """The paragraph within which the comment stands, else the next one.

    Told by the letters before and behind it: many pages have hundreds of paragraphs on one line of the file.
    """
    before, behind = _letters(text[max(start - 3000, 0) : start]), _letters(text[end : end + 6000])
    blocks = sorted(block.span for block in article.blocks)
    near = [span for span in blocks if article.line_of(span.start) >= line - 20]
    for span in near:
        told = _letters(article.quote(span), markup=False)
        if _is_within(told, before, behind, text[max(start - 400, 0) : start]):
            return span
    following = [(behind.find(_letters(article.quote(span), markup=False)[:60]), span) for span in near]
    return min(((at, span) for at, span in following if at >= 0), default=(0, None))[1]


def _is_within(told: str, before: str, behind: str, markup: str) -> bool:
    """Whether a paragraph's letters go on around the comment, or end before it within the same element."""
    if told[:4] not in before:
        return False
    for cut in range(min(len(told), len(before)), 0, -1):
        if before.endswith(told[:cut]) and behind.startswith(told[cut : cut + 60]):
            # All of it stands before: it is the comment's own only if its element has not been closed since.
            return cut < len(told) or not re.search(r"</(?:p|li|div|h\d|td|figcaption|blockquote)>\s*$", markup)
    return False


def _letters(text: str, *, markup: bool = True) -> str:
    """Only letters and digits, without tags and comments."""
    shown = html.unescape(re.sub(_TAG, " ", text)) if markup else text
    return "".join(filter(str.isalnum, shown)).lower()

"""A passage in its paragraph: the sentence in full ink, the differing words marked, the rest fainter."""

from __future__ import annotations

from reconcile.model import Article, Block, Evidence, Span
from reconcile.reports.escaping import visible
from reconcile.reports.html.markup import Html, element, run, together
from reconcile.reports.quotation import Piece, passage

SENTENCE = 900
"""Characters of the sentence that are shown; only a file without sentences has longer ones."""

AROUND = 320
"""Characters of the paragraph that are shown on either side of the sentence."""

REACH = 4 * AROUND
"""Characters that are looked at for them: runs of white space count as one."""


def quoted(article: Article, evidence: Evidence) -> Html:
    """The passage as a quotation."""
    whole = Span(min(evidence.sentence.start, evidence.span.start), max(evidence.sentence.end, evidence.span.end))
    block = paragraph(article, evidence.span.start)
    before = _last(article.text[max(block.span.start, whole.start - REACH) : whole.start]) if block else ""
    after = clip(article.text[whole.end : min(block.span.end, whole.end + REACH)], AROUND) if block else ""
    sentence = [element("mark", run(text)) if marked else run(text) for text, marked in pieces(article, evidence)]
    said = [
        element("span", run(before + " "), class_="around") if before else "",
        together(sentence),
        element("span", run(" " + after), class_="around") if after else "",
    ]
    return element("blockquote", element("p", *said, dir="auto"))


def pieces(article: Article, evidence: Evidence) -> tuple[Piece, ...]:
    """The sentence in pieces: what tells whether two sources say it in the same words."""
    return tuple(passage(article, evidence, SENTENCE))


def paragraph(article: Article, position: int) -> Block | None:
    """The paragraph in which the character at `position` stands."""
    for block in article.blocks:
        if block.span.start <= position < block.span.end:
            return block
    return None


def clip(text: str, limit: int) -> str:
    """Visible text, cut at a word where it is longer than `limit` characters."""
    text = visible(text)
    if len(text) <= limit:
        return text
    head = text[:limit]
    return (head.rpartition(" ")[0] or head).rstrip(" ,;:") + " …"


def _last(text: str) -> str:
    text = visible(text)
    if len(text) <= AROUND:
        return text
    tail = text[-AROUND:]
    return "… " + (tail.partition(" ")[2] or tail)

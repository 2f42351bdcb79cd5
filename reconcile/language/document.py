"""An article with its language read: sentences, tokens, figures, dates, names and quotations.

All of it is computed on first use and once only, whichever kinds of claim ask for it. Nothing here knows of claims.
"""

from __future__ import annotations

from functools import cached_property

from reconcile.language import (
    attribution,
    calendar,
    courts,
    deciders,
    names,
    numerals,
    predicates,
    quotations,
    sentences,
    speech,
    stems,
)
from reconcile.language.similarity import fold
from reconcile.language.tokens import Token, tokenize
from reconcile.model import Article, BlockRole, Span


class Sentence:
    """One sentence of an article, a headline, or a caption."""

    __slots__ = ("__dict__", "article", "index", "paragraph", "role", "span")

    def __init__(self, article: Article, span: Span, role: BlockRole, paragraph: int, index: int) -> None:
        self.article = article
        self.span = span
        self.role = role
        self.paragraph = paragraph  # number of the block within the article
        self.index = index  # number of the sentence within the article

    @property
    def text(self) -> str:
        """The sentence as written."""
        return self.article.text[self.span.start : self.span.end]

    @cached_property
    def tokens(self) -> list[Token]:
        """The words, numbers and marks."""
        return tokenize(self.article.text, self.span.start, self.span.end)

    @cached_property
    def stems(self) -> list[str]:
        """A stem for every token, in step with `tokens`; the empty string for a mark."""
        return [stems.stem(token.lower) if token.text[0].isalnum() else "" for token in self.tokens]

    @cached_property
    def content(self) -> frozenset[str]:
        """The stems that carry meaning: no marks, no function words, no bare numbers."""
        return stems.content(self.tokens, self.stems)

    @cached_property
    def predicates(self) -> list[tuple[int, int, str]]:
        """The happenings that its words tell of, as (first token, token after the last, class)."""
        found = predicates.classify(self.stems)
        return [
            (first, end, name)
            for first, end, name in found
            if end - first > 1 or not predicates.is_namesake(self.tokens[first].lower)
        ]

    @cached_property
    def figures(self) -> list[numerals.Figure]:
        """The figures, left to right, without overlaps."""
        return numerals.figures(self.tokens)

    @cached_property
    def dates(self) -> list[calendar.DateExpression]:
        """The expressions of day and time, left to right, without overlaps."""
        return calendar.expressions(self.tokens)

    @cached_property
    def names(self) -> list[names.Name]:
        """The proper names, left to right, without overlaps."""
        return names.find(self.tokens, title_case=self.role == "headline")

    @cached_property
    def name_words(self) -> frozenset[str]:
        """The folded words of the proper names, without initials and particles."""
        return frozenset(word for name in self.names for word in fold(name.text).split() if len(word) > 2)

    def between(self, start: int, end: int) -> list[int]:
        """The indices of the tokens that lie within the characters `start` to `end`."""
        return [i for i, token in enumerate(self.tokens) if start <= token.start and token.end <= end]


class Document:
    """An article with its language read."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def sentences(self) -> list[Sentence]:
        """All sentences of headline, standfirst, body and captions, in the order of the text."""
        found: list[Sentence] = []
        for paragraph, block in enumerate(self.article.blocks):
            for span in sentences.split(self.article.text, block.span.start, block.span.end):
                found.append(Sentence(self.article, span, block.role, paragraph, len(found)))
        return found

    @cached_property
    def quotations(self) -> list[quotations.Quotation]:
        """What stands inside quotation marks, in the order of the text."""
        return quotations.find(self.article.text, [block.span for block in self.article.blocks])

    @cached_property
    def judges(self) -> dict[str, courts.Court]:
        """The judges whom the article names, by surname, each with what the title tells of the court."""
        return deciders.judges(self.sentences)

    @cached_property
    def speakers(self) -> list[attribution.Speaker | None]:
        """Who says each of the quotations, in step with them; None where the text does not say it."""
        return attribution.speakers(self.sentences, self.quotations, self.people)

    @cached_property
    def sayings(self) -> list[speech.Saying]:
        """What is said in quotation marks, sentence by sentence."""
        return speech.sayings(self.sentences, self.quotations, self.speakers)

    @cached_property
    def people(self) -> names.People:
        """Whom the article names, with short forms (a surname, a first name) led back to the longest."""
        return names.People.of([(s.index, n) for s in self.sentences for n in s.names], self.article.text)

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that holds the character at `position`."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle].span.end <= position:
                low = middle + 1
            else:
                high = middle
        if low < len(self.sentences) and self.sentences[low].span.start <= position:
            return self.sentences[low]
        return None

    def is_quoted(self, position: int) -> bool:
        """Whether the character at `position` stands inside quotation marks."""
        return any(q.span.start <= position < q.span.end for q in self.quotations)

"""What is said in quotation marks, sentence by sentence: the words, who says them, and what was said around them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from reconcile.language.attribution import Passage, Speaker
from reconcile.language.quotations import Quotation
from reconcile.language.stems import stem
from reconcile.language.tokens import Token
from reconcile.language.wording import Utterance, utterance
from reconcile.lexicons import load
from reconcile.model import Span


class Saying(Struct, frozen=True):
    """One sentence, or what is quoted of it.

    `first` and `last` (behind the last) number its words within `whole`: all that the speaker says in that paragraph,
    also where *she said* stands in between. `sentence` is the number of the sentence of the article in which it begins.
    """

    whole: Utterance
    first: int
    last: int
    span: Span
    sentence: int
    speaker: Speaker | None

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, in the form in which they are compared."""
        return self.whole.words[self.first : self.last]


class _Piece(Struct, frozen=True):
    tokens: list[Token]
    sentence: int
    quotation: int


def sayings(
    sentences: Sequence[Passage], quotations: Sequence[Quotation], speakers: Sequence[Speaker | None]
) -> list[Saying]:
    """Everything quoted in an article, in the order of the text."""
    found: list[Saying] = []
    together: list[_Piece] = []
    for piece in _pieces(sentences, quotations):
        if together and not _same_speech(together[-1], piece, sentences, speakers):
            found.extend(_joined(together, speakers))
            together = []
        together.append(piece)
    found.extend(_joined(together, speakers))
    return found


def _pieces(sentences: Sequence[Passage], quotations: Sequence[Quotation]) -> list[_Piece]:
    pieces: list[_Piece] = []
    number = 0
    for order, quotation in enumerate(quotations):
        for part in quotation.parts:
            while number < len(sentences) and sentences[number].span.end <= part.start:
                number += 1
            at = number
            while at < len(sentences) and sentences[at].span.start < part.end:
                tokens = [t for t in sentences[at].tokens if part.start <= t.start and t.end <= part.end]
                if tokens:
                    pieces.append(_Piece(tokens, at, order))
                at += 1
    return pieces


def _same_speech(
    before: _Piece, after: _Piece, sentences: Sequence[Passage], speakers: Sequence[Speaker | None]
) -> bool:
    """Whether one goes on speaking: within a quotation, or within a paragraph if no other speaker is known."""
    if before.quotation == after.quotation:
        return True
    one, other = speakers[before.quotation], speakers[after.quotation]
    known_apart = one is not None and other is not None and one.text != other.text
    return sentences[before.sentence].paragraph == sentences[after.sentence].paragraph and not known_apart


def _joined(pieces: Sequence[_Piece], speakers: Sequence[Speaker | None]) -> list[Saying]:
    made = [utterance(piece.tokens) for piece in pieces]
    counts = [0]
    gaps: set[int] = set()
    for part in made:
        gaps.update(gap + counts[-1] for gap in part.gaps)
        counts.append(counts[-1] + len(part.words))
    words = tuple(word for part in made for word in part.words)
    whole = Utterance(words, tuple(place for part in made for place in part.places), frozenset(gaps))
    return [
        Saying(
            whole,
            counts[number],
            counts[number + 1],
            Span(piece.tokens[0].start, piece.tokens[-1].end),
            piece.sentence,
            speakers[piece.quotation],
        )
        for number, piece in enumerate(pieces)
    ]


def pairs(words: Sequence[str]) -> frozenset[str]:
    """Two stems that follow each other, function words left out: renderings with a word changed still share some."""
    function_words = load("function_words.txt")
    content = [stem(word) for word in words if word not in function_words]
    if len(content) < 2:
        return frozenset([" ".join(words)])
    found = [f"{one} {other}" for one, other in pairwise(content)]
    if len(content) < 7:  # in so few a word changed would leave nothing in common
        found += [f"{one} {other}" for one, other in zip(content, content[2:], strict=False)]
    return frozenset(found)

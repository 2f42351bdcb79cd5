"""How a case over a fine ended for one of those fined: *was cleared altogether*, *lost on every point*.

The sentence names no fine; the article has to speak of courts and of fines for it to be read.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.outcome.told import Told, has
from reconcile.claims.outcome.value import Outcome
from reconcile.language import modality
from reconcile.language.document import Document, Sentence
from reconcile.language.names import Name
from reconcile.language.names.words import words

_WHOLLY = (("altogether",), ("entirely",), ("completely",), ("on", "all", "counts"), ("on", "every", "point"))
_FOR = (("won", "its", "appeal"), ("won", "its", "case"), ("won", "on", "every", "point"))
_AGAINST = (
    ("lost", "its", "appeal"), ("lost", "its", "case"), ("lost", "on", "every", "point"),
    ("lost", "on", "all", "points"),
    ("came", "away", "empty", "-", "handed"),
)  # fmt: skip
GATE = frozenset({"cleared", "won", "lost", "empty"})


def read(sentence: Sentence, document: Document) -> Iterator[Told]:
    """What the sentence says of how one of those fined came away."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        word = token.lower
        if word == "cleared" and i and tokens[i - 1].lower in ("was", "were"):
            length = next((len(phrase) for phrase in _WHOLLY if has(tokens, i + 1, *phrase)), 0)
            effect, last = "annulled", i + 1 + length if length else 0
        else:
            effect, last = next(
                (
                    (effect, i + len(phrase))
                    for effect, phrases in (("annulled", _FOR), ("upheld", _AGAINST))
                    for phrase in phrases
                    if has(tokens, i, *phrase)
                ),
                ("", 0),
            )
        if not last or modality.assertion(tokens, i) != "asserted" or not _is_about_fines(document):
            continue
        party = _fined(sentence, i)
        if party:
            outcome = Outcome("fine", effect, matter="fine", party=party.text)
            yield Told(outcome, i, last, (0, 0))


def _fined(sentence: Sentence, verb: int) -> Name | None:
    """Who is named before the verb, past what stands between commas: *Orlo, the paper maker fined in May, lost …*."""
    peoples = words().peoples
    named = (n for n in sentence.names if n.last < verb and n.sort != "place" and n.text.lower() not in peoples)
    return next(named, None)


def _is_about_fines(document: Document) -> bool:
    stems = frozenset().union(*(sentence.content for sentence in document.sentences))
    return "fine" in stems and not stems.isdisjoint(("court", "judg", "judgment"))

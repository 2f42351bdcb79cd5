"""Who said it.

Finds: who is named as the speaker of a quotation of five words and more, in its own or an adjoining sentence: *“We held
the line,” Ada Marsh said*, *according to Marsh*, *Marsh told reporters: “…”*. *He* and *she* are led back to the last
speaker only where nobody else is named in between.

Ignores: quotations whose speaker has to be guessed, and statements without quotation marks.

Agrees: a longer and a shorter form of one name (*Marsh* / *Ada Marsh*), two spellings of it, a name and a description
(*Judge Marsh* / *the judge*), a person and the body for which the person speaks.

Conflicts: the same words in the mouths of two people: *“This is our home,” Ada Marsh said* and *“This is our home,” Ben
Ruiz said*.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.language.attribution import Speaker
from reconcile.language.document import Document
from reconcile.language.similarity import fold, ratio, sound
from reconcile.language.speech import Saying, pairs
from reconcile.language.wording import Side, collate
from reconcile.model import Claim, Comparison, Span


class Attributed(Struct, frozen=True):
    """Who is said to have said which words.

    `sort` is that of the name: person, organization, place, other, or role where there is none. `words` are what is
    quoted, in the form in which it is compared; before those numbered in `gaps` something was left out.
    """

    name: str
    sort: str
    words: tuple[str, ...]
    gaps: frozenset[int] = frozenset()


_LONG_RUN = 8  # words in a row, of which hardly two may be long: "nobody here will be sent away from it"


class SpeakerOptions(Struct, frozen=True):
    """Which quotations are asked for their speaker."""

    min_words: int = 5
    """Shorter words are said by many."""


def extract(document: Document, options: SpeakerOptions) -> Iterator[Claim[Attributed]]:
    """A claim for all that one speaker says in one paragraph, if who speaks is clear."""
    for _, group in groupby(document.sayings, key=lambda saying: (id(saying.whole), saying.speaker)):
        sayings = list(group)
        speaker = sayings[0].speaker
        first, last = sayings[0].first, sayings[-1].last
        if speaker is None or not speaker.clear or last - first < options.min_words:
            continue
        whole = sayings[0].whole
        words = whole.words[first:last]
        gaps = frozenset(gap - first for gap in whole.gaps if first <= gap <= last)
        number, span = _place(document, sayings, speaker)
        yield claim_at(
            document.sentences[number],
            "speaker",
            span,
            Attributed(speaker.text, speaker.sort, words, gaps),
            pairs(words),
            f"“{_opening(document, sayings)}”",
            speaker=speaker.text,
        )


def _place(document: Document, sayings: list[Saying], speaker: Speaker) -> tuple[int, Span]:
    """The sentence of the quotation that names the speaker; or the quotation itself, where a pronoun stands for the
    name."""
    for saying in sayings:
        for number in (saying.sentence, saying.sentence - 1):
            if number >= 0 and speaker.span in document.sentences[number].span:
                return number, speaker.span
    return sayings[0].sentence, sayings[0].span


def _opening(document: Document, sayings: list[Saying]) -> str:
    words = document.article.quote(sayings[0].span).split()
    return " ".join(words[:10]).rstrip(".,;:") + (" …" if len(words) > 10 else "")


def compare(left: Attributed, right: Attributed, options: SpeakerOptions) -> Comparison:
    """Whether the words are the same, and whether one person says them."""
    if not _same_words(left, right):
        return Comparison("unrelated", "other words")
    if left.sort == "role" or right.sort == "role":
        alike = fold(left.name) == fold(right.name)
        return Comparison("same" if alike else "compatible", "said by somebody who is not named")
    if _same_name(left.name, right.name):
        return Comparison("same", "one speaker")
    if left.sort != "person" or right.sort != "person":
        return Comparison("compatible", "a person may speak for a body")
    if _near(left.name, right.name):
        return Comparison("compatible", "one surname, or two spellings of it")
    return Comparison("conflict", f"the same words, said by {left.name} and by {right.name}")


def _same_words(left: Attributed, right: Attributed) -> bool:
    """Whether both quote one utterance: a long run of equal words, or nearly all words of the shorter."""
    if left.words == right.words:
        return True
    found = collate(Side(left.words, left.gaps, 0, len(left.words)), Side(right.words, right.gaps, 0, len(right.words)))
    if found is None or found.share < 0.8 or found.content < (2 if found.run >= _LONG_RUN else 3):
        return False
    return found.run >= 7 or (found.aligned >= 5 and found.aligned >= 0.8 * min(found.left, found.right))


def _parts(name: str) -> list[str]:
    return fold(name).replace("-", " ").replace(".", " ").split()


def _same_name(left: str, right: str) -> bool:
    """*Marsh*, *Ada Marsh*, *Ada B. Marsh*."""
    one, other = sorted((_parts(left), _parts(right)), key=len)
    return set(one) <= set(other)


def _near(left: str, right: str) -> bool:
    one, other = _parts(left), _parts(right)
    if set(one) & set(other):
        return True
    return sound(one[-1]) == sound(other[-1]) or ratio(left, right) >= 80


def _show(value: Attributed) -> str:
    return value.name


KIND = ClaimKind(
    id="speaker",
    question="Who said {subject}?",
    options=SpeakerOptions(),
    extract=extract,
    compare=compare,
    show=_show,
    matching=Matching(about=0, context=0, one_event=False),
)

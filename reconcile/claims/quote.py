"""The very words that somebody is quoted with.

Finds: quotations of four words and more, sentence by sentence, with the speaker where the text names one: *“It leaned
to the left,” said Ada Marsh*. Words that the same speaker says around them help to recognise an utterance, also if
*she said* stands in between.

Ignores: shorter quotations, titles and single words in quotation marks; and two statements that have only some words in
common, as a speaker who repeats himself and two translations of one speech have.

Agrees: the same words with other punctuation, capitals, contractions (*it’s* / *it is*) or spelling (*colour* /
*color*); a quotation that begins later or ends sooner; words left out and marked by dots; what an editor put into
square brackets.

Conflicts: one word for another (*to the left* / *to the right*), another number, a *not* that one of them lacks, an
opposite (*likely* / *unlikely*). Words that differ without another sense (*a huge crash* / *a big crash*, *they have
been* / *they’ve all been*) are a variant: both stand between quotation marks, and only one can be what was said.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, structs

from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.language.document import Document
from reconcile.language.speech import Saying, pairs
from reconcile.language.wording import Collation, Side, collate
from reconcile.model import Claim, Comparison, Span


class Quote(Struct, frozen=True):
    """A quoted sentence.

    `text` is what stands between the marks. `words` are all that the speaker says in the paragraph, in the form in
    which they are compared; the sentence is `words[first:last]`, `places` are its words' characters in the article
    (start, end), and before the words numbered in `gaps` something was left out or put in by an editor. `speaker` is
    empty if unknown.
    """

    text: str
    words: tuple[str, ...]
    first: int
    last: int
    places: tuple[tuple[int, int], ...]
    gaps: frozenset[int] = frozenset()
    speaker: str = ""
    article: str = ""


_LONGEST = 900  # characters of a speech that are shown with one sentence of it


class QuoteOptions(Struct, frozen=True):
    """What counts as a quotation."""

    min_words: int = 4
    """Of three words and less hardly any is told from a title or a word of somebody's."""


def extract(document: Document, options: QuoteOptions) -> Iterator[Claim[Quote]]:
    """A claim for each quoted sentence that is long enough."""
    for saying in _joined(document, options.min_words):
        if saying.last - saying.first < options.min_words:
            continue
        name = saying.speaker.text if saying.speaker and saying.speaker.sort == "person" else ""
        speaker = saying.speaker.text if saying.speaker else None
        claim = claim_at(
            document.sentences[saying.sentence],
            "quote",
            saying.span,
            _value(document, saying, name),
            pairs(saying.words),
            f"what {speaker} said" if speaker else "what was said",
            speaker=speaker,
        )
        yield structs.replace(claim, sentence=_surroundings(document, saying))


def _joined(document: Document, least: int) -> Iterator[Saying]:
    """The sayings, a short one put to the sentence before it: *You did not lose the money. You spent it*."""
    held: Saying | None = None
    for saying in document.sayings:
        if held and saying.last - saying.first < least and _follows(document, held, saying):
            span = Span(held.span.start, saying.span.end)
            held = structs.replace(held, last=saying.last, span=span)
            continue
        if held:
            yield held
        held = saying
    if held:
        yield held


def _follows(document: Document, before: Saying, after: Saying) -> bool:
    """Whether both stand between the same marks, in one paragraph."""
    if before.whole is not after.whole or before.last != after.first:
        return False
    between = document.article.text[before.span.end : after.span.start]
    return len(between) < 4 and not between.strip(" .!?…")


def _surroundings(document: Document, saying: Saying) -> Span:
    """From the first to the last sentence of all that the speaker says there: one alone is hard to find again."""
    own = document.sentences[saying.sentence].span
    places = saying.whole.places
    first, last = document.sentence_at(places[0][0]), document.sentence_at(places[-1][0])
    if first is None or last is None or last.span.end - first.span.start > _LONGEST:
        return own
    return Span(min(own.start, first.span.start), max(own.end, last.span.end))


def _value(document: Document, saying: Saying, speaker: str) -> Quote:
    written = " ".join(document.article.quote(saying.span).split())
    return Quote(
        text=written.rstrip(",;"),
        words=saying.whole.words,
        first=saying.first,
        last=saying.last,
        places=saying.whole.places[saying.first : saying.last],
        gaps=saying.whole.gaps,
        speaker=speaker,
        article=document.article.id,
    )


def compare(left: Quote, right: Quote, options: QuoteOptions) -> Comparison:
    """Whether the two render one utterance, and whether alike."""
    if left.words[left.first : left.last] == right.words[right.first : right.last]:
        return Comparison("same", "word for word")
    if left.words == right.words:
        return Comparison("unrelated", "two sentences")
    found = collate(_side(left), _side(right))
    if found is not None and _other_speaker(left, right) and not _is_whole(found, telling=3):
        return Comparison("unrelated", "two sentences")
    if found is None or not _one_utterance(left, right, found):
        return Comparison("unrelated", "other words")
    sorts = {difference.sort for difference in found.differences}
    if left.article == right.article:
        sorts -= {
            "small",
            "like",
            "dropped",
        }  # a headline, a caption, a second mention shorten what the body quotes in full
    if not sorts:
        return Comparison("compatible", "the same words, cut at the edge")
    if sorts == {"degree"} and len(found.differences) == 1:
        # Two translators of one sentence differ so more often than two who heard it.
        return Comparison("compatible", "the same words but for one of degree")
    marked = _against(left, right, found)
    if "sense" in sorts:
        return Comparison("conflict", f"the same words but for {marked}")
    if sorts == {"replaced"} and len(found.differences) == 1 and found.aligned >= 4:
        return Comparison("conflict", f"one word for another: {marked}")
    return Comparison("variant", f"worded in two ways: {marked}")


def differences(left: Quote, right: Quote) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Where the two differ, as spans of each one's article; empty if they do not render one utterance."""
    found = collate(_side(left), _side(right))
    if found is None:
        return (), ()
    return (
        tuple(span for d in found.differences for span in _spans(left, d.left)),
        tuple(span for d in found.differences for span in _spans(right, d.right)),
    )


def _spans(quote: Quote, words: tuple[int, int]) -> Iterator[Span]:
    places = quote.places[max(words[0] - quote.first, 0) : max(words[1] - quote.first, 0)]
    if places:
        yield Span(places[0][0], places[-1][1])


def _side(quote: Quote) -> Side:
    return Side(quote.words, quote.gaps, quote.first, quote.last)


def _other_speaker(left: Quote, right: Quote) -> bool:
    """Whether both speakers are known by name, and are two people: *Marsh* can be *Ada Marsh*."""
    one, other = left.speaker.casefold().split(), right.speaker.casefold().split()
    return bool(one and other) and not set(one) & set(other)


def _is_whole(found: Collation, telling: int) -> bool:
    """Whether nearly all words of both are equal, so that neither speaker nor the sort of words matters any more."""
    nearly = found.share >= 0.85 and found.aligned >= 0.85 * max(found.left, found.right)
    return nearly and found.aligned >= 8 and (found.telling >= telling or found.aligned >= 12)


def _one_utterance(left: Quote, right: Quote, found: Collation) -> bool:
    """Whether so much in common is no accident."""
    shorter = min(found.left, found.right)
    if found.aligned == shorter and not found.differences:
        return True  # a part of the other
    other_words = sum(difference.sort in ("rewritten", "replaced") for difference in found.differences)
    changed = other_words + sum(difference.sort == "like" for difference in found.differences)
    if changed > 2 or (other_words == 2 and found.share < 0.85):
        return False  # two translations
    if _is_whole(found, telling=2):
        return True
    if found.apart and (found.aligned < 8 or found.aligned * 2 < shorter):
        return False
    if _begins_anew(left, found.before) or _begins_anew(right, found.before[::-1]):
        return found.aligned >= 8
    if found.run >= 6 and found.run_content >= 3 and found.share >= 0.5 and found.aligned * 2 >= shorter:
        return True
    if found.aligned == shorter >= 5 and found.share >= 0.8:
        return found.content >= 2
    if found.aligned >= 6 and found.aligned >= 0.75 * max(found.left, found.right):
        return found.telling >= 2
    known = bool(left.speaker and right.speaker)
    least_share = 0.75 if other_words else 0.7
    return found.aligned >= (4 if known else 5) and found.share >= least_share and found.content >= (2 if known else 3)


def _begins_anew(quote: Quote, before: tuple[int, int]) -> bool:
    """Whether a whole sentence begins with what stands deep inside a sentence of the other: *Oil is sold* in *allowing
    oil to be sold*."""
    return before[0] == 0 and before[1] > 3 and quote.text[:1].isupper() and not quote.text.startswith("I ")


def _against(left: Quote, right: Quote, found: Collation) -> str:
    shown = []
    for difference in found.differences[:3]:
        one = " ".join(left.words[slice(*difference.left)])
        other = " ".join(right.words[slice(*difference.right)])
        shown.append(f"“{one}” / “{other}”" if one and other else f"“{one or other}”")
    return ", ".join(shown)


def _show(quote: Quote) -> str:
    return f"“{quote.text}”"


def _ask(quote: Quote, subject: str) -> str:
    speaker = subject.removeprefix("what ").removesuffix(" said")
    return "What exactly was said?" if speaker == "was" else f"What exactly did {speaker} say?"


KIND = ClaimKind(
    id="quote",
    question="What exactly was said?",
    ask=_ask,
    options=QuoteOptions(),
    extract=extract,
    compare=compare,
    show=_show,
    matching=Matching(about=0, context=0, one_event=False, fragments=True),
)

"""In which order two things happened, whether they ran together, or the how-manieth of its like something was.

Finds: *before* and *after* between two happenings: *opened fire before ramming the gate*, *was arrested after the
crash*; and whether two prison terms run together (*concurrent*, *at the same time as*) or one after the other
(*consecutive*, *to be served after*).

Also the how-manieth of its like something is: *the first woman to lead the bank*, *a fourth term*, *his sixth win in a
row*, *eight straight wins*.

Ignores: orders of which one part has no clear verb or noun of happening, what stands inside quotations, and what is
denied, planned or only supposed (but for prison terms, which are always to come).

Agrees: the same order, whichever way round it is told: *A before B* and *B after A*.

Conflicts: *A before B* against *A after B*; terms that run together against terms that follow each other; *the
first woman president* / *the second woman to lead the country*.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.claims.sequence.ranks import Rank, ranks
from reconcile.language import happenings, modality
from reconcile.language.document import Document, Sentence
from reconcile.model import Claim, Comparison, Span


class Order(Struct, frozen=True):
    """The classes of two happenings in the order in which they came; `together` where they ran at the same time.

    For the how-manieth of its like `first` says what is counted, `second` within what, `number` the rank, and `who`
    (folded) whose it is.
    """

    first: str
    second: str
    together: bool = False
    shown: str = ""
    number: int = 0
    who: str = ""


class SequenceOptions(Struct, frozen=True):
    """Nothing to tune."""


def extract(document: Document, options: SequenceOptions) -> Iterator[Claim[Order]]:
    """A claim for each pair of happenings whose order is clear."""
    for sentence in document.sentences:
        for rank in ranks(document, sentence):
            negated = modality.is_negated(sentence.tokens, rank.first)
            if not negated and not document.is_quoted(sentence.tokens[rank.first].start):
                yield _ranked(sentence, rank)
        for at, token in enumerate(sentence.tokens):
            if token.lower in _TERMS:
                claim = _terms(sentence, at)
            elif token.lower in ("before", "after") and 0 < at < len(sentence.tokens) - 1:
                claim = _ordered(sentence, at)
            else:
                continue
            if claim is not None and not document.is_quoted(token.start):
                yield claim


def compare(left: Order, right: Order, options: SequenceOptions) -> Comparison:
    """The same two happenings first, then their order; of ranks the same count first, then the number."""
    if left.number or right.number:
        return _compare_ranks(left, right)
    if {left.first, left.second} != {right.first, right.second}:
        return Comparison("unrelated", "they order different things")
    if left.together != right.together:
        return Comparison("conflict", "one says that they run together, the other that one follows the other")
    if (left.first, left.second) == (right.first, right.second):
        return Comparison("same", "both tell the same order")
    return Comparison("conflict", "they tell the two in opposite orders")


def _compare_ranks(left: Order, right: Order) -> Comparison:
    if (left.first, left.second) != (right.first, right.second) or not (left.number and right.number):
        return Comparison("unrelated", "they count different things")
    if left.who and right.who and left.who != right.who:
        return Comparison("unrelated", "they speak of two people")
    if left.number == right.number:
        return Comparison("same", f"both say {left.shown}")
    return Comparison("conflict", f"{left.shown} is not {right.shown}")


def show(value: Order) -> str:
    """The words that state the order."""
    return value.shown or ("together" if value.together else f"{value.first} before {value.second}")


def _ranked(sentence: Sentence, rank: Rank) -> Claim[Order]:
    """*the first woman to lead the bank*."""
    span = Span(sentence.tokens[rank.first].start, sentence.tokens[rank.last].end)
    shown = sentence.article.text[span.start : span.end]
    name = f"RANK {rank.what} {rank.scope}".strip()
    return claim_at(
        sentence,
        "sequence",
        span,
        Order(rank.what, rank.scope, shown=shown, number=rank.number, who=rank.who),
        keys={name},
        subject=sentence.tokens[rank.last].lower,
        about=frozenset({name}),
    )


def _ordered(sentence: Sentence, at: int) -> Claim[Order] | None:
    """*opened fire before ramming the gate*."""
    pair = happenings.order(sentence, at)
    if pair is None or any(modality.assertion(sentence.tokens, h.at) != "asserted" for h in pair):
        return None
    left, right = pair
    (one,), (other,) = left.names, right.names
    first, second = (one, other) if sentence.tokens[at].lower == "before" else (other, one)
    start, end = sentence.tokens[left.at].start, sentence.tokens[right.at].end
    return claim_at(
        sentence,
        "sequence",
        Span(start, end),
        Order(first, second, shown=sentence.article.text[start:end]),
        keys={"|".join(sorted((one, other)))},
        subject=f"{left.words} / {right.words}",
        about=left.names | right.names | left.arguments | right.arguments,
    )


# ── prison terms ──────────────────────────────────────────────────────────────────────────────────────────────────

_TERMS = {
    "concurrent": True, "concurrently": True, "simultaneously": True, "same": True,
    "consecutive": False, "consecutively": False, "served": False, "top": False,
}  # fmt: skip
_PRISON = frozenset({"sentenc", "prison", "jail", "term"})


def _terms(sentence: Sentence, at: int) -> Claim[Order] | None:
    """*starts at the same time as the arson term*, *is concurrent*, *will be served after a prison term*."""
    words = [token.lower for token in sentence.tokens]
    phrase = {"same": ["same", "time", "as"], "served": ["served", "after"], "top": ["top", "of"]}.get(
        words[at], [words[at]]
    )
    if words[at : at + len(phrase)] != phrase or not _PRISON & set(sentence.stems):
        return None
    if modality.is_negated(sentence.tokens, at):
        return None
    span = Span(sentence.tokens[at].start, sentence.tokens[at + len(phrase) - 1].end)
    return claim_at(
        sentence,
        "sequence",
        span,
        Order("SENTENCE", "SENTENCE", _TERMS[words[at]], sentence.article.text[span.start : span.end]),
        keys={"SENTENCE"},
        subject="prison terms, together or one after the other",
        about=frozenset({"SENTENCE", "TOGETHER"}),
    )


def _ask(value: Order, subject: str) -> str:
    """*In which order did it happen: opened fire / rammed the gate?*, *The how-manieth was it: term?*."""
    if value.number:
        return f"The how-manieth was it: {subject}?"
    if value.first == value.second:
        return f"How are they served: {subject}?"
    return f"In which order did it happen: {subject}?"


KIND = ClaimKind(
    id="sequence",
    question="In which order did it happen: {subject}?",
    options=SequenceOptions(),
    extract=extract,
    compare=compare,
    show=show,
    ask=_ask,
    matching=Matching(about=0.5, context=4.0),
)

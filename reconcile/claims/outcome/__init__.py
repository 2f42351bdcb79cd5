"""How a thing ended.

*Finds:* what courts, juries, parliaments and voters decided, and how it is put: an injunction granted or denied, an appeal
rejected, a law upheld or struck down, a fine cut, a settlement approved, a verdict, a vote of 2-1, a race won, a score.
Words that turn each other round are worked out: a judge who *refused to block* a plan, who *rejected a request to halt* it,
who *reversed the order that had blocked* it, or who *lets it go ahead* has each time allowed it.

*Ignores:* what is asked for, expected or merely possible (*asked the court to block*, *is expected to rule*, *would bar*);
what is said inside quotation marks.

*Agrees:* the same effect in other words (*declined to issue an injunction* / *won't block*); a decision in part with one on the
whole; *2-1* with *a divided panel*.

*Conflicts:* opposite effects on one matter: *blocked* / *allowed*, *convicted* / *acquitted*, *cut* / *annulled*,
*2-1* / *unanimous*, *conceded* / *refused to concede*. Whether it was one decision or two is for the matching to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.claims.outcome import rulings
from reconcile.claims.outcome.rulings import Told
from reconcile.claims.outcome.value import Outcome
from reconcile.language import deciders
from reconcile.language.document import Document, Sentence
from reconcile.model import Claim, Comparison, Span

__all__ = ["KIND", "Options", "Outcome", "compare", "extract"]


class Options(Struct, frozen=True):
    """Nothing to tune yet."""


def extract(document: Document, options: Options) -> Iterator[Claim[Outcome]]:
    """The outcomes that an article reports, in the order of its text."""
    judges = deciders.judges(document.sentences)
    for sentence in document.sentences:
        for told in rulings.read(sentence, judges):
            span = Span(sentence.tokens[told.first].start, sentence.tokens[told.last - 1].end)
            if not document.is_quoted(span.start):
                yield _claim(sentence, told, span)


def _claim(sentence: Sentence, told: Told, span: Span) -> Claim[Outcome]:
    outcome = told.outcome
    stems = {s for s in sentence.stems[told.about[0] : told.about[1]] if s in sentence.content}
    return claim_at(
        sentence, "outcome", span, outcome, [outcome.family], subject=outcome.matter,
        about=frozenset(stems | {outcome.family.upper()}), holder=outcome.party or None,
    )  # fmt: skip


def compare(left: Outcome, right: Outcome, options: Options) -> Comparison:
    """Same effect, then one that leaves room for the other, then opposite effects."""
    if left.family != right.family:
        return Comparison("unrelated", "two different matters")
    return Comparison("same" if left.effect == right.effect else "conflict", "")


def show(value: Outcome) -> str:
    """The effect, with the matter where the effect alone would not tell it."""
    return value.effect


KIND = ClaimKind(
    id="outcome",
    question="How did it end?",
    options=Options(),
    extract=extract,
    compare=compare,
    show=show,
    matching=Matching(about=0.3, context=6.0),
)

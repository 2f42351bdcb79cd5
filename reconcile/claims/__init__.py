"""EXTRACT and COMPARE: the kinds of claim, one module each, and the reading of one article for all of them."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.claims import (
    age,
    court,
    date,
    duration,
    money,
    number,
    organization,
    outcome,
    party,
    percent,
    person,
    place,
    quantity,
    quote,
    role,
    sequence,
    speaker,
    time,
    weekday,
)
from reconcile.claims.kind import AnyKind
from reconcile.language.document import Document
from reconcile.language.similarity import fold
from reconcile.model import Article, Reading

KINDS: tuple[AnyKind, ...] = (
    outcome.KIND,
    court.KIND,
    party.KIND,
    speaker.KIND,
    quote.KIND,
    person.KIND,
    role.KIND,
    organization.KIND,
    place.KIND,
    date.KIND,
    weekday.KIND,
    time.KIND,
    duration.KIND,
    sequence.KIND,
    quantity.KIND,
    money.KIND,
    percent.KIND,
    age.KIND,
    number.KIND,
)


def read(article: Article, kinds: Sequence[AnyKind] = KINDS) -> Reading:
    """All claims of one article, in the order of its text. It depends on the article and the kinds' options alone."""
    document = Document(article)
    claims = [claim for kind in kinds for claim in kind.extract(document, kind.options)]
    claims.sort(key=lambda claim: (claim.span.start, claim.span.end, claim.kind))
    return Reading(
        article=article,
        claims=tuple(claims),
        sentences=tuple(sentence.content for sentence in document.sentences),
        names=tuple(word for s in document.sentences for name in s.names for word in fold(name.text).split()),
    )

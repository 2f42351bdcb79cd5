"""What the desk has established, held against what the sources say.

A fact is read as a report would put it (*the acting commissioner is Ann Lee*, *12 people were killed*), so that it is
compared like any claim of its kind. Between a fact and a source nothing needs to be matched by its surroundings: the
fact's subject says what it is of, and a passage is held against it that speaks of all of that subject's words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from reconcile.claims.kind import AnyKind
from reconcile.conflicts.find import id_of, worst_first
from reconcile.language.document import Document
from reconcile.language.similarity import fold
from reconcile.model import Article, Block, Claim, Conflict, Evidence, Position, Source, Span

# How reports put a value of a subject. The first that the kind reads a claim in is taken.
_SENTENCES = (
    "{value} {subject}.",
    "The {subject} was {value}.",
    "{subject} is {value}.",
    "The {subject}, {value}, spoke.",
    "The {subject} {value} spoke.",
    "{subject} on {value}.",
    "{subject} in {value}.",
    "{subject} at {value}.",
    "{value} of {subject}.",
    "{value}, the {subject}, spoke.",
    "The court {value} the {subject}.",
    "{subject} {value}.",
)


class Established(Struct, frozen=True):
    """One fact: the value of a subject, how it is known, and where that stands."""

    kind: str
    subject: str
    value: str
    because: str
    place: str


def hold(
    facts: Sequence[Established], kinds: Sequence[AnyKind], claims: Sequence[Claim[Any]], sources: Mapping[str, Source]
) -> tuple[tuple[Conflict, ...], tuple[str, ...]]:
    """The conflicts between facts and sources, worst first, and a note on each fact that no kind can read."""
    by_id = {kind.id: kind for kind in kinds}
    found: list[Conflict] = []
    unread: list[str] = []
    for fact in facts:
        kind = by_id[fact.kind]
        told = _read(fact, kind)
        if told is None:
            unread.append(
                f"{fact.place}: facts: no {kind.id} can be read in {fact.value} for {fact.subject}: "
                "write the value as a report puts it"
            )
            continue
        conflict = _conflict(fact, kind, told, [claim for claim in claims if claim.kind == kind.id], sources)
        if conflict:
            found.append(conflict)
    return tuple(sorted(found, key=worst_first)), tuple(unread)


def _read(fact: Established, kind: AnyKind) -> Claim[Any] | None:
    """The claim that the fact makes."""
    for pattern in _SENTENCES:
        text = pattern.format(value=fact.value, subject=fact.subject)
        text = text[:1].upper() + text[1:]
        place = text.lower().find(fact.value.lower())
        said = Span(place, place + len(fact.value))
        document = Document(Article("", "", text, (Block(Span(0, len(text)), "body"),)))
        for claim in kind.extract(document, kind.options):
            if claim.span.overlaps(said):
                return claim
    return None


def _conflict(
    fact: Established, kind: AnyKind, told: Claim[Any], claims: Sequence[Claim[Any]], sources: Mapping[str, Source]
) -> Conflict | None:
    subject = _stems(fact.subject)
    spoken = [claim for claim in claims if claim.assertion == "asserted" and _is_of(claim, subject)]
    verdicts = [(claim, kind.compare(told.value, claim.value, kind.options)) for claim in spoken]
    # An article that has the fact right elsewhere tells of another thing where it says otherwise; but a name is a name.
    right = {claim.article for claim, comparison in verdicts if comparison.verdict in ("same", "compatible")}
    against = [
        (claim, comparison)
        for claim, comparison in verdicts
        if comparison.verdict == "variant"
        or (comparison.verdict == "conflict" and claim.article not in right)
        or (_is_another_holder(kind, claim, told, subject) and claim.article not in right)
    ]
    if not against:
        return None
    status = "variant" if all(comparison.verdict == "variant" for _, comparison in against) else "contradiction"
    positions = (Position(fact.value, (), 0), *_positions(kind, [claim for claim, _ in against], sources))
    return Conflict(
        id=id_of(f"fact {kind.id}", fact.subject, positions),
        status=status,  # type: ignore[arg-type]
        kind=kind.id,
        question=kind.words(told.value, against[0][0].subject),
        subject=fact.subject,
        confidence="high",
        internal=False,
        positions=positions,
        why=(f"the desk has established: {fact.value} ({fact.because}; {fact.place})", against[0][1].why),
        severity=kind.severity,
    )


def _is_of(claim: Claim[Any], subject: frozenset[str]) -> bool:
    """Whether the passage speaks of everything that the fact's subject names."""
    said = claim.context | claim.about | claim.names | _stems(claim.subject)
    said |= frozenset(fold(claim.holder or "").split())
    return bool(subject) and all(stem in said or stem.upper() in said for stem in subject)


def _is_another_holder(kind: AnyKind, claim: Claim[Any], told: Claim[Any], subject: frozenset[str]) -> bool:
    """Two names are two people to their kind; but of what the fact's subject says, there is one."""
    return kind.id in ("person", "organization", "place") and (
        _stems(claim.subject) == subject and kind.show(claim.value) != kind.show(told.value)
    )


def _stems(words: str) -> frozenset[str]:
    """The stems of a subject that carry meaning."""
    sentences = Document(Article("", "", words, (Block(Span(0, len(words)), "body"),))).sentences
    return frozenset(stem for sentence in sentences for stem in sentence.content)


def _positions(kind: AnyKind, claims: Sequence[Claim[Any]], sources: Mapping[str, Source]) -> Iterator[Position]:
    by_value: dict[str, list[Claim[Any]]] = {}
    for claim in sorted(claims, key=lambda c: (c.article, c.span)):
        by_value.setdefault(kind.show(claim.value), []).append(claim)
    for value, held in sorted(by_value.items(), key=lambda item: (-len(item[1]), item[0])):
        evidence = tuple(Evidence(claim.article, claim.span, claim.sentence) for claim in held)
        origins = {copy.original if (copy := sources[c.article].copy) else c.article for c in held}
        yield Position(value, evidence, len(origins))

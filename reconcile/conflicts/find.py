"""The conflict in each question: its verdict, its positions, and the order in which conflicts are told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any
from zlib import crc32

from msgspec.structs import replace

from reconcile.claims.kind import AnyKind
from reconcile.conflicts import updates
from reconcile.language.tokens import tokenize
from reconcile.model import (
    STATUSES,
    Answer,
    Claim,
    Confidence,
    Conflict,
    Evidence,
    Position,
    Question,
    Source,
    Span,
    Status,
)

# Bits of evidence for one question from which a conflict is reported with so much confidence: 1 chance in 1,000 that
# the match is an accident, 1 in 60.
HIGH, MEDIUM = 10.0, 6.0


def find(
    questions: Sequence[Question],
    kinds: Sequence[AnyKind],
    sources: Mapping[str, Source],
    ignored: Collection[str] = (),
) -> tuple[Conflict, ...]:
    """The conflict in each question, but for those of the kinds that are `ignored`; worst first, in a total order."""
    by_id = {kind.id: kind for kind in kinds}
    made = (_conflict(q, by_id[q.kind], sources) for q in questions if q.kind not in ignored)
    found: dict[str, Conflict] = {}
    for conflict in made:
        told = found.get(conflict.id)
        found[conflict.id] = _joined(told, conflict, sources) if told else conflict
    return ordered(found.values())


def ordered(found: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """Worst first, in a total order."""
    return tuple(sorted(found, key=worst_first))


def _joined(one: Conflict, other: Conflict, sources: Mapping[str, Source]) -> Conflict:
    """Two groups of passages that dispute one thing with the same answers: one conflict with all their evidence."""
    first, second = sorted((one, other), key=lambda c: (worst_first(c), [_best_held_first(p) for p in c.positions]))
    more = {position.value: position.evidence for position in second.positions}
    positions = []
    for position in first.positions:
        evidence = {(e.source, e.span): e for e in (*more.get(position.value, ()), *position.evidence)}
        told = tuple(evidence[place] for place in sorted(evidence))
        positions.append(Position(position.value, told, len({_origin(e.source, sources) for e in told})))
    return replace(first, positions=tuple(sorted(positions, key=_best_held_first)))


def worst_first(conflict: Conflict) -> tuple[object, ...]:
    """The order in which conflicts are told, and a total one."""
    return (
        STATUSES.index(conflict.status),
        conflict.severity != "error",
        ("high", "medium", "low").index(conflict.confidence),
        -sum(position.independent_sources for position in conflict.positions),
        conflict.kind,
        conflict.question,
        conflict.id,
    )


def _conflict(question: Question, kind: AnyKind, sources: Mapping[str, Source]) -> Conflict:
    words = [_words(answer, sources) for answer in question.answers]
    marked = [
        _position(answer, frozenset().union(*words[:place], *words[place + 1 :]), sources)
        for place, answer in enumerate(question.answers)
    ]
    positions = tuple(sorted(marked, key=_best_held_first))
    takers = [{evidence.source for evidence in position.evidence} for position in positions]
    internal = any(left & right for place, left in enumerate(takers) for right in takers[place + 1 :])
    status, why = _status(question, sources)
    return Conflict(
        id=id_of(question.kind, question.subject, positions),
        status=status,
        kind=question.kind,
        question=question.text,
        subject=question.subject,
        confidence=_confidence(question, kind),
        internal=internal,
        positions=positions,
        events=question.events,
        # What tells two events apart may be all that the comparison says: it is told once.
        why=tuple(dict.fromkeys((*(weight.what for weight in question.weights), question.comparison.why, *why))),
        weights=question.weights,
        severity=kind.severity,
    )


def _best_held_first(position: Position) -> tuple[object, ...]:
    first = position.evidence[0]
    return (-position.independent_sources, -len(position.evidence), position.value, first.source, first.span)


def _words(answer: Answer, sources: Mapping[str, Source]) -> frozenset[str]:
    """All words with which an answer's claims are written."""
    return frozenset(
        token.lower
        for claim in answer.claims
        for token in tokenize(sources[claim.article].article.text, claim.span.start, claim.span.end)
    )


def _marks(claim: Claim[Any], others: frozenset[str], sources: Mapping[str, Source]) -> tuple[Span, ...]:
    """The runs of words of a claim that the other answers do not have; none where that is all of them or nothing."""
    tokens = tokenize(sources[claim.article].article.text, claim.span.start, claim.span.end)
    differ = [token for token in tokens if token.lower not in others and token.text[0].isalnum()]
    if len(differ) == sum(token.text[0].isalnum() for token in tokens):
        return ()
    marks: list[Span] = []
    for token in differ:
        if marks and token.start - marks[-1].end <= 1:
            marks[-1] = Span(marks[-1].start, token.end)
        else:
            marks.append(Span(token.start, token.end))
    return tuple(marks)


def _position(answer: Answer, others: frozenset[str], sources: Mapping[str, Source]) -> Position:
    evidence = sorted(
        {(c.article, c.span): c for c in answer.claims}.values(), key=lambda c: (c.article, c.span.start, c.span.end)
    )
    return Position(
        value=answer.value,
        evidence=tuple(
            Evidence(claim.article, claim.span, claim.sentence, _marks(claim, others, sources)) for claim in evidence
        ),
        independent_sources=len({_origin(claim.article, sources) for claim in evidence}),
    )


def _origin(article: str, sources: Mapping[str, Source]) -> str:
    """Copies count as the one source that they copy."""
    copy = sources[article].copy
    return copy.original if copy else article


def _confidence(question: Question, kind: AnyKind) -> Confidence:
    # Kinds that need no context (names, quotations) make sure by comparing that both are of one thing.
    if question.comparison.verdict == "variant" or question.apart or not kind.matching.context:
        return "high"
    bits = sum(weight.bits for weight in question.weights)
    return "high" if bits >= HIGH else "medium" if bits >= MEDIUM else "low"


def _status(question: Question, sources: Mapping[str, Source]) -> tuple[Status, tuple[str, ...]]:
    """The verdict, and what made it so beyond the comparison of the values."""
    if question.apart:
        return "apparent", question.apart
    if question.comparison.verdict == "variant":
        return "variant", ()
    later = updates.explain(question, sources)
    if later:
        return "update", (later,)
    return "contradiction", ()


def id_of(kind: str, subject: str, positions: Sequence[Position]) -> str:
    """An id made of what the conflict says, not of where it stands: it survives edits and another order of files."""
    said = "\x1f".join([kind, subject.casefold(), *sorted(p.value.casefold() for p in positions)])
    # A checksum and no digest: nobody forges conflicts, and hashlib takes 6 ms to import.
    return f"k-{crc32(said.encode()):08x}"

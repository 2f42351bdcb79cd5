"""Questions on which the sources do not all agree, put together from the pairs that the alignment left standing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reconcile.claims.kind import AnyKind
from reconcile.matching import witnesses
from reconcile.matching.affinity import Affinity
from reconcile.matching.alignment import Pair, Statement
from reconcile.model import Answer, Comparison, Question

Agreeing = Mapping[int, Sequence[Statement]]
"""By a statement's identity, those that agree with it."""


def gather(kind: AnyKind, pairs: Sequence[Pair], affinity: Affinity) -> tuple[Question, ...]:
    """One question for each group of statements that opposed pairs hold together; who agrees with them is added."""
    agreeing: defaultdict[int, list[Statement]] = defaultdict(list)
    for pair in pairs:
        if pair.agrees:
            agreeing[id(pair.left)].append(pair.right)
            agreeing[id(pair.right)].append(pair.left)
    opposed = witnesses.opposed(kind, pairs, agreeing, affinity)
    told_apart = [pair for pair in pairs if pair.comparison.verdict == "apart"]
    questions = []
    for group in (*_chained(opposed, agreeing), *_repeated(told_apart, agreeing)):
        statements = _unique(statement for pair in group for statement in (pair.left, pair.right))
        held = {id(statement) for statement in statements}
        others = _unique(other for s in statements for other in agreeing[id(s)] if id(other) not in held)
        apart = group[0].comparison.verdict == "apart"
        answers = _answers(kind, statements, others, founding=not apart)
        if len(answers) > 1:
            strongest = max(group, key=lambda pair: (round(pair.bits, 6), pair.left.article, pair.right.article))
            questions.append(_question(kind, answers, strongest, _worst(group), affinity))
    return tuple(questions)


def _chained(pairs: Sequence[Pair], agreeing: Agreeing) -> list[list[Pair]]:
    """The pairs in groups: those that have a statement in common, and those that say the same over again."""
    groups: list[list[Pair]] = []
    for repeated in _repeated(pairs, agreeing):
        ends = {id(side) for pair in repeated for side in (pair.left, pair.right)}
        near = [group for group in groups if any(ends & {id(p.left), id(p.right)} for p in group)]
        groups = [group for group in groups if not any(group is each for each in near)]
        groups.append([pair for group in (*near, repeated) for pair in group])
    return groups


def _repeated(pairs: Sequence[Pair], agreeing: Agreeing) -> list[list[Pair]]:
    """The pairs in groups whose statements agree side by side: one dispute, told by several articles."""

    def agree(one: Statement, other: Statement) -> bool:
        return one is other or any(one is each for each in agreeing[id(other)])

    groups: list[list[Pair]] = []
    for pair in pairs:
        for group in groups:
            first = group[0]
            if (agree(pair.left, first.left) and agree(pair.right, first.right)) or (
                agree(pair.left, first.right) and agree(pair.right, first.left)
            ):
                group.append(pair)
                break
        else:
            groups.append([pair])
    return groups


def _unique(statements: Iterable[Statement]) -> list[Statement]:
    by_identity = {id(statement): statement for statement in statements}
    return sorted(by_identity.values(), key=lambda s: (s.article, s.claim.span))


def _answers(
    kind: AnyKind, opposed: Sequence[Statement], agreeing: Sequence[Statement], founding: bool
) -> tuple[Answer, ...]:
    """Statements that can all be true together make one answer; the first of each answer stands for it.

    The sharpest statements found the answers, so that *more than 200* joins 276 and does not bridge 276 and 218. Who
    only agrees and takes no side (*the Roadster*, where the maker's name is in dispute) is no evidence for either. With
    `founding`, who agrees with one of them loosely (*at least 11* with 41) may give an answer of his own.
    """
    made: list[list[Statement]] = []
    for statement in opposed:
        fitting = next((answer for answer in made if _fits(kind, statement, answer)), None)
        if fitting is None:
            made.append([statement])
        else:
            fitting.append(statement)
    sides = [list(answer) for answer in made]
    for statement in agreeing:
        fit = [answer for side, answer in zip(sides, made, strict=True) if _fits(kind, statement, side)]
        if len(fit) == 1:
            fit[0].append(statement)
        elif not fit and founding:
            made.append([statement])
            sides.append([statement])
    return tuple(
        Answer(kind.show(answer[0].claim.value), tuple(claim for statement in answer for claim in statement.claims))
        for answer in made
    )


def _fits(kind: AnyKind, statement: Statement, answer: Sequence[Statement]) -> bool:
    return all(_verdict(kind, statement, member) in ("same", "compatible") for member in answer)


def _verdict(kind: AnyKind, left: Statement, right: Statement) -> str:
    return kind.compare(left.claim.value, right.claim.value, kind.options).verdict


def _worst(pairs: Sequence[Pair]) -> Comparison:
    """What the question's answers amount to: a conflict if any two of them cannot both be true, else a variant."""
    ranked = sorted(pairs, key=lambda pair: (pair.comparison.verdict != "conflict", -round(pair.bits, 6)))
    return ranked[0].comparison


def _question(
    kind: AnyKind, answers: tuple[Answer, ...], strongest: Pair, comparison: Comparison, affinity: Affinity
) -> Question:
    told = max((strongest.left.claim, strongest.right.claim), key=lambda c: (len(c.subject), c.subject))
    subject = told.subject
    return Question(
        kind=kind.id,
        text=kind.words(told.value, subject),
        subject=subject,
        answers=answers,
        comparison=comparison,
        weights=affinity.weights(strongest.match),
        apart=(comparison.why,) if comparison.verdict == "apart" else (),
    )

"""Questions on which the sources do not all agree, put together from the pairs that the alignment left standing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from reconcile.claims.kind import AnyKind
from reconcile.matching.affinity import Affinity
from reconcile.matching.alignment import Pair, Statement
from reconcile.model import Answer, Comparison, Question


def gather(kind: AnyKind, pairs: Sequence[Pair], affinity: Affinity) -> tuple[Question, ...]:
    """One question for each group of statements that opposed pairs hold together; who agrees with them is added."""
    opposed = [pair for pair in pairs if pair.comparison.verdict in ("conflict", "variant")]
    told_apart = [pair for pair in pairs if pair.comparison.verdict == "apart"]
    groups = _connected(opposed)
    agreeing: defaultdict[int, list[Statement]] = defaultdict(list)
    for pair in pairs:
        if pair.agrees:
            agreeing[id(pair.left)].append(pair.right)
            agreeing[id(pair.right)].append(pair.left)
    questions = []
    for group in groups:
        own = [pair for pair in opposed if id(pair.left) in group]
        statements = _unique(statement for pair in own for statement in (pair.left, pair.right))
        others = _unique(other for s in statements for other in agreeing[id(s)] if id(other) not in group)
        answers = _answers(kind, statements, others)
        if len(answers) > 1:
            strongest = max(own, key=lambda pair: (round(pair.bits, 6), pair.left.article, pair.right.article))
            questions.append(_question(kind, answers, strongest, _worst(own), affinity))
    for pair in told_apart:
        answers = tuple(Answer(kind.show(s.claim.value), s.claims) for s in (pair.left, pair.right))
        questions.append(_question(kind, answers, pair, pair.comparison, affinity))
    return tuple(questions)


def _connected(pairs: Sequence[Pair]) -> list[set[int]]:
    """The statements (by identity) that chains of pairs hold together, in the order in which they first appear."""
    group_of: dict[int, set[int]] = {}
    for pair in pairs:
        left = group_of.setdefault(id(pair.left), {id(pair.left)})
        right = group_of.setdefault(id(pair.right), {id(pair.right)})
        if left is not right:
            left |= right
            for member in right:
                group_of[member] = left
    groups: list[set[int]] = []
    for group in group_of.values():
        if not any(group is known for known in groups):
            groups.append(group)
    return groups


def _unique(statements: Iterable[Statement]) -> list[Statement]:
    by_identity = {id(statement): statement for statement in statements}
    return sorted(by_identity.values(), key=lambda s: (s.article, s.claim.span))


def _answers(kind: AnyKind, opposed: Sequence[Statement], agreeing: Sequence[Statement]) -> tuple[Answer, ...]:
    """Statements that can all be true together make one answer; the first of each answer stands for it.

    The sharpest statements found the answers, so that *more than 200* joins 276 and does not bridge 276 and 218. Who
    only agrees and takes no side (*the Roadster*, where the maker's name is in dispute) is no evidence for either.
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
        elif not fit:
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

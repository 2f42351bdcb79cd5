"""Questions without the passages that are excepted, and conflicts only as severe as their articles make them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from reconcile.claims.kind import AnyKind
from reconcile.exceptions import remarks
from reconcile.exceptions.places import Local, idle, local
from reconcile.exceptions.remarks import Remark
from reconcile.model import Answer, Article, Claim, Conflict, Question, Skipped
from reconcile.settings import Settings


class Applied(Struct, frozen=True):
    """The questions that are left. `notes` tell people of exceptions that cannot be followed or have no effect."""

    questions: tuple[Question, ...]
    notes: tuple[str, ...]
    excepted: tuple[str, ...]
    """A line for people on each remark that took evidence out of a question."""


def may_speak(article: Article) -> bool:
    """Whether the article may hold a remark to this program. Of a page only its file tells."""
    return bool(article.page_lines) or remarks.SIGN in article.text


def apply(
    questions: Sequence[Question], articles: Sequence[Article], skipped: Sequence[Skipped], settings: Settings
) -> Applied:
    """The questions without the answers for which only excepted passages speak."""
    kinds = {kind.id: kind for kind in settings.kinds}
    read = [remarks.read(article, kinds) for article in articles if may_speak(article)]
    found: dict[str, list[Remark]] = {}
    for remark in (each for some, _ in read for each in some):
        found.setdefault(remark.article, []).append(remark)
    here = {article.id: local(settings, article.path) for article in articles} if settings.per_path else {}
    used: set[Remark] = set()
    left = tuple(
        kept
        for question in questions
        if (kept := _without(question, kinds[question.kind], found, here, used)) is not None
    )
    notes = [fault for _, faults in read for fault in faults]
    if len(articles) > 1:  # what one article alone says cannot be in conflict, and no exception is needed for it
        notes += [_unused(remark) for each in found.values() for remark in each if remark not in used]
        notes += idle(settings, [*(article.path for article in articles), *(skip.path for skip in skipped)])
    effective = sorted({(each.path, each.line, each) for each in used}, key=lambda place: place[:2])
    return Applied(left, tuple(notes), tuple(_excepted(remark) for _, _, remark in effective))


def _unused(remark: Remark) -> str:
    what = ", ".join(sorted(remark.kinds)) or "any kind"
    return f"unused exception {remark.path}:{remark.line}: no conflict of {what} rests on it"


def _excepted(remark: Remark) -> str:
    return f"{remark.path}:{remark.line}: {', '.join(sorted(remark.kinds)) or 'all kinds'}: {remark.because}"


def _without(
    question: Question,
    kind: AnyKind,
    found: Mapping[str, Sequence[Remark]],
    here: Mapping[str, Local],
    used: set[Remark],
) -> Question | None:
    """The question as far as passages speak for its answers that are not excepted; None where fewer than two do."""

    def counts(claim: Claim[Any]) -> bool:
        if claim.article in here and not here[claim.article].switched.get(kind.id, True):
            return False
        met = [remark for remark in found.get(claim.article, ()) if remark.covers(kind.id, claim.span)]
        used.update(met)
        return not met

    answers = tuple(
        Answer(answer.value, claims)
        for answer in question.answers
        if (claims := tuple(claim for claim in answer.claims if counts(claim)))
    )
    if len(answers) < 2:
        return None
    if len(answers) == len(question.answers) or question.apart:
        return replace(question, answers=answers)
    return _judged_anew(replace(question, answers=answers), kind)


def _judged_anew(question: Question, kind: AnyKind) -> Question:
    """The question with what is the matter between the answers that are left: the worst of it."""
    values = [answer.claims[0].value for answer in question.answers]
    found = [kind.compare(one, other, kind.options) for one, other in combinations(values, 2)]
    usual = question.comparison
    worst = next((each for verdict in (usual.verdict, "variant") for each in found if each.verdict == verdict), usual)
    told = {weight.what for weight in usual.weights}
    weights = (*(weight for weight in question.weights if weight.what not in told), *worst.weights)
    return replace(question, comparison=worst, weights=weights)


def soften(conflicts: Iterable[Conflict], articles: Mapping[str, Article], settings: Settings) -> Iterator[Conflict]:
    """The conflicts with the severity that `per_path` leaves them.

    One is an error if it stands without the articles for which it is a warning, or a status that fails no build: so a
    conflict between two papers fails a build although a wire report, which may not fail it, is on one of their sides.
    """
    rules = settings.per_path
    if not any(rule.severity or rule.fail_on is not None for rule in rules):
        yield from conflicts
        return
    here = {id: local(settings, article.path) for id, article in articles.items()}
    kinds = {kind.id: kind for kind in settings.kinds}
    for conflict in conflicts:
        usual = kinds[conflict.kind].severity

        def is_error(source: str, conflict: Conflict = conflict, usual: str = usual) -> bool:
            place = here[source]
            failing = settings.fail_on if place.fail_on is None else place.fail_on
            harmless = conflict.status in settings.failing and conflict.status not in failing
            return place.severity.get(conflict.kind, usual) == "error" and not harmless

        # What the desk has established needs no evidence.
        held = sum(not p.evidence or any(is_error(e.source) for e in p.evidence) for p in conflict.positions)
        yield replace(conflict, severity="error" if held >= 2 else "warning")

"""When time explains a difference: a later report gives a later figure or a later state.

Time in the text decides before the page's date, which is often wrong. Two figures of one moment are a contradiction,
however near they lie.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from reconcile.claims.age import Age
from reconcile.language.predicates import GROWING
from reconcile.language.tokens import tokenize
from reconcile.lexicons import load
from reconcile.model import Answer, Claim, Question, Source

COUNTED = ("quantity", "money", "percent")
# Nobody is a year older within days, and page dates are wrong by weeks.
BIRTHDAY = dt.timedelta(days=20)


def explain(question: Question, sources: Mapping[str, Source]) -> str | None:
    """Why time explains that the answers differ, as a sentence; None where it does not."""
    if question.kind == "age":
        return _birthday(question, sources)
    if question.kind == "outcome":
        return _passed(question, sources)
    if question.kind not in COUNTED:
        return None
    claims = [claim for answer in question.answers for claim in answer.claims]
    moving = [claim for claim in claims if _is_moving(claim, sources)]
    if moving:
        return f"“{sources[moving[0].article].article.quote(moving[0].sentence)[:80]}…” tells of a figure that moves"
    guesses = [claim for claim in claims if getattr(claim.value, "estimated", False)]
    if guesses and len(guesses) < len(claims):
        return f"“{sources[guesses[0].article].article.quote(guesses[0].sentence)[:80]}…” is an estimate of what came"
    if any(claim.about & GROWING for claim in claims):
        return _of_different_days(question.answers, sources)
    return None


def _passed(question: Question, sources: Mapping[str, Source]) -> str | None:
    claims = [claim for answer in question.answers for claim in answer.claims]
    passing = next((claim.value.effect for claim in claims if claim.value.is_passing), None)
    if passing and any(claim.value.stage == "others were" for claim in claims) and _is_of_one_day(claims, sources):
        return None  # of two reports of one evening, each has another man charged and another set free
    return f"“{passing}” is a state that passes" if passing else None


def _is_of_one_day(claims: Sequence[Claim[Any]], sources: Mapping[str, Source]) -> bool:
    """Whether nothing says that the reports were published more than a day apart."""
    days = [day for claim in claims if (day := sources[claim.article].article.published) is not None]
    return not days or max(days) - min(days) <= dt.timedelta(days=1)


def _is_moving(claim: Claim[Any], sources: Mapping[str, Source]) -> bool:
    """Whether the sentence itself says that the figure was another before: *rose to*, *so far*, *now stands at*."""
    if getattr(claim.value, "moving", False):
        return True
    text = sources[claim.article].article.text
    words = [token.lower for token in tokenize(text, claim.sentence.start, claim.sentence.end)]
    near = " ".join(words)
    return any(f" {phrase} " in f" {near} " for phrase in load("moving_figures.txt"))


def _of_different_days(answers: Sequence[Answer], sources: Mapping[str, Source]) -> str | None:
    """Every report of one answer is of an earlier day than every report of the next."""
    days = [_days(answer, sources) for answer in answers]
    if not all(days):
        return None
    ordered = sorted(days, key=min)
    if all(max(before) < min(after) for before, after in pairwise(ordered)):
        return f"the figures are of different days, {min(ordered[0])} to {max(ordered[-1])}, and such a count goes on"
    return None


def _birthday(question: Question, sources: Mapping[str, Source]) -> str | None:
    """The later reports give the higher age, by no more than the time between them allows."""
    ages = sorted(question.answers, key=_age)
    for younger, older in pairwise(ages):
        before, after = _days(younger, sources), _days(older, sources)
        if not before or not after:
            return None
        passed = min(after) - max(before)
        if passed < BIRTHDAY or _age(older) - _age(younger) > passed.days / 365 + 1:
            return None
    return "a birthday lies between the reports: the later ones give the higher age"


def _age(answer: Answer) -> float:
    value = answer.claims[0].value
    return value.low if isinstance(value, Age) else 0.0


def _days(answer: Answer, sources: Mapping[str, Source]) -> list[dt.date]:
    return [day for claim in answer.claims if (day := sources[claim.article].article.published) is not None]

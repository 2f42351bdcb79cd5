from __future__ import annotations

import pytest

from reconcile.claims import KINDS, read
from reconcile.matching.trial import Trial, hold, passage_at
from reconcile.model import Article, Furniture, Span
from tests.matching.test_group import DENIED, FIRE, GRANTED
from tests.writing import article


def trials(left: Article, line: int, right: Article, other_line: int, kind: str) -> list[Trial]:
    articles = [left] if left is right else [left, right]
    passages = passage_at(articles, left.id, line), passage_at(articles, right.id, other_line)
    held = hold([read(each) for each in articles], KINDS, {}, *passages)
    return [trial for trial in held if trial.kind == kind]


def test_a_conflict_tells_what_was_weighed() -> None:
    other = article("The fire in the ferry terminal at Brackwell injured 27 people, harbour police said.", id="b.txt")
    (trial,) = trials(FIRE, 1, other, 1, "quantity")
    assert trial.conflicts
    assert sum(weight.bits for weight in trial.weights) >= (trial.needed or 0) > 0


def test_too_little_in_common_is_said_with_the_figures() -> None:
    left = article("The drawbridge, which 40 lorries cross on a working day, was closed on Monday.", id="a.txt")
    right = article("A company in another town has bought 70 lorries from a bankrupt rival.", id="b.txt")
    held = trials(left, 1, right, 1, "quantity")
    assert held
    assert not any(trial.conflicts for trial in held)


def test_agreement_is_told() -> None:
    other = article("The fire in the ferry terminal at Brackwell injured 25 people, harbour police said.", id="b.txt")
    (trial,) = trials(FIRE, 1, other, 1, "quantity")
    assert trial.agrees
    assert "agree" in trial.finding


def test_who_explains_a_figure_away_is_named() -> None:
    other = article(
        "The fire in the ferry terminal at Brackwell injured 25 people, harbour police said.",
        "Harbour police said the ferry terminal fire at Brackwell injured 27 people.",
        id="b.txt",
    )
    (trial,) = trials(FIRE, 1, other, 2, "quantity")
    assert trial.ally is not None
    assert trial.ally.article == "b.txt"
    assert not trial.conflicts


def test_two_events_are_told_apart() -> None:
    found = trials(DENIED, 1, GRANTED, 1, "outcome")
    assert found
    assert all("different events" in trial.finding for trial in found)


def test_a_passage_that_is_not_there_is_refused_in_a_sentence() -> None:
    with pytest.raises(LookupError, match=r"no article z\.txt"):
        passage_at([FIRE], "z.txt", 1)
    with pytest.raises(LookupError, match="no line 99"):
        passage_at([FIRE], "a.txt", 99)


def test_what_was_set_aside_is_said_to_be() -> None:
    text = article("First line.", "Share this story", id="a.txt", furniture=(Furniture(Span(12, 28), 2, 2, "share"),))
    with pytest.raises(LookupError, match="set aside as share"):
        passage_at([text], "a.txt", 2)

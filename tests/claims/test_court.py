from pathlib import Path
from typing import Any

import pytest
import yaml

from reconcile.claims.court import KIND, CourtClaim, compare
from reconcile.language import courts
from reconcile.language.tokens import tokenize
from reconcile.model import Claim
from tests.writing import document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "court.yaml").read_text(encoding="utf-8"))


def read(*paragraphs: str) -> list[Claim[CourtClaim]]:
    return list(KIND.extract(document(*paragraphs), KIND.options))


@pytest.mark.parametrize(("name", "expected"), CASES["names"])
def test_knows_how_news_names_courts(name: str, expected: dict[str, Any]) -> None:
    (mention,) = courts.find(tokenize(f"{name} blocked the toll"))
    assert {field: getattr(mention.court, field) for field in expected} == expected


@pytest.mark.parametrize(("sentence", "expected"), CASES["acts"])
def test_finds_the_court_that_acts(sentence: str, expected: str) -> None:
    assert [claim.value.raw for claim in read(sentence)] == [expected]


@pytest.mark.parametrize("sentence", CASES["none"])
def test_ignores_courts_that_are_only_spoken_of(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(("left", "right", "verdict"), CASES["pairs"])
def test_compares(left: str, right: str, verdict: str) -> None:
    one, other = read(left)[0].value, read(right)[0].value
    assert compare(one, other, KIND.options).verdict == verdict
    assert compare(other, one, KIND.options) == compare(one, other, KIND.options)
    assert compare(one, one, KIND.options).verdict == "same"


def test_the_judge_is_told() -> None:
    (claim,) = read("U.S. District Judge Ines Marlow blocked the toll.")
    assert claim.value.judge == "Ines Marlow"


def test_a_vague_name_is_filled_in_from_the_fuller_one_of_its_article() -> None:
    vague, full = read("The EU court cut the fine.", "The General Court cut it by a third.")
    assert vague.value.court.special == full.value.court.special == "general court"


def test_a_vague_name_stays_so_where_two_courts_are_possible() -> None:
    first, *_ = read(
        "The EU court spoke and cut the fine.", "The General Court cut it.", "The European Court of Justice cut it."
    )
    assert first.value.court.special == ""


def test_endless_sentences_are_left_at_once() -> None:
    assert read("court " * 20_000) == []

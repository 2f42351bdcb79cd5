from pathlib import Path

import pytest
import yaml

from reconcile.claims.sequence import KIND, Order, compare
from reconcile.model import Claim
from tests.writing import document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "sequence.yaml").read_text(encoding="utf-8"))


def read(*paragraphs: str) -> list[Claim[Order]]:
    return list(KIND.extract(document(*paragraphs), KIND.options))


@pytest.mark.parametrize(("sentence", "expected"), CASES["find"])
def test_finds_the_order(sentence: str, expected: str) -> None:
    (claim,) = read(sentence)
    order = "together" if claim.value.together else f"{claim.value.first} before {claim.value.second}"
    assert order == expected


@pytest.mark.parametrize("sentence", CASES["none"])
def test_ignores_what_is_in_no_clear_order(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(("left", "right", "verdict"), CASES["pairs"])
def test_compares(left: str, right: str, verdict: str) -> None:
    one, other = read(left)[0].value, read(right)[0].value
    assert compare(one, other, KIND.options).verdict == verdict
    assert compare(other, one, KIND.options).verdict == verdict
    assert compare(one, one, KIND.options).verdict == "same"


@pytest.mark.parametrize(("sentence", "what", "number"), CASES["ranks"])
def test_finds_the_how_manieth(sentence: str, what: str, number: int) -> None:
    (claim,) = read(sentence)
    assert (claim.value.first, claim.value.number) == (what, number)


@pytest.mark.parametrize("sentence", CASES["no_ranks"])
def test_ignores_what_is_no_rank(sentence: str) -> None:
    assert read(sentence) == []

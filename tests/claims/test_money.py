from pathlib import Path
from typing import Any

import pytest
import yaml

from reconcile.claims.money import KIND, Money, compare
from reconcile.model import Claim
from tests.writing import document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "money.yaml").read_text(encoding="utf-8"))


def read(*paragraphs: str, **more: object) -> list[Claim[Money]]:
    return list(KIND.extract(document(*paragraphs, **more), KIND.options))


@pytest.mark.parametrize(("sentence", "expected"), CASES["found"])
def test_finds_what_a_sum_is(sentence: str, expected: list[list[Any]]) -> None:
    found = [
        [sentence[c.span.start : c.span.end], c.value.sort, " ".join(sorted(c.value.marks))] for c in read(sentence)
    ]
    assert found == expected


@pytest.mark.parametrize("sentence", CASES["none"])
def test_ignores_what_is_no_sum(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(("left", "right", "verdict"), CASES["pairs"])
def test_compares(left: str, right: str, verdict: str) -> None:
    one, other = read(left, published="2025-03-04")[0].value, read(right, published="2025-03-05")[0].value
    assert compare(one, other, KIND.options).verdict == verdict
    assert compare(other, one, KIND.options).verdict == verdict
    assert compare(one, one, KIND.options).verdict == "same"


def test_sums_of_one_currency_share_a_key() -> None:
    (one,), (other,), (third,) = read("The fine was $5."), read("Revenue was $6."), read("The fine was €5.")
    assert one.keys & other.keys
    assert not one.keys & third.keys

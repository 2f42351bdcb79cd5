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


@pytest.mark.parametrize(
    ("earlier", "verdict"),
    [
        ("Corvo had a 590p-a-share bid thrown out in the spring.", "unrelated"),
        ("The board rejected a bid of 590p a share from Corvo.", "unrelated"),
        ("Its earlier offer was 590p a share.", "unrelated"),
        ("Its offer is 590p a share.", "conflict"),
        ("Corvo bid 590p a share.", "conflict"),
    ],
)
def test_an_offer_turned_down_is_not_the_offer_of_a_report_that_gives_both(earlier: str, verdict: str) -> None:
    (price,) = read("Corvo will pay 640p a share.")
    both = {claim.value.interval.value: claim.value for claim in read(earlier, "Corvo now pays 640p a share.")}
    assert compare(price.value, both[5.9], KIND.options).verdict == verdict


def test_what_is_turned_down_is_compared_where_neither_report_gives_another_price() -> None:
    (left,), (right,) = read("The board rejected a bid of 590p a share."), read("Corvo bid 509p a share.")
    assert compare(left.value, right.value, KIND.options).verdict == "conflict"


def test_the_profit_of_a_year_beside_that_of_the_quarter() -> None:
    (left,) = read("Profit was $317 million.")
    right, _ = read("Profit for the full year was $871 million.", "Profit in the quarter was $317 million.")
    assert compare(left.value, right.value, KIND.options).verdict == "unrelated"


@pytest.mark.parametrize(("price", "near"), [("$6,540", True), ("$9,540", False)])
def test_two_prices_of_the_hour_are_of_one_thing_where_they_lie_near(price: str, near: bool) -> None:
    (left,), (right,) = read("The coin is trading at $6,120."), read(f"A coin was trading at {price}.")
    weights = [weight.what for weight in compare(left.value, right.value, KIND.options).weights]
    assert ("both give the price of the hour" in weights) is near

import time
from pathlib import Path
from typing import Any

import pytest
import yaml

from reconcile.claims import age, money, percent
from reconcile.claims.quantity import KIND, Quantity, compare
from reconcile.model import Claim
from tests.writing import document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "quantity.yaml").read_text(encoding="utf-8"))


def read(*paragraphs: str, **more: object) -> list[Claim[Quantity]]:
    return list(KIND.extract(document(*paragraphs, **more), KIND.options))


@pytest.mark.parametrize(("sentence", "expected"), CASES["found"])
def test_finds_what_is_counted(sentence: str, expected: list[list[Any]]) -> None:
    found = [
        [
            sentence[c.span.start : c.span.end],
            c.value.noun,
            c.value.happening,
            " ".join(sorted(c.value.marks - {"PAST"})),
        ]
        for c in read(sentence)
    ]
    assert found == [[str(words), noun, happening, marks] for words, noun, happening, marks in expected]


@pytest.mark.parametrize("sentence", CASES["none"])
def test_ignores_figures_that_count_nothing(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(("left", "right", "verdict"), CASES["pairs"])
def test_compares(left: str, right: str, verdict: str) -> None:
    one, other = read(left, published="2025-03-04")[0].value, read(right, published="2025-03-05")[0].value
    assert compare(one, other, KIND.options).verdict == verdict
    assert compare(other, one, KIND.options).verdict == verdict
    assert compare(one, one, KIND.options).verdict == "same"


def test_people_to_whom_the_same_happened_share_a_key() -> None:
    (one,), (other,), (third,) = read("Two boys drowned."), read("Toll rises to 12"), read("12 people were hurt.")
    assert one.keys & other.keys
    assert not one.keys & third.keys


def test_a_bracket_that_repeats_a_measure_in_another_unit_is_no_second_claim() -> None:
    assert [c.value.written for c in read("It lies 30 miles (48 km) off the coast.")] == ["30 miles"]


def test_what_is_planned_is_stated_and_what_is_supposed_is_not() -> None:
    assert [c.assertion for c in read("The mill will cut 700 jobs.")] == ["asserted"]
    assert [c.assertion for c in read("If the mill cuts 700 jobs, the town will suffer.")] == ["hypothetical"]


def test_a_large_count_is_likely_the_other_with_its_digits_turned() -> None:
    (one,), (other,) = read("She won by 6,418 votes."), read("She won by 6,148 votes.")
    weights = compare(one.value, other.value, KIND.options).weights
    assert {"the figures are made of the same digits", "the figures are large and of one size"} <= {
        w.what for w in weights
    }
    (unlike,) = read("She won by 2,977 votes.")
    assert bits(one, other) > bits(one, unlike)


def test_a_vague_count_explains_little_away() -> None:
    (vague,), (sharp,) = read("Dozens of people drowned."), read("84 people drowned.")
    comparison = compare(vague.value, sharp.value, KIND.options)
    assert comparison.verdict == "compatible"
    assert bits(vague, sharp) < 0


def bits(left: Claim[Quantity], right: Claim[Quantity]) -> float:
    return sum(weight.bits for weight in compare(left.value, right.value, KIND.options).weights)


@pytest.mark.parametrize(
    "piece", ["12 people died, ", "$5 fine ", "5% of all ", "Bo Lund, 51, ", "9 of the 12 ", "." * 9]
)
def test_a_line_of_one_piece_over_and_over_is_read_at_once(piece: str) -> None:
    began = time.perf_counter()
    doc = document(piece * 10_000)
    for kind in (KIND, money.KIND, percent.KIND, age.KIND):
        list(kind.extract(doc, kind.options))
    assert time.perf_counter() - began < 5


def test_shows_the_figure_with_its_noun() -> None:
    (claim,) = read("At least 73 people were killed.")
    assert KIND.show(claim.value) == "At least 73 people"

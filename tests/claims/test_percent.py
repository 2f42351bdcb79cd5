from pathlib import Path
from typing import Any

import pytest
import yaml

from reconcile.claims.percent import KIND, Percent, compare
from reconcile.model import Claim
from tests.writing import document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "percent.yaml").read_text(encoding="utf-8"))


def read(*paragraphs: str, **more: object) -> list[Claim[Percent]]:
    return list(KIND.extract(document(*paragraphs, **more), KIND.options))


@pytest.mark.parametrize(("sentence", "expected"), CASES["found"])
def test_finds_what_a_percentage_is_of(sentence: str, expected: list[list[Any]]) -> None:
    found = read(sentence)
    assert [[sentence[c.span.start : c.span.end], c.value.unit, c.value.direction] for c in found] == [
        row[:3] for row in expected
    ]
    for claim, (*_, of) in zip(found, expected, strict=True):
        assert of is None or claim.value.of == frozenset(of)


@pytest.mark.parametrize("sentence", CASES["none"])
def test_ignores_what_is_of_nothing(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(("left", "right", "verdict"), CASES["pairs"])
def test_compares(left: str, right: str, verdict: str) -> None:
    one, other = read(left, published="2025-03-04")[0].value, read(right, published="2025-03-05")[0].value
    assert compare(one, other, KIND.options).verdict == verdict
    assert compare(other, one, KIND.options).verdict == verdict
    assert compare(one, one, KIND.options).verdict == "same"


def test_a_rise_is_told_in_the_subject() -> None:
    assert [c.subject for c in read("Sales rose 7%.")] == ["Sales rise"]

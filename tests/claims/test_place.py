from itertools import product
from pathlib import Path

import pytest
import yaml

from reconcile.claims.place import KIND, PlaceName, compare
from reconcile.language import places
from reconcile.model import Claim
from tests.writing import document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "place.yaml").read_text(encoding="utf-8"))
WORST = ["conflict", "variant", "same", "compatible", "unrelated"]


def read(*paragraphs: str) -> list[Claim[PlaceName]]:
    return list(KIND.extract(document(*paragraphs), KIND.options))


def _sort(value: PlaceName) -> str:
    return "which: " if value.bearing else f"{value.relation}: " if value.relation else ""


@pytest.mark.parametrize(("sentence", "expected"), CASES["found"])
def test_finds_places(sentence: str, expected: list[str]) -> None:
    assert [f"{_sort(claim.value)}{claim.value.raw}" for claim in read(sentence)] == expected


@pytest.mark.parametrize("sentence", CASES["none"])
def test_ignores_what_is_no_place(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(("left", "right", "expected"), CASES["pairs"])
def test_compares(left: str, right: str, expected: str) -> None:
    said = set()
    for one, other in product(read(left), read(right)):
        comparison = compare(one.value, other.value, KIND.options)
        assert compare(other.value, one.value, KIND.options).verdict == comparison.verdict
        said.add(comparison.verdict)
    assert min(said, key=WORST.index) == expected


def test_what_lies_in_what() -> None:
    assert {"texas", "united states"} <= places.holders("Dallas")
    assert places.is_whole("Texas")
    assert not places.is_whole("Dallas")

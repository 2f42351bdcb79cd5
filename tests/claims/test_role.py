from itertools import product
from pathlib import Path

import pytest
import yaml

from reconcile.claims.role import KIND, Role, compare
from reconcile.model import Claim
from tests.writing import document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "role.yaml").read_text(encoding="utf-8"))
WORST = ["conflict", "apart", "variant", "compatible", "same", "unrelated"]


def read(*paragraphs: str) -> list[Claim[Role]]:
    return list(KIND.extract(document(*paragraphs), KIND.options))


@pytest.mark.parametrize(("sentence", "expected"), CASES["found"])
def test_finds_what_people_are(sentence: str, expected: list[str]) -> None:
    assert [f"{claim.holder}: {claim.value.raw}" for claim in read(sentence)] == expected


@pytest.mark.parametrize("sentence", CASES["none"])
def test_ignores_what_is_no_post(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(("left", "right", "expected"), CASES["pairs"])
def test_compares(left: str, right: str, expected: str) -> None:
    said = set()
    for one, other in product(read(left), read(right)):
        comparison = compare(one.value, other.value, KIND.options)
        assert compare(other.value, one.value, KIND.options).verdict == comparison.verdict
        assert compare(one.value, one.value, KIND.options).verdict == "same"
        said.add(comparison.verdict)
    assert min(said, key=WORST.index) == expected


def test_is_matched_by_its_holder() -> None:
    (claim,) = read("Mayor Dana Moss left.")
    assert claim.keys == {"@holder"}
    assert (claim.holder, claim.subject) == ("Dana Moss", "Dana Moss’ title")

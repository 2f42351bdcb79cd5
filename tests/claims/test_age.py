from pathlib import Path

import pytest
import yaml

from reconcile.claims.age import KIND, Age, compare
from reconcile.model import Claim
from tests.writing import document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "age.yaml").read_text(encoding="utf-8"))


def read(*paragraphs: str) -> list[Claim[Age]]:
    return list(KIND.extract(document(*paragraphs), KIND.options))


@pytest.mark.parametrize(("text", "expected"), CASES["found"])
def test_finds_whose_age_it_is(text: str, expected: list[list[str]]) -> None:
    found = [[text[c.span.start : c.span.end], c.holder or ", ".join(sorted(c.value.roles))] for c in read(text)]
    assert found == expected


@pytest.mark.parametrize("text", CASES["none"])
def test_ignores_what_is_nobodys_age(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(("left", "right", "verdict"), CASES["pairs"])
def test_compares(left: str, right: str, verdict: str) -> None:
    one, other = read(left)[0].value, read(right)[0].value
    assert compare(one, other, KIND.options).verdict == verdict
    assert compare(other, one, KIND.options).verdict == verdict
    assert compare(one, one, KIND.options).verdict == "same"


def test_tells_how_far_apart_two_ages_are() -> None:
    one, other = read("Maria Lopez, 57, spoke.")[0].value, read("Maria Lopez, 58, spoke.")[0].value
    assert compare(one, other, KIND.options).why.endswith("1 year apart")


def test_the_bearer_is_the_key() -> None:
    (claim,) = read("Maria Lopez, 51, spoke.")
    assert claim.keys == {"@holder", "surname|lopez"}
    assert (claim.holder, claim.subject) == ("Maria Lopez", "Maria Lopez's age")

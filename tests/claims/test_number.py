from pathlib import Path

import pytest
import yaml

from reconcile.claims.number import KIND, Number, compare, show
from reconcile.model import Claim
from tests.writing import document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "number.yaml").read_text(encoding="utf-8"))


def read(*paragraphs: str) -> list[Claim[Number]]:
    return list(KIND.extract(document(*paragraphs), KIND.options))


@pytest.mark.parametrize(("sentence", "expected"), CASES["find"])
def test_finds_what_things_go_by(sentence: str, expected: list[str]) -> None:
    assert [show(claim.value) for claim in read(sentence)] == expected


@pytest.mark.parametrize("sentence", CASES["none"])
def test_ignores_what_is_counted(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(("left", "right", "verdict"), CASES["pairs"])
def test_compares(left: str, right: str, verdict: str) -> None:
    one, other = read(left)[0].value, read(right)[0].value
    assert compare(one, other, KIND.options).verdict == verdict
    assert compare(other, one, KIND.options).verdict == verdict
    assert compare(one, one, KIND.options).verdict == "same"


def test_the_name_beside_it_is_whose_it_is() -> None:
    before, after = read("Orlane Tiles (T-418/21) lost.", "T-422/21 Vestra v Commission was heard.")
    assert (before.holder, before.subject) == ("Orlane Tiles", "Orlane Tiles's case")
    assert after.holder == "Vestra"


def test_the_span_holds_the_number_alone() -> None:
    sentence = "The case is Orlane v. Ruiz, No. 24-1382."
    (claim,) = read(sentence)
    assert sentence[claim.span.start : claim.span.end] == "24-1382"

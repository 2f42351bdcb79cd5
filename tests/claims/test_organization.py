from pathlib import Path

import pytest
import yaml

from reconcile.claims.organization import KIND, BodyName, compare
from reconcile.language import spelling
from tests.writing import document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "organization.yaml").read_text(encoding="utf-8"))


def found(*paragraphs: str, **more: object) -> list[str]:
    return [claim.value.raw for claim in KIND.extract(document(*paragraphs, **more), KIND.options)]


@pytest.mark.parametrize(("sentence", "expected"), CASES["found"])
def test_finds_bodies(sentence: str, expected: list[str]) -> None:
    assert found(sentence) == expected


@pytest.mark.parametrize("sentence", CASES["none"])
def test_ignores_what_is_no_body(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(("left", "right", "verdict"), CASES["pairs"])
def test_compares(left: str, right: str, verdict: str) -> None:
    one, other = (BodyName(name, spelling.parts_of(name)) for name in (left, right))
    assert compare(one, other, KIND.options).verdict == verdict
    assert compare(other, one, KIND.options).verdict == verdict
    assert compare(one, one, KIND.options).verdict == "same"
    if verdict != "unrelated":
        assert spelling.keys_of(one.parts) & spelling.keys_of(other.parts)


@pytest.mark.parametrize(("text", "expected"), CASES["having"])
def test_finds_who_has_a_part(text: str, expected: list[str]) -> None:
    claims = [claim for claim in KIND.extract(document(text), KIND.options) if claim.value.part]
    assert [claim.value.raw for claim in claims] == expected


@pytest.mark.parametrize(("left", "right", "verdict"), CASES["parts"])
def test_compares_who_has_a_part(left: str, right: str, verdict: str) -> None:
    (one,), (other,) = (
        [claim for claim in KIND.extract(document(text), KIND.options) if claim.value.part] for text in (left, right)
    )
    assert compare(one.value, other.value, KIND.options).verdict == verdict
    assert compare(other.value, one.value, KIND.options).verdict == verdict


def test_a_name_is_claimed_once_where_the_body_has_it() -> None:
    claims = list(
        KIND.extract(document("It sued Harlow Marine.", title="Court frees Harlow Marine of toll"), KIND.options)
    )
    assert [(claim.value.raw, claim.role) for claim in claims] == [("Harlow Marine", "body")]

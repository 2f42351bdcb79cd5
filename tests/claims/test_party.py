from pathlib import Path

import pytest
import yaml

from reconcile.claims.party import KIND, Party, compare
from reconcile.model import Claim
from tests.writing import document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "party.yaml").read_text(encoding="utf-8"))


def read(*paragraphs: str) -> list[Claim[Party]]:
    return list(KIND.extract(document(*paragraphs), KIND.options))


@pytest.mark.parametrize(("sentence", "expected"), CASES["find"])
def test_finds(sentence: str, expected: str) -> None:
    assert expected in [f"{claim.value.side}: {KIND.show(claim.value)}" for claim in read(sentence)]


@pytest.mark.parametrize("sentence", CASES["none"])
def test_ignores(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(("left", "right", "verdict"), CASES["pairs"])
def test_compares(left: str, right: str, verdict: str) -> None:
    one, other = read(left)[0].value, read(right)[0].value
    assert compare(one, other, KIND.options).verdict == verdict
    assert compare(other, one, KIND.options) == compare(one, other, KIND.options)
    assert compare(one, one, KIND.options).verdict == "same"

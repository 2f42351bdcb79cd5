from pathlib import Path

import pytest
import yaml

from reconcile.claims.speaker import KIND, Attributed, compare
from reconcile.model import Claim
from tests.writing import document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "speaker.yaml").read_text(encoding="utf-8"))


def read(*paragraphs: str) -> list[Claim[Attributed]]:
    return list(KIND.extract(document(*paragraphs), KIND.options))


@pytest.mark.parametrize(("paragraphs", "expected"), CASES["find"])
def test_finds(paragraphs: list[str], expected: list[str]) -> None:
    assert [claim.value.name for claim in read(*paragraphs)] == expected


@pytest.mark.parametrize("paragraphs", CASES["none"])
def test_ignores(paragraphs: list[str]) -> None:
    assert read(*paragraphs) == []


@pytest.mark.parametrize(("left", "right", "verdict"), CASES["pairs"])
def test_compares(left: str, right: str, verdict: str) -> None:
    one, other = read(left)[0], read(right)[0]
    assert compare(one.value, other.value, KIND.options).verdict == verdict
    assert compare(other.value, one.value, KIND.options).verdict == verdict
    assert compare(one.value, one.value, KIND.options).verdict == "same"
    assert verdict == "unrelated" or one.keys & other.keys


def test_the_span_holds_the_name() -> None:
    text = "“The mill will not open again,” said Ada Marsh, the mayor."
    (claim,) = read(text)
    assert text[claim.span.start : claim.span.end] == "Ada Marsh"


def test_a_pronoun_is_shown_by_the_quotation() -> None:
    first = "“The mill will not open again,” Ada Marsh said."
    second = "“It has been shut for a whole year,” she added."
    *_, claim = read(first, "The gate is locked.", second)
    assert f"{first}\nThe gate is locked.\n{second}"[claim.span.start : claim.span.end].startswith("It has been shut")

from pathlib import Path

import pytest
import yaml

from reconcile.claims.time import KIND, Time, compare
from reconcile.model import Claim
from tests.writing import document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "time.yaml").read_text(encoding="utf-8"))


def read(*paragraphs: str) -> list[Claim[Time]]:
    return list(KIND.extract(document(*paragraphs), KIND.options))


def own(keys: frozenset[str]) -> list[str]:
    """The keys without those of families (*~harm*), which many happenings share."""
    return sorted(key for key in keys if "~" not in key)


@pytest.mark.parametrize(("sentence", "expected"), CASES["find"])
def test_finds_the_time_and_what_it_belongs_to(sentence: str, expected: dict[str, list[str]]) -> None:
    assert {claim.value.shown: own(claim.keys) for claim in read(sentence)} == expected


@pytest.mark.parametrize("sentence", CASES["none"])
def test_ignores_times_of_no_happening(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(("left", "right", "verdict"), CASES["pairs"])
def test_compares(left: str, right: str, verdict: str) -> None:
    one, other = read(left)[0].value, read(right)[0].value
    assert compare(one, other, KIND.options).verdict == verdict
    assert compare(other, one, KIND.options).verdict == verdict
    assert compare(one, one, KIND.options).verdict == "same"


@pytest.mark.parametrize(("left", "right", "one_question"), CASES["hours"])
def test_the_one_hour_of_harm_meets_whatever_the_verb(left: list[str], right: list[str], one_question: bool) -> None:
    (one,), (*_, other) = read(*left), read(*right) or [None]
    assert (other is not None and "HOUR" in one.about & other.about) == one_question

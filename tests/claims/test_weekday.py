from pathlib import Path

import pytest
import yaml

from reconcile.claims.weekday import KIND, Weekday, compare, show
from reconcile.model import Claim
from tests.writing import document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "weekday.yaml").read_text(encoding="utf-8"))


def read(*paragraphs: str, published: str | None = None) -> list[Claim[Weekday]]:
    return list(KIND.extract(document(*paragraphs, published=published), KIND.options))


def own(keys: frozenset[str]) -> list[str]:
    """The keys without those of families (*~harm*), which many happenings share."""
    return sorted(key for key in keys if "~" not in key)


@pytest.mark.parametrize(("sentence", "expected"), CASES["find"])
def test_finds_the_day_and_what_it_belongs_to(sentence: str, expected: dict[int, list[str]]) -> None:
    assert {claim.value.day: own(claim.keys) for claim in read(sentence)} == expected


@pytest.mark.parametrize("sentence", CASES["none"])
def test_ignores_days_of_no_happening(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(("left", "right", "verdict"), CASES["pairs"])
def test_compares(left: str, right: str, verdict: str) -> None:
    one, other = read(left)[0].value, read(right)[0].value
    assert compare(one, other, KIND.options).verdict == verdict
    assert compare(other, one, KIND.options).verdict == verdict
    assert compare(one, one, KIND.options).verdict == "same"


def test_two_leads_that_are_worded_differently_share_key_and_predicate() -> None:
    (one,) = read("A bus crash in Orrin on Saturday killed seven pupils.")
    (other,) = read("Seven pupils were killed when a school bus crashed in Orrin on Tuesday.")
    assert one.keys & other.keys
    assert one.about & other.about >= {"CRASH"}


def test_deep_in_the_text_the_arguments_decide() -> None:
    *_, last = read(*["Nothing else was known."] * 5, "The suspect was arrested on Friday.")
    assert "ARREST" in last.keys
    assert last.about == {"suspect"}


def test_two_statements_of_one_day_may_err() -> None:
    one, other = (
        read(f"Police said {day} that he fled.", published="2026-06-17")[0] for day in ("Monday", "Wednesday")
    )
    assert compare(one.value, other.value, KIND.options).verdict == "conflict"


def test_the_span_holds_the_day_and_its_part_alone() -> None:
    sentence = "The bridge collapsed early Tuesday morning."
    (claim,) = read(sentence)
    assert sentence[claim.span.start : claim.span.end] == "early Tuesday morning"
    assert show(claim.value) == "early Tuesday morning"


def shared(left: list[str], right: list[str], **more: str) -> set[str]:
    """The keys of one main thing that the first claims of two articles share."""
    one, other = (next(iter(read(*paragraphs, **more))) for paragraphs in (left, right))
    return {key for key in one.keys & other.keys if key.startswith(("main|", "said|"))}


@pytest.mark.parametrize(("left", "right", "key"), CASES["main"])
def test_the_day_of_the_main_thing_meets_whatever_the_verb(left: list[str], right: list[str], key: str) -> None:
    assert shared(left, right, published="2026-06-17") == {key}


@pytest.mark.parametrize(("left", "right"), CASES["not_main"])
def test_a_day_of_another_thing_is_not_the_main_one(left: list[str], right: list[str]) -> None:
    assert not shared(left, right, published="2026-06-17")

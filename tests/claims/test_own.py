from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.claims.kind import AnyKind
from reconcile.claims.own import COMPARES, Own, OwnOptions, WrongPatternError, compare, kind_of, of_one_thing
from reconcile.model import Answer, Claim, Comparison, Question
from tests.writing import document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "own.yaml").read_text(encoding="utf-8"))


def made(pattern: str, how: str = "exact") -> AnyKind:
    return kind_of(OwnOptions("docket", pattern, how, "docket"), "Which docket?")  # type: ignore[arg-type]


def read(kind: AnyKind, *paragraphs: str) -> list[Claim[Own]]:
    return list(kind.extract(document(*paragraphs), kind.options))


@pytest.mark.parametrize(("pattern", "how", "paragraph", "expected"), CASES["find"])
def test_finds_what_the_pattern_says(pattern: str, how: str, paragraph: str, expected: list[str]) -> None:
    claims = read(made(pattern, how), paragraph)
    assert [claim.value.text for claim in claims] == expected
    assert [paragraph[claim.span.start : claim.span.end] for claim in claims] == expected


@pytest.mark.parametrize(("how", "left", "right", "verdict"), CASES["pairs"])
def test_compares(how: str, left: str, right: str, verdict: str) -> None:
    kind = made("«(.+?)»", how)
    one, other = read(kind, f"There were «{left}» here.")[0].value, read(kind, f"There were «{right}» here.")[0].value
    assert compare(one, other, kind.options).verdict == verdict
    assert compare(other, one, kind.options).verdict == verdict
    assert compare(one, one, kind.options).verdict == "same"


@pytest.mark.parametrize(("pattern", "told"), CASES["wrong"])
def test_a_bad_pattern_is_refused_with_its_place(pattern: str, told: str) -> None:
    with pytest.raises(WrongPatternError) as caught:
        made(pattern)
    assert str(caught.value) == told


def test_two_values_of_one_article_are_of_two_things() -> None:
    kind = made(r"No\. (\d{2}-\d{4})")
    one, other = read(kind, "She filed No. 24-0117.", "Her brother filed No. 24-0118.")
    assert compare(one.value, other.value, kind.options).verdict == "unrelated"
    (alone,) = read(kind, "She filed No. 24-0118.")
    assert compare(one.value, alone.value, kind.options).verdict == "unrelated"


def test_an_article_full_of_values_is_a_list() -> None:
    kind = made(r"No\. (\d+)")
    assert len(read(kind, " ".join(f"No. {n}." for n in range(12)))) == 12
    assert read(kind, " ".join(f"No. {n}." for n in range(13))) == []


def test_the_sentence_before_says_what_it_is_about() -> None:
    (claim,) = read(made(r"No\. (\S+)\."), "The growers sued the harbour. The case is No. 24-0117.")
    assert {"grower", "harbor"} <= set(claim.context)


def test_answers_that_one_article_tells_apart_are_no_conflict() -> None:
    kind = made(r"No\. (\d{2}-\d{4})")
    both = read(kind, "She filed No. 24-0117.", "Her brother filed No. 24-0118.")
    (third,) = read(kind, "They filed No. 24-0199.")

    def question(*groups: list[Claim[Own]]) -> Question:
        answers = tuple(Answer(group[0].value.text, tuple(group)) for group in groups)
        return Question("docket", "Which docket?", "docket", answers, Comparison("conflict", ""))

    assert of_one_thing(question([both[0]], [both[1]])) is None
    left = of_one_thing(question([both[0]], [both[1], both[1]], [third]))
    assert left is not None
    assert [answer.value for answer in left.answers] == ["24-0118", "24-0199"]


@pytest.mark.parametrize("pattern", [r"(a+)+$", r"(a|aa)+b", r"(.*)(.*)(.*)x", r"(a*)*b|c", r"a{0,500}b"])
def test_no_pattern_takes_long(pattern: str) -> None:
    kind = made(f"z{pattern}")
    begun = time.perf_counter()
    read(kind, "z" + "a" * 100_000 + "!")
    assert time.perf_counter() - begun < 2


def test_many_matches_are_not_all_looked_at() -> None:
    begun = time.perf_counter()
    assert read(made("a+b|a"), "a" * 200_000) != []
    assert time.perf_counter() - begun < 3


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=30), st.sampled_from(COMPARES), st.text(alphabet="ab1 .,-é’\n", max_size=60))
def test_any_pattern_is_taken_or_refused_and_what_is_found_can_be_pointed_at(pattern: str, how: str, text: str) -> None:
    try:
        kind = made(pattern, how)
    except WrongPatternError:
        return
    for claim in read(kind, *text.split("\n")):
        assert 0 <= claim.span.start < claim.span.end
        assert compare(claim.value, claim.value, kind.options).verdict == "same"

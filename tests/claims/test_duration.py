from pathlib import Path

import pytest
import yaml

from reconcile.claims.duration import KIND, Duration, compare, show
from reconcile.model import Claim
from tests.writing import document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "duration.yaml").read_text(encoding="utf-8"))


def read(*paragraphs: str) -> list[Claim[Duration]]:
    return list(KIND.extract(document(*paragraphs), KIND.options))


@pytest.mark.parametrize(("sentence", "what", "words"), CASES["find"])
def test_finds_the_length_and_what_it_measures(sentence: str, what: str, words: str) -> None:
    (claim,) = read(sentence)
    assert claim.value.what == {what}
    assert sentence[claim.span.start : claim.span.end] == words


@pytest.mark.parametrize("sentence", CASES["none"])
def test_ignores_lengths_of_no_happening(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(("left", "right", "verdict"), CASES["pairs"])
def test_compares(left: str, right: str, verdict: str) -> None:
    if verdict == "none":
        assert not read(left) or not read(right)
        return
    one, other = read(left)[0].value, read(right)[0].value
    assert compare(one, other, KIND.options).verdict == verdict
    assert compare(other, one, KIND.options).verdict == verdict
    assert compare(one, one, KIND.options).verdict == "same"


def test_a_lapse_is_asked_of_the_person() -> None:
    (claim,) = read(
        "It led to the ouster of acting director Ines Marlow last year, who resigned hours after being told."
    )
    assert claim.holder == "Ines Marlow"
    assert claim.keys == {"@holder"}
    assert claim.about == {"RESIGN"}
    assert show(claim.value) == "hours after"


def test_a_short_name_is_led_back_to_the_long_one() -> None:
    *_, claim = read("Ines Marlow ran the agency.", "Marlow resigned days after the vote.")
    assert claim.holder == "Ines Marlow"


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Dora Quill resigned hours after the vote.", "How long afterwards was it that Dora Quill resigned?"),
        (
            "Dora Quill announced her resignation days later.",
            "How long afterwards was it that Dora Quill announced her resignation?",
        ),
        ("He was sentenced to 93 months in prison.", "How long is the sentence?"),
        ("The jury deliberated for nine hours.", "How long did the jury deliberate?"),
    ],
)
def test_asks_in_plain_english(sentence: str, question: str) -> None:
    (claim,) = KIND.extract(document(sentence), KIND.options)
    assert KIND.words(claim.value, claim.subject) == question

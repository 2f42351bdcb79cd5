from pathlib import Path

import pytest
import yaml

from reconcile.claims.quote import KIND, Quote, compare, differences
from reconcile.model import Claim
from tests.writing import document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "quote.yaml").read_text(encoding="utf-8"))


def read(*paragraphs: str, id: str = "a.txt") -> list[Claim[Quote]]:
    return list(KIND.extract(document(*paragraphs, id=id), KIND.options))


@pytest.mark.parametrize(("sentence", "expected"), CASES["find"])
def test_finds(sentence: str, expected: list[str]) -> None:
    assert [claim.value.text for claim in read(sentence)] == expected


@pytest.mark.parametrize("sentence", CASES["none"])
def test_ignores(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(("left", "right", "verdict"), CASES["pairs"])
def test_compares(left: str, right: str, verdict: str) -> None:
    one, other = read(left)[-1], read(right, id="b.txt")[-1]
    assert compare(one.value, other.value, KIND.options).verdict == verdict
    assert compare(other.value, one.value, KIND.options).verdict == verdict
    assert compare(one.value, one.value, KIND.options).verdict == "same"
    assert verdict not in ("variant", "conflict") or one.keys & other.keys


def test_the_span_holds_the_quoted_sentence_alone() -> None:
    text = "“The mill is shut. It will not open again,” Marsh said."
    assert [text[c.span.start : c.span.end] for c in read(text)] == ["The mill is shut.", "It will not open again,"]


def test_the_differing_words_are_marked_in_both() -> None:
    left = "“The crane swung left and then it fell,” said Marsh."
    right = "Marsh said: “The crane swung right and then it fell.”"
    one, other = read(left)[0].value, read(right, id="b.txt")[0].value
    ours, theirs = differences(one, other)
    assert [left[s.start : s.end] for s in ours] == ["left"]
    assert [right[s.start : s.end] for s in theirs] == ["right"]


def test_a_headline_shortens_what_the_body_quotes() -> None:
    headline, body = read(
        "Marsh: ‘The old mill will not open again’", "“The old mill will surely not open again,” she said."
    )
    assert compare(headline.value, body.value, KIND.options).verdict == "compatible"


def test_a_headline_does_not_turn_it_round() -> None:
    headline, body = read("Marsh: ‘The old mill will open again’", "“The old mill will not open again,” she said.")
    assert compare(headline.value, body.value, KIND.options).verdict == "conflict"


def test_a_speaker_who_repeats_himself_is_not_set_against_himself() -> None:
    one, other = read(
        "“We will fight this in court and win,” he said. “We will fight this in court and lose,” he added."
    )
    assert compare(one.value, other.value, KIND.options).verdict == "unrelated"


def test_the_speaker_is_told() -> None:
    (claim,) = read("“The mill will not open again,” said Ada Marsh, the mayor.")
    assert claim.speaker == "Ada Marsh"
    assert claim.subject == "what Ada Marsh said"


def test_sentences_are_laid_side_by_side_though_their_speeches_are_out_of_step() -> None:
    left = (
        "“I have seen so many floods he fought, and today was a wonder. They never had a chance to close the big gate.”"
    )
    right = "“They never had a chance to close the big gate. I have seen so many floods of his, and this was a wonder.”"
    one, other = read(left)[0], read(right, id="b.txt")[1]
    assert compare(one.value, other.value, KIND.options).verdict == "variant"


def test_a_sentence_of_a_longer_speech_is_shown_with_it() -> None:
    text = "The mayor came. “The mill is shut. It will not open again,” Marsh said. Nobody asked why."
    assert {text[c.sentence.start : c.sentence.end] for c in read(text)} == {
        "“The mill is shut. It will not open again,” Marsh said."
    }

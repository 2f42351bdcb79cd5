import time
from pathlib import Path

import pytest
import yaml

from reconcile.language.sentences import split

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "sentences.yaml").read_text(encoding="utf-8"))


def pieces(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split(text, 0, len(text))]


@pytest.mark.parametrize("sentences", CASES["sentences"], ids=lambda sentences: sentences[0][:40])
def test_sentences_come_apart_where_they_were_joined(sentences: list[str]) -> None:
    assert pieces(" ".join(sentences)) == sentences


def test_lost_spaces_and_empty_lines() -> None:
    assert pieces("The strike had ended.The mill opened.") == ["The strike had ended.", "The mill opened."]
    assert pieces("A line without a stop\n\nAnother") == ["A line without a stop", "Another"]
    assert pieces("A sentence that is\nbroken by a line end.") == ["A sentence that is\nbroken by a line end."]


def test_only_the_stretch_asked_for_is_split() -> None:
    text = "One. Two is it. Three."
    assert [text[s.start : s.end] for s in split(text, 5, 15)] == ["Two is it."]


@pytest.mark.parametrize("unit", [".", ". ", "A.B.", "a. ", '"', ".\n", "\n", 'e. "', "? ", "1. "])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    begun = time.perf_counter()
    split(text, 0, len(text))
    assert time.perf_counter() - begun < 2

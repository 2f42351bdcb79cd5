from pathlib import Path

import pytest
import yaml

from reconcile.language.predicates import classify, is_namesake
from reconcile.language.stems import stem
from reconcile.language.tokens import tokenize
from reconcile.lexicons import load_classes
from tests.writing import document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "predicates.yaml").read_text(encoding="utf-8"))


def classes(sentence: str) -> list[str]:
    stems = [stem(t.lower) if t.text[0].isalnum() else "" for t in tokenize(sentence)]
    return [name for _, _, name in classify(stems)]


@pytest.mark.parametrize(("sentence", "name"), CASES["find"])
def test_finds(sentence: str, name: str) -> None:
    assert name in classes(sentence)


@pytest.mark.parametrize(("sentence", "name"), CASES["none"])
def test_ignores(sentence: str, name: str) -> None:
    assert name not in classes(sentence)


def test_a_phrase_goes_before_its_words_and_is_counted_once() -> None:
    assert classes("Two men were shot dead.") == ["KILL"]


def test_places_are_those_of_the_words() -> None:
    assert classify(["two", "men", "be", "shoot", "dead"]) == [(3, 5, "KILL")]


def test_every_class_is_written_in_capitals() -> None:
    assert all(name == "-" or name.replace("_", "").isupper() for name in load_classes("predicates.txt").values())


def test_a_word_that_only_shares_its_stem_tells_of_nothing() -> None:
    (sentence,) = document("The authorities kept the public from the building.").sentences
    assert sentence.predicates == []
    assert is_namesake("authorities")
    assert not is_namesake("authorized")

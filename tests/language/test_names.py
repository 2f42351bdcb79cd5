from pathlib import Path

import pytest
import yaml

from reconcile.language.names import find
from reconcile.language.tokens import tokenize
from tests.writing import document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "names.yaml").read_text(encoding="utf-8"))
SORTS = {"person": "p", "organization": "o", "place": "l", "other": "x"}


def shown(sentence: str, headline: bool = False) -> list[str]:
    names = find(tokenize(sentence), title_case=headline)
    for name in names:
        assert sentence[name.start : name.end] == name.text
    return [(f"[{n.title}] " if n.title else "") + f"{n.text}: {SORTS[n.sort]}" for n in names]


@pytest.mark.parametrize(("sentence", "expected"), CASES["found"])
def test_finds_names_with_title_and_sort(sentence: str, expected: list[str]) -> None:
    assert shown(sentence) == expected


@pytest.mark.parametrize("sentence", CASES["nothing"])
def test_finds_no_name_in_everyday_words(sentence: str) -> None:
    assert shown(sentence) == []


@pytest.mark.parametrize(("sentence", "expected"), CASES["headlines"])
def test_takes_only_what_is_known_from_a_headline_in_capitals(sentence: str, expected: list[str]) -> None:
    assert shown(sentence, headline=True) == expected


def test_an_acronym_in_brackets_belongs_to_the_name() -> None:
    name, _ = find(tokenize("The National Harbour Service (NHS) sued."))
    assert name.acronym == "NHS"
    assert find(tokenize("Dana Moss (AP) sued."))[0].acronym == ""


@pytest.mark.parametrize("case", CASES["people"], ids=lambda case: case["text"][0])
def test_leads_short_forms_back_to_their_bearer(case: dict[str, object]) -> None:
    people = document(*case["text"]).people  # type: ignore[misc]
    found = {p.longest: [m.name.text for m in p.mentions if m.name.text != p.longest] for p in people}
    assert found == case["persons"]


def test_people_answers_by_form_and_by_place() -> None:
    doc = document("Arlo Venn met Bea Venn of the National Harbour Service (NHS).", "Bea left. NHS paid.")
    people = doc.people
    assert people.longest("Arlo") == "Arlo"  # never used there
    assert people.longest("Bea") == "Bea Venn"
    assert people.longest("NHS") == "National Harbour Service"
    at = people.at(doc.article.text.index("Bea left"))
    assert at is not None
    assert at.longest == "Bea Venn"


def test_a_surname_of_two_people_names_nobody_for_certain() -> None:
    people = document("Arlo Venn met Bea Venn.", "Venn left.", "Arlo Venn came back, and Venn slept.").people
    assert people.longest("Venn") == "Venn"


def test_hostile_text_is_read_in_linear_time() -> None:
    for text in ("A" * 100_000, "A. " * 20_000, "A-" * 20_000, "Of The " * 20_000, "de la " * 20_000, "' " * 20_000):
        find(tokenize(text))

from itertools import product
from pathlib import Path

import pytest
import yaml

from reconcile.claims.person import KIND, PersonName, compare
from reconcile.model import Claim
from tests.writing import document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "person.yaml").read_text(encoding="utf-8"))
WORST = ["conflict", "variant", "compatible", "same", "unrelated"]


def read(*paragraphs: str) -> list[Claim[PersonName]]:
    doc = document(*paragraphs)
    claims = list(KIND.extract(doc, KIND.options))
    for claim in claims:
        assert doc.article.quote(claim.span) == claim.value.raw
    return claims


def verdict(left: Claim[PersonName], right: Claim[PersonName]) -> str:
    said = compare(left.value, right.value, KIND.options).verdict
    assert compare(right.value, left.value, KIND.options).verdict == said
    assert said == "unrelated" or left.keys & right.keys
    return said


@pytest.mark.parametrize(("text", "expected"), CASES["found"])
def test_finds_each_person_once(text: list[str], expected: list[str]) -> None:
    assert [claim.value.raw for claim in read(*text)] == expected


@pytest.mark.parametrize("text", CASES["none"])
def test_ignores_what_is_no_full_name_of_a_person(text: list[str]) -> None:
    assert read(*text) == []


@pytest.mark.parametrize(("text", "expected"), CASES["relatives"])
def test_two_given_names_share_a_family_name(text: str, expected: list[str]) -> None:
    doc = document(text)
    assert [claim.value.raw for claim in KIND.extract(doc, KIND.options)] == expected


def leaders(*paragraphs: str) -> list[str]:
    return [claim.value.raw for claim in KIND.extract(document(*paragraphs), KIND.options) if claim.value.led]


@pytest.mark.parametrize(("text", "expected"), CASES["led"])
def test_finds_who_led_the_work(text: list[str], expected: list[str]) -> None:
    assert leaders(*text) == expected


@pytest.mark.parametrize("text", CASES["not_led"])
def test_ignores_who_led_something_else(text: list[str]) -> None:
    assert leaders(*text) == []


@pytest.mark.parametrize(("text", "expected"), CASES["did"])
def test_finds_who_did_it(text: str, expected: list[str]) -> None:
    found = [f"{claim.value.raw} {claim.subject}" for claim in read(text) if claim.value.deed]
    assert found == expected


@pytest.mark.parametrize("text", CASES["not_done"])
def test_ignores_what_many_do_and_who_stands_elsewhere(text: str) -> None:
    assert not any(claim.value.deed for claim in read(text))


@pytest.mark.parametrize(("left", "right", "expected"), CASES["deeds"])
def test_compares_who_did_it(left: str, right: str, expected: str) -> None:
    ours, theirs = ([claim for claim in read(text) if claim.value.deed] for text in (left, right))
    said = {compare(one.value, other.value, KIND.options).verdict for one, other in product(ours, theirs)}
    assert min(said, key=WORST.index) == expected


def test_the_question_fits_the_claim() -> None:
    name, leader = read("A new study led by Nora Kestrel found salt.")
    assert KIND.words(name.value, name.subject) == "How is the name of Nora Kestrel spelled?"
    assert KIND.words(leader.value, leader.subject) == "Who led the work?"


@pytest.mark.parametrize(("text", "form", "bearer"), CASES["internal"])
def test_finds_a_misspelling_inside_one_article(text: list[str], form: str, bearer: str) -> None:
    claims = {claim.value.raw: claim for claim in read(*text) if claim.value.deed is None}
    assert claims[form].value.bearer == bearer
    assert verdict(claims[form], claims[bearer]) == "variant"


@pytest.mark.parametrize("text", CASES["clean"])
def test_takes_no_other_word_for_a_misspelling(text: list[str]) -> None:
    assert not any(claim.value.bearer for claim in read(*text))


@pytest.mark.parametrize(("left", "right", "expected"), CASES["pairs"])
def test_compares(left: str, right: str, expected: str) -> None:
    said = {verdict(one, other) for one, other in product(read(left), read(right))}
    assert min(said, key=WORST.index) == expected


@pytest.mark.parametrize(("sentence", "rules"), CASES["rules"])
def test_tells_who_rules(sentence: str, rules: bool) -> None:
    (claim,) = read(sentence)
    assert claim.value.rules is rules


def test_the_question_names_the_post() -> None:
    (claim,) = read("Acting NMA Commissioner Tess Rowley left.")
    assert claim.subject == "the acting NMA commissioner"
    (claim,) = read("Mr. Rowley left.")
    assert claim.subject == "Rowley"


def test_a_name_in_the_headline_is_shown_as_well() -> None:
    story = document("The ferry sank.", "Nora Kestrel was on board.", title="Nora Kestrel saved from ferry")
    claims = list(KIND.extract(story, KIND.options))
    assert [(c.role, c.value.raw) for c in claims] == [("body", "Nora Kestrel"), ("headline", "Nora Kestrel")]
    (only,) = KIND.extract(document("Nora Kestrel was on board.", title="Kestrel saved from ferry"), KIND.options)
    assert only.role == "body"

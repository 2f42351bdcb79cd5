"""The schema for editors says what the reader says. `python -m tests.settings` writes it anew."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from reconcile import settings
from reconcile.claims import KINDS
from reconcile.settings import Settings, SettingsError, load, schema
from reconcile.settings.described import paragraph
from reconcile.settings.keys import KEYS
from reconcile.settings.options import option_names
from tests.settings.test_examples import BLOCKS, ROOT

SHIPPED = Path(settings.__file__).with_name("claims.schema.json")
STALE = "the kinds have changed: python -m tests.settings writes it anew"

RIGHT = [
    "",
    "claims:\nfail_on:\n",
    "articles: data",
    "fail_on: never",
    "fail_on: contradiction, update",
    "fail_on: [variant]",
    "claims: {weekday: off, place: on, date: {severity: warning, slack: 3}}",
    "claims: {ship: {pattern: 'MV (.+)', compare: name, question: Which, subject: ship, severity: error}}",
    "aliases: {A: [b, c], D: e}",
    "facts: [{kind: person, subject: a, value: b, because: c}]",
    "per_path: {wire/*: {skip: old, fail_on: never, claims: {weekday: off, age: {severity: warning}}}}",
    *BLOCKS,
]
WRONG = [
    "artciles: x",
    "articles: [x]",
    "fail_on: sometimes",
    "fail_on: [variant, x]",
    "claims: {wekday: off}",
    "claims: {weekday: maybe}",
    "claims: {weekday: {severity: high}}",
    "claims: {weekday: {severty: error}}",
    "claims: {date: {slack: many}}",
    "claims: {ship: {question: Which}}",
    "claims: {ship: {pattern: a, compare: alike}}",
    "claims: {Ship: {pattern: a}}",
    "aliases: [a]",
    "facts: [{kind: person, subject: a, value: b}]",
    "facts: {a: b}",
    "per_path: {wire/*: {skp: on}}",
    "per_path: {wire/*: {claims: {weekday: {slack: 3}}}}",
]


def is_valid(text: str) -> bool:
    return bool(
        jsonschema.Draft7Validator(json.loads(SHIPPED.read_text(encoding="utf-8"))).is_valid(yaml.safe_load(text))
    )


def read(text: str, folder: Path) -> Settings | None:
    (folder / "claims.yaml").write_text(text, encoding="utf-8")
    try:
        return load(folder / "claims.yaml")
    except SettingsError:
        return None


def test_the_shipped_schema_is_the_one_that_the_kinds_make() -> None:
    assert SHIPPED.read_text(encoding="utf-8") == schema.document(), STALE


def test_it_is_a_schema() -> None:
    jsonschema.Draft7Validator.check_schema(json.loads(SHIPPED.read_text(encoding="utf-8")))


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_right_for_both(text: str, tmp_path: Path) -> None:
    assert is_valid(text)
    assert read(text, tmp_path) is not None


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_is_wrong_for_both(text: str, tmp_path: Path) -> None:
    assert not is_valid(text)
    assert read(text, tmp_path) is None


def test_the_configuration_of_the_example_story_fits() -> None:
    assert is_valid((ROOT / "claims.yaml").read_text(encoding="utf-8"))


def test_every_kind_and_option_is_described() -> None:
    found = json.loads(SHIPPED.read_text(encoding="utf-8"))["properties"]
    assert list(found) == list(KEYS)
    (kinds, _) = found["claims"]["anyOf"]
    for kind in KINDS:
        entry = kinds["properties"][kind.id]
        assert paragraph(kind.id, "Finds") in entry["description"]
        options = entry["anyOf"][1]["properties"]
        assert set(options) == {"severity", *option_names(kind.options)}
        assert all(len(each.get("description", "$ref")) > 3 for each in options.values())

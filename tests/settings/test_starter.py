"""What `reconcile init` writes is read back as the defaults and the folder; every setting in it can be switched on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from reconcile.claims import KINDS
from reconcile.settings import Settings, load
from reconcile.settings.starter import OWN, SCHEMA_NAME, Survey, quoted, text
from reconcile.settings.tree import Scalar, Table, parse
from tests.settings.test_schema import is_valid

EMPTY = Survey(None, kinds=tuple((kind.id, kind.question) for kind in KINDS))
FULL = Survey(
    folder="data/articles",
    articles=7,
    unread=2,
    formats=[("plain text", 6), ("web pages", 1)],
    days=("2031-03-02", "2031-03-09"),
    undated=1,
    outlets=["The Harbour Echo", "Orlane Radio"],
    copies=1,
    subfolders=["wire", "o'clock: #1"],
    spellings=[("Maren Holt", ["Maren Hollt"]), ("Q: #Holt", ["off", "it's"])],
    silent=["age", "time"],
    kinds=EMPTY.kinds,
)


def read(written: str, folder: Path) -> Settings:
    (folder / "claims.yaml").write_text(written, encoding="utf-8")
    return load(folder / "claims.yaml")


def switched_on(written: str) -> str:
    """The file with the # taken away before every setting."""
    return re.sub(r"^#(?=\w|  )", "", written, flags=re.MULTILINE)


@pytest.mark.parametrize("survey", [EMPTY, FULL, replace(FULL, folder=".")], ids=["empty", "full", "here"])
@pytest.mark.parametrize("schema", [True, False])
def test_it_is_read_back_as_the_defaults_and_the_folder(survey: Survey, schema: bool, tmp_path: Path) -> None:
    found = read(text(survey, schema), tmp_path)
    folder = None if survey.folder is None else (tmp_path / survey.folder).resolve()
    assert (found.articles and Path(found.articles).resolve()) == folder
    assert replace(found, articles=None, path=None) == Settings(aliases={})


@pytest.mark.parametrize("survey", [EMPTY, FULL], ids=["empty", "full"])
def test_every_setting_can_be_switched_on(survey: Survey, tmp_path: Path) -> None:
    written = switched_on(text(survey, schema=True))
    found = read(written, tmp_path)
    assert [kind.id for kind in found.kinds] == [*(kind.id for kind in KINDS), OWN]
    assert found.ignored == frozenset()
    assert len(found.facts) == 1
    assert len(found.per_path) == max(len(survey.subfolders), 1)
    assert len(found.aliases) == max(len(survey.spellings), 1)
    assert is_valid(written)


def test_it_tells_what_is_there() -> None:
    written = text(FULL, schema=False)
    for told in (
        "# Found there: 7 articles (6 plain text, 1 web page).",
        "# Published from 2031-03-02 to 2031-03-09; without a date: 1.",
        "# By The Harbour Echo and Orlane Radio.",
        "#  age: on           # What is {subject}? (nothing was found)",
        "#  Maren Holt: [Maren Hollt]",
        "#  'data/articles/o''clock: #1/**': ",
    ):
        assert told in written
    assert not [line for line in written.splitlines() if len(line) > 120]


def test_the_first_line_names_the_schema_for_editors() -> None:
    assert text(EMPTY, schema=True).splitlines()[0] == f"# yaml-language-server: $schema={SCHEMA_NAME}"
    assert SCHEMA_NAME not in text(EMPTY, schema=False)
    assert SCHEMA_NAME.startswith("."), "or it would be read as an article"


HOSTILE = st.text(alphabet="ab:#'\"-\n\r\x85\u2028\x00{}[]&*!|>%@`, ", max_size=20)


@settings(max_examples=200, deadline=None)
@given(HOSTILE)
def test_any_words_are_one_value(words: str) -> None:
    node = parse(f"key: [{quoted(words)}]")
    assert isinstance(node, Table)
    (item,) = node.entries[0][1].items  # type: ignore[union-attr]
    assert isinstance(item, Scalar)
    assert item.text.split() == "".join(c if c.isprintable() else " " for c in words).split()


@settings(max_examples=100, deadline=None)
@given(HOSTILE, HOSTILE, HOSTILE)
def test_nothing_that_articles_say_becomes_a_setting(outlet: str, name: str, other: str) -> None:
    survey = replace(FULL, outlets=[outlet], spellings=[(name, [other])], subfolders=[other], folder="data")
    root = parse(text(survey, schema=True))
    assert isinstance(root, Table)
    assert [key.text for key, _ in root.entries] == ["articles"]

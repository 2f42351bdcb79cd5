from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Annotated, Literal

import pytest
from msgspec import Meta, Struct

from reconcile.claims.kind import AnyKind, ClaimKind
from reconcile.model import Comparison
from reconcile.settings import FAIL_ON, Settings, SettingsError, find, load, select

# Kinds made up for these tests, so that the real ones may change their options.


class Options(Struct, frozen=True):
    slack: Annotated[int, Meta(ge=0, le=9)] = 2
    share: float = 0.5
    strict: bool = False
    script: Literal["latin", "greek"] = "latin"
    words: frozenset[str] = frozenset()
    clock: str = ""


def kind(id: str) -> AnyKind:
    return ClaimKind(
        id=id,
        question=f"Which {id}?",
        options=Options(),
        extract=lambda document, options: iter(()),
        compare=lambda left, right, options: Comparison("same", ""),
    )


KINDS = (kind("colour"), kind("weekday"), kind("place"))


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)

    def written(text: str | bytes) -> Settings:
        data = text if isinstance(text, bytes) else text.encode()
        Path("claims.yaml").write_bytes(data)
        return load(Path("claims.yaml"), KINDS)

    return written


@pytest.fixture
def mistakes(read):
    def found(text: str | bytes) -> list[str]:
        with pytest.raises(SettingsError) as caught:
            read(text)
        lines = str(caught.value).split("\n")
        assert len(lines) == len(caught.value.mistakes), "a mistake is one line"
        return lines

    return found


# ── what may stand there ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n", "claims:\naliases:\nfail_on:\narticles:\n", "﻿"])
def test_an_empty_file_leaves_the_defaults(read, text):
    settings = read(text)
    assert settings.kinds == KINDS
    assert settings.fail_on == FAIL_ON
    assert settings.articles is None
    assert settings.aliases == {}


def test_the_folder_of_articles_is_counted_from_the_file(tmp_path, monkeypatch):
    (tmp_path / "desk" / "inner").mkdir(parents=True)
    (tmp_path / "desk" / "claims.yaml").write_text("articles: data/articles\n")
    monkeypatch.chdir(tmp_path / "desk" / "inner")
    assert load(Path("../claims.yaml"), KINDS).articles == os.path.join("..", "data", "articles")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fail_on: never", set()),
        ("fail_on: []", set()),
        ("fail_on: contradiction", {"contradiction"}),
        ("fail_on: contradiction, update", {"contradiction", "update"}),
        ("fail_on: [apparent, 'variant']", {"apparent", "variant"}),
        ("fail_on:\n  - variant\n", {"variant"}),
    ],
)
def test_fail_on(read, text, expected):
    assert read(text).fail_on == expected


@pytest.mark.parametrize("word", ["off", "Off", "no", "false", "'off'", '"no"'])
def test_a_kind_is_switched_off(read, word):
    settings = read(f"claims: {{weekday: {word}}}")
    assert settings.ignored == {"weekday"}
    assert settings.kinds == KINDS, "it is read all the same: events are told apart by it"


@pytest.mark.parametrize("word", ["on", "yes", "true", "", "~"])
def test_a_kind_is_switched_on(read, word):
    assert read(f"claims:\n  weekday: {word}\n").ignored == frozenset()


def test_a_kind_is_tuned(read):
    settings = read(
        "claims:\n"
        "  weekday: {severity: warning}\n"
        "  colour:\n"
        "    slack: 4\n"
        "    share: .25\n"
        "    strict: yes\n"
        "    script: greek\n"
        "    words: [no, 12:30]\n"
        "    clock: 12:30\n"
    )
    colour, weekday, _ = settings.kinds
    assert weekday.severity == "warning"
    assert weekday.options == Options()
    assert colour.severity == "error"
    assert colour.options == Options(4, 0.25, True, "greek", frozenset({"no", "12:30"}), "12:30")


def test_aliases(read):
    settings = read("aliases:\n  Board of Fisheries: [fish board, 'No', 12:30]\n  Ost: East\n")
    assert settings.aliases == {"Board of Fisheries": ("fish board", "No", "12:30"), "Ost": ("East",)}


# ── mistakes ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "fail_on: [variant]\n\nclaims:\n  wekday: off\n",
            (
                "claims.yaml:4: claims.wekday: unknown kind; did you mean weekday? "
                "(expected one of colour, weekday or place)"
            ),
        ),
        (
            "artciles: x\n",
            (
                "claims.yaml:1: artciles: unknown key; did you mean articles? "
                "(expected one of articles, fail_on, claims, aliases, facts or per_path)"
            ),
        ),
        (
            "rules: []\n",
            (
                "claims.yaml:1: rules: unknown key; did you mean articles? "
                "(expected one of articles, fail_on, claims, aliases, facts or per_path)"
            ),
        ),
        (
            "fail_on: contradicton",
            (
                "claims.yaml:1: fail_on: unknown status contradicton; did you mean contradiction? "
                "(expected one of contradiction, variant, update, apparent or never)"
            ),
        ),
        (
            "fail_on: [never, variant]",
            "claims.yaml:1: fail_on: never stands alone: either never, or the statuses that fail the build",
        ),
        (
            "claims:\n  weekday: {severty: warning}",
            (
                "claims.yaml:2: claims.weekday.severty: unknown option; did you mean severity? "
                "(expected one of severity, slack, share, strict, script, words or clock)"
            ),
        ),
        (
            "claims:\n  weekday: {severity: high}",
            "claims.yaml:2: claims.weekday.severity: expected error or warning, found high",
        ),
        ("claims:\n  weekday: maybe", "claims.yaml:2: claims.weekday: expected on, off or options, found maybe"),
        ("claims:\n  weekday: [a]", "claims.yaml:2: claims.weekday: expected on, off or options, found a list"),
        ("claims: off", "claims.yaml:1: claims: expected kinds with what is chosen for them, found off"),
        (
            "claims: {colour: {slack: many}}",
            "claims.yaml:1: claims.colour.slack: expected a whole number, found many",
        ),
        (
            "claims: {colour: {slack: 12}}",
            "claims.yaml:1: claims.colour.slack: expected a whole number (<= 9), found 12",
        ),
        ("claims: {colour: {share: [1]}}", "claims.yaml:1: claims.colour.share: expected a number, found a list"),
        ("claims: {colour: {share: nan}}", "claims.yaml:1: claims.colour.share: expected a number, found nan"),
        ("claims: {colour: {strict: 7}}", "claims.yaml:1: claims.colour.strict: expected on or off, found 7"),
        (
            "claims: {colour: {script: runes}}",
            "claims.yaml:1: claims.colour.script: expected latin or greek, found runes",
        ),
        (
            "claims: {colour: {words: {a: b}}}",
            "claims.yaml:1: claims.colour.words: expected a list, found keys with values",
        ),
        ("articles: [a, b]", "claims.yaml:1: articles: expected a folder, found a list"),
        ("articles: ''", "claims.yaml:1: articles: expected a folder, found nothing"),
        ("aliases: [a]", "claims.yaml:1: aliases: expected names, each with a list of its other names, found a list"),
        ("aliases: {A: [[b]]}", "claims.yaml:1: aliases.A: expected a name or a list of names, found a list"),
        ("aliases:\n  A: [x]\n  B: [X]", "claims.yaml:3: aliases.B: X stands under A already"),
        ("aliases:\n  '': [x]", "claims.yaml:2: aliases: expected the name to show, found nothing"),
        (
            "claims:\n  weekday: off\n  weekday: on\n",
            "claims.yaml:3: claims.weekday: stands twice (first on line 2): only one can hold",
        ),
        (
            "- articles\n",
            (
                "claims.yaml:1: expected keys with values (articles, fail_on, claims, aliases, facts or per_path), "
                "found a list"
            ),
        ),
        (
            "just words",
            (
                "claims.yaml:1: expected keys with values (articles, fail_on, claims, aliases, facts or per_path), "
                "found just words"
            ),
        ),
    ],
)
def test_a_mistake_is_one_line_with_its_place(mistakes, text, expected):
    assert mistakes(text) == [expected]


def test_all_mistakes_are_told_in_the_order_of_the_lines(mistakes):
    lines = mistakes("x: 1\nclaims:\n  wekday: off\n  colour: {slack: q, clok: 1}\nfail_on: [sometimes]\n")
    assert [line.split(": ")[:2] for line in lines] == [
        ["claims.yaml:1", "x"],
        ["claims.yaml:3", "claims.wekday"],
        ["claims.yaml:4", "claims.colour.slack"],
        ["claims.yaml:4", "claims.colour.clok"],
        ["claims.yaml:5", "fail_on"],
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("claims:\n\tweekday: off\n", "claims.yaml:2: is not YAML: a tab stands where YAML wants spaces"),
        ("a: b: c\n", "claims.yaml:1: is not YAML: a colon too many, or a wrong indentation"),
        ("claims:\n  weekday: off\n colour: off\n", "claims.yaml:3: is not YAML: the indentation does not fit"),
        ("claims: {weekday: off\n", "claims.yaml:2: is not YAML: "),
        ("claims: &a {weekday: off}\n", "claims.yaml:1: anchors and aliases"),
        ("claims: *a\n", "claims.yaml:1: anchors and aliases"),
        ("claims: !!python/object:os.system {}\n", "claims.yaml:1: tags (!)"),
        ("? [a]\n: b\n", "claims.yaml:1: a key must be a word"),
        ("articles: a\n---\narticles: b\n", "claims.yaml:3: a second document"),
        ("articles: a\x07b\n", "claims.yaml:1: holds a character that is not text (U+0007)"),
        ("articles: a\n\x00", "claims.yaml:2: holds a character that is not text (U+0000)"),
        ("[" * 5000, "claims.yaml:1: is nested too deeply"),
        ("a: " + "{b: " * 30 + "}" * 30, "claims.yaml:1: is nested too deeply"),
        ("articles: ok\nname: Caf\xe9\n".encode("latin-1"), "claims.yaml:2: is not UTF-8 text: save it as UTF-8"),
        ("articles: a".encode("utf-16"), "claims.yaml:1: is not UTF-8 text: save it as UTF-8"),
        (b"#" * 10_000_000, "claims.yaml: is larger than 256 KB: not a configuration"),
    ],
)
def test_what_is_not_a_configuration_gets_one_line(mistakes, text, expected):
    begun = time.perf_counter()
    [line] = mistakes(text)
    assert line.startswith(expected)
    assert time.perf_counter() - begun < 1


def test_a_large_but_lawful_file_is_read_at_once(read):
    begun = time.perf_counter()
    settings = read("aliases:\n" + "".join(f"  Name {n}: [other {n}, third {n}]\n" for n in range(5000)))
    assert len(settings.aliases) == 5000
    assert time.perf_counter() - begun < 2


def test_a_folder_a_missing_and_a_closed_file(tmp_path):
    with pytest.raises(SettingsError, match="is not a file"):
        load(tmp_path, KINDS)
    with pytest.raises(SettingsError, match="there is no such file"):
        load(tmp_path / "claims.yaml", KINDS)
    closed = tmp_path / "closed.yaml"
    closed.write_text("")
    closed.chmod(0)
    if not os.access(closed, os.R_OK):
        with pytest.raises(SettingsError, match="cannot be read: permission denied"):
            load(closed, KINDS)


# ── where it stands, and what the command line adds ───────────────────────────────────────────────────────────────


def test_found_upwards_and_not_past_the_root_of_the_repository(tmp_path):
    inner = tmp_path / "repository" / "data" / "articles"
    inner.mkdir(parents=True)
    (tmp_path / "claims.yaml").write_text("")
    assert find(inner) == tmp_path / "claims.yaml"
    (tmp_path / "repository" / ".git").mkdir()
    assert find(inner) is None
    (tmp_path / "repository" / "claims.yaml").write_text("")
    assert find(inner) == tmp_path / "repository" / "claims.yaml"
    (inner / "claims.yaml").write_text("")
    assert find(inner) == inner / "claims.yaml"


def test_select():
    settings = Settings(kinds=KINDS, ignored=frozenset({"weekday"}))
    assert select(settings) == settings
    assert select(settings, ["place"]).ignored == {"colour", "weekday"}
    assert select(settings, ["weekday"]).ignored == {"colour", "place"}, "the command line has the last word"
    assert select(settings, without=["place", "weekday"]).ignored == {"place", "weekday"}
    assert select(settings, ["place", "colour"], ["colour"]).ignored == {"colour", "weekday"}
    assert select(settings, ["weekday"]).kinds == KINDS
    with pytest.raises(ValueError, match="unknown kind plce; did you mean place"):
        select(settings, ["plce"])
    with pytest.raises(ValueError, match="no kind of claim is left"):
        select(settings, ["place"], ["place"])


def test_without_a_file_nothing_of_yaml_is_imported():
    code = "import sys, reconcile.settings; print('yaml' in sys.modules, 'dataclasses' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False False\n"

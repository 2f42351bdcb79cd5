from __future__ import annotations

import time

import pytest

from reconcile.settings import PathRule, failing_on, select
from reconcile.settings.globs import fits


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("wire/*", "wire/a.txt"),
        ("wire/*", "wire/old/a.txt"),  # what fits a folder fits everything in it
        ("wire/", "wire/a.txt"),
        ("wire", "data/wire/a.txt"),
        ("*.html", "data/wire/a.html"),
        ("**/wire/*", "data/wire/a.txt"),
        ("**/wire/*", "wire/a.txt"),
        ("data/**/a.txt", "data/a.txt"),
        ("data/**/a.txt", "data/x/y/a.txt"),
        ("data/**", "data/x/y.txt"),
        ("./wire/a.txt", "wire/a.txt"),
        ("wire/[ab]?.txt", "wire/b1.txt"),
        ("**", "a.txt"),
        ("../other/*", "../other/a.txt"),
    ],
)
def test_fits(pattern, path):
    assert fits(pattern, path)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("wire/*", "data/wire/a.txt"),  # a path with a slash is counted from the folder of claims.yaml
        ("wire/*", "wires/a.txt"),
        ("wire/*.txt", "wire/old/a.txt"),
        ("a?.txt", "a.txt"),
        ("wire/*", "wire"),
        ("Wire/*", "wire/a.txt"),
        ("data/**", "data"),
        ("*.html", "a.htm"),
    ],
)
def test_does_not_fit(pattern, path):
    assert not fits(pattern, path)


def test_no_pattern_takes_long():
    begun = time.perf_counter()
    assert not fits("/".join(["**", "a*"] * 40), "/".join(["a"] * 39 + ["b"]))
    assert not fits("*a" * 60 + "b", "a" * 180)
    assert time.perf_counter() - begun < 1


def test_rules_are_read_in_their_order(load_text):
    settings = load_text(
        "per_path:\n"
        "  wire/*: {claims: {weekday: off, colour: {severity: warning}}, fail_on: never}\n"
        "  old/*: {skip: drafts of last year}\n"
        "  new/*: {skip: on}\n"
        "  new/b*: {skip: off, fail_on: [variant, apparent]}\n"
    )
    assert settings.per_path == (
        PathRule("wire/*", 2, {"weekday": False}, {"colour": "warning"}, frozenset()),
        PathRule("old/*", 3, skip=True, because="drafts of last year"),
        PathRule("new/*", 4, skip=True),
        PathRule("new/b*", 5, fail_on=frozenset({"variant", "apparent"}), skip=False),
    )
    assert settings.failing == {"contradiction", "variant", "apparent"}
    asked = failing_on(settings, ["update"])
    assert asked.failing == {"update"}, "the command line has the last word"
    assert asked.per_path[0].switched == {"weekday": False}


def test_what_is_off_but_for_some_paths_is_off_by_a_rule_for_all(load_text):
    settings = load_text("claims: {weekday: off, place: off}\nper_path: {wire/*: {claims: {weekday: on}}}")
    assert settings.ignored == {"place"}
    assert settings.per_path[0] == PathRule("**", 0, {"weekday": False})
    assert select(settings, ["weekday"]).per_path[0].switched == {}


def test_a_kind_of_the_desks_own_may_be_off_somewhere(load_text):
    settings = load_text("per_path: {a: {claims: {berth: off}}}\nclaims: {berth: {pattern: b}}")
    assert settings.per_path[0].switched == {"berth": False}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("per_path: [a]", ["per_path: expected paths, each with what is different there, found a list"]),
        ("per_path: {wire/*: off}", ["per_path.wire/*: expected claims, fail_on or skip, found off"]),
        ("per_path: {a: {skip: []}}", ["per_path.a.skip: expected on, off or why these are left out, found a list"]),
        (
            "per_path: {a: {fail_on: sometimes, clams: {}}}",
            [
                "per_path.a.fail_on: unknown status sometimes (expected one of contradiction, variant",
                "per_path.a.clams: unknown key; did you mean claims? (expected one of claims, fail_on or skip)",
            ],
        ),
        (
            "per_path: {a: {claims: {wekday: off, colour: dim, place: {severity: x, slack: 3}}}}",
            [
                "per_path.a.claims.wekday: unknown kind; did you mean weekday? (expected one of colour",
                "per_path.a.claims.colour: expected on, off or severity, found dim",
                "per_path.a.claims.place.severity: expected error or warning, found x",
                "per_path.a.claims.place.slack: unknown option (expected severity): others hold for all articles alike",
            ],
        ),
        ("per_path: {/a: {}}", ["per_path./a: paths are counted from the folder of this file: leave out the slash at"]),
        ("per_path: {'a\\b': {}}", ["per_path.a\\b: a path is written with forward slashes"]),
        ("per_path: {/: {}}", ["per_path./: expected a path or a pattern of paths, such as wire/*"]),
        ("per_path: {" + "a" * 201 + ": {}}", ["per_path." + "a" * 201 + ": is longer than 200 characters"]),
    ],
)
def test_mistakes(faults, text, expected):
    lines = [line.split(": ", 1)[1] for line in faults(text)]
    assert len(lines) == len(expected)
    assert all(line.startswith(start) for line, start in zip(lines, expected, strict=True)), lines

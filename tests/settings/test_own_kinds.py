from __future__ import annotations

import subprocess
import sys

import pytest

from reconcile.settings import load, select
from tests.writing import document

DOCKET = r"""
claims:
  weekday: off
  docket:
    question: Which docket number has {subject}?
    subject: the case
    pattern: 'No\. (\d{2}-\d{4})'
    compare: text
    severity: warning
"""


def test_a_key_with_a_pattern_is_a_kind_of_the_desks_own(load_text):
    settings = load_text(DOCKET)
    assert [kind.id for kind in settings.kinds] == ["colour", "weekday", "place", "docket"]
    docket = settings.kinds[-1]
    assert docket.severity == "warning"
    assert docket.words(None, "the case") == "Which docket number has the case?"
    (claim,) = docket.extract(document("The case, No. 24-0117, was heard."), docket.options)
    assert (claim.kind, claim.subject, docket.show(claim.value)) == ("docket", "the case", "24-0117")
    assert settings.ignored == {"weekday"}


def test_only_the_pattern_is_needed(load_text):
    docket = load_text("claims: {ship_name: {pattern: 'MV (\\w+)'}}").kinds[-1]
    assert (docket.id, docket.question, docket.severity) == ("ship_name", "Which ship name?", "error")
    assert docket.options.compare == "exact"


def test_the_command_line_knows_it(load_text):
    assert select(load_text(DOCKET), ["docket"]).ignored == {"colour", "weekday", "place"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("claims:\n  docket: {pattern: '('}", ["claims.yaml:2: claims.docket.pattern: a bracket ( is not closed"]),
        ("claims:\n  docket:\n    pattern: '(?=x)'", ["claims.yaml:3: claims.docket.pattern: neither a look ahead"]),
        ("claims: {docket: {pattern: }}", ["claims.yaml:1: claims.docket.pattern: expected what is looked for, found"]),
        ("claims: {docket: {pattern: [a]}}", ["claims.yaml:1: claims.docket.pattern: expected what is looked for"]),
        ("claims: {docket: {question: Which?}}", ["claims.yaml:1: claims.docket.pattern: expected what is looked for"]),
        ("claims: {docket: {pattern: " + "a" * 1001 + "}}", ["claims.yaml:1: claims.docket.pattern: is longer than 1"]),
        (
            "claims: {docket: {pattern: a, compare: nmae, severity: bad, paterns: b}}",
            [
                "claims.yaml:1: claims.docket.paterns: unknown key; did you mean pattern?",
                "claims.yaml:1: claims.docket.severity: expected error or warning, found bad",
                "claims.yaml:1: claims.docket.compare: expected exact, name, number or text, found nmae",
            ],
        ),
        (
            "claims: {Docket 1: {pattern: a}}",
            ["claims.yaml:1: claims.Docket 1: a kind's name is made of small letters"],
        ),
        ("claims: {docket: {pattern: a, question: '{x}?'}}", ["claims.yaml:1: claims.docket.question: may hold {subj"]),
        (
            "claims: {docket: {pattern: a, subject: }}",
            ["claims.yaml:1: claims.docket.subject: expected a text, found n"],
        ),
        ("claims: {wekday: {severity: error}}", ["claims.yaml:1: claims.wekday: unknown kind; did you mean weekday?"]),
        ("claims: {docket: {severity: error}}", ["claims.yaml:1: claims.docket: unknown kind (expected one of colour"]),
        ("claims: {weekday: {pattern: a}}", ["claims.yaml:1: claims.weekday.pattern: unknown option (expected sever"]),
    ],
)
def test_mistakes(faults, text, expected):
    lines = faults(text)
    assert len(lines) == len(expected)
    for line, start in zip(lines, expected, strict=True):
        assert line.startswith(start)


def test_a_kind_without_a_pattern_says_what_it_needs(faults):
    assert faults("claims: {docket: {severity: error}}")[0].endswith("; a kind of your own needs a pattern")


def test_nothing_that_matches_patterns_is_imported_without_one(tmp_path):
    (tmp_path / "claims.yaml").write_text("claims: {weekday: off}\n")
    code = (
        "import sys; from pathlib import Path; from reconcile.settings import load; load(Path(sys.argv[1])); "
        "print([name for name in sys.modules if name in ('re2', 'reconcile.claims.own', 'reconcile.exceptions')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, tmp_path / "claims.yaml"], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
    assert load(tmp_path / "claims.yaml").ignored == {"weekday"}


def test_a_check_without_a_configuration_imports_none_of_it(tmp_path):
    (tmp_path / "a.txt").write_text("Ferry sinks\n\nORLANE — A ferry sank off Orlane on Monday.\n")
    code = (
        "import sys; from pathlib import Path; from reconcile import pipeline, settings; "
        "pipeline.run([Path(sys.argv[1])], settings.Settings()); "
        "print([name for name in sys.modules if name in ('re2', 'yaml', 'reconcile.claims.own', "
        "'reconcile.exceptions', 'reconcile.settings.reading', 'reconcile.settings.globs')])"
    )
    done = subprocess.run([sys.executable, "-c", code, tmp_path], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"

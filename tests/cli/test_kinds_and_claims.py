from __future__ import annotations

import json

import pytest
from msgspec import Struct
from msgspec.structs import replace

from reconcile.cli.kinds import _options
from reconcile.cli.options import complete_kinds
from reconcile.model import Claim, Span
from tests.cli.conftest import LEFT, Desk, report


class Slack(Struct, frozen=True):
    """What a weekday may be off by."""

    days: int = 1
    """How far a weekday
    may be off."""
    strict: bool = False
    words: frozenset[str] = frozenset({"b", "a"})


def test_the_list_of_kinds(desk: Desk):
    result = desk.run("kinds")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[:3] == [
        "weekday  Which weekday?",
        "place    Which place?",
        "person   Which person?",
    ]


def test_the_page_of_a_kind(desk: Desk):
    result = desk.run("kinds", "weekday")
    assert result.exit_code == 0
    assert result.stdout.startswith("weekday: Which weekday?\n\n")
    for heading in ("Finds:", "Ignores:", "Agrees:", "Conflicts:"):
        assert heading in result.stdout
    assert "Severity: error" in result.stdout


def test_the_options_of_a_kind_as_they_would_be_written():
    assert _options(Slack(), "weekday").splitlines() == [
        "Options (in claims.yaml, under claims: weekday:), with their defaults",
        "  days: 1",
        "      How far a weekday may be off.",
        "  strict: off",
        "  words: [a, b]",
    ]


def test_an_unknown_kind(desk: Desk):
    result = desk.run("kinds", "wekday")
    assert (result.exit_code, result.stderr) == (
        2,
        "reconcile: unknown kind wekday; did you mean weekday? (expected one of weekday, place or person)\n",
    )


def test_the_shell_completes_the_last_word_of_a_list(desk: Desk):
    assert complete_kinds("p") == [("place", "Which place?"), ("person", "Which person?")]
    assert complete_kinds("place,we") == [("place,weekday", "Which weekday?")]


def claim(kind: str, words: str) -> Claim[str]:
    at = LEFT.text.index(words)
    span = Span(at, at + len(words))
    sentence = Span(LEFT.text.index("The"), len(LEFT.text))
    return Claim(kind, LEFT.id, span, sentence, "body", words, frozenset(), "the ferry")


def test_claims_are_listed_and_narrowed(desk: Desk):
    desk.report = replace(report(), claims=(claim("weekday", "Monday"), claim("place", "ferry")))
    shown = desk.run("claims", "articles")
    assert shown.exit_code == 0
    assert "Monday" in shown.stdout
    assert "\x1b" not in shown.stdout
    page = desk.run("claims", "articles", "--format", "json", "--kind", "weekday").stdout
    assert json.loads(page)
    assert "Monday" in page
    assert '"place"' not in page


@pytest.mark.parametrize("format", ["markdown", "jsn"])
def test_claims_in_an_unknown_format(desk: Desk, format):
    result = desk.run("claims", "articles", "--format", format)
    assert result.exit_code == 2
    assert f"--format: unknown format {format}" in result.stderr

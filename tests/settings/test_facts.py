from __future__ import annotations

import pytest

from reconcile.settings import Fact


def test_facts_are_read_with_their_lines(load_text):
    settings = load_text(
        "facts:\n"
        "  - {kind: colour, subject: the ferry, value: red, because: seen from the quay}\n"
        "  - kind: weekday\n"
        "    subject: the  landing\n"
        "    value: Monday\n"
        "    because: 'the log: page 4'\n"
    )
    assert settings.facts == (
        Fact("colour", "the ferry", "red", "seen from the quay", 2),
        Fact("weekday", "the landing", "Monday", "the log: page 4", 3),
    )


def test_a_fact_may_be_of_a_kind_of_the_desks_own(load_text):
    text = "claims: {berth: {pattern: 'Berth (\\d+)'}}\nfacts: [{kind: berth, subject: berth, value: 12, because: map}]"
    assert load_text(text).facts[0].value == "12"


@pytest.mark.parametrize("text", ["facts:", "facts: []", "facts: ~"])
def test_no_facts(load_text, text):
    assert load_text(text).facts == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "facts: {a: b}",
            ["facts: expected a list of facts (kind, subject, value and because), found keys with values"],
        ),
        ("facts: [x]", ["facts[1]: expected keys with values (kind, subject, value and because), found x"]),
        (
            "facts: [{kind: colour, subject: ferry}]",
            ["facts[1]: has no value and no because: a fact has kind, subject, value and because"],
        ),
        (
            "facts: [{kind: color, subject: ferry, value: red, because: x}]",
            ["facts[1].kind: unknown kind color; did you mean colour? (expected one of colour, weekday or place)"],
        ),
        (
            "facts: [{kind: colour, subject: , value: [], why: x, because: x}]",
            [
                "facts[1].subject: expected a text, found nothing",
                "facts[1].value: expected a text, found a list",
                "facts[1].why: unknown key (expected one of kind, subject, value or because)",
            ],
        ),
        (
            "facts: [{kind: place, subject: A, value: b, because: x}, {kind: place, subject: a, value: c, because: y}]",
            ["facts[2]: place of a is established on line 1 already"],
        ),
    ],
)
def test_mistakes(faults, text, expected):
    assert [line.split(": ", 1)[1] for line in faults(text)] == expected

"""A conflict as plain text."""

from __future__ import annotations

from msgspec.structs import replace

from reconcile.model import Evidence, Position, Report, Source, Span
from reconcile.reports.plain import MANY, Plain, clipped
from reconcile.reports.pointing import pointed
from reconcile.reports.since import Since
from tests.reports.canonical import DAY, REPORT, SETTLED, TITLE
from tests.writing import article


def test_what_it_is_who_says_what_and_why() -> None:
    lines = list(Plain(REPORT).told(TITLE))
    assert lines[0] == "Contradiction: they cannot all be right."
    assert lines[1] == "Chief Safety and Traffic Officer (1 source)"
    assert lines[3].startswith("  Bay Courier 001.txt:3 (copy): “We had no warning")
    assert lines[-1] == "Why: Titles differ in one word: Traffic / training. Same person: Ilse Brandt."


def test_for_a_reader_who_stands_at_a_passage_that_one_comes_first() -> None:
    lines = list(Plain(REPORT).told(TITLE, pointed(TITLE)))
    assert lines[1] == "chief safety and training officer (1 source)"
    assert lines[2].startswith("  here: Ilse Brandt, chief safety and «training» officer")
    assert sum(line.startswith("  here:") for line in lines) == 1


def test_what_the_desk_has_said_and_what_is_new() -> None:
    assert "Settled: Tuesday, because the harbour log says so." in list(Plain(REPORT).told(SETTLED))
    opened = replace(TITLE, reopened="was settled as so, and a passage has changed")
    assert list(Plain(REPORT).told(opened))[1] == "Open again: was settled as so, and a passage has changed."
    since = Since("old.json", frozenset({TITLE.id}), (), 0)
    assert Plain(REPORT, since).verdict(TITLE) == "Contradiction: they cannot all be right (new)."


def test_an_apparent_conflict_tells_its_events() -> None:
    assert list(Plain(REPORT).told(DAY))[-2:] == [
        "e1: Ferry Petrel, off Gull Point, Monday: ran aground.",
        "e2: Inquiry into the Petrel, Wednesday: request dismissed | heard.",
    ]


def test_of_many_passages_some_are_told_and_the_others_counted() -> None:
    told = article("one two three", id="a.txt")
    for number in (MANY, MANY + 1, MANY + 7):
        evidence = tuple(Evidence("a.txt", Span(n % 3, n % 3 + 1), Span(0, 13)) for n in range(number))
        for here in (None, evidence[-1]):
            lines = list(Plain(Report((Source(told),), (), (), ())).position(Position("x", evidence, 1), here))
            assert len(lines) == 1 + MANY + (number > MANY)
            assert (lines[-1] == f"  and {number - MANY} more") == (number > MANY)


def test_long_text_is_cut() -> None:
    assert clipped("word " * 10, 300) == " ".join(["word"] * 10)
    assert clipped("word " * 1000, 12) == "word word wo …"
    assert clipped(" " * 5000 + "x", 12) == " …", "it is not read to its end"

"""Figures of two days can both be right: the passages' own days first, then those of what the articles mainly tell."""

from __future__ import annotations

import pytest

from reconcile.model import Conflict
from tests.decisions.stories import checked

QUAKE = "An earthquake shook the hills of Ostrel {day}, and {hurt} people were injured, the civil guard said."


def told(*articles: tuple[str, str]) -> list[Conflict]:
    """The conflicts about figures between articles, each a text with its day of publication."""
    report = checked(*((f"{day}-report{number}.txt", text) for number, (text, day) in enumerate(articles)))
    return [conflict for conflict in report.conflicts if conflict.kind == "quantity"]


def test_two_reports_of_one_quake_stand_against_each_other() -> None:
    one, other = (QUAKE.format(day="on Sunday", hurt=hurt) for hurt in (80, 140))
    (conflict,) = told((one, "2031-03-02"), (other, "2031-03-02"))
    assert conflict.status != "apparent"


def test_each_quake_has_its_own_day() -> None:
    one = QUAKE.format(day="on Sunday", hurt=80)
    other = QUAKE.format(day="late on Friday", hurt=140)
    (conflict,) = told((one, "2031-03-02"), (other, "2031-03-15"))
    assert conflict.status == "apparent"
    assert conflict.why.count("each is of its own day: 2.3. / 14.3.") == 1


def test_a_slip_of_one_day_makes_no_second_quake() -> None:
    one, other = QUAKE.format(day="on Sunday", hurt=80), QUAKE.format(day="on Monday", hurt=140)
    (conflict,) = told((one, "2031-03-03"), (other, "2031-03-03"))
    assert conflict.status != "apparent"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thursday's 46.4 degrees at the airport of Ostrel", "It was still 41.7 degrees in Ostrel on Friday"),
        (
            "Ostrel airport set a new June record of 43.8 degrees in the shade",
            "At Ostrel airport the old June record of 43.1 degrees in the shade fell",
        ),
        (
            "Doctors treated 34 people after the crash in Ostrel",
            "After the crash in Ostrel, 5 people are still treated",
        ),
    ],
)
def test_other_days_and_stages_are_other_figures(one: str, other: str) -> None:
    assert not [c for c in told((f"{one}.", "2031-06-26"), (f"{other}.", "2031-06-26")) if c.status == "contradiction"]


GAME = "The Ostrel Kites beat the Brackwell Gulls 98-91 {day}. Tav Willems had {points} points for the Kites."


def test_each_game_has_its_own_figures() -> None:
    """Two matches of one series: the days, and what a player did in them, are those of two games."""
    report = checked(
        ("2031-04-11-a.txt", GAME.format(day="on Friday", points=29)),
        ("2031-04-13-b.txt", GAME.format(day="on Sunday", points=38)),
    )
    assert not [c for c in report.conflicts if c.status == "contradiction"]


def test_a_wrong_weekday_is_no_second_game() -> None:
    report = checked(
        ("2031-04-12-a.txt", GAME.format(day="on Friday", points=29)),
        ("2031-04-12-b.txt", GAME.format(day="on Wednesday", points=29)),
    )
    assert [(c.kind, c.status) for c in report.conflicts] == [("weekday", "contradiction")]

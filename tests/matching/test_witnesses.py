"""An article that tells both figures knows them for the answers to two questions."""

from __future__ import annotations

from reconcile.matching.witnesses import TOLD_BOTH
from reconcile.model import Conflict, Weight
from tests.decisions.stories import checked

LOADED = "Port workers at Brackwell loaded {} crates of lamps onto the freighter on the eastern pier, the harbour said."


TWO = (LOADED.format(212), LOADED.format(480))


def conflicts(*told: str) -> tuple[Conflict, ...]:
    report = checked(*((f"{number}.txt", text) for number, text in enumerate(told)))
    return tuple(conflict for conflict in report.conflicts if conflict.kind == "quantity")


def test_two_reports_with_two_figures_stand_against_each_other() -> None:
    assert len(conflicts(*TWO)) == 1


def test_a_third_that_tells_both_speaks_against_it() -> None:
    both = f"{LOADED.format(212)}\nThe day before, {LOADED.format(480)}"
    (conflict,) = conflicts(*TWO, both)  # only what is told in the very same words outweighs it
    assert Weight("2.txt tells both, as two things", TOLD_BOTH) in conflict.weights


def test_a_toll_is_told_in_stages() -> None:
    killed = "A fire in a ferry terminal at Brackwell killed {} people, the harbour police said."
    stages = f"{killed.format(25)}\nIn the first hours, {killed.format(12)}"
    report = checked(("a.txt", killed.format(12)), ("b.txt", killed.format(25)), ("c.txt", stages))
    (conflict,) = report.conflicts
    assert not any("tells both" in why for why in conflict.why)


def test_a_dispute_told_by_several_articles_is_one_question() -> None:
    """Two papers have the one figure and two the other: not two questions of two positions each."""
    (conflict,) = conflicts(*TWO, *(f"Rain fell all day on pier and town. {text}" for text in TWO))
    assert [len(position.evidence) for position in conflict.positions] == [2, 2]

"""What a decision settles, what opens it again, and when it is stale."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.decisions import Decision, apply, decide, not_superseded
from reconcile.model import Conflict, Report
from tests.decisions.stories import LEDGER, checked, fire


def settled(answer: str | None, *told: tuple[str, str]) -> tuple[Decision, Report]:
    """The decision that `answer` is right, on the one conflict of a story, and the report before it."""
    report = checked(*told)
    (conflict,) = report.conflicts
    return decide(conflict, report, answer=answer, because="the hospital's list", by="Ann Lee", date=None), report


def judged(report: Report, *decisions: Decision, **more: object) -> Conflict:
    (conflict,) = apply(report, decisions, LEDGER, **more).conflicts  # type: ignore[arg-type]
    return conflict


FIRST = (("a.txt", fire("25")), ("b.txt", fire("27")))


def test_a_decision_settles_its_conflict() -> None:
    decision, report = settled("27 people", *FIRST)
    conflict = judged(report, decision)
    assert conflict.settled == "27 people, by Ann Lee: the hospital's list"
    assert conflict.reopened is None


def test_an_accepted_conflict_is_settled_too() -> None:
    decision, report = settled(None, *FIRST)
    assert (judged(report, decision).settled or "").startswith("accepted as it stood")


def test_edits_elsewhere_change_nothing() -> None:
    decision, _ = settled("27 people", *FIRST)
    later = checked(("b.txt", "Ferries ran late.\n" + fire("27")), ("a.txt", fire("25") + "\nRain fell all day."))
    assert judged(later, decision).settled


def test_more_support_for_what_was_decided_changes_nothing() -> None:
    decision, _ = settled("27 people", *FIRST)
    later = checked(*FIRST, ("c.txt", fire("27").replace("A fire", "A great fire")))
    assert judged(later, decision).settled


def test_another_source_that_says_otherwise_opens_it_again() -> None:
    decision, _ = settled("27 people", *FIRST)
    later = checked(*FIRST, ("c.txt", fire("25").replace("A fire", "A great fire")))
    conflict = judged(later, decision)
    assert conflict.settled is None
    assert "since then c.txt says 25 people" in (conflict.reopened or "")


def test_a_third_answer_opens_it_again() -> None:
    """The conflict has another id then: it is known by the passages that are still disputed in it."""
    decision, _ = settled("27 people", *FIRST)
    later = checked(*FIRST, ("c.txt", fire("31").replace("A fire", "A great fire")))
    conflict = judged(later, decision)
    assert conflict.id != decision.id
    assert "since then c.txt says 31 people" in (conflict.reopened or "")


def test_words_that_changed_open_it_again() -> None:
    decision, _ = settled("27 people", *FIRST)
    later = checked(("a.txt", fire("25").replace("injured", "badly injured")), FIRST[1])
    for conflict in apply(later, [decision], LEDGER).conflicts:
        assert conflict.settled is None


def test_an_accepted_conflict_opens_again_with_any_new_passage() -> None:
    decision, _ = settled(None, *FIRST)
    later = checked(*FIRST, ("c.txt", fire("27").replace("A fire", "A great fire")))
    assert judged(later, decision).settled is None


def notes(report: Report, decisions: Sequence[Decision], **more: object) -> tuple[str, ...]:
    return apply(report, decisions, LEDGER, **more).notes  # type: ignore[arg-type]


def test_a_decision_whose_conflict_is_gone_is_stale() -> None:
    decision, _ = settled("27 people", *FIRST)
    (note,) = notes(checked(FIRST[1], ("a.txt", fire("27"))), [decision])
    assert note.startswith(LEDGER)
    assert f"stale: {decision.id}" in note


def test_nothing_is_called_stale_that_was_not_looked_at() -> None:
    decision, _ = settled("27 people", *FIRST)
    half = checked(FIRST[1])
    assert not notes(half, [decision])
    assert notes(half, [decision], is_there=lambda source: source != "a.txt"), "a.txt was thrown away"
    assert not notes(checked(("z.txt", "It rained.")), [decision], ignored=["quantity"])


def test_a_new_decision_takes_the_place_of_the_one_on_the_same_passages() -> None:
    old, _ = settled("27 people", *FIRST)
    new, _ = settled("31 people", *FIRST, ("c.txt", fire("31").replace("A fire", "A great fire")))
    assert not_superseded([old], [new]) == []
    other = Decision("k-00000000", "quantity", "How many?", "3", "seen", None, None, ())
    assert not_superseded([other], [new]) == [other]

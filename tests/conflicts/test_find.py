from __future__ import annotations

from reconcile import conflicts
from reconcile.claims import KINDS, read
from reconcile.conflicts.find import _joined
from reconcile.matching import group
from reconcile.model import Article, Conflict, Source
from tests.writing import article


def check(*articles: Article, ignored: frozenset[str] = frozenset()) -> tuple[Conflict, ...]:
    readings = [read(each) for each in articles]
    grouped = group(readings, KINDS, {}, lambda *_: None)
    sources = {a.id: Source(a, grouped.event_of.get(a.id), grouped.copy_of.get(a.id)) for a in articles}
    return conflicts.find(grouped.questions, KINDS, sources, ignored)


def fire(id: str, hurt: str, chief: str = "Ellen Marsden", **more: str) -> Article:
    return article(
        f"A fire in a ferry terminal at Brackwell injured {hurt} people, the harbour police said.",
        f"Harbour master {chief} closed the terminal.",
        id=id,
        **more,
    )


def test_positions_are_held_by_sources_and_the_best_held_comes_first() -> None:
    (conflict,) = check(fire("a.txt", "25"), fire("b.txt", "27"), fire("c.txt", "27"))
    assert conflict.status == "contradiction"
    first, second = conflict.positions
    assert [evidence.source for evidence in second.evidence] == ["a.txt"]
    assert {evidence.source for evidence in first.evidence} == {"b.txt", "c.txt"}


def test_copies_count_as_one_source() -> None:
    (conflict,) = check(fire("a.txt", "25"), fire("b.txt", "27"), fire("c.txt", "27"))
    # c.txt is word for word b.txt.
    assert [position.independent_sources for position in conflict.positions] == [1, 1]


def test_only_the_words_that_differ_are_marked() -> None:
    a, b = fire("a.txt", "25"), fire("b.txt", "25", "Ellen Marsdon")
    (conflict,) = check(a, b)
    assert conflict.status == "variant"
    articles = {"a.txt": a, "b.txt": b}
    evidence = [e for position in conflict.positions for e in position.evidence]
    marked = {articles[e.source].quote(mark) for e in evidence for mark in e.marks}
    assert marked == {"Marsden", "Marsdon"}


def test_an_article_that_takes_both_sides_is_an_internal_conflict() -> None:
    a = article(
        "Harbour master Ellen Marsden closed the ferry terminal.",
        "Travellers were angry. Harbour master Ellen Marsdon spoke to them.",
        id="a.txt",
    )
    (conflict,) = check(a)
    assert (conflict.status, conflict.internal) == ("variant", True)


def test_ids_are_made_of_what_is_said_and_not_of_where() -> None:
    before = check(fire("a.txt", "25"), fire("b.txt", "27"))
    moved = article(
        "It was a windy evening.", *(fire("x", "25").text.split("\n")), "Nothing else happened.", id="a.txt"
    )
    assert [c.id for c in check(moved, fire("b.txt", "27"))] == [c.id for c in before]


def test_an_ignored_kind_is_not_reported() -> None:
    assert check(fire("a.txt", "25"), fire("b.txt", "27"), ignored=frozenset({"quantity"})) == ()


def test_the_worst_comes_first() -> None:
    found = check(fire("a.txt", "25"), fire("b.txt", "27", "Ellen Marsdon"))
    assert [conflict.status for conflict in found] == ["contradiction", "variant"]


def test_who_takes_no_side_is_evidence_for_none() -> None:
    """*The Kestrel* of a third report is no vote for either spelling of its full name."""
    ship = "The freighter {} Kestrel struck a pier at Brackwell, the harbour police said."
    a, b = article(ship.format("Orlena"), id="a.txt"), article(ship.format("Orlana"), id="b.txt")
    c = article("The Kestrel struck a pier at Brackwell and began to sink.", id="c.txt")
    (variant,) = [conflict for conflict in check(a, b, c) if conflict.status == "variant"]
    told = {position.value: [e.source for e in position.evidence] for position in variant.positions}
    assert told == {"Orlena Kestrel": ["a.txt"], "Orlana Kestrel": ["b.txt"]}


def test_one_dispute_told_in_two_groups_of_passages_is_one_conflict() -> None:
    """Its evidence is put together: nothing is lost because two questions are worded alike."""
    fires = [fire(f"{name}.txt", hurt) for name, hurt in (("a", "25"), ("b", "27"), ("c", "25"), ("d", "27"))]
    (one,), (other,) = check(*fires[:2]), check(*fires[2:])
    assert one.id == other.id
    joined = _joined(one, other, {a.id: Source(a) for a in fires})
    assert {p.value: [e.source for e in p.evidence] for p in joined.positions} == {
        "25 people": ["a.txt", "c.txt"],
        "27 people": ["b.txt", "d.txt"],
    }

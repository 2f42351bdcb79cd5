"""A source that says otherwise than what the desk has established."""

from __future__ import annotations

import pytest

from reconcile.claims import KINDS, read
from reconcile.conflicts.facts import Established, hold
from reconcile.model import Conflict, Source
from tests.writing import article


def against(kind: str, subject: str, value: str, *texts: str) -> list[Conflict]:
    """The conflicts of one fact with articles of one paragraph each."""
    articles = [article(*text.split("\n"), id=f"{number}.txt") for number, text in enumerate(texts)]
    claims = [claim for each in articles for claim in read(each).claims]
    fact = Established(kind, subject, value, "the register", "claims.yaml:4")
    found, unread = hold([fact], KINDS, claims, {each.id: Source(each) for each in articles})
    assert not unread
    return list(found)


HURT = "A fire in a ferry terminal at Brackwell injured {} people, the harbour police said."
LEE = "Harbour master {} closed the ferry terminal at Brackwell on Monday."


def test_one_source_is_enough() -> None:
    (conflict,) = against("quantity", "people injured at Brackwell", "27", HURT.format(25))
    assert conflict.status == "contradiction"
    fact, position = conflict.positions
    assert (fact.value, fact.evidence) == ("27", ())
    assert [evidence.source for evidence in position.evidence] == ["0.txt"]
    assert conflict.why[0] == "the desk has established: 27 (the register; claims.yaml:4)"


@pytest.mark.parametrize("hurt", ["27", "about 30", "at least 20"])
def test_who_agrees_is_left_alone(hurt: str) -> None:
    assert not against("quantity", "people injured at Brackwell", "27", HURT.format(hurt))


def test_another_place_is_another_thing() -> None:
    assert not against("quantity", "people injured at Ostrel", "27", HURT.format(25))


def test_who_has_it_right_elsewhere_tells_of_another_thing() -> None:
    older = HURT.format(25).replace("A fire", "An earlier fire")
    assert not against("quantity", "people injured at Brackwell", "27", f"{HURT.format(27)}\n{older}")


def test_a_name_spelled_otherwise_is_a_variant() -> None:
    (conflict,) = against("person", "harbour master", "Ellen Marsden", LEE.format("Ellen Marsdon"))
    assert conflict.status == "variant"
    assert [position.value for position in conflict.positions] == ["Ellen Marsden", "Ellen Marsdon"]


def test_other_people_are_left_alone() -> None:
    assert not against("person", "harbour master", "Ellen Marsden", "Mayor Tom Reeve opened the ferry terminal.")


def test_the_id_is_made_of_what_is_said() -> None:
    ids = {against("quantity", "people injured", "27", HURT.format(25) + more)[0].id for more in ("", "\nIt rained.")}
    assert len(ids) == 1


def test_a_fact_that_cannot_be_read_is_said_so() -> None:
    fact = Established("weekday", "ruling", "purple", "the docket", "claims.yaml:9")
    found, unread = hold([fact], KINDS, [], {})
    assert not found
    assert unread[0].startswith("claims.yaml:9: facts: no weekday can be read in purple for ruling")

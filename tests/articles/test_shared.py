from __future__ import annotations

from reconcile.articles import set_aside_shared
from tests.writing import article

OWN = [
    ["The bakers walked out on Monday.", "Ovens were cold.", "Nobody in the town had bread."],
    ["Few ovens were lit in Salt Quay.", "The mill blames ships.", "The mayor will speak on Thursday."],
    ["A walkout has left the quay without bread.", "Flour is dear.", "The union says it will not give way."],
    ["Bread is short in the harbour.", "The grain ships wait.", "A meeting has been called."],
]


def test_a_short_line_of_several_outlets_is_furniture() -> None:
    left = article(*OWN[0], "Harbour Network news desk", id="a", outlet="The Echo")
    right = article(OWN[1][0], "Harbour Network news desk", *OWN[1][1:], id="b", outlet="The Oven")

    found = set_aside_shared([left, right])

    assert [len(one.blocks) for one in found] == [3, 3]
    assert found[0].furniture[0].reason == "stands in several articles"
    assert (found[0].furniture[0].start_line, found[1].furniture[0].start_line) == (4, 2)


def test_a_sentence_in_common_stays() -> None:
    left = article(*OWN[0], "The mill did not respond.", id="a", outlet="The Echo")
    right = article(*OWN[1], "The mill did not respond.", id="b", outlet="The Oven")

    assert set_aside_shared([left, right]) == (left, right)


def test_wire_copy_stays() -> None:
    wire = ["Bakers walk out over flour", "What the mill says", *OWN[0]]
    left, right = article(*wire, id="a", outlet="The Echo"), article(*wire, "More soon", id="b", outlet="The Oven")

    assert set_aside_shared([left, right]) == (left, right)


def test_an_outlets_own_line_at_the_foot_of_three_articles() -> None:
    about = "The Echo has told the news of the harbour since 1889 and is owned by its readers, who number 4,118."
    mine = [article(*own, about, id=str(number), outlet="The Echo") for number, own in enumerate(OWN[:3])]
    other = article(*OWN[3], id="other", outlet="The Oven")

    found = set_aside_shared([*mine, other])

    assert [len(one.blocks) for one in found] == [3, 3, 3, 3]


def test_two_articles_of_one_outlet_prove_nothing() -> None:
    mine = [
        article(*own, "The Echo, 1 Quay Street", id=str(number), outlet="The Echo")
        for number, own in enumerate(OWN[:2])
    ]

    assert set_aside_shared(mine) == tuple(mine)


def test_versions_of_one_story_keep_their_last_line() -> None:
    mine = [
        article(*OWN[0], f"It was day {day}.", "The mill is shut.", id=str(day), outlet="The Echo") for day in range(3)
    ]

    assert set_aside_shared(mine) == tuple(mine)


def test_nothing_in_common_changes_nothing() -> None:
    alone = [article(*own, id=str(number)) for number, own in enumerate(OWN)]

    assert set_aside_shared(alone) == tuple(alone)

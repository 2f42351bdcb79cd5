"""The whole stage on small stories: what is matched, what is explained away, what belongs to another event."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.claims import KINDS, read
from reconcile.matching import Grouped, group
from reconcile.model import Article, Question
from tests.writing import article


def grouped(*articles: Article, aliases: dict[str, Sequence[str]] | None = None) -> Grouped:
    return group([read(a) for a in articles], KINDS, aliases or {}, lambda *_: None)


def questions(found: Grouped, kind: str) -> list[set[str]]:
    return [{answer.value for answer in q.answers} for q in found.questions if q.kind == kind]


def of_kind(found: Grouped, kind: str) -> list[Question]:
    return [question for question in found.questions if question.kind == kind]


FIRE = article(
    "A fire in a ferry terminal at Brackwell injured 25 people on Monday, the harbour police said.",
    "Twelve fire engines were called to the terminal.",
    id="a.txt",
)


def test_two_figures_for_one_thing_are_a_question() -> None:
    other = article("The fire in the ferry terminal at Brackwell injured 27 people, harbour police said.", id="b.txt")
    (question,) = of_kind(grouped(FIRE, other), "quantity")
    assert {answer.claims[0].article for answer in question.answers} == {"a.txt", "b.txt"}
    assert question.comparison.verdict == "conflict"
    assert sum(weight.bits for weight in question.weights) > 4


def test_agreement_explains_away() -> None:
    """The second report gives 25 as well, so that its 27 must be of something else."""
    other = article(
        "The fire in the ferry terminal at Brackwell injured 25 people, harbour police said.",
        "A fire in a ferry terminal on the other shore injured 27 people last year, harbour police said.",
        id="b.txt",
    )
    found = grouped(FIRE, other)
    assert of_kind(found, "quantity") == []
    assert any(a.left.kind == a.right.kind == "quantity" for a in found.agreements)


def test_little_in_common_is_no_question() -> None:
    other = article("Twenty-seven people enjoyed the concert, the choir said.", id="b.txt")
    assert of_kind(grouped(FIRE, other), "quantity") == []


def test_three_reports_make_one_question_with_two_answers() -> None:
    b = article("The fire in the ferry terminal at Brackwell injured 27 people, harbour police said.", id="b.txt")
    c = article("Harbour police said the fire in the Brackwell ferry terminal injured 25 people.", id="c.txt")
    (question,) = of_kind(grouped(FIRE, b, c), "quantity")
    assert sorted(sorted({c.article for c in a.claims}) for a in question.answers) == [["a.txt", "c.txt"], ["b.txt"]]


def test_two_values_of_one_sentence_are_of_two_things() -> None:
    only = article("The fire injured 25 people in the hall and injured 27 people on the quay.", id="a.txt")
    assert of_kind(grouped(only), "quantity") == []


LAMP = article(
    "The harbour lamp of Brackwell will look 30 percent brighter than the old one, keepers said.", id="a.txt"
)


def test_a_figure_stands_against_both_that_another_report_gives_for_the_same_thing() -> None:
    """Which of the two answers it, nobody can tell."""
    both = article(
        "At Brackwell the harbour lamp will look 18 percent brighter.",
        "Keepers said the harbour lamp will look 12 percent brighter.",
        id="b.txt",
    )
    values = {value for question in questions(grouped(LAMP, both), "percent") for value in question}
    assert values == {"up 30 percent", "up 18 percent", "up 12 percent"}


def test_a_figure_that_the_other_report_gives_too_stands_against_none_of_its_others() -> None:
    both = article(
        "The harbour lamp of Brackwell will look 30 percent brighter.",
        "Keepers said the harbour lamp will look 12 percent brighter.",
        id="b.txt",
    )
    assert questions(grouped(LAMP, both), "percent") == []


def test_a_figure_stands_against_one_of_two_things_only() -> None:
    both = article(
        "The harbour lamp of Brackwell will look 18 percent brighter than the old one, keepers said.",
        "The quay of Brackwell will look 12 percent brighter.",
        id="b.txt",
    )
    assert questions(grouped(LAMP, both), "percent") == [{"up 30 percent", "up 18 percent"}]


DENIED = article(
    "A federal judge refused on Monday to block the county from sharing its well records with its neighbours.",
    "U.S. District Judge Petra Lindqvist denied a preliminary injunction, and the growers said they would appeal.",
    id="a.txt",
)
GRANTED = article(
    "A federal judge on Friday blocked the county from sharing its well records with its neighbours.",
    "U.S. District Judge Samuel Oduya granted a preliminary injunction to a group of dairies.",
    id="b.txt",
)


def test_two_judges_make_two_events() -> None:
    found = grouped(DENIED, GRANTED)
    assert len(found.events) == 2
    assert found.event_of["a.txt"] != found.event_of["b.txt"]
    assert "Lindqvist" in found.events[0].label


def test_what_sibling_events_tell_otherwise_is_apparent() -> None:
    found = grouped(DENIED, GRANTED)
    for kind in ("outcome", "weekday", "person"):
        (question,) = of_kind(found, kind)
        assert question.apart, kind
        assert any("Lindqvist" in reason for reason in question.apart)


def test_one_ruling_told_two_ways_is_a_conflict() -> None:
    other = article(
        "A federal judge on Monday blocked the county from sharing its well records with its neighbours.",
        "U.S. District Judge Petra Lindqvist granted a preliminary injunction, and the county said it would appeal.",
        id="b.txt",
    )
    found = grouped(DENIED, other)
    assert len(found.events) == 1
    (question,) = of_kind(found, "outcome")
    assert not question.apart
    assert question.comparison.verdict == "conflict"


def test_a_misspelt_name_is_still_the_same_holder() -> None:
    a = article("Harbour master Ellen Marsden, 51, closed the port on Monday.", id="a.txt")
    b = article("Harbour master Ellen Marsdon, 56, closed the port on Monday.", id="b.txt")
    found = grouped(a, b)
    assert questions(found, "age") == [{"51", "56"}]
    assert len(questions(found, "person")) == 1


def test_an_alias_names_the_same_holder() -> None:
    a = article("Harbour master Ellen Marsden, 51, closed the port on Monday.", id="a.txt")
    b = article("Harbour master Nell Weatherby, 56, closed the port on Monday.", id="b.txt")
    assert questions(grouped(a, b), "age") == []
    assert questions(grouped(a, b, aliases={"Ellen Marsden": ["Nell Weatherby"]}), "age") == [{"51", "56"}]


def test_a_copy_never_conflicts_with_its_original() -> None:
    found = grouped(DENIED, article(*(DENIED.quote(block.span) for block in DENIED.blocks), id="z.txt"))
    assert found.questions == ()
    assert found.copy_of["z.txt"].original == "a.txt"


def test_an_unrelated_article_changes_nothing() -> None:
    stranger = article("The choir of Saint Alban sang a cantata by a forgotten composer to a full house.", id="z.txt")
    assert grouped(DENIED, GRANTED).questions == grouped(DENIED, GRANTED, stranger).questions


def test_who_appointed_a_judge_is_one_question_in_reports_of_two_rulings() -> None:
    """Of another post, which somebody may have had by then, it is none."""
    one, other = (
        article(
            *(a.quote(block.span) for block in a.blocks),
            f"Judge Ines Marlow, a {party} appointee, has a third case. {post} Dana Moss said so.",
            id=a.id,
        )
        for a, party, post in ((DENIED, "Democratic", "Interior Minister"), (GRANTED, "Republican", "Finance Minister"))
    )
    found = grouped(one, other)
    assert len(found.events) == 2
    assert questions(found, "role") == [{"Democratic appointee", "Republican appointee"}]

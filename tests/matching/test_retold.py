"""A sentence that stands in an article twice, with two figures, is one statement and a slip."""

from __future__ import annotations

from tests.decisions.stories import checked

TOLD = "Marta Holler, {}, of Brackwell, was charged with {} counts of wire fraud and forgery after a long inquiry"


def found(*sentences: str) -> list[tuple[str, bool]]:
    report = checked(("a.txt", "\n".join(sentences)), ("b.txt", "A ferry was late, and nobody in Brackwell minded."))
    return [(conflict.kind, conflict.internal) for conflict in report.conflicts]


def test_the_caption_of_a_body_that_says_another_figure() -> None:
    assert found(TOLD.format(41, 283) + " by the police.", TOLD.format(41, 161) + ".") == [("quantity", True)]


def test_two_items_of_a_list_are_two_things() -> None:
    profit = "rofit before tax and interest of the whole Orrin group in the second quarter was {}% of its net sales."
    assert not found("P" + profit.format(11.7), "Adjusted p" + profit.format(13.5))


def test_two_sentences_that_begin_alike_are_two_things() -> None:
    assert not found(
        "Marta Holler of Brackwell was charged with 34 counts of arson by the county police on the coast.",
        "Marta Holler of Brackwell was charged with 12 counts of forgery by prosecutors in the capital a week later.",
    )

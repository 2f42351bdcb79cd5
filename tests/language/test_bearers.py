import pytest

from reconcile.language.counting import bearer_of
from tests.writing import document

TOLD = [
    (["Ivo Reed ran for 83 yards."], "reed"),
    (["Gull forward Ivo Reed, a rookie, had 14 points."], "reed"),
    (["Ivo Reed scored 12 points while Otto Moss had 14 rebounds."], "moss"),
    (["The win was a contrast to Ivo Reed, who had 33 points."], "reed"),
    (["Ivo Reed, who had 12 points on Monday, added 14 rebounds."], "reed"),
    (["Reed's 14 points were not enough."], "reed"),
    (["Ivo Reed came back from injury.", "He had 14 points."], "reed"),
    (["Ivo Reed came back from injury.", "He was glad of it.", "He had 14 points."], "reed"),
]
UNTOLD = [
    ["The guard had 14 points."],
    ["Ivo Reed and Otto Moss had 14 points."],
    ["The Gulls beat Otto Moss with 14 points."],
    ["A sharp contrast to Ivo Reed for the Gulls was the 14 points of the guard."],
    ["It rained.", "He had 14 points."],
    ["The crowd sang for Otto Moss.", "He had 14 points."],
]


def bearer(paragraphs: list[str]) -> str:
    read = document(*paragraphs)
    sentence = read.sentences[-1]
    return bearer_of(read, sentence, sentence.figures[-1])


@pytest.mark.parametrize(("paragraphs", "expected"), TOLD)
def test_tells_whose_record_a_figure_is(paragraphs: list[str], expected: str) -> None:
    assert bearer(paragraphs) == expected


@pytest.mark.parametrize("paragraphs", UNTOLD)
def test_leaves_open_whose_it_is_where_that_is_not_told(paragraphs: list[str]) -> None:
    assert bearer(paragraphs) == ""

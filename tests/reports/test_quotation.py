"""Passages in pieces: what is marked, and what is cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.model import Evidence, Span
from reconcile.reports.quotation import Piece, cut, passage, pieces_of
from tests.writing import article


def shown(pieces: list[Piece]) -> str:
    return "".join(f"«{text}»" if marked else text for text, marked in pieces)


def evidence(text: str, *words: str, marks: tuple[str, ...] = ()) -> Evidence:
    def span(of: str) -> Span:
        return Span(text.index(of), text.index(of) + len(of))

    return Evidence("a.txt", span(words[0]), Span(0, len(text)), tuple(span(mark) for mark in marks))


def test_the_differing_words_are_marked_or_else_the_value() -> None:
    text = "The mate, Ana Lopes, spoke."
    assert shown(passage(article(text), evidence(text, "Ana Lopes", marks=("Lopes",)), 100)) == (
        "The mate, Ana «Lopes», spoke."
    )
    assert shown(passage(article(text), evidence(text, "Ana Lopes"), 100)) == "The mate, «Ana Lopes», spoke."


def test_white_space_is_never_marked_and_never_doubled() -> None:
    text = "one  two \n three   four"
    assert shown(pieces_of(article(text), Span(0, len(text)), [Span(3, 10)])) == "one «two» three four"


def test_marks_that_touch_or_leave_the_sentence_are_united_and_trimmed() -> None:
    text = "one two three"
    marks = [Span(0, 4), Span(3, 7), Span(2, 5), Span(12, 99), Span(5, 5)]
    assert shown(pieces_of(article(text), Span(0, len(text)), marks)) == "«one two» thre«e»"


def test_a_quotation_may_run_past_its_sentence() -> None:
    text = "He said “one. Two.” And left."
    item = Evidence("a.txt", Span(9, 18), Span(0, 13))
    assert shown(passage(article(text), item, 100)) == "He said “«one. Two.»"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("w00", "«w00» w01 w02 w03 w04 w05 w06 w07 …"),
        ("w50", "… w47 w48 w49 «w50» w51 w52 w53 …"),
        ("w99", "… w92 w93 w94 w95 w96 w97 w98 «w99»"),
    ],
)
def test_a_long_sentence_is_cut_around_the_mark(word: str, expected: str) -> None:
    text = " ".join(f"w{n:02}" for n in range(100))
    assert shown(passage(article(text), evidence(text, word), 32)) == expected


def test_later_marks_are_kept_where_they_fit() -> None:
    text = " ".join(f"w{n:02}" for n in range(100))
    cutting = passage(article(text), evidence(text, "w50", marks=("w50", "w52", "w90")), 32)
    assert [piece.text for piece in cutting if piece.marked] == ["w50", "w52"]


def test_a_file_that_is_one_line_is_cut_at_once() -> None:
    text = "x" * 3_000_000 + " seven " + "y" * 3_000_000
    said = shown(passage(article(text), evidence(text, "seven"), 140))
    assert "«seven»" in said
    assert len(said) < 160


@given(st.lists(st.tuples(st.text("ab ,", min_size=1, max_size=30), st.booleans()), max_size=8), st.integers(10, 60))
def test_a_cut_passage_keeps_its_first_mark_and_its_length(parts: list[tuple[str, bool]], limit: int) -> None:
    pieces = [Piece(*part) for part in parts]
    kept = cut(pieces, limit)
    assert sum(len(piece.text) for piece in kept) <= limit + 4
    marked = [piece.text for piece in pieces if piece.marked]
    if marked:
        assert next(piece.text for piece in kept if piece.marked) == marked[0][:limit]

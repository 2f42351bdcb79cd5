import time

import pytest

from reconcile.language.tokens import tokenize
from reconcile.language.wording import Side, collate, utterance
from reconcile.language.wording.difference import sort_of


def side(text: str) -> Side:
    read = utterance(tokenize(text))
    return Side(read.words, read.gaps, 0, len(read.words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It’s, um, Dr. Marsh’s mill", "it is marsh mill"),
        ("We won't; they can't, I'm sure.", "we will not they can not i am sure"),
        ("the US, the U.S. and the United States", "the us. the us. and the us."),
        ("ten per cent of 1,280", "10 percent of 1280"),
        ("an e-mail", "an e mail"),
    ],
)
def test_words_in_the_form_in_which_they_are_compared(text: str, words: str) -> None:
    assert " ".join(utterance(tokenize(text)).words) == words


def test_dots_and_brackets_leave_a_gap() -> None:
    read = utterance(tokenize("We … saw [the harbour] burn ... all"))
    assert read.words == ("we", "saw", "burn", "all")
    assert read.gaps == {1, 2, 3}


@pytest.mark.parametrize(
    ("left", "right", "sort"),
    [
        ("organised", "organized", "spelling"),
        ("e mail", "email", "spelling"),
        ("forty 2", "42", "spelling"),
        ("that", "", "spelling"),
        ("the", "", "small"),
        ("did", "do", "small"),
        ("huge", "big", "like"),
        ("quickly", "", "dropped"),
        ("trust", "hopes", "replaced"),
        ("free choice", "long life", "rewritten"),
        ("not", "", "sense"),
        ("never", "not", "sense"),
        ("12", "14", "sense"),
        ("legal", "illegal", "sense"),
        ("before", "after", "sense"),
    ],
)
def test_what_a_difference_amounts_to(left: str, right: str, sort: str) -> None:
    assert sort_of(tuple(left.split()), tuple(right.split())) == sort
    assert sort_of(tuple(right.split()), tuple(left.split())) == sort


def test_collation_is_the_same_from_both_sides() -> None:
    one, other = (
        side("we saw the wave and the gate fell down on us"),
        side("and then the wave came and the gate fell on him"),
    )
    there, back = collate(one, other), collate(other, one)
    assert there is not None
    assert back is not None
    assert (there.aligned, there.share, there.apart) == (back.aligned, back.share, back.apart)
    assert [(d.left, d.right) for d in there.differences] == [(d.right, d.left) for d in back.differences]


def test_nothing_in_common() -> None:
    assert collate(side("we saw it"), side("nobody else came")) is None


def test_long_utterances_do_not_hang() -> None:
    one, other = side("the mill and the gate " * 2_000), side("the gate and the mill " * 2_000)
    begun = time.perf_counter()
    collate(one, other)
    assert time.perf_counter() - begun < 2

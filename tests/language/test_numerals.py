import time
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from reconcile.language.numerals import Figure, agreement, figures, interval_of
from reconcile.language.tokens import tokenize

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "numerals.yaml").read_text(encoding="utf-8"))


def read(text: str) -> list[Figure]:
    return figures(tokenize(text))


def numbers(text: str) -> list[float]:
    found: list[float] = []
    for figure in read(text):
        found += [figure.low, figure.high] if figure.hedge == "range" else [figure.value]
    return found


@pytest.mark.parametrize(("text", "expected"), CASES["values"])
def test_reads_the_numbers(text: str, expected: list[float]) -> None:
    assert numbers(text) == pytest.approx(expected)


@pytest.mark.parametrize(("text", "low", "high"), CASES["hedged"])
def test_a_hedge_makes_an_interval(text: str, low: float, high: float) -> None:
    (figure,) = read(text)
    assert (figure.low, figure.high) == pytest.approx((low, high))


@pytest.mark.parametrize(("text", "expected"), CASES["forms"])
def test_knows_what_a_number_is_of(text: str, expected: list[list[str]]) -> None:
    assert [[figure.form, figure.unit] for figure in read(text)] == expected


@pytest.mark.parametrize("text", CASES["none"])
def test_passes_over_numbers_that_count_nothing(text: str) -> None:
    assert [figure for figure in read(text) if figure.form != "ordinal"] == []


@pytest.mark.parametrize(("left", "right", "expected"), CASES["agreements"])
def test_tells_how_two_figures_agree(left: str, right: str, expected: str) -> None:
    (one,), (other,) = read(left), read(right)
    assert agreement(interval_of(one), interval_of(other)) == expected
    assert agreement(interval_of(other), interval_of(one)) == expected
    assert agreement(interval_of(one), interval_of(one)) == "equal"


def test_a_figure_covers_its_hedge_its_currency_and_its_unit() -> None:
    text = "They paid more than $5 million for about 20 kilometres of track."
    assert [text[f.start : f.end] for f in read(text)] == ["more than $5 million", "about 20 kilometres"]


def test_the_noun_stands_behind_the_figure_and_its_hyphen() -> None:
    tokens = tokenize("an 88-page report on two dozen barges")
    assert [tokens[f.noun_at].text for f in figures(tokens)] == ["page", "barges"]


PIECES = "12 one half a in of - , . % $ $5 million 2017 May dozens to and 5:30 year old K £ / No."


@given(st.lists(st.sampled_from(PIECES.split(" "))))
def test_any_jumble_gives_figures_in_order_without_overlaps(words: list[str]) -> None:
    tokens = tokenize(" ".join(words))
    found = figures(tokens)
    assert all(left.last < right.first for left, right in pairwise(found))
    assert all(0 <= f.first <= f.core <= f.last < len(tokens) and f.low <= f.value <= f.high for f in found)


@pytest.mark.parametrize(
    "piece", ["5 pounds ", "1-", "1/", "1:", "Boeing 7 ", "twenty ", "a hundred and ", "$", "1, ", "No. "]
)
def test_a_line_of_one_piece_a_hundred_thousand_times_is_read_at_once(piece: str) -> None:
    tokens = tokenize(piece * 20_000)
    began = time.perf_counter()
    figures(tokens)
    assert time.perf_counter() - began < 2.5

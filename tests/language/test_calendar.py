import datetime as dt
from pathlib import Path

import pytest
import yaml

from reconcile.language.calendar import expressions, resolve
from reconcile.language.calendar.lengths import lengths
from reconcile.language.numerals import figures
from reconcile.language.tokens import tokenize

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "calendar.yaml").read_text(encoding="utf-8"))
WRITTEN = dt.date(2026, 6, 17)


@pytest.mark.parametrize("case", CASES["days"], ids=str)
def test_resolves_by_the_convention_of_news(case: list[dt.date | str]) -> None:
    words, first, last = str(case[0]), case[1], case[-1]
    (days,) = [found for e in expressions(tokenize(words)) if (found := resolve(e, WRITTEN))]
    assert (days.first, days.last) == (first, last)


@pytest.mark.parametrize("words", CASES["none"], ids=str)
def test_resolves_nothing_that_is_open(words: str) -> None:
    assert [resolve(e, WRITTEN) for e in expressions(tokenize(str(words))) if resolve(e, WRITTEN)] == []


@pytest.mark.parametrize(("words", "minutes", "hedge", "zone"), CASES["times"])
def test_reads_times_of_day(words: str, minutes: int, hedge: str, zone: str) -> None:
    (found,) = expressions(tokenize(words))
    assert (found.minutes, found.hedge, found.zone) == (minutes, hedge, zone)


@pytest.mark.parametrize("sentence", CASES["clear"])
def test_reads_nothing_where_there_is_no_date(sentence: str) -> None:
    assert [sentence[e.start : e.end] for e in expressions(tokenize(sentence))] == []


@pytest.mark.parametrize(("sentence", "expected"), CASES["read"])
def test_reads_the_words_of_the_date_and_no_more(sentence: str, expected: list[str]) -> None:
    assert [sentence[e.start : e.end] for e in expressions(tokenize(sentence))] == expected


def test_a_weekday_without_a_day_of_the_report_is_open() -> None:
    (found,) = expressions(tokenize("on Tuesday"))
    assert resolve(found, None) is None


def test_a_full_date_needs_no_day_of_the_report() -> None:
    (found,) = expressions(tokenize("May 12, 2025"))
    days = resolve(found, None)
    assert days is not None
    assert days.first == dt.date(2025, 5, 12)


def test_ends_of_a_range_are_marked() -> None:
    assert [e.hedge for e in expressions(tokenize("open Monday to Friday, June or July"))] == ["range"] * 4


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("a term of seven years and nine months", 93 * 730.5),
        ("93 months in prison", 93 * 730.5),
        ("a 13-hour flight", 13),
        ("half an hour later", 0.5),
        ("two and a half years", 2.5 * 8766),
        ("a couple of days after", 48),
    ],
)
def test_reads_lengths_of_time_in_hours(words: str, hours: float) -> None:
    tokens = tokenize(words)
    (found,) = lengths(tokens, figures(tokens))
    assert found.hours == pytest.approx(hours)
    assert found.low <= hours <= found.high


@pytest.mark.parametrize(
    "words",
    ["the past seven years", "60 miles an hour", "a six-year-old boy", "24 hours a day", "40 years of age", "for days"],
)
def test_reads_no_length_in_ages_rates_and_spans_that_end_today(words: str) -> None:
    tokens = tokenize(words)
    assert lengths(tokens, figures(tokens)) == []


def test_hours_are_less_than_days() -> None:
    hours, days = (lengths(tokens, [])[0] for tokens in map(tokenize, ("hours after the vote", "days later")))
    assert hours.vague
    assert hours.high < days.low


@pytest.mark.parametrize(
    "text", ["May " * 20_000, "." * 100_000, "1:" * 50_000, "last " * 20_000, "2026-" * 20_000, "ago " * 20_000]
)
def test_a_hostile_line_takes_no_longer_than_its_length(text: str) -> None:
    tokens = tokenize(text)
    assert len(expressions(tokens)) <= len(tokens)

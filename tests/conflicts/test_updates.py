"""What time explains is an update; two figures of one moment are a contradiction."""

from __future__ import annotations

import pytest

from reconcile.model import Article
from tests.conflicts.test_find import check
from tests.writing import article


def toll(id: str, sentence: str, published: str | None = None) -> Article:
    return article(f"{sentence} in the ferry accident off Brackwell, the coast guard said.", id=id, published=published)


def status(left: Article, right: Article) -> list[str]:
    return [conflict.status for conflict in check(left, right)]


def test_a_toll_of_a_later_day_is_an_update() -> None:
    early = toll("a.txt", "Twelve people died", "2031-03-04")
    assert status(early, toll("b.txt", "Nineteen people died", "2031-03-06")) == ["update"]


def test_a_toll_of_the_same_day_is_a_contradiction() -> None:
    early = toll("a.txt", "Twelve people died", "2031-03-04")
    assert status(early, toll("b.txt", "Nineteen people died", "2031-03-04")) == ["contradiction"]


def test_the_text_decides_before_the_page_date() -> None:
    a = toll("a.txt", "Twelve people died", "2031-03-04")
    b = article(
        "The toll of the ferry accident off Brackwell rose to 19 people killed, the coast guard said.",
        id="b.txt",
        published="2031-03-04",
    )
    assert "contradiction" not in status(a, b)


@pytest.mark.parametrize(
    ("later", "age", "expected"),
    [("2031-09-01", 58, "update"), ("2031-03-06", 58, "contradiction"), ("2031-09-01", 60, "contradiction")],
)
def test_a_birthday_lies_between_the_reports(later: str, age: int, expected: str) -> None:
    a = article("Harbour master Owen Tarrant, 57, closed the port.", id="a.txt", published="2031-03-04")
    b = article(f"Harbour master Owen Tarrant, {age}, closed the port.", id="b.txt", published=later)
    assert status(a, b) == [expected]


def test_nobody_grows_younger() -> None:
    a = article("Harbour master Owen Tarrant, 58, closed the port.", id="a.txt", published="2031-03-04")
    b = article("Harbour master Owen Tarrant, 57, closed the port.", id="b.txt", published="2031-09-01")
    assert status(a, b) == ["contradiction"]


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        (
            "Corvo shares were up 6% in Brackwell by 1050 GMT",
            "Corvo shares closed 4.1% higher in Brackwell",
            ["update"],
        ),
        (
            "Corvo shares closed 6% higher in Brackwell",
            "Corvo shares closed 4.1% higher in Brackwell",
            ["contradiction"],
        ),
        ("Corvo shares rose 6% in Brackwell", "Corvo shares closed 4.1% higher in Brackwell", []),
    ],
)
def test_what_a_share_stood_at_during_the_day_is_no_rival_of_its_close(
    earlier: str, later: str, expected: list[str]
) -> None:
    a = article(f"{earlier}, traders in the harbour said.", id="a.txt")
    b = article(f"{later}, traders in the harbour said.", id="b.txt")
    assert status(a, b) == expected


@pytest.mark.parametrize(
    ("guess", "sum", "expected"),
    [
        ("that lawyers estimate at $48", "of $41 each", ["update"]),
        ("that lawyers estimate at $48", "that lawyers estimate at $41", ["contradiction"]),
    ],
)
def test_what_came_replaces_an_estimate(guess: str, sum: str, expected: list[str]) -> None:
    a = article(f"Tenants of the Brackwell pier get a flat payment {guess}, the harbour court said.", id="a.txt")
    b = article(f"Tenants of the Brackwell pier get a flat payment {sum}, the harbour court said.", id="b.txt")
    assert status(a, b) == expected


def test_two_prices_of_the_hour_are_an_update() -> None:
    a = article("As of writing, the largest coin of the harbour is changing hands at $6,120.", id="a.txt")
    b = article("A short time ago, the coin was trading at $6,540.", id="b.txt")
    assert status(a, b) == ["update"]

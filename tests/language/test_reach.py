import pytest

from reconcile.language.numerals import figures, interval_of
from reconcile.language.numerals.reach import overreaches
from reconcile.language.tokens import tokenize


@pytest.mark.parametrize(
    ("bound", "other", "expected"),
    [
        ("more than $318 billion", "$471 billion", True),
        ("more than $318 billion", "more than $471 billion", True),
        ("more than 38 percent", "52 percent", True),
        ("more than $318 billion", "$322 billion", False),
        ("more than $318 billion", "$390 billion", False),
        ("more than $300 billion", "$471 billion", False),
        ("more than 50 percent", "72 percent", False),
        ("more than $1.2 million", "$1.9 million", False),
        ("more than $0.35", "$0.39", False),
        ("at least $318 billion", "$471 billion", False),
        ("more than $318 billion", "up to $471 billion", False),
        ("more than $318 billion", "$120 billion", False),
    ],
)
def test_more_than_reaches_to_the_next_rounder_figure(bound: str, other: str, expected: bool) -> None:
    left, right = (interval_of(figures(tokenize(text))[0]) for text in (bound, other))
    assert overreaches(left, right) is expected
    assert overreaches(right, left) is expected

import pytest

from reconcile.language import background, deciders
from tests.writing import document


def deeds(*sentences: str) -> list[str]:
    read = document(*sentences)
    last = read.sentences[-1]
    known = deciders.judges(read.sentences)
    return [last.tokens[deed.verb].text for deed in deciders.deeds(last.tokens, last.stems, known)]


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("A federal judge in Denver on Friday blocked the toll.", ["blocked"]),
        ("Judge Ines Marlow, who was appointed in 2011, denied the request.", ["denied"]),
        ("The toll was blocked on Friday by a judge.", ["blocked"]),
        ("The court cut the fine and dismissed the appeal.", ["cut", "dismissed"]),
        ("The Senate rejected the bill.", ["rejected"]),
        ("The union asked a judge to block the toll.", []),
        ("The appeal to the court was rejected.", []),
        ("Judge Marlow was put on the bench in 2011.", []),
    ],
)
def test_finds_what_a_court_does(sentence: str, verbs: list[str]) -> None:
    assert deeds(sentence) == verbs


def test_a_judge_is_known_again_by_surname() -> None:
    assert deeds("U.S. District Judge Ines Marlow-Quist heard it.", "Marlow-Quist blocked the toll.") == ["blocked"]


@pytest.mark.parametrize(
    ("sentence", "verb", "earlier"),
    [
        ("A judge had denied the request.", "denied", True),
        ("In July a judge blocked the toll.", "blocked", True),
        ("A judge blocked the toll last month.", "blocked", True),
        ("A separate judge blocked the toll.", "blocked", True),
        ("On July 3 a judge blocked the toll.", "blocked", False),
        ("A judge on Monday blocked the toll, which was raised in July.", "blocked", False),
        ("A judge, who was appointed in 2011, blocked the toll.", "blocked", False),
        ("The firm confirmed that it had regained contact.", "regained", False),
    ],
)
def test_tells_background_from_news(sentence: str, verb: str, earlier: bool) -> None:
    (read,) = document(sentence).sentences
    at = next(i for i, token in enumerate(read.tokens) if token.text == verb)
    assert background.is_earlier(read.tokens, at) is earlier

import time

import pytest

from reconcile.language.quotations import find
from reconcile.model import Span


def quoted(*paragraphs: str) -> list[str]:
    """What is quoted in the paragraphs; the parts of one quotation are joined by a bar."""
    text, blocks, at = "\n".join(paragraphs), [], 0
    for paragraph in paragraphs:
        blocks.append(Span(at, at + len(paragraph)))
        at += len(paragraph) + 1
    return [" | ".join(text[p.start : p.end] for p in q.parts) for q in find(text, blocks)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We lost,” she said. “We go on.”", ["We lost,", "We go on."]),
        ('"We lost," she said. "We go on."', ["We lost,", "We go on."]),
        ("‘We lost,’ she said. ‘It’s over.’", ["We lost,", "It’s over."]),
        ("'We lost,' she said. 'It's over.'", ["We lost,", "It's over."]),
        ("„Wir verloren“, he said. « Nous » too.", ["Wir verloren", "Nous"]),
        ("Then ”a great day.” Nothing more.", ["a great day."]),
        ('She said,"We lost."Then she left.', ["We lost."]),
        ("Mayor: 'We lost'", ["We lost"]),
        ("‘The workers’ rights,’ he said, ‘are “crucial” here.’", ["The workers’ rights,", "are “crucial” here."]),
        ("He told “me ‘no’ and left,” she said.", ["me ‘no’ and left,"]),
        ("The 'boss' left. The boys' club said 'no'.", ["boss", "no"]),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It's the workers' day. Don't go, y'all.",
        "Rock 'n' roll of the '90s, the class of '16.",
        'He is 6\'2" tall and it is 12" wide.',
        "The workers’ rights and the firms’ rights.",
        "Nothing is quoted here.",
        "",
    ],
)
def test_finds_nothing(text: str) -> None:
    assert quoted(text) == []


def test_a_quotation_runs_on_while_paragraphs_open_with_a_mark() -> None:
    assert quoted("He said: “We lost.", "“We came back.", "“We won,” and “again.”") == [
        "We lost. | We came back. | We won,",
        "again.",
    ]
    assert quoted("‘I was there.", "‘It was cold,’ she said.") == ["I was there. | It was cold,"]


def test_a_mark_that_nothing_closes_swallows_nothing() -> None:
    assert quoted("“We lost, he said.", "Then “no” again.") == ["no"]
    assert quoted('"We lost, he said. "We won," she said.') == ["We won,"]
    assert quoted("A headline with “one mark", "“We won,” she said.") == ["We won,"]


@pytest.mark.parametrize("unit", ["'a ", '"a ', "'", '"', "s' ", "“", "'s "])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    begun = time.perf_counter()
    find(text, [Span(0, len(text))])
    assert time.perf_counter() - begun < 3

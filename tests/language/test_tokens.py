import time

import pytest

from reconcile.language.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He didn't.", ["He", "didn't", "."]),
        ("Ruiz's and Ruiz’s", ["Ruiz", "'s", "and", "Ruiz", "’s"]),
        ("the workers' bus", ["the", "workers", "'", "bus"]),
        ("U.S. and D.C. at 5 p.m. It", ["U.S.", "and", "D.C.", "at", "5", "p.m.", "It"]),
        ("It ends. It", ["It", "ends", ".", "It"]),
        ("1,280,000 of $4.98bn", ["1,280,000", "of", "$", "4.98", "bn"]),
        ("94-page, 3-2", ["94", "-", "page", ",", "3", "-", "2"]),
        ("I'm O’Brien", ["I'm", "O’Brien"]),
        ("#Bring 50% ½", ["#", "Bring", "50", "%", "½"]),
    ],
)
def test_words_numbers_and_marks(text: str, words: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == words


@pytest.mark.parametrize("word", ["ex\u00adam\u00adple", "exam\u200bple", "\ufeffexample", "example\u2060"])
def test_what_cannot_be_seen_breaks_no_word(word: str) -> None:
    assert [token.lower for token in tokenize(f"an {word} here")] == ["an", "example", "here"]


def test_accents_of_their_own_belong_to_the_word() -> None:
    assert [token.lower for token in tokenize("Jose\u0301 Solis")] == ["jos\u00e9", "solis"]


def test_folding_straightens_apostrophes() -> None:
    assert [token.lower for token in tokenize("He DIDN’T")] == ["he", "didn't"]


def test_places_count_from_the_beginning_of_the_text() -> None:
    text = "One two, three"
    tokens = tokenize(text, 4, 8)
    assert [(t.start, t.end, t.text) for t in tokens] == [(4, 7, "two"), (7, 8, ",")]
    assert all(text[t.start : t.end] == t.text for t in tokens)


@pytest.mark.parametrize("unit", ["A.", "1,000", "a'", "\u00ad", "a\u00ad", "'", "."])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    begun = time.perf_counter()
    tokenize(unit * (200_000 // len(unit)))
    assert time.perf_counter() - begun < 2

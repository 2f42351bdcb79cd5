import pytest

from reconcile.language.stems import content, stem
from reconcile.language.tokens import tokenize


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("fled", "flee"),
        ("women", "woman"),
        ("shot", "shoot"),
        ("died", "dies"),
        ("killings", "kill"),
        ("lives", "life"),
    ],
)
def test_forms_of_one_word_have_one_stem(form: str, base: str) -> None:
    assert stem(form) == stem(base)


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organised", "organized"),
        ("colours", "color"),
        ("centre", "center"),
        ("travelled", "traveled"),
        ("tyre", "tire"),
    ],
)
def test_british_and_american_spellings_have_one_stem(british: str, american: str) -> None:
    assert stem(british) == stem(american)


@pytest.mark.parametrize(
    ("one", "other"), [("wound", "wind"), ("ground", "grind"), ("advise", "advice"), ("four", "for")]
)
def test_other_words_keep_their_own(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_content_is_what_carries_meaning() -> None:
    tokens = tokenize("On Tuesday the 12 judges didn't rule on it.")
    assert content(tokens, [stem(t.lower) for t in tokens]) == {"tuesday", "judg", "rule"}

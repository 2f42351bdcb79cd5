from pathlib import Path

import pytest
import yaml

from reconcile.language.modality import assertion, is_negated
from reconcile.language.tokens import Token, tokenize

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "modality.yaml").read_text(encoding="utf-8"))


def marked(sentence: str) -> tuple[list[Token], int]:
    place = sentence.index("*")
    tokens = tokenize(sentence.replace("*", ""))
    return tokens, next(i for i, token in enumerate(tokens) if token.start == place)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [(s, kind) for kind in ("asserted", "denied", "planned", "hypothetical") for s in CASES[kind]],
)
def test_how_it_is_put(sentence: str, expected: str) -> None:
    assert assertion(*marked(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"), [(s, kind == "negated") for kind in ("negated", "not_negated") for s in CASES[kind]]
)
def test_negation(sentence: str, expected: bool) -> None:
    assert is_negated(*marked(sentence)) is expected

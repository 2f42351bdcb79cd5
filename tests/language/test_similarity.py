from pathlib import Path

import pytest
import yaml

from reconcile.language import similarity

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "similarity.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("left", "right", "likeness"), CASES["names"])
def test_tells_how_two_names_relate(left: str, right: str, likeness: str) -> None:
    assert similarity.same_name(left, right) == likeness
    assert similarity.same_name(right, left) == likeness
    assert similarity.same_name(left, left) == "same"


@pytest.mark.parametrize(("left", "left_title", "right", "right_title", "likeness"), CASES["titled"])
def test_a_common_title_is_a_second_sign(
    left: str, left_title: str, right: str, right_title: str, likeness: str
) -> None:
    assert similarity.same_name(left, right, left_title, right_title) == likeness


def test_fold_drops_accents_and_capitals() -> None:
    assert similarity.fold("Söderström’s ŁÓDŹ") == "soderstrom's lodz"


def test_titles_agree_when_one_has_all_words_of_the_other() -> None:
    assert similarity.same_title("Judge", "U.S. District Judge")
    assert similarity.same_title("Acting NMA Commissioner", "NMA commissioner")
    assert not similarity.same_title("Mr.", "Mr.")
    assert not similarity.same_title("foreign minister", "finance minister")

from reconcile.matching.rarity import Rarity


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    rarity = Rarity([frozenset({"court", "ferri"})] + [frozenset({"court"})] * 99)
    assert rarity.bits("ferri") > 6
    assert rarity.bits("court") < 0.1


def test_the_sum_does_not_depend_on_the_order() -> None:
    rarity = Rarity([frozenset({"a", "b"}), frozenset({"b"})] * 30)
    assert rarity.weigh(["a", "b"]) == rarity.weigh(["b", "a"]) == rarity.bits("a") + rarity.bits("b")


def test_a_short_story_does_not_make_every_word_common() -> None:
    assert Rarity([frozenset({"ferri"}), frozenset({"ferri"})]).bits("ferri") > 4

from reconcile.matching.clusters import average_link


def test_pairs_with_weight_for_them_are_joined() -> None:
    assert average_link(3, {(0, 1): 4.0, (0, 2): -3.0, (1, 2): -2.0}) == ((0, 1), (2,))


def test_one_strong_link_does_not_join_two_groups_against_everything_else() -> None:
    bits = {(0, 1): 5.0, (2, 3): 5.0, (1, 2): 3.0, (0, 2): -4.0, (0, 3): -4.0, (1, 3): -4.0}
    assert average_link(4, bits) == ((0, 1), (2, 3))


def test_a_member_against_is_outvoted_by_the_mean() -> None:
    assert average_link(3, {(0, 1): 5.0, (1, 2): 5.0, (0, 2): -1.0}) == ((0, 1, 2),)


def test_nothing_speaks_for_anything() -> None:
    assert average_link(2, {(0, 1): 0.0}) == ((0,), (1,))
    assert average_link(1, {}) == ((0,),)
    assert average_link(0, {}) == ()

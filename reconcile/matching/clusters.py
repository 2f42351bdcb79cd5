"""Groups of things from the weights between pairs of them."""

from __future__ import annotations

from collections.abc import Mapping


def average_link(count: int, bits: Mapping[tuple[int, int], float]) -> tuple[tuple[int, ...], ...]:
    """Groups of the numbers 0 to `count` - 1 whose mean weight speaks for them; `bits[i, j]` with i < j.

    The two groups with the highest mean weight between them are joined until no mean is above 0: one strong link does
    not pull two groups together against everything else. The groups, and the numbers in each, are in rising order.
    """
    groups: dict[int, list[int]] = {number: [number] for number in range(count)}
    between = dict(bits)
    while between:
        (left, right), best = max(
            between.items(),
            key=lambda item: (
                round(item[1] / (len(groups[item[0][0]]) * len(groups[item[0][1]])), 9),
                -item[0][0],
                -item[0][1],
            ),
        )
        if best <= 0:
            break
        groups[left] += groups.pop(right)
        del between[left, right]
        for other in list(groups):
            if other != left:
                gone = between.pop(_pair(other, right), 0.0)
                between[_pair(other, left)] = between.get(_pair(other, left), 0.0) + gone
    return tuple(sorted(tuple(sorted(group)) for group in groups.values()))


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)

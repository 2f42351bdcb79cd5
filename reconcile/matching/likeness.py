"""Whether two articles tell of one event: the slots weighed for and against, as Fellegi and Sunter weigh records.

Slots decide, not similarity: two reports of one ruling share fewer words than reports of two rulings in one dispute.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

from msgspec import Struct

from reconcile.claims.kind import AnyKind
from reconcile.matching.slots import KIND_OF, Slots
from reconcile.model import Weight


class Agreement(Struct, frozen=True):
    """What it says, in bits, that two articles fill a slot alike, and that they fill it otherwise."""

    alike: float
    unlike: float


# A ruling has one judge; a wrong day is just what a conflict within one event looks like, so that it weighs little.
BITS: Mapping[str, Agreement] = {
    "judge": Agreement(7.0, -8.0),
    "court": Agreement(1.5, -5.0),
    "weekday": Agreement(2.0, -1.5),
    "outcome": Agreement(1.0, -3.5),
}
_CALLED = {"judge": "judge", "court": "court", "outcome": "outcome", "weekday": "day"}


def weigh(left: Slots, right: Slots, kinds: Mapping[str, AnyKind]) -> tuple[Weight, ...]:
    """The weights of the slots that both articles fill, where their values are alike or cannot both be right."""
    weights = []
    for slot, bits in BITS.items():
        kind = kinds.get(KIND_OF[slot])
        if kind is None or slot not in left or slot not in right:
            continue
        said = {kind.compare(a.value, b.value, kind.options).verdict for a, b in product(left[slot], right[slot])}
        one, other = (kind.show(side[slot][0].value) for side in (left, right))
        if said & {"same", "variant"} or (slot == "judge" and "compatible" in said):
            weights.append(Weight(f"same {_CALLED[slot]}: {one}", bits.alike))
        elif "conflict" in said or slot == "judge":
            weights.append(Weight(f"another {_CALLED[slot]}: {one} / {other}", bits.unlike))
    return tuple(weights)

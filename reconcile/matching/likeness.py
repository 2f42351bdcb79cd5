"""Whether two articles tell of one event: the slots weighed for and against, as Fellegi and Sunter weigh records.

Slots decide, not similarity: two reports of one ruling share fewer words than reports of two rulings in one dispute.
The words of two articles only say how likely it was to begin with.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from reconcile.claims.kind import AnyKind
from reconcile.model import Claim, Weight


class Agreement(Struct, frozen=True):
    """What it says that two articles fill a slot alike (bits above 0), and that they fill it otherwise (below 0)."""

    alike: float
    unlike: float


# In bits; unlike days weigh little, since a wrong day is just what a conflict within one event looks like, and unlike
# judges weigh most, since a ruling has one.
SLOTS: Mapping[str, Agreement] = {
    "judge": Agreement(7.0, -8.0),
    "court": Agreement(1.5, -5.0),
    "outcome": Agreement(1.0, -3.5),
    "weekday": Agreement(2.0, -1.5),
}
_SAID = {"judge": "judge", "court": "court", "outcome": "outcome", "weekday": "day"}

Slots = Mapping[str, Sequence[Claim[Any]]]


def weigh(left: Slots, right: Slots, kinds: Mapping[str, AnyKind]) -> tuple[Weight, ...]:
    """The weights of all slots that both articles fill and whose values can be told apart."""
    weights = []
    for slot, agreement in SLOTS.items():
        kind = kinds.get(KIND_OF[slot])
        verdicts = [
            kind.compare(one.value, other.value, kind.options).verdict
            for one in left.get(slot, ())
            for other in right.get(slot, ())
            if kind is not None
        ]
        if kind is None or not verdicts:
            continue
        if any(verdict in ("same", "variant", "compatible") for verdict in verdicts):
            if "same" in verdicts or "variant" in verdicts:
                weights.append(Weight(f"same {_SAID[slot]}: {kind.show(left[slot][0].value)}", agreement.alike))
        elif "conflict" in verdicts or slot == "judge":
            values = f"{kind.show(left[slot][0].value)} / {kind.show(right[slot][0].value)}"
            weights.append(Weight(f"another {_SAID[slot]}: {values}", agreement.unlike))
    return tuple(weights)


KIND_OF: Mapping[str, str] = {"judge": "person", "court": "court", "outcome": "outcome", "weekday": "weekday"}

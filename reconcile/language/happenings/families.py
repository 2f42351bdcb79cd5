"""Classes of happenings under which reports put one and the same event: by its cause, its form or its effect.

*The blast killed nine on Tuesday*, *the bomb went off on Tuesday*, *Tuesday's attack*. What follows another thing on
another day (an arrest, the charge, the sentence) is of another family.
"""

from __future__ import annotations

from collections.abc import Iterable

_FAMILIES = {
    "~harm": "KILL INJURE CRASH SINK OVERTURN EXPLODE ATTACK SHOOT STAB BURN DAMAGE DESTROY STORM FLOOD QUAKE STRAND "
    "SLIDE",
    "~ruling": "RULE GRANT DENY BLOCK ALLOW REVERSE UPHOLD DISMISS",
    "~verdict": "CONVICT ACQUIT",
    "~vote": "PASS VOTE ELECT",
    "~contest": "WIN LOSE DRAW CONTEST SCORE PLAY",
    "~deal": "AGREE SETTLE SIGN ACQUIRE BUY SELL",
    "~freeing": "FREE RELEASE DISCLOSE",
    "~taking": "ABDUCT SEIZE",
    "~penalty": "FINE PAY",
    "~office": "APPOINT ELECT",
    "~leaving": "RESIGN FIRE",
    "~intrusion": "STEAL HACK INTRUDE ATTACK VIOLATE",
    "~effect": "TAKE_EFFECT BEGIN",
}
_FAMILIES_OF: dict[str, list[str]] = {}
for _family, _names in _FAMILIES.items():
    for _name in _names.split():
        _FAMILIES_OF.setdefault(_name, []).append(_family)


def families(names: Iterable[str]) -> frozenset[str]:
    """The families of some classes, each written with a tilde."""
    return frozenset(family for name in names for family in _FAMILIES_OF.get(name, ()))

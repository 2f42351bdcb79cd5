"""What one article tells in several ways: a tram that hit a kiosk, and then a van."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import structs

from reconcile.claims.outcome.value import Family, Outcome
from reconcile.model import Claim

_TOLD_IN_PARTS: frozenset[Family] = frozenset({"origin", "struck", "capture"})


def together(claims: Iterable[Claim[Outcome]]) -> Iterator[Claim[Outcome]]:
    """The claims, each with all that its article says of its matter in `thing`, so that a part never stands alone."""
    found = list(claims)
    things: dict[tuple[str, str, bool], set[str]] = {}
    for claim in found:
        value = claim.value
        if value.family in _TOLD_IN_PARTS:
            things.setdefault((value.family, value.matter, value.earlier), set()).update(value.thing.split())
    for claim in found:
        value = claim.value
        if value.family in _TOLD_IN_PARTS:
            whole = " ".join(sorted(things[value.family, value.matter, value.earlier]))
            if whole != value.thing:
                yield structs.replace(claim, value=structs.replace(value, thing=whole))
                continue
        yield claim

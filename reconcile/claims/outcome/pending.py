"""What was still to come when one report was written, and had come when another was."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from reconcile.claims.outcome import whom
from reconcile.claims.outcome.value import AWAITED, Outcome
from reconcile.model import Claim, Comparison, Weight

_NOT_YET = frozenset({
    "not known yet", "no arrest yet", "at large", "not charged yet", "not found yet", "not made known yet",
    "still weighed", "closed", "suspended", "called off",
    "evacuated", "cut off", "collapsed", "lost", "unclaimed",
})  # fmt: skip

# Who did it is the first thing that reports of an attack ask, in whatever words.
_ONE_CULPRIT = Weight("both ask who did it", 3.0)


def compare(left: Outcome, right: Outcome) -> Comparison:
    """Of two things, then both still to come or both come, then one still to come that has come in the other."""
    if left == right:
        return Comparison("same", f"both say {left.effect}")
    if left.earlier != right.earlier:
        return Comparison("unrelated", "one of them looks back at something earlier")
    if not _is_one_thing(left, right):
        return Comparison("unrelated", "they wait for two things")
    waits, came = sorted((left.effect, right.effect), key=lambda effect: (effect not in _NOT_YET, effect))
    if (waits in _NOT_YET) == (came in _NOT_YET):
        return Comparison("same" if waits == came else "compatible", f"both say {waits}, or as much")
    weights = (_ONE_CULPRIT,) if left.thing == right.thing == whom.CULPRIT and left.family == "identity" else ()
    return Comparison("conflict", f"{waits} in one, {came} in the other", weights)


def _is_one_thing(left: Outcome, right: Outcome) -> bool:
    if left.family == "identity":
        return whom.may_be_one(left.thing, right.thing)
    if left.family == "arrest":
        both = {left.thing, right.thing}
        return "at large" not in (left.effect, right.effect) or both == {whom.CULPRIT}
    if left.family == "charge":
        anybody = "anybody" in (left.thing, right.thing)  # "no charges have been filed"
        return anybody or _shares_a_word(left.party.casefold(), right.party.casefold())
    if left.family in ("particulars", "response") and not _shares_a_word(left.party, right.party):
        return False
    return _shares_a_word(left.thing, right.thing)


def _shares_a_word(left: str, right: str) -> bool:
    return not set(left.split()).isdisjoint(right.split())


def latest(claims: Sequence[Claim[Outcome]]) -> list[Claim[Outcome]]:
    """The claims of one article without those that another of its sentences has overtaken.

    An article that says that the bridge was closed, and then that it reopened, says that it is open.
    """
    come = [c for c in claims if c.value.is_passing and not c.value.earlier and c.value.effect not in _NOT_YET]
    if not come:
        return list(claims)
    charged = any(claim.value.effect == "charged" for claim in come)
    left = [claim for claim in claims if not any(_overtakes(later, claim) for later in come)]
    return [_left_out(claim) if charged and claim.value.effect == "not charged yet" else claim for claim in left]


def _left_out(claim: Claim[Outcome]) -> Claim[Outcome]:
    """Of several suspects the one who was not charged when the others were."""
    return structs.replace(claim, value=structs.replace(claim.value, stage="others were"))


def _overtakes(later: Claim[Outcome], claim: Claim[Outcome]) -> bool:
    one, other = later.value, claim.value
    if one.family != other.family or other.effect not in _NOT_YET or other.earlier:
        return False
    if one.family in AWAITED or one.thing:
        return _is_one_thing(one, other)
    return not later.about.isdisjoint(claim.about)

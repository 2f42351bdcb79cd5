"""Who did it, as a value: the deed, the thing it was done to, and what tells it from others of its sort."""

from __future__ import annotations

from msgspec import Struct

from reconcile.language.doers import Doing
from reconcile.model import Comparison, Weight

# How much must speak for one deed beside the deed itself; more for any (*a header*) than for one (*the winner*).
_NEEDED, _NEEDED_OF_A_SORT, _NEEDED_OF_ANY = 4.5, 5.0, 6.5

_GOALS = frozenset(("winner", "open", "level", "header", "penalti", "volley", "three"))


class Deed(Struct, frozen=True):
    """What was done. `head` is empty where the thing has no name of its own (*a goal*, *the shot*)."""

    deed: str
    head: str
    what: frozenset[str]
    apart: frozenset[str]
    elsewhen: frozenset[str]
    of: frozenset[str]
    definite: bool


def deed_of(doing: Doing) -> Deed:
    """The deed that a sentence tells, without who did it."""
    return Deed(doing.deed, doing.head, doing.what, doing.apart, doing.elsewhen, doing.of, doing.definite)


def key_of(deed: Deed) -> str:
    """Deeds that may be one; of goals, one may be called a header and the other a winner."""
    return f"did {deed.deed}" if deed.deed == "score" else f"did {deed.deed} {deed.head}"


def compare(left: Deed, right: Deed) -> str:
    """Why the two are not one deed; empty where they can be."""
    if left.deed != right.deed:
        return "two deeds"
    if left.head != right.head and not (
        left.deed == "score" and "" in (left.head, right.head) and _is_any_goal(left, right)
    ):
        return "deeds done to two things"
    if left.apart and right.apart and not (left.apart <= right.apart or right.apart <= left.apart):
        return "numbers tell the deeds apart"
    if left.elsewhen != right.elsewhen:
        return "of other years or rounds"
    if left.of and right.of and left.of.isdisjoint(right.of):
        return "of two things"
    common = left.what & right.what
    if len(common) < (1 if left.definite and right.definite and left.head else 3):
        return "nothing says that it is one deed"
    return ""


def _is_any_goal(left: Deed, right: Deed) -> bool:
    """Whether *a goal*, *the shot* can be what the other calls a header or a winner; a touchdown is neither."""
    return (left.head or right.head) in _GOALS


def disputed(left: Deed, right: Deed, doers: tuple[str, str]) -> Comparison:
    """One deed, and two doers."""
    needed = _NEEDED if left.definite and right.definite else _NEEDED_OF_ANY
    if needed == _NEEDED_OF_ANY and left.head and right.head:
        needed = _NEEDED_OF_A_SORT
    weights = (Weight("a deed that only one can have done", -needed),)
    return Comparison("conflict", f"done by {doers[0]} in one, by {doers[1]} in the other", weights)

"""How a thing ended.

Finds: what courts, juries, parliaments and voters decided, and how it is put: an injunction granted or denied, an
appeal rejected, a law upheld or struck down, a fine cut, a settlement approved, a verdict, a vote of 2-1, a race won,
a score. Words that turn each other round are worked out: a judge who *refused to block* a plan, who *rejected a
request to halt* it, who *reversed the order that had blocked* it, or who *lets it go ahead* has each time allowed it.
What a first report leaves open: *the driver has not yet been identified*, *no arrests have been made*, *the cause is
unclear*, *has not confirmed what is new*; what was stopped and goes on again: a closed road, suspended flights; what
was done or not: an apology, a release, a demand that somebody go; the vehicle of an attack, and how the attacker was
stopped; what a fire, a crash or a power cut is put down to, and what a vehicle ran into; whether somebody is in
custody, has appealed, can play, resigned or was sacked; an analyst's rating; how a series of games stands.

Ignores: what is asked for, expected or merely possible (*asked the court to block*, *is expected to rule*, *would
bar*); what is said inside quotation marks; a state that another sentence of the same article has overtaken.

Agrees: the same effect in other words (*declined to issue an injunction* / *won't block*); a decision in part with
one on the whole; *2-1* with *a divided panel*.

Conflicts: opposite effects on one matter: *blocked* / *allowed*, *convicted* / *acquitted*, *cut* / *annulled*,
*2-1* / *unanimous*, *conceded* / *refused to concede*, *caused by a heater* / *started by lightning*, *accepted the
sentence* / *appealed*, *ruled out* / *fit to play*, a series that stands at *3-1* / *2-2*. Whether it was one decision
or two is for the matching to say. A state that passes (*not yet identified* / *named as Orrin Mills*) is told as an
update; what one court decided on several parties (a fine cut for one, annulled for another) as apparent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from reconcile.claims.kind import ClaimKind, Matching
from reconcile.claims.outcome import (
    acts,
    asking,
    captures,
    collisions,
    fates,
    origins,
    pending,
    ratings,
    reading,
    releases,
    scores,
    series,
    vehicles,
)
from reconcile.claims.outcome.told import same_party
from reconcile.claims.outcome.value import AWAITED, Outcome
from reconcile.language.document import Document
from reconcile.model import Claim, Comparison, Weight

__all__ = ["KIND", "Options", "Outcome", "compare", "extract"]


class Options(Struct, frozen=True):
    """Nothing to tune yet."""


def extract(document: Document, options: Options) -> Iterator[Claim[Outcome]]:
    """The outcomes that an article reports, in the order of its text; of a state that changes, the last."""
    yield from reading.outcomes(document)


def compare(left: Outcome, right: Outcome, options: Options) -> Comparison:
    """Another matter, then the same effect, then one that leaves room for the other, then opposite effects."""
    if left.family != right.family:
        return Comparison("unrelated", "two different matters")
    compare_family = _COMPARE.get(left.family)
    if compare_family is not None:
        return compare_family(left, right)
    if left.family in ("race", "lead"):
        return _contest(left, right)
    if left.family == "division" and (
        left.actor != right.actor or (left.level and right.level and left.level != right.level)
    ):
        return Comparison("unrelated", "two bodies voted")
    if left.party and right.party and not same_party(left.party, right.party):
        return _two_parties(left, right)
    if left.stage != right.stage and left.stage and right.stage:
        return Comparison("compatible", "a preliminary answer and a final one")
    if left.effect == right.effect:
        return Comparison("same", f"both say {left.effect}")
    if left.family == "fine" and bool(left.party) != bool(right.party):
        return Comparison("compatible", "one of them does not say whose fine it was")
    if left.earlier != right.earlier:
        return Comparison("unrelated", "one of them looks back at an earlier decision")
    if (
        left.family == "verdict"
        and left.thing
        and right.thing
        and not set(left.thing.split()) & set(right.thing.split())
    ):
        return Comparison("apart", f"of {' and of '.join(sorted((left.thing, right.thing)))}", _ONE_CASE)
    if left.partial or right.partial:
        return Comparison("compatible", "one of them is a decision in part")
    if left.family == "division":
        return _division(left.effect, right.effect)
    return Comparison("conflict", f"{' and '.join(sorted((left.effect, right.effect)))} cannot both be so")


def _two_parties(left: Outcome, right: Outcome) -> Comparison:
    """One court's judgments on several parties: a reader of one report takes it for the whole."""
    if left.family in _OF_ONE and left.effect != right.effect and not (left.earlier or right.earlier):
        why = f"each is of its own: {' and '.join(sorted((left.party, right.party)))}"
        return Comparison("apart", why, _ONE_CASE)
    return Comparison("unrelated", "two different people or bodies")


_OF_ONE = frozenset({"fine", "conviction", "sentence", "verdict"})
_ONE_CASE = (Weight("both say how it ended for one of several", 2.0),)


_COMPARE: Mapping[str, Callable[[Outcome, Outcome], Comparison]] = {
    **dict.fromkeys(AWAITED, pending.compare),
    **dict.fromkeys(("apology", "demand", "condition", "exchange"), acts.compare),
    "release": releases.compare,
    **dict.fromkeys(fates.FAMILIES, fates.compare),
    "vehicle": vehicles.compare,
    "origin": origins.compare,
    "struck": collisions.compare,
    "capture": captures.compare,
    "match": scores.compare,
    "series": series.compare,
    "rating": ratings.compare,
}


def _division(left: str, right: str) -> Comparison:
    """*2-1* fits *divided*, *3-0* fits *unanimous*; what else differs cannot be the same vote."""
    shapes = {"unanimous" if tally.endswith("-0") else "divided" if "-" in tally else tally for tally in (left, right)}
    if len(shapes) == 1 and not ("-" in left and "-" in right):
        return Comparison("compatible", "one of them gives the numbers")
    return Comparison("conflict", f"{' and '.join(sorted((left, right)))} cannot be the same vote")


def _is_swapped(left: Outcome, right: Outcome) -> bool:
    named = bool(left.against and right.against)
    return named and same_party(left.party, right.against) and same_party(left.against, right.party)


def _contest(left: Outcome, right: Outcome) -> Comparison:
    """Who won against whom."""
    if _is_swapped(left, right):
        return Comparison("conflict", "each has the other win")
    one_winner = left.party == right.party or same_party(left.party, right.party)
    one_loser = same_party(left.against, right.against)
    if left.effect == right.effect and (one_winner or one_loser):
        return Comparison("same", "the same winner")
    if left.earlier != right.earlier:
        return Comparison("unrelated", "one of them looks back at an earlier race")
    if left.effect != right.effect:
        return Comparison("conflict", "one has a winner, the other has none yet")
    if not left.party or not right.party:
        return Comparison("compatible", "one of them does not name the winner")
    return Comparison("conflict", "two winners")


def show(value: Outcome) -> str:
    """The effect, with the winner, or with him of whom it was decided, where he is named."""
    if value.family in ("race", "match") and value.party:
        return f"{value.party} {value.effect}"
    word = f"{value.result or value.effect}{' in part' if value.partial else ''}"
    return f"{word} ({value.party})" if value.family in _OF_ONE and value.party else word


KIND = ClaimKind(
    id="outcome",
    question="What became of {subject}?",
    ask=asking.question,
    options=Options(),
    extract=extract,
    compare=compare,
    show=show,
    matching=Matching(about=0.3, context=4.5),
)

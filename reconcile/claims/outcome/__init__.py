"""How a thing ended.

Finds: what courts, juries, parliaments and voters decided, and how it is put: an injunction granted or denied, an
appeal rejected, a law upheld or struck down, a fine cut, a settlement approved, a verdict, a vote of 2-1, a race won,
a score. Words that turn each other round are worked out: a judge who *refused to block* a plan, who *rejected a
request to halt* it, who *reversed the order that had blocked* it, or who *lets it go ahead* has each time allowed it.
What a first report leaves open: *the driver has not yet been identified*, *no arrests have been made*, *the cause is
unclear*, *has not confirmed what is new*; what was stopped and goes on again: a closed road, suspended flights; what
was done or not: an apology, a release, a demand that somebody go; the vehicle of an attack.

Ignores: what is asked for, expected or merely possible (*asked the court to block*, *is expected to rule*, *would
bar*); what is said inside quotation marks; a state that another sentence of the same article has overtaken.

Agrees: the same effect in other words (*declined to issue an injunction* / *won't block*); a decision in part with
one on the whole; *2-1* with *a divided panel*.

Conflicts: opposite effects on one matter: *blocked* / *allowed*, *convicted* / *acquitted*, *cut* / *annulled*,
*2-1* / *unanimous*, *conceded* / *refused to concede*. Whether it was one decision or two is for the matching to say.
A state that passes (*not yet identified* / *named as Orrin Mills*) is told as an update; what one court decided on
several parties (a fine cut for one, annulled for another) as apparent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct, structs

from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.claims.outcome import (
    acts,
    asking,
    awaited,
    contests,
    disclosures,
    identities,
    interruptions,
    judgments,
    passives,
    pending,
    permissions,
    releases,
    rulings,
    states,
    vehicles,
    verdicts,
)
from reconcile.claims.outcome.told import Told, same_party
from reconcile.claims.outcome.value import AWAITED, Outcome
from reconcile.language import courts, deciders
from reconcile.language.courts import Court
from reconcile.language.document import Document, Sentence
from reconcile.language.similarity import fold
from reconcile.language.stems import stem
from reconcile.model import Claim, Comparison, Span, Weight

__all__ = ["KIND", "Options", "Outcome", "compare", "extract"]


class Options(Struct, frozen=True):
    """Nothing to tune yet."""


def extract(document: Document, options: Options) -> Iterator[Claim[Outcome]]:
    """The outcomes that an article reports, in the order of its text; of a state that changes, the last."""
    yield from pending.latest([told for claim in _all(document) if (told := _filled_in(document, claim))])


def _filled_in(document: Document, claim: Claim[Outcome]) -> Claim[Outcome] | None:
    """The claim with what only the rest of the article tells; None where it needs that and the article does not."""
    value = claim.value
    if value.effect == "released" and any("beta" in sentence.content for sentence in document.sentences):
        return _with(claim, stage="to testers")
    if value.family not in _OF_SOMEBODY or value.party or value.thing:
        return claim
    person = _meant(document, claim)
    if not person:
        return claim if value.family == "charge" else None
    words = {stem(word) for word in fold(person).split()}
    subject = claim.subject if value.family == "charge" else f"{person}’s apology"
    return structs.replace(_with(claim, party=person), subject=subject, about=claim.about | words)


_OF_SOMEBODY = frozenset({"apology", "charge"})
"""What is said of one person, who may be named a sentence before."""


def _with(claim: Claim[Outcome], **more: str) -> Claim[Outcome]:
    return structs.replace(claim, value=structs.replace(claim.value, **more))


def _meant(document: Document, claim: Claim[Outcome]) -> str:
    """Who *he*, or the statement that *contained no apology*, belongs to: the one person of the sentence before."""
    sentence = document.sentences[claim.position]
    before = document.sentences[claim.position - 1] if claim.position else sentence
    if before.paragraph != sentence.paragraph:
        return ""
    people = document.people
    named = {
        person.longest if (person := people.at(name.start)) else name.text
        for each in {before.index: before, sentence.index: sentence}.values()
        for name in each.names
        if name.sort == "person" or (name.sort == "other" and " " in name.text)
    }
    return named.pop() if len(named) == 1 else ""


def _all(document: Document) -> Iterator[Claim[Outcome]]:
    judges = document.judges
    in_court, race = permissions.is_about_courts(document), contests.is_race(document)
    thing: frozenset[str] = frozenset()
    sides: list[Claim[Outcome]] = []
    deciding = _DECIDING | {name.lower() for name in judges}
    for sentence in document.sentences:
        if len(sentence.tokens) > deciders.LONGEST:
            continue
        words = {token.lower for token in sentence.tokens}
        taken: list[Span] = []
        found = _told(sentence, words, judges if words & deciding else None, in_court, race)
        judged = () if words.isdisjoint(judgments.GATE) else judgments.read(sentence, document)
        for told in (*found, *judged):
            span = Span(sentence.tokens[told.first].start, sentence.tokens[told.last - 1].end)
            if document.is_quoted(span.start) or any(span.overlaps(other) for other in taken):
                continue
            taken.append(span)
            if told.outcome.family == "side":
                sides.append(_claim(sentence, told, span, thing))
                continue
            claim = _claim(sentence, told, span, thing)
            if told.outcome.matter == "block" and not told.outcome.earlier and not thing:
                thing = claim.about
            yield claim
    # For whom it was decided says less than what was decided, and is told only where the article tells no more.
    if not thing:
        yield from sides


# A sentence without any of these words decides nothing; most are left at once.
_DECIDING = courts.ANCHORS | deciders.BODIES | {"ruling", "injunction"}


def _told(
    sentence: Sentence, words: set[str], judges: Mapping[str, Court] | None, in_court: bool, race: bool
) -> Iterator[Told]:
    """`judges`: those of the article, or None where the sentence has no word of a body that decides."""
    if judges is not None:
        yield from rulings.read(sentence, judges)
    if in_court:
        yield from permissions.read(sentence)
        yield from passives.read(sentence)
    if not words.isdisjoint(contests.GATE):
        yield from contests.read(sentence, race, in_court)
    for gate, read in _READERS:
        if not words.isdisjoint(gate):
            yield from read(sentence)


_READERS = tuple(
    (module.GATE, module.read)
    for module in (verdicts, states, interruptions, identities, awaited, disclosures, releases, acts, vehicles)
)


def _claim(sentence: Sentence, told: Told, span: Span, thing: frozenset[str]) -> Claim[Outcome]:
    """`thing`: what the article's first ruling was about; *denied the injunction* alone does not say it again."""
    outcome = told.outcome
    stems = frozenset({outcome.actor.upper()} if outcome.family == "division" else ()) | frozenset(
        s for s in sentence.stems[told.about[0] : told.about[1]] if s in sentence.content
    )
    if outcome.family == "block" and not stems:
        stems = thing - {"BLOCK"}
    if outcome.thing:
        stems |= frozenset(outcome.thing.split())
    return claim_at(
        sentence,
        "outcome",
        span,
        outcome,
        keys=[outcome.family],
        subject=asking.subject(sentence, told),
        about=stems | {outcome.family.upper()},
        holder=outcome.party or None,
    )


def compare(left: Outcome, right: Outcome, options: Options) -> Comparison:
    """Another matter, then the same effect, then one that leaves room for the other, then opposite effects."""
    if left.family != right.family:
        return Comparison("unrelated", "two different matters")
    compare_family = _COMPARE.get(left.family)
    if compare_family is not None:
        return compare_family(left, right)
    if left.family in ("race", "match"):
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
    "vehicle": vehicles.compare,
}


def _division(left: str, right: str) -> Comparison:
    """*2-1* fits *divided*, *3-0* fits *unanimous*; what else differs cannot be the same vote."""
    shapes = {"unanimous" if tally.endswith("-0") else "divided" if "-" in tally else tally for tally in (left, right)}
    if len(shapes) == 1 and not ("-" in left and "-" in right):
        return Comparison("compatible", "one of them gives the numbers")
    return Comparison("conflict", f"{' and '.join(sorted((left, right)))} cannot be the same vote")


def _contest(left: Outcome, right: Outcome) -> Comparison:
    """Who won against whom, and for a match the score."""
    swapped = (
        left.against
        and right.against
        and same_party(left.party, right.against)
        and same_party(left.against, right.party)
    )
    if swapped:
        return Comparison("conflict", "each has the other win")
    one_winner = left.party == right.party or same_party(left.party, right.party)
    one_loser = same_party(left.against, right.against)
    if left.effect == right.effect and (one_winner or one_loser):
        return Comparison("same", "the same winner")
    if left.family == "match":
        if one_winner and one_loser:
            return Comparison("conflict", "two scores of one match")
        return Comparison("unrelated", "two matches")
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

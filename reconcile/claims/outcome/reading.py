"""Every outcome that an article tells, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import structs

from reconcile.claims.kind import claim_at
from reconcile.claims.outcome import (
    acts,
    asking,
    awaited,
    captures,
    collisions,
    contests,
    disclosures,
    fates,
    identities,
    interruptions,
    judgments,
    origins,
    passives,
    pending,
    permissions,
    ratings,
    releases,
    rulings,
    several,
    states,
    vehicles,
    verdicts,
)
from reconcile.claims.outcome.told import Told
from reconcile.claims.outcome.topic import Topic
from reconcile.claims.outcome.value import Outcome
from reconcile.language import courts, deciders
from reconcile.language.courts import Court
from reconcile.language.document import Document, Sentence
from reconcile.language.similarity import fold
from reconcile.language.stems import stem
from reconcile.model import Claim, Span


def outcomes(document: Document) -> Iterator[Claim[Outcome]]:
    """The outcomes that an article reports, in the order of its text; of a state that changes, the last."""
    found = [told for claim in _all(document) if (told := _filled_in(document, claim))]
    yield from several.together(pending.latest(found))


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
    told = _with(claim, party=person)
    return structs.replace(told, subject=asking.of_somebody(told.value, claim.subject), about=claim.about | words)


_OF_SOMEBODY = frozenset({"apology", "charge"}) | fates.FAMILIES
"""What is said of one person, who may be named a sentence before."""


def _with(claim: Claim[Outcome], **more: str) -> Claim[Outcome]:
    return structs.replace(claim, value=structs.replace(claim.value, **more))


def _meant(document: Document, claim: Claim[Outcome]) -> str:
    """Who *he*, or the statement that *contained no apology*, belongs to: the one person of the sentence before."""
    sentence = document.sentences[claim.position]
    before = document.sentences[claim.position - 1] if claim.position else sentence
    people = document.people
    if claim.value.family in fates.FAMILIES and claim.value.actor != "him":
        nearer = [name for name in sentence.names if name.end <= claim.span.start and name.sort != "place"]
        if len(nearer) == 1:
            return people.longest(nearer[0].text)
    if before.paragraph != sentence.paragraph:
        return ""
    around = (before,) if claim.value.actor == "him" else {before.index: before, sentence.index: sentence}.values()
    named = {
        person.longest if (person := people.at(name.start)) else people.longest(name.text)
        for each in around
        for name in each.names
        if name.sort == "person" or (name.sort == "other" and " " in people.longest(name.text))
    }
    return named.pop() if len(named) == 1 else ""


def _all(document: Document) -> Iterator[Claim[Outcome]]:
    judges = document.judges
    in_court, race = permissions.is_about_courts(document), contests.is_race(document)
    topic = Topic(document)
    thing: frozenset[str] = frozenset()
    sides: list[Claim[Outcome]] = []
    deciding = _DECIDING | {name.lower() for name in judges}
    for sentence in document.sentences:
        if len(sentence.tokens) > deciders.LONGEST:
            continue
        words = {token.lower for token in sentence.tokens}
        taken: list[Span] = []
        found = _told(sentence, words, judges if words & deciding else None, in_court, race, topic)
        for told in (*found, *_in_document(sentence, words, document, in_court, topic)):
            span = Span(sentence.tokens[told.first].start, sentence.tokens[told.last - 1].end)
            if document.is_quoted(span.start) or (told.outcome.family != "capture" and any(map(span.overlaps, taken))):
                continue  # who surrenders is stopped, and arrested
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


def _in_document(
    sentence: Sentence, words: set[str], document: Document, in_court: bool, topic: Topic
) -> Iterator[Told]:
    """What can only be read with the rest of the article in mind."""
    if not words.isdisjoint(judgments.GATE):
        yield from judgments.read(sentence, document)
    if not words.isdisjoint(fates.gate()):
        yield from fates.read(sentence, document, in_court or topic.is_crime)
    if not words.isdisjoint(ratings.GATE):
        yield from ratings.read(sentence)
    if not words.isdisjoint(origins.GATE):
        yield from origins.read(sentence, document)
    if not words.isdisjoint(collisions.GATE):
        yield from collisions.read(sentence, document)
    if not words.isdisjoint(captures.GATE) and topic.is_attack:
        yield from captures.read(sentence)


# A sentence without any of these words decides nothing; most are left at once.
_DECIDING = courts.ANCHORS | deciders.BODIES | {"ruling", "injunction"}


def _told(
    sentence: Sentence, words: set[str], judges: Mapping[str, Court] | None, in_court: bool, race: bool, topic: Topic
) -> Iterator[Told]:
    """`judges`: those of the article, or None where the sentence has no word of a body that decides."""
    if judges is not None:
        yield from rulings.read(sentence, judges)
    if in_court:
        yield from permissions.read(sentence)
        yield from passives.read(sentence)
    if not words.isdisjoint(contests.GATE):
        yield from contests.read(sentence, race, in_court, topic)
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
    if outcome.family in _SAID_BY_VALUE:
        stems = frozenset({outcome.matter.upper()})
    elif outcome.thing and outcome.family not in ("match", "verdict"):
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


# What these are about is the happening; the causes and the obstacles are the answer.
_SAID_BY_VALUE = frozenset({"origin", "struck", "capture", "series"})

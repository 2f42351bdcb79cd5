"""What was done, or was not: apologised, called for a resignation, came away unhurt, freed in exchange for others."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.outcome.told import Told, has, same_party, verb_start
from reconcile.claims.outcome.value import Family, Outcome
from reconcile.language import background, modality
from reconcile.language.document import Sentence
from reconcile.language.names import Name
from reconcile.model import Comparison, Weight

_APOLOGIZED = frozenset({"apologised", "apologized", "apologises", "apologizes", "apologise", "apologize"})
_GIVEN = frozenset({"issued", "offered", "made", "posted", "gave", "published"})
_STATEMENTS = frozenset({"contained", "contains", "included", "includes", "offered", "offers", "made"})
_LEAVING = frozenset({"resignation", "removal", "ouster", "dismissal", "sacking", "impeachment", "firing"})
_CALLED = frozenset({"called", "call", "calls", "calling"})
_DEMANDED = frozenset({"demanded", "demand", "demands", "demanding"})
_UNHURT = frozenset({"unhurt", "uninjured", "unharmed", "unscathed"})
_HURT = frozenset({"injured", "wounded"})
_DEGREES = frozenset({"seriously", "badly", "critically", "severely", "gravely"})
_BE = frozenset({"was", "is", "been", "be"})
_FREED = frozenset({"released", "freed", "release", "free", "exchanged", "swapped", "handed"})
_DENIED = frozenset({"denied", "denies", "denying", "rejected", "dismissed", "rejects"})
GATE = _APOLOGIZED | _LEAVING | _UNHURT | _HURT | {"apology", "exchange", "exchanged", "swapped"}


def read(sentence: Sentence) -> Iterator[Told]:
    """The acts, done or left undone, that the sentence tells of people whom it names."""
    for i, token in enumerate(sentence.tokens):
        word = token.lower
        if word in _APOLOGIZED or word == "apology":
            told = _apology(sentence, i)
        elif word in _LEAVING:
            told = _demand(sentence, i)
        elif word in _UNHURT or word in _HURT:
            told = _condition(sentence, i)
        elif word in ("exchange", "exchanged", "swapped"):
            told = _exchange(sentence, i)
        else:
            continue
        if told:
            yield told


def _apology(sentence: Sentence, i: int) -> Told | None:
    """*Mills apologised*, *issued an apology*; *has not apologised*; *the statement contained no apology*."""
    tokens = sentence.tokens
    verb = i
    if tokens[i].lower == "apology":
        none = has(tokens, i - 1, "no") and i > 1 and tokens[i - 2].lower in _STATEMENTS
        if none:
            return _told(sentence, ("apology", "no apology"), i - 2, i + 1, _subject(sentence, i - 2))
        verb = next((k for k in range(i - 1, max(-1, i - 5), -1) if tokens[k].lower in _GIVEN), -1)
        if verb < 0 or not {token.lower for token in tokens[verb + 1 : i]} & {"a", "an", "his", "her", "their"}:
            return None
    assertion = modality.assertion(tokens, verb)
    if assertion == "denied":
        return _told(sentence, ("apology", "has not apologised"), verb, i + 1, _subject(sentence, verb))
    base = tokens[verb].lower in ("apologise", "apologize")
    if assertion != "asserted" or base or tokens[verb - 1].lower in ("who", "and") or not verb:
        return None
    return _told(sentence, ("apology", "apologised"), verb, i + 1, _subject(sentence, verb))


def _demand(sentence: Sentence, i: int) -> Told | None:
    """*Called for Mills’s resignation*, *did not call for Mills’ removal*: of whom it is asked, not who asks."""
    tokens = sentence.tokens
    owner = next((name for name in sentence.names if i - 3 <= name.last < i and name.sort != "place"), None)
    if owner is None or not any(t.lower in ("'s", "'", "’") for t in tokens[owner.last + 1 : i]):
        return None
    for j in range(owner.first - 1, max(-1, owner.first - 5), -1):
        word = tokens[j].lower
        if word in _DEMANDED or (word in _CALLED and has(tokens, j + 1, "for")):
            assertion = modality.assertion(tokens, j)
            if assertion in ("asserted", "denied"):
                effect = "called for" if assertion == "asserted" else "not called for"
                return _told(sentence, ("demand", effect), j, i + 1, owner)
    return None


def _condition(sentence: Sentence, i: int) -> Told | None:
    """*Mills escaped unhurt*, *Mills, 34, was injured*; *not seriously injured* is neither."""
    tokens = sentence.tokens
    start = i
    while start > 0 and (
        tokens[start - 1].lower in _BE | {"not", "escaped", "emerged"} or tokens[start - 1].lower.endswith("ly")
    ):
        start -= 1
    verbs = {token.lower for token in tokens[start:i]}
    if not verbs & (_BE | {"escaped", "emerged"}) or modality.assertion(tokens, i) not in ("asserted", "denied"):
        return None
    negated = modality.is_negated(tokens, i)
    unhurt = (tokens[i].lower in _UNHURT) != negated
    person = _subject(sentence, start, aged=True)
    if person is None or (negated and verbs & _DEGREES) or (negated and tokens[i].lower in _UNHURT):
        return None
    return _told(sentence, ("condition", "unhurt" if unhurt else "hurt"), start, i + 1, person)


def _exchange(sentence: Sentence, i: int) -> Told | None:
    """*Freed the crew in exchange for two pilots*, *no pilots were released in exchange for the crew*.

    *Denied that they were exchanged* is a speaker's word against another's.
    """
    tokens = sentence.tokens
    if not has(tokens, i + 1, "for") or any(token.lower in _DENIED for token in tokens):
        return None
    verb = i if tokens[i].lower != "exchange" else -1
    if verb < 0 and has(tokens, i - 1, "in"):
        verb = next((k for k in range(i - 2, max(-1, i - 14), -1) if tokens[k].lower in _FREED), -1)
    if verb < 0 or (tokens[verb].lower in ("release", "free") and sentence.role != "headline"):
        return None
    assertion = modality.assertion(tokens, verb)
    if assertion not in ("asserted", "denied"):
        return None
    effect = "exchanged" if assertion == "asserted" else "not exchanged"
    outcome = Outcome("exchange", effect, matter="exchange", earlier=background.is_earlier(tokens, verb))
    return Told(outcome, verb_start(sentence, verb), i + 2, (max(0, verb - 5), min(len(tokens), i + 7)))


def _subject(sentence: Sentence, verb: int, aged: bool = False) -> Name | None:
    """Who is named right before the verb group; with `aged`, an age between commas may stand between."""
    start = verb_start(sentence, verb)
    while start > 0 and (
        sentence.tokens[start - 1].lower.endswith("ly")
        or sentence.tokens[start - 1].lower in ("later", "then", "also", "publicly")
    ):
        start -= 1
    gap = sentence.tokens[max(0, start - 3) : start]
    if aged and len(gap) == 3 and gap[0].text == gap[2].text == "," and gap[1].text.isdigit():
        start -= 3
    return next((n for n in sentence.names if n.last == start - 1 and n.sort in ("person", "other")), None)


def _told(sentence: Sentence, what: tuple[Family, str], first: int, last: int, person: Name | None) -> Told:
    family, effect = what
    outcome = Outcome(
        family,
        effect,
        matter=family,
        party=person.text if person else "",
        earlier=background.is_earlier(sentence.tokens, first),
    )
    about = (person.first, person.last + 1) if person else (0, 0)
    return Told(outcome, verb_start(sentence, first), last, about)


_ONE_DEMAND = (Weight("both say whether one person was asked to go", 2.0),)


def compare(left: Outcome, right: Outcome) -> Comparison:
    """Of two people, then the same, then done in one report and not done in the other.

    That some call for a resignation and others do not is true of both.
    """
    if left == right:
        return Comparison("same", f"both say {left.effect}")
    if left.family != "exchange" and not (left.party and right.party and same_party(left.party, right.party)):
        return Comparison("unrelated", "two different people")
    if left.earlier != right.earlier:
        return Comparison("unrelated", "one of them looks back at something earlier")
    if left.effect == right.effect:
        return Comparison("same", f"both say {left.effect}")
    if left.family == "demand":
        return Comparison("apart", "some called for it, and others did not", _ONE_DEMAND)
    if "apologised" not in (left.effect, right.effect) and left.family == "apology":
        return Comparison("compatible", "both tell of no apology")
    return Comparison("conflict", f"{' and '.join(sorted((left.effect, right.effect)))} cannot both be so")

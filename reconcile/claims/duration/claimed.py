"""Claims of how long a strike, a ban or a blackout lasted, and how long after its like an accident came."""

from __future__ import annotations

from reconcile.claims.duration.spells import Spell
from reconcile.claims.duration.value import Duration
from reconcile.claims.kind import claim_at
from reconcile.language import happenings, modality
from reconcile.language.calendar.lengths import Length
from reconcile.language.document import Sentence
from reconcile.model import Claim, Span


def of_spell(sentence: Sentence, length: Length, lasted: Spell) -> Claim[Duration] | None:
    """The claim that what lasted took the length."""
    assertion = modality.assertion(sentence.tokens, lasted.at)
    if assertion == "hypothetical" or (assertion == "denied" and lasted.name != "OUTAGE"):
        return None  # "without electricity for six hours" denies nothing
    years = {e.year for e in sentence.dates if e.year is not None}
    days = {e.weekday for e in sentence.dates if e.weekday is not None}
    what = frozenset({lasted.name})
    value = Duration(
        length.low,
        length.high,
        what,
        who=lasted.who,
        shown=sentence.article.text[length.start : length.end],
        year=years.pop() if len(years) == 1 else None,
        weekday=days.pop() if len(days) == 1 else None,
    )
    told = sentence.tokens[lasted.at].lower
    subject = f"{lasted.who.title()}, {told}" if lasted.who else told
    return claim_at(sentence, "duration", Span(length.start, length.end), value, keys=what, subject=subject, about=what)


def since_the_like(sentence: Sentence, length: Length) -> Claim[Duration] | None:
    """*The accident came 89 days after the collision*: how long ago the like had happened before."""
    tokens = sentence.tokens
    before = {token.lower for token in tokens[max(0, length.first - 4) : length.first]}
    if length.lapse != "after" or tokens[length.last + 1].lower != "after" or not before & _COMING:
        return None
    end = min(length.last + 9, len(tokens))
    found = (name for at, _, name in sentence.predicates if length.last + 1 < at < end)
    sorts = next((sort for name in found if (sort := happenings.families((name,)) & {"~harm"})), None)
    if sorts is None:
        return None
    what = frozenset({"SINCE THE LIKE"})
    return claim_at(
        sentence,
        "duration",
        Span(length.start, tokens[length.last + 1].end),
        Duration(
            length.low,
            length.high,
            what,
            length.lapse,
            shown=sentence.article.text[length.start : length.end],
        ),
        keys=what,
        subject="it came after the one before",
        about=what,
    )


_COMING = frozenset({"come", "comes", "came", "coming", "happened", "occurred", "struck", "hit"})

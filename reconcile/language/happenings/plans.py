"""What is set down for a day to come: who takes office then, and plans that came otherwise."""

from __future__ import annotations

from reconcile.language.document import Sentence
from reconcile.language.happenings.happening import Happening
from reconcile.language.happenings.parties import actor
from reconcile.language.names import People


def is_overtaken(sentence: Sentence, at: int) -> bool:
    """*The ban had been due to begin on May 3*: what was planned once, and came otherwise."""
    words = [token.lower for token in sentence.tokens[max(0, at - 6) : at]]
    return "had" in words and bool(_PLANNED & set(words))


_PLANNED = frozenset({"due", "set", "scheduled", "expected", "supposed", "planned", "slated"})


def is_set_down(sentence: Sentence, happening: Happening) -> bool:
    """Whether a present tense tells of a day to come: *takes office on Monday*, *the levy takes effect July 1*."""
    if "TAKE_EFFECT" in happening.names:
        told = sentence.tokens[max(0, happening.at - 1) : happening.at + 1]
        return sentence.role == "body" and any(t.lower in ("takes", "comes", "goes", "enters") for t in told)
    if "TAKE_OFFICE" not in happening.names:
        return False
    before = sentence.tokens[happening.at - 1].lower if happening.at else ""
    return sentence.tokens[happening.at].lower == "takes" or before in ("is", "are")


def officeholder(sentence: Sentence, people: People, happening: Happening) -> str:
    """Who takes office, as a folded surname, or the stem of the body that does; empty where it is a *she* or a *he*."""
    place = actor(sentence, people, happening)
    if place is not None:
        return people.longest(sentence.names[place].text).split()[-1].lower()
    for name in sentence.names:
        if happening.at - 6 < name.last < happening.at:
            return sentence.tokens[name.last].lower  # a name that may be anybody's
    before = sentence.stems[max(0, happening.at - 12) : happening.at]
    return next((stem for stem in before if stem in _BODIES), "")


_BODIES = frozenset({
    "council", "member", "board", "lawmak", "legislatur", "senat", "cabinet", "congress", "assembl", "parliament",
    "minist", "commission", "trust", "truste", "offic", "recruit", "cadet", "citizen", "judg", "justic", "juror",
    "juri", "deputi", "vice", "presid", "governor", "they", "other",
})  # fmt: skip

"""Moments of play: *with 1.8 seconds left*, *an 88th-minute winner*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reconcile.language.calendar.words import DASHES, number_of
from reconcile.language.document import Sentence


class Moment(NamedTuple):
    """Which moment, its figure (seconds left, or the minute of play), and the tokens that state it."""

    what: str
    figure: float
    first: int
    last: int


def moments(sentence: Sentence) -> Iterator[Moment]:
    """The moments of play of a sentence that tells of a goal, a basket or the like; one of each sort at most."""
    words = [token.lower for token in sentence.tokens]
    if "minute" not in words and _UNITS.isdisjoint(words):
        return
    if not _SCORING.intersection(words):
        return
    left = [m for i, word in enumerate(words) if word in _UNITS and (m := _left(words, i)) is not None]
    if len(left) == 1:
        yield left[0]
    goal = next((word for word in words if word in _GOALS), "")
    minutes = [m for i, word in enumerate(words) if word == "minute" and (m := _minute(sentence, i, goal)) is not None]
    if goal and len(minutes) == 1:
        yield minutes[0]


def _left(words: list[str], unit: int) -> Moment | None:
    """*with 1.8 | seconds | left in regulation*, *20 seconds from time*."""
    after = words[unit + 1 : unit + 4]
    if not (
        after and (after[0] in ("left", "remaining") or after[:2] in (["to", "go"], ["to", "play"], ["from", "time"]))
    ):
        return None
    text = words[unit - 1] if unit else ""
    figure = float(text) if text.replace(".", "", 1).isdigit() else None
    before = words[max(0, unit - 5) : unit - 1]
    if figure is None or figure >= LAST or {":", "minutes", "minute"} & set(before):
        return None
    if _PARTS.intersection(words[unit : unit + 8]):
        return None  # "with 20 seconds left in the first half"
    return Moment("CLOCK", figure, unit - 1, unit + 1)


def _minute(sentence: Sentence, unit: int, goal: str) -> Moment | None:
    """*in the 88th | minute*, *his 78th- | minute | winner*."""
    tokens = sentence.tokens
    at = unit - 1
    if at >= 0 and tokens[at].text in DASHES:
        at -= 1
    last = at
    if at > 0 and tokens[at].lower in ("st", "nd", "rd", "th"):
        at -= 1
    number = number_of(tokens[at]) if at >= 0 and tokens[at].text.isdigit() and last > at else None
    return Moment(f"MINUTE {_GOALS[goal]}", float(number), at, unit) if number and goal else None


# Earlier in a game than so many seconds before its end there are too many moments.
LAST = 60.0
_PARTS = frozenset({"half", "quarter", "period"})
_UNITS = frozenset({"second", "seconds"})
_SCORING = frozenset({
    "scored", "scores", "hit", "drained", "sank", "nailed", "made", "shot", "basket", "three", "header", "headed",
    "goal", "winner", "winning", "equaliser", "equalizer", "equalised", "opener", "overtime", "buzzer", "struck",
    "layup", "jumper", "three-pointer", "pointer", "tied", "level", "levelled", "penalty", "touchdown", "field",
    "converted", "volley", "tap",
})  # fmt: skip
_GOALS = {
    "winner": "WINNER", "winning": "WINNER", "won": "WINNER", "decider": "WINNER", "equaliser": "EQUALISER",
    "equalizer": "EQUALISER", "equalised": "EQUALISER", "levelled": "EQUALISER", "leveller": "EQUALISER",
    "opener": "OPENER", "opening": "OPENER", "red": "RED CARD",
}  # fmt: skip

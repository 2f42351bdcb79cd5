"""What an outcome is, and the words for it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Family = Literal[
    "block", "fine", "conviction", "sentence", "appeal", "case", "deal", "bill", "request", "decision", "verdict",
    "plea", "division", "hearing", "legality", "side", "race", "concession", "match", "search", "closure", "contact",
    "responsibility", "talks", "identity", "arrest", "charge", "cause", "discovery", "particulars", "response",
    "service", "gathering", "evacuation", "supply", "release", "apology", "demand", "condition", "vehicle",
    "exchange", "custody", "recourse", "fitness", "departure", "origin", "struck", "capture", "series", "rating",
    "lead",
]  # fmt: skip


# What a first report has to leave open and a later one may tell, or what was stopped and may go on since.
AWAITED: frozenset[Family] = frozenset({
    "identity", "arrest", "charge", "cause", "discovery", "particulars", "response", "service", "gathering",
    "evacuation", "supply",
})  # fmt: skip
_PASSING: frozenset[Family] = AWAITED | {"closure", "contact", "responsibility", "search", "talks", "lead"}
# What several events of one story may share.
_TELLS_OF_ANY: frozenset[Family] = frozenset({
    "release", "apology", "demand", "condition", "vehicle", "exchange", "custody", "recourse", "fitness", "departure",
    "origin", "struck", "capture", "series", "rating", "lead",
})  # fmt: skip
# What is said of a thing until more is known, decided or done.
_PASSING_EFFECTS = frozenset({
    "undecided", "in beta", "has not apologised", "on bail", "in doubt", "withdrew the appeal", "raised", "lowered",
})  # fmt: skip


class Outcome(Struct, frozen=True):
    """How one matter ended.

    `family` is the sort of matter, `effect` what became of it in the family's own words (`blocked`, `upheld`, `2-1`);
    `result` is the word for it where the effect is not the usual one (an injunction that is `denied` is not
    `blocked`); `matter` is the matter as the sentence calls it. `actor` and `level` say who decided (`judge`,
    `appeals`). `party` is who won, lost, was convicted or conceded. `partial`: for a part of the matter only.
    `earlier`: told as background, from before the event that the report is about. `stage` keeps a preliminary answer
    apart from the final one. `thing` says more closely what is asked, where one story can ask it of several: whose
    identity, which particulars, the response to what.
    """

    family: Family
    effect: str
    result: str = ""
    matter: str = ""
    actor: str = ""
    level: str = ""
    party: str = ""
    against: str = ""
    partial: bool = False
    earlier: bool = False
    stage: str = ""
    thing: str = ""

    @property
    def is_passing(self) -> bool:
        """Whether it is a state that a later report may find changed (*closed*, *too close to call*)."""
        return self.family in _PASSING or self.effect in _PASSING_EFFECTS or self.stage in _PASSING_EFFECTS

    @property
    def decides(self) -> bool:
        """Whether it is a ruling or a result that tells one event from another; a closed road or an apology is not."""
        return not self.is_passing and self.family not in _TELLS_OF_ANY

"""What a mention of a court tells, and where it stands."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Level = Literal["", "trial", "appeals", "supreme"]
Body = Literal["court", "judge", "panel", "jury"]


class Court(Struct, frozen=True):
    """What a mention tells of a court; the empty string where it tells nothing.

    `system` is `us`, `eu`, `uk`, `international`, a US state (`state:ohio`, `state:` where the state is not named) or
    another country's name as written; `circuit` is a number or `dc`, `federal`; `district` is the part of a state
    (`southern new york`, or the state alone); `special` tells courts of one subject or one name apart (`bankruptcy`).
    """

    level: Level = ""
    system: str = ""
    circuit: str = ""
    district: str = ""
    place: str = ""
    special: str = ""
    panel: int = 0
    judge: str = ""
    body: Body = "court"


class CourtMention(Struct, frozen=True):
    """A court where it is named: tokens `first` up to, not including, `last`."""

    first: int
    last: int
    court: Court

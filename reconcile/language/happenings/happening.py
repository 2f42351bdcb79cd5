"""The event whose day, time or length an expression states."""

from __future__ import annotations

from msgspec import Struct


class Happening(Struct, frozen=True):
    """The event whose day, time or length an expression states.

    `at` is the index of its verb or noun. `names` are the classes of its predicates (*KILL*), or the verb's stem where
    it has none. `arguments` are the stems of who did it and to whom, a few at most. `words` put it briefly for people.
    `milestone` names what happens once to a thing, where the words tell of such (see `milestones`). `says` tells that
    it is an act of speaking: then `arguments` are the speaker, and the day is that of the statement.
    """

    at: int
    names: frozenset[str]
    arguments: frozenset[str]
    words: str
    says: bool = False
    milestone: str = ""

"""What two newsrooms count in other words: a crowd and its spectators, jobs and the workers who lose them.

Each is led to one noun and one happening here, so that the two can be set against each other.
"""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace

from reconcile.language.counting import Counted, clause_of
from reconcile.language.document import Sentence
from reconcile.language.numerals import Figure
from reconcile.lexicons import load_groups

_WORDS = load_groups("counting_words.txt")

_CROWD = _WORDS["crowd"]
_FILLING = _WORDS["filling"]
_BEFORE_CROWD = frozenset(("before", "by", "front", "drew", "attracted"))
_WATCHED = frozenset(("watched", "attended", "cheered", "heard", "seen", "followed"))
_GOES_ON = frozenset(("at", "in", "on", "and", "as", "while", "with"))
_GATHERED = frozenset(("fan", "protester"))
_MAY_GATHER = _GATHERED | {"people", "visitor", "guest", "worker", "student", "resident", "citizen", "pilgrim", "woman"}
_PUT_TO = frozenset(("", "ATTEND", "PROTEST", "WATCH", "PLAY", "WIN", "TRAVEL", "VISIT"))
# Fewer are no crowd; a count of them says who did something.
_CROWDED, _ON_TELEVISION = 100, 3_000_000
_POWER = frozenset(("power", "electricity", "supply", "supplies"))
_DARK = frozenset(("house", "family", "customer", "people", "resident", "building", "company"))
_WITHOUT = frozenset(("without", "lost", "lose", "losing", "no"))
_STAFF = frozenset(("worker", "people", "officer", "member", "nurse", "teacher"))
_CUTTING = frozenset(("cut", "axe", "shed", "slash", "lay", "dismiss", "sack"))
_TRIED = {"CONVICT": "CONVICT", "ACQUIT": "ACQUIT", "CHARGE": "CHARGE", "PLEAD": "PLEAD"}
_FACING = frozenset(("face", "faces", "facing", "faced"))
_REACH = 14


def likened(sentence: Sentence, figure: Figure, counted: Counted, happening: str) -> tuple[Counted, str]:
    """The counted and what happened to it, in the words in which other newsrooms may count it."""
    may_gather = counted.is_person and counted.noun in _MAY_GATHER and happening in _PUT_TO
    if may_gather and _CROWDED <= figure.value < _ON_TELEVISION and _gathers(sentence, figure, counted):
        return crowd_at(counted.head, counted.end), "ATTEND"
    if counted.noun in _DARK and _is_dark(sentence, counted):
        return Counted("house", False, "homes without power", counted.head, counted.end), "NO_POWER"
    if counted.noun in _STAFF and (happening == "CUT_JOBS" or _is_cut(sentence, figure, counted)):
        return replace(counted, noun="job", is_person=False, words="jobs"), "CUT_JOBS"
    if counted.noun == "count":
        return counted, _charged(sentence, figure)
    return counted, happening


def crowd_at(head: int, end: int) -> Counted:
    """The people of a crowd, told at the tokens `head` to `end`."""
    return Counted("people", True, "people in the crowd", head, end)


def is_crowd(sentence: Sentence, figure: Figure) -> bool:
    """Whether a figure without noun counts a crowd: *a crowd of 18,000*, *watched by 12,400*, *the 12,400 crowd*."""
    if not _CROWDED <= figure.value < _ON_TELEVISION:
        return False
    tokens = sentence.tokens
    after = tokens[figure.noun_at].lower if figure.noun_at < len(tokens) else ""
    if after in _CROWD or (after == "strong" and figure.noun_at + 1 < len(tokens)):
        return after != "strong" or tokens[figure.noun_at + 1].lower in _CROWD
    before = [t.lower for t in tokens[max(0, figure.first - 10) : figure.first]]
    if before[-1:] == ["of"]:
        return before[-2:-1] != [] and before[-2] in _CROWD
    if before[-1:] in (["was"], ["at"], ["reached"], [":"]):
        return bool({"attendance", "crowd"} & set(before))
    return before[-1:] == ["by"] and bool(_WATCHED & set(before[-3:])) and (not after.isalpha() or after in _GOES_ON)


def _gathers(sentence: Sentence, figure: Figure, counted: Counted) -> bool:
    tokens = sentence.tokens
    before = [t.lower for t in tokens[max(0, figure.first - 3) : figure.first]]
    if before[-1:] == ["of"] and before[-2:-1] and before[-2] in _CROWD:
        return True
    if counted.noun in _GATHERED and not {"among", "including", "than"} & set(before):
        return True
    behind = [t.lower for t in tokens[counted.end : counted.end + 5]]
    phrases = {*behind[:3], *(f"{one} {two}" for one, two in pairwise(behind[:4]))}
    if "streets" in behind and behind[0] in ("took", "take", "taking", "filled", "flooded", "poured"):
        return True
    return bool(_FILLING & phrases or (_BEFORE_CROWD & set(before[-2:]) and _WATCHED & set(before)))


def _is_dark(sentence: Sentence, counted: Counted) -> bool:
    """*12,000 homes without electricity*, *21,000 households in Dell lost power*."""
    behind = [t.lower for t in sentence.tokens[counted.end : counted.end + 9]]
    for k, word in enumerate(behind[:-1]):
        if word in (".", ";", ","):
            return False
        if word in _WITHOUT and behind[k + 1] in _POWER:
            return True
    return False


def _is_cut(sentence: Sentence, figure: Figure, counted: Counted) -> bool:
    """*will lay off 1,400 employees*, *is to axe 300 staff*."""
    return counted.noun == "worker" and any(
        s in _CUTTING for s in sentence.stems[max(0, figure.first - 3) : figure.first]
    )


def _charged(sentence: Sentence, figure: Figure) -> str:
    """What the clause before says of the charges: *convicted on six counts*, *faces 14 charges*."""
    start, _ = clause_of(sentence, figure.first, figure.last)
    start = max(start, figure.first - _REACH)
    near = [name for first, _, name in sentence.predicates if start <= first < figure.first and name in _TRIED]
    if near:
        return near[-1]
    return "CHARGE" if any(t.lower in _FACING for t in sentence.tokens[start : figure.first]) else ""


def all_but(sentence: Sentence, figure: Figure, following: Figure | None) -> Figure | None:
    """*All but three of the 40 passengers* as 37 of them; None where it is not said of how many."""
    before = [t.lower for t in sentence.tokens[max(0, figure.first - 2) : figure.first]]
    if before != ["all", "but"] or following is None or following.value <= figure.value:
        return None
    rest = following.value - figure.value
    return replace(figure, value=rest, low=rest, high=rest, first=figure.first - 2)

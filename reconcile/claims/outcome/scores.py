"""Matches and their scores: *beat the Rovers 3-1*, *lost 2-0 to*, *drew 2-2*, *6-4, 6-3*, *4-3 on penalties*."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reconcile.claims.outcome.told import Told, name_after, name_before, same_party
from reconcile.claims.outcome.value import Outcome
from reconcile.language import background
from reconcile.language.document import Sentence
from reconcile.language.names import Name
from reconcile.language.tokens import Token
from reconcile.model import Comparison, Weight

_BEATS = frozenset({
    "beat", "beats", "beating", "defeated", "defeats", "defeating", "routed", "downed", "edged", "topped", "blanked",
    "thrashed", "over", "edge", "edging", "overcame", "overcoming", "down", "downing", "thrash", "hammered", "crushed",
    "stunned", "sank", "sink", "outlasted", "trounced", "past", "overpowered", "outscored", "saw", "upset",
})  # fmt: skip
_WON = frozenset(
    {"win", "wins", "won", "victory", "rout", "triumph", "winners", "triumphed", "prevailed", "victorious"}
)
_LOST = frozenset({"loss", "defeat", "lost", "lose", "loses", "fell", "fall", "falls", "beaten", "losing", "losers"})
_DREW = frozenset({"drew", "draw", "drawn", "draws", "drawing", "tie", "tied", "stalemate"})
_STAGES = {
    "penalties": "penalties",
    "penalty": "penalties",
    "shootout": "penalties",
    "shoot": "penalties",
    "aggregate": "aggregate",
}
_NOT_FINAL = frozenset({
    "up", "down", "lead", "leads", "led", "ahead", "behind", "half", "halftime", "break", "record", "series",
    "leading", "trailing", "trailed", "interval", "favourites", "vote", "decision", "run", "quarter", "favorites",
    "period", "first-half", "advantage", "deficit", "standing", "stands",
})  # fmt: skip
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday"})
_GAMES = frozenset({"one", "two", "three", "four", "five", "six", "seven", "1", "2", "3", "4", "5", "6", "7"})
_HIGH = 40  # a number in common in scores that go so high makes two matches unlikely


def read(sentence: Sentence, i: int) -> Told | None:
    """The match whose score has its hyphen at token `i`; further sets of it follow behind commas."""
    tokens = sentence.tokens
    if i >= 4 and tokens[i - 2].text == "," and tokens[i - 3].text.isdigit() and tokens[i - 4].text in "-–":
        return None  # the second set is told with the first
    end = i + 2
    sets = [(int(tokens[i - 1].text), int(tokens[i + 1].text))]
    while end + 3 < len(tokens) and tokens[end].text == "," and _is_score(tokens, end + 2):
        sets.append((int(tokens[end + 1].text), int(tokens[end + 3].text)))
        end += 4
    near = [token.lower for token in (*tokens[max(0, i - 4) : i - 1], *tokens[end : end + 3])]
    if max(max(pair) for pair in sets) > 250 or (tokens[end : end + 1] and tokens[end].text in "-–"):
        return None
    if _NOT_FINAL & set(near) - ({"down"} if _went_down(tokens, i) else set()):
        return None
    sides = _sides(sentence, i, end)
    if sides is None:
        return None
    winner, loser, how, first = sides
    if winner is not None and loser is not None and winner.text == loser.text:
        return None
    drew = how == "drew"
    if len(sets) == 1:
        sets = [(max(sets[0]), min(sets[0]))]
    if drew != (sets[0][0] == sets[0][1] and len(sets) == 1):
        return None
    outcome = Outcome(
        "match",
        " ".join(f"{a}-{b}" for a, b in sets),
        result="drew" if drew else "",
        matter="match",
        party=winner.text if winner else "",
        against=loser.text if loser else "",
        stage=_stage(tokens, end),
        thing=_day(tokens),
        earlier=background.is_earlier(tokens, i - 1),
    )
    asked = loser or winner
    return Told(outcome, first, end, (asked.first, asked.last + 1) if asked else (0, 0))


_OTHER_SIDES = frozenset({"women", "women's", "ladies", "reserves", "youth", "u21", "u18", "under-21", "under-18"})


def _stage(tokens: Sequence[Token], end: int) -> str:
    """What keeps the score apart: a shoot-out, two legs, the women of two clubs."""
    stage = next((_STAGES[t.lower] for t in tokens[end : end + 6] if t.lower in _STAGES), "")
    return stage or ("other side" if any(token.lower in _OTHER_SIDES for token in tokens) else "")


def _is_score(tokens: Sequence[Token], hyphen: int) -> bool:
    return (
        0 < hyphen < len(tokens) - 1
        and tokens[hyphen].text in "-–"
        and tokens[hyphen - 1].text.isdigit()
        and tokens[hyphen + 1].text.isdigit()
    )


def _day(tokens: Sequence[Token]) -> str:
    """The weekday, or the number of the game, that the sentence names: two games of one final have two scores."""
    for i, token in enumerate(tokens):
        if token.lower in _DAYS:
            return token.lower
        if token.lower == "game" and i + 1 < len(tokens) and tokens[i + 1].lower in _GAMES:
            return f"game_{tokens[i + 1].lower}"
    return ""


def _went_down(tokens: Sequence[Token], i: int) -> bool:
    """*Went down 27-22 to*: lost."""
    return i > 2 and tokens[i - 2].lower == "down" and tokens[i - 3].lower in ("went", "go", "goes")


_Sides = tuple[Name | None, Name | None, str, int]


def _sides(sentence: Sentence, i: int, end: int) -> _Sides | None:
    """Winner and loser (of a draw the two in the order of the text), how it is put, and where the words begin."""
    tokens = sentence.tokens
    before = [token.lower for token in tokens[max(0, i - 5) : i - 1]]
    after = [token.lower for token in tokens[end : end + 4]]
    one = set(after[:1])
    if one & _DREW or set(before[-2:]) & {"drew", "draw", "drawn"}:
        return _drawn(sentence, i, end)
    if one & _WON:
        loser = name_after(sentence, end + 2, 2) if after[1:2] and after[1] in ("over", "against", "at") else None
        winner = name_before(sentence, i - 1, 12)
        return _looked_back(winner, loser, i)
    if one & _LOST:
        winner = name_after(sentence, end + 2, 2) if after[1:2] and after[1] in ("to", "against", "by") else None
        return _looked_back(winner, name_before(sentence, i - 1, 12), i)
    verb = tokens[i - 2].lower if i > 1 else ""
    if verb in ("lost", "fell", "fall", "lose", "loses", "falls", "beaten") or _went_down(tokens, i):
        winner = None
        at = next((k for k in range(end, min(end + 5, len(tokens))) if tokens[k].lower in ("to", "against", "by")), -1)
        if at >= 0:
            winner = name_after(sentence, at + 1, 2)
        loser = name_before(sentence, i - 2 - _went_down(tokens, i), 5)
        return (winner, loser, "lost", i - 2) if loser else None
    if verb in ("won", "win", "wins"):
        winner = name_before(sentence, i - 2, 5)
        at = next((k for k in range(end, min(end + 5, len(tokens))) if tokens[k].lower in ("against", "over")), -1)
        return (winner, name_after(sentence, at + 1, 2) if at >= 0 else None, "won", i - 2) if winner else None
    loser = _beaten(sentence, i)
    if loser is None or not any(t.lower in _BEATS for t in tokens[max(0, loser.first - 3) : loser.first]):
        return None
    winner = name_before(sentence, loser.first, 12)
    return (winner, loser, "beat", i - 1) if winner else None


def _beaten(sentence: Sentence, i: int) -> Name | None:
    """The name before the score: *beat the Rovers 3-1*, *beat Olga Brandt 6-4*, *beat Port Lume by 3-1*."""
    return next((n for n in reversed(sentence.names) if i - 4 <= n.last + 1 <= i - 1), None)


def _looked_back(winner: Name | None, loser: Name | None, i: int) -> _Sides | None:
    """Who is named at some distance before *a 3-1 win over* may be a coach; a person plays where both are people."""
    if winner is None and loser is None:
        return None
    people = [side for side in (winner, loser) if side is not None and side.sort == "person"]
    if len(people) == 1 and winner is not None and loser is not None:
        return None
    if people and (winner is None or loser is None):
        return None
    return winner, loser, "won", i - 1


def _drawn(sentence: Sentence, i: int, end: int) -> _Sides | None:
    names = [name for name in sentence.names if name.last < i - 1]
    tokens = sentence.tokens
    for one, other in pairwise(names):
        between = [token.lower for token in tokens[one.last + 1 : other.first]]
        if between in (["and"], ["and", "the"], ["v"], ["with"], ["against"]):
            return one, other, "drew", i - 1
    after = name_after(sentence, end, 3)
    if names and tokens[end : end + 1] and tokens[end].lower in ("with", "against", "draw"):
        later = next((n for n in sentence.names if end < n.first <= end + 4), after)
        return (names[-1], later, "drew", i - 1) if later else None
    return None


_ONE_MATCH = (Weight("both give the score of two sides", 1.5),)
_ONE_NUMBER = (Weight("one of the two numbers is the same", 3.0),)


def compare(left: Outcome, right: Outcome) -> Comparison:
    """Of two matches, then the same result, then two scores, or two winners, of one match."""
    if left.stage != right.stage:
        return Comparison("unrelated", "one is the score after penalties, or of two legs")
    if left.earlier != right.earlier:
        return Comparison("unrelated", "one of them looks back at an earlier match")
    sides = _same_sides(left, right)
    if left.effect == right.effect:
        return Comparison("same", "the same score") if sides != "swapped" else _swapped(left, right)
    number = bool(set(left.effect.replace("-", " ").split()) & set(right.effect.replace("-", " ").split()))
    high = number and _highest(left) >= _HIGH and _highest(right) >= _HIGH
    if left.thing and right.thing and left.thing != right.thing and not left.thing.startswith(right.thing[:4]):
        return Comparison("apart" if sides else "unrelated", "two matches, of two days")
    if sides == "both":
        return Comparison("conflict", "two scores of one match", _ONE_NUMBER if number else _ONE_MATCH)
    if sides == "swapped":
        return _swapped(left, right)
    if high and sides != "other":
        return Comparison("conflict", "two scores of one match", _ONE_NUMBER)
    return Comparison("unrelated", "two matches")


def _swapped(left: Outcome, right: Outcome) -> Comparison:
    if left.thing and right.thing and left.thing != right.thing:
        return Comparison("apart", "two matches, of two days")
    if not (left.thing and right.thing) and left.effect != right.effect:
        return Comparison("unrelated", "two matches, or one told the other way round")
    return Comparison("conflict", "each has the other win")


def _highest(value: Outcome) -> int:
    return max(int(number) for number in value.effect.replace("-", " ").split())


def _same_sides(left: Outcome, right: Outcome) -> str:
    """*both*: the same two sides; *swapped*: each the other's winner; *part*: nothing against it; *other*: not one."""
    drawn = bool(left.result or right.result)
    straight = _alike(left.party, right.party), _alike(left.against, right.against)
    crossed = _alike(left.party, right.against), _alike(left.against, right.party)
    if straight == (True, True) or (drawn and crossed == (True, True)):
        return "both"
    if crossed == (True, True):
        return "swapped"
    if straight[0] is False and straight[1] is False:
        return "other"
    if True in straight or None in straight or straight == (False, False):
        return "part"
    return "other"


def _alike(one: str, other: str) -> bool | None:
    """None where one of them is not named."""
    return same_party(one, other) if one and other else None

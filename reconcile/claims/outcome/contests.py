"""Votes, races and matches."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.outcome import scores, series
from reconcile.claims.outcome.told import Told, has, name_after, name_before, person_before
from reconcile.claims.outcome.topic import Topic
from reconcile.claims.outcome.value import Family, Outcome
from reconcile.language import background, courts, deciders, modality
from reconcile.language.document import Document, Sentence
from reconcile.language.names import Name

_RACE = frozenset({
    "election", "runoff", "race", "ballot", "ballots", "primary", "referendum", "mayor", "mayoral", "candidate",
})  # fmt: skip
_VOTING = frozenset({
    "vote", "voted", "decision", "ruling", "ruled", "panel", "majority", "split", "passed", "approved", "rejected",
})  # fmt: skip
_WORDS = frozenset({
    "unanimous", "unanimously", "divided", "concede", "conceded", "concedes", "winner", "defeated", "defeats", "call",
    "wins", "won", "ahead", "leads", "led", "lead", "overtaken", "overtook", "leading",
})  # fmt: skip
GATE = _WORDS | series.GATE | {"to"}


_ABOUT_RACE = _RACE | {"presidential", "polls", "candidates", "turnout", "votes", "voters", "electoral", "counted"}


def is_race(document: Document) -> bool:
    """Whether the article is about an election: its first sentences speak of one."""
    return sum(token.lower in _ABOUT_RACE for sentence in document.sentences[:6] for token in sentence.tokens) >= 2


def read(sentence: Sentence, race: bool, in_court: bool, topic: Topic) -> Iterator[Told]:
    """The votes, races and matches that a sentence tells the end of."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token.lower in _WORDS:
            told = _unanimity(sentence, i, in_court) or (_race(sentence, i) if race else None)
        elif (
            token.text in "-–"
            and 0 < i < len(tokens) - 1
            and tokens[i - 1].text.isdigit()
            and tokens[i + 1].text.isdigit()
        ):
            told = (
                _tally(sentence, i)
                or (series.read(sentence, i) if topic.is_series else None)
                or scores.read(sentence, i)
            )
        elif (
            token.lower == "to"
            and 0 < i < len(tokens) - 1
            and tokens[i - 1].text.isdigit()
            and tokens[i + 1].text.isdigit()
        ):
            told = _tally(sentence, i) if has(tokens, i - 3, "vote", "of") else None
        elif token.lower in series.GATE and token.lower.isalpha() and topic.is_series:
            told = series.read(sentence, i)
        else:
            continue
        if told:
            yield told


def _tally(sentence: Sentence, i: int) -> Told | None:
    """*In a 2-1 decision*, *ruled 3-0*, *the vote was 5-4*, *by a vote of 8 to 3*; the larger number comes first."""
    tokens = sentence.tokens
    near = {token.lower for token in tokens[max(0, i - 5) : i - 1]} | {token.lower for token in tokens[i + 2 : i + 4]}
    if not near & _VOTING or len(tokens[i - 1].text) > 3 or has(tokens, i + 2, "-"):
        return None
    many, few = sorted((int(tokens[i - 1].text), int(tokens[i + 1].text)), reverse=True)
    return _division(sentence, f"{many}-{few}", i - 1, i + 2)


# Laws that ask for a unanimous vote, and votes that failed to be one.
_NO_VOTE = frozenset(
    {"require", "requires", "required", "requirement", "failed", "must", "need", "needs", "jury", "jurors"}
)


def _unanimity(sentence: Sentence, i: int, in_court: bool) -> Told | None:
    tokens = sentence.tokens
    word = tokens[i].lower
    if word not in ("unanimous", "unanimously", "divided"):
        return None
    judges = any(m.court.body != "jury" for m in courts.find(tokens)) or (
        (in_court and any(t.lower in ("decision", "ruling") for t in tokens[max(0, i - 4) : i + 3]))
        or (word == "unanimously" and any(t.lower in deciders.BODIES for t in tokens[max(0, i - 4) : i]))
    )
    if not judges or any(token.lower in _NO_VOTE for token in tokens[max(0, i - 8) : i + 4]):
        return None
    if word == "divided" and not any(t.lower in ("panel", "court") for t in tokens[i + 1 : i + 6]):
        return None
    negated = has(tokens, i - 1, "not")
    return _division(sentence, "divided" if negated or word == "divided" else "unanimous", i - negated, i + 1)


def _division(sentence: Sentence, effect: str, first: int, last: int) -> Told:
    tokens = sentence.tokens
    found = courts.find(tokens)
    actor = found[0].court if found else None
    others = [token.lower for token in tokens if token.lower in deciders.BODIES]
    body = others[0] if others else "court"
    level = actor.level if actor and not others else ""
    outcome = Outcome(
        "division", effect, matter="vote", actor=body, level=level,
        earlier=background.is_earlier(sentence.tokens, first),
    )  # fmt: skip
    return Told(outcome, first, last, (first, last))


def _race(sentence: Sentence, i: int) -> Told | None:
    tokens = sentence.tokens
    word = tokens[i].lower
    if word in ("concede", "conceded", "concedes"):
        return _concession(sentence, i)
    if word == "call":
        if has(tokens, i - 3, "too", "close", "to"):
            return _race_told(sentence, i - 3, i + 1, "undecided", None, None)
        return None
    if word == "winner":
        declared = any(t.lower in ("declared", "projected", "named") for t in tokens[max(0, i - 9) : i])
        return _race_told(sentence, i, i + 1, "won", person_before(sentence, i, 3), None) if declared else None
    if word in _AHEAD:
        return _ahead(sentence, i)
    winner = person_before(sentence, i)
    if modality.assertion(tokens, i) != "asserted":
        return None
    if word in ("defeated", "defeats"):
        loser = name_after(sentence, i + 1, 2)
        return (
            _race_told(sentence, i, i + 1, "won", winner, loser)
            if loser and loser.sort in ("person", "other")
            else None
        )
    named = {t.lower for t in tokens[i + 1 : i + 8]} & (_RACE - {"candidate", "ballot", "ballots"})
    return _race_told(sentence, i, i + 1, "won", winner, None) if named else None


_AHEAD = frozenset({"ahead", "leads", "led", "lead", "overtaken", "overtook", "leading"})


def _ahead(sentence: Sentence, i: int) -> Told | None:
    """*Mills is ahead*, *Mills led Lee*, *held a narrow lead*, *has overtaken him*: who is, while votes are counted."""
    tokens = sentence.tokens
    word = tokens[i].lower
    before = [token.lower for token in tokens[max(0, i - 4) : i]]
    if word == "ahead" and not set(before[-3:]) & {"is", "was", "are", "were", "just", "narrowly", "well", "slightly"}:
        return None
    if word == "ahead" and i + 1 < len(tokens) and tokens[i + 1].lower in ("with", "to"):
        pass
    if word in ("lead", "leading") and not set(before) & {"held", "has", "took", "had", "holds", "is", "was", "taken"}:
        return None
    counting = {token.lower for token in tokens} & {"counted", "votes", "ballots", "vote", "count", "lead", "overtaken"}
    nearly = any(t.lower in ("whisker", "narrowly", "points", "narrow") for t in tokens)
    if not counting and not nearly:
        return None
    start = i
    while start > 0 and (tokens[start - 1].lower in _HELD or tokens[start - 1].lower.endswith("ly")):
        start -= 1
    winner = next((n for n in sentence.names if n.last == start - 1 and n.sort in ("person", "other")), None)
    if winner is None or modality.assertion(tokens, i) != "asserted":
        return None
    return _told(sentence, ("lead", "ahead"), start, i + 1, winner)


_HELD = frozenset({
    "held", "has", "had", "holds", "is", "was", "just", "a", "an", "the", "narrow", "slight", "clear", "taken", "took",
    "comfortable", "slim", "well", "now", "wide", "early", "still", "small", "big", "in",
})  # fmt: skip


def _concession(sentence: Sentence, i: int) -> Told | None:
    """*conceded*, *refused to concede*, *telephoned to concede*; not *conceded that*, *conceded a goal*."""
    tokens = sentence.tokens
    following = tokens[i + 1].lower if i + 1 < len(tokens) else "."
    if following in ("that", "a", "an", "two", "three", "goals", "he", "she", "they", "it", "there"):
        return None
    if following == "the" and not any(t.lower in _RACE | {"defeat"} for t in tokens[i + 2 : i + 5]):
        return None
    before = {token.lower for token in tokens[max(0, i - 3) : i]}
    if before & {"refused", "refuses", "declined"} or "yet" in before or "not" in before or "hasn't" in before:
        return _told(
            sentence,
            ("concession", "refused"),
            i - 2 if has(tokens, i - 1, "to") else i,
            i + 1,
            name_before(sentence, i, 8),
        )
    if before & {"will", "would", "may", "might", "could", "should", "if", "must", "expected", "urged"}:
        return None
    if has(tokens, i - 1, "to") and not before & {"telephoned", "called", "phoned", "rang"}:
        return None
    return _told(sentence, ("concession", "conceded"), i, i + 1, person_before(sentence, i))


def _race_told(
    sentence: Sentence, first: int, last: int, effect: str, winner: Name | None, loser: Name | None
) -> Told | None:
    if effect == "won" and winner is None and loser is None:
        return None
    return _told(sentence, ("race", effect), first, last, winner, loser)


def _told(
    sentence: Sentence, what: tuple[Family, str], first: int, last: int, winner: Name | None, loser: Name | None = None
) -> Told:
    family, effect = what
    outcome = Outcome(
        family,
        effect,
        matter=family,
        party=winner.text if winner else "",
        against=loser.text if loser else "",
        earlier=background.is_earlier(sentence.tokens, first),
    )
    # Who wins is the answer; the question is the race, the match, or the loser's concession.
    asked = winner if family == "concession" else loser if family == "match" else None
    return Told(outcome, first, last, (asked.first, asked.last + 1) if asked else (0, 0))

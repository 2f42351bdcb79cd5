"""What a percentage tells of: turnout, votes for somebody, a rise in pay, inflation, a stake.

The word that says so stands next to the figure, before or behind, in the same clause; that of another percentage of the
sentence is not looked past.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from reconcile.language.document import Sentence
from reconcile.language.numerals import Figure
from reconcile.lexicons import load_classes, load_groups

_WORDS = load_groups("percent_words.txt")
_FAR = 14
_COMMA = 3.0
_FIRST = {"COUNTED": 0.5}
_STOPS = frozenset(";:—–()")
# Only percentage points are a lead; a share that somebody leads with is a share of the vote.
_LEADS = frozenset(("ahead", "clear", "lead", "leads", "leading", "led", "margin"))
_ADOPTED = frozenset((
    "accepted", "approved", "rejected", "voted", "endorsed", "defeated", "threw", "thrown", "carried",
))  # fmt: skip
_BANKS = frozenset(("bank", "fed", "reserve", "ecb", "policymakers"))
_LABOUR = (" strike", "Strike", " union", " wage", " pay rise", " pay offer", "walkout")
_ELECTORAL = (
    "elect",
    "runoff",
    "run-off",
    "ballot",
    "referendum",
    "candidate",
    "parliament",
    "conced",
    "precinct",
    "voters",
    "votes",
)
_ALL_PRICES = frozenset(("consumer", "retail", "the", "and", "but", "that", "as", "average", "while", "overall"))
_SEATS = frozenset(("seats", "posts", "places", "jobs"))
_VERBS = frozenset(("voted", "backed", "approved", "rejected"))


class _Trigger(NamedTuple):
    phrase: tuple[str, ...]
    topic: str
    reach: int
    first: bool


class _Stretch(NamedTuple):
    """The tokens around a figure in which its topic is looked for, and the fields of which the article speaks."""

    figure: Figure
    start: int
    stop: int
    context: frozenset[str]


@cache
def _triggers() -> tuple[dict[str, list[_Trigger]], dict[str, list[_Trigger]]]:
    """The words that say a topic before a figure, and behind it, by their first word, longer ones first."""
    before: dict[str, list[_Trigger]] = {}
    behind: dict[str, list[_Trigger]] = {}
    for name, phrases in load_groups("percent_topics.txt").items():
        topic, side, reach, *first = name.split()
        for phrase in phrases:
            words = tuple(phrase.split())
            side_of = before if side == "before" else behind
            side_of.setdefault(words[0], []).append(_Trigger(words, topic, int(reach), bool(first)))
    for side_of in (before, behind):
        for options in side_of.values():
            options.sort(key=lambda trigger: -len(trigger.phrase))
    return before, behind


def topic_of(sentence: Sentence, figure: Figure, context: frozenset[str]) -> str:
    """The topic of a percentage in capitals, or an empty string. `context`: of which fields its article speaks."""
    lower = [token.lower for token in sentence.tokens]
    others = [f for f in sentence.figures if f is not figure and f.form in ("percent", "fraction")]
    start = max((f.last + 1 for f in others if f.last < figure.first), default=0)
    stop = min((f.first for f in others if f.first > figure.last), default=len(lower))
    start, stop = max(start, figure.first - _FAR), min(stop, figure.last + _FAR)
    if figure.unit == "pp" and not _LEADS.isdisjoint(lower[max(start, figure.first - 6) : figure.last + 5]):
        return "LEAD"
    if lower[figure.first - 1 : figure.first] == ["by"] and not _ADOPTED.isdisjoint(lower[start : figure.first]):
        return "VOTE"  # "members accepted the deal by 71 per cent to 29"
    best, topic = 99.0, ""
    for side, spots in zip(
        _triggers(), (range(figure.first - 1, start - 1, -1), range(figure.last + 1, stop)), strict=True
    ):
        cost = 0.0
        for k in spots:
            if lower[k] in _STOPS and not (lower[k] == ":" and k == figure.first - 1):
                break
            if lower[k] == ",":
                cost += _COMMA
            distance = figure.first - k if k < figure.first else k - figure.last
            found = _found(side, lower, k, distance)
            if found and _fits(found, lower, k, _Stretch(figure, start, stop, context)):
                nearness = cost + (_FIRST.get(found.topic, 1.0) if found.first and distance > 1 else distance)
                if nearness < best:
                    best, topic = nearness, found.topic
    return topic or ("JOBS" if _is_of_staff(lower, figure, start, stop) else "")


def _found(triggers: dict[str, list[_Trigger]], lower: list[str], k: int, distance: int) -> _Trigger | None:
    for trigger in triggers.get(lower[k], ()):
        n = len(trigger.phrase)
        if distance <= trigger.reach and (n == 1 or tuple(lower[k : k + n]) == trigger.phrase):
            return trigger
    return None


def _fits(found: _Trigger, lower: list[str], at: int, stretch: _Stretch) -> bool:
    """Whether the word of a topic means it here: a *rise* is one of pay only where pay is spoken of."""
    figure, context = stretch.figure, stretch.context
    topic, near = found.topic, frozenset(lower[stretch.start : stretch.stop])
    behind = lower[figure.last + 1 : figure.last + 2]
    if topic == "PAY":
        # "The offer was backed by 64 per cent of those voting"
        if behind == ["of"] or not near.isdisjoint(_WORDS["no_pay"]):
            return False
        offered = "offered" in near and not near.isdisjoint(("rise", "raise", "increase"))
        return offered or "labour" in context or not near.isdisjoint(_WORDS["labour"])
    if found.phrase == ("prices",):  # those of houses or of oil are no inflation
        return at == 0 or not lower[at - 1].isalpha() or lower[at - 1] in _ALL_PRICES
    if topic == "STAKE":
        if not _SEATS.isdisjoint(lower[figure.last + 1 : figure.last + 5]):
            return False
        return behind in (["of"], ["owned"], ["held"], ["controlled"]) or not near.isdisjoint(
            ("stake", "shareholding", "holding", "interest")
        )
    if (
        topic == "VOTE"
        and lower[figure.first - 1 : figure.first] == ["by"]
        and near & load_classes("directions.txt").keys()
    ):
        return "backed" in near or "supported" in near  # "the vote cut imports by 60 percent"
    if topic == "VOTE" and not {"lost", "lose", "loses"}.isdisjoint(lower[max(0, figure.first - 3) : figure.first]):
        return "with" in lower[max(0, figure.first - 2) : figure.first]
    if topic == "VOTE" and behind == ["of"]:
        whole = frozenset(lower[figure.last + 2 : figure.last + 6])
        return not whole.isdisjoint(_WORDS["vote"] | _WORDS["group_words"]) or not near.isdisjoint(_VERBS)
    if topic == "RATE" and "rates" in near:
        return not near.isdisjoint(_BANKS) or "interest" in near
    if topic == "GROWTH":
        return behind != ["of"]
    return True


def _is_of_staff(lower: list[str], figure: Figure, start: int, stop: int) -> bool:
    """*Cut 8% of its workforce*, *12% of staff are to go*."""
    behind = lower[figure.last + 1 : figure.last + 5]
    in_so_many = figure.form == "fraction" and "in" in lower[figure.first : figure.last]
    if lower[figure.first - 1 : figure.first] == ["by"] and not _WORDS["staff"].isdisjoint(
        lower[max(start, figure.first - 4) : figure.first]
    ):
        return not _WORDS["leaving"].isdisjoint(lower[start : figure.first])
    if (behind[:1] != ["of"] and not in_so_many) or _WORDS["staff"].isdisjoint(behind):
        return False
    return not _WORDS["leaving"].isdisjoint(lower[start:stop])


def context_of(text: str) -> frozenset[str]:
    """The fields of which an article of this `text` speaks, as far as its topics hang on them."""
    found = set()
    if any(word in text for word in _LABOUR):
        found.add("labour")
    if any(word in text for word in _ELECTORAL):
        found.add("electoral")
    return frozenset(found)

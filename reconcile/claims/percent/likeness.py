"""Whether two percentages can answer one question: what forbids it, and what only speaks against it."""

from __future__ import annotations

from reconcile.claims.percent.bearer import Bearer
from reconcile.claims.percent.value import Percent
from reconcile.language import counting
from reconcile.language.stems import stem
from reconcile.lexicons import load_classes, load_groups
from reconcile.model import Weight

# Bits against one question.
_DOUBT = -1.5
# The cosine of the words around two percentages that are not said to be of one thing.
_NEARLY_ALL = 0.6
# "Revenue rose" and "imaging revenue rose" share half of their words and are two things.
_ALIKE = 0.6


def apart(left: Percent, right: Percent) -> str:
    """Why two percentages that differ do not answer one question; empty where they may."""
    if left.degree != right.degree:
        return f"one says {left.degree or 'no more'}, the other {right.degree or 'no more'}"
    if left.marks != right.marks:
        return "one is a part or a special reckoning and the other is not"
    if left.years and right.years and not left.years & right.years:
        return "they belong to different times"
    if {left.session, right.session} == {"", "close"}:  # "Shares rose 6%", "the share closed 4% higher"
        return "one is of the close, and the other does not say of which hour"
    if left.past != right.past and bool(left.years) != bool(right.years):
        return "one is of an earlier year"
    if _far(left, right) and (
        left.of < right.of or right.of < left.of
    ):  # "revenue rose 7%" and "imaging revenue rose 11%"
        return "one is of a narrower thing"
    return ""


def _far(left: Percent, right: Percent) -> bool:
    """Whether the two are not said to be of one thing; *it* that fell this year may be what another names."""
    if left.period and left.period == right.period and not (left.of and right.of):
        return False
    return len(left.of & right.of) < _ALIKE * len(left.of | right.of)


def doubts(left: Percent, right: Percent) -> tuple[Weight, ...]:
    """What speaks against one question, without forbidding it."""
    found = []
    if _far(left, right):
        found.append(Weight("they are percentages of different things", _DOUBT))
    if left.direction != right.direction:
        found.append(Weight("one is a rise or a fall and the other is not said to be", _DOUBT))
    if left.past != right.past:
        found.append(Weight("they belong to different times", _DOUBT))
    return tuple(found)


def told_alike(left: Percent, right: Percent) -> bool:
    """Whether the words around the two make up for a doubt; more of them where they are not said to be of one thing."""
    if not left.of & right.of:
        return counting.common(left.setting, right.setting).share >= _NEARLY_ALL
    return counting.told_alike(left.setting, right.setting)


# Bits for a bearer that both name, and against one that only one of them names.
_ONE_BEARER, _ONE_SILENT = 1.5, -1.5
# No report gives one of these without saying what it is.
_ALWAYS_NAMED = frozenset(("VOTE", "TURNOUT", "COUNTED", "PAY", "INFLATION", "JOBLESS", "RATE", "STAKE", "CONTAINED"))
# Days between two reports, whose dates are often some weeks off, from which each has a percentage of its own time.
_LONG_APART = 60
_HALF = 0.5
_SINGLE = frozenset(("TURNOUT", "INFLATION", "JOBLESS", "RATE", "GROWTH"))
_PERSONAL = frozenset(("VOTE", "LEAD", "STAKE"))
_PEOPLE = load_classes("person_nouns.txt")
_DEMOGRAPHIC = frozenset(_PEOPLE.get(word, word) for word in load_groups("percent_words.txt")["demographic"])
_OF_WHOLES = frozenset(("VOTE", "STAKE"))
# *87% of those voting* and *78% of members* are of one ballot, *a stake in the firm* may be one in Corvo.
_ANYBODY = frozenset(
    stem(word)
    for word in (
        *load_groups("percent_words.txt")["group_words"], *load_groups("percent_words.txt")["vote"], "company", "firm",
        "group", "business", "voting", "registered", "eligible",
    )
)  # fmt: skip


def of_others(left: Percent, right: Percent) -> str:
    """Why the two are of different people, places or matters; empty where they may be of one."""
    one, other = left.bearer, right.bearer
    if left.topic == right.topic == "COUNTED":
        return "a count goes on from hour to hour"
    if one.groups and other.groups and not one.groups & other.groups:
        return "they are percentages of different people"
    if any(group in _DEMOGRAPHIC or " " in group for group in one.groups ^ other.groups):
        return "one is of some of the people only"
    if left.topic == right.topic and left.topic:
        if left.topic in _OF_WHOLES and _differ(left.whole, right.whole):
            return "they are shares of different things"
        return _of_other_bearers(one, other)
    if not _ALWAYS_NAMED.isdisjoint((left.topic, right.topic)):
        return "they are percentages of different things"
    if not left.topic and not right.topic:
        if left.named - right.of and right.named - left.of and not left.named & right.named:
            return "they are of different people or bodies"
        if one.months and other.months and not one.months & other.months:
            return "they are of different months"
        if left.direction and left.whole and right.whole and not left.whole & right.whole:
            return "they are shares of different things"
    return "" if left.topic or right.topic or left.direction or right.direction else _of_other_shares(left, right)


def _of_other_bearers(one: Bearer, other: Bearer) -> str:
    if one.who and other.who and not one.who & other.who:
        return "they are of different people or bodies"
    if one.where and other.where and not one.where & other.where:
        return "they are of different places"
    if one.object and other.object and not one.object & other.object:
        return "they are of different things"
    if one.against != other.against or one.sorts != other.sorts:
        return "one is a part or a special reckoning and the other is not"
    if one.matter != other.matter and one.matter and other.matter:
        return "they were votes on different things"
    if one.stage != other.stage and "asked" in (one.stage, other.stage):
        return "one is asked for, and the other is not"
    return ""


def _of_other_shares(left: Percent, right: Percent) -> str:
    if left.whole and right.whole:
        if not left.whole & right.whole:
            return "they are shares of different things"
        said = left.setting - left.of - left.whole, right.setting - right.of - right.whole
        if all(said) and not said[0] & said[1]:
            return "what is said of the two shares differs"
        if "respond" in left.whole & right.whole and counting.common(*said).share <= _HALF:
            return "they answer different questions"
    if left.past != right.past:
        return "they belong to different times"
    return ""


def _differ(left: frozenset[str], right: frozenset[str]) -> bool:
    left, right = left - _ANYBODY, right - _ANYBODY
    return bool(left and right) and not left & right


def of_other_times(left: Percent, right: Percent) -> str:
    """Why two percentages of one topic are of two rounds, months or years; empty where they may be of one time."""
    one, other = left.bearer, right.bearer
    if one.before != other.before:
        return "one is what it was before"
    for here, there, what in (
        (one.rounds, other.rounds, "rounds"), (one.months, other.months, "months"),
        (_lengths(one.terms), _lengths(other.terms), "times"), (one.terms, other.terms, "times"),
        (left.years, right.years, "years"),
    ):  # fmt: skip
        bare = bool((here | there) & {"quarter", "half"})  # "in the quarter", of whichever
        if here and there and not here & there and not (bare and what == "times" and here is one.terms):
            return f"they are of different {what}"
    if left.past != right.past and (left.years or right.years):
        return "they belong to different times"
    if one.published and other.published and abs(one.published - other.published) >= _LONG_APART:
        return f"the reports lie {abs(one.published - other.published)} days apart"
    if one.partial != other.partial and left.topic == "TURNOUT":
        return "one is of an earlier hour"
    if one.stage != other.stage and "refused" in (one.stage, other.stage):
        return "one was turned down"
    return ""


def _lengths(terms: frozenset[str]) -> frozenset[str]:
    """*Quarter* of *second quarter*."""
    return frozenset(term.split()[-1] for term in terms)


def topic_weights(left: Percent, right: Percent) -> tuple[Weight, ...]:
    """What speaks for and against one bearer."""
    one, other = left.bearer, right.bearer
    if one.who & other.who or one.where & other.where:
        return (Weight("both are of the same", _ONE_BEARER),)
    if left.topic in _SINGLE:
        return (Weight("a report gives one such percentage", _ONE_BEARER),)
    if left.topic in _PERSONAL and bool(one.who) != bool(other.who) and not one.matter:
        return (Weight("only one says whose it is", _ONE_SILENT),)
    return ()

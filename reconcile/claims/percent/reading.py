"""Percentages as they are read: what they are of, whether they rise or fall, and in which respect."""

from __future__ import annotations

from msgspec import structs

from reconcile.claims.kind import claim_at
from reconcile.claims.percent.bearer import bearer_of, is_gained
from reconcile.claims.percent.subject import direction_words, is_told_of_pronoun, of, whole_of, words
from reconcile.claims.percent.terms import base_at, hour_or_close, period_of
from reconcile.claims.percent.topics import topic_of
from reconcile.claims.percent.value import Percent
from reconcile.language.counting import clause_of, marks_of, setting_of, stated, years_of
from reconcile.language.counting.times import is_past
from reconcile.language.document import Sentence
from reconcile.language.numerals import Figure, Interval, interval_of
from reconcile.language.stems import stem
from reconcile.lexicons import load_groups
from reconcile.model import Claim, Span

_NARROWING = load_groups("counting_words.txt")["percent_narrowing"]
_TIMES = frozenset(("annual", "quarterly"))
_NOT_OURS = frozenset(("CRITICAL", "SERIOUS", "SLIGHT", "WHOLE", "PART", "CHANGE", "PAST"))


# Of these a level is told: *inflation rose 4.7%* and *inflation was 4.7%* are one.
_LEVELS = frozenset((
    "VOTE", "TURNOUT", "COUNTED", "INFLATION", "JOBLESS", "RATE", "STAKE", "EFFICACY", "CONTAINED", "PAY", "CAPACITY",
    "LEAD", "JOBS", "APPROVAL",
))  # fmt: skip
_CHANGING = frozenset(("JOBLESS", "TURNOUT", "RATE", "CAPACITY", "STAKE"))


def read(
    sentence: Sentence, figure: Figure, year: int | None, context: frozenset[str], told: Percent | None = None
) -> Claim[Percent] | None:
    """The claim of a percentage or fraction, or None where the text does not say what it is of.

    `year` is that of the report, `context` of which fields its article speaks, `told` the percentage before it in the
    sentence: *67.4 per cent, up from 61 per cent*.
    """
    topic = topic_of(sentence, figure, context)
    came_from = told is not None and figure.first > 1 and sentence.tokens[figure.first - 1].lower == "from"
    if came_from and told is not None:
        topic = topic or told.topic
    if not topic and "electoral" in context and is_gained(sentence, figure):
        topic = "VOTE"
    direction = _direction_of(topic, sentence, figure)
    found = of(sentence, figure)
    period = period_of(sentence, figure) if direction else ""
    if not found and not topic and not (period and is_told_of_pronoun(sentence, figure)):
        return None
    start, end = clause_of(sentence, figure.first, figure.last)
    # What a change is measured against is another time: the change itself is of this one.
    base = base_at(sentence, figure, end) if direction else end
    marks = (marks_of(sentence, figure, figure.last + 1) - _NOT_OURS) | _narrowed(sentence, figure, start, end, base)
    years, past = _time(sentence, figure, base, year)
    bearer = bearer_of(sentence, figure, topic)
    if came_from and told is not None and topic:
        bearer = structs.replace(bearer, who=told.bearer.who, where=told.bearer.where, before=True)
    value = Percent(
        " ".join(sentence.article.text[figure.start : figure.end].split()),
        _interval(figure), figure.unit or "%", direction, found, _degree(sentence, figure), marks, years, past,
        setting_of(sentence, figure.first, figure.last), period, hour_or_close(sentence, figure),
        topic=topic, bearer=bearer, whole=whole_of(sentence, figure),
        named=found & frozenset(map(stem, sentence.name_words)),
    )  # fmt: skip
    named = (words(sentence, figure, found), {"up": "rise", "down": "fall"}.get(direction, ""))
    about = found | ({direction.upper()} if direction else set()) | ({f"OVER {period}"} if period else set())
    if topic:
        about = frozenset((topic,)) | bearer.who | ({direction.upper()} if direction else set())
    return claim_at(
        sentence, "percent", Span(figure.start, figure.end), value, [value.unit], " ".join(filter(None, named)),
        about=about if topic else about | marks, assertion=stated(sentence, figure),
    )  # fmt: skip


def _interval(figure: Figure) -> Interval:
    interval = interval_of(figure)
    if figure.form != "fraction":
        return interval
    return Interval(
        100 * interval.value, 100 * interval.low, 100 * interval.high, 100 * interval.slack, 1.0, interval.hedge
    )


def _narrowed(sentence: Sentence, figure: Figure, start: int, end: int, base: int) -> frozenset[str]:
    """The words that pick out one of several such percentages; *a cut from annual shipments* is no annual cut."""
    near = range(max(start, figure.first - 6), min(end, figure.last + 7))
    said = [(k, sentence.tokens[k].lower) for k in near if not figure.first <= k <= figure.last]
    return frozenset(word for k, word in said if k < base or word not in _TIMES) & _NARROWING


def _time(sentence: Sentence, figure: Figure, base: int, year: int | None) -> tuple[frozenset[int], bool]:
    """The years to which the percentage belongs, and whether it is of a time before the report's."""
    _, end = clause_of(sentence, figure.first, figure.last)
    years = years_of(sentence, figure)
    if base < end:
        years -= {int(token.text) for token in sentence.tokens[base:end] if token.text.isdigit()}
    return years, is_past(sentence, figure, base) or bool(years and max(years) < (year or 9999))


def _direction_of(topic: str, sentence: Sentence, figure: Figure) -> str:
    direction = _direction(sentence, figure)
    if topic == "RISK":
        return direction or "down"
    if topic == "PREMIUM":
        return "up"
    changed = figure.first and sentence.tokens[figure.first - 1].lower == "by" and topic in _CHANGING
    return "" if topic in _LEVELS and not changed else direction


def _direction(sentence: Sentence, figure: Figure) -> str:
    """Whether the percentage is a rise (*up 7%*, *7% more*) or a fall; empty for a share."""
    words = direction_words()
    stems = sentence.stems
    for k in range(figure.last + 1, min(figure.last + 5, len(stems))):
        if sentence.tokens[k].text in ",;.:(" or sentence.tokens[k].lower in ("of", "to", "from", "who"):
            break
        found = words.get(sentence.tokens[k].lower) or words.get(stems[k])
        if found:
            return found
    start, _ = clause_of(sentence, figure.first, figure.last)
    # "cut imports of petrol, diesel and other refined fuels by 60%"
    reach = 14 if figure.first and sentence.tokens[figure.first - 1].lower == "by" else 6
    for k in range(figure.first - 1, max(start, figure.first - 1 - reach) - 1, -1):
        token = sentence.tokens[k]
        if token.text[0].isdigit() or (
            token.lower in ("to", "was", "were", "is", "are", "at") and k == figure.first - 1
        ):
            break  # "rose to 47%" tells of the level that was reached
        if token.lower == "up" and k and stems[k - 1] == "make":
            return ""  # "women make up 34% of the council"
        found = words.get(token.lower) or words.get(stems[k])
        if found:
            return found
    return ""


_BIGGER = {"larger": "bigger", "higher": "more", "greater": "more", "lower": "less", "fewer": "less", "above": "more"}


def _degree(sentence: Sentence, figure: Figure) -> str:
    """The comparative behind the percentage, its like led to one word: *12% larger* is *12% bigger*."""
    i = figure.last + 1
    if i >= len(sentence.tokens):
        return ""
    lower = sentence.tokens[i].lower
    if lower not in direction_words() or not (lower.endswith("er") or lower in ("more", "less", "above", "below")):
        return ""
    likely = i + 1 < len(sentence.tokens) and sentence.tokens[i + 1].lower == "likely"
    return "" if likely or _BIGGER.get(lower, lower) in ("more", "less") else _BIGGER.get(lower, lower)

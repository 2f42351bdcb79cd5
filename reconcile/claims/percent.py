"""Shares and rates of change.

Finds: percentages and fractions with what they are of: *turnout was 47%*, *two-thirds of voters*, *one in five
adults*, *revenue rose 7 percent*, *19% less likely to fall*, *widened by 1.3 percentage points*, *130 basis points*.

Ignores: percentages that nothing says what they are of.

Agrees: *62%* and *62.3%* (rounded), *roughly 80 percent* and *79 percent*, *less than 4%* and *fewer than 4%*, *a
quarter* and *25%*, *130 basis points* and *1.3 percentage points*.

Conflicts: two percentages for one thing: *turnout was 47%* and *turnout was 74 percent*. A rise is never set against
a fall or a share, and percent never against percentage points.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.language.counting import (
    clause_of,
    common,
    in_one_setting,
    marks_of,
    phrase_at,
    readable,
    setting_of,
    stated,
    told_alike,
    years_of,
)
from reconcile.language.document import Document, Sentence
from reconcile.language.numerals import Figure, Interval, agreement, interval_of, resemblance
from reconcile.language.stems import stem
from reconcile.language.tokens import Token
from reconcile.lexicons import load_classes, load_groups
from reconcile.model import Claim, Comparison, Span, Verdict, Weight

_WORDS = load_groups("counting_words.txt")


class Percent(Struct, frozen=True):
    """A percentage. `unit` is `%` or `pp`; `direction` is *up*, *down*, or empty for a share; `of` are stems of what
    it is of.

    `degree` is the comparative behind it (*brighter*).
    """

    written: str
    interval: Interval
    unit: str
    direction: str
    of: frozenset[str]
    degree: str = ""
    marks: frozenset[str] = frozenset()
    years: frozenset[int] = frozenset()
    past: bool = False
    setting: frozenset[str] = frozenset()


class PercentOptions(Struct, frozen=True):
    """Nothing to tune."""


def extract(document: Document, options: PercentOptions) -> Iterator[Claim[Percent]]:
    """A claim for each percentage or fraction of which the text says what it is of."""
    year = document.article.published.year if document.article.published else None
    for sentence in readable(document):
        for figure in sentence.figures:
            if figure.form in ("percent", "fraction"):
                claim = _claim(sentence, figure, year)
                if claim:
                    yield claim


def compare(left: Percent, right: Percent, options: PercentOptions) -> Comparison:
    """Equal, rounded or hedged percentages agree; two percentages of one thing conflict."""
    if left.unit != right.unit:
        return Comparison("unrelated", "one counts percent, the other percentage points")
    alike = agreement(left.interval, right.interval)
    if left.direction != right.direction and left.direction and right.direction:
        return Comparison("unrelated", "one is a rise and the other a fall")
    if alike == "equal":
        verdict: Verdict = "same" if left.direction == right.direction else "compatible"
        return Comparison(verdict, f"both say {left.written}")
    doubts = _doubts(left, right)
    if alike == "rounded" and left.direction == right.direction:
        return Comparison("compatible", "one percentage is the other rounded")
    apart = _apart(left, right)
    if not apart and doubts and (alike == "within" or not _told_alike(left, right)):
        apart = doubts[0].what
    if apart:
        return Comparison("unrelated", apart)
    if alike == "within":
        return Comparison("compatible", f"{left.written} and {right.written} can both be true")
    around = in_one_setting(left.setting, right.setting)
    weights = (*resemblance(left.interval, right.interval), *around, *doubts)
    return Comparison("conflict", f"{left.written} is not {right.written}", weights)


def show(value: Percent) -> str:
    """As written, with its direction: *up 7%*."""
    return f"{value.direction} {value.written}".strip()


def _apart(left: Percent, right: Percent) -> str:
    """Why two percentages that differ do not answer one question; empty where they may."""
    if left.degree != right.degree:
        return f"one says {left.degree or 'no more'}, the other {right.degree or 'no more'}"
    if left.marks != right.marks:
        return "one is a part or a special reckoning and the other is not"
    if left.years and right.years and not left.years & right.years:
        return "they belong to different times"
    if _far(left, right) and (
        left.of < right.of or right.of < left.of
    ):  # "revenue rose 7%" and "imaging revenue rose 11%"
        return "one is of a narrower thing"
    return ""


def _far(left: Percent, right: Percent) -> bool:
    """Whether the two are not said to be of one thing."""
    return len(left.of & right.of) < _ALIKE * len(left.of | right.of)


def _doubts(left: Percent, right: Percent) -> tuple[Weight, ...]:
    """What speaks against one question, without forbidding it."""
    found = []
    if _far(left, right):
        found.append(Weight("they are percentages of different things", _DOUBT))
    if left.direction != right.direction:
        found.append(Weight("one is a rise or a fall and the other is not said to be", _DOUBT))
    if left.past != right.past:
        found.append(Weight("they belong to different times", _DOUBT))
    return tuple(found)


def _told_alike(left: Percent, right: Percent) -> bool:
    """Whether the words around the two make up for a doubt; more of them where they are not said to be of one thing."""
    if not left.of & right.of:
        return common(left.setting, right.setting).share >= _NEARLY_ALL
    return told_alike(left.setting, right.setting)


# Bits against one question.
_DOUBT = -1.5
# The cosine of the words around two percentages that are not said to be of one thing.
_NEARLY_ALL = 0.6
# "Revenue rose" and "imaging revenue rose" share half of their words and are two things.
_ALIKE = 0.6
_NARROWING = _WORDS["percent_narrowing"]
_STOPS = frozenset(',;:.()—–“”"') | _WORDS["percent_stops"]
# What a percentage is of stands near it; words that only measure or join it say nothing.
_SAYS_NOTHING = frozenset(stem(word) for word in _WORDS["says_nothing"])


def _claim(sentence: Sentence, figure: Figure, year: int | None) -> Claim[Percent] | None:
    direction = _direction(sentence, figure)
    of = _of(sentence, figure)
    if not of:
        return None
    tokens = sentence.tokens
    interval = interval_of(figure)
    unit = figure.unit or "%"
    if figure.form == "fraction":
        interval = Interval(
            100 * interval.value, 100 * interval.low, 100 * interval.high, 100 * interval.slack, 1.0, interval.hedge
        )
    marks = marks_of(sentence, figure, figure.last + 1) - {"CRITICAL", "SERIOUS", "SLIGHT", "WHOLE", "PART", "CHANGE"}
    start, end = clause_of(sentence, figure.first, figure.last)
    near = range(max(start, figure.first - 6), min(end, figure.last + 7))
    narrowed = {tokens[k].lower for k in near if not figure.first <= k <= figure.last} & _NARROWING
    years = years_of(sentence, figure)
    past = "PAST" in marks or bool(years and max(years) < (year or 9999))
    value = Percent(
        " ".join(sentence.article.text[figure.start : figure.end].split()),
        interval, unit, direction, of, _degree(sentence, figure), (marks - {"PAST"}) | narrowed, years, past,
        setting_of(sentence, figure.first, figure.last),
    )  # fmt: skip
    subject = " ".join(
        word for word in (_words(sentence, figure), {"up": "rise", "down": "fall"}.get(direction, "")) if word
    )
    return claim_at(
        sentence, "percent", Span(figure.start, figure.end), value, [unit], subject,
        about=of | ({direction.upper()} if direction else set()) | value.marks,
        assertion=stated(sentence, figure),
    )  # fmt: skip


def _direction(sentence: Sentence, figure: Figure) -> str:
    """Whether the percentage is a rise (*up 7%*, *7% more*) or a fall; empty for a share."""
    words = _direction_words()
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
    if lower not in _direction_words() or not (lower.endswith("er") or lower in ("more", "less", "above", "below")):
        return ""
    likely = i + 1 < len(sentence.tokens) and sentence.tokens[i + 1].lower == "likely"
    return "" if likely or _BIGGER.get(lower, lower) in ("more", "less") else _BIGGER.get(lower, lower)


def _direction_words() -> dict[str, str]:
    return load_classes("directions.txt")


def _of(sentence: Sentence, figure: Figure) -> frozenset[str]:
    """The stems that say what the percentage is of: behind *of*, else the nearest words around it in its clause."""
    tokens, stems, content = sentence.tokens, sentence.stems, sentence.content
    i = figure.last + 1
    if i < len(tokens) and tokens[i].lower == "of":
        first = i + 1
        while first < len(tokens) and first < i + 4 and stems[first] not in content:
            first += 1
        phrase = phrase_at(tokens, first, singular=True) if first < len(tokens) else None
        found = [stems[k] for k in (*phrase.modifiers, phrase.head) if _says(sentence, k)] if phrase else []
        if found:
            return frozenset(found[-3:])
        if not _is_of_time(tokens, i + 1):
            return frozenset()
        return frozenset([stems[k] for k in range(i + 1, min(i + 9, len(tokens))) if _says(sentence, k)][:3])
    return _around(sentence, figure)


def _is_of_time(tokens: list[Token], i: int) -> bool:
    """*99 percent of the time, it is a trick*: what is said follows."""
    return [t.lower for t in tokens[i : i + 2]] in (["the", "time"], ["all", "cases"], ["the", "cases"])


def _around(sentence: Sentence, figure: Figure) -> frozenset[str]:
    tokens, stems = sentence.tokens, sentence.stems
    found: list[str] = []
    for k in range(figure.last + 1, min(figure.last + 6, len(tokens))):
        if tokens[k].lower in _STOPS or tokens[k].text[0].isdigit():
            break
        if _says(sentence, k):
            found.append(stems[k])
    start, _ = clause_of(sentence, figure.first, figure.last)
    if start and start == figure.first and tokens[start - 1].text == ":":
        start = 0  # "Turnout: 43%"
    before: list[str] = []
    for k in range(figure.first - 1, max(start, figure.first - 9) - 1, -1):
        if tokens[k].lower in _STOPS and before:
            break
        if _says(sentence, k):
            before.append(stems[k])
    return frozenset(before[:3] + found[:2])


def _says(sentence: Sentence, k: int) -> bool:
    """Whether the word names what a percentage is of; what only tells a rise from a fall does not."""
    stem_of, token = sentence.stems[k], sentence.tokens[k]
    if stem_of not in sentence.content or stem_of in _SAYS_NOTHING or token.text[0].isdigit():
        return False
    return token.lower not in _direction_words()


def _words(sentence: Sentence, figure: Figure) -> str:
    """A few words of the passage that name what the percentage is of."""
    of = _of(sentence, figure)
    near = range(max(0, figure.first - 9), min(figure.last + 9, len(sentence.tokens)))
    return " ".join(sentence.tokens[k].text for k in near if sentence.stems[k] in of)[:60]


KIND = ClaimKind(
    id="percent",
    question="What percentage: {subject}?",
    options=PercentOptions(),
    extract=extract,
    compare=compare,
    show=show,
    bounds=lambda value: (value.interval.value, value.interval.low, value.interval.high),
    matching=Matching(about=0.1, context=3.5, one_event=False),
)

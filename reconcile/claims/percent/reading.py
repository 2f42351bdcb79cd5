"""Percentages as they are read: what they are of, whether they rise or fall, and in which respect."""

from __future__ import annotations

from reconcile.claims.kind import claim_at
from reconcile.claims.percent.value import Percent
from reconcile.language.counting import clause_of, marks_of, phrase_at, setting_of, stated, years_of
from reconcile.language.document import Sentence
from reconcile.language.numerals import Figure, Interval, interval_of
from reconcile.language.stems import stem
from reconcile.language.tokens import Token
from reconcile.lexicons import load_classes, load_groups
from reconcile.model import Claim, Span

_WORDS = load_groups("counting_words.txt")
_NARROWING = _WORDS["percent_narrowing"]
_STOPS = frozenset(',;:.()—–“”"') | _WORDS["percent_stops"]
# What a percentage is of stands near it; words that only measure or join it say nothing.
_SAYS_NOTHING = frozenset(stem(word) for word in _WORDS["says_nothing"])


def read(sentence: Sentence, figure: Figure, year: int | None) -> Claim[Percent] | None:
    """The claim of a percentage or fraction, or None where the text does not say what it is of.

    `year` is that of the report.
    """
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

"""In which respect a figure counts: as a part, a rate, an addition, a change, or as a thing of the past."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reconcile.language import modality
from reconcile.language.document import Document, Sentence
from reconcile.language.numerals import Figure
from reconcile.language.tokens import Token
from reconcile.lexicons import load_groups
from reconcile.model import Assertion

_WORDS = load_groups("counting_words.txt")

_MORE = frozenset(("another", "other", "others", "more", "additional", "further", "extra"))
_RATE_UNITS = _WORDS["rate_units"]
_RATE_WORDS = _WORDS["rate_words"]
_UNIT_OF_RATE = {
    "daily": "day", "weekly": "week", "monthly": "month", "annually": "year", "yearly": "year", "annual": "year",
    "hourly": "hour",
}  # fmt: skip
_SUBSET = _WORDS["subset"]
_DEGREES = {
    "critical": "CRITICAL", "critically": "CRITICAL", "serious": "SERIOUS", "seriously": "SERIOUS", "severe": "SERIOUS",
    "severely": "SERIOUS", "badly": "SERIOUS", "slight": "SLIGHT", "slightly": "SLIGHT", "minor": "SLIGHT",
    "lightly": "SLIGHT",
}  # fmt: skip
DEGREES = frozenset(_DEGREES.values())
_PAST_WORDS = frozenset(["previous", "previously", "record", "anniversary", "predecessor", "historically"])
_RECORDS = frozenset(["best", "high", "low", "mark", "peak", "record"])
_FORMER = frozenset(["earlier", "old", "prior"])
_FORMER_WORDS = _FORMER | {"previous", "former", "last", "standing", "existing"}
_PAST_UNITS = _WORDS["past_units"]
_PAST_AGO = frozenset(["month", "months", "year", "years", "decade", "decades", "century", "centuries"])
_BEATEN = frozenset((
    "beat", "beats", "beating", "beaten", "break", "breaks", "broke", "breaking", "broken", "surpassed", "surpassing",
    "surpasses", "topped", "topping", "tops", "bettered", "bettering", "eclipsed", "eclipsing", "exceeded", "exceeding",
    "shattered", "shattering", "smashed", "smashing", "replaced", "replaces", "replacing",
))  # fmt: skip
_WANTED = 6
_WANTING = frozenset(("wants", "want", "wanted", "aims", "aim", "intends", "intend", "plans", "plan", "planned"))
_PERIOD_UNITS = frozenset(("hour", "day", "night", "week", "month", "year"))
_PERIODS = frozenset(("year", "quarter", "month", "season", "decade"))
_STILL = frozenset(("still", "remain", "remained", "remains", "yet"))
_CHANGES = frozenset(("RISE", "FALL", "REDUCE", "EXPAND"))
_CLAUSE_ENDS = frozenset(";:—–()") | {"while", "but", "whereas", "although", "though"}
_PARTS_CLAUSE = frozenset(",;:—–()")
_WHOLE = _WORDS["whole"]


_RELATIVE = frozenset(("who", "which", "whose", "where"))
_SINCE = 14
"""Tokens before a date among which its *since* may stand."""

# Tokens to either side: no clause is longer, and a line of a million words must not be read for every figure.
_CLAUSE = 60


LONGEST_SENTENCE = 400
"""Tokens; what is longer is a table or a list that lost its lines, and says nothing of what its figures count."""


def readable(document: Document) -> Iterator[Sentence]:
    """The sentences in which a figure's noun can be found, those that hold a figure."""
    for sentence in document.sentences:
        if len(sentence.tokens) <= LONGEST_SENTENCE and sentence.figures:
            yield sentence


def clause_of(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The clause around the tokens `first` to `last`: from a strong mark or *while*, *but* to the next one."""
    tokens = sentence.tokens
    start, end = first, last + 1
    while start > max(0, first - _CLAUSE) and tokens[start - 1].lower not in _CLAUSE_ENDS:
        start -= 1
    while end < min(len(tokens), last + _CLAUSE) and tokens[end].lower not in _CLAUSE_ENDS:
        end += 1
    return start, end


def stated(sentence: Sentence, figure: Figure) -> Assertion:
    """How the passage puts the figure. What is planned counts as stated: *will pay $5 a share* is as firm as *pays*."""
    how = modality.assertion(sentence.tokens, figure.core)
    if how == "hypothetical" and _is_wanted(sentence, figure):
        return "asserted"
    return "asserted" if how == "planned" else how


def _is_wanted(sentence: Sentence, figure: Figure) -> bool:
    """*The council wants to close 11 schools*: the plan is told as a fact, with its figure."""
    words = [t.lower for t in sentence.tokens[max(0, figure.first - _WANTED) : figure.first]]
    return any(word in _WANTING and following == "to" for word, following in pairwise(words))


def marks_of(sentence: Sentence, figure: Figure, end: int, through_of: bool = False) -> frozenset[str]:
    """The respects in which `figure` counts; `end` is the token behind its noun phrase.

    MORE (*another 12*), RATE day (*12 a day*), RATE each (*apiece*), PART (*23 of the 264*, *including 10*), SUBSET
    (*the first 12*), CHANGE (*rose by 12*), ORIGIN (*from 12 to 30*), AVERAGE, COMPARED (*more than the 12*), OWN (*its
    own record*), PAST (*last year*, *previous*, *record*, *two years ago*), FORMER (*the old record, 12*, *beat the
    12*), STILL (*12 are still in hospital*); CRITICAL, SERIOUS, SLIGHT for how badly people are hurt.
    """
    tokens = sentence.tokens
    found: set[str] = set()
    before = [t.lower for t in tokens[max(0, figure.first - 3) : figure.first]]
    inner = [t.lower for t in tokens[figure.core : min(end, figure.last + 3)]]
    last = before[-1] if before else ""
    if inner[-2:] == ["or", "more"] or "or" in inner:
        inner = []  # "1,000 or more"
    if last in _MORE or _MORE & set(inner):
        found.add("MORE")
    if through_of or last in ("including", "among", "includes", "included") or before[-2:] == ["of", "whom"]:
        found.add("PART")
    if last in _SUBSET or (last in _WHOLE and before[-2:-1] and before[-2] in _SUBSET):
        found.add("SUBSET")
    if last == "by" and any(f < figure.first and name in _CHANGES for f, _, name in sentence.predicates):
        found.add("CHANGE")
    if last == "from" and (_then_to(tokens, figure.last) or any(f.last == figure.first - 2 for f in sentence.figures)):
        found.add("ORIGIN")
    if "average" in before or "averaging" in before or "averaged" in before or "average" in inner:
        found.add("AVERAGE")
    rate = _rate(tokens, figure, end)
    if rate:
        found.add(f"RATE {rate}")
    if {"than", "versus", "vs", "compared"} & set(before):
        found.add("COMPARED")
    degree = _degree(tokens, figure, end)
    if degree:
        found.add(degree)
    return frozenset(found | set(_times(sentence, figure, end)))


def _times(sentence: Sentence, figure: Figure, end: int) -> Iterator[str]:
    """The marks of what was, is still, and is another's."""
    tokens = sentence.tokens
    if _is_of_another(tokens, figure):
        yield "OWN"
    if is_past(sentence, figure) or _is_of_other_month(sentence, figure):
        yield "PAST"
    if _is_period_before(sentence, figure):
        yield "BEFORE"
    if _is_former_record(tokens, figure):
        yield "FORMER"
    hurt = _degree(tokens, figure, end)  # "two are still in a critical condition" is a later state of "four are …"
    if not hurt and any(
        t.lower in _STILL for t in tokens[max(0, figure.first - 1) : figure.first] + tokens[figure.last + 1 : end + 5]
    ):
        yield "STILL"


def years_of(sentence: Sentence, figure: Figure) -> frozenset[int]:
    """The years to which the figure belongs: named near it, or at the head of the sentence (*In 2009, …*)."""
    tokens = sentence.tokens
    found = set()
    for date in sentence.dates:
        if not date.year or (_is_since(tokens, date.first) and not _then_when(tokens, date.last)):
            continue  # what was counted since 2009 is counted now
        left, right = (date.last, figure.first) if date.last < figure.first else (figure.last, date.first)
        between = {tokens[k].text for k in range(left + 1, right)}
        if date.first <= 3 or not between & _PARTS_CLAUSE or _is_inserted(tokens, date.first, date.last, between):
            found.add(date.year)
    for k in range(figure.first - 1, max(-1, figure.first - 13), -1):  # "their 2021 victory by 19,000 votes"
        if tokens[k].text in _PARTS_CLAUSE and tokens[k + 1].lower not in ("when", "where"):
            break
        text = tokens[k].text
        if len(text) == 4 and text.isdigit() and "1900" <= text <= "2099" and not _is_since(tokens, k):
            found.add(int(text))
    return frozenset(found)


def years_before(document: Document, sentence: Sentence, report: int | None) -> frozenset[int]:
    """The years that the sentence before names, where this one gives no time of its own; `report`: that of the report.

    *The girls were taken in April 2014. Of the 270 girls …*: the time of a figure often stands a sentence earlier.
    """
    if not sentence.index or any(date.form != "time" for date in sentence.dates):
        return frozenset()
    before = document.sentences[sentence.index - 1]
    if before.role != sentence.role or len(before.tokens) > LONGEST_SENTENCE:
        return frozenset()
    found = {d.year for d in before.dates if d.year and not _is_since(before.tokens, d.first)}
    if report:
        found |= {report + d.shift for d in before.dates if d.shift and d.shift_unit == "year"}
    return frozenset(found)


def _then_when(tokens: list[Token], last: int) -> bool:
    """*the worst since 1999, when 19 people died*."""
    return [t.lower for t in tokens[last + 1 : last + 3]] == [",", "when"]


def _is_inserted(tokens: list[Token], first: int, last: int, between: set[str]) -> bool:
    """*The last avalanche, in February 1999, killed 19*: a date between commas belongs to what stands around it."""
    before = {t.text for t in tokens[max(0, first - 2) : first]}
    after = tokens[last + 1].text if last + 1 < len(tokens) else ""
    return "," in before and after in (",", "when") and not between & (_PARTS_CLAUSE - {","})


def _is_since(tokens: list[Token], date: int) -> bool:
    """*since 2009*, *since their rising in 2009*: from then until now."""
    for k in range(date - 1, max(-1, date - _SINCE), -1):
        if tokens[k].lower == "since":
            return True
        if not tokens[k].is_word:
            return False
    return False


def _then_to(tokens: list[Token], last: int) -> bool:
    return any(t.lower == "to" for t in tokens[last + 1 : last + 5])


def _rate(tokens: list[Token], figure: Figure, end: int) -> str:
    """Of what the figure is a rate, or an empty string: *a day*, *per share*, *for each share*, *apiece*, *daily*."""
    if figure.first and tokens[figure.first - 1].lower in ("each", "every", "annual", "daily", "weekly", "monthly"):
        return _UNIT_OF_RATE.get(tokens[figure.first - 1].lower, "each")
    for i in range(figure.last + 1, min(end + 3, len(tokens))):
        lower = tokens[i].lower
        following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
        if lower in ("per", "every") and following.isalpha() and (lower == "per" or following in _RATE_UNITS):
            return following
        if lower == "each":
            share = [t.lower for t in tokens[i + 1 : i + 3] if t.lower in _RATE_UNITS]
            return share[0] if share else "each"
        if lower in _RATE_WORDS and tokens[i].text == lower:  # not "the Daily Herald"
            return _UNIT_OF_RATE.get(lower, "each")
        if lower in ("a", "an") and following in _RATE_UNITS:
            return following
        if lower == "-" and following == "a" and i + 3 < len(tokens):
            return tokens[i + 3].lower  # "the $27.40-a-share offer"
        if lower in (".", ";", ","):
            break
    return _rate_behind(tokens, end)


def _rate_behind(tokens: list[Token], end: int) -> str:
    """*60,000 cars cross the bridge over the Till each day*."""
    for i in range(end, min(end + 11, len(tokens) - 1)):
        if tokens[i].text in ",;.:":
            break
        if tokens[i].lower in ("each", "every") and tokens[i + 1].lower in _PERIOD_UNITS:
            return tokens[i + 1].lower
    return ""


def _degree(tokens: list[Token], figure: Figure, end: int) -> str:
    """How badly the counted are hurt, where it is said: *14 are critically injured*, *four with serious injuries*."""
    for i in range(max(0, figure.first - 2), min(end + 9, len(tokens))):
        if i > end and tokens[i].text[0] in "0123456789;.":
            break
        degree = _DEGREES.get(tokens[i].lower)
        if degree:
            return degree
    return ""


def _is_of_another(tokens: list[Token], figure: Figure) -> bool:
    """*its own record is 60 cm*, behind the record of another place."""
    near = [t.lower for t in tokens[max(0, figure.first - 7) : figure.first]]
    return any(word == "own" and near[k + 1 :] and near[k + 1] in _RECORDS for k, word in enumerate(near))


def _is_of_other_month(sentence: Sentence, figure: Figure) -> bool:
    """*In March, two trams collided, and 19 were hurt*, in a report of June: an earlier happening.

    One month's difference says nothing, as pages are often dated some weeks too late.
    """
    published = sentence.article.published
    if published is None:
        return False
    start, end = clause_of(sentence, figure.first, figure.last)
    return any(
        date.month is not None
        and not date.year
        and (date.first <= 3 or start <= date.first < end)
        and 2 <= (published.month - date.month) % 12 <= 9
        for date in sentence.dates
    )


def _is_period_before(sentence: Sentence, figure: Figure) -> bool:
    """*A year earlier it sold 2.8 million*, *against 410 in the year before*: what today's figure is compared with."""
    start, end = clause_of(sentence, figure.first, figure.last)
    words = [t.lower for t in sentence.tokens[start:end]]
    return any(
        (word in ("earlier", "before") and k > 1 and words[k - 1] in _PERIODS and words[k - 2] in ("a", "the", "one"))
        or (word == "last" and words[k + 1 : k + 2] and words[k + 1] in _PERIODS)
        for k, word in enumerate(words)
    )


def _is_former_record(tokens: list[Token], figure: Figure) -> bool:
    """*the old June record, 12*, *the previous best of 12*, *beat the 12 of 2019*."""
    near = [t.lower for t in tokens[max(0, figure.first - 9) : figure.first]]
    if _BEATEN & set(near[-3:]):
        return True
    spots = [k for k, word in enumerate(near) if word in _RECORDS]
    return any(_FORMER_WORDS & set(near[max(0, k - 3) : k]) for k in spots)


def is_past(sentence: Sentence, figure: Figure, until: int | None = None) -> bool:
    """Whether the clause, or the phrase at the head of the sentence, points to another time than that of the report.

    Only the tokens before `until` are looked at, where it is given.
    """
    start, end = clause_of(sentence, figure.first, figure.last)
    end = end if until is None else min(end, until)
    tokens = sentence.tokens
    return any(_points_back(tokens, i, end) and not _is_aside(tokens, i, figure.first) for i in range(start, end))


def _points_back(tokens: list[Token], i: int, end: int) -> bool:
    lower = tokens[i].lower
    following = tokens[i + 1].lower if i + 1 < end else ""
    if lower in _PAST_WORDS or (lower in _FORMER and following in _RECORDS):
        return True
    if lower == "ago":
        return i > 0 and tokens[i - 1].lower in _PAST_AGO
    if lower in ("last", "that"):  # "that year the blaze killed 12"
        return following in _PAST_UNITS
    return lower == "earlier" and [t.lower for t in tokens[i + 1 : i + 3]] == ["this", "year"]


def _is_aside(tokens: list[Token], i: int, first: int) -> bool:
    """*The mayor, who took office last year, welcomed the 12 girls*: the time is that of the relative clause."""
    if i > first:
        return False
    k = i
    while k > 0 and tokens[k].text != ",":
        k -= 1
    relative = k > 0 and tokens[k + 1].lower in _RELATIVE
    return relative and any(tokens[j].text == "," for j in range(i, first))

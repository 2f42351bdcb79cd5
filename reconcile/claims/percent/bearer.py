"""Whose percentage it is, where, and in which round, month or stage: what tells two percentages of one topic apart."""

from __future__ import annotations

from msgspec import Struct

from reconcile.language.counting import clause_of, terms_of
from reconcile.language.counting.places import places_near
from reconcile.language.document import Sentence
from reconcile.language.numerals import Figure
from reconcile.language.similarity import fold
from reconcile.language.stems import stem
from reconcile.lexicons import load_classes, load_groups

_WORDS = load_groups("percent_words.txt")
# In the others a name behind *of* is the bearer: "the economy of Tolma".
_BY_PERSON = frozenset(("VOTE", "LEAD", "STAKE"))
# "Brask leads Lind by", "beat Lind with": the loser's name is not that of the bearer.
_BEATEN = frozenset((
    "lead", "leads", "led", "leading", "beat", "beats", "beating", "defeated", "over", "against", "than", "of", "in",
    "at", "from", "on", "succeed", "by",
))  # fmt: skip
_FORMER = frozenset(("previous", "previously", "ago", "former"))
_UNITS = frozenset(("year", "month", "week", "election", "vote", "quarter", "time"))
_SAID = frozenset(("said", "says", "according", "reported", "announced", "told"))
_NO_NAME = frozenset(
    ("party", "the", "union", "commission", "tribunal", "office", "electoral", "president", "election")
)
_PARTS = frozenset((",", "against", "and", "to"))
_LENGTHS = frozenset(("year", "quarter", "month", "half"))
_OBJECT_ENDS = frozenset((",", "by", "in", "among", "than", "was", "were", "for", "over"))
_PARTIAL = frozenset(("counted", "reporting", "tallied", "counting"))
_RUNOFF = frozenset(("runoff", "run-off", "decider"))


class Bearer(Struct, frozen=True):
    """What tells a percentage from others of its topic.

    `who` are stems of the words of a name, `where` those of places, `rounds`, `months` and `terms` the times that are
    named, `sorts` the words that pick out one of several such percentages, `groups` the people of whom it is a share,
    `stage` how far a pay rise has come (*asked*, *offered*, *refused*), `matter` on what was voted (*strike*, *deal*).
    `before` is for what it was at an earlier time, `partial` for a vote that is still counted, `published` the day of
    the report as an ordinal, 0 if it is not known; `object` are the stems of what the risk is of.
    """

    who: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    rounds: frozenset[str] = frozenset()
    months: frozenset[int] = frozenset()
    terms: frozenset[str] = frozenset()
    sorts: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    stage: str = ""
    matter: str = ""
    against: bool = False
    before: bool = False
    partial: bool = False
    published: int = 0
    object: frozenset[str] = frozenset()


def bearer_of(sentence: Sentence, figure: Figure, topic: str) -> Bearer:
    """Whose percentage of `topic` (empty for a plain one) it is."""
    lower = [token.lower for token in sentence.tokens]
    start, end = _stretch(sentence, figure)
    near = lower[start:end]
    said = frozenset(near)
    where = places_near(sentence, start, end)
    sorts = {word for word in near if word in _WORDS["sorts"]}
    if not said.isdisjoint(_WORDS["forecast"]):
        sorts.add("forecast")
    if topic in ("VOTE", "TURNOUT"):
        if not said.isdisjoint(_WORDS["polls"]) and "polls" not in said:
            sorts.add("poll")
        if _is_local(lower, start, end):
            sorts.add("local")
    return Bearer(
        _who(sentence, figure, topic, start, end) - where if topic else frozenset(),
        where,
        _rounds(near),
        frozenset(d.month for d in sentence.dates if d.month and d.form in ("month", "day") and start <= d.first < end),
        terms_of(sentence, figure) | _spans(near),
        frozenset(sorts),
        _groups(lower, figure, start, end),
        _stage(said) if topic == "PAY" else "",
        _matter(lower, figure) if topic == "VOTE" else "",
        topic in ("VOTE", "APPROVAL") and not _WORDS["against"].isdisjoint(_close(lower, figure)),
        _is_of_before(lower, figure) or _is_former(near),
        (topic == "VOTE" and not _PARTIAL.isdisjoint(lower))
        or (topic == "TURNOUT" and _is_of_hour(sentence, start, end)),
        sentence.article.published.toordinal() if topic and sentence.article.published else 0,
        _object(sentence, lower, start, end) if topic in ("RISK", "EFFICACY") else frozenset(),
    )


def is_gained(sentence: Sentence, figure: Figure) -> bool:
    """*Brask took 52.3 percent in the runoff*, *Brask is at 52 percent*: votes, in an article on an election."""
    lower = [token.lower for token in sentence.tokens]
    if lower[figure.last + 1 : figure.last + 2] in (["of"], ["-"]):
        return False
    near = lower[max(0, figure.first - 4) : figure.first]
    at = near[-1:] in (["on"], ["at"])
    if _WORDS["gaining"].isdisjoint(near) and not at:
        return False
    named = any(n.last < figure.first and figure.first - n.last < 30 for n in sentence.names)
    # "The Greens, on 17 percent, …"
    aside = near[-2:-1] == [","] and near[-1] in ("on", "with")
    return named and (aside or not _WORDS["electoral"].isdisjoint(lower))


def _stretch(sentence: Sentence, figure: Figure) -> tuple[int, int]:
    """The clause of the figure, cut where another percentage stands."""
    start, end = clause_of(sentence, figure.first, figure.last)
    for other in sentence.figures:
        if other is figure or other.form not in ("percent", "fraction"):
            continue
        if start <= other.last < figure.first:
            start = other.last + 1
        elif figure.last < other.first < end:
            end = other.first
    return start, end


def _who(sentence: Sentence, figure: Figure, topic: str, start: int, end: int) -> frozenset[str]:
    """*46% for Lind*, else the nearest name before, unless it is only who says so."""
    tokens = sentence.tokens
    for name in sentence.names:
        if figure.last < name.first < min(end, figure.last + 8):
            between = [token.lower for token in tokens[figure.last + 1 : name.first]]
            if topic == "STAKE" and between[-1:] == ["by"]:
                return _words(name.text)
            if topic == "VOTE" and "for" in between and not _PARTS.intersection(between) and not _has_digit(between):
                return _words(name.text)
    before = [n for n in sentence.names if start <= n.first and n.last < figure.first]
    for name in reversed(before):
        between = [token.lower for token in tokens[name.last + 1 : figure.first]]
        prior = tokens[name.first - 1].lower if name.first else ""
        if not _SAID.isdisjoint(between) or (prior == "to" and between[:1] not in (["'s"], ["’s"])):
            continue
        beaten = prior in _BEATEN or (name.first > 1 and tokens[name.first - 2].lower in _BEATEN)
        if topic in _BY_PERSON and beaten and not (prior == "by" and topic == "STAKE"):
            continue
        if "," in between and not {"who", "which"}.isdisjoint(
            token.lower for token in tokens[max(0, name.first - 6) : name.first]
        ):
            continue  # "Brask, a former minister who leads the Reed Front, had 34%"
        found = _words(name.text)
        if found:
            return found
    if topic == "APPROVAL":
        behind = [n for n in sentence.names if figure.last < n.first < end]
        return _words(behind[0].text) if behind else frozenset()
    return frozenset()


def _has_digit(words: list[str]) -> bool:
    return any(word[0].isdigit() for word in words)


def _words(name: str) -> frozenset[str]:
    words = [word for word in fold(name).split() if len(word) > 2 and word not in _NO_NAME]
    return frozenset(stem(word) for word in words)


def _rounds(near: list[str]) -> frozenset[str]:
    found = set()
    for k, word in enumerate(near):
        following = near[k + 1] if k + 1 < len(near) else ""
        if word in ("first", "second", "third", "opening", "final") and following in ("round", "ballot", "vote"):
            found.add({"opening": "first", "final": "second"}.get(word, word))
        elif word in _RUNOFF or (word == "run" and near[k + 1 : k + 3] == ["-", "off"]):
            found.add("second")
    return frozenset(found)


def _groups(lower: list[str], figure: Figure, start: int, end: int) -> frozenset[str]:
    people = load_classes("person_nouns.txt")
    found = set()
    for k in range(max(start, figure.first - 7), min(end, figure.last + 8)):
        word = lower[k]
        if word in ("under", "over", "aged") and k > figure.last and lower[k + 1 : k + 2] and lower[k + 1][0].isdigit():
            found.add(f"{word} {lower[k + 1]}")
        elif word in _WORDS["demographic"]:
            found.add(people.get(word, word))
        elif word in people and people[word] != "people" and word not in _WORDS["group_words"] and word.endswith("s"):
            found.add(stem(word))
    return frozenset(found)


def _stage(said: frozenset[str]) -> str:
    if not said.isdisjoint(_WORDS["demands"]):
        return "asked"
    if not said.isdisjoint(("rejected", "refused", "spurned", "rejecting")):
        return "refused"
    if not said.isdisjoint(_WORDS["offers"]):
        return "" if not said.isdisjoint(("accepted", "accept", "backed", "approved", "agreed")) else "offered"
    return ""


def _spans(near: list[str]) -> frozenset[str]:
    """*Over the year*, *in the quarter*, *annual*: how long the time is."""
    found = set()
    for k, word in enumerate(near):
        if word in _LENGTHS and k > 1 and near[k - 1] == "the" and near[k - 2] in ("in", "over", "for", "on"):
            found.add(word)
        elif word in ("annual", "annually", "yearly"):
            found.add("year")
    return frozenset(found)


def _is_of_hour(sentence: Sentence, start: int, end: int) -> bool:
    """*By 4 p.m.*, *at midday*."""
    return any(d.form == "time" and start <= d.first < end for d in sentence.dates)


def _object(sentence: Sentence, lower: list[str], start: int, end: int) -> frozenset[str]:
    """*The risk of a stroke*, *less likely to have a stroke*, *against severe illness*."""
    for k in range(start, end - 1):
        of_risk = lower[k] in ("risk", "chance", "odds", "likelihood") and lower[k + 1] in ("of", "for")
        if of_risk or (lower[k] == "likely" and lower[k + 1] == "to") or lower[k] in ("against", "preventing"):
            spots = range(k + 1, min(k + 6, end))
            stop = next((i for i in spots if lower[i] in _OBJECT_ENDS), min(k + 6, end))
            return frozenset(sentence.stems[i] for i in range(k + 1, stop) if sentence.stems[i] in sentence.content)
    return frozenset()


def _is_former(near: list[str]) -> bool:
    """*At the last election it was 61%*, *two years ago*."""
    for k, word in enumerate(near):
        if word in _FORMER or (word == "last" and near[k + 1 : k + 2] and near[k + 1] in _UNITS):
            return True
    return False


def _matter(lower: list[str], figure: Figure) -> str:
    """On what was voted, by the word nearest to the figure."""
    best, found = 99, ""
    for k, word in enumerate(lower):
        distance = min(abs(k - figure.first), abs(k - figure.last))
        if distance >= best:
            continue
        if word in _WORDS["strike"] and lower[k - 2 : k] != ["return", "to"]:
            ended = not _WORDS["ends"].isdisjoint(lower[max(0, k - 4) : k])
            best, found = distance, "deal" if ended else "strike"
        elif word in _WORDS["deal"]:
            best, found = distance, "deal"
    return found


def _close(lower: list[str], figure: Figure) -> list[str]:
    spots = (*range(max(0, figure.first - 7), figure.first), *range(figure.last + 1, min(figure.last + 7, len(lower))))
    # "52.1 per cent against 47.9 for Lind" is no vote against
    found: list[str] = []
    for k in spots:
        if lower[k] == ",":
            if k > figure.last:
                break
            found.clear()
        elif not (lower[k] == "against" and _has_digit(lower[k + 1 : k + 2])):
            found.append(lower[k])
    return found


def _is_local(lower: list[str], start: int, end: int) -> bool:
    """*In the capital, where she took 61 per cent*: of a part of the country."""
    for k in range(start, end):
        if lower[k] == "where" or (lower[k] in ("in", "from") and not _WORDS["local"].isdisjoint(lower[k + 1 : k + 4])):
            return True
    return False


def _is_of_before(lower: list[str], figure: Figure) -> bool:
    """*Up from 61 per cent in the first round*: what it was before."""
    return (
        lower[max(0, figure.first - 1) : figure.first] == ["from"]
        and figure.first > 1
        and (
            lower[figure.first - 2] in ("up", "down", "compared", "rising", "rose", "fell", "increase", "change")
            or "," in lower[max(0, figure.first - 4) : figure.first]
            or "to" in lower[figure.last + 1 : figure.last + 5]
        )
    )

"""What was done to those whom a figure counts: the class of the predicate that governs it.

Looked for where English news puts it: right behind the noun (*73 dead*, *25 people injured*), behind an auxiliary
(*64 people in the hall were killed*), right before the figure (*killing at least 64*, *the deaths of 12 people*), or in
the noun itself (*64 deaths*, *300 arrests*).
"""

from __future__ import annotations

from reconcile.language.document import Sentence
from reconcile.language.numerals import Figure
from reconcile.language.tokens import Token
from reconcile.lexicons import load_groups

_WORDS = load_groups("counting_words.txt")

_AUXILIARY = _WORDS["auxiliary"]
_BETWEEN = _WORDS["between"]
_BEFORE_FIGURE = _WORDS["before_figure"]
# These govern a clause or tell of no one act: *said 73 people were killed* is no saying of people.
_CLAUSAL = _WORDS["clausal"]
_REACH = 10
_SAVED = frozenset(("brought", "pulled", "carried", "dug", "led"))
_LEAVING = frozenset(("flee", "evacuate", "leave", "abandon"))
_STOPS = frozenset(',;:.—–()"“”') | _WORDS["happening_stops"]


def happening_of(sentence: Sentence, figure: Figure, end: int) -> str:
    """The class of what happened to the counted (*KILL*), or an empty string. `end`: the token behind the phrase."""
    predicates = {first: (last, name) for first, last, name in sentence.predicates if name not in _CLAUSAL}
    tokens = sentence.tokens
    if figure.first and tokens[figure.first - 1].lower == "including" and end < len(tokens) and tokens[end].text == ",":
        return _right_behind(tokens, predicates, end + 1)
    inside = _inside(tokens, predicates, figure.noun_at, end)
    if inside:
        return inside
    if [t.lower for t in tokens[end : end + 2]] == ["their", "lives"]:
        return "KILL"  # "cost eleven people their lives"
    if [t.lower for t in tokens[end : end + 3]] == ["in", "all", ","]:
        end += 3  # "nine people in all, perished"
    before = _right_before(sentence, figure)
    if before and tokens[figure.first - 1].lower not in ("left", "leaving", "leaves"):
        return before
    return _right_behind(tokens, predicates, end) or _behind_auxiliary(tokens, predicates, end) or before


def _inside(tokens: list[Token], predicates: dict[int, tuple[int, str]], first: int, end: int) -> str:
    """*64 deaths*, *12 injured passengers*; not *12 rescuers*, who did it; *12 employees* may be laid off."""
    for k in range(end - 1, first - 1, -1):
        if k in predicates and not tokens[k].lower.endswith(("er", "ers", "or", "ors", "employees")):
            return predicates[k][1]
    return ""


def _right_before(sentence: Sentence, figure: Figure) -> str:
    """*killing at least 64*, *wounded another 100 people*, *the release of the 12 rowers*."""
    tokens = sentence.tokens
    i = figure.first
    steps = 0
    while i > 0 and steps < 3 and tokens[i - 1].lower in _BEFORE_FIGURE:
        i, steps = i - 1, steps + 1
    searched = i == figure.first and i > 1 and tokens[i - 1].lower == "for"
    through_of = steps and "of" in {t.lower for t in tokens[i : figure.first]}
    for first, last, name in sentence.predicates:
        if searched and name == "SEARCH" and i - 5 < last <= i:
            return name  # "are searching for 17 people", "the search goes on for 17 people"
        if last == i and name not in _CLAUSAL and _is_object(tokens, first, bool(through_of)):
            return name
    return ""


def _is_object(tokens: list[Token], verb: int, through_of: bool) -> bool:
    """Whether what follows the verb is its object: not *was killed 12 miles away*, *those arrested 12 hours later*."""
    if through_of:
        return True
    lower = tokens[verb].lower
    if not lower.endswith("ed"):
        return True
    before = tokens[verb - 1].lower if verb else ""
    return before not in ("was", "were", "been", "being", "is", "are", "be")


def _right_behind(tokens: list[Token], predicates: dict[int, tuple[int, str]], end: int) -> str:
    """*73 dead*, *38 people were hurt*, *12 people who died*, *73 people, most of them …, died*."""
    i = end
    if i < len(tokens) and tokens[i].text == ",":
        i = _behind_insertion(tokens, i)
    steps = 0
    while i < len(tokens) and steps < 7:
        if i in predicates and not (tokens[i].lower == "left" and i + 1 < len(tokens)):
            name = predicates[i][1]
            return "" if _negated(tokens, end, i) else name
        lower = tokens[i].lower
        if lower == "in" and [t.lower for t in tokens[i + 1 : i + 3]] in (["critical", "condition"], ["a", "critical"]):
            return "INJURE"
        if lower == "to" and i + 1 < len(tokens) and tokens[i + 1].lower in _LEAVING:
            return "EVACUATE"  # "forced 1,200 people to flee"
        if lower == "with" and (hurt := _with_injuries(tokens, predicates, i)):
            return hurt
        if lower == "among" and i + 2 in predicates:  # "9 children were among the dead"
            return predicates[i + 2][1]
        if lower in _SAVED and "out" in {t.lower for t in tokens[i + 1 : i + 4]}:
            return "RESCUE"
        if lower.endswith("ed") and i + 2 in predicates and tokens[i + 1].lower == "and":
            return predicates[i + 2][1]  # "31 people were trampled and hurt"
        if lower not in _AUXILIARY and lower not in _BETWEEN and not lower.endswith("ly"):
            return ""
        i, steps = i + 1, steps + 1
    return ""


def _with_injuries(tokens: list[Token], predicates: dict[int, tuple[int, str]], i: int) -> str:
    """*left 28 people with injuries*, *42 people with serious wounds*."""
    near = (predicates[k][1] for k in range(i + 1, min(i + 4, len(tokens))) if k in predicates)
    return "INJURE" if next(near, "") == "INJURE" else ""


def _behind_insertion(tokens: list[Token], comma: int) -> int:
    """Behind *, including 10 children,* or *, most of them women,*; the comma itself where none ends in time."""
    opener = tokens[comma + 1].lower if comma + 1 < len(tokens) else ""
    if opener not in (
        "including",
        "most",
        "many",
        "some",
        "among",
        "mostly",
        "mainly",
        "all",
        "half",
        "both",
        "who",
        "at",
    ):
        return comma
    for j in range(comma + 2, min(comma + 14, len(tokens))):
        if tokens[j].text == ",":
            return j + 1
    return comma


def _behind_auxiliary(tokens: list[Token], predicates: dict[int, tuple[int, str]], end: int) -> str:
    """*64 people at the concert were killed*: a prepositional phrase stands between the noun and its verb."""
    if end >= len(tokens) or tokens[end].lower not in ("in", "at", "on", "aboard", "from", "of", "inside", "near"):
        return ""
    for i in range(end, min(end + _REACH, len(tokens))):
        lower = tokens[i].lower
        if lower in _STOPS or (i in predicates and lower not in _AUXILIARY):
            return ""
        if lower == "to" and i + 1 < len(tokens) and tokens[i + 1].lower in _LEAVING:
            return "EVACUATE"  # "forced 800 people in Tarn to leave their flats"
        if lower in ("was", "were", "have", "has", "had", "are", "been", "will", "would"):
            return _right_behind(tokens, predicates, i)
    return ""


def _negated(tokens: list[Token], start: int, end: int) -> bool:
    return any(t.lower in ("not", "never", "n't", "no") or t.lower.endswith("n't") for t in tokens[start:end])

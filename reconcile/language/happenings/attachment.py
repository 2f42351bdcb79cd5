"""Which happening an expression belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from reconcile.language.calendar import DateExpression
from reconcile.language.document import Sentence
from reconcile.language.happenings.clauses import Clauses, clauses_of, is_attribute
from reconcile.language.happenings.families import families
from reconcile.language.happenings.happening import Happening
from reconcile.language.happenings.milestones import milestone
from reconcile.language.happenings.nouns import attributive, deadline, noun_phrase, possessed
from reconcile.language.happenings.parties import around, brief
from reconcile.language.happenings.verbs import first_verb, governing, left_of, right_of
from reconcile.language.happenings.words import CATENATIVE, LIGHT, PREPOSITIONS, VAGUE, speech_verbs

# So few tokens from the words of a milestone a date is its own.
_OWN = 4


def of(sentence: Sentence, first: int, last: int) -> Happening | None:
    """What the expression of the tokens `first` to `last` belongs to; None where that is not clear."""
    clauses = clauses_of(sentence)
    return possessed(clauses, last) or attributive(clauses, first, last) or _governed(clauses, first, last)


def placed(sentence: Sentence, expressions: Sequence[DateExpression]) -> list[tuple[DateExpression, Happening]]:
    """Each expression with its happening; those that share one are left out.

    *stands at 4:52 and sets at 9:24*, *on Monday and again on Friday*: one of them belongs to a verb not found.
    """
    found = [(e, happening) for e in expressions if (happening := _at_milestone(sentence, e)) is not None]
    count = Counter(happening.at for _, happening in found)
    return [(e, h) for e, h in found if count[h.at] == 1 or _is_own(e, h, found)]


def _is_own(e: DateExpression, happening: Happening, found: Sequence[tuple[DateExpression, Happening]]) -> bool:
    """*who turns 50 in May, will be sworn in | on July 1*: right behind the words, the other on their left."""
    if not happening.milestone or not 0 <= e.first - happening.at <= _OWN:
        return False
    return all(other.last < happening.at for other, shared in found if shared.at == happening.at and other is not e)


def _at_milestone(sentence: Sentence, e: DateExpression) -> Happening | None:
    """What the expression belongs to, with the milestone that its words tell of, if there is one."""
    happening = of(sentence, e.first, e.last)
    reached = milestone(sentence, e.first, e.last)
    if reached is None:
        return happening
    name = reached.name
    if happening is None or happening.says:
        if happening is not None and _steps(e, happening.at, happening.at) < _steps(e, reached.first, reached.last):
            return happening
        c = clauses_of(sentence)
        told = brief(c, reached.first, reached.last + 1)
        return Happening(
            reached.first, frozenset({name}), around(c, reached.first, reached.last + 1), told, milestone=name
        )
    nearer = _steps(e, happening.at, happening.at) + 1 < _steps(e, reached.first, reached.last)
    stem = sentence.stems[happening.at]
    if nearer and happening.at in clauses_of(sentence).verbs and stem not in LIGHT and stem not in _SETTING:
        return happening
    return replace(happening, names=happening.names | {name}, milestone=name)


# Stems of verbs that only give a day to something: *the inauguration is | set | for March 30*.
_SETTING = frozenset({"set", "schedul", "plan", "expect", "slate", "fix", "due", "put"})


def _steps(e: DateExpression, first: int, last: int) -> int:
    """How many tokens lie between the expression and the words from `first` to `last`."""
    return e.first - last - 1 if last < e.first else first - e.last - 1


def keys(happening: Happening) -> frozenset[str]:
    """What must be shared at least: a predicate, or one of its family; or, for statements, a word of who spoke."""
    if happening.says:
        return frozenset(f"say|{stem}" for stem in happening.arguments)
    return happening.names | families(happening.names)


def which(sentence: Sentence, happening: Happening) -> str:
    """Which of several it is, where the words say so: *the | first | attack*, *another unit*, *the semi-final*."""
    words = [token.lower for token in sentence.tokens]
    for i in range(max(0, happening.at - 6), min(len(words) - 1, happening.at + 7)):
        if words[i] in ("semi", "quarter") and words[i + 1] in ("-", "final", "finals"):
            return words[i]
        if words[i] in ("semifinal", "semifinals", "quarterfinal", "quarterfinals"):
            return words[i].removesuffix("s").removesuffix("final")
        told = words[i] == "another" or (words[i] in _WHICH and i > 0 and words[i - 1] in ("a", "the"))
        between = words[min(i, happening.at) : max(i, happening.at)]
        if told and "," not in between and sentence.stems[i + 1] in sentence.content and words[i + 1] not in _SPANS:
            return words[i]
    return ""


# *The first half*, *the second round of talks*, *the first minister*: a stretch of one thing, or no happening.
_SPANS = frozenset({
    "half", "quarter", "round", "period", "set", "leg", "inning", "innings", "lap", "time", "place", "day", "night",
    "morning", "evening", "week", "weekend", "month", "year", "season", "person", "man", "woman", "lady", "minister",
    "family", "floor", "row", "seed", "team", "side",
})  # fmt: skip
_WHICH = frozenset(
    {"first", "second", "third", "fourth", "separate", "similar", "next", "other", "earlier", "previous"}
)


def marks(happening: Happening) -> frozenset[str]:
    """What a claim that belongs to a milestone is about: the milestone alone says much of which question it answers."""
    name = happening.milestone
    return frozenset({name, f"ONE {name}"}) if name else frozenset()


def named(sentence: Sentence, start: int) -> Happening | None:
    """The happening that the noun phrase from the token `start` on names: *a 13-hour | flight*."""
    return noun_phrase(clauses_of(sentence), start)


def act_between(sentence: Sentence, happening: Happening, end: int) -> str:
    """The class of event that a statement is about: RESIGN in *announced her resignation days later*; else empty."""
    clauses = clauses_of(sentence)
    for i in range(end - 1, happening.at, -1):
        if clauses.class_of(i):
            return clauses.classes[i][0]
    return ""


def order(sentence: Sentence, at: int) -> tuple[Happening, Happening] | None:
    """The two happenings, left and right, between which the token `at` is a *before* or *after*; one has a class."""
    c = clauses_of(sentence)
    _, left = left_of(c, at)
    if left is None or not _act(c, left) or at - left > 14:
        return None
    right = next((i for i in range(at + 1, min(at + 5, len(c.tokens))) if c.class_of(i) or _is_deed(c, i, at)), None)
    if right is None or any(c.is_break(i) or c.tokens[i].text == "," for i in range(at + 1, right)):
        return None
    one, other = _act(c, left), _act(c, right)
    if one == other or not (c.class_of(left) or c.class_of(right)):
        return None
    made = [
        Happening(i, frozenset({name}), around(c, i, end), brief(c, i, end))
        for i, name in ((left, one), (right, other))
        for end in (c.classes[i][1] if c.class_of(i) else i + 1,)
    ]
    return made[0], made[1]


def _act(c: Clauses, at: int) -> str:
    """The class of a happening, or the stem of a verb that says enough without one: *drove before opening fire*."""
    if c.class_of(at):
        return c.class_of(at)
    vague = c.stems[at] in LIGHT or c.stems[at] in CATENATIVE or c.stems[at] in VAGUE
    spoken = c.tokens[at].lower in speech_verbs() or at in c.classes
    return "" if vague or spoken or c.stems[at] not in c.sentence.content else c.stems[at]


def _is_deed(c: Clauses, i: int, at: int) -> bool:
    """*before | driving two miles*, *after he | drove off*."""
    deed = (i == at + 1 and c.tokens[i].lower.endswith("ing") and c.tokens[i].text.islower()) or i in c.verbs
    return deed and not is_attribute(c, i) and bool(_act(c, i))


def _governed(c: Clauses, first: int, last: int) -> Happening | None:
    start = first
    while start > 0 and c.tokens[start - 1].lower in PREPOSITIONS | {"the"}:
        start -= 1
    right = right_of(c, last)
    due = deadline(c, start, first, last)
    if due is not None:
        return due
    if start == 0 or c.is_break(start - 1) or (c.tokens[start - 1].text == "," and _nothing_left(c, start - 1)):
        at = first_verb(c, last + 1)  # "On Friday, a judge …"
        return governing(c, at, None) if at is not None else None
    noun, verb = left_of(c, start)
    if noun is not None and verb is not None and (c.tokens[verb].lower in speech_verbs() or _is_cause(c, verb, noun)):
        verb = None  # "said the blast late on Monday had wrecked"; "in retaliation for raids last week"
    elif noun is not None and verb is not None and not _shares_the_day(c, verb, noun):
        noun = None
    if right is not None and (verb is None or (_is_next(c, last, right) and not _touches(c, verb, start))):
        return governing(c, right, noun)
    if verb is not None:
        return governing(c, verb, noun)
    if noun is None:
        return None
    name, end = c.classes[noun]
    return Happening(noun, frozenset({name}), around(c, noun, end), brief(c, noun, end))


def _is_next(c: Clauses, last: int, right: int) -> bool:
    """*on Monday denied*, not *the miners seized last year have been freed*: there the day belongs to the left."""
    return all(token.lower.endswith("ly") or token.lower == "also" for token in c.tokens[last + 1 : right])


def _shares_the_day(c: Clauses, verb: int, noun: int) -> bool:
    """*killed in a crash Sunday* dates both; *stayed at the place of the raid Friday* does not."""
    if not c.class_of(verb) and c.stems[verb] not in LIGHT:
        return False
    for i in range(noun - 1, max(verb, noun - 6), -1):
        if c.tokens[i].lower in PREPOSITIONS:
            return c.tokens[i].lower in ("in", "by", "during")
    return True


def _is_cause(c: Clauses, verb: int, noun: int) -> bool:
    """Whether *for* stands before the noun: *called it a reprisal for air strikes in the valley this week*."""
    return any(c.tokens[i].lower == "for" for i in range(noun - 1, max(verb, noun - 3), -1))


def _touches(c: Clauses, verb: int, start: int) -> bool:
    """Whether only the rest of the verb's own phrase stands between it and the expression: *said*, *told reporters*."""
    return start - verb <= 2


def _nothing_left(c: Clauses, comma: int) -> bool:
    """Whether what stands before a comma is no clause: *In Ohio, on Tuesday, a judge*."""
    return not any(i in c.verbs or i in c.classes for i in range(comma))

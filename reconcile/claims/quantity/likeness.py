"""Whether two counts can answer one question: what forbids it, and what only speaks against it.

Two reporters tell one count in two ways: one as a part (*12 of the girls*), the other as the whole of its kind (*the 12
girls*), one of *people*, the other of *patients*. So such a difference is a doubt, which the words around the two
figures can outweigh; a rate, a change or another happening is another question whatever the words are.
"""

from __future__ import annotations

from reconcile.claims.quantity.value import Quantity
from reconcile.language.counting import MOST_AGAINST, in_one_setting, told_alike
from reconcile.language.numerals import SAME_DIGITS, Agreement, resemblance
from reconcile.language.similarity import surnames_alike
from reconcile.language.stems import stem
from reconcile.lexicons import load_groups
from reconcile.model import Weight

# A misread or mistyped figure is seldom off by more; tolls of one disaster grow by more within days.
_FAR_APART, _TOLLS_APART = 2.6, 10.0
# What the words name as one depth, one speed; degrees.
_SAME_EXTENT, _DEGREES_APART = 4.6, 12.0
_DOUBTFUL = frozenset(("PAST", "PART", "MORE", "SUBSET", "COMPARED", "MARGIN", "WHOLE", "HELD"))
_WHOLES_APART = 1.5
_TELLING = frozenset(("MARGIN", "CAPACITY"))
_OF_WHOLE = frozenset(("WHOLE", "HELD"))
_SMALL, _LARGE = 20, 1000
# *Current and former patients* are the *patients* of another report; *American tourists* are some of its *tourists*.
_WORDS = load_groups("counting_words.txt")
_MILD = frozenset(stem(word) for word in _WORDS["mild"])
# Those who make up a crowd, a ship's load or a town: as good as *people* where the same happened to them.
_ALL = _WORDS["all_of_them"]
# Some of the people: their toll is seldom that of all.
_PARTS = _WORDS["parts_of_people"]
_KIN = frozenset(
    (("child", "student"), ("girl", "student"), ("boy", "student"), ("miner", "worker"), ("patient", "people"))
)
_PART_APART, _PLANT_APART = 1.5, 1.6
OF_PARTIES = frozenset(("seat", "delegate"))
"""What several parties win, each its own."""
# Bits against one question.
_VAGUE, _BOUND = -8.0, -4.0
_WHOSE, _WHOSE_UNTOLD = 0.5, -2.0
_BOTH_WHOLE = 2.0
_MANY, _UNNAMED, _LIMIT = -2.0, -2.0, -1.5
_RESPECT, _NOUN, _WIDER, _GROUP, _UNTOLD, _TIME = -1.5, -2.0, -1.0, -1.0, -1.5, -1.5


def strangers(left: Quantity, right: Quantity, alike: Agreement) -> str:
    """Why the two cannot answer one question; empty where they can.

    *At least five* and *up to 34* can both be true of nearly everything: a hedge is no agreement of two questions.
    """
    if (left.marks ^ right.marks) - _DOUBTFUL:
        return "one counts a rate, a change or those badly hurt, and the other does not"
    if left.years and right.years and not left.years & right.years:
        return "they belong to different times"
    if left.weekday is not None and right.weekday is not None and left.weekday != right.weekday:
        return "they were measured on two days"
    if left.extent and right.extent and left.extent != right.extent:
        return f"one is a {left.extent}, the other a {right.extent}"
    if left.places and right.places and not left.places & right.places:
        return "they were measured at two places, or of two things"
    if left.noun != right.noun and left.noun and right.noun and not _may_be_one(left, right):
        return "they count different things"
    if left.whose and right.whose and not surnames_alike(left.whose, right.whose):
        return "they are the records of two people"
    narrower = left.group ^ right.group
    if (left.group - right.group and right.group - left.group) or narrower - _MILD:
        return "they count different things"
    if left.happening and right.happening and left.happening != right.happening:
        return "different things happened to those who are counted"
    return _too_far_apart(left, right, alike)


def _too_far_apart(left: Quantity, right: Quantity, alike: Agreement) -> str:
    """Why two numbers are too unlike for one count; empty where they are not."""
    small, large = sorted((left.interval.value, right.interval.value))
    if left.unit == "C":
        return "they are too far apart to count one thing" if large - small > _DEGREES_APART else ""
    if small == 0 and left.is_person and right.is_person and left.happening == right.happening:
        return ""  # "no one was hurt", "three were hurt"
    ratio = large / small if small > 0 else float(small == large) or _TOLLS_APART + 1
    if "vague" in (left.interval.hedge, right.interval.hedge) and alike == "within":
        return ""
    parts = (left.noun in _PARTS) != (right.noun in _PARTS)
    if parts and left.noun != right.noun and ratio > _PART_APART:
        return "one may be a part of the other"  # "nine people were killed", "three children were killed"
    if left.noun == "job" and ratio > _PLANT_APART and not swapped(left, right):
        return "one may be a part of the other"  # the jobs of one plant and those of all
    tolls = all(side.is_person and side.happening not in ("", "ATTEND") for side in (left, right))
    crowds = left.happening == right.happening == "ATTEND"
    if (left.marks ^ right.marks) & _OF_WHOLE and ratio > _WHOLES_APART:
        return "one may be a part of the other"  # "38,100 of the 92,600 voters", "about 38,000 people voted"
    most = _TOLLS_APART if tolls or swapped(left, right) else _FAR_APART
    if ratio > (_SAME_EXTENT if crowds or (left.extent and left.extent == right.extent) else most):
        return "they are too far apart to count one thing"
    return ""


def swapped(left: Quantity, right: Quantity) -> bool:
    """Whether the two are made of the same digits: *140 flights* and *410 flights* are one count, once mistyped."""
    small, large = sorted((left.interval.value, right.interval.value))
    same = any(weight.bits >= SAME_DIGITS for weight in resemblance(left.interval, right.interval))
    return same and large < _TOLLS_APART * small  # 34 and 340 have the same digits, too


def _may_be_one(left: Quantity, right: Quantity) -> bool:
    """Whether two nouns may mean the same people: *people* any, others where more than the noun says who they are.

    *Foreign tourists* may be *foreign passengers*; *officers* are no *women*.
    """
    if not (left.is_person and right.is_person):
        return False
    alike = (left.happening, left.group) == (right.happening, right.group)
    return "people" in (left.noun, right.noun) or (alike and bool(left.happening or left.group))


def _is_all_of_them(left: Quantity, right: Quantity) -> bool:
    """*18 passengers were hurt*, *28 people were hurt*: nouns for all who were there, and the same happened to them."""
    if left.noun == right.noun or not left.happening or left.happening != right.happening:
        return False
    return {left.noun, right.noun} <= _ALL or (left.noun, right.noun) in _KIN or (right.noun, left.noun) in _KIN


def of_other_times(left: Quantity, right: Quantity) -> bool:
    """Whether one belongs to an earlier time, and nothing says that the other does too."""
    if left.past == right.past:
        return False
    return not (left.carried & right.years or right.carried & left.years)


def loosely(left: Quantity, right: Quantity) -> tuple[Weight, ...]:
    """What agreement is worth less for: *scores* and *at least six* agree with nearly every larger figure.

    So they explain no other figure away, and a bound explains it only where it is told in more alike words.
    """
    small, large = sorted((left.interval.value, right.interval.value))
    if "vague" in (left.interval.hedge, right.interval.hedge) or large > _FAR_APART * small:
        return (Weight("a vague count agrees with nearly every figure", _VAGUE),)
    return () if left.unit else (Weight("a bound agrees with many figures", _BOUND),)


def doubts(left: Quantity, right: Quantity) -> tuple[Weight, ...]:
    """What speaks against one question, without forbidding it."""
    found = []
    if (left.marks ^ right.marks) - {"PAST"} - _OF_WHOLE:
        found.append(Weight("one counts a part or an addition and the other does not", _RESPECT))
    if of_other_times(left, right):
        found.append(Weight("they belong to different times", _TIME))
    if left.noun != right.noun and not (left.unit and _is_named(left, right)):
        named = left.group and left.group == right.group  # "10 foreign tourists", "10 foreign passengers"
        wider = named or "people" in (left.noun, right.noun) or not (left.noun and right.noun)
        found.append(Weight("they count different things", _WIDER if wider else _NOUN))
    if left.group != right.group and not (left.noun != right.noun and (left.group ^ right.group) <= _MILD):
        found.append(Weight("one counts a narrower group", _GROUP))
    if left.happening != right.happening and (left.is_person or right.is_person):
        found.append(Weight("what happened to those who are counted is told of one only", _UNTOLD))
    return tuple(found)


def _is_named(left: Quantity, right: Quantity) -> bool:
    """Whether what one measure describes stands beside the other: *a 210-acre park*, *the park covers 120 acres*."""
    return bool(left.noun in right.setting or right.noun in left.setting) if left.noun or right.noun else False


def around(left: Quantity, right: Quantity) -> tuple[Weight, ...]:
    """What the words around the two figures weigh.

    A toll is told in ever new words; what else is counted, and above all in small figures, is told in words of its own.
    """
    told = left.happening and left.happening == right.happening
    found = in_one_setting(left.setting, right.setting, 0.0 if told else MOST_AGAINST)
    small = max(left.interval.value, right.interval.value) < _SMALL and not left.marks & right.marks & _TELLING
    told = told and "AMONG" not in left.marks
    small = small and not (left.noun == right.noun == "count" and told)
    if small and not told and not left.unit and not told_alike(left.setting, right.setting):
        found += (Weight("small figures are counts of many things", _MANY),)
    if "WHOLE" in left.marks & right.marks:
        found += (Weight("both are what a part is taken of", _BOTH_WHOLE),)
    if "CAPACITY" in left.marks & right.marks:
        found += (Weight("both are how many are allowed", _BOTH_WHOLE),)
    if (
        left.unit
        and not (left.noun and right.noun)
        and not (left.extent and right.extent)
        and not _is_named(left, right)
    ):
        found += (Weight("neither says plainly what is measured", _UNNAMED),)
    if left.whose and right.whose:
        found += (Weight("both are the record of one person", _WHOSE),)
    elif (left.whose or right.whose) and left.noun not in OF_PARTIES:
        found += (Weight("whose record it is is told of one only", _WHOSE_UNTOLD),)
    if "COMPARED" in left.marks & right.marks:
        found += (Weight("limits and comparisons are of many things", _LIMIT),)
    return found


def may_outweigh(left: Quantity, right: Quantity, against: tuple[Weight, ...]) -> bool:
    """Whether the two are told so much alike, or are so large and of one noun, that a doubt does not settle it."""
    apart = of_other_times(left, right)
    if apart and bool(left.years) != bool(right.years):
        return False  # "31 inches at the pass", "the pass had 44 inches one day in May 1991"
    if apart and left.noun == "job":
        return False  # each round of cuts is told in the same words
    if told_alike(left.setting, right.setting):
        return True
    if _is_all_of_them(left, right) and len(against) == 1 and not apart:
        return True
    if len(against) > 1 or apart or max(left.interval.value, right.interval.value) < _LARGE:
        return False
    return left.noun == right.noun or any(w.bits >= SAME_DIGITS for w in resemblance(left.interval, right.interval))

"""As what a report brings in somebody whom it does not name: the suspect, the driver, a woman.

*A 24-year-old man was arrested*, *the suspect, 24* and *the 24-year-old slashed his way through* are one role.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reconcile.language.counting import noun_group
from reconcile.language.document import Sentence
from reconcile.language.tokens import Token

_LIKE = {
    "suspect": "suspect attacker gunman knifeman assailant shooter perpetrator accused defendant arsonist bomber",
    "driver": "driver motorist chauffeur",
    "rider": "cyclist biker rider motorcyclist",
    "player": "footballer striker midfielder defender goalkeeper forward winger batsman",
    "officer": "policeman policewoman officer constable",
    "pensioner": "grandmother grandfather pensioner retiree widow widower",
    "student": "schoolgirl schoolboy pupil student",
    "": "skipper singer actor actress writer author teacher nurse doctor farmer pilot passenger climber hiker swimmer "
    "diver skier miner baker worker soldier priest president mayor minister chancellor senator banker champion "
    "survivor builder painter poet composer baby hostage founder engineer",
}
_ROLES = {word: role or word for role, words in _LIKE.items() for word in words.split()}
# Of these there are many in a story; they tell of which sort, and not who.
_SEX_OF = {
    "man": "male", "boy": "male", "father": "male", "son": "male", "grandfather": "male", "brother": "male",
    "woman": "female", "girl": "female", "mother": "female", "daughter": "female", "grandmother": "female",
    "sister": "female", "schoolgirl": "female", "schoolboy": "male", "actress": "female", "gunman": "male",
    "knifeman": "male", "policeman": "male", "policewoman": "female",
}  # fmt: skip
SEXES = frozenset({"male", "female"})
_GENERIC = frozenset({
    "man", "woman", "person", "people", "boy", "girl", "child", "teenager", "teen", "youth", "youngster", "local",
    "adult", "male", "female", "resident", "native", "father", "mother", "son", "daughter", "brother", "sister",
    "victim", "pedestrian", "toddler", "infant", "tourist", "holidaymaker", "bystander",
})  # fmt: skip
_HOLDING = frozenset({"arrested", "detained", "charged", "custody", "suspicion", "held"})
_KILLED = frozenset({"killed", "murdered", "stabbed"})
_HURTING = frozenset({
    "slashed", "stabbed", "shot", "opened", "attacked", "rammed", "ploughed", "plowed", "fired", "killed", "murdered",
    "lunged", "knifed", "drove", "struck",
})  # fmt: skip


def is_person_noun(token: Token) -> bool:
    """Whether the word is a singular noun for somebody: *girl*, *suspect*, *cyclist*."""
    word = token.lower
    return word in _ROLES or word in _GENERIC or word in _SEX_OF


def role_of(token: Token) -> str:
    """The role that a noun names, or the noun's group; empty where it means nobody."""
    word = token.lower
    if word in _ROLES:
        return _ROLES[word]
    if word in _GENERIC or word in _SEX_OF:
        return word
    noun, known = noun_group(token)
    return noun if known else ""


def is_generic(role: str) -> bool:
    """Whether there may be many of them in one story: *woman*, *boy*, *resident*."""
    return role in _GENERIC


def sex_of(words: Iterable[str]) -> str:
    """*male* or *female*, where the words tell."""
    return next((_SEX_OF[word] for word in words if word in _SEX_OF), "")


def acted(sentence: Sentence, first: int, last: int) -> str:
    """*suspect* for whom the sentence arrests or lets attack; *victim* for whom it lets die; else empty.

    `first` to `last` are the tokens of the noun phrase.
    """
    tokens = sentence.tokens
    after = [token.lower for token in tokens[last + 1 : last + 7]]
    before = [token.lower for token in tokens[max(0, first - 7) : first]]
    if _clears(after) or _clears(before):
        return ""
    held = ("was", "is", "has", "been", "were")
    if _HOLDING.intersection(after[:5]) and (after[0] in held or after[0] in _HOLDING or after[:1] == [","]):
        return "suspect"
    if before and {"arrested", "detained", "arrest", "arresting"}.intersection(before[-4:]):
        return "suspect"
    if after and after[0] in _HURTING and not _passive(tokens, last + 1):
        return "suspect"
    if after and (after[0] in ("died", "dies") or (after[0] in ("was", "has") and _KILLED.intersection(after[1:4]))):
        return "victim"
    return ""


def _clears(words: Sequence[str]) -> bool:
    """*were also arrested*, *another man was held*: there were more."""
    return bool({"another", "second", "third", "also", "other", "others", "released"}.intersection(words))


def _passive(tokens: Sequence[Token], verb: int) -> bool:
    """*the 27-year-old stabbed by a stranger*: a participle, and no deed of his."""
    return any(token.lower in ("by", "in", "outside", "at") for token in tokens[verb + 1 : verb + 2])

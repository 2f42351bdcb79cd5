"""Whose an age is: a person by name, or somebody by the nouns that stand for them."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.claims.age.reading import Written
from reconcile.claims.age.roles import acted, is_person_noun, role_of, sex_of
from reconcile.language.counting import noun_group, phrase_at
from reconcile.language.document import Document, Sentence
from reconcile.language.names import Name
from reconcile.language.tokens import Token
from reconcile.lexicons import load_groups

_OPENERS = load_groups("counting_words.txt")["openers"]
# So many sentences back *the 53-year-old* may look for its name.
_LOOK_BACK = 4


def named(document: Document, sentence: Sentence, age: Written) -> str:
    """The person's name as first given in full: before the age (*Lopez, 51*), behind it, or in the sentence before."""
    people = [
        n
        for n in sentence.names
        if n.sort == "person" or (n.sort == "other" and document.people.at(n.start) is not None)
    ]
    next_to = next((name for name in people if age.sort == "figure" and name.first == age.last + 1), None)
    name = next_to or _before(sentence.tokens, people, age) or _behind(sentence.tokens, people, age)
    if name is not None:
        return document.people.longest(name.text)
    return _meant(document, sentence, age)


def _before(tokens: Sequence[Token], people: Sequence[Name], age: Written) -> Name | None:
    """*Lopez, 51*; *Lopez, who is 58*; *Lopez (51)*; *Lopez, who has died aged 81*; *Lopez died at the age of 83*."""
    if age.sort == "of":
        return None
    i = age.first
    steps = 0
    while i > 0 and steps < 3 and tokens[i - 1].lower in _OPENERS | _BRACKET:
        i, steps = i - 1, steps + 1
    if 0 < i < age.first:
        before = next((name for name in people if name.last == i - 1), None)
        separated = {",", "("} & {tokens[i].text, tokens[age.first - 1].text} or tokens[i].lower in _SAID_OF
        if before and separated:
            return before
    if age.sort == "is" and i > 0 and tokens[age.first - 1].lower in ("turned", "turns"):
        return next((n for n in people if n.last >= age.first - 4 and n.last < age.first), None)
    near = tokens[max(0, age.first - 6) : age.first]
    if any(token.lower in _DYING for token in near):
        held = [name for name in people if age.first - 12 <= name.last < age.first]
        between = tokens[held[-1].last + 1 : age.first] if held else ()
        if held and sum(t.text == "," for t in between) < 2 and not any(is_person_noun(t) for t in between):
            return held[-1]
    return None


def _behind(tokens: Sequence[Token], people: Sequence[Name], age: Written) -> Name | None:
    """*51-year-old nurse Maria Lopez*, *the 64-year-old Lopez*."""
    if age.sort == "at":
        return next((name for name in people if name.first <= age.last + 3), None)
    if age.sort != "figure":
        return None
    behind = age.last + 1
    for name in people:
        if behind <= name.first <= behind + 3 and all(_joins(token) for token in tokens[behind : name.first]):
            return name
    return None


def _joins(token: Token) -> bool:
    """Whether the word may stand between an age and the name: no mark, no verb."""
    return token.text.isalpha() and token.lower not in _PARTING


def _meant(document: Document, sentence: Sentence, age: Written) -> str:
    """Whom *the 53-year-old* means that has no noun: the one person named last, or with whom that sentence opens."""
    tokens = sentence.tokens
    if age.sort != "figure" or tokens[age.last].lower != "old" or sentence.role != "body":
        return ""
    follower = tokens[age.last + 1] if age.last + 1 < len(tokens) else None
    first = age.first
    if first < 1 or tokens[first - 1].lower != "the" or follower is None:
        return ""
    if not (follower.lower in _VERBS or follower.lower.endswith("ed") or follower.text == ","):
        return ""
    place = document.sentences.index(sentence)
    for back in range(_LOOK_BACK + 1):
        looked = document.sentences[place - back] if place >= back else None
        if looked is None or looked.role != "body":
            return ""
        found = [n for n in looked.names if n.sort in ("person", "other") and (back or n.last < first)]
        if found:
            opens = found[0].first <= 1 or len({document.people.longest(n.text) for n in found}) == 1
            known = found[0].sort == "person" or document.people.at(found[0].start) is not None
            return document.people.longest(found[0].text) if opens and (known or found[0].first == 0) else ""
    return ""


def nouns(sentence: Sentence, age: Written) -> frozenset[str]:
    """The roles of whom no name stands for: *driver*, *woman* for *the driver, a 44-year-old woman*; none if none."""
    tokens = sentence.tokens
    if age.sort in ("of", "aside"):
        head = age.first - 2
        return _roles(sentence, head, age.last) if is_person_noun(tokens[head]) else frozenset()
    if age.sort == "is":
        head = age.first - 2
        return _roles(sentence, head, head) if head >= 0 and is_person_noun(tokens[head]) else frozenset()
    if age.sort == "decade":
        head = age.first - 3
        return _roles(sentence, head, age.last) if head >= 0 and is_person_noun(tokens[head]) else frozenset()
    if tokens[age.first - 1].lower in ("aged", "age") and age.first > 1:
        head = age.first - (3 if tokens[age.first - 2].text == "," else 2)
        return _roles(sentence, head, age.last) if is_person_noun(tokens[head]) else frozenset()
    if age.first > 1 and tokens[age.first - 1].lower in ("is", "was") and tokens[age.last].lower == "old":
        head = age.first - 2
        return _roles(sentence, head, age.last) if is_person_noun(tokens[head]) else frozenset()
    if tokens[age.last].lower not in ("old", "age"):
        return frozenset()
    head = _head_behind(tokens, age)
    if head >= 0:
        if {token.lower for token in tokens[max(0, age.first - 4) : age.first]} & _OWNERS:
            return frozenset()  # "his wife and 11-year-old nephew": of whom else there may be one
        return _roles(sentence, head, head, age.first)
    follower = tokens[age.last + 1].lower if age.last + 1 < len(tokens) else ""
    if age.first and tokens[age.first - 1].lower in ("the", "a") and (follower in _VERBS or follower.endswith("ed")):
        deed = acted(sentence, age.first - 1, age.last)
        return frozenset({deed}) if deed else frozenset()
    return frozenset()


def introduced(sentence: Sentence, age: Written) -> frozenset[str]:
    """The role in which a named person is brought in: *The driver, Hanna Voss, 46*; *the suspect, named as …, 24*."""
    tokens = sentence.tokens
    for name in reversed(sentence.names):
        if age.first - 4 <= name.last < age.first and name.first > 1:
            at = name.first - 1
            steps = 0
            while at > 1 and steps < 5 and tokens[at].lower in _NAMING:
                at, steps = at - 1, steps + 1
            if tokens[at].text == "," and tokens[at - 2].lower == "the" and is_person_noun(tokens[at - 1]):
                return frozenset({role_of(tokens[at - 1])})
            if at == name.first - 1 and tokens[at - 1].lower == "the" and is_person_noun(tokens[at]):
                return frozenset({role_of(tokens[at])})
            return frozenset()
    return frozenset()


def _head_behind(tokens: Sequence[Token], age: Written) -> int:
    """*a 19-year-old | student*: without a grammar, the head cannot be told from the verb behind it: a known person."""
    i = age.last + 1
    if i >= len(tokens) or not tokens[i].is_word:
        return -1
    phrase = phrase_at(list(tokens), i, singular=True)
    end = min(phrase.end, i + 4) if phrase is not None else i
    return next((k for k in range(i, end) if noun_group(tokens[k])[1] or is_person_noun(tokens[k])), -1)


def _roles(sentence: Sentence, head: int, last: int, first: int = -1) -> frozenset[str]:
    """The role of the noun at `head`, of the one that it explains, and what it does in the sentence."""
    tokens = sentence.tokens
    found = {role_of(tokens[head])}
    words = [tokens[head].lower]
    start = first if first >= 0 else head
    while start > 0 and tokens[start - 1].lower in ("a", "an", "the", "local"):
        start -= 1
    if start > 1 and tokens[start - 1].text == "," and is_person_noun(tokens[start - 2]):
        found.add(role_of(tokens[start - 2]))  # "The driver | , a 44-year-old woman"
        words.append(tokens[start - 2].lower)
    end = last
    while end + 1 < len(tokens) and (tokens[end + 1].text == "," or tokens[end + 1].text.isdigit()):
        end += 1
    deed = acted(sentence, start, end)
    if deed:
        found.add(deed)
    sex = sex_of(words)
    if sex:
        found.add(sex)
    return frozenset(found - {""})


_NAMING = frozenset({
    "named", "identified", "by", "as", "police", "prosecutors", "officials", "authorities", "media", "in", "local",
})  # fmt: skip
_OWNERS = frozenset({"his", "her", "their", "my", "our", "your", "'s", "'", "’s"})
_BRACKET = frozenset({"(", "just", "only", "now"})
_SAID_OF = frozenset({"is", "was", "aged", "age", "("})
_DYING = frozenset({"died", "dies", "dead"})
_PARTING = frozenset({
    "and", "of", "from", "with", "who", "told", "said", "by", "to", "in", "was", "is", "named", "died", "had", "has",
})  # fmt: skip
_VERBS = frozenset({
    "was", "is", "has", "had", "will", "who", "said", "told", "won", "left", "began", "made", "took", "came", "fled",
    "ran", "drove", "became", "spent", "fought", "led", "lost", "went", "shot", "struck", "also", "then",
})  # fmt: skip

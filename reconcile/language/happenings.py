"""What an expression of day, time or length belongs to: *on Tuesday rejected*, *said Monday*, *Friday's ruling*.

English news puts the day close to the verb of its clause, after it (*crashed on Sunday*), right before it (*on Monday denied*)
or at the head of the sentence (*On Friday, a judge …*); a noun may stand for the verb (*the crash on Sunday*, *Tuesday's launch*).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from reconcile.language.calendar import DateExpression
from reconcile.language.document import Sentence
from reconcile.language.names import People
from reconcile.language.predicates import classify
from reconcile.language.tokens import Token
from reconcile.lexicons import load

Tokens = Sequence[Token]


class Happening(Struct, frozen=True):
    """The event whose day, time or length an expression states.

    `at` is the index of its verb or noun. `names` are the classes of its predicates (*KILL*), or the verb's stem where it
    has none. `arguments` are the stems of who did it and to whom, a few at most. `words` put it briefly for people. `says`
    tells that it is an act of speaking: then `arguments` are the speaker, and the day is that of the statement.
    """

    at: int
    names: frozenset[str]
    arguments: frozenset[str]
    words: str
    says: bool = False


# fmt: off
_DETERMINERS = frozenset({
    "the", "a", "an", "this", "that", "its", "his", "her", "their", "our", "another", "each", "every", "'s", "'", "no",
})
_PREPOSITIONS = frozenset({
    "on", "in", "at", "by", "of", "from", "since", "until", "till", "before", "after", "during", "around", "about", "over",
    "early", "late", "for", "to", "through", "between", "as",
})
# A clause begins here; a verb beyond has another subject, and perhaps another day.
_CLAUSE = frozenset({
    "that", "which", "who", "whom", "whose", "when", "where", "while", "because", "although", "though", "but", "whether",
    "if", "unless", "how", "why", "what",
})
_MARKS = frozenset(";:—–()[]?!")
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_AUXILIARIES = _BE | {
    "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "may", "might", "must", "shall", "should",
    "not", "also", "to", "isn't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "didn't", "won't", "wouldn't",
}
_BEFORE_VERB = frozenset({"will", "would", "did", "could", "didn't", "may", "might", "can", "won't", "should", "must"})
# Verbs that say little without what follows them (*refused to block*) or what they are said of (*the crash happened*).
_CATENATIVE = frozenset({
    "refus", "declin", "agre", "begin", "start", "plan", "fail", "seek", "tri", "vow", "vote", "decid", "move", "expect",
    "order", "continu", "manag", "help", "need", "want", "set",
})
_LIGHT = frozenset({
    "happen", "occur", "hand", "take", "come", "carri", "make", "strike", "issu", "hold", "unfold", "begin", "start", "end",
    "follow", "hear", "feel", "record", "report", "last",
})
# Classes of what lasts, or of speech: they do not say which event a day belongs to.
_STATES = frozenset({
    "CARRY", "LIVE", "EMPLOY", "OWE", "PROFIT", "REVENUE", "EARN", "COST", "PLAN", "EXPECT", "SAY", "ACCUSE", "SERVE", "LAST",
    "CONTROL", "ORBIT", "TREAT",
})
# Verbs that are of a class as the governing verb of a clause, though the bare word elsewhere need not be.
_GOVERNING = {
    "pass": "PASS", "adopt": "PASS", "sentenc": "SENTENCE", "enact": "PASS", "captur": "ABDUCT",
    "sign": "SIGN", "penal": "FINE", "fine": "FINE", "accid": "CRASH", "plow": "CRASH", "bump": "CRASH",
}  # fmt: skip
_NO_ARGUMENT = frozenset({
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first", "second", "third", "last", "next",
    "former", "new", "more", "least", "peopl", "hour", "day", "week", "month", "year", "minut", "decad",
    "person", "man", "woman", "other", "earli", "late", "least", "time", "way", "immedi",
})
# fmt: on
_NO_COMPLEMENT = frozenset({",", ".", "after", "before", "since", "following", "and", "as", "has", "have", "had", "will"})
_REACH = 22
_OBJECT = 7


@cache
def _speech() -> frozenset[str]:
    acts = {"agreed", "agrees", "agreeing", "conceded", "concedes", "conceding", "asked", "asking", "asks", "ruled", "rules"}
    acts |= {"denied", "denies", "denying", "ordered", "pleaded", "promised", "vowed", "pledged", "posted", "sang"}
    return (load("speech_verbs.txt") - acts) | {"said", "says", "told", "tells", "tweeted", "announced", "reported"}


def is_verb(tokens: Tokens, at: int) -> bool:
    """Whether the token at `at` looks like a finite verb or participle of the past; present tenses are not told."""
    token = tokens[at]
    word = token.lower
    if not token.text[0].islower():
        return False
    if word in load("past_forms.txt"):
        return True
    if not word.endswith("ed") or len(word) < 4 or word in load("not_past_forms.txt"):
        return False
    return not (at + 1 < len(tokens) and tokens[at + 1].text == "-") and not (at and tokens[at - 1].text == "-")


class _Clauses:
    """A sentence as the search for a happening sees it; made once a sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.stems = sentence.stems
        dated = [(e.first, e.last) for e in sentence.dates]
        self.dated = {i for first, last in dated for i in range(first, last + 1)}
        self.classes: dict[int, tuple[str, int]] = {}
        title_case = sentence.role == "headline"
        for first, end, name in classify(self.stems):
            # *Strand* and *Blast* with a capital are names, but for headlines and the first word.
            if self.tokens[first].lower == "according":
                continue
            if first not in self.dated and (title_case or first == 0 or self.tokens[first].text.islower()):
                for i in range(first, end):
                    self.classes[i] = (name, end)
        self.verbs = {i for i in range(len(self.tokens)) if i not in self.dated and is_verb(self.tokens, i)}
        for i in range(1, len(self.tokens)):
            if self._is_infinitive(i) or self._is_participle(i):
                self.verbs.add(i)
        for i, stem in enumerate(self.stems):
            if stem in _GOVERNING and i not in self.classes and (i in self.verbs or stem == "accid"):
                self.classes[i] = (_GOVERNING[stem], i + 1)

    def _is_infinitive(self, i: int) -> bool:
        """*will begin*, *would not say*, *to announce*: the word after an auxiliary is the verb."""
        before, token = self.tokens[i - 1].lower, self.tokens[i]
        if before == "to":
            return i in self.classes and token.text.islower()
        if before == "not" and i > 1:
            before = self.tokens[i - 2].lower
        if before not in _BEFORE_VERB or not token.text.islower():
            return False
        return self.stems[i] in self.sentence.content and not token.lower.endswith("ly")

    def _is_participle(self, i: int) -> bool:
        """*…, killing 12 people on Sunday*: after a comma, or of a class and before its object."""
        return self.tokens[i].lower.endswith("ing") and i in self.classes and self.tokens[i - 1].text == ","

    def class_of(self, i: int) -> str:
        """The class of an event that begins at the token, or the empty string; states are none."""
        name = self.classes.get(i, ("", 0))[0]
        return "" if name in _STATES else name

    def is_break(self, i: int) -> bool:
        """Whether a clause begins or ends at the token."""
        token = self.tokens[i]
        return token.text in _MARKS or token.lower in _CLAUSE


def of(sentence: Sentence, first: int, last: int) -> Happening | None:
    """What the expression of the tokens `first` to `last` belongs to; None where that is not clear."""
    clauses = _clauses(sentence)
    return _possessed(clauses, last) or _adjective(clauses, first, last) or _governed(clauses, first, last)


def _clauses(sentence: Sentence) -> _Clauses:
    """Kept with the sentence: several kinds ask for the same one."""
    known = sentence.__dict__.get("clauses")
    if not isinstance(known, _Clauses):
        known = sentence.__dict__["clauses"] = _Clauses(sentence)
    return known


# ── nouns: Friday's ruling, the Thursday attack ───────────────────────────────────────────────────────────────────


def _possessed(c: _Clauses, last: int) -> Happening | None:
    after = c.tokens[last + 1].lower if last + 1 < len(c.tokens) else ""
    if after == "'s" or (after == "'" and c.tokens[last].text.endswith("s")):
        return _noun(c, last + 2)
    return None


def _adjective(c: _Clauses, first: int, last: int) -> Happening | None:
    """*the Thursday attack*, *a Jan. 3 hearing*."""
    if first == 0 or last + 1 >= len(c.tokens) or c.tokens[first - 1].lower not in _DETERMINERS:
        return None
    follower = c.tokens[last + 1]
    if not follower.text.islower() or not follower.is_word or last + 1 in c.verbs:
        return None
    return _noun(c, last + 1)


def _noun(c: _Clauses, start: int) -> Happening | None:
    """The happening that a noun phrase from `start` on names: its word with a class, else its last word."""
    head = None
    for i in range(start, min(start + 5, len(c.tokens))):
        word = c.tokens[i]
        if i in c.classes and i not in c.dated:
            name, end = c.classes[i]
            return Happening(i, frozenset({name}), _around(c, i, end), _text(c, i, end))
        if not word.is_word or word.lower in _PREPOSITIONS or word.lower in _AUXILIARIES or c.is_break(i) or i in c.verbs:
            break
        if c.stems[i] in c.sentence.content and c.stems[i] not in _NO_ARGUMENT:
            head = i
    if head is None:
        return None
    return Happening(head, frozenset({c.stems[head]}), _around(c, head, head + 1), _text(c, head, head + 1))


# ── verbs ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _governed(c: _Clauses, first: int, last: int) -> Happening | None:
    start = first
    while start > 0 and c.tokens[start - 1].lower in _PREPOSITIONS | {"the"}:
        start -= 1
    right = _verb_right(c, last)
    due = _deadline(c, start, first, last)
    if due is not None:
        return due
    if start == 0 or c.is_break(start - 1) or (c.tokens[start - 1].text == "," and _nothing_left(c, start - 1)):
        at = _first_verb(c, last + 1)  # "On Friday, a judge …"
        return _verb(c, at, None) if at is not None else None
    noun, verb = _left(c, start)
    if noun is not None and verb is not None and (c.tokens[verb].lower in _speech() or _is_cause(c, verb, noun)):
        verb = None  # "said the explosion late on Thursday had caused"; "in retaliation for air strikes last week"
    elif noun is not None and verb is not None and not _shares_the_day(c, verb, noun):
        noun = None
    if right is not None and (verb is None or (_is_next(c, last, right) and not _touches(c, verb, start))):
        return _verb(c, right, noun)
    if verb is not None:
        return _verb(c, verb, noun)
    if noun is None:
        return None
    name, end = c.classes[noun]
    return Happening(noun, frozenset({name}), _around(c, noun, end), _text(c, noun, end))


def _is_next(c: _Clauses, last: int, right: int) -> bool:
    """*on Monday denied*, not *the girls seized two years ago have been freed*: there the day belongs to the left."""
    return all(token.lower.endswith("ly") or token.lower == "also" for token in c.tokens[last + 1 : right])


def _deadline(c: _Clauses, start: int, first: int, last: int) -> Happening | None:
    """*have until Dec. 1 to submit a claim*, *claims are due Dec. 1*: the last day of what is to be done."""
    tokens, content = c.tokens, c.sentence.content
    if tokens[first - 1].lower in ("until", "till", "by") and last + 2 < len(tokens) and tokens[last + 1].lower == "to":
        stems = [c.stems[i] for i in range(last + 2, min(last + 8, len(tokens))) if c.stems[i] in content]
        words = " ".join(token.text for token in tokens[last + 2 : last + 6] if token.is_word)
        return Happening(last + 2, frozenset({"DEADLINE"}), frozenset(stems[:2]), f"last day to {words}") if stems else None
    for i in range(start - 1, max(-1, start - 3), -1):
        if tokens[i].lower in ("due", "deadline"):
            what = _nearest(c, range(i - 1, max(-1, i - 5), -1), 1)
            return Happening(i, frozenset({"DEADLINE"}), frozenset(what), f"{what[0]} due") if what else None
    return None


def _shares_the_day(c: _Clauses, verb: int, noun: int) -> bool:
    """*killed in a crash Sunday* dates both; *remained at the scene of the attack Friday*, *held after the raid Friday* do not."""
    if not c.class_of(verb) and c.stems[verb] not in _LIGHT:
        return False
    for i in range(noun - 1, max(verb, noun - 6), -1):
        if c.tokens[i].lower in _PREPOSITIONS:
            return c.tokens[i].lower in ("in", "by", "during")
    return True


def _is_cause(c: _Clauses, verb: int, noun: int) -> bool:
    """Whether *for* stands before the noun: *called it a reprisal for air strikes in the valley this week*."""
    return any(c.tokens[i].lower == "for" for i in range(noun - 1, max(verb, noun - 3), -1))


def _touches(c: _Clauses, verb: int, start: int) -> bool:
    """Whether only the rest of the verb's own phrase stands between it and the expression: *said*, *told reporters*."""
    return start - verb <= 2


def _nothing_left(c: _Clauses, comma: int) -> bool:
    """Whether what stands before a comma is no clause: *In Ohio, on Tuesday, a judge*."""
    return not any(i in c.verbs or i in c.classes for i in range(comma))


def _verb_right(c: _Clauses, last: int) -> int | None:
    """The verb right after the expression: *on Tuesday rejected*, *Monday also refused*."""
    for i in range(last + 1, min(last + 4, len(c.tokens))):
        word = c.tokens[i].lower
        if i in c.verbs:
            return i
        if word not in _AUXILIARIES and not word.endswith("ly"):
            # A headline's present tense: "Court on Tuesday rejects"
            return i if i in c.classes and i == last + 1 and c.tokens[i].text.islower() and word.endswith("s") else None
    return None


def _first_verb(c: _Clauses, start: int) -> int | None:
    """The first finite verb of the clause that begins at `start`."""
    fallback = None
    for i in range(start, min(start + _REACH + 8, len(c.tokens))):
        if c.tokens[i].text in ";?!":
            break
        if i in c.verbs and not _is_adjective(c, i):
            return i
        if i in c.classes and fallback is None:
            fallback = i
    return fallback


def _is_adjective(c: _Clauses, i: int) -> bool:
    """*a controlled fire*, *the injured man*: a participle between an article and a noun."""
    return i > 0 and c.tokens[i - 1].lower in _DETERMINERS


def _left(c: _Clauses, start: int) -> tuple[int | None, int | None]:
    """The nearest noun with a class, and the nearest verb, on the left of the expression within its clause."""
    noun: int | None = None
    content: int | None = None
    i = start - 1
    if i >= 0 and c.tokens[i].text == ",":
        i -= 1
    for at in range(i, max(-1, i - _REACH), -1):
        if at in c.dated:
            continue  # "at 12:10 p.m. Sunday"; "during Bastille Day celebrations around 10 p.m."
        if at in c.verbs and not _is_adjective(c, at):
            return noun, at
        token = c.tokens[at]
        if token.text == "," and not _names_only(c, at + 1, start):
            break
        if c.is_break(at):
            break
        if noun is None and token.text.islower() and c.class_of(at):
            noun = at
        if content is None and token.text.islower() and token.is_word and token.lower in ("after", "since", "following"):
            break
        if content is None and token.text.islower() and c.stems[at] in c.sentence.content:
            content = at
    return (noun, None)


def _names_only(c: _Clauses, first: int, end: int) -> bool:
    """Whether *Punta Norte, Guanaca, Costa Brava* is all that stands between two places of the sentence."""
    between = c.tokens[first:end]
    return all(t.is_capital or not t.is_word or t.lower in _PREPOSITIONS or t.lower == "the" for t in between)


def _verb(c: _Clauses, at: int, noun: int | None) -> Happening:
    name, end = c.classes.get(at, (c.stems[at], at + 1))
    if c.tokens[at].lower in _speech() and (at == 0 or c.tokens[at - 1].lower not in _BE):
        return Happening(at, frozenset({"SAY"}), _speaker(c, at), _text(c, at, end), says=True)
    names = {name}
    further = _complement(c, at, end) or noun
    if further is None and c.stems[at] in _LIGHT:
        further = _subject(c, at)
    if further is None and c.tokens[at].lower.endswith("ing"):
        further = _main_verb(c, at)
    when = _when(c, at)
    for other in (further, when):
        if other is not None:
            names.add(c.classes.get(other, (c.stems[other], 0))[0])
    if c.stems[at] in _LIGHT and len(names) > 1 and at not in c.classes:
        names.discard(name)
    names -= _STATES if len(names) > 1 else frozenset()
    return Happening(at, frozenset(names or {name}), _around(c, at, end), _text(c, at, end))


def _complement(c: _Clauses, verb: int, start: int) -> int | None:
    """The happening that the verb is about: *refused to block*, *denied a preliminary injunction*."""
    for i in range(start, min(start + _OBJECT, len(c.tokens))):
        if i in c.dated:
            continue
        word = c.tokens[i].lower
        if c.is_break(i) or word in _BE or word in _NO_COMPLEMENT:
            return None
        if c.class_of(i):
            return i
        if word in ("in", "at", "on", "from", "for", "with") and c.stems[verb] not in _CATENATIVE:
            return None
    return None


def _when(c: _Clauses, verb: int) -> int | None:
    """The verb on the other side of *when*: *were killed Sunday | when | a plane crashed* is one happening."""
    for i in range(verb + 1, min(verb + 9, len(c.tokens))):
        if c.tokens[i].lower == "when":
            return next((j for j in range(i + 1, min(i + 9, len(c.tokens))) if j in c.verbs and c.class_of(j)), None)
        if c.is_break(i) or i in c.verbs:
            break
    for i in range(verb - 1, max(-1, verb - 9), -1):
        if c.tokens[i].lower == "when":
            return next((j for j in range(i - 1, max(-1, i - 9), -1) if j in c.verbs and c.class_of(j)), None)
        if c.is_break(i) or i in c.verbs:
            break
    return None


def _subject(c: _Clauses, verb: int) -> int | None:
    """The event that a light verb is said of: *the crash, which happened*, *a ruling handed down*."""
    for i in range(verb - 1, max(-1, verb - 6), -1):
        if c.class_of(i) and c.tokens[i].text.islower():
            return i
        if i in c.verbs or c.tokens[i].text in _MARKS:
            return None
    return None


def _main_verb(c: _Clauses, participle: int) -> int | None:
    """The verb of the clause before *…, killing*."""
    for i in range(participle - 2, max(-1, participle - _REACH), -1):
        if i in c.verbs:
            return i
        if c.is_break(i):
            return None
    return None


# ── who and whom ──────────────────────────────────────────────────────────────────────────────────────────────────


def _around(c: _Clauses, at: int, end: int) -> frozenset[str]:
    """The stems of the two nearest words of meaning on each side of the happening, within its clause."""
    left = _nearest(c, range(at - 1, max(-1, at - 10), -1))
    right = _nearest(c, range(end, min(end + 10, len(c.tokens))))
    return frozenset((*left, *right))


def _nearest(c: _Clauses, places: range, most: int = 2) -> list[str]:
    content = c.sentence.content
    found: list[str] = []
    for i in places:
        if i in c.dated:
            continue
        if c.tokens[i].lower in ("that", "which", "who") and not found:
            continue  # "a resolution | that | was adopted"
        if c.is_break(i) or c.tokens[i].text == ",":
            break
        if c.stems[i] in content and i not in c.verbs and c.stems[i] not in _NO_ARGUMENT:
            found.append(c.stems[i])
            if len(found) == most:
                break
    return found


def _speaker(c: _Clauses, at: int) -> frozenset[str]:
    """The stems of who spoke: before the verb (*police said*), or after it (*said Colonel Ruiz*)."""
    found: list[str] = []
    content = c.sentence.content
    for i in range(at - 1, max(-1, at - 7), -1):
        if c.is_break(i) or c.tokens[i].text == "," or i in c.verbs:
            break
        if c.stems[i] in content and i not in c.dated and c.stems[i] not in _NO_ARGUMENT:
            found.append(c.stems[i])
            if len(found) == 2:
                break
    if not found:
        for i in range(at + 1, min(at + 6, len(c.tokens))):
            if c.is_break(i) or c.tokens[i].text == ",":
                break
            if c.stems[i] in content and i not in c.dated and c.tokens[i].is_capital:
                found.append(c.stems[i])
    return frozenset(found)


def _text(c: _Clauses, at: int, end: int) -> str:
    """The happening in a few words: its word with the ones of meaning beside it."""
    content = c.sentence.content
    before = [i for i in range(max(0, at - 4), at) if c.stems[i] in content and i not in c.dated and not c.is_break(i)]
    after = []
    for i in range(end, min(end + 5, len(c.tokens))):
        if c.is_break(i) or c.tokens[i].text in ",.":
            break
        if i not in c.dated:
            after.append(i)
    while after and c.stems[after[-1]] not in content:
        after.pop()
    chosen = [*before[-2:], *range(at, end), *after]
    return " ".join(c.tokens[i].text for i in chosen)


# ── for the kinds of claim that ask when and how long ─────────────────────────────────────────────────────────────


def keys(happening: Happening) -> frozenset[str]:
    """What must be shared at least: one predicate; or, for statements, a word of who spoke."""
    if happening.says:
        return frozenset(f"say|{stem}" for stem in happening.arguments)
    return happening.names


def placed(sentence: Sentence, expressions: Sequence[DateExpression]) -> list[tuple[DateExpression, Happening]]:
    """Each expression with its happening; those that share one are left out.

    *rises at 4:52 and sets at 9:24*, *on Monday and again on Friday*: one of the two belongs to a verb that was not found.
    """
    found = [(e, happening) for e in expressions if (happening := of(sentence, e.first, e.last)) is not None]
    count = Counter(happening.at for _, happening in found)
    return [(e, happening) for e, happening in found if count[happening.at] == 1]


def named(sentence: Sentence, start: int) -> Happening | None:
    """The happening that the noun phrase from the token `start` on names: *a 13-hour | flight*, *nine hours of | talks*."""
    return _noun(_clauses(sentence), start)


def act_between(sentence: Sentence, happening: Happening, end: int) -> str:
    """The class of event that a statement is about: RESIGN in *announced her resignation days later*; else empty."""
    clauses = _clauses(sentence)
    for i in range(end - 1, happening.at, -1):
        if clauses.class_of(i):
            return clauses.classes[i][0]
    return ""


def actor(sentence: Sentence, people: People, happening: Happening) -> int | None:
    """Which of `sentence.names` did it: the person before the verb, or before its *who*; None where that is not clear."""
    clauses = _clauses(sentence)
    for place in range(len(sentence.names) - 1, -1, -1):
        name = sentence.names[place]
        if name.last < happening.at and (name.sort == "person" or people.at(name.start) is not None):
            return place if _acts(clauses, name.last + 1, happening.at) else None
    return None


def _acts(c: _Clauses, after: int, verb: int) -> bool:
    """Whether the words from a name to a verb make the name its subject: nothing, an aside between commas, or *who*."""
    between = range(after, verb)
    who = next((i for i in between if c.tokens[i].lower == "who"), None)
    if who is not None:
        return not any(c.tokens[i].text in ";:" or c.tokens[i].lower in ("but", "while", "when") for i in between)
    # "Ms. Ruiz announced her resignation": the resignation is hers.
    if any(i in c.verbs and i not in c.dated and c.tokens[i].lower not in _speech() for i in between):
        return False
    return sum(c.tokens[i].text in ",;" for i in between) in (0, 2)


# ── order ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def order(sentence: Sentence, at: int) -> tuple[Happening, Happening] | None:
    """The two happenings that the *before* or *after* at the token `at` sets in order, as left and right; both of a class."""
    c = _clauses(sentence)
    _, left = _left(c, at)
    if left is None or not c.class_of(left) or at - left > 14:
        return None
    right = next((i for i in range(at + 1, min(at + 5, len(c.tokens))) if c.class_of(i)), None)
    if right is None or any(c.is_break(i) or c.tokens[i].text == "," for i in range(at + 1, right)):
        return None
    if c.classes[left][0] == c.classes[right][0]:
        return None
    made = [
        Happening(i, frozenset({c.classes[i][0]}), _around(c, i, c.classes[i][1]), _text(c, i, c.classes[i][1]))
        for i in (left, right)
    ]
    return made[0], made[1]

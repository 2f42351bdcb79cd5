"""A sentence as the search for a happening sees it: its verbs, its predicates, and where clauses end."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.language.document import Sentence
from reconcile.language.happenings.phrases import PHRASED, arrest_in_raid, phrase_class
from reconcile.language.happenings.words import (
    BEFORE_VERB,
    CLAUSE,
    DETERMINERS,
    EVENT_NOUNS,
    GOVERNING,
    MARKS,
    OBSTACLES,
    PARTS,
    PREPOSITIONS,
    STATES,
)
from reconcile.language.tokens import Token
from reconcile.lexicons import load


class Clauses:
    """A sentence as the search for a happening sees it; made once a sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.stems = sentence.stems
        dated = [(e.first, e.last) for e in sentence.dates]
        self.dated = {i for first, last in dated for i in range(first, last + 1)}
        self.classes: dict[int, tuple[str, int]] = {}
        title_case = sentence.role == "headline"
        for first, end, name in sentence.predicates:
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
        self._name_phrases()
        for i, stem in enumerate(self.stems):
            if i in self.classes:
                continue
            if i in self.verbs:
                name = GOVERNING.get(stem) or self._strikes(i, stem) or self._capsizes(i)
            else:
                name = EVENT_NOUNS.get(self.tokens[i].lower) or self._half(i)
            if name:
                self.classes[i] = (name, i + 1)

    def _name_phrases(self) -> None:
        # From the end: a raid is told by the arrest that follows.
        for i in range(len(self.stems) - 1, -1, -1):
            if self.stems[i] in PHRASED and (i in self.verbs or self.tokens[i].lower == "takes"):
                self._name_phrase(i)

    def _name_phrase(self, i: int) -> None:
        """A verb that has its class from the words beside it, which then are no happenings of their own."""
        name, end = phrase_class(self.tokens, self.stems, i)
        if not name and any(later[0] == "ARREST" for at, later in self.classes.items() if at > i):
            name, end = arrest_in_raid(self.tokens, i)
        if name:
            self.verbs.add(i)
            self.classes.update(dict.fromkeys(range(i, end), (name, end)))

    def _is_infinitive(self, i: int) -> bool:
        """*will begin*, *would not say*, *to announce*: the word after an auxiliary is the verb."""
        before, token = self.tokens[i - 1].lower, self.tokens[i]
        if before == "to":
            return i in self.classes and token.text.islower()
        if before == "not" and i > 1:
            before = self.tokens[i - 2].lower
        if before not in BEFORE_VERB or not token.text.islower():
            return False
        return self.stems[i] in self.sentence.content and not token.lower.endswith("ly")

    def _is_participle(self, i: int) -> bool:
        """*…, killing 12 people on Sunday*: after a comma, or of a class and before its object."""
        return self.tokens[i].lower.endswith("ing") and i in self.classes and self.tokens[i - 1].text == ","

    def _half(self, i: int) -> str:
        """*during the second half Tuesday*, not *the second half of the year*."""
        if self.tokens[i].lower != "half" or i == 0 or self.tokens[i - 1].lower not in ("first", "second"):
            return ""
        return "CONTEST" if i + 1 < len(self.tokens) and self.tokens[i + 1].lower != "of" else ""

    def _capsizes(self, i: int) -> str:
        """*The ferry went over | at about 5 a.m.*, not *went over the plan*."""
        if self.tokens[i].lower not in ("went", "gone") or i + 2 >= len(self.tokens):
            return ""
        over = self.tokens[i + 1].lower in ("over", "under")
        after = self.tokens[i + 2].lower
        return "SINK" if over and (i + 2 in self.dated or after in ("at", "around", "about", "shortly", "just")) else ""

    def _strikes(self, verb: int, stem: str) -> str:
        """*hit a pillar of the bridge*, *hit the end of the pier*, *gunmen struck at the gate*; not *hit a record*,
        *struck a deal*."""
        if stem not in ("hit", "strike"):
            return ""
        for i in range(verb + 1, min(verb + 7, len(self.tokens))):
            if self.stems[i] in OBSTACLES:
                return "CRASH"
            if self.tokens[i].lower == "of" and self.tokens[i - 1].lower in PARTS:
                continue  # "hit the end | of | the pier"
            if self.tokens[i].text == "," or self.tokens[i].lower in PREPOSITIONS:
                return "ATTACK" if i == verb + 1 and stem == "strike" and self.tokens[i].lower == "at" else ""
        return ""

    def class_of(self, i: int) -> str:
        """The class of an event that begins at the token, or the empty string; states are none."""
        name = self.classes.get(i, ("", 0))[0]
        return "" if name in STATES else name

    def is_break(self, i: int) -> bool:
        """Whether a clause begins or ends at the token."""
        token = self.tokens[i]
        return token.text in MARKS or token.lower in CLAUSE


def clauses_of(sentence: Sentence) -> Clauses:
    """Kept with the sentence: several kinds ask for the same one."""
    known = sentence.__dict__.get("clauses")
    if not isinstance(known, Clauses):
        known = sentence.__dict__["clauses"] = Clauses(sentence)
    return known


def is_verb(tokens: Sequence[Token], at: int) -> bool:
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


def is_attribute(c: Clauses, i: int) -> bool:
    """*a controlled fire*, *the injured man*, *71 scheduled laps*: a participle between an article and a noun."""
    if i == 0:
        return False
    counted = c.tokens[i - 1].text.isdigit() and i - 1 not in c.dated and i not in c.classes
    return counted or c.tokens[i - 1].lower in DETERMINERS

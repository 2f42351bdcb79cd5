"""The deeds of a sentence: by a verb, or by a noun that says as much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.language.document import Document, Sentence
from reconcile.language.doers.people import behind, in_list, is_doer, subject_of
from reconcile.language.doers.things import Doing, Thing, doing, is_adverb, tail_from, thing_at
from reconcile.language.doers.words import (
    BE,
    BETWEEN,
    DEFINITE,
    ENDS,
    GOES_ON,
    GOES_TO,
    INDEFINITE,
    LINKS,
    REACH,
    SCORED,
    STRIKES,
    TAIL,
    TAKEN,
    deed_of,
)
from reconcile.language.names import Name
from reconcile.language.tokens import Token
from reconcile.lexicons import load_groups


def read(document: Document, sentence: Sentence) -> Iterator[Doing]:
    """The deeds of which the sentence names the doer."""
    names = [name for name in sentence.names if is_doer(document, name)]
    if not names:
        return
    deeds, tokens = deed_of(), sentence.tokens
    for at, token in enumerate(tokens):
        word = token.lower
        if word in deeds and token.text.islower():
            yield from _by_verb(sentence, names, at, deeds[word])
        if word == "to" and at:
            yield from _of_prize(sentence, names, at)
        if word in STRIKES and token.text.islower():
            yield from _by_noun(sentence, names, at)


def _by_verb(sentence: Sentence, names: Sequence[Name], at: int, deed: str) -> Iterator[Doing]:
    """*Marsh won the prize*; *the prize was won by Marsh*; *a prize won by Marsh*."""
    tokens = sentence.tokens
    agent = _agent(tokens, at)
    if agent:
        name = behind(sentence, names, agent)
        if name and at:
            yield from _of_passive(sentence, name, at, deed)
        return
    name = subject_of(sentence, names, at)
    after = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].lower in ("out", "up", "down", "off"))
    thing = thing_at(tokens, after, len(tokens)) if name else None
    if name and thing:
        opened_fire = deed == "open" and thing.first == at + 1 == thing.last and tokens[at + 1].lower == "fire"
        if opened_fire:
            deed, thing = "fire", thing._replace(definite=True)
        yield doing(sentence, name, _scored(tokens, at, thing) or deed, thing, at, tail_from(tokens, thing.last + 1))


def _agent(tokens: Sequence[Token], at: int) -> int:
    """Where the agent of a passive begins: *won by Marsh*, *was introduced on Tuesday by Marsh*; 0 if there is none."""
    passive = any(token.lower in BE for token in tokens[max(0, at - 3) : at])
    for k in range(at + 1, min(at + (7 if passive else 2), len(tokens))):
        if tokens[k].lower == "by":
            return k + 1
        if tokens[k].lower in ENDS:
            return 0
    return 0


def _of_passive(sentence: Sentence, name: Name, at: int, deed: str) -> Iterator[Doing]:
    """*Stage seven of the tour was won by Marsh on Sunday*; *the shot fired by Marsh*."""
    tokens = sentence.tokens
    end = at
    while end > 0 and (tokens[end - 1].lower in BE or tokens[end - 1].lower in BETWEEN or is_adverb(tokens[end - 1])):
        end -= 1
    begin = end
    while begin > 0 and end - begin < TAIL and tokens[begin - 1].lower not in ENDS:
        begin -= 1
    if end == at:  # no *was*: the thing stands right before
        determiners = [k for k in range(begin, end) if tokens[k].lower in DEFINITE | INDEFINITE]
        begin = determiners[-1] if determiners else begin
    thing = thing_at(tokens, begin, end)
    if thing:
        deed = _scored(tokens, at, thing) or deed
        yield doing(sentence, name, deed, thing, at, range(thing.last + 1, end), tail_from(tokens, name.last + 1))


def _scored(tokens: Sequence[Token], verb: int, thing: Thing) -> str:
    """*Headed the winner*: no inquiry is headed so."""
    is_strike = tokens[thing.last].lower in STRIKES
    lower = tokens[verb].lower
    return SCORED if is_strike and (lower in TAKEN or lower in load_groups("single_deeds.txt")[SCORED]) else ""


def _by_noun(sentence: Sentence, names: Sequence[Name], at: int) -> Iterator[Doing]:
    """*A late header by Marsh*, *the winner came from Marsh*, *Marsh's penalty*, *Marsh won it with a free kick*."""
    tokens = sentence.tokens
    after = _came_from(tokens, at + 1) or at + 1
    begin = at
    while begin > 0 and at - begin < 6 and tokens[begin - 1].lower not in ENDS | LINKS | DEFINITE | INDEFINITE:
        begin -= 1
    before = tokens[begin - 1].lower if begin else ""
    thing = Thing(begin, at, before in DEFINITE)
    if after < len(tokens) and tokens[after].lower in ("by", "from"):
        name = behind(sentence, names, after + 1)
        if name:
            yield doing(sentence, name, SCORED, thing, at, tail_from(tokens, name.last + 1))
    elif before == "'s":
        name = next((n for n in names if n.last == begin - 2), None)
        if name and not in_list(sentence, name) and _ends_thing(tokens, at + 1):
            yield doing(sentence, name, SCORED, thing, at, tail_from(tokens, at + 1))
    elif before in INDEFINITE and begin > 3 and tokens[begin - 2].lower == "with":
        found = _whose_means(sentence, names, begin - 3)
        if found:
            yield doing(sentence, found[0], SCORED, thing, at, range(found[1], begin - 2), tail_from(tokens, at + 1))


def _ends_thing(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].lower if at < len(tokens) else "."
    return word in ENDS or word in LINKS or word in BE or word in GOES_ON or word.endswith("ed")


def _came_from(tokens: Sequence[Token], at: int) -> int:
    """*The winner with ten minutes left came from Marsh*: the token *from*; 0 where it does not go on so."""
    for k in range(at, min(at + TAIL, len(tokens) - 1)):
        if tokens[k].lower == "came" and tokens[k + 1].lower == "from":
            return k + 1
        if tokens[k].lower in ENDS:
            return 0
    return 0


def _of_prize(sentence: Sentence, names: Sequence[Name], at: int) -> Iterator[Doing]:
    """*The novel prize went to Marsh*, *was awarded to Marsh*."""
    name = behind(sentence, names, at + 1)
    if name and sentence.tokens[at - 1].lower in GOES_TO:
        yield from _of_passive(sentence, name, at - 1, "win")


def _whose_means(sentence: Sentence, names: Sequence[Name], end: int) -> tuple[Name, int] | None:
    """Who did something *with a late header*, and the verb that says what: *Marsh settled the match*."""
    tokens = sentence.tokens
    for verb in range(end, max(0, end - REACH), -1):
        if tokens[verb].lower in ENDS:
            return None
        name = next((n for n in names if n.last == verb - 1), None)
        if name:
            return (name, verb) if tokens[verb].text.islower() and not in_list(sentence, name) else None
    return None

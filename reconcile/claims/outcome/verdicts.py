"""Verdicts, pleas and sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import structs

from reconcile.claims.outcome import subjects
from reconcile.claims.outcome.told import Told, has, name_after, person_before
from reconcile.claims.outcome.value import Family, Outcome
from reconcile.language import background, modality
from reconcile.language.document import Sentence
from reconcile.language.names import Name
from reconcile.language.tokens import Token

GATE = frozenset({
    "guilty", "convicted", "convicts", "convict", "acquitted", "acquits", "acquit", "cleared", "sentenced",
})  # fmt: skip
_PASSIVE = frozenset({"was", "were", "been"})
_FINDERS = frozenset({"jury", "jurors", "court", "judge", "panel", "judges", "tribunal"})
_COUNTING = frozenset({"of", "on", "for"})
_PUNISHMENTS = {"death": "death", "life": "life", "probation": "probation", "die": "death"}


def read(sentence: Sentence) -> Iterator[Told]:
    """The verdicts, pleas and sentences that a sentence reports."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token.lower not in GATE:
            continue
        told = _guilty(sentence, i) if token.lower == "guilty" else _other(sentence, i)
        if token.lower != "sentenced" and told and _is_participle(sentence, told.first):
            told = Told(structs.replace(told.outcome, earlier=True), told.first, told.last, told.about)
        if told and modality.assertion(tokens, told.first) == "asserted":
            yield told


def _is_participle(sentence: Sentence, verb: int) -> bool:
    """*After being found guilty*, *a doctor found guilty of fraud was …*: told on the way to something else."""
    before = sentence.tokens[verb - 1].lower if verb else ""
    if before == "being":
        return True
    active = any(token.lower in _FINDERS for token in sentence.tokens[max(0, verb - 10) : verb])
    return sentence.tokens[verb].lower == "found" and not active and before not in _PASSIVE


def _guilty(sentence: Sentence, i: int) -> Told | None:
    """*found X guilty of*, *was found not guilty*, *pleaded guilty to*."""
    tokens = sentence.tokens
    innocent = has(tokens, i - 1, "not")
    start = i - 1 if innocent else i
    for verb in range(start - 1, max(-1, start - 8), -1):
        word = tokens[verb].lower
        if word in (",", ";", "that"):
            return None
        if word in ("pleaded", "pleads", "pled", "pleading"):
            return _told(
                sentence, verb, i + 1, "plea", "not guilty" if innocent else "guilty", person_before(sentence, verb)
            )
        if word in ("found", "finds"):
            passive = verb > 0 and tokens[verb - 1].lower in _PASSIVE
            person = _person_before(sentence, verb) if passive else name_after(sentence, verb + 1, 2)
            effect = "acquitted" if innocent else "convicted"
            return _told(sentence, verb, i + 1, "verdict", effect, person)
    return None


def _other(sentence: Sentence, i: int) -> Told | None:
    """*convicted X of*, *was acquitted*, *was cleared of*, *sentenced to death*."""
    tokens = sentence.tokens
    word = tokens[i].lower
    passive = i > 0 and (
        tokens[i - 1].lower in _PASSIVE or (tokens[i - 1].lower.endswith("ly") and has(tokens, i - 2, "was"))
    )
    if word == "sentenced":
        return _sentenced(sentence, i, passive)
    if word == "cleared":
        following = {token.lower for token in tokens[i + 1 : i + 5]}
        if "of" not in following or not following & {
            "charges",
            "charge",
            "wrongdoing",
            "counts",
            "all",
            "murder",
            "fraud",
            "any",
        }:
            return None
        return _told(sentence, i, i + 1, "verdict", "acquitted", person_before(sentence, i))
    active = i > 0 and any(
        t.lower in ("jury", "jurors", "court", "judge", "panel", "judges") for t in tokens[max(0, i - 6) : i]
    )
    conjoined = i > 0 and tokens[i - 1].lower == "and"
    headline = sentence.role == "headline" and 0 < i < 7 and has(tokens, i + 1, "of") | has(tokens, i + 1, "in")
    if not (passive or active or conjoined or headline):
        return None  # "a convicted felon"
    person = _person_before(sentence, i) if passive or headline else name_after(sentence, i + 1, 2)
    if person is None and i + 1 < len(tokens) and tokens[i + 1].lower in ("him", "her"):
        person = next((n for n in reversed(sentence.names) if n.last < i and n.sort in ("person", "other")), None)
    return _told(sentence, i, i + 1, "verdict", "convicted" if word.startswith("convict") else "acquitted", person)


def _person_before(sentence: Sentence, verb: int) -> Name | None:
    """Past *, 49, owner of the firm Mills & Son,* the one who was convicted."""
    found = subjects.of(sentence, verb)
    return found if isinstance(found, Name) else person_before(sentence, verb)


def _sentenced(sentence: Sentence, i: int, passive: bool) -> Told | None:
    """*was sentenced to death*; the length of a term is a duration, not an outcome."""
    tokens = sentence.tokens
    for j in range(i + 1, min(i + 7, len(tokens))):
        if tokens[j].lower in ("to", "in") and j + 1 < len(tokens):
            effect = _PUNISHMENTS.get(tokens[j + 1].lower)
            if effect:
                person = person_before(sentence, i) if passive else name_after(sentence, i + 1, 2)
                return _told(sentence, i, j + 2, "sentence", effect, person)
    return None


def _told(sentence: Sentence, first: int, last: int, family: Family, effect: str, person: Name | None) -> Told:
    tokens = sentence.tokens
    end = last
    while end < len(tokens) and end - last < 10 and tokens[end].text not in ";.:":
        end += 1
    is_person = person is not None and (person.sort == "person" or (person.sort == "other" and " " in person.text))
    name = person.text if person and is_person else ""
    outcome = Outcome(
        family,
        effect,
        matter=family,
        party=name,
        partial=_is_partial(sentence, last),
        thing=_offences(tokens, last),
        earlier=background.is_earlier(tokens, first),
    )
    return Told(outcome, first, last, (person.first if person and person.first < first else last, end))


_OFFENCES = frozenset({
    "bribery", "fraud", "laundering", "murder", "manslaughter", "theft", "perjury", "conspiracy", "assault", "rape",
    "arson", "evasion", "embezzlement", "corruption", "forgery", "terrorism", "kidnapping", "robbery", "burglary",
    "racketeering", "obstruction", "extortion", "espionage", "treason", "smuggling", "libel", "contempt",
})  # fmt: skip


def _offences(tokens: Sequence[Token], at: int) -> str:
    """Of what: *of bribery*, *on two counts of money laundering*; up to where the sentence tells the next verdict."""
    found = []
    for token in tokens[at : at + 12]:
        if token.lower in GATE or token.text in ";:.":
            break
        if token.lower in _OFFENCES:
            found.append(token.lower)
    return " ".join(found)


def _is_partial(sentence: Sentence, at: int) -> bool:
    """Whether a number of counts follows: *of 5 of the 7 counts*, *him of two others*; not *on all counts*."""
    tokens = sentence.tokens
    window = tokens[at : at + 6]
    if any(token.lower == "all" for token in window):
        return False
    return any(
        f.first == at + k + 1 and token.lower in _COUNTING and _are_counts(sentence, f.last + 1)
        for f in sentence.figures
        for k, token in enumerate(window)
    )


def _are_counts(sentence: Sentence, after: int) -> bool:
    """Whether counts follow the figure, or nothing that it could count: *of two.*"""
    following = [token for token in sentence.tokens[after : after + 7] if token.is_word]
    counted = any(
        token.lower in ("count", "counts", "charge", "charges", "offenses", "offences") for token in following
    )
    return counted or not following or after >= len(sentence.tokens) or not sentence.tokens[after].is_word

"""Whether it is known who somebody was: *the driver has not yet been identified*, *named the attacker as Orrin Mills*.

Who is named is no answer of its own here; two reports that give two names are the business of other kinds.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.outcome import whom
from reconcile.claims.outcome.told import Told, has, verb_start
from reconcile.claims.outcome.value import Outcome
from reconcile.language import background, modality
from reconcile.language.document import Sentence
from reconcile.language.names import Name

_BE = frozenset({"be", "been", "was", "were", "is", "are", "being"})
_KNOWN = frozenset({"clear", "known", "released", "disclosed", "confirmed", "established", "public", "revealed"})
_UNKNOWN = frozenset({"unknown", "unclear", "mystery"})
_GIVEN = frozenset({
    "released", "release", "published", "publish", "disclosed", "disclose", "announced", "revealed", "reveal",
    "made", "make", "given",
})  # fmt: skip
_WITHHELD = frozenset({"withheld", "withholding", "withhold"})
_VERBS = frozenset({"identified", "identify", "identifies", "named", "name"})
_PRONOUNS = frozenset({"him", "her", "them", "he", "she", "they", "their", "his"})
_NOUNS = frozenset({"identity", "identities", "names"})
GATE = frozenset(_VERBS | _NOUNS | whom.CULPRITS | {"unidentified"})
_BEFORE_VERBS = frozenset({"to", "not", "immediately", "publicly", "cannot", "would", "never", "yet"})
_REACH = 12  # tokens from a noun to its verb


def read(sentence: Sentence) -> Iterator[Told]:
    """What a sentence tells of whether somebody's identity is known."""
    for i, token in enumerate(sentence.tokens):
        word = token.lower
        if word not in GATE:
            continue
        if word in _NOUNS:
            told = _noun(sentence, i)
        elif word == "unidentified":
            told = _unidentified(sentence, i)
        elif word in whom.CULPRITS:
            told = _called(sentence, i)
        else:
            told = _verb(sentence, i)
        if told:
            yield told


def _verb(sentence: Sentence, i: int) -> Told | None:
    """*has not yet been identified*, *yet to name the gunman*, *identified the girls as …*, *identified 9 suspects*."""
    tokens = sentence.tokens
    if tokens[i].lower == "name" and not (i and (tokens[i - 1].lower in _BEFORE_VERBS or "n't" in tokens[i - 1].lower)):
        return None  # "in the name of"
    assertion = modality.assertion(tokens, i)
    before = i - 1
    while before > 0 and (tokens[before].lower.endswith("ly") or tokens[before].lower == "yet"):
        before -= 1
    passive = before >= 0 and tokens[before].lower in _BE
    found = whom.person_before(sentence, i) if passive else whom.person_after(sentence, i + 1, i + 9)
    if found is None:
        return None
    who, at = found
    if not passive and tokens[at - 1].lower in ("their", "his", "her"):
        return None  # victims who cannot identify their attackers
    if assertion == "denied":
        return _told(sentence, False, i, i + 1, who, at)
    if assertion != "asserted" or tokens[i].lower not in ("identified", "identifies", "named"):
        return None
    name = _named_as(sentence, max(i, at if not passive else i))
    if name is not None:
        return _told(sentence, True, i, name.last + 1, who, at)
    counted = not passive and any(f.first > i and f.last < at for f in sentence.figures)
    return _told(sentence, True, i, at + 1, who, at) if counted and tokens[i].lower == "identified" else None


def _named_as(sentence: Sentence, at: int) -> Name | None:
    """The person to whom *as* leads, soon after token `at`: *as Orrin Mills*, *as 31-year-old Orrin Mills*."""
    tokens = sentence.tokens
    for i in range(at + 1, min(at + 8, len(tokens))):
        if tokens[i].text in ";.":
            return None
        if tokens[i].lower == "as":
            return next((n for n in sentence.names if i < n.first <= i + 7 and n.sort in ("person", "other")), None)
    return None


def _noun(sentence: Sentence, i: int) -> Told | None:
    """*The identity of the buyer was not clear*, *their names were not made known*, *released the girls' names*."""
    tokens = sentence.tokens
    found = _whose(sentence, i)
    if found is None:
        return None
    who, at = found
    for j in range(i + 1, min(i + _REACH, len(tokens))):
        word = tokens[j].lower
        if tokens[j].text in ",;.":
            break
        if word in _UNKNOWN and modality.assertion(tokens, j) == "asserted":
            return _told(sentence, False, i, j + 1, who, at)
        if (word in _KNOWN or word in _GIVEN) and tokens[j - 1].lower in _BE | {
            "not",
            "immediately",
            "publicly",
            "yet",
        }:
            return _settled(sentence, j, i, j + 1, who, at)
    for j in range(i - 1, max(-1, i - 5), -1):
        word = tokens[j].lower
        if tokens[j].text in ",;":
            break
        if word in _WITHHELD:
            return _told(sentence, False, j, i + 1, who, at)
        if word in _GIVEN or (word == "confirmed" and tokens[i].lower != "names"):
            return _settled(sentence, j, j, i + 1, who, at)
    return None


def _settled(sentence: Sentence, verb: int, first: int, last: int, who: str, at: int) -> Told | None:
    """Made known, or not: *will be released soon* is not yet."""
    assertion = modality.assertion(sentence.tokens, verb)
    if assertion == "hypothetical":
        return None
    return _told(sentence, assertion == "asserted", first, last, who, at)


def _whose(sentence: Sentence, i: int) -> tuple[str, int] | None:
    """Whose name it is, and where that stands: *the driver's identity*, *names of the girls*, *their names*."""
    tokens = sentence.tokens
    if i + 1 < len(tokens) and tokens[i + 1].lower == "of":
        return whom.person_after(sentence, i + 2, i + 8)
    for j in range(i - 1, max(-1, i - 4), -1):
        if tokens[j].lower in ("their", "his", "her"):
            # Of the people of the sentence before: of whom, this one has to tell.
            one = "" if tokens[j].lower == "their" else whom.ONE
            return (whom.DEAD if any(t.lower in ("victim", "victims") for t in tokens) else one), j
        found = whom.sort_of(tokens[j], tokens)
        if found is not None:
            return found, j
    return None


def _unidentified(sentence: Sentence, i: int) -> Told | None:
    """*remains unidentified*; an *unidentified man* is only one whom nobody names."""
    if i == 0 or sentence.tokens[i - 1].lower not in ("remains", "remain", "remained", "still"):
        return None
    found = whom.person_before(sentence, i)
    return _told(sentence, False, i - 1, i + 1, *found) if found else None


def _called(sentence: Sentence, i: int) -> Told | None:
    """*The attacker, Orrin Mills, …*, *crazed gunman Orrin Mills*; not *racing driver Orrin Mills*."""
    tokens = sentence.tokens
    comma = has(tokens, i + 1, ",")
    if tokens[i].lower == "driver" and not comma:
        return None
    name = next((n for n in sentence.names if n.first == i + 1 + comma), None)
    if (
        name is None
        or name.sort != "person"
        or " " not in name.text
        or not set(name.title.lower().split()) <= whom.CULPRITS | {"crazed", "suspected", "alleged", "lone", "mass"}
    ):
        return None
    after = tokens[name.last + 1].text if name.last + 1 < len(tokens) else "."
    before = next((n for n in sentence.names if n.last == i - 1 and n.sort == "place"), None)
    if (comma and after not in (",", ".", ";", "—", "–")) or before is not None:
        return None  # "the Boise gunman Orrin Mills" is mostly another case
    return _told(sentence, True, i, name.last + 1, whom.CULPRIT, i)


def _told(sentence: Sentence, known: bool, first: int, last: int, who: str, at: int) -> Told:
    noun = sentence.tokens[at].lower
    outcome = Outcome(
        "identity",
        "known" if known else "not known yet",
        matter=noun if who and noun not in _PRONOUNS else "",
        thing=who,
        earlier=background.is_earlier(sentence.tokens, first),
    )
    return Told(outcome, verb_start(sentence, first), last, (0, 0))

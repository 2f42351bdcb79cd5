"""What became of a person, told by fixed phrases: *remanded in custody*, *accepted the sentence*, *ruled out of*."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec import structs

from reconcile.claims.outcome import subjects
from reconcile.claims.outcome.told import Told, same_party, verb_start
from reconcile.claims.outcome.value import Family, Outcome
from reconcile.language import background, modality
from reconcile.language.document import Document, Sentence
from reconcile.language.names import Name
from reconcile.language.tokens import Token
from reconcile.lexicons import load_groups
from reconcile.model import Comparison, Weight

_Phrase = tuple[tuple[str, ...], Family, str]
_PASSIVE = frozenset({"was", "were", "been", "is", "be", "being", "got", "gets"})
# Phrases that mean it of whatever article; of the others only what is told of a court case.
_IN_COURT = frozenset({"custody", "recourse"})
_SPORT = frozenset({
    "game", "match", "final", "series", "season", "injury", "coach", "tournament", "cup", "team", "squad", "play",
    "race", "league", "injured", "club", "test", "ankle", "knee", "hamstring", "shoulder", "derby", "clash",
    "fixture", "olympics", "games", "marathon", "qualifier", "opener", "thigh", "groin", "calf",
})  # fmt: skip
_NOT_APPEALS = frozenset({"for", "directly"})
_SPAN = 3  # words that "~" stands for


@cache
def _phrases() -> dict[str, list[_Phrase]]:
    """The phrases by their first word, longest first."""
    found: dict[str, list[_Phrase]] = {}
    for name, entries in load_groups("fate_phrases.txt").items():
        family, _, effect = name.partition(".")
        for entry in sorted(entries, key=len, reverse=True):
            words = tuple(entry.split())
            found.setdefault(words[0], []).append((words, family, effect.replace("_", " ")))  # type: ignore[arg-type]
    return found


# Words of phrases that any sentence may have.
_PLAIN = frozenset({
    "to", "will", "would", "not", "a", "an", "in", "on", "has", "out", "go", "left", "back", "be", "was", "is", "for",
    "of", "the", "his", "her", "from", "up", "by", "and", "wo", "n't", "into", "that", "she", "he", "~", "taken",
    "led", "given", "way", "down", "office", "day", "year", "start", "again", "no",
})  # fmt: skip


@cache
def gate() -> frozenset[str]:
    """A word of every phrase: a sentence without any of them tells nothing of the sort."""
    return frozenset(
        next((word for word in words if word not in _PLAIN), words[0])
        for phrases in _phrases().values()
        for words, _, _ in phrases
    )


FAMILIES: frozenset[Family] = frozenset({"custody", "recourse", "fitness", "departure"})


_CRIME = frozenset({
    "court", "judge", "judges", "sentenced", "convicted", "charged", "trial", "jailed", "arrested", "verdict", "appeal",
    "bail", "prison", "fined", "sentence", "custody",
})  # fmt: skip


def is_about_crime(document: Document) -> bool:
    """Whether the first sentences tell of a trial, a sentence or an arrest."""
    return any(token.lower in _CRIME for sentence in document.sentences[:5] for token in sentence.tokens)


def read(sentence: Sentence, document: Document, in_court: bool) -> Iterator[Told]:
    """What the sentence says became of people; whom it calls only *he* is left to the sentence before."""
    tokens = sentence.tokens
    end = 0
    for i, token in enumerate(tokens):
        if i < end:
            continue
        for words, family, effect in _phrases().get(token.lower, ()):
            last = _match(tokens, i, words)
            told = _told(sentence, document, (family, effect), i, last, in_court) if last else None
            if told:
                end = last
                yield told
                yield from _lodged_before(sentence, told)
                break


def _match(tokens: list[Token], at: int, words: tuple[str, ...]) -> int:
    """The token after the phrase that begins at `at`; 0 where it does not stand there."""
    loose = False
    for word in words[1:]:
        if word == "~":
            loose = True
            continue
        reach = range(at + 1, min(at + 2 + (_SPAN if loose else 0), len(tokens)))
        found = next((k for k in reach if tokens[k].lower == word), -1)
        if found < 0 or any(not t.text[0].isalnum() and t.text[0] not in "'’-" for t in tokens[at + 1 : found]):
            return 0
        at, loose = found, False
    return at + 1


def _told(
    sentence: Sentence, document: Document, what: tuple[Family, str], first: int, last: int, in_court: bool
) -> Told | None:
    family, effect = what
    tokens = sentence.tokens
    if family in _IN_COURT and not in_court:
        return None
    if family == "fitness" and not any(token.lower in _SPORT for token in tokens):
        return None
    following = tokens[last].lower if last < len(tokens) else "."
    if tokens[first].lower == "appealed" and (following in _NOT_APPEALS or _is_passive(tokens, first)):
        return None
    if effect == "dismissed" and not _is_passive(tokens, first) and not _object(sentence, first):
        return None
    assertion = modality.assertion(tokens, last - 1 if tokens[first].lower in ("not", "to", "will", "would") else first)
    says_not = any(token.lower in ("not", "n't", "won't") for token in tokens[first:last])
    found = _settled(family, effect, assertion, tokens, first, says_not)
    subject = _object(sentence, first) or (
        subjects.of(sentence, first, document) if tokens[first].lower != "appeal" else subjects.owner(sentence, first)
    )
    if not found or subject is None:
        return None
    outcome = Outcome(
        family,
        found,
        matter=family,
        party=document.people.longest(subject.text) if isinstance(subject, Name) else subject,
        actor="him" if first and tokens[first - 1].lower == "him" else "",
        earlier=background.is_earlier(tokens, first),
    )
    about = (subject.first, subject.last + 1) if isinstance(subject, Name) else (0, 0)
    return Told(outcome, verb_start(sentence, first), last, about)


_DONE_TO = frozenset({"remanded", "released", "freed", "granted", "denied", "refused", "taken", "sacked", "dismissed"})


def _object(sentence: Sentence, verb: int) -> Name | None:
    """*The judge remanded Mills in custody*: of Mills."""
    tokens = sentence.tokens
    if tokens[verb].lower not in _DONE_TO or _is_passive(tokens, verb) or verb + 1 >= len(tokens):
        return None
    return next((name for name in sentence.names if name.first == verb + 1 and name.sort != "place"), None)


def _lodged_before(sentence: Sentence, told: Told) -> Iterator[Told]:
    """*Has withdrawn the appeal that she lodged*: she had lodged one."""
    tokens, i = sentence.tokens, told.last
    if told.outcome.effect != "withdrew the appeal" or i + 2 >= len(tokens):
        return
    end = next((k for k in range(i, min(i + 4, len(tokens))) if tokens[k].lower in ("lodged", "filed", "launched")), -1)
    if end > 0:
        yield Told(structs.replace(told.outcome, effect="appealed"), i, end + 1, told.about)


def _is_passive(tokens: list[Token], at: int) -> bool:
    before = at - 1
    while before > 0 and tokens[before].lower.endswith("ly"):
        before -= 1
    return before >= 0 and tokens[before].lower in _PASSIVE


_OTHER_WAY = {"free": "in custody", "will appeal": "accepted"}


def _settled(family: Family, effect: str, assertion: str, tokens: list[Token], first: int, says_not: bool) -> str:
    """The effect with what governs it: *did not go home* is in custody, *will not appeal* accepts."""
    word = tokens[first].lower
    if family == "recourse":
        return _recourse(effect, assertion, tokens, first)
    if effect in ("out", "fit") and family == "fitness":
        negated = assertion == "denied" and not says_not
        if assertion == "hypothetical":
            return ""
        return {"out": "", "fit": "out"}[effect] if negated else effect
    if assertion == "denied":
        return _OTHER_WAY.get(effect, "")
    if word in ("go", "walk"):
        return ""
    return effect if assertion == "asserted" else ""


def _recourse(effect: str, assertion: str, tokens: list[Token], first: int) -> str:
    before = {token.lower for token in tokens[max(0, first - 3) : first]}
    word = tokens[first].lower
    if effect == "undecided":
        return effect
    if word == "not":  # will not appeal, decided not to appeal
        return "" if before & {"may", "might", "could", "did", "does", "if", "whether"} else effect
    if word == "to":
        return (
            effect if before & {"vowed", "plans", "planned", "intends", "intended", "vows", "decided", "going"} else ""
        )
    if effect == "will appeal":
        return effect if not before & {"if", "whether"} else ""
    if word == "accept":
        if assertion == "denied":
            return "will appeal"
        return effect if before & {"will", "would"} else ""
    return effect if assertion == "asserted" else ""


# Two effects that hold of one person at once, or one after the other as a matter of course.
_TOGETHER = (
    frozenset({"appealed", "will appeal"}),
    frozenset({"on bail", "free"}),
)


_OF_ONE = (Weight("both say it of one person", 2.0),)


def compare(left: Outcome, right: Outcome) -> Comparison:
    """Of two people, then the same, then what can both be so, then what cannot."""
    if not (left.party and right.party and same_party(left.party, right.party)):
        return Comparison("unrelated", "two different people, or not told of whom")
    if left.earlier != right.earlier:
        return Comparison("unrelated", "one of them looks back at something earlier")
    if left.effect == right.effect:
        return Comparison("same", f"both say {left.effect}")
    if {left.effect, right.effect} == {"accepted", "withdrew the appeal"}:
        return Comparison("unrelated", "who withdraws an appeal had made one")
    if {left.effect, right.effect} in _TOGETHER:
        return Comparison("compatible", "one leads to the other")
    return Comparison("conflict", f"{' and '.join(sorted((left.effect, right.effect)))} cannot both be so", _OF_ONE)

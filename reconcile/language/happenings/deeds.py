"""Deeds of which a story has one, however they are told: how hackers came in, what a regulator imposed, an old record.

*Hackers broke into the chain*, *the intruders roamed its network* and *poor security let criminals in* share no word,
and yet each tells of one break-in. What came of it is another deed on another day: it was found, told, and data sold.
"""

from __future__ import annotations

from msgspec import Struct

from reconcile.language.document import Sentence
from reconcile.language.happenings.happening import Happening


class Deed(Struct, frozen=True):
    """What was done: `name` says what, `question` which one, as far as words can.

    `whom` is the folded first word of the name that it was done to, where one stands there.
    """

    name: str
    question: frozenset[str]
    whom: str = ""


def deed(sentence: Sentence, happening: Happening, year: int) -> Deed | None:
    """The deed of this sort that the happening is, if it was in that year; None where it is none."""
    words = [token.lower for token in sentence.tokens]
    name = "INTRUSION" if _is_intrusion(words, happening) else "PENALTY" if _is_penalty(words, happening) else ""
    if name:
        return Deed(name, frozenset({name, f"{name} {year}"}), _whom(sentence, happening))
    mark = _old_record(sentence, words, happening)
    return Deed(mark, frozenset({mark})) if mark else None


def _old_record(sentence: Sentence, words: list[str], happening: Happening) -> str:
    """*the old record of 17.5 inches, set in 1961*, *which dated from 1961*: one record, as the figure is one."""
    if words[happening.at] not in _STANDING:
        return ""
    for at in range(happening.at - 1, -1, -1):
        if words[at] in ("record", "mark"):
            near = [f for f in sentence.figures if f.unit and at - 4 <= f.first and f.last < happening.at]
            return f"RECORD OF {near[0].value:g}" if len(near) == 1 else ""
    return ""


def _is_intrusion(words: list[str], happening: Happening) -> bool:
    """*hackers broke in*, *let criminals into its systems*, *the breach*; not *thieves broke into a shop*."""
    at = happening.at
    if words[at] in _LIGHT:  # "the breach of its servers | happened"
        at = next((i for i in range(at - 1, max(-1, at - 7), -1) if words[i] in _BREACHES), at)
    if words[at] in _BREACHES:
        return not _OTHERS.intersection(words[max(0, at - 3) : at]) and not _HUMAN.intersection(words)
    near = words[max(0, at - 8) : at + 6]
    if not _INTRUDERS.intersection(near) or not (_COMPUTING.intersection(words) or _HACKERS.intersection(near)):
        return False
    after = words[at + 1 : at + 7]
    if words[at] in _GOING:
        return bool(_INTO.intersection(after))
    return words[at] in _ENTERING or (words[at] == "gained" and "access" in after[:3])


def _is_penalty(words: list[str], happening: Happening) -> bool:
    """*The watchdog fined five makers*, *was handed a fine by the regulator*; not a court's fine, nor one to come."""
    at = happening.at
    near = words[max(0, at - 10) : at + 12]
    if not _REGULATORS.intersection(near) or _COURTS.intersection(near):
        return False
    return words[at] in _FINING or (words[at] in _IMPOSING and bool(_PENALTIES.intersection(words[at + 1 : at + 10])))


def _whom(sentence: Sentence, happening: Happening) -> str:
    """The name after the verb that is a body or may be one: *fined | Orlane*, *let thieves into | Orlane's systems*."""
    for name in sentence.names:
        if happening.at < name.first <= happening.at + 5 and name.sort != "place":
            return sentence.tokens[name.first].lower
    return ""


_STANDING = frozenset({"set", "dated", "dates", "dating", "stood", "established", "recorded", "measured"})
_LIGHT = frozenset({"happened", "occurred", "took", "began", "started"})
_BREACHES = frozenset({"breach", "intrusion", "hack", "cyberattack"})
# *the second breach*, *an earlier hack*: there was more than one.
_OTHERS = frozenset({
    "first", "second", "third", "another", "earlier", "previous", "later", "new", "separate", "similar", "other",
    "subsequent", "latest", "prior", "original", "initial",
})  # fmt: skip
_HUMAN = frozenset({"contract", "trust", "duty", "peace", "privilege", "warranty", "fiduciary", "embassy", "border"})
_HACKERS = frozenset({"hacker", "hackers", "cybercriminal", "cybercriminals", "cyberattackers"})
_INTRUDERS = _HACKERS | {"intruder", "intruders", "attacker", "attackers", "criminals", "thieves", "outsiders"}
_COMPUTING = frozenset({
    "network", "networks", "system", "systems", "server", "servers", "database", "databases", "vpn", "computer",
    "computers", "account", "accounts", "password", "passwords", "data", "records", "software",
})  # fmt: skip
_ENTERING = frozenset({
    "entered", "infiltrated", "penetrated", "accessed", "breached", "hacked", "compromised", "roamed", "invaded",
})  # fmt: skip
_GOING = frozenset({"broke", "broken", "got", "crept", "slipped", "let", "sneaked", "tapped", "made", "allowed"})
_INTO = frozenset({"in", "into", "inside"})
_REGULATORS = frozenset({
    "commission", "watchdog", "watchdogs", "regulator", "regulators", "authority", "authorities", "agency", "bureau",
    "administration",
})  # fmt: skip
_COURTS = frozenset({"court", "judge", "jury", "tribunal", "sentenced"})
_FINING = frozenset({"fined", "penalised", "penalized", "sanctioned"})
_IMPOSING = frozenset({"imposed", "levied", "issued", "handed", "slapped", "hit", "given", "gave", "ordered"})
_PENALTIES = frozenset({"fine", "fines", "penalty", "penalties"})

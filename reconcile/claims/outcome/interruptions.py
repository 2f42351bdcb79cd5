"""What was stopped and may have gone on since: closed roads, suspended flights, evacuated homes, cancelled games.

An article that tells both states tells the later one; `pending.latest` sees to that for two sentences, this for one.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.outcome.told import Told, has, verb_start
from reconcile.claims.outcome.value import Family, Outcome
from reconcile.language import background, modality
from reconcile.language.document import Sentence
from reconcile.language.stems import stem

_WAYS = frozenset({
    "bridge", "road", "roads", "highway", "motorway", "tunnel", "airport", "station", "school", "schools", "border",
    "port", "street", "line", "freeway", "railway", "runway", "canal", "interstate", "bridges", "crossing", "park",
    "museum", "zoo", "beach", "beaches", "terminal", "airspace", "harbour", "harbor", "consulate", "embassy", "market",
    "stadium", "lane", "lanes", "autobahn", "pass", "library",
})  # fmt: skip
_SERVICES = frozenset({
    "flight", "flights", "service", "services", "train", "trains", "trading", "operations", "production", "classes",
    "traffic", "ferries", "deliveries", "drilling", "exports", "broadcasts",
})  # fmt: skip
_GATHERINGS = frozenset({
    "match", "game", "concert", "parade", "festival", "race", "hearing", "meeting", "summit", "ceremony", "rally",
    "march", "fair", "show", "auction", "marathon", "performance",
})  # fmt: skip
_PEOPLE = frozenset({
    "residents", "people", "homes", "guests", "students", "pupils", "staff", "families", "villagers", "employees",
    "workers", "households", "villages", "neighbours", "neighbors", "building", "hotel", "homeowners", "evacuees",
})  # fmt: skip
_SUPPLIES = frozenset({"power", "electricity", "water", "gas", "heating"})
_BE = frozenset({"was", "were", "is", "are", "been", "remains", "remained", "remain", "be", "being"})
_STOPPED = frozenset({"suspended", "halted", "grounded"})
_RESUMED = frozenset({"resumed", "restarted", "restored"})
_OFF = frozenset({"cancelled", "canceled", "scrapped"})
_PART = frozenset({"some", "most", "many", "half", "all", "about", "nearly", "more"})
_SHORT = frozenset({"hours", "hour", "minutes"})
_REACH = 9


def _closed(sentence: Sentence, i: int) -> Told | None:
    """*The bridge was closed*, *remains closed*; *closed at 3.40* is a share's price.

    What *was closed for several hours* is open again.
    """
    tokens = sentence.tokens
    if not (i > 0 and tokens[i - 1].lower in _BE) or modality.assertion(tokens, i) != "asserted":
        return None
    at = _way_before(sentence, i, 8)
    if at < 0:
        return None
    for j in range(i + 1, len(tokens)):
        if tokens[j].lower in ("reopen", "reopened", "reopens") and modality.assertion(tokens, j) == "asserted":
            return None  # that is told by its own word
    over = tokens[i - 1].lower in ("was", "were") and has(tokens, i + 1, "for")
    if over and any(token.lower in _SHORT for token in tokens[i + 2 : i + 6]):
        return _told(sentence, ("closure", "reopened"), i, i + 1, at)
    return _told(sentence, ("closure", "closed"), i, i + 1, at)


def _reopened(sentence: Sentence, i: int) -> Told | None:
    """*The road has reopened*, *inspectors cleared it to reopen*; *is expected to reopen* is still to come."""
    tokens = sentence.tokens
    led = has(tokens, i - 1, "to")
    cleared = led and any(t.lower in ("cleared", "allowed", "permitted") for t in tokens[max(0, i - 5) : i])
    if (tokens[i].lower == "reopen" and not cleared) or modality.assertion(tokens, i) != "asserted":
        return None
    at = _way_before(sentence, i, 8)
    if at < 0 and cleared:
        at = _way_before(sentence, i, 30, over_commas=True)
    return _told(sentence, ("closure", "reopened"), i, i + 1, at) if at >= 0 else None


def _way_before(sentence: Sentence, verb: int, reach: int, over_commas: bool = False) -> int:
    """The road, bridge or building nearest before the verb; motorways go by a letter and a number (*the A42*)."""
    tokens = sentence.tokens
    for j in range(verb - 1, max(-1, verb - 1 - reach), -1):
        if tokens[j].text == ";" or (tokens[j].text == "," and not over_commas):
            return -1
        numbered = tokens[j].text.isdigit() and j and tokens[j - 1].text in ("A", "B", "E", "M", "I")
        if tokens[j].lower in _WAYS or numbered:
            return j
    return -1


def _service(sentence: Sentence, i: int) -> Told | None:
    """*Flights were suspended*, *trading has been halted*, *train service has resumed*."""
    for j in _following(sentence, i):
        word, before = sentence.tokens[j].lower, sentence.tokens[j - 1].lower
        if word in _STOPPED and before in _BE:
            return _held(sentence, ("service", "suspended"), i, j)
        if word in _RESUMED and (word != "restored" or before in _BE):
            return _held(sentence, ("service", "resumed"), i, j)
    return None


def _gathering(sentence: Sentence, i: int) -> Told | None:
    """*The match was called off*, *the parade will go ahead*, *the concert is back on*."""
    tokens = sentence.tokens
    for j in _following(sentence, i):
        word, before = tokens[j].lower, tokens[j - 1].lower
        if before in _BE and (word in _OFF or has(tokens, j, "called", "off")):
            return _held(sentence, ("gathering", "called off"), i, j)
        if has(tokens, j, "go", "ahead") and before in ("will", "would"):
            return _told(sentence, ("gathering", "goes ahead"), j, j + 2, i)
        if before in ("is", "was", "are") and has(tokens, j, "back", "on") and not has(tokens, j + 2, "the"):
            return _told(sentence, ("gathering", "goes ahead"), j, j + 2, i)
    return None


def _evacuated(sentence: Sentence, i: int) -> Told | None:
    """*Residents were evacuated*, *families were allowed to return to their homes*."""
    tokens = sentence.tokens
    for j in _following(sentence, i):
        if tokens[j - 1].lower not in _BE:
            continue
        hurt = i and tokens[i - 1].lower in ("wounded", "injured")
        if tokens[j].lower == "evacuated" and not hurt:
            return _held(sentence, ("evacuation", "evacuated"), i, j)
        if tokens[j].lower in ("allowed", "permitted", "let") and (
            has(tokens, j + 1, "back") or has(tokens, j + 1, "to", "return")
        ):
            return _held(sentence, ("evacuation", "allowed back"), i, j)
    return None


def _supply(sentence: Sentence, i: int) -> Told | None:
    """*Thousands were without power*, *power has been restored*; *restored to most homes* is only a part."""
    tokens = sentence.tokens
    if has(tokens, i - 1, "without") and any(t.lower in _BE | {"left", "still"} for t in tokens[max(0, i - 4) : i]):
        if modality.assertion(tokens, i - 1) not in ("asserted", "denied"):
            return None
        return _told(sentence, ("supply", "cut off"), i - 1, i + 1, i)
    for j in _following(sentence, i):
        if tokens[j].lower == "restored" and tokens[j - 1].lower in _BE | {"fully"}:
            part = any(t.lower in _PART or t.text[0].isdigit() for t in tokens[j + 1 : j + 6])
            return None if part else _held(sentence, ("supply", "restored"), i, j)
    return None


def _following(sentence: Sentence, i: int) -> Iterator[int]:
    """The tokens after the noun at `i` in which its verb may stand, up to the next comma."""
    for j in range(i + 1, min(i + _REACH, len(sentence.tokens))):
        if sentence.tokens[j].text in ",;:.":
            return
        yield j


def _held(sentence: Sentence, what: tuple[Family, str], noun: int, verb: int) -> Told | None:
    before = {token.lower for token in sentence.tokens[max(0, noun - 3) : noun]}
    if modality.assertion(sentence.tokens, verb) != "asserted" or before & {"until", "before", "once"}:
        return None
    return _told(sentence, what, verb, verb + 1, noun)


def _told(sentence: Sentence, what: tuple[Family, str], first: int, last: int, noun: int) -> Told:
    family, effect = what
    outcome = Outcome(
        family,
        effect,
        matter=family if family == "closure" else sentence.tokens[noun].lower,
        thing=stem(sentence.tokens[noun].lower) if family != "evacuation" else family,
        earlier=background.is_earlier(sentence.tokens, first),
    )
    return Told(outcome, verb_start(sentence, first), last, (noun, noun + 1))


_READERS = {
    "closed": _closed, "shut": _closed, "reopened": _reopened, "reopens": _reopened, "reopen": _reopened,
    **dict.fromkeys(_SERVICES, _service), **dict.fromkeys(_GATHERINGS, _gathering),
    **dict.fromkeys(_PEOPLE, _evacuated), **dict.fromkeys(_SUPPLIES, _supply),
}  # fmt: skip
# A sentence without one of these verbs tells of none of it, whatever its nouns.
GATE = frozenset({
    "closed", "shut", "reopened", "reopens", "reopen", "evacuated", "allowed", "permitted", "let", "without", "ahead",
    "back", "called",
}) | _STOPPED | _RESUMED | _OFF  # fmt: skip


def read(sentence: Sentence) -> Iterator[Told]:
    """What the sentence says was stopped, or goes on again."""
    for i, token in enumerate(sentence.tokens):
        reader = _READERS.get(token.lower)
        told = reader(sentence, i) if reader else None
        if told:
            yield told

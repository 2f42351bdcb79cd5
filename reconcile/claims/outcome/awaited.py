"""What a first report has to leave open: arrests, charges, a cause, a motive, a find.

*No arrests have been made* / *police arrested two men*; *the cause was not immediately known* / *the fire was caused by
…*; *the black box has not been found* / *divers recovered the black box*.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.outcome import whom
from reconcile.claims.outcome.told import Told, has, verb_start
from reconcile.claims.outcome.value import Family, Outcome
from reconcile.language import background, modality
from reconcile.language.document import Sentence

_BE = frozenset({"be", "been", "was", "were", "is", "are", "being", "remains", "remained", "still"})
_CAUGHT = frozenset({"captured", "caught", "surrendered"})
_THINGS = {
    "recorder": "recorder", "recorders": "recorder", "box": "recorder", "boxes": "recorder", "wreckage": "wreckage",
    "weapon": "weapon", "gun": "weapon", "knife": "weapon", "plane": "craft", "aircraft": "craft", "jet": "craft",
    "helicopter": "craft", "boat": "craft", "ship": "craft", "vessel": "craft", "submarine": "craft", "body": "body",
    "bodies": "body", "submersible": "craft",
}  # fmt: skip
_FOUND = frozenset({"found", "located", "recovered", "retrieved"})
_NO_OBJECT = frozenset({"as", "no", "that", "in", "at", "on", "when", "where", "was", "were", "near", "to", "by"})
_UNKNOWN = frozenset({"unknown", "unclear", "mystery"})
_KNOWN = frozenset({"known", "clear", "determined", "established", "identified", "found", "confirmed", "pinpointed"})
_CAUSES = {"cause": "cause", "motive": "motive", "motivation": "motive"}
_READERS = frozenset(
    {"arrest", "arrested", "arrests", "large", "run", "charged", "charges"} | _CAUGHT | _FOUND | _CAUSES.keys()
)
GATE = _READERS


def read(sentence: Sentence) -> Iterator[Told]:
    """What a sentence tells of arrests, charges, causes and finds: that they are still to come, or that they came."""
    for i, token in enumerate(sentence.tokens):
        word = token.lower
        if word not in _READERS:
            continue
        if word == "arrests":
            told = _arrests(sentence, i)
        elif word in ("arrested", "arrest") or word in _CAUGHT:
            told = _arrested(sentence, i)
        elif word in ("large", "run"):
            told = _at_large(sentence, i)
        elif word in ("charged", "charges"):
            told = _charged(sentence, i)
        elif word in _CAUSES:
            told = _cause(sentence, i)
        else:
            told = _found(sentence, i)
        if told:
            yield told


def _arrests(sentence: Sentence, i: int) -> Told | None:
    """*No arrests have been made*, *police have made no arrests*; *made two arrests*."""
    tokens = sentence.tokens
    before = [token.lower for token in tokens[max(0, i - 5) : i]]
    made = next((k for k in range(max(0, i - 6), min(len(tokens), i + 6)) if tokens[k].lower in ("made", "make")), -1)
    if "no" in before[-2:] and (made >= 0 or has(tokens, i + 1, "yet") or has(tokens, i + 1, "so", "far")):
        return _told(sentence, ("arrest", "no arrest yet"), i - 1, i + 1, "")
    if made < 0:
        return None
    assertion = modality.assertion(tokens, made)
    if assertion == "denied":
        return _told(sentence, ("arrest", "no arrest yet"), min(i, made), max(i, made) + 1, "")
    counted = any(i - 4 <= f.first < i for f in sentence.figures)
    return _told(sentence, ("arrest", "arrested"), min(i, made), max(i, made) + 1, "") if counted else None


def _arrested(sentence: Sentence, i: int) -> Told | None:
    """*No one has been arrested*, *two men were arrested*, *the gunman was captured*."""
    tokens = sentence.tokens
    assertion = modality.assertion(tokens, i)
    passive = i > 0 and (tokens[i - 1].lower in _BE or tokens[i].lower == "surrendered")
    found = whom.person_before(sentence, i) if passive else whom.person_after(sentence, i + 1, i + 8)
    who = found[0] if found else ""
    if tokens[i].lower == "arrest" and not (found and assertion == "denied"):
        return None
    if tokens[i].lower in _CAUGHT and who != whom.CULPRIT:
        return None
    if assertion == "denied":
        return _told(sentence, ("arrest", "no arrest yet"), i, i + 1, who)
    if assertion != "asserted" or not (passive or found):
        return None
    return _told(sentence, ("arrest", "arrested"), i, i + 1, who)


def _at_large(sentence: Sentence, i: int) -> Told | None:
    """*The gunman was still at large*, *the suspects remain on the run*."""
    tokens = sentence.tokens
    lead = (has(tokens, i - 1, "at") and tokens[i].lower == "large") or (
        has(tokens, i - 2, "on", "the") and tokens[i].lower == "run"
    )
    if not lead or modality.assertion(tokens, i - 1) != "asserted":
        return None
    found = whom.person_before(sentence, i - 1)
    if found is None or found[0] != whom.CULPRIT:
        return None
    between = {token.lower for token in tokens[found[1] : i]}
    before = {token.lower for token in tokens[max(0, found[1] - 3) : found[1]]}
    if not between & _BE or "be" in between | before:
        return None  # "there could be gunmen at large"
    return _told(sentence, ("arrest", "at large"), i - 1, i + 1, whom.CULPRIT)


def _charged(sentence: Sentence, i: int) -> Told | None:
    """*Has not been charged*, *no charges have been filed*; *was charged with*."""
    tokens = sentence.tokens
    if tokens[i].lower == "charges":
        if not has(tokens, i - 1, "no"):
            return None
        verb = next((k for k in range(i + 1, min(i + 5, len(tokens))) if tokens[k].lower in ("filed", "brought")), -1)
        return _told(sentence, ("charge", "not charged yet"), i - 1, verb + 1, "anybody") if verb > 0 else None
    assertion = modality.assertion(tokens, i)
    passive = i > 0 and (tokens[i - 1].lower in _BE or tokens[i - 1].lower in ("yet", "formally"))
    accused = any(token.lower in ("with", "over") for token in tokens[i + 1 : i + 5])
    if not passive or assertion not in ("asserted", "denied") or (assertion == "asserted" and not accused):
        return None
    people = [n.text for n in sentence.names if i - 30 < n.last < i and n.sort in ("person", "other")]
    effect = "charged" if assertion == "asserted" else "not charged yet"
    return _told(sentence, ("charge", effect), i, i + 1, "", " and ".join(people))


def _cause(sentence: Sentence, i: int) -> Told | None:
    """*The cause of the fire was not immediately known*, *a motive remains unclear*; *determined the cause*."""
    tokens = sentence.tokens
    if i and tokens[i - 1].lower not in ("the", "a", "no", "any", "exact", "possible", "'s", "his", "their", "clear"):
        return None
    sort = _CAUSES[tokens[i].lower]
    end = min(i + 12, len(tokens))
    for j in range(i + 1, end):
        word = tokens[j].lower
        if tokens[j].text in ",;.":
            break
        if (word in _UNKNOWN or has(tokens, j, "under", "investigation")) and tokens[j - 1].lower in _BE:
            return _told(sentence, ("cause", "not known yet"), i, j + 1, sort)
        if word in _KNOWN and any(t.lower in _BE for t in tokens[i + 1 : j]):
            told = _settled(sentence, j, i, j + 1, sort)
            # "the cause is known to everybody" is a good cause
            return None if told and told.outcome.effect == "known" and word in ("known", "clear") else told
    for j in range(i - 1, max(-1, i - 5), -1):
        if tokens[j].lower in ("determined", "established", "identified", "determine", "establish", "identify"):
            told = _settled(sentence, j, j, i + 1, sort)
            # "to help determine the cause"
            done = told and told.outcome.effect == "known"
            return None if done and not tokens[j].lower.endswith("ed") else told
    return None


def _settled(sentence: Sentence, verb: int, first: int, last: int, sort: str) -> Told | None:
    assertion = modality.assertion(sentence.tokens, verb)
    if assertion not in ("asserted", "denied"):
        return None
    return _told(sentence, ("cause", "known" if assertion == "asserted" else "not known yet"), first, last, sort)


def _found(sentence: Sentence, i: int) -> Told | None:
    """*The flight recorders have not been found*, *divers recovered the wreckage*."""
    tokens = sentence.tokens
    passive = i > 0 and (tokens[i - 1].lower in _BE or tokens[i - 1].lower == "yet")
    places = range(i - 1, max(-1, i - 8), -1) if passive else range(i + 1, min(i + 6, len(tokens)))
    at = -1
    for j in places:
        if tokens[j].text in ",;." or (not passive and tokens[j].lower in _NO_OBJECT):
            return None
        if tokens[j].lower in _THINGS:
            at = j
            break
    assertion = modality.assertion(tokens, i)
    if at < 0 or assertion not in ("asserted", "denied"):
        return None
    article = {token.lower for token in tokens[max(0, at - 4) : at]} & {"the", "its", "their", "his", "both"}
    if not article and assertion == "asserted":
        return None  # "found a gun" is some gun
    effect = "found" if assertion == "asserted" else "not found yet"
    return _told(sentence, ("discovery", effect), i, i + 1, _THINGS[tokens[at].lower])


def _told(sentence: Sentence, what: tuple[Family, str], first: int, last: int, thing: str, party: str = "") -> Told:
    family, effect = what
    outcome = Outcome(
        family, effect, matter=family, party=party, thing=thing, earlier=background.is_earlier(sentence.tokens, first)
    )
    return Told(outcome, verb_start(sentence, first), last, (0, 0))

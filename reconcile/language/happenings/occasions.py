"""Days that are set: the trial, the hearing, the sentencing, the argument, the suit, the closing of a deal.

*A trial is scheduled to begin on May 6* and *Trial is set for May 16* tell of one day, though one has the verb of the
clock and the other that of the calendar.
"""

from __future__ import annotations

from reconcile.language.document import Sentence
from reconcile.language.happenings.happening import Happening


def occasion(sentence: Sentence, happening: Happening) -> frozenset[str]:
    """What the occasion is and whose, as `about` has it; empty where the happening is none, or one of several."""
    words = [token.lower for token in sentence.tokens]
    at = happening.at
    near = range(at, max(-1, at - 8), -1)
    for i in (*near, *range(at + 1, min(at + 7, len(words)))):
        name, verbs = _OCCASIONS.get(words[i], ("", _NONE))
        if not name or (words[at] not in verbs and i != at):
            continue
        if words[i] == "argued" and not _ARGUED.intersection(words[i + 1 : i + 4]):
            continue  # "argued that the levy is void"
        if _OTHERS.intersection(words[max(0, i - 4) : i]):
            return frozenset()
        sort = sentence.stems[i - 1] if name == "HEARING" and i and words[i - 1] not in _ARTICLES else ""
        return frozenset({f"{name} {sort}".strip()}) | (happening.arguments - _OWN_WORDS - {sort})
    return frozenset({"SUIT"}) | (happening.arguments - _OWN_WORDS) if words[at] == "sued" else frozenset()


def is_set(sentence: Sentence, happening: Happening) -> bool:
    """Whether the day is still to come in its report: *is set for May 6*; not *had been set for May 6*."""
    before = {token.lower for token in sentence.tokens[max(0, happening.at - 4) : happening.at]}
    if before & {"had", "was", "were"}:
        return False
    after = sentence.tokens[happening.at + 1].lower if happening.at + 1 < len(sentence.tokens) else ""
    return sentence.tokens[happening.at].lower in _SETTING or bool(before & _PLANS) or after in ("is", "are")


_NONE: frozenset[str] = frozenset()
_SETTING = frozenset({
    "set", "scheduled", "slated", "due", "begins", "starts", "opens", "expected", "closes", "expires",
})  # fmt: skip
_PLANS = frozenset({"expect", "expects", "plan", "plans", "hope", "hopes", "aim", "aims", "intend", "intends"})
_CALENDAR = _SETTING | {
    "begin", "start", "open", "began", "started", "opened", "held", "hold", "take", "takes", "took", "happen",
}  # fmt: skip
_FILING = frozenset({"filed", "brought", "lodged"})
_HEARING = frozenset({"heard", "hear", "held", "hold", "presented"}) | _SETTING
_CLOSING = frozenset({"close", "closed", "closes", "complete", "completed", "completes", "finalize", "finalized"})
_SIGNING = frozenset({"signed", "sign", "signs"})
_OCCASIONS = {
    "trial": ("TRIAL", _CALENDAR), "hearing": ("HEARING", _CALENDAR), "sentencing": ("SENTENCING", _CALENDAR),
    "sentence": ("SENTENCING", _NONE), "sentenced": ("SENTENCING", _NONE),
    "lawsuit": ("SUIT", _FILING), "suit": ("SUIT", _FILING), "complaint": ("SUIT", _FILING),
    "arguments": ("ARGUMENT", _HEARING), "argument": ("ARGUMENT", _HEARING), "argued": ("ARGUMENT", _NONE),
    "election": ("ELECTION", _CALENDAR), "runoff": ("ELECTION", _CALENDAR), "referendum": ("ELECTION", _CALENDAR),
    "deal": ("CLOSING", _CLOSING), "merger": ("CLOSING", _CLOSING), "acquisition": ("CLOSING", _CLOSING),
    "bill": ("SIGNING", _SIGNING), "law": ("SIGNING", _SIGNING), "legislation": ("SIGNING", _SIGNING),
    "takeover": ("CLOSING", _CLOSING), "transaction": ("CLOSING", _CLOSING),
}  # fmt: skip
# *another lawsuit*, *a second trial*: there was more than one.
_OTHERS = frozenset({
    "another", "second", "third", "separate", "similar", "earlier", "previous", "other", "new", "first", "later",
    "original", "initial", "related", "retrial", "several", "two", "three",
})  # fmt: skip
_ARGUED = frozenset({"case", "appeal", "lawsuit", "suit", "before"})
_ARTICLES = frozenset({"a", "the", "that", "this", "his", "her", "its", "their", "court", "next", "'s"})
# Stems of the occasions themselves and of the bench, which sits in all of them.
_OWN_WORDS = frozenset({
    "trial", "hear", "sentenc", "lawsuit", "suit", "complaint", "argument", "elect", "runoff", "referendum", "deal",
    "merger", "acquisit", "takeov", "transact", "juri", "judg", "court", "case", "expect", "complet", "schedul", "set",
    "lawyer", "bill", "law", "legisl", "state", "measur",
})  # fmt: skip

"""What a fire, a crash, a power cut or an outbreak is put down to: *caused by a gas leak*, *blamed on lightning*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from reconcile.claims.outcome import places
from reconcile.claims.outcome.told import Told
from reconcile.claims.outcome.value import Outcome
from reconcile.language import background, modality
from reconcile.language.document import Document, Sentence
from reconcile.language.tokens import Token
from reconcile.lexicons import load_classes
from reconcile.model import Comparison, Weight

HAPPENINGS = {
    **dict.fromkeys(("fire", "fires", "blaze", "wildfire", "wildfires", "inferno", "flames", "bushfire"), "fire"),
    **dict.fromkeys(
        (
            "crash",
            "accident",
            "derailment",
            "collision",
            "pile-up",
            "wreck",
            "plunge",
            "smash",
            "capsizing",
            "sinking",
            "crashed",
            "derailed",
            "overturned",
        ),
        "crash",
    ),
    **dict.fromkeys(("outage", "outages", "blackout", "blackouts", "failure"), "outage"),
    **dict.fromkeys(("explosion", "blast", "explosions", "exploded"), "blast"),
    **dict.fromkeys(("outbreak", "poisoning", "illness", "epidemic", "deaths"), "outbreak"),
    **dict.fromkeys(("collapse", "disaster", "spill", "leak", "collapsed"), "collapse"),
}
_CAUSED = frozenset({"caused", "started", "sparked", "triggered", "ignited", "cause"})
_BLAMED = frozenset({"blamed", "blame", "blames", "blaming"})
_SET_OFF = frozenset({"set", "touched", "sparked"})
GATE = _CAUSED | _BLAMED | {"due", "because", "off", "traced", "down"}
_PRONOUNS = frozenset({"it", "this", "them"})
_STOPS = frozenset({
    ",", ";", ":", ".", "(", ")", "—", "–", "after", "when", "while", "which", "that", "said", "says", "who", "near",
    "before", "where", "although", "but", "during", "since", "from",
})  # fmt: skip
_REACH = 9  # tokens in which the cause has to be named


@cache
def _nouns() -> tuple[dict[str, str], frozenset[str]]:
    found = load_classes("cause_nouns.txt")
    return found, frozenset(word for entry in found if " " in entry for word in entry.split()[:1])


def read(sentence: Sentence, document: Document) -> Iterator[Told]:
    """The causes that a sentence gives for a happening, which may stand in the sentence before."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        word = token.lower
        if word not in GATE:
            continue
        found = _by(sentence, i) or _subject_of(sentence, i)
        if not found:
            continue
        sorts, first, last, around = found
        happening = _happening(sentence, document, i, around, range(first, last))
        blamed = word == "blame" and _is(tokens, i - 1, "to")  # "was to blame" is not still to come
        at = i - 1 if blamed else i
        if not happening or modality.assertion(tokens, at) != "asserted" or _is_guess(tokens, i):
            continue
        outcome = Outcome(
            "origin",
            ", ".join(sorted(sorts)),
            result=" ".join(t.lower for t in tokens[first:last]),
            matter=happening,
            thing=" ".join(sorted(sort.replace(" ", "_") for sort in sorts)),
            actor=places.told(sentence, document, HAPPENINGS),
            earlier=(background.is_earlier(tokens, i) and not _of_doer(tokens, i))
            or _is_another(tokens, i)
            or _goes_back(sentence, document),
        )
        yield Told(outcome, min(first, i), max(last, i + 1), (0, 0))


_Found = tuple[set[str], int, int, range]
_GUESSES = frozenset({"may", "might", "could", "whether", "if", "possibly", "perhaps", "suspected", "or"})
_OTHER = frozenset({"another", "other", "earlier", "similar", "previous", "second"})


def _goes_back(sentence: Sentence, document: Document) -> bool:
    """*A fire destroyed a school last year. It was caused by lightning.*"""
    if not sentence.index or sentence.tokens[0].lower not in ("it", "that", "this", "investigators", "the"):
        return False
    before = document.sentences[sentence.index - 1].tokens
    for i, token in enumerate(before[:-1]):
        following = before[i + 1].lower
        if (token.lower == "last" and following in ("year", "month", "summer", "winter")) or following == "ago":
            return True
        if token.lower == "in" and len(following) == 4 and following.isdigit():
            return True
    return False


def _is_guess(tokens: Sequence[Token], i: int) -> bool:
    return any(token.lower in _GUESSES for token in tokens[max(0, i - 8) : i + 4])


def _of_doer(tokens: Sequence[Token], i: int) -> bool:
    """*A driver who had fallen asleep caused it*: he had, before; the crash did not."""
    return any(token.lower == "who" for token in tokens[max(0, i - 8) : i])


def _is_another(tokens: Sequence[Token], i: int) -> bool:
    return any(token.lower in _OTHER for token in tokens[max(0, i - 5) : i])


def _by(sentence: Sentence, i: int) -> _Found | None:
    """*Caused by X*, *blamed on X*, *due to X*, *because of X*, *blamed X for*, *set off by X*, *traced to X*."""
    tokens = sentence.tokens
    word = tokens[i].lower
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    lead = {
        "due": "to", "because": "of", "traced": "to", "off": "by", "down": "to",
    }.get(word, "on" if word in _BLAMED else "by")  # fmt: skip
    begin = i + 1
    if word in _CAUSED and tokens[i - 1].lower in ("are", "is", "be"):
        return None  # most fires are caused by cigarettes
    if word == "down" and not any(token.lower in ("put", "puts") for token in tokens[max(0, i - 7) : i]):
        return None
    if following == lead:
        begin = i + 2
    elif following in ("primarily", "mainly", "largely", "accidentally", "probably") and _is(tokens, i + 2, lead):
        begin = i + 3
    elif word == "traced":
        at = next((k for k in range(i + 1, min(i + 12, len(tokens))) if tokens[k].lower == "to"), -1)
        if at < 0:
            return None
        begin = at + 1
    elif word == "started" and following in ("when", "after"):
        begin = i + 2
    elif word == "blamed" and i and tokens[i - 1].lower not in ("was", "were", "is", "been", "be"):
        pass  # investigators blamed a signal fault
    elif word == "cause":
        at = next((k for k in range(i + 1, min(i + 8, len(tokens))) if tokens[k].lower in ("was", "is")), -1)
        if at < 0:
            return None
        begin = at + 1
    else:
        return None
    sorts, first, last = _causes(tokens, begin, min(begin + _REACH, len(tokens)))
    return (
        (sorts, first, last, range(max(0, i - 12), begin if word != "blamed" else min(i + 14, len(tokens))))
        if sorts
        else None
    )


def _is(tokens: Sequence[Token], at: int, word: str) -> bool:
    return 0 <= at < len(tokens) and tokens[at].lower == word


def _subject_of(sentence: Sentence, i: int) -> _Found | None:
    """*X caused the crash*, *X set it off*, *X was to blame*, *X is thought to have been the cause*."""
    tokens = sentence.tokens
    word = tokens[i].lower
    if word == "off":
        if not any(t.lower == "set" for t in tokens[max(0, i - 4) : i]):
            return None
    elif word == "blame":
        if not _is(tokens, i - 1, "to"):
            return None
    elif word == "cause":
        if not any(t.lower in ("been", "was", "be", "is") for t in tokens[max(0, i - 3) : i]):
            return None
    elif word not in ("caused", "started", "sparked", "triggered", "ignited", "causes"):
        return None
    if word in ("caused", "started", "sparked", "triggered", "ignited") and tokens[i - 1].lower in (
        "was",
        "were",
        "been",
        "be",
        "is",
    ):
        return None
    begin = i
    while begin > 0 and i - begin < 14 and tokens[begin - 1].text not in ',;:.“”"':
        begin -= 1
    sorts, first, last = _causes(tokens, begin, i, stops=False)
    return (
        (sorts, first, last, range(i + 1 if word not in ("off", "blame", "cause") else begin, min(i + 8, len(tokens))))
        if sorts
        else None
    )


def _causes(tokens: Sequence[Token], begin: int, end: int, stops: bool = True) -> tuple[set[str], int, int]:
    nouns, leads = _nouns()
    sorts: set[str] = set()
    first = last = begin
    k = begin
    while k < end:
        word = tokens[k].lower
        if stops and k > begin and (word in _STOPS or (sorts and word in ("in", "on", "of", "with"))):
            break
        length = 1
        sort = None
        if word in leads and k + 1 < len(tokens):
            sort = nouns.get(f"{word} {tokens[k + 1].lower}")
            length = 2 if sort else 1
        sort = sort or nouns.get(word)
        if sort:
            if not sorts:
                first = k
            sorts.add(sort.replace("_", " "))
            last = k + length
        k += length
    return sorts, first, last


def _happening(sentence: Sentence, document: Document, at: int, around: range, said: range) -> str:
    """The sort of happening: named beside the verb, or, for *it*, what the article's first sentences tell of."""
    tokens = sentence.tokens
    near = [tokens[k].lower for k in around if k not in said]
    found = [HAPPENINGS[word] for word in near if word in HAPPENINGS]
    if found:
        return found[-1] if around.start <= at else found[0]
    for before in (*_before(document, sentence), *document.sentences[:3]):
        sorts = {HAPPENINGS[t.lower] for t in before.tokens if t.lower in HAPPENINGS}
        if len(sorts) == 1:
            return sorts.pop()
        if sorts:
            return ""
    return ""


def _before(document: Document, sentence: Sentence) -> Iterator[Sentence]:
    if sentence.index:
        yield document.sentences[sentence.index - 1]


# One leads to the other, or is said for it: a storm fells a tree onto a line, a tired driver makes an error.
_ONE_CHAIN = (
    frozenset({"power line", "electrical", "tree", "storm", "cable", "animal", "bird"}),
    frozenset({"error", "speed", "fatigue", "drink", "signal"}),
    frozenset({"speed", "storm", "ice", "fog"}),
    frozenset({"brakes", "speed", "error"}),
    frozenset({"bird", "engine"}),
    frozenset({"corrosion", "track", "weld", "gas", "engine"}),
    frozenset({"electrical", "demand", "cooking", "software"}),
    frozenset({"lightning", "storm"}),
    frozenset({"landslide", "storm", "earthquake"}),
    frozenset({"bomb", "sabotage", "arson"}),
    frozenset({"open fire", "arson"}),
    frozenset({"fireworks", "arson"}),
    frozenset({"gas", "cooking"}),
)
_ONE_ORIGIN = Weight("both say what one happening is put down to", 1.5)


def compare(left: Outcome, right: Outcome) -> Comparison:
    """Of two happenings, then a cause in common, then causes that may be one chain, then two causes."""
    if left.matter != right.matter or left.earlier != right.earlier:
        return Comparison("unrelated", "two happenings")
    if places.apart(left, right):
        return Comparison("unrelated", "each names another place")
    one, other = set(left.thing.split()), set(right.thing.split())
    if one == other:
        return Comparison("same", f"both say {left.effect}")
    if one & other:
        return Comparison("compatible", "they have a cause in common")
    written = {sort.replace("_", " ") for sort in one}, {sort.replace("_", " ") for sort in other}
    if any(chain & written[0] and chain & written[1] for chain in _ONE_CHAIN):
        return Comparison("compatible", "one may have led to the other")
    return Comparison("conflict", f"{' and '.join(sorted((left.effect, right.effect)))} are two causes", (_ONE_ORIGIN,))

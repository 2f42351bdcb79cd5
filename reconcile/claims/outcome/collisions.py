"""What a vehicle ran into: *ploughed into a kiosk*, *hit a tree*, *came to rest against a parked van*."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from reconcile.claims.outcome import places
from reconcile.claims.outcome.told import Told, has
from reconcile.claims.outcome.value import Outcome
from reconcile.language import background, modality
from reconcile.language.document import Document, Sentence
from reconcile.lexicons import load_classes
from reconcile.model import Comparison, Weight

VEHICLES = {
    **dict.fromkeys(("car", "taxi", "saloon", "suv"), "car"),
    **dict.fromkeys(("bus", "coach", "minibus"), "bus"),
    **dict.fromkeys(("lorry", "truck", "tanker"), "lorry"),
    **dict.fromkeys(("train", "locomotive"), "train"),
    **dict.fromkeys(("ferry", "ship", "boat", "vessel", "yacht", "trawler", "freighter"), "ship"),
    **dict.fromkeys(("plane", "aircraft", "jet", "helicopter", "airliner"), "aircraft"),
    "tram": "tram", "van": "van", "motorcycle": "motorcycle", "motorbike": "motorcycle",
}  # fmt: skip
_INTO = frozenset({
    "ploughed", "plowed", "crashed", "slammed", "smashed", "careered", "careened", "ran", "ploughs", "crashes",
    "smashes", "slams", "drove", "skidded", "veered",
})  # fmt: skip
_STRAIGHT = frozenset({"hit", "hits", "struck", "strikes", "flattens", "flattened", "rammed", "clipped"})
GATE = _INTO | _STRAIGHT | {"collided", "collides", "rest", "lay"}
_DETERMINERS = frozenset({"a", "an", "the", "another", "news", "two", "parked", "his", "her"})


@cache
def _obstacles() -> dict[str, str]:
    return load_classes("obstacles.txt")


def read(sentence: Sentence, document: Document) -> Iterator[Told]:
    """What the sentence says that a vehicle ran into; *it* is the vehicle of the sentence before, or of the story."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        word = token.lower
        if word not in GATE:
            continue
        if word in _STRAIGHT:
            begin = i + 1
        elif word in ("rest", "lay"):
            begin = next((k + 1 for k in range(i + 1, min(i + 4, len(tokens))) if has(tokens, k, "against")), 0)
        else:
            lead = "with" if word.startswith("collide") else "into"
            begin = next((k + 1 for k in range(i + 1, min(i + 5, len(tokens))) if has(tokens, k, lead)), 0)
        found = _obstacle(sentence, begin) if begin else None
        vehicle = _vehicle(sentence, document, i) if found else ""
        if not found or not vehicle or modality.assertion(tokens, i) != "asserted" or _is_passive(sentence, i):
            continue
        sort, at = found
        outcome = Outcome(
            "struck",
            sort,
            matter=vehicle,
            thing=sort,
            result=tokens[at].lower,
            actor=places.told(sentence, document, VEHICLES),
            earlier=background.is_earlier(tokens, i),
        )
        yield Told(outcome, i, at + 1, (0, 0))


def _is_passive(sentence: Sentence, i: int) -> bool:
    """*Was hit by a car*: what it was hit by is no obstacle."""
    return i > 0 and sentence.tokens[i - 1].lower in ("was", "were", "been", "being", "is")


def _obstacle(sentence: Sentence, begin: int) -> tuple[str, int] | None:
    tokens = sentence.tokens
    if sentence.role != "headline" and (begin >= len(tokens) or tokens[begin].lower not in _DETERMINERS):
        return None
    for k in range(begin, min(begin + 5, len(tokens))):
        word = tokens[k].lower
        if not word[0].isalpha() and word != "-":
            return None
        if word in ("of", "in", "on", "near", "at", "and", "with", "for"):
            return None
        following = tokens[k + 1].lower if k + 1 < len(tokens) else "."
        sort = _obstacles().get(f"{word} {following}") or _obstacles().get(word)
        if sort and following not in ("driver", "park", "station", "stop", "company", "-", "market", "carrying"):
            return sort, k
    return None


def _vehicle(sentence: Sentence, document: Document, verb: int) -> str:
    tokens = sentence.tokens
    for k in range(verb - 1, max(-1, verb - 16), -1):
        word = tokens[k].lower
        if word in VEHICLES and not has(tokens, k + 1, "driver") and not has(tokens, k - 1, "police"):
            return VEHICLES[word]
        if tokens[k].text in ";:":
            break
    if (
        sentence.role == "headline"
        or any(tokens[k].lower in ("it", "which") for k in range(max(0, verb - 5), verb))
        or verb < 2
    ):
        for other in (document.sentences[max(0, sentence.index - 1)], *document.sentences[:3]):
            found = {VEHICLES[token.lower] for token in other.tokens if token.lower in VEHICLES}
            if len(found) == 1:
                return found.pop()
            if found:
                return ""
    return ""


_ONE_SORT = (
    frozenset({"shop", "kiosk", "house"}),
    frozenset({"pole", "barrier", "wall", "bridge"}),
    frozenset({"van", "car"}),
    frozenset({"van", "lorry"}),
    frozenset({"rock", "mountain"}),
    frozenset({"mountain", "field", "tree"}),
)


_ONE_CRASH = (Weight("both say what one vehicle ran into", 1.5),)


def compare(left: Outcome, right: Outcome) -> Comparison:
    """Of two vehicles, then an obstacle in common, then two names for one, then two obstacles."""
    if left.matter != right.matter or left.earlier != right.earlier:
        return Comparison("unrelated", "two crashes")
    if places.apart(left, right):
        return Comparison("unrelated", "each names another place")
    one, other = set(left.thing.split()), set(right.thing.split())
    if one == other:
        return Comparison("same", f"both say {left.effect}")
    if one & other or any(sort & one and sort & other for sort in _ONE_SORT):
        return Comparison("compatible", "they can be one thing")
    return Comparison("conflict", f"{' and '.join(sorted((left.result, right.result)))} are two things", _ONE_CRASH)

"""With what an attack was driven home: *a car bomb*, *rammed a truck into*, *an explosives-laden van*."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.outcome.told import Told
from reconcile.claims.outcome.value import Outcome
from reconcile.language import background, modality
from reconcile.language.document import Sentence
from reconcile.model import Comparison

VEHICLES = {
    "car": "car", "sedan": "car", "saloon": "car", "taxi": "car", "truck": "truck", "lorry": "truck",
    "tanker": "truck", "van": "van", "minivan": "van", "minibus": "van", "bus": "bus", "motorcycle": "motorcycle",
    "motorbike": "motorcycle", "bicycle": "bicycle", "ambulance": "ambulance",
}  # fmt: skip
_BOMBS = frozenset({"bomb", "bombing", "bomber"})
_DRIVEN = frozenset({"rammed", "crashed", "drove", "ploughed", "plowed", "slammed", "smashed", "detonated"})
_LOADED = frozenset({"packed", "laden", "loaded", "filled", "rigged"})
_OTHER = frozenset({"second", "another", "third", "other", "two", "three", "bombs", "several"})
GATE = frozenset(VEHICLES)


def read(sentence: Sentence) -> Iterator[Told]:
    """The vehicle of an attack that the sentence tells of; a second one is another question."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        sort = VEHICLES.get(token.lower)
        if sort is None or any(t.lower in _OTHER for t in tokens[max(0, i - 2) : i]):
            continue
        following = [t.lower for t in tokens[i + 1 : i + 4]]
        before = [t.lower for t in tokens[max(0, i - 6) : i]]
        bomb = following[:1] != [] and following[0] in _BOMBS
        loaded = "explosives" in following + [t.lower for t in tokens[i + 4 : i + 5]] and bool(_LOADED & set(following))
        loaded = loaded or ("explosives" in before[-3:] and bool(_LOADED & set(before[-2:])))
        driven = bool(_DRIVEN & set(before)) and following[:1] == ["into"] and _is_attack(sentence)
        if not (bomb or loaded or driven) or modality.assertion(tokens, i) != "asserted":
            continue
        outcome = Outcome("vehicle", sort, matter="vehicle", earlier=background.is_earlier(tokens, i))
        yield Told(outcome, i, i + 1 + bomb, (0, 0))


_ATTACKS = frozenset({"suicide", "attacker", "bomber", "attack", "assailant", "terrorist", "gunman", "militant"})


def _is_attack(sentence: Sentence) -> bool:
    return any(token.lower in _ATTACKS for token in sentence.tokens)


def compare(left: Outcome, right: Outcome) -> Comparison:
    """The same sort, then a van, which some call a car and others a truck, then two sorts."""
    if left.earlier != right.earlier:
        return Comparison("unrelated", "one of them looks back at something earlier")
    if left.effect == right.effect:
        return Comparison("same", f"both say {left.effect}")
    if "van" in (left.effect, right.effect):
        return Comparison("compatible", "a van is called a car or a truck as well")
    return Comparison("conflict", f"{' and '.join(sorted((left.effect, right.effect)))} are two vehicles")

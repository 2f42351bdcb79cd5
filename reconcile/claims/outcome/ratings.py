"""What an analyst, a bank or an agency makes of a share: *rates it “hold”*, *raised it to “buy”*."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.outcome.told import Told, same_party
from reconcile.claims.outcome.value import Outcome
from reconcile.language import background, modality
from reconcile.language.document import Sentence
from reconcile.model import Comparison, Weight

_GRADES = frozenset({
    "hold", "buy", "sell", "neutral", "outperform", "underperform", "overweight", "underweight", "reduce", "accumulate",
})  # fmt: skip
_RATES = frozenset({"rates", "rated", "rating", "ratings", "recommendation", "recommends", "recommended"})
_RAISED = {
    "raised": "raised", "upgraded": "raised", "lifted": "raised", "raises": "raised", "upgrades": "raised",
    "cut": "lowered", "downgraded": "lowered", "lowered": "lowered", "downgrades": "lowered", "cuts": "lowered",
}  # fmt: skip
GATE = _RATES | frozenset(_RAISED)
_QUOTES = "\"“”'‘’"


def read(sentence: Sentence) -> Iterator[Told]:
    """The ratings that a sentence gives, of one whom it names before them."""
    found = list(_ratings(sentence))
    changed = [told for told in found if told.outcome.stage]
    yield from (changed or found)[:1]


def _ratings(sentence: Sentence) -> Iterator[Told]:
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token.lower not in _GRADES:
            continue
        quoted = i > 0 and tokens[i - 1].text in _QUOTES
        near = range(i - 1, max(-1, i - 9), -1)
        verb = next((k for k in near if tokens[k].lower in _RAISED), -1)
        verb = next((k for k in near if tokens[k].lower in _RATES), -1) if verb < 0 else verb
        changed = _RAISED.get(tokens[verb].lower, "") if verb >= 0 else ""
        after = next((k for k in range(i + 1, min(i + 4, len(tokens))) if tokens[k].lower in _RATES), -1)
        if verb < 0 and after < 0:
            continue
        to = any(t.lower == "to" for t in tokens[max(0, i - 3) : i])
        if (changed and not to) or (
            verb >= 0 and not quoted and not to and tokens[verb].lower not in ("rates", "rated")
        ):
            continue
        first = verb if verb >= 0 else max(0, i - 1 - quoted)
        names = [n for n in sentence.names if n.sort != "place"]
        before = [n for n in names if n.last < first and not _is_led(sentence, n.first)]
        who = next((n for n in reversed(before) if n.sort == "person"), None) or next(iter(before), None)
        if who is None or modality.assertion(tokens, first) != "asserted":
            continue
        rated = next((n for n in names if n.first > (first if verb >= 0 else i) and n is not who), None)
        outcome = Outcome(
            "rating", token.lower, matter="rating", party=who.text, against=rated.text if rated else "",
            stage=changed, earlier=background.is_earlier(tokens, first),
        )  # fmt: skip
        yield Told(outcome, first, max(i, after) + 1, (who.first, who.last + 1))


def _is_led(sentence: Sentence, first: int) -> bool:
    """*An analyst at Moss & Lee*: the analyst rates."""
    return first > 0 and sentence.tokens[first - 1].lower in ("at", "of", "from", "with", "by", "for", "in")


_ONE_RATER = (Weight("both say what one rater makes of a share", 2.0),)


def compare(left: Outcome, right: Outcome) -> Comparison:
    """Of two raters or shares, then the same, then two ratings; one that was raised or lowered is later."""
    if not same_party(left.party, right.party) or (
        left.against and right.against and not same_party(left.against, right.against)
    ):
        return Comparison("unrelated", "two raters, or two shares")
    if left.earlier != right.earlier:
        return Comparison("unrelated", "one of them looks back at an earlier rating")
    if left.effect == right.effect:
        return Comparison("same", f"both say {left.effect}")
    return Comparison("conflict", f"{' and '.join(sorted((left.effect, right.effect)))} are two ratings", _ONE_RATER)

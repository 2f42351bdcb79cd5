"""What speaks for and against two claims answering one question, as weights in bits.

The shares were read off pairs of claims in some thirty annotated stories: those that state one and the same figure or
day in two articles (one question, nearly always) against those that state different ones (mostly two questions).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product, takewhile
from math import sqrt
from typing import Any, NamedTuple

from reconcile.claims.kind import AnyKind
from reconcile.language.predicates import class_of
from reconcile.language.stems import stem
from reconcile.language.tokens import tokenize
from reconcile.matching.events import Ledger
from reconcile.matching.moments import Moments
from reconcile.matching.rarity import Rarity
from reconcile.model import Claim, Reading, Weight

# A statement that an article makes ten times is weighed by its fullest few.
WEIGHED = 3
# The words that say what the claim is about: a bit for each, up to three, and two for having them all.
ABOUT_TERM, ABOUT_TERMS, ABOUT_ALL = 1.0, 3, 2.0
# What the sentences share besides: the root of their cosine (the first words in common say most), and its rarity.
LIKENESS, RARITY, RARITY_MOST = 4.0, 0.1, 2.0
# A headline leaves out what a sentence says, and tells the main thing.
HEADLINE = 1.5
# Each names somebody or some place of which the other article never speaks: a different case.
STRANGERS, STRANGERS_MOST = 0.2, 2.5
# What holds beyond one event (how many lorries a toll concerns) may stand in reports of two rulings.
OTHER_EVENT = -1.5
# A weekday or an hour seldom outlives its event: that of another fire is another.
OTHER_DAY = -3.0
# Articles that were published so many days apart tell of other days, though page dates are often wrong by weeks.
LONG_APART, LATER = 60, -3.0
# From this cosine on, two sentences tell the same thing, so that an equal figure in both is one figure.
SAME_THING = 0.2

# So many words at least, and so much of the shorter of two sentences, stand in both where one retells the other.
RETOLD, RETOLD_SHARE = 8, 0.9


class Reason(NamedTuple):
    """A weight before it is put into words: `told` with the terms that stand for its `{}`."""

    told: str
    terms: tuple[frozenset[str], ...]
    bits: float


class Match(NamedTuple):
    """The two claims of two statements that fit best, and why."""

    left: Claim[Any]
    right: Claim[Any]
    reasons: tuple[Reason, ...]
    bits: float

    def with_weights(self, weights: tuple[Weight, ...]) -> Match:
        """The match with what the values themselves say for or against it."""
        if not weights:
            return self
        added = tuple(Reason(_literal(weight.what), (), weight.bits) for weight in weights)
        return self._replace(reasons=self.reasons + added, bits=self.bits + sum(weight.bits for weight in weights))


class Affinity:
    """Weighs pairs of claims within one story."""

    def __init__(self, story: Sequence[Reading], ledger: Ledger) -> None:
        self._rarity = Rarity(sentence for reading in story for sentence in reading.sentences)
        # What claims are about has words that no sentence has: classes of happenings, parts and rates.
        self._of_claims = Rarity(claim.about for reading in story for claim in reading.claims if claim.about)
        self._ledger = ledger
        self._moments = Moments(story, ledger)
        self._named: Mapping[str, frozenset[str]] = {r.article.id: frozenset(r.names) for r in story}
        self._articles = {reading.article.id: reading.article for reading in story}

    def may_compare(self, kind: AnyKind, left: str, right: str) -> bool:
        """Whether claims of this kind in two articles can answer one question at all."""
        return not (kind.matching.one_event and self._ledger.tells_apart(left, right))

    def lasts(self, kind: AnyKind, left: Claim[Any], right: Claim[Any]) -> bool:
        """Whether one of the two says what holds whatever the event, so that no event tells them apart."""
        lasting = kind.matching.lasting
        return lasting is not None and (lasting(left.value) or lasting(right.value))

    def match(self, kind: AnyKind, left: Sequence[Claim[Any]], right: Sequence[Claim[Any]]) -> Match | None:
        """The best pair of two statements' claims, or None where what they are about differs too much."""
        matches = [
            Match(one, other, reasons, sum(reason.bits for reason in reasons))
            for one, other in product(left[:WEIGHED], right[:WEIGHED])
            if (reasons := self._reasons(kind, one, other)) is not None
        ]
        return max(matches, key=lambda match: round(match.bits, 6), default=None)

    def weights(self, match: Match) -> tuple[Weight, ...]:
        """The reasons of a match in words, as the two sentences write them."""
        written: dict[str, str] = {}
        for claim in (match.right, match.left):
            text = self._articles[claim.article].text
            for token in tokenize(text, claim.sentence.start, claim.sentence.end):
                written[stem(token.lower)] = token.text if token.is_capital else token.lower
                written.setdefault(token.lower, token.text)
        return tuple(
            Weight(told.format(*(_listed(each, written) for each in terms)), round(bits, 3))
            for told, terms, bits in match.reasons
        )

    def tells_the_same(self, left: Sequence[Claim[Any]], right: Sequence[Claim[Any]]) -> bool:
        """Whether two of their sentences share so much that an equal value in them is no accident."""
        return any(
            self._cosine(one.context, other.context) >= SAME_THING
            for one, other in product(left[:WEIGHED], right[:WEIGHED])
        )

    def days_apart(self, left: Sequence[Claim[Any]], right: Sequence[Claim[Any]]) -> str:
        """Why two statements are of two days, whichever of their passages is taken; empty where they may be of one."""
        told = [self._moments.apart(one, other) for one, other in product(left, right)]
        return told[0] if all(told) else ""

    def main_days_apart(self, left: Sequence[Claim[Any]], right: Sequence[Claim[Any]]) -> str:
        """Why two days are those of two happenings, of which the two articles mainly tell; empty where they may be of
        one.
        """
        told = [self._moments.are_two_mains(one, other) for one, other in product(left, right)]
        return next((why for why in told if why), "")

    def is_retold(self, left: Claim[Any], right: Claim[Any]) -> bool:
        """Whether one sentence is the other over again, figures apart and cut short: a caption of the body's words.

        They must begin alike: *Adjusted profit was 13 million* is no *Profit was 11 million* told again.
        """
        if left.sentence == right.sentence or len(left.context & right.context) < RETOLD:
            return False
        one, other = (self._words(claim) for claim in (left, right))
        alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
        return alike >= max(RETOLD, RETOLD_SHARE * min(len(one), len(other)))

    def _words(self, claim: Claim[Any]) -> list[str]:
        """The words of the claim's sentence without its figures."""
        text = self._articles[claim.article].text
        found = tokenize(text, claim.sentence.start, claim.sentence.end)
        return [token.lower for token in found if token.is_word]

    def _reasons(self, kind: AnyKind, left: Claim[Any], right: Claim[Any]) -> tuple[Reason, ...] | None:
        reasons: list[Reason] = []
        if kind.matching.about and (left.about or right.about):
            common = left.about & right.about
            less = min(self._of_claims.weigh(left.about), self._of_claims.weigh(right.about))
            share = self._of_claims.weigh(common) / less if less else float(bool(common))
            if not common or share < kind.matching.about:
                return None
            bits = ABOUT_TERM * min(len(common), ABOUT_TERMS) + ABOUT_ALL * share
            reasons.append(Reason("both are about {}", (common,), bits))
        reasons += self._surroundings(left, right)
        if self._ledger.tells_apart(left.article, right.article):
            reasons.append(Reason("their articles tell of different events", (), OTHER_EVENT))
        elif kind.matching.passing and self._ledger.is_worded_apart(left.article, right.article):
            reasons.append(Reason("their articles tell of different events", (), OTHER_DAY))
        days = self._days_apart(left.article, right.article)
        if kind.matching.passing and days >= LONG_APART:
            reasons.append(Reason(f"published {days} days apart", (), LATER))
        return tuple(reasons)

    def _days_apart(self, left: str, right: str) -> int:
        one, other = self._articles[left].published, self._articles[right].published
        return abs((one - other).days) if one and other else 0

    def _surroundings(self, left: Claim[Any], right: Claim[Any]) -> Iterator[Reason]:
        one, other = left.context - left.about, right.context - right.about
        # *injured* is no second sign where both are about INJURE.
        common = frozenset(stem for stem in one & other if class_of(stem) not in left.about)
        if common:
            cosine = self._rarity.weigh(common) / sqrt(self._rarity.weigh(one) * self._rarity.weigh(other) or 1.0)
            bits = LIKENESS * sqrt(cosine) + min(RARITY * self._rarity.weigh(common), RARITY_MOST)
            yield Reason("both passages speak of {}", (common,), bits)
        if any(claim.role == "headline" and claim.position == 0 for claim in (left, right)):
            yield Reason("a headline tells the main thing", (), HEADLINE)
        strange = left.names - self._named[right.article], right.names - self._named[left.article]
        if all(strange):
            least = min(self._rarity.weigh(names) for names in strange)
            bits = -min(STRANGERS * least, STRANGERS_MOST)
            yield Reason("each names what the other article does not: {} / {}", strange, bits)

    def _cosine(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Likeness of two sets of stems, 0 to 1, by rarity."""
        common = left & right
        if not common:
            return 0.0
        return self._rarity.weigh(common) / sqrt(self._rarity.weigh(left) * self._rarity.weigh(right) or 1.0)


def _literal(what: str) -> str:
    """The words as a template that says just them."""
    return what.replace("{", "{{").replace("}", "}}")


def _listed(terms: frozenset[str], written: Mapping[str, str]) -> str:
    """Up to six of the terms as written; a class of happenings (`KILL`) in small letters."""
    words = list(dict.fromkeys(written.get(term, term.lower().replace("_", " ")) for term in sorted(terms)))
    return ", ".join(words[:6]) + (" …" if len(words) > 6 else "")

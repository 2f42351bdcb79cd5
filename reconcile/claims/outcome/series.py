"""How a series of games stands: *lead the series 2-1*, *go 2-1 up in the final*, *two games each*."""

from __future__ import annotations

from reconcile.claims.outcome.told import Told, has, name_before
from reconcile.claims.outcome.value import Outcome
from reconcile.language import background, modality
from reconcile.language.document import Document, Sentence
from reconcile.model import Comparison, Weight

_SERIES = frozenset({"series", "playoff", "playoffs", "best-of-seven", "best-of-five", "best-of-three"})
_FINALS = frozenset({"final", "finals", "semi-final", "semifinal", "tie"})
_STANDS = frozenset({
    "up", "lead", "leads", "led", "level", "levels", "levelled", "leveled", "stands", "tie", "tied", "ties", "ahead",
    "leading", "square", "squared", "even", "evened", "trail", "trails", "down", "advantage", "stood", "leaves",
})  # fmt: skip
_NUMBERS = {"one": 1, "two": 2, "three": 3}
_MOST = 4  # games that anybody wins in a series
GATE = frozenset({"each", "apiece", "-", "–"})


def is_series(document: Document) -> bool:
    """Whether the article is about a series of games: its first sentences say so."""
    return any(
        token.lower in _SERIES
        or (token.lower in ("games", "wins") and has(sentence.tokens, i + 1, "each"))
        or (token.lower == "best" and has(sentence.tokens, i + 1, "-", "of"))
        or (token.lower == "lead" and has(sentence.tokens, i + 1, "in") and _is_final(sentence, i + 2))
        or (token.lower == "one" and has(sentence.tokens, i + 1, "win") and _near_the_end(sentence, i + 2))
        or (token.lower in _FINALS and has(sentence.tokens, i + 1, "stands"))
        or (token.lower == "up" and has(sentence.tokens, i + 1, "in") and _is_final(sentence, i + 2))
        for sentence in document.sentences[:12]
        for i, token in enumerate(sentence.tokens)
    )


def _near_the_end(sentence: Sentence, at: int) -> bool:
    """*One win from the title*, *one win away*."""
    return has(sentence.tokens, at, "from") or has(sentence.tokens, at, "away") or has(sentence.tokens, at, "short")


def _is_final(sentence: Sentence, at: int) -> bool:
    return any(token.lower in _FINALS | _SERIES for token in sentence.tokens[at : at + 6])


def read(sentence: Sentence, i: int) -> Told | None:
    """The standing at token `i`, a hyphen between two small numbers or *each*."""
    tokens = sentence.tokens
    if tokens[i].lower in ("each", "apiece"):
        number = (
            _NUMBERS.get(tokens[i - 2].lower) if i > 1 and tokens[i - 1].lower in ("games", "wins", "all") else None
        )
        if number is None:
            return None
        wins, first, last = (number, number), i - 2, i + 1
    else:
        one, other = int(tokens[i - 1].text), int(tokens[i + 1].text)
        wins, first, last = (max(one, other), min(one, other)), i - 1, i + 2
    if wins[0] > _MOST or not sum(wins):
        return None
    near = {token.lower for token in (*tokens[max(0, first - 10) : first], *tokens[last : last + 3])}
    about = any(token.lower in _SERIES | _FINALS for token in tokens) or "leaves" in near or "games" in near
    if tokens[i].text in "-–" and (
        not near & _STANDS or not about or near & {"half", "half-time", "goal", "minute", "set"}
    ):
        return None
    if modality.assertion(tokens, first) not in ("asserted",):
        return None
    leader = name_before(sentence, first, 6) if wins[0] != wins[1] else None
    outcome = Outcome(
        "series", f"{wins[0]}-{wins[1]}", matter="series", party=leader.text if leader else "",
        earlier=background.is_earlier(tokens, first),
    )  # fmt: skip
    return Told(outcome, first, last, (0, 0))


_ONE_SERIES = (Weight("both say how one series stands", 2.0),)


def compare(left: Outcome, right: Outcome) -> Comparison:
    """The same, then after another number of games, then two standings after as many games."""
    if left.earlier != right.earlier:
        return Comparison("unrelated", "one of them looks back")
    if left.effect == right.effect:
        return Comparison("same", f"both say {left.effect}")
    played = [sum(int(n) for n in value.effect.split("-")) for value in (left, right)]
    if played[0] != played[1]:
        fewer, more = sorted(played)
        return Comparison("apart", f"one is the standing after {fewer} games, the other after {more}", _ONE_SERIES)
    return Comparison(
        "conflict", f"{' and '.join(sorted((left.effect, right.effect)))} after as many games", _ONE_SERIES
    )

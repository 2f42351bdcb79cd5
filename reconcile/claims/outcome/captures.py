"""How an attack was brought to an end: the attacker was overpowered, shot, gave himself up, killed himself."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.outcome import whom
from reconcile.claims.outcome.told import Told, has
from reconcile.claims.outcome.value import Outcome
from reconcile.language import background, modality
from reconcile.language.document import Document, Sentence
from reconcile.model import Comparison, Weight

_HELD = frozenset({"overpowered", "overpower", "subdued", "tackled", "restrained", "disarmed"})
_DOWN = frozenset({"wrestled", "pinned", "knocked", "brought", "forced", "threw", "dragged"})
_SHOT = frozenset({"shot", "shoot", "shoots"})
_GAVE_UP = frozenset({"surrendered", "surrenders"})
_HIMSELF = frozenset({"himself", "herself", "themselves"})
GATE = _HELD | _DOWN | _SHOT | _GAVE_UP | _HIMSELF
_POLICE = frozenset(
    {
        "police",
        "officer",
        "officers",
        "cops",
        "cop",
        "soldier",
        "soldiers",
        "marksman",
        "marksmen",
        "guard",
        "guards",
        "snipers",
        "deputies",
    }
)
_CULPRITS = whom.CULPRITS | {"knifeman", "man", "teenager", "attacker", "swordsman", "woman", "bomber", "raider"}
_ATTACKS = whom.CULPRITS - {"driver"} | {
    "knifeman",
    "attack",
    "stabbed",
    "stabbing",
    "rampage",
    "shooting",
    "swordsman",
    "sword",
    "knife",
    "machete",
    "axe",
    "gunfire",
    "hostages",
}
_HIM = frozenset({"him", "her"})


def is_attack(document: Document) -> bool:
    """Whether the article's first sentences tell of an attack."""
    return any(token.lower in _ATTACKS for sentence in document.sentences[:4] for token in sentence.tokens)


def read(sentence: Sentence) -> Iterator[Told]:
    """How the attacker was stopped, where the sentence says it of him."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        word = token.lower
        if word in _HELD:
            found = ("overpowered", i, i + 1) if _is_of_culprit(sentence, i) else None
        elif word in _DOWN:
            found = _down(sentence, i)
        elif word in _SHOT:
            found = _shot(sentence, i)
        elif word in _GAVE_UP:
            found = ("surrendered", i, i + 1) if _subject(sentence, i) else None
        elif word in _HIMSELF:
            found = _himself(sentence, i)
        else:
            continue
        if found and modality.assertion(tokens, i) == "asserted":
            effect, first, last = found
            outcome = Outcome(
                "capture", effect, matter="attacker", thing=effect.replace(" ", "_"),
                earlier=background.is_earlier(tokens, i) or _of_year(sentence, i),
            )  # fmt: skip
            yield Told(outcome, first, last, (0, 0))
            return


def _of_year(sentence: Sentence, i: int) -> bool:
    """*The gunman of the 2010 attack*: another one."""
    return any(len(t.text) == 4 and t.text.isdigit() and t.text[:2] in ("19", "20") for t in sentence.tokens[:i])


_Found = tuple[str, int, int]


def _passive(sentence: Sentence, i: int) -> bool:
    return i > 0 and sentence.tokens[i - 1].lower in ("was", "were", "been", "being", "is")


def _subject(sentence: Sentence, i: int) -> bool:
    return any(token.lower in _CULPRITS or token.lower == "he" for token in sentence.tokens[max(0, i - 18) : i])


def _is_of_culprit(sentence: Sentence, i: int) -> bool:
    """*He was overpowered*, *passers-by overpowered the man*."""
    tokens = sentence.tokens
    if _passive(sentence, i):
        return _subject(sentence, i)
    return any(token.lower in _CULPRITS or token.lower in _HIM for token in tokens[i + 1 : i + 5])


def _down(sentence: Sentence, i: int) -> _Found | None:
    """*Wrestled him to the ground*, *pinned down by two teachers*; *brought him down with a shot* is a shot."""
    tokens = sentence.tokens
    end = next((k for k in range(i + 1, min(i + 7, len(tokens))) if tokens[k].lower in ("down", "ground", "floor")), -1)
    if (
        end < 0
        or any(not token.text[0].isalnum() and token.text not in "-’'" for token in tokens[i:end])
        or not _is_of_culprit(sentence, i)
    ):
        return None
    shot = any(token.lower in ("shot", "shots", "bullet", "bullets", "gunfire") for token in tokens[end : end + 7])
    return ("shot" if shot else "overpowered"), i, end + 1


def _shot(sentence: Sentence, i: int) -> _Found | None:
    """*The attacker was shot dead by police*, *police shot him in the leg*; not the man who shot others."""
    tokens = sentence.tokens
    if _passive(sentence, i):
        if tokens[i - 1].lower in ("were", "been"):
            return None  # those who were shot are the victims
        by = any(token.lower in _POLICE for token in tokens[i + 1 : i + 8])
        return ("shot", i - 1, i + 1) if by and _subject(sentence, i) else None
    police = any(token.lower in _POLICE for token in tokens[max(0, i - 5) : i])
    return ("shot", i, i + 1) if police and _is_of_culprit(sentence, i) else None


def _himself(sentence: Sentence, i: int) -> _Found | None:
    """*Killed himself*, *shot himself*, *turned the gun on himself*, *gave himself up*."""
    tokens = sentence.tokens
    before = tokens[i - 1].lower if i else ""
    if not _subject(sentence, i):
        return None
    if before in ("killed", "shot") or (before == "on" and any(t.lower == "turned" for t in tokens[max(0, i - 6) : i])):
        return "killed himself", i - 1, i + 1
    if (before == "gave" and has(tokens, i + 1, "up")) or (before == "turned" and has(tokens, i + 1, "in")):
        return "surrendered", i - 1, i + 2
    return None


_ONE_END = (Weight("both say how the attacker was stopped", 2.0),)


def compare(left: Outcome, right: Outcome) -> Comparison:
    """The same, or one of several ways that one report tells; otherwise two ends."""
    if left.earlier != right.earlier:
        return Comparison("unrelated", "one of them looks back at something earlier")
    one, other = set(left.thing.split()), set(right.thing.split())
    if one == other:
        return Comparison("same", f"both say {left.effect}")
    if one & other:
        return Comparison("compatible", "one of them tells more")
    return Comparison("conflict", f"{' and '.join(sorted((left.effect, right.effect)))} are two ends", _ONE_END)

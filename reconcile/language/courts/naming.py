"""What the words of a court's or a judge's name say of its level and system."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reconcile.language.courts.court import Court
from reconcile.language.courts.places import circuit_of_state
from reconcile.language.courts.words import BEFORE, ORDINALS


@lru_cache(maxsize=4096)
def classify(words: tuple[str, ...]) -> Court:
    """What the words of a court's name say of its level and system."""
    has = frozenset(words).__contains__
    name = " ".join(words)
    state = state_in(words)
    system = f"state:{state}" if state else "state:" if has("state") else ""
    if special := _special(name):
        return special
    if has("supreme") or "highest court" in name or "top court" in name:
        if state == "new york" or {"manhattan", "brooklyn", "queens", "bronx"} & set(words):
            return Court("trial", "state:new york", special="supreme court of new york")
        own = "us" if has("supreme") or has("nation") else ""  # "the highest court in the EU" is not America's
        return Court("supreme", system or _country(words) or own)
    if has("appeals") or has("appellate") or has("appeal"):
        if state in ("new york",) and "court of appeals" in name:
            return Court("supreme", system)
        federal = has("federal") or has("u.s.") or has("us") or (has("united") and has("states"))
        return Court("appeals", "us" if federal else system or _country(words))
    if has("high"):
        return Court("supreme", system) if state or has("state") else Court("", _country(words))
    if has("district"):
        return Court(
            "trial",
            "us" if has("u.s.") or has("us") or has("federal") else system or ("state:" if has("county") else ""),
        )
    if has("federal"):
        manhattan = {"manhattan": "southern new york", "brooklyn": "eastern new york"}
        district = next((manhattan[w] for w in words if w in manhattan), "")
        return Court("trial" if district or has("trial") else "", "us", district=district)
    if has("regional") and has("higher"):
        return Court("appeals", _country(words))
    if has("regional") or has("provincial") or has("magistrates"):
        return Court("trial", "uk" if has("magistrates") else _country(words))
    if has("superior") or has("county") or has("circuit") or has("trial") or has("municipal"):
        return Court("trial", system or ("state:" if has("superior") or has("county") else ""))
    if has("crown"):
        return Court("trial", "uk")
    return Court("", system or ("us" if _country(words) == "us" else ""))


def _special(name: str) -> Court | None:
    """Courts of one name or one subject."""
    if "general court" in name or "second - highest court" in name or "second highest court" in name:
        return Court("trial", "eu", special="general court")
    if "human rights" in name:
        return Court("supreme", "international", special="european court of human rights")
    if "international court of justice" in name or "world court" in name:
        return Court("supreme", "international", special="international court of justice")
    if "international criminal" in name:
        return Court("trial", "international", special="international criminal court")
    if "court of justice" in name or (("top" in name or "highest" in name) and ("eu " in name or "europe" in name)):
        return Court("supreme", "eu", special="court of justice")
    if "luxembourg" in name or name.startswith(("eu ", "eu's ", "european union")):
        return Court("", "eu")
    if "international trade" in name:
        return Court("trial", "us", special="court of international trade")
    if "federal claims" in name:
        return Court("trial", "us", special="court of federal claims")
    for subject in ("bankruptcy", "tax", "immigration"):
        if f"{subject} court" in name:
            return Court("trial", "us", special=subject)
    return None


def state_in(words: Sequence[str]) -> str:
    """The US state that stands among the words."""
    states = circuit_of_state()
    for i, word in enumerate(words):
        if i + 1 < len(words) and f"{word} {words[i + 1]}" in states:
            return f"{word} {words[i + 1]}"
        if word in states:
            return word
    return ""


def _country(words: Sequence[str]) -> str:
    """The country or place whose court it is: *Brazil's Supreme Court*, *the Delhi High Court*; empty for none."""
    if "u.s." in words or "us" in words or ("united" in words and "states" in words):
        return "us"
    if "'s" in words:
        owner = " ".join(words[: words.index("'s")])
        return "" if owner in ("nation", "state", "country", "land") else owner
    rest = [w for w in words if w not in BEFORE and w not in ("court", "courts", "of", "the", "justice", "tribunal")]
    return " ".join(rest) if len(rest) < 3 else ""  # more is a headline in capitals


@lru_cache(maxsize=4096)
def judge_of(words: tuple[str, ...]) -> Court:
    """What the title of a judge says of the court: *federal judge*, *Superior Court judge*."""
    has = frozenset(words).__contains__
    state = state_in(words)
    system = (
        "us"
        if has("u.s.") or has("us") or has("federal")
        else f"state:{state}"
        if state
        else "state:"
        if has("state")
        else ""
    )
    if has("appeals") or has("appellate") or (has("circuit") and (system == "us" or any(w in ORDINALS for w in words))):
        return Court("appeals", "us" if system == "us" or has("circuit") else system)
    if has("supreme"):
        in_new_york = state == "new york" or any(map(has, ("manhattan", "brooklyn", "queens", "bronx")))
        return Court("trial", "state:new york") if in_new_york else Court("supreme", system or "us")
    if has("bankruptcy") or has("immigration") or has("tax"):
        return Court("trial", "us", special=next(w for w in ("bankruptcy", "immigration", "tax") if has(w)))
    if has("district"):
        return Court("trial", system)
    if system == "us":
        return Court("trial", "us")
    if has("regional") and has("higher"):
        return Court("appeals", _country(words))
    if has("regional") or has("provincial") or has("magistrates"):
        return Court("trial", "uk" if has("magistrates") else _country(words))
    if has("superior") or has("county") or has("circuit") or has("trial") or has("crown") or has("magistrate"):
        return Court("trial", system or ("state:" if has("superior") or has("county") else ""))
    return Court("", system)

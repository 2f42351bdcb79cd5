"""Stories that never happened, as many as are wanted: the same seed gives the same folder, byte for byte.

Each story has a theme of `stories.yaml`, and places, people, firms, days and figures of its own. Its four to six
articles tell the facts in their own order and words, each leaves some out, and in some of them a figure, a day or a
name is changed: disagreements are planted, so that there is something to match and to report.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

SEED = 20
CHARACTERS = 3_000
"""Of an article, about; the real ones that the program was tried on have 3,400."""

_FIGURES = {
    "years": (8, 34), "years2": (5, 40), "days": (3, 25), "wind": (35, 70), "months": (3, 11), "year": (1991, 2019),
    "rounds2": (3, 9), "aid": (2, 60), "aid2": (20, 800), "present": (110, 700), "few": (9, 44), "delay": (15, 90),
}  # fmt: skip
_EITHER = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_MISSPELLED = {"n": "nn", "d": "dt", "y": "ie", "k": "ck"}


@cache
def _templates() -> dict[str, Any]:
    text = Path(__file__).with_name("stories.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))


@cache
def _words(name: str) -> list[str]:
    return str(_templates()["names"][name]).split()


def write(folder: Path, stories: int, seed: int = SEED) -> int:
    """Write that many stories into `folder`, an article a file, and return the number of articles.

    The files are numbered in an order that has nothing to do with the stories.
    """
    texts = [text for number in range(stories) for text in story(number, seed)]
    Random(seed).shuffle(texts)
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(texts):
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
    return len(texts)


def story(number: int, seed: int = SEED) -> list[str]:
    """The articles of one story."""
    chance = Random(f"{seed} {number}")
    themes = _templates()["themes"]
    theme = themes[number % len(themes)]
    facts = _facts(theme, chance)
    besides = chance.sample(_templates()["anywhere"], 22)
    besides.sort(key=lambda line: "_last" in line)  # nobody is mentioned by surname before being named in full
    return [_article(theme, besides, _changed(theme, facts, chance), chance) for _ in range(chance.randint(4, 6))]


def _facts(theme: dict[str, Any], chance: Random) -> dict[str, str]:
    """What is so in one story: a value for every slot of its templates."""
    facts = {name: f"{chance.randint(*limits):,}" for name, limits in theme["figures"].items()}
    for name, limits in _FIGURES.items():
        facts.setdefault(name, str(chance.randint(*limits)))
    for letter, head in zip("abcdefg", chance.sample(_words("surname_heads"), 7), strict=True):
        facts[f"{letter}_last"] = head + chance.choice(_words("surname_tails"))
        facts[letter] = f"{chance.choice(_words('given'))} {facts[f'{letter}_last']}"
    for name, head in zip(("place", "other", "other2"), chance.sample(_words("place_heads"), 3), strict=True):
        facts[name] = _place(chance, head)
    for name in ("firm", "firm2"):
        facts[name] = f"{_surname(chance)} {chance.choice(_words('trades'))}"
    days = _words("days")
    day = chance.randrange(len(days) - 1)
    for name in ("date", "date2"):
        date = dt.date(2021, 1, 1) + dt.timedelta(days=chance.randrange(365))
        facts[name] = f"{date:%B} {date.day}"
    return facts | {
        "region": chance.choice(_words("regions")),
        "street": f"{_surname(chance)} {chance.choice(['Street', 'Road'])}",
        "outlet": f"{facts['place']} {chance.choice(_words('outlets'))}",
        "weekday": days[day],
        "nextday": days[day + 1],
        "time": f"{chance.randint(1, 12)}:{chance.randrange(5, 56, 5):02} {chance.choice('ap')}.m.",
        "date_month": facts["date"].split()[0],
    }


def _place(chance: Random, head: str) -> str:
    return head + chance.choice(_words("place_middles")) + chance.choice(_words("place_tails"))


def _surname(chance: Random) -> str:
    return chance.choice(_words("surname_heads")) + chance.choice(_words("surname_tails"))


def _changed(theme: dict[str, Any], facts: dict[str, str], chance: Random) -> dict[str, str]:
    """The facts as one article has them: in every third article one is told otherwise."""
    if chance.random() > 1 / 3:
        return facts
    facts = dict(facts)
    sort = chance.choice(["figure", "figure", "weekday", "name"])
    if sort == "figure":
        name = chance.choice(list(theme["figures"]))
        facts[name] = f"{int(facts[name].replace(',', '')) * 5 // 4 + 1:,}"
    elif sort == "weekday":
        facts["weekday"] = chance.choice([day for day in _words("days") if day != facts["weekday"]])
    else:
        letter = chance.choice("abc")
        surname = facts[f"{letter}_last"]
        wrong = surname[:-1] + _MISSPELLED.get(surname[-1], surname[-1] * 2)
        facts[letter] = facts[letter].replace(surname, wrong)
        facts[f"{letter}_last"] = wrong
    return facts


def _article(theme: dict[str, Any], besides: list[str], facts: dict[str, str], chance: Random) -> str:
    """One article: headline, byline, the first fact with a dateline, most of the others, then what fits anywhere."""
    first, *others = theme["facts"]
    told = [fact for fact in others if chance.random() < 0.85]
    if chance.random() < 0.3:
        chance.shuffle(told)
    told += [line for line in besides if chance.random() < 0.9]
    sentences = [f"{facts['place'].upper()} — {_filled(first, facts, chance)}"]
    while told and sum(map(len, sentences)) < CHARACTERS:
        sentences.append(_filled(told.pop(0), facts, chance))
    lines = [_filled(chance.choice(theme["headlines"]), facts, chance)]
    lines.append(f"By {chance.choice(_words('given'))} {_surname(chance)}")
    while sentences:
        many = chance.randint(1, 3)
        lines.append(" ".join(sentences[:many]))
        del sentences[:many]
    for line in chance.sample(_templates()["furniture"], 2):
        lines.insert(chance.randrange(4, len(lines) + 1), _filled(line, facts, chance))
    return "\n\n".join(lines) + "\n"


def _filled(template: str, facts: dict[str, str], chance: Random) -> str:
    chosen = _EITHER.sub(lambda either: chance.choice(either[1].split("|")), template)
    line = _SLOT.sub(lambda slot: facts[slot[1]], chosen)
    return line[0].upper() + line[1:]

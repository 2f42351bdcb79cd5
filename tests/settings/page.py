"""The tables of docs/configuration.md, made of what editors and `reconcile kinds` show."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from reconcile.claims import KINDS
from reconcile.cli.options import in_words
from reconcile.settings import keys
from reconcile.settings.described import reasons
from reconcile.settings.options import option_names

PAGE = Path(__file__).parents[2] / "docs" / "configuration.md"
_BLOCK = re.compile(r"(<!-- (options|own|fact|path) -->\n)(.*?)(<!-- end of \2 -->)", re.DOTALL)


def _options() -> Iterator[str]:
    yield "| kind | asks | options |"
    yield "|---|---|---|"
    for kind in KINDS:
        told = reasons(type(kind.options))
        own = [f"`{name}` ({getattr(kind.options, name)}): {told.get(name, '')}" for name in option_names(kind.options)]
        yield f"| `{kind.id}` | {in_words(kind.question)} | {'<br>'.join(own)} |"


def _keys(described: Mapping[str, str]) -> Iterator[str]:
    yield "| key | what it is for |"
    yield "|---|---|"
    for key, told in described.items():
        yield f"| `{key}` | {_plain(told)} |"


def _plain(words: str) -> str:
    """The words with nothing in them that Markdown would take for its own: two ** would make bold what is between."""
    return words.replace("*", "\\*").replace("|", "\\|")


def refreshed(text: str) -> str:
    """The page with the tables of today."""
    tables = {"own": keys.OWN | {"severity": keys.SEVERITY}, "fact": keys.FACT, "path": keys.PATH}

    def table(found: re.Match[str]) -> str:
        rows = _keys(tables[found[2]]) if found[2] in tables else _options()
        return found[1] + "\n" + "\n".join(rows) + "\n\n" + found[4]

    return _BLOCK.sub(table, text)

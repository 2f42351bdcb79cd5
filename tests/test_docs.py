"""What the pages of docs/ show is what the program does. `python -m tests.test_docs --write` writes it into them anew.

Two sorts of block are written by the program, each up to its `<!-- end … -->`:

- `<!-- explained: KIND WORD -->`: the conflict of that kind in the example story whose subject holds the word, as
  `reconcile explain` prints it. A conflict's id is made of what it says, so that the page names none;
- `<!-- figures of evaluation/recorded.json -->`: those figures as tables.
"""

from __future__ import annotations

import json
import re
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from evaluation import figures, markdown
from tests.test_readme import ROOT, output

STORY = "data/articles"
PAGES = [ROOT / "docs" / name for name in ("how-matching-works.md", "evaluation.md")]

_EXPLAINED = re.compile(r"(<!-- explained: (\w+) (\w+) -->\n)(.*?)(<!-- end of output -->)", re.DOTALL)
_FIGURES = re.compile(r"(<!-- figures of evaluation/recorded.json -->\n)(.*?)(<!-- end of figures -->)", re.DOTALL)


@cache
def conflicts() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(output(f"check {STORY} --format json"))["conflicts"]
    return found


def explained(kind: str, word: str) -> str:
    """The command that explains the conflict, and what it prints."""
    told = [c["id"] for c in conflicts() if c["kind"] == kind and word in c["subject"]]
    assert told, f"the example story has no conflict of kind {kind} about {word} any more: choose another for the page"
    command = f"explain {told[0]} {STORY}"
    return f"\n    reconcile {command}\n\n```text\n{output(command).rstrip()}\n```\n\n"


def refreshed(text: str) -> str:
    """The page with the output and the figures of today."""
    text = _EXPLAINED.sub(lambda found: found[1] + explained(found[2], found[3]) + found[5], text)
    tables = "\n".join(markdown.lines(figures.read())) if figures.RECORDED.exists() else ""
    return _FIGURES.sub(lambda found: f"{found[1]}\n{tables}\n\n{found[3]}", text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_page_shows_what_the_program_does(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert _EXPLAINED.search(text) or _FIGURES.search(text)
    assert text == refreshed(text), "it has changed: python -m tests.test_docs --write writes it anew"


def test_every_page_stands_in_the_index() -> None:
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    pages = [path.relative_to(ROOT / "docs").as_posix() for path in sorted((ROOT / "docs").rglob("*.md"))]
    assert [page for page in pages if page != "README.md" and f"({page})" not in index] == []


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        raise SystemExit("python -m tests.test_docs --write")
    for written in PAGES:
        written.write_text(refreshed(written.read_text(encoding="utf-8")), encoding="utf-8")

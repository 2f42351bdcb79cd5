"""The examples in docs/report-formats.md: what each format makes of a report of one conflict.

    python -m tests.reports.documented

writes them into the page anew, between `<!-- example: NAME -->` and `<!-- end of example -->`.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from msgspec.structs import replace

from reconcile import reports
from reconcile.reports import ReportOptions
from tests.reports.canonical import NAME, REPORT

PAGE = Path(__file__).parents[2] / "docs" / "report-formats.md"
EXAMPLE = re.compile(r"( *)(<!-- example: (\w+) -->\n)(.*?)( *<!-- end of example -->)", re.DOTALL)

STORY = replace(REPORT, conflicts=(replace(NAME, severity="error"),), skipped=())


def example(name: str) -> str:
    """The format's page of the story, or the part of it that is worth showing."""
    page = str(reports.render(name, STORY, ReportOptions(root="story/articles")))
    if name == "sarif":
        page = json.loads(page)["runs"][0]["results"][0]["message"]["text"]
    if name == "github":
        page = page.partition("\n")[0]
    return f"```text\n{page.rstrip()}\n```"


def refreshed(text: str) -> str:
    """The documentation with the examples of today."""

    def written(found: re.Match[str]) -> str:
        lines = "".join(f"{found[1]}{line}\n" if line else "\n" for line in example(found[3]).split("\n"))
        return f"{found[1]}{found[2]}\n{lines}\n{found[5]}"

    return EXAMPLE.sub(written, text)


if __name__ == "__main__":
    PAGE.write_text(refreshed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")

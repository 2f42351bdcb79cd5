"""What each format makes of the canonical report, whole, and the files that it is compared with.

    python -m tests.reports.golden

writes the files anew, the JSON Schema among them. Read the difference (`git diff`) before you commit it: it is what
your users will see.
"""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

from rich.console import Console

from reconcile import __version__, reports
from reconcile.reports import ReportOptions
from reconcile.reports.json.schema import json_schema
from tests.reports.canonical import NOTHING, REPORT, show

FOLDER = Path(__file__).parent / "golden"
SCHEMA = Path(reports.__file__).parent / "report.schema.json"

PLAIN = ReportOptions(root="story/articles")
BROWSED = ReportOptions(
    root="story/articles", folder="desk", browse="https://code.example/desk/ferry/blob/0123456789abcdef"
)
COLOUR = ReportOptions(root="story/articles", colour=True)


def on_paper(page: object, width: int = 80, colour: bool = False) -> str:
    """What `page` looks like on a pipe, or on a terminal with colours."""
    if isinstance(page, str):
        return page
    paper = io.StringIO()
    Console(
        file=paper,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
        _environ={},
    ).print(page, end="", crop=False)
    return paper.getvalue()


def pages() -> dict[str, str]:
    """Every golden file's name, with what should stand in it."""
    made = {
        "report.txt": on_paper(reports.render("terminal", REPORT, PLAIN)),
        "report-120-colour.ansi": on_paper(reports.render("terminal", REPORT, COLOUR), 120, True),
        "report.md": on_paper(reports.render("markdown", REPORT, PLAIN)),
        "report.json": on_paper(reports.render("json", REPORT, PLAIN)),
        "report.comment.md": on_paper(reports.render("comment", REPORT, BROWSED)),
        "report.sarif": _without_manuals(on_paper(reports.render("sarif", REPORT, PLAIN))),
        "report.github.txt": on_paper(reports.render("github", REPORT, BROWSED)),
        "report.junit.xml": on_paper(reports.render("junit", REPORT, PLAIN)),
        "report.csv": on_paper(reports.render("csv", REPORT, PLAIN)),
        "nothing.junit.xml": on_paper(reports.render("junit", NOTHING, PLAIN)),
        "nothing.github.txt": on_paper(reports.render("github", NOTHING, PLAIN)),
        "report.html": without_assets(on_paper(reports.render("html", REPORT, PLAIN))),
        "nothing.txt": on_paper(reports.render("terminal", NOTHING, PLAIN)),
        "nothing.md": on_paper(reports.render("markdown", NOTHING, PLAIN)),
        "nothing.html": without_assets(on_paper(reports.render("html", NOTHING, PLAIN))),
        "claims.txt": on_paper(reports.render_claims("terminal", REPORT, PLAIN, show)),
        "claims.json": on_paper(reports.render_claims("json", REPORT, PLAIN, show)),
        "explanation.txt": on_paper(reports.render_explanation(REPORT, "k-1a2b3c4d", PLAIN)),
        "explanation-apparent.txt": on_paper(reports.render_explanation(REPORT, "k-abcdef01", PLAIN)),
    }
    version = f'"version": "{__version__}"'
    return {name: text.replace(version, '"version": "0.0.0"') for name, text in made.items()}


def _without_manuals(page: str) -> str:
    """A SARIF log without the manual pages of the kinds: they may change, and the format stays the same."""
    log = json.loads(page)
    for rule in log["runs"][0]["tool"]["driver"]["rules"]:
        rule |= {"shortDescription": "…", "fullDescription": "…", "help": "…"}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def without_assets(page: str) -> str:
    """A web page without its stylesheet and its script, which are files of their own, and their hashes."""
    page = re.sub(r"<(style|script)>.*?</\1>", r"<\1>…</\1>", page, flags=re.DOTALL)
    return re.sub(r"sha256-[^']+", "sha256-…", page.replace(f"reconcile {__version__}", "reconcile 0.0.0"))


def schema() -> str:
    """What should stand in the JSON Schema that is shipped."""
    return json.dumps(json_schema(), indent=1) + "\n"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    SCHEMA.write_text(schema(), encoding="utf-8", newline="\n")

"""The options that several commands share, with their help and what the shell proposes for them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

SUFFIXES = {
    ".sarif.json": "sarif",
    ".json": "json",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "terminal",
    ".html": "html",
    ".sarif": "sarif",
    ".xml": "junit",
    ".csv": "csv",
}
"""The format that the end of a file's name asks for when `--format` does not say; the longer ends first."""


def complete_kinds(incomplete: str) -> list[tuple[str, str]]:
    """The kinds that begin so, each with its question; of a list with commas, its last word."""
    from reconcile.claims import KINDS  # noqa: PLC0415  (only the shell's completion needs it here)

    before, comma, last = incomplete.rpartition(",")
    return [(f"{before}{comma}{kind.id}", in_words(kind.question)) for kind in KINDS if kind.id.startswith(last)]


def in_words(question: str) -> str:
    """A kind's question, without what it asks of in one story: *On which weekday: …?*."""
    return question.replace("{subject}", "…")


def _statuses(incomplete: str) -> list[str]:
    from reconcile.model import STATUSES  # noqa: PLC0415

    before, comma, last = incomplete.rpartition(",")
    return [f"{before}{comma}{each}" for each in (*STATUSES, "never") if each.startswith(last)]


def _formats(incomplete: str) -> list[str]:
    from reconcile.reports import FORMATS  # noqa: PLC0415

    return [name for name in FORMATS if name.startswith(incomplete)]


def _claim_formats(incomplete: str) -> list[str]:
    from reconcile.reports import CLAIM_FORMATS  # noqa: PLC0415

    return [name for name in CLAIM_FORMATS if name.startswith(incomplete)]


def _report_formats(incomplete: str) -> list[str]:
    return [] if "=" in incomplete else [f"{name}=" for name in _formats(incomplete)]


Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[PATHS]...",
        help="Articles: files, folders or globs such as 'story/*.txt'. "
        "Without any: the folder that claims.yaml names, else data/articles.",
        show_default=False,
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="For people: terminal, markdown, html, csv (a spreadsheet), comment (Markdown that fits a pull request). "
        "For programs: json, sarif (code scanning), junit (test results), github (annotations of a workflow). "
        "Without it, the name of the --output file decides.",
        autocompletion=_formats,
        show_default=False,
    ),
]
ClaimFormat = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="terminal (to be read here) or json (for programs).",
        autocompletion=_claim_formats,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write the report into this file instead of showing it.",
        show_default=False,
    ),
]
MoreReports = Annotated[
    list[str] | None,
    typer.Option(
        "--report",
        metavar="FORMAT=FILE",
        help="Write one more report of the same run, such as json=report.json. May be given several times.",
        autocompletion=_report_formats,
        show_default=False,
    ),
]
FailOn = Annotated[
    list[str] | None,
    typer.Option(
        "--fail-on",
        metavar="STATUS,...",
        help="Leave with exit status 1 when there is a conflict of one of these: contradiction, variant, update, "
        "apparent; or never. Without it: what claims.yaml says, else contradiction,variant.",
        autocompletion=_statuses,
        show_default=False,
    ),
]
Only = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        "-k",
        metavar="KIND,...",
        help="Show this kind of claim only, such as person or weekday (see: reconcile kinds). "
        "May be given several times.",
        autocompletion=complete_kinds,
        show_default=False,
    ),
]
Without = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore-kind",
        metavar="KIND,...",
        help="Leave this kind of claim out. May be given several times.",
        autocompletion=complete_kinds,
        show_default=False,
    ),
]
Config = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="The configuration to use instead of the claims.yaml beside the articles or above them.",
        show_default=False,
    ),
]
Quiet = Annotated[
    bool,
    typer.Option(
        "--quiet",
        "-q",
        help="Only the conflicts and the closing line; no progress bar. What --report writes is whole all the same.",
    ),
]
NoBar = Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar.")]
Changed = Annotated[
    list[str] | None,
    typer.Option(
        "--changed",
        metavar="FILE",
        help="Check everything, but show only the conflicts that this file takes part in. May be given several times, "
        "or with one name a line, as git diff --name-only prints them.",
        show_default=False,
    ),
]
SinceReport = Annotated[
    Path | None,
    typer.Option(
        "--since",
        metavar="REPORT.json",
        help="An earlier JSON report: say which conflicts are new, gone and unchanged.",
        show_default=False,
    ),
]
WriteBaseline = Annotated[
    bool,
    typer.Option(
        "--write-baseline",
        help="Accept every conflict that would fail the build today: write it into decisions.yaml, so that only what "
        "comes later does.",
    ),
]

"""Which reports were asked for, and how each reaches its reader."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import TextIO

from msgspec import Struct
from msgspec.structs import replace

from reconcile.articles.finding import ENDINGS
from reconcile.cli.options import SUFFIXES
from reconcile.cli.refusal import Refusal
from reconcile.cli.surroundings import columns, is_plain
from reconcile.cli.writing import to_file, to_stdout, unfit
from reconcile.reports import FORMATS, ReportOptions
from reconcile.settings.nearest import unknown

Page = Callable[[str, ReportOptions], object]
"""Renders a page in a format: a string, or something that Rich prints."""
Options = Callable[[bool, str], ReportOptions]
"""What a format is told, by whether colours can be seen and by the folder in which the report will stand."""

WIDTH = 80
"""Columns of a terminal report that goes into a file."""


class Target(Struct, frozen=True):
    """One report that was asked for: its format, and its file (None: standard output)."""

    format: str
    file: Path | None = None
    more: bool = False
    """Written beside the main report, and whole even where that one is asked to be quiet."""


def targets(format: str | None, output: Path | None, more: Sequence[str]) -> tuple[Target, ...]:
    """All reports that the options ask for, the main one last. `Refusal` for what cannot be."""
    if output is not None and str(output) == "-":
        output = None
    if format is None:
        name = output.name.lower() if output else ""
        format = next((format for end, format in SUFFIXES.items() if name.endswith(end)), "terminal")
    known_format("--format", format, FORMATS)
    found = [_more(value) for value in more] + [Target(format, output)]
    files = [os.path.realpath(target.file) for target in found if target.file]
    for target in found:
        if target.file is None:
            continue
        if why := unfit(target.file):
            raise Refusal(f"reconcile: {why}")
        if files.count(os.path.realpath(target.file)) > 1:
            raise Refusal(f"reconcile: two reports would be written into {target.file}")
    return tuple(found)


def known_format(option: str, format: str, known: Collection[str]) -> None:
    """`Refusal` if there is no such format."""
    if format not in known:
        raise Refusal(f"reconcile: {option}: {unknown(f'format {format}', format, known)}")


def _more(value: str) -> Target:
    format, equals, file = value.partition("=")
    if not equals or not file or file == "-":
        raise Refusal(f"reconcile: --report: expected FORMAT=FILE, such as json=report.json, found {value}")
    known_format("--report", format, FORMATS)
    return Target(format, Path(file), more=True)


def keep_apart(found: Sequence[Target], paths: Sequence[Path], kept: Collection[Path] = ()) -> None:
    """`Refusal` if a report would be written over an article, or where the next run would read it as one, or over one
    of the `kept` files, which are the desk's own.
    """
    own = {os.path.realpath(path) for path in kept}
    for target in found:
        if target.file is None:
            continue
        place = Path(os.path.realpath(target.file))
        if str(place) in own:
            raise Refusal(f"reconcile: {target.file} is the desk's own file: write the report elsewhere")
        for checked, fits in _checked(paths, os.path.abspath(target.file)):
            if place == checked:
                raise Refusal(f"reconcile: {target.file} is one of the articles: write the report elsewhere")
            if target.file.suffix.lower() in ENDINGS and (fits or (checked.is_dir() and checked in place.parents)):
                raise Refusal(
                    f"reconcile: {target.file} stands among the articles and would be read as one the next time: "
                    "write the report elsewhere"
                )


def _checked(paths: Sequence[Path], file: str) -> Iterator[tuple[Path, bool]]:
    """What is checked, patterns unfolded; and of a pattern, whether a file that is not there yet would fit it."""
    from reconcile.settings.globs import fits  # noqa: PLC0415  (only for a report that goes into a file)

    for path in paths:
        if not glob.has_magic(str(path)) or os.path.lexists(path):
            yield Path(os.path.realpath(path)), False
            continue
        for match in glob.glob(str(path), recursive=True):
            yield Path(os.path.realpath(match)), False
        yield path, fits(os.path.abspath(path).replace(os.sep, "/"), file.replace(os.sep, "/"))


def deliver(targets: Sequence[Target], page: Page, options: Options) -> None:
    """Render the page for each of its readers and hand it over. A file that cannot be written stops no other report."""
    failures: list[str] = []
    for target in targets:
        try:
            if target.file is not None:
                links_from = os.path.relpath(target.file.parent)
                told = options(False, links_from)
                to_file(target.file, _plain(page(target.format, replace(told, quiet=False) if target.more else told)))
            elif target.format == "terminal":
                _to_terminal(page, options)
            else:
                to_stdout(_plain(page(target.format, options(False, ""))), exact=True)
        except Refusal as refusal:
            failures += refusal.lines
    if failures:
        raise Refusal(*failures)


def _to_terminal(page: Page, options: Options) -> None:
    if is_plain():
        shown = page("terminal", options(False, ""))
        if hasattr(shown, "plain"):
            to_stdout(shown.plain(columns()))
            return
    # Imported here: nobody else needs Rich's console.
    from rich.console import Console  # noqa: PLC0415

    paper = _Paper(sys.stdout)
    console = Console(file=paper, highlight=False, markup=False, emoji=False)
    colour = console.color_system is not None and not console.no_color
    console.print(page("terminal", options(colour, "")), end="", crop=False)
    to_stdout(paper.getvalue())


class _Paper(StringIO):
    """Takes what Rich prints, and looks to it like standard output. Rich must not write there itself: it turns a reader
    who left early into exit status 1, which says *conflicts*, and a full disk into a crash.
    """

    def __init__(self, stream: TextIO | None) -> None:
        super().__init__()
        self._stream = stream

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """What the reader's terminal can show: decides whether frames are drawn or written with dashes."""
        return getattr(self._stream, "encoding", None) or "utf-8"

    def isatty(self) -> bool:
        """Whether a person sees it."""
        return self._stream is not None and self._stream.isatty()


def _plain(page: object) -> str:
    if isinstance(page, str):
        return page
    if hasattr(page, "plain"):
        return str(page.plain(WIDTH))
    from rich.console import Console  # noqa: PLC0415  (as above)

    paper = StringIO()
    console = Console(file=paper, width=WIDTH, color_system=None, highlight=False, markup=False, emoji=False)
    console.print(page, end="", crop=False)
    return paper.getvalue()

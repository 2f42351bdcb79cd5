"""From what was typed to what is checked: the articles, the settings over them, and the run itself."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from reconcile import pipeline, settings
from reconcile.cli.progress import watched
from reconcile.cli.refusal import Refusal, say
from reconcile.model import Report
from reconcile.settings import Settings, SettingsError
from reconcile.settings.nearest import nearest

T = TypeVar("T")

USUAL = Path("data/articles")
DECISIONS = "decisions.yaml"


class Story(Struct, frozen=True):
    """What one run checks. `root` is how the user would name it in a command."""

    paths: tuple[Path, ...]
    settings: Settings
    root: str

    @property
    def decisions(self) -> Path:
        """Where the desk's decisions stand, or will stand: beside the articles or above them, or with claims.yaml."""
        folder = _folder_of(self.paths)
        found = settings.find(folder, DECISIONS)
        if found is not None:
            return _from_here(found)
        return Path(self.settings.path).parent / DECISIONS if self.settings.path else _from_here(folder / DECISIONS)

    @property
    def own(self) -> tuple[Path, ...]:
        """The files in which the desk keeps what it has chosen and decided: no report may be written over them."""
        return (self.decisions, *([Path(self.settings.path)] if self.settings.path else []))


def choose(paths: Sequence[Path], config: Path | None) -> Story:
    """The articles that were named, or else those that `claims.yaml` names, with the settings that hold for them."""
    chosen = settings_for(paths, config)
    if paths:
        for path in paths:
            _must_exist(path)
        return Story(tuple(paths), chosen, " ".join(map(_quoted, paths)))
    if chosen.articles is not None:
        folder = Path(chosen.articles)
        if not folder.exists():
            raise Refusal(f"{chosen.path}: articles: there is no file or folder {folder}{_like(folder)}")
        return Story((folder,), chosen, _quoted(folder))
    if USUAL.is_dir():
        return Story((USUAL,), chosen, _quoted(USUAL))
    raise Refusal(
        "reconcile: nothing to check: name a folder of articles (reconcile check FOLDER), "
        "or write articles: FOLDER into a claims.yaml"
    )


def settings_for(paths: Sequence[Path], config: Path | None) -> Settings:
    """The settings of the `claims.yaml` that stands beside these articles or above them; the defaults without one."""
    if config is None:
        config = settings.find(_folder_of(paths))
        if config is None:
            return Settings()
        config = _from_here(config)
    try:
        return settings.load(config)
    except SettingsError as error:
        raise Refusal(*map(str, error.mistakes)) from None


def run(story: Story, quiet: bool = False) -> Report:
    """The report on the story. What was skipped is said on standard error; `Refusal` when nothing could be read."""
    with watched(quiet) as bar:
        report = pipeline.run(story.paths, story.settings, bar)
    for skipped in report.skipped:
        say(f"skipped {skipped.path}: {skipped.reason}")
    if not report.sources:
        raise Refusal(f"reconcile: no article could be read in {story.root}")
    ignored = story.settings.ignored
    report = replace(report, conflicts=tuple(each for each in report.conflicts if each.kind not in ignored))
    report = decided(report, story)
    for note in report.notes:
        say(note)
    return report


def decided(report: Report, story: Story) -> Report:
    """The report with what the desk has decided."""
    path = story.decisions
    if not path.exists():
        return report
    # Imported here: most stories have no decisions yet, and start-up time is a feature.
    from reconcile import decisions  # noqa: PLC0415

    try:
        found = decisions.load(path)
    except SettingsError as error:
        raise Refusal(*map(str, error.mistakes)) from None
    folder = _folder_of(story.paths)
    return decisions.apply(report, found, str(path), story.settings.ignored, lambda source: (folder / source).exists())


def touching(report: Report, names: Sequence[str], story: Story) -> Report:
    """The report with the conflicts in which one of the files takes part.

    What the desk has chosen or decided bears on all of them: where it is among the files, the report stays whole.
    """
    files = {os.path.realpath(name) for name in names}
    if files & {os.path.realpath(path) for path in (story.settings.path, story.decisions) if path}:
        return report
    inside = {source.article.id for source in report.sources if os.path.realpath(source.article.path) in files}
    say(f"only the conflicts of changed files are shown: {len(inside)} of {len(report.sources)} articles")
    return replace(
        report,
        conflicts=tuple(
            conflict
            for conflict in report.conflicts
            if any(evidence.source in inside for position in conflict.positions for evidence in position.evidence)
        ),
    )


def narrowed(story: Story, only: Iterable[str] | None, without: Iterable[str] | None) -> Story:
    """The story with the kinds of claim that `--kind` and `--ignore-kind` leave."""
    option = "--kind" if only else "--ignore-kind"
    chosen = asked(option, lambda: settings.select(story.settings, words(only), words(without)))
    return replace(story, settings=chosen)


def asked(option: str, read: Callable[[], T]) -> T:
    """What `read` makes of an option's value; its `ValueError` becomes the one line that the user sees."""
    try:
        return read()
    except ValueError as error:
        raise Refusal(f"reconcile: {option}: {error}") from None


def words(values: Iterable[str] | None) -> list[str]:
    """The words of an option that may be repeated and may hold commas."""
    return [word for value in values or () for word in settings.words_of(value)]


def _folder_of(paths: Sequence[Path]) -> Path:
    """The folder that holds all of the paths (a folder holds itself)."""
    folders = []
    for path in paths:
        while glob.has_magic(str(path)) and not os.path.lexists(path):
            path = path.parent  # noqa: PLW2901  (of a glob, what stands before its first wild card)
        folders.append(os.path.abspath(path if path.is_dir() else path.parent))
    try:
        return Path(os.path.commonpath(folders)) if folders else Path.cwd()
    except ValueError:  # two drives of a Windows machine
        return Path(folders[0])


def _from_here(path: Path) -> Path:
    """The shorter way to write a path."""
    try:
        relative = Path(os.path.relpath(path))
    except ValueError:
        return path
    return relative if len(relative.parts) <= len(path.parts) else path


def _must_exist(path: Path) -> None:
    if not os.path.lexists(path) and not glob.has_magic(str(path)):
        raise Refusal(f"reconcile: there is no file or folder {path}{_like(path)}")


def _like(path: Path) -> str:
    try:
        guess = nearest(path.name, os.listdir(path.parent))
    except OSError:
        return ""
    return f"; did you mean {path.parent / guess}?" if guess else ""


def _quoted(path: Path) -> str:
    return f"'{path}'" if " " in str(path) else str(path)

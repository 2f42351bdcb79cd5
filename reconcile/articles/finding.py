"""Which files there are to read: folders are walked, globs unfolded, and what cannot be read is named with the reason.

The order is total and does not depend on the file system: by the parts of the path below the folder that was checked.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from reconcile.model import Skipped

ENDINGS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".json": "records",
    ".jsonl": "lines of records",
    ".ndjson": "lines of records",
}
"""Which module reads a file, by how its name ends."""

_CONFIGURATION = {
    "claims",
    "decisions",
    "gold",
}  # with the ending .yaml or .yml: they belong to the desk, not the story
_ABOUT_THE_FOLDER = {"readme", "license", "licence", "changelog", "contributing"}


class Found(Struct, frozen=True):
    """A file to be read: `path` to open it by, and the `id` under which the report will name it."""

    path: Path
    id: str


class Listing(Struct, frozen=True):
    """The files to be read, in order, and what was found besides and cannot be read."""

    files: tuple[Found, ...]
    skipped: tuple[Skipped, ...] = ()


def find(paths: Sequence[Path | str], root: Path | None = None) -> Listing:
    """The files behind `paths` (files, folders, globs).

    Ids are paths below the folder that was checked, or below `root` where one is given and holds the file; they are
    unique. A file that is reached in two ways is read once. A path that does not exist is `Skipped`.
    """
    walk = _Walk()
    for path in paths:
        for one in _unfold(path, walk.skipped):
            walk.take(one)
    below = [(_below(path, root or base), path) for path, base in walk.files]
    if len({name for name, _ in below}) < len(below):
        folder = os.path.commonpath([os.path.abspath(path.parent) for path, _ in walk.files])
        below = [(_below(path, Path(folder)), path) for path, _ in walk.files]
    below.sort(key=lambda pair: (pair[0].split("/"), str(pair[1])))
    skipped = sorted(set(walk.skipped), key=lambda skip: (skip.path, skip.reason))
    return Listing(tuple(Found(path, name) for name, path in below), tuple(skipped))


def shown(path: Path | str) -> str:
    """`path` as reports show it: relative to the current folder when inside it, with forward slashes."""
    whole = os.path.abspath(path)
    here = os.getcwd()
    if whole.startswith(here + os.sep):
        return whole[len(here) + 1 :].replace(os.sep, "/")
    return str(path).replace(os.sep, "/")


def why_unreadable(error: OSError) -> str:
    """What is wrong with a file or a folder, in plain words."""
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    return (error.strerror or "cannot be read").lower()


class _Walk:
    """What has been found so far. Folders and files are known by device and number, so that loops of links end."""

    def __init__(self) -> None:
        self.files: list[tuple[Path, Path]] = []
        self.skipped: list[Skipped] = []
        self._seen: set[tuple[int, int]] = set()

    def take(self, path: Path) -> None:
        """A path that the user named."""
        try:
            status = path.stat()
        except OSError as error:
            reason = "broken link" if path.is_symlink() else why_unreadable(error)
            self.skipped.append(Skipped(shown(path), reason))
            return
        if stat.S_ISDIR(status.st_mode):
            self._folder(path, path, status)
        elif path.suffix and path.suffix.lower() not in ENDINGS:
            self.skipped.append(Skipped(shown(path), f"not a format that is read ({path.suffix.lower()})"))
        else:
            self._file(path, path.parent, status)

    def _file(self, path: Path, base: Path, status: os.stat_result) -> None:
        if not stat.S_ISREG(status.st_mode):
            self.skipped.append(Skipped(shown(path), "not a file (a device, a pipe or a socket)"))
        elif self._is_new(status):
            self.files.append((path, base))

    def _is_new(self, status: os.stat_result) -> bool:
        key = (status.st_dev, status.st_ino)
        if key in self._seen:
            return False
        self._seen.add(key)
        return True

    def _folder(self, folder: Path, base: Path, status: os.stat_result) -> None:
        waiting = [(folder, status)]  # a stack, not recursion: a hostile tree may be deeper than Python's
        while waiting:
            folder, status = waiting.pop()
            if not self._is_new(status):
                continue
            try:
                names = sorted(os.listdir(folder))
            except OSError as error:
                self.skipped.append(Skipped(shown(folder), why_unreadable(error)))
                continue
            saved_pages = {name.rsplit(".", 1)[0] for name in names if name.lower().endswith((".html", ".htm"))}
            for name in names:
                if name.startswith("."):
                    continue
                path = folder / name
                try:
                    found = path.stat()
                except OSError as error:
                    reason = "broken link" if path.is_symlink() else why_unreadable(error)
                    self.skipped.append(Skipped(shown(path), reason))
                    continue
                if stat.S_ISDIR(found.st_mode):
                    # A browser saves a page's pictures and frames beside it, in a folder of the page's name.
                    if not (name.endswith("_files") and name[: -len("_files")] in saved_pages):
                        waiting.append((path, found))
                elif self._is_report_of_news(path):
                    self._file(path, base, found)

    def _is_report_of_news(self, path: Path) -> bool:
        stem, ending = path.stem.lower(), path.suffix.lower()
        if ending in (".yaml", ".yml") and stem in _CONFIGURATION:
            return False
        if ending not in ENDINGS:
            self.skipped.append(
                Skipped(shown(path), f"not a format that is read ({ending or 'a name without ending'})")
            )
            return False
        if stem in _ABOUT_THE_FOLDER and ENDINGS[ending] in ("text", "markdown"):
            self.skipped.append(Skipped(shown(path), "about the folder, not a news report"))
            return False
        return True


def _unfold(path: Path | str, skipped: list[Skipped]) -> Iterable[Path]:
    """The paths behind a glob; a path that exists is taken as it is, even with brackets in its name."""
    text = str(path)
    if os.path.lexists(text) or not any(sign in text for sign in "*?["):
        return [Path(path)]
    import glob  # noqa: PLC0415  (rarely needed: the shell unfolds most)

    matches = sorted(glob.glob(text, recursive=True))
    if not matches:
        skipped.append(Skipped(shown(path), "no file matches"))
    return [Path(match) for match in matches]


def _below(path: Path, folder: Path) -> str:
    whole, base = os.path.abspath(path), os.path.abspath(folder)
    if base != os.sep and whole.startswith(base + os.sep):
        return whole[len(base) + 1 :].replace(os.sep, "/")
    return whole.lstrip(os.sep).replace(os.sep, "/") if base == os.sep else shown(path)

"""Every command in the README and in docs/ is run, page by page in its order, in a fresh copy of the example story.

What is run:

- a ```console block: lines that begin with `$ `, each with what it prints below. `…` on a line of its own stands for
  any lines, within a line for any characters. `$ echo $?` has the exit status of the command above it below;
- a ```sh block, and an indented block that begins with the name of a program: commands alone, a line each;
- in ```yaml blocks, the lines of a `script:`.

What a page may say in front of a block, where no reader sees it:

    <!-- exit status 1 -->          its commands end so; else with 0, unless `echo $?` tells
    <!-- first: COMMAND -->         what has to be done before
    <!-- not run: REASON -->        why its commands cannot be run here
"""

from __future__ import annotations

import difflib
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from typer.testing import CliRunner

from reconcile.cli import app
from tests.test_readme import ROOT

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]

PROGRAMS = ("reconcile", "python", "python3", "py", "pip", "pre-commit", "git", "cd", "source", "mkdir", "cat", "echo")
ENVIRONMENT = {
    "COLUMNS": "80",
    "SOURCE_DATE_EPOCH": "1767225600",
    "PYTHONIOENCODING": "utf-8",
    "GIT_CONFIG_GLOBAL": os.devnull,
}
CLEARED = ("CI", "GITHUB_ACTIONS", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "RECONCILE_TRACEBACK")

ELIDED = "…"
_SHELL = re.compile(r"[|&;<>`*?#~]|\$[\w({?]")
_NOTE = re.compile(r"<!-- (exit status|first:|not run:) ?(.*?) -->$")


class Command(NamedTuple):
    """One command of a page, with what the page says of it."""

    line: int
    """Of the page, from 1."""
    text: str
    status: int
    shown: tuple[str, ...] | None
    """The lines of output that the page shows; None if it shows none."""
    first: tuple[str, ...] = ()
    """What has to be run before."""
    reason: str = ""
    """Why it is not run."""


# ── reading a page ────────────────────────────────────────────────────────────────────────────────────────────────


def commands(text: str) -> Iterator[Command]:
    """The commands of a page, in its order."""
    notes: dict[str, list[str]] = {}
    for number, language, lines in blocks(text):
        if language == "note":
            found = _NOTE.match(lines[0])
            if found:
                notes.setdefault(found[1].rstrip(":"), []).append(found[2])
            continue
        status = int(notes.get("exit status", ["0"])[0])
        reason = notes.get("not run", [""])[0]
        first = tuple(notes.get("first", ()))
        notes = {}
        told = Command(number, "", status, None, first, reason)
        yield from _of_block(language, lines, told)


def _of_block(language: str, lines: list[str], told: Command) -> Iterator[Command]:
    if language == "console":
        yield from _session(lines, told)
    elif language in ("sh", "powershell") or (language == "" and _program(lines[0])):
        for at, line in _joined(lines):
            if line.strip() and not line.startswith("#"):
                text = re.split(r"\s{2,}# ", line)[0].strip()
                yield told._replace(line=told.line + at, text=text, first=told.first if at == 0 else ())
    elif language == "yaml":
        for line in _scripts(yaml.safe_load("\n".join(lines))):
            if _program(line):
                yield told._replace(text=line)


def _session(lines: list[str], told: Command) -> Iterator[Command]:
    starts = [at for at, line in enumerate(lines) if line.startswith("$ ")]
    assert starts[:1] == [0], f"line {told.line}: a console block begins with a command"
    for place, at in enumerate(starts):
        end = starts[place + 1] if place + 1 < len(starts) else len(lines)
        text, printed = lines[at][2:], lines[at + 1 : end]
        while text.endswith("\\"):
            text, printed = f"{text[:-1]}{printed[0].strip()}", printed[1:]
        if text == "echo $?":
            continue
        status = told.status
        if end < len(lines) and lines[end] == "$ echo $?":
            status = int(lines[end + 1])
        shown = tuple(printed) if printed else None
        yield told._replace(
            line=told.line + at, text=text, status=status, shown=shown, first=told.first if at == 0 else ()
        )


def blocks(text: str) -> Iterator[tuple[int, str, list[str]]]:
    """Code and notes of a page: line number of the first line of code, language, lines without their indent."""
    lines = text.splitlines()
    at = 0
    while at < len(lines):
        line = lines[at]
        fence = re.match(r"( *)```(\w*)$", line)
        if fence:
            end = next(i for i in range(at + 1, len(lines)) if lines[i] == f"{fence[1]}```")
            yield at + 2, fence[2] or "text", [each[len(fence[1]) :] for each in lines[at + 1 : end]]
            at = end
        elif _indented(lines, at):
            end = next((i for i in range(at, len(lines)) if not lines[i].startswith("    ")), len(lines))
            yield at + 1, "", [each[4:] for each in lines[at:end]]
            at = end - 1
        elif line.startswith("<!--"):
            yield at + 1, "note", [line]
        at += 1


def _indented(lines: list[str], at: int) -> bool:
    return lines[at].startswith("    ") and (at == 0 or not lines[at - 1].strip() or lines[at - 1].startswith("<!--"))


def _joined(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Lines that end in a backslash, with what follows them."""
    begun, start = "", 0
    for at, line in enumerate(lines):
        start = start if begun else at
        begun += line.strip() if begun else line
        if begun.endswith("\\"):
            begun = begun[:-1]
            continue
        yield start, begun
        begun = ""


def _program(line: str) -> bool:
    word = line.split(" ", 1)[0]
    return word in PROGRAMS or word.startswith((".venv/", ".venv\\"))


def _scripts(node: Any) -> Iterator[str]:
    if isinstance(node, Mapping):
        for key, value in node.items():
            if key == "script" and isinstance(value, list):
                yield from (str(line) for line in value)
            else:
                yield from _scripts(value)
    elif isinstance(node, list):
        for value in node:
            yield from _scripts(value)


# ── running it ────────────────────────────────────────────────────────────────────────────────────────────────────


@contextmanager
def desk() -> Iterator[None]:
    """A folder with a copy of the example story, in which the commands of one page are run."""
    before, kept = Path.cwd(), dict(os.environ)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "data", Path(folder) / "data")
        shutil.copy(ROOT / "claims.yaml", folder)
        for name in CLEARED:
            os.environ.pop(name, None)
        os.environ |= ENVIRONMENT
        os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(before)
            os.environ.clear()
            os.environ.update(kept)


def run(text: str) -> tuple[int, str]:
    """Exit status and output of a command: in this process, unless it needs a shell."""
    bare = re.sub(r"'[^']*'|\"[^\"$`]*\"", "", text)
    if text.startswith("reconcile ") and not _SHELL.search(bare):
        result = CliRunner().invoke(app, shlex.split(text)[1:], prog_name="reconcile")
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result.exit_code, result.output
    done = subprocess.run(
        ["bash", "-c", text], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False
    )
    return done.returncode, done.stdout


def fits(shown: tuple[str, ...], printed: str) -> bool:
    """Whether what a page shows is what was printed."""
    pattern = ""
    for line in shown:
        if line.strip() == ELIDED:
            pattern += r"(?:.*\n)*?"
        else:
            pattern += re.escape(line.rstrip()).replace(re.escape(ELIDED), r".*?") + r"[ ]*\n"
    return re.fullmatch(pattern, f"{printed.rstrip()}\n") is not None


NEEDS_SHELL = pytest.mark.skipif(os.name == "nt" or shutil.which("bash") is None, reason="needs bash")


@NEEDS_SHELL
@pytest.mark.parametrize(
    "page",
    [page for page in PAGES if any(not each.reason for each in commands(page.read_text(encoding="utf-8")))],
    ids=lambda page: page.relative_to(ROOT).as_posix(),
)
def test_every_command_of_the_page_does_what_the_page_says(page: Path) -> None:
    with desk():
        for command in commands(page.read_text(encoding="utf-8")):
            if command.reason:
                continue
            for each in command.first:
                status, printed = run(each)
                assert status in (0, 1), (each, printed)
            status, printed = run(command.text)
            place = f"{page.relative_to(ROOT)}:{command.line}: {command.text}"
            assert status == command.status, f"{place}\nends with {status}:\n{printed}"
            if command.shown is not None:
                assert fits(command.shown, printed), (
                    f"{place}\nprints something else (python -m tests.test_docs --write writes it anew):\n{printed}"
                )


def test_commands_are_found() -> None:
    found = [each for page in PAGES for each in commands(page.read_text(encoding="utf-8"))]
    assert len([each for each in found if not each.reason]) >= 40
    assert all(len(each.reason.split()) >= 3 for each in found if each.reason), "a reason is a sentence"
    assert not [each.text for each in found if each.reason and each.text.startswith("reconcile ")]


PAGE = """\
# A page

Text, and `reconcile check` within it.

<!-- first: mkdir story -->
<!-- exit status 1 -->
```console
$ reconcile check story \\
    --quiet
one
…
$ reconcile kinds
$ echo $?
0
```

<!-- not run: it takes too long here -->
    python -m benchmarks     # all of it

    reconcile claims story

```sh
# a remark
reconcile init
```

```yaml
job:
  script:
    - reconcile check --report junit=a.xml
    - make
```

```text
reconcile is shown here
```
"""


def test_a_page_is_read_as_it_says() -> None:
    assert list(commands(PAGE)) == [
        Command(8, "reconcile check story --quiet", 1, ("one", "…"), ("mkdir story",)),
        Command(12, "reconcile kinds", 0, None),
        Command(18, "python -m benchmarks", 0, None, (), "it takes too long here"),
        Command(20, "reconcile claims story", 0, None),
        Command(24, "reconcile init", 0, None),
        Command(28, "reconcile check --report junit=a.xml", 0, None),
    ]


def test_what_is_written_anew_is_cut_as_it_was() -> None:
    printed = ["head", "one 2", "more", "more", "close by 7", "end 9"]
    assert _anew(("head", "…", "close by 6", "…", "end 8"), printed) == ["head", "…", "close by 7", "…", "end 9"]
    assert _anew(("head", "one 1"), printed) == printed
    assert _anew(("…", "end 8"), printed) == ["…", "end 9"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_no_command_hides_from_this_test(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for number, language, lines in blocks(text):
        if language == "text":
            hidden = [line for line in lines if line.startswith(("$ ", "python -m ", ".venv/"))]
            assert hidden == [], f"{page.name}:{number}: commands stand in a block of console or sh"


def test_elisions_stand_for_anything() -> None:
    assert fits(("a", "…", "d"), "a\nb\nc\nd\n")
    assert fits(("a", "…", "d"), "a\nd\n")
    assert fits(("5 articles, … claims",), "5 articles, 136 claims\n")
    assert not fits(("a", "d"), "a\nb\nd\n")
    assert not fits(("a", "…"), "b\na\n")


# ── writing it anew ───────────────────────────────────────────────────────────────────────────────────────────────


def write() -> None:
    """Write what commands print today into the pages, with what was left out left out."""
    for page in PAGES:
        lines = page.read_text(encoding="utf-8").splitlines()
        changed: list[tuple[int, tuple[str, ...], list[str]]] = []
        with desk():
            for command in commands("\n".join(lines)):
                if command.reason:
                    continue
                for each in command.first:
                    run(each)
                _, printed = run(command.text)
                if command.shown is not None and not fits(command.shown, printed):
                    changed.append((command.line, command.shown, _anew(command.shown, printed.rstrip().splitlines())))
        for start, shown, now in reversed(changed):
            at = next(i for i in range(start, len(lines)) if tuple(lines[i : i + len(shown)]) == shown)
            lines[at : at + len(shown)] = now
        if changed:
            page.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _anew(shown: tuple[str, ...], printed: list[str]) -> list[str]:
    """What was printed, cut as the page cuts it: each passage is looked for where it is most alike."""
    passages: list[list[str]] = [[]]
    for line in shown:
        if line.strip() == ELIDED:
            passages.append([])
        else:
            passages[-1].append(line)
    made: list[str] = []
    at = 0
    for place, passage in enumerate(passages):
        size = len(passage)
        starts = range(at, max(at, len(printed) - size) + 1)
        if place == 0:
            start = 0
        elif place == len(passages) - 1:
            start = max(at, len(printed) - size)
        else:
            start = max(starts, key=lambda i: _alike(passage, printed[i : i + size]))
        kept = printed[start : start + size] if len(passages) > 1 else printed
        made += [*([ELIDED] if place else []), *(line.rstrip() for line in kept)]
        at = start + size
    return made


def _alike(left: list[str], right: list[str]) -> float:
    return difflib.SequenceMatcher(None, "\n".join(left), "\n".join(right)).ratio()

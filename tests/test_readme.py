"""What the README shows is what the program does. `python -m tests.test_readme` writes the output into it anew.

A block of output stands between `<!-- output of: COMMAND -->` and `<!-- end of output -->`.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reconcile.cli import app

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PAGES = [README, ROOT / "CONTRIBUTING.md", ROOT / "ARCHITECTURE.md", *sorted((ROOT / "docs").rglob("*.md"))]

_BLOCK = re.compile(r"(<!-- output of: reconcile (.+) -->\n)(.*?)(<!-- end of output -->)", re.DOTALL)
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)\s]*)?\)")
_FENCED = re.compile(r"^ *```.*?^ *```$", re.DOTALL | re.MULTILINE)
_COMMANDS = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def output(words: str) -> str:
    """What `reconcile WORDS` prints on a pipe, 80 columns wide, in the folder of the README."""
    environment = {key: value for key, value in os.environ.items() if key not in ("FORCE_COLOR", "RECONCILE_TRACEBACK")}
    done = subprocess.run(
        [sys.executable, "-m", "reconcile", *shlex.split(words)],
        cwd=ROOT,
        env={**environment, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def refreshed(text: str) -> str:
    """The README with the output of today."""
    return _BLOCK.sub(lambda found: f"{found[1]}\n```text\n{output(found[2]).rstrip()}\n```\n\n{found[4]}", text)


def test_the_output_is_what_the_command_prints() -> None:
    text = README.read_text(encoding="utf-8")
    assert len(_BLOCK.findall(text)) >= 1
    assert text == refreshed(text), "the output has changed: python -m tests.test_readme writes it anew"


def test_the_exit_status_is_the_one_that_the_readme_tells() -> None:
    assert "It ends with exit status 1" in README.read_text(encoding="utf-8")
    assert CliRunner().invoke(app, ["check", str(ROOT / "data" / "articles")]).exit_code == 1


def test_every_command_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    shutil.copy(ROOT / "claims.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    commands = "".join(_COMMANDS.findall(README.read_text(encoding="utf-8"))).splitlines()
    assert len(commands) >= 3
    for command in commands:
        program, *words = shlex.split(command)
        assert program == "reconcile"
        assert CliRunner().invoke(app, words).exit_code in (0, 1), command


def test_the_test_command_is_one_that_ci_finds() -> None:
    lines = README.read_text(encoding="utf-8").splitlines()
    following = lines[lines.index("<!-- test command -->") + 1 :]
    command = following[: following.index("") if "" in following else None]
    assert len(command) == 1, "the range of .ci/run ends at an empty line, and it takes one command"
    assert command[0].startswith("    python3 -m venv ")
    assert shlex.split(command[0])[-2:] == ["-m", "pytest"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file(page: Path) -> None:
    text = _FENCED.sub("", page.read_text(encoding="utf-8"))
    links = [link for link in _LINK.findall(text) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


if __name__ == "__main__":
    README.write_text(refreshed(README.read_text(encoding="utf-8")), encoding="utf-8")

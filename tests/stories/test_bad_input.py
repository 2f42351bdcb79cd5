"""What a desk's folder holds besides articles. Nothing of it stops the check, and nothing is passed over in silence."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from reconcile.cli import app

STORY = Path(__file__).parent / "quay-fire" / "articles"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    return Path(shutil.copytree(STORY, tmp_path / "articles"))


def check(folder: Path, *more: str) -> Any:
    result = CliRunner().invoke(app, ["check", str(folder), *more])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def conflicts(folder: Path) -> list[Any]:
    report = json.loads(check(folder, "--format", "json").stdout)
    return [(c["id"], c["status"]) for c in report["conflicts"]]


SKIPPED = {
    "picture.txt": bytes(range(256)) * 40,
    "nothing.txt": b"",
    "blank.md": b"\n \n\t\n",
    "scan.pdf": b"%PDF-1.7\n\x00\x01",
    "broken.json": b'{"title": "Fire", "text": ',
    "list.json": b"[1, 2, 3]",
    "empty.html": b"<html><head></head><body></body></html>",
}


@pytest.mark.parametrize("name", SKIPPED)
def test_a_file_that_is_no_article_is_named_with_the_reason(folder, name):
    before = conflicts(folder)
    (folder / name).write_bytes(SKIPPED[name])
    result = check(folder, "--quiet")
    lines = result.stderr.splitlines()
    assert lines
    for line in lines:  # of a list of records, a line each
        path, _, reason = line.partition(": ")
        assert path.startswith("skipped ")
        assert name in path
        assert len(reason) > 3
    assert conflicts(folder) == before, "the rest is reported as ever"


def test_links_that_lead_nowhere_or_round(folder):
    before = conflicts(folder)
    try:
        (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
        (folder / "self.txt").symlink_to(folder / "self.txt")
        (folder / "up").symlink_to(folder, target_is_directory=True)
    except OSError:
        pytest.skip("no links here")
    result = check(folder)
    assert [line.split(": ")[0].rsplit("/", 1)[1] for line in result.stderr.splitlines()] == ["gone.txt", "self.txt"]
    assert conflicts(folder) == before


def test_a_file_without_permission(folder):
    (folder / "closed.txt").write_text("A fire.")
    (folder / "closed.txt").chmod(0)
    if os.access(folder / "closed.txt", os.R_OK):
        pytest.skip("this user may read everything")
    assert "closed.txt: no permission" in check(folder).stderr


@pytest.mark.parametrize(
    "text",
    [
        b"---\ntitle: [unclosed\n---\nA fire.\n",
        b"---\nnever closed\n\nA fire.\n",
        b"<html><body><p>A fire <b>burned <i>here</p><p>&#xZZ; &nosuch; </html",
        b"\xff\xfeA\x00 \x00f\x00i\x00r\x00e\x00.\x00",
        "A fire \x1b[31mred\x1b[0m [bold]loud[/bold] [/b] <script>alert(1)</script> \u202egnp.exe".encode(),
    ],
)
@pytest.mark.parametrize("ending", ["txt", "md", "html"])
def test_what_is_broken_is_read_as_far_as_sensible_and_shown_harmlessly(folder, text, ending):
    (folder / f"broken.{ending}").write_bytes(text)
    for format in ("terminal", "markdown"):
        result = check(folder, "--format", format)
        assert result.exit_code in (0, 1)
        assert "\x1b" not in result.stdout + result.stderr
        assert "\u202e" not in result.stdout + result.stderr


@pytest.mark.parametrize(
    "text", ["word " * 400_000, "." * 100_000, "“" * 50_000, "A1," * 300_000, "x" * 2_000_000], ids=range(5)
)
def test_a_monstrous_line_does_not_hang(folder, text):
    (folder / "long.txt").write_text(text)
    begun = time.perf_counter()
    assert check(folder).exit_code in (0, 1)
    assert time.perf_counter() - begun < 20


@pytest.mark.parametrize("names", [[], ["a.bin"], ["README.md"], ["claims.yaml"]])
def test_a_folder_without_articles_is_one_line_and_two(tmp_path, names):
    for name in names:
        (tmp_path / name).write_text("")
    result = check(tmp_path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines()[-1] == f"reconcile: no article could be read in {tmp_path}"


def test_articles_are_read_from_nobody_s_standard_input(folder):
    done = subprocess.run(
        [sys.executable, "-m", "reconcile", "check", str(folder)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert done.returncode in (0, 1)
    assert done.stderr == b""

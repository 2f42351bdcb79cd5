from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from reconcile import settings
from reconcile.cli import app
from reconcile.cli.survey import look_at
from tests.cli.conftest import Desk

STORY = {
    "one.txt": "Ferry sinks\n\nORLANE (Echo) — Captain Maren Hollt said on Monday that 27 people were killed.\n",
    "two.txt": "Ferry lost\n\nORLANE (Post) — Captain Maren Holt said the ferry had left the port on Monday.\n",
    "wire/three.md": "---\ntitle: Ferry gone\noutlet: The Echo\ndate: 2031-03-02\n---\n\nCaptain Maren Holt is safe.\n",
}


def run(*words: str) -> Result:
    return CliRunner().invoke(app, list(words), prog_name="reconcile")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in STORY.items():
        path = tmp_path / "story" / "articles" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "story")
    return tmp_path / "story"


def test_a_folder_is_looked_at(folder: Path) -> None:
    seen = look_at(Path())
    assert (seen.folder, seen.articles, seen.undated) == ("articles", 3, 2)
    assert seen.formats == [("plain text", 2), ("Markdown", 1)]
    assert seen.days == ("2031-03-02", "2031-03-02")
    assert "The Echo" in seen.outlets
    assert seen.subfolders == ["wire"]
    assert ("Maren Holt", ["Maren Hollt"]) in seen.spellings
    assert "percent" in seen.silent
    assert "quantity" not in seen.silent


def test_initials_that_nobody_explains_are_shown(folder: Path) -> None:
    Path("articles/one.txt").write_text("The Orlane Pilots Association met.\n")
    Path("articles/two.txt").write_text("The OPA met on Monday, a spokesman for OPA said.\n")
    assert ("Orlane Pilots Association", ("OPA",)) in look_at(Path()).spellings


def test_it_writes_the_file_and_the_schema(folder: Path) -> None:
    done = run("init")
    assert done.exit_code == 0
    assert done.stdout == (
        "wrote claims.yaml: 3 articles in articles, 1 name with several spellings to look at; next: reconcile check\n"
    )
    assert settings.load(Path("claims.yaml")).articles == "articles"
    first = Path("claims.yaml").read_text().splitlines()[0]
    assert json.loads(Path(first.partition("$schema=")[2]).read_text())["title"] == "claims.yaml of reconcile"
    checked = run("check")
    assert checked.exit_code == 1
    assert "schema" not in checked.output, "it is not taken for an article"


def test_a_file_that_is_there_is_not_written_over(desk: Desk) -> None:
    Path("claims.yaml").write_text("fail_on: never\n")
    done = desk.run("init")
    assert (done.exit_code, done.stderr) == (
        2,
        "reconcile: claims.yaml is there already; to write over it: reconcile init --force\n",
    )
    assert Path("claims.yaml").read_text() == "fail_on: never\n"
    assert desk.run("init", "--force").exit_code == 0
    assert "yaml-language-server" in Path("claims.yaml").read_text()


def test_only_the_schema(desk: Desk) -> None:
    Path("claims.yaml").write_text("fail_on: never\n")
    done = desk.run("init", "--schema")
    assert (done.exit_code, done.stdout) == (0, "wrote .claims.schema.json\n")
    assert Path("claims.yaml").read_text() == "fail_on: never\n"


def test_no_schema(desk: Desk) -> None:
    assert desk.run("init", "--no-schema").exit_code == 0
    assert not Path(".claims.schema.json").exists()
    assert "schema" not in Path("claims.yaml").read_text()


def test_a_folder_without_articles_gets_a_file_too(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()
    done = desk.run("init", str(tmp_path / "bare"))
    assert done.exit_code == 0
    assert "no articles found yet" in done.stdout
    assert settings.load(tmp_path / "bare" / "claims.yaml").articles is None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["init", "nowhere"], "reconcile: nowhere is no folder that exists\n"),
        (["init", "articles/left.txt"], "reconcile: articles/left.txt is a file: name the folder that it stands in\n"),
        (["init", "--schema", "--no-schema"], "reconcile: --schema and --no-schema: only one of them can hold\n"),
    ],
)
def test_wrong_use_gets_one_line(desk: Desk, words: list[str], told: str) -> None:
    done = desk.run(*words)
    assert (done.exit_code, done.stderr) == (2, told)


def test_a_folder_that_cannot_be_written_gets_one_line(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    done = desk.run("init")
    assert done.exit_code == 2
    assert done.stderr == "reconcile: cannot write .claims.schema.json: no space left on device\n"
    assert not [name for name in os.listdir() if name.endswith(".part")]
    assert not Path("claims.yaml").exists()

"""Kinds of the desk's own, as the command line sees them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from reconcile.cli import app

OWN = "claims:\n  berth: {pattern: 'Berth (\\d+)', question: Which berth?}\n"
STORY = {
    "a.txt": "Ferry sinks\n\nORLANE — The ferry left Berth 1284 in Orlane harbour with timber. It sank on Monday.\n",
    "b.txt": "Ferry lost\n\nORLANE — The ferry left Berth 1248 in Orlane harbour with timber. It sank on Friday.\n",
}


def run(*words: str) -> Result:
    return CliRunner().invoke(app, list(words), prog_name="reconcile")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / ".git").mkdir()
    for name, text in STORY.items():
        (tmp_path / "articles" / name).write_text(text, encoding="utf-8")
    (tmp_path / "claims.yaml").write_text(OWN)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_they_are_listed_behind_the_others(desk: Path) -> None:
    listed = run("kinds").stdout.split("\n\n")[0].splitlines()
    assert listed[-1].split(maxsplit=1) == ["berth", "Which berth?"]
    assert len(listed) > 10


def test_they_have_a_page(desk: Path) -> None:
    page = run("kinds", "berth").stdout
    assert page.startswith("berth: Which berth?\n")
    assert "pattern: Berth (\\d+)" in page
    assert "Severity: error" in page


def test_mistakes_in_the_file_are_told_and_the_rest_is_listed(desk: Path) -> None:
    Path("claims.yaml").write_text("claims: {berth: {pattern: '('}}\n")
    done = run("kinds")
    assert done.exit_code == 0
    assert done.stderr == "claims.yaml:1: claims.berth.pattern: a bracket ( is not closed (at character 1)\n"
    assert "berth" not in done.stdout
    assert run("kinds", "person").stderr == ""


def test_they_can_be_asked_for_by_name(desk: Path) -> None:
    done = run("check", "articles", "--kind", "berth", "--format", "json")
    found = json.loads(done.stdout)["conflicts"]
    assert [(conflict["kind"], conflict["question"]) for conflict in found] == [("berth", "Which berth?")]
    done = run("check", "articles", "--ignore-kind", "berth", "--format", "json")
    assert "berth" not in {conflict["kind"] for conflict in json.loads(done.stdout)["conflicts"]}


@pytest.mark.parametrize("format", ["terminal", "markdown", "html", "sarif", "github", "junit", "csv"])
def test_every_format_shows_them(desk: Path, format: str) -> None:
    assert "1284" in run("check", "articles", "--kind", "berth", "--format", format).stdout


def test_a_claim_of_them_is_listed_and_explained(desk: Path) -> None:
    assert "1284" in run("claims", "articles", "--kind", "berth").stdout
    explained = run("explain", "a.txt:3", "b.txt:3", "articles").stdout
    assert "two characters have changed places" in explained

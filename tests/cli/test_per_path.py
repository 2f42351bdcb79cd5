"""Rules by path and exceptions in articles, as the exit status and standard error tell of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from reconcile.cli import app

STORY = {
    "a.txt": "Ferry sinks\n\nORLANE — A ferry sank off Orlane on Monday and 27 people were killed, police said.\n",
    "wire/b.txt": "Ferry lost\n\nORLANE — A ferry sank off the coast of Orlane on Monday and 21 people were killed.\n",
}


def run(*words: str) -> Result:
    return CliRunner().invoke(app, list(words), prog_name="reconcile")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    for name, text in STORY.items():
        (tmp_path / "articles" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "articles" / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def test_the_wire_fails_no_build_unless_the_command_line_says_so() -> None:
    assert run("check", "articles").exit_code == 1
    Path("claims.yaml").write_text("per_path: {wire: {fail_on: never}}\n")
    assert run("check", "articles").exit_code == 0
    assert "27 people" in run("check", "articles").stdout
    assert run("check", "articles", "--fail-on", "contradiction").exit_code == 1
    assert run("check", "articles", "--fail-on", "never").exit_code == 0


def test_some_may_fail_it_where_others_may_not() -> None:
    Path("claims.yaml").write_text("fail_on: never\nper_path: {articles: {fail_on: contradiction}}\n")
    assert run("check", "articles").exit_code == 1


def test_paths_are_counted_from_the_file_wherever_the_command_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("claims.yaml").write_text("per_path: {articles/wire/*: {fail_on: never}}\n")
    monkeypatch.chdir("articles")
    assert run("check", ".").exit_code == 0
    assert run("check", str(Path.cwd())).exit_code == 0


def test_what_is_left_out_and_what_fits_nothing_is_said() -> None:
    Path("claims.yaml").write_text("per_path:\n  wire: {skip: on}\n  paper: {skip: on}\n")
    (Path("articles") / "c.txt").write_text("Storm\n\nORLANE — A storm came up on Monday.\n")
    done = run("check", "articles")
    assert done.exit_code == 0
    assert done.stderr.splitlines() == [
        "skipped articles/wire/b.txt: left out by claims.yaml:2 (wire)",
        "claims.yaml:3: per_path.paper: fits no article",
    ]


def test_all_left_out_is_nothing_to_check() -> None:
    Path("claims.yaml").write_text("per_path: {'**': {skip: on}}\n")
    assert run("check", "articles").exit_code == 2


def test_an_exception_ends_a_conflict_and_one_of_nothing_is_named() -> None:
    path = Path("articles/a.txt")
    path.write_text(path.read_text().replace("said.", "said. <!-- reconcile: ignore quantity because a misprint -->"))
    done = run("check", "articles")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "excepted articles/a.txt:3: quantity: a misprint" in done.stdout
    path.write_text(path.read_text().replace("27", "21"))
    assert run("check", "articles").stderr == (
        "unused exception articles/a.txt:3: no conflict of quantity rests on it\n"
    )

"""Formats as they are asked for: by name, by the name of a file, several in one run, and in a workflow of GitHub's."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from reconcile.cli.options import SUFFIXES
from reconcile.cli.workflow import Repository, defused, repository
from reconcile.model import Skipped
from reconcile.reports import FORMATS
from tests.cli.conftest import Desk, conflict, report

BEGINNINGS = {
    "sarif": '{\n "$schema": "https://docs.oasis-open.org/sarif/',
    "junit": '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites',
    "github": "::error file=",
    "csv": "\ufeffconflict,status,",
    "comment": "<!-- reconcile report -->\n",
}


@pytest.mark.parametrize("name", BEGINNINGS)
def test_a_format_by_name(desk: Desk, name: str):
    result = desk.run("check", "articles", "--format", name)
    assert result.stdout_bytes.decode("utf-8").startswith(BEGINNINGS[name])
    assert (result.stderr, result.exit_code) == ("", 1)


@pytest.mark.parametrize(
    ("file", "name"),
    [("r.sarif", "sarif"), ("r.sarif.json", "sarif"), ("R.XML", "junit"), ("junit.xml", "junit"), ("r.csv", "csv")],
)
def test_a_format_by_the_name_of_the_file(desk: Desk, file: str, name: str):
    assert desk.run("check", "articles", "--output", file).exit_code == 1
    assert Path(file).read_bytes().decode("utf-8").startswith(BEGINNINGS[name])


def test_a_name_without_an_end_is_for_people(desk: Desk):
    desk.run("check", "articles", "--output", "reportcsv")
    assert "On which day did the ferry sink?" in Path("reportcsv").read_text().split("\n")[2]


def test_every_format_that_a_name_asks_for_exists():
    assert set(SUFFIXES.values()) <= set(FORMATS)


def test_all_of_them_in_one_run(desk: Desk):
    more = [word for name in BEGINNINGS for word in ("--report", f"{name}=report.{name}")]
    result = desk.run("check", "articles", *more)
    assert len(desk.calls) == 1
    assert "On which day did the ferry sink?" in result.stdout
    for name, beginning in BEGINNINGS.items():
        assert Path(f"report.{name}").read_bytes().decode("utf-8").startswith(beginning)


@pytest.mark.parametrize("name", FORMATS)
def test_the_exit_status_is_the_same_whatever_the_format(desk: Desk, name: str):
    assert desk.run("check", "articles", "--format", name).exit_code == 1
    assert desk.run("check", "articles", "--format", name, "--fail-on", "never").exit_code == 0
    desk.report = report()
    assert desk.run("check", "articles", "--format", name).exit_code == 0


def test_a_file_and_standard_output_get_the_same_bytes(desk: Desk):
    for name in BEGINNINGS:
        shown = desk.run("check", "articles", "--format", name).stdout_bytes
        desk.run("check", "articles", "--format", name, "--output", "report")
        assert Path("report").read_bytes() == shown, name


def test_what_fails_the_build_is_what_the_tests_say(desk: Desk):
    desk.report = report(conflict(status="update"), conflict("k-2", status="variant"))
    for fail_on, failures in (("update", "1"), ("update,variant", "2"), ("never", "0")):
        page = desk.run("check", "articles", "--format", "junit", "--fail-on", fail_on).stdout
        assert ElementTree.fromstring(page.encode()).get("failures") == failures


def test_a_workflow_gets_what_every_pipe_gets(desk: Desk, monkeypatch):
    plain = desk.run("check", "articles").stdout
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert desk.run("check", "articles").stdout == plain
    assert "::" not in plain


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("::error file=a::b", ": :error file=a::b"),
        ("      ::stop-commands::x", "      : :stop-commands::x"),
        ("she said ##[add-mask]x", "she said ## [add-mask]x"),
        ("the hour is 10::30", "the hour is 10::30"),
        ("# [1] :", "# [1] :"),
    ],
)
def test_no_line_of_an_article_is_a_command_to_the_runner(monkeypatch, line: str, shown: str):
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    assert defused(f"one\n{line}\n") == f"one\n{line}\n"
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert defused(f"one\n{line}\n") == f"one\n{shown}\n"


def test_what_people_read_in_a_log_commands_nothing(desk: Desk, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    hostile = replace(conflict(), question="::error::gone", why=("x ##[stop-commands]y",))
    desk.report = report(hostile, skipped=[Skipped("a ##[group]b", "::warning::c")])
    result = desk.run("check", "articles")
    assert ": :error::gone" in result.stdout
    assert "##[" not in result.stdout + result.stderr
    assert not [line for line in (result.stdout + result.stderr).splitlines() if line.lstrip().startswith("::")]


@pytest.fixture
def workflow(desk: Desk, monkeypatch):
    for name, value in {
        "GITHUB_ACTIONS": "true",
        "GITHUB_WORKSPACE": str(desk.folder.parent),
        "GITHUB_SERVER_URL": "https://git.example",
        "GITHUB_REPOSITORY": "desk/ferry",
        "GITHUB_SHA": "0123abcd",
    }.items():
        monkeypatch.setenv(name, value)
    return desk


def test_in_a_workflow_files_are_named_from_the_root_of_the_repository(workflow: Desk):
    assert workflow.run("check", "articles", "--format", "github").stdout.startswith("::error file=desk/right.txt,")
    log = json.loads(workflow.run("check", "articles", "--format", "sarif").stdout)
    at = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert at["uri"] == "desk/right.txt"
    page = workflow.run("check", "articles", "--format", "comment").stdout
    assert "[right.txt:2](https://git.example/desk/ferry/blob/0123abcd/desk/right.txt#L2)" in page


def test_half_of_what_a_workflow_says_is_nothing(workflow: Desk, monkeypatch):
    assert repository() == Repository("desk", "https://git.example/desk/ferry/blob/0123abcd")
    monkeypatch.delenv("GITHUB_SHA")
    assert repository() == Repository("desk", "")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(workflow.folder))
    assert repository() == Repository()
    monkeypatch.setenv("GITHUB_WORKSPACE", str(workflow.folder / "articles"))
    assert repository() == Repository(), "the step works outside the repository"
    monkeypatch.delenv("GITHUB_WORKSPACE")
    assert repository() == Repository()


def test_outside_a_workflow_its_variables_say_nothing(workflow: Desk, monkeypatch):
    monkeypatch.delenv("GITHUB_ACTIONS")
    assert repository() == Repository()


def test_the_help_names_every_format(desk: Desk):
    said = " ".join(desk.run("check", "--help").stdout.replace("│", " ").split())
    start = said.index("--format")
    assert [name for name in FORMATS if name not in said[start : start + 700]] == []

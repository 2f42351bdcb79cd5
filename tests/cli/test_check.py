from __future__ import annotations

import json
from pathlib import Path

import pytest

from reconcile.model import Skipped
from tests.cli.conftest import Desk, conflict, report

# ── exit status ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("status", "more", "options", "expected"),
    [
        ("contradiction", {}, [], 1),
        ("variant", {}, [], 1),
        ("update", {}, [], 0),
        ("apparent", {}, [], 0),
        ("contradiction", {"severity": "warning"}, [], 0),
        ("contradiction", {"settled": "Monday"}, [], 0),
        ("contradiction", {}, ["--fail-on", "never"], 0),
        ("contradiction", {}, ["--fail-on", "variant"], 0),
        ("apparent", {}, ["--fail-on", "variant,apparent"], 1),
        ("update", {}, ["--fail-on", "variant", "--fail-on", "update"], 1),
        ("variant", {}, ["--ignore-kind", "weekday"], 0),
        ("variant", {}, ["--kind", "person"], 0),
        ("variant", {}, ["--kind", "person,weekday"], 1),
        ("contradiction", {}, ["--output", "report.txt"], 1),
        ("contradiction", {}, ["--quiet"], 1),
    ],
)
def test_the_exit_status_says_whether_a_conflict_fails_the_build(desk: Desk, status, more, options, expected):
    desk.report = report(conflict(status=status, **more))
    assert desk.run("check", "articles", *options).exit_code == expected


def test_no_conflict_is_no_failure(desk: Desk):
    desk.report = report()
    assert desk.run("check", "articles").exit_code == 0


def test_claims_yaml_says_what_fails_and_the_command_line_has_the_last_word(desk: Desk):
    Path("claims.yaml").write_text("fail_on: [apparent]\nclaims: {place: off}\n")
    assert desk.run("check", "articles").exit_code == 0
    assert desk.settings.ignored == {"place"}
    assert desk.run("check", "articles", "--fail-on", "contradiction").exit_code == 1
    desk.report = report(conflict(kind="place"))
    assert desk.run("check", "articles", "--fail-on", "contradiction").exit_code == 0
    assert desk.run("check", "articles", "--fail-on", "contradiction", "--kind", "place").exit_code == 1


# ── wrong use ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["check", "artcles"], "there is no file or folder artcles; did you mean articles?"),
        (["check", "articles", "nowhere/at/all"], "there is no file or folder nowhere/at/all"),
        (["check", "--formt", "json"], "no such option"),
        (["check", "articles", "--format", "jsn"], "--format: unknown format jsn; did you mean json?"),
        (["check", "articles", "--kind", "weekdy"], "--kind: unknown kind weekdy; did you mean weekday?"),
        (["check", "articles", "--ignore-kind", "plce"], "--ignore-kind: unknown kind plce; did you mean place?"),
        (
            ["check", "articles", "--kind", "place", "--ignore-kind", "place"],
            "--kind: no kind of claim is left to report",
        ),
        (["check", "articles", "--fail-on", "varient"], "--fail-on: unknown status varient; did you mean variant?"),
        (["check", "articles", "--fail-on", "never,update"], "--fail-on: never stands alone"),
        (["check", "articles", "--report", "report.json"], "--report: expected FORMAT=FILE"),
        (["check", "articles", "--report", "jsn=x"], "--report: unknown format jsn; did you mean json?"),
        (["check", "articles", "--output", "articles"], "cannot write articles: it is a folder"),
        (["check", "articles", "--output", "no/x.md"], "cannot write no/x.md: there is no folder no"),
        (
            ["check", "articles", "--output", "x.md", "--report", "json=./x.md"],
            "two reports would be written into x.md",
        ),
        (["check", "articles", "--output", "articles/left.txt"], "articles/left.txt stands among the articles"),
        (["check", "articles/left.txt", "--output", "articles/left.txt"], "articles/left.txt is one of the articles"),
        (["check", "art*/*.txt", "--output", "articles/left.txt"], "articles/left.txt is one of the articles"),
        (["check", "articles/*.txt", "--output", "articles/new.txt"], "articles/new.txt stands among the articles"),
        (["check", "**/*.txt", "--output", "new.txt"], "new.txt stands among the articles"),
        (["check", "articles", "--output", "articles/decisions.yaml"], "decisions.yaml is the desk's own file"),
        (["check", "articles", "--config", "no.yaml"], "no.yaml: there is no such file"),
        (["check"], "nothing to check: name a folder of articles"),
        (["chek", "articles"], "no such command 'chek'"),
        (["articles"], "articles is no command; to check it: reconcile check articles"),
        (["explain"], "missing argument 'ID'"),
    ],
)
def test_wrong_use_gets_one_line_and_two(desk: Desk, words, line):
    result = desk.run(*words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert line in result.stderr
    assert not desk.calls, "nothing was read before it was said"


def test_every_mistake_of_the_configuration_is_told(desk: Desk):
    Path("claims.yaml").write_text("fail_on: [contradicton]\nclaims:\n  weekdy: off\n")
    result = desk.run("check", "articles")
    assert result.exit_code == 2
    assert [line.split(" unknown")[0] for line in result.stderr.splitlines()] == [
        "claims.yaml:1: fail_on:",
        "claims.yaml:3: claims.weekdy:",
    ]


def test_a_file_name_cannot_steer_the_screen(desk: Desk):
    result = desk.run("check", "a\x1bMb\nc")
    assert "\x1b" not in result.stderr
    assert result.stderr.count("\n") == 1


def test_nothing_that_could_be_read(desk: Desk):
    desk.report = report(empty=True, skipped=[Skipped("articles/a.bin", "not text")])
    result = desk.run("check", "articles")
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        "skipped articles/a.bin: not text",
        "reconcile: no article could be read in articles",
    ]


# ── what is checked ───────────────────────────────────────────────────────────────────────────────────────────────


def test_without_paths_the_folder_that_claims_yaml_names(desk: Desk, monkeypatch):
    Path("claims.yaml").write_text("articles: articles\n")
    Path("inner").mkdir()
    monkeypatch.chdir("inner")
    desk.run("check")
    assert [str(path) for path in desk.calls[-1][0]] == [str(Path("../articles"))]


def test_without_paths_a_folder_that_is_not_there(desk: Desk):
    Path("claims.yaml").write_text("articles: artcles\n")
    result = desk.run("check")
    assert (result.exit_code, result.stderr) == (
        2,
        "claims.yaml: articles: there is no file or folder artcles; did you mean articles?\n",
    )


def test_without_paths_and_without_a_configuration(desk: Desk):
    (desk.folder / "data" / "articles").mkdir(parents=True)
    desk.run("check")
    assert desk.calls[-1][0] == (Path("data/articles"),)


def test_the_configuration_is_sought_from_what_is_checked(desk: Desk, monkeypatch):
    (desk.folder / "claims.yaml").write_text("fail_on: never\n")
    monkeypatch.chdir(desk.folder.parent)
    for words in (["desk/articles"], ["desk/articles/left.txt", "desk/articles/right.txt"], ["desk/articles/*.txt"]):
        assert desk.run("check", *words).exit_code == 0, words
        assert desk.settings.path == str(Path("desk/claims.yaml"))


def test_a_configuration_by_name(desk: Desk):
    Path("claims.yaml").write_text("fail_on: never\n")
    Path("other.yaml").write_text("fail_on: [contradiction]\n")
    assert desk.run("check", "articles", "--config", "other.yaml").exit_code == 1


# ── reports ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_skipped_file_is_never_passed_over_in_silence(desk: Desk):
    desk.report = report(skipped=[Skipped("articles/a.bin", "not text"), Skipped("articles/b.txt", "empty")])
    for options in ([], ["--quiet"], ["--format", "json"]):
        result = desk.run("check", "articles", *options)
        assert result.stderr == "skipped articles/a.bin: not text\nskipped articles/b.txt: empty\n"
        assert result.exit_code == 0


def test_a_pipe_gets_no_colours(desk: Desk):
    result = desk.run("check", "articles")
    assert "On which day did the ferry sink?" in result.stdout
    assert "\x1b" not in result.stdout
    assert result.stderr == ""


def test_json_on_standard_output_is_json_alone(desk: Desk):
    assert json.loads(desk.run("check", "articles", "--format", "json").stdout)["conflicts"][0]["id"] == "k-11aa22bb"


def test_the_file_s_name_says_the_format(desk: Desk):
    result = desk.run("check", "articles", "--output", "report.json")
    assert (result.stdout, result.stderr, result.exit_code) == ("", "", 1)
    assert json.loads(Path("report.json").read_bytes())["schema"] == 1
    desk.run("check", "articles", "--output", "report.txt")
    text = Path("report.txt").read_text()
    assert "On which day" in text
    assert "\x1b" not in text
    desk.run("check", "articles", "--format", "json", "--output", "report.txt")
    assert Path("report.txt").read_text().startswith("{")


def test_several_reports_of_one_run(desk: Desk):
    result = desk.run("check", "articles", "--report", "json=a.json", "--report", "terminal=b.txt")
    assert len(desk.calls) == 1
    assert "On which day" in result.stdout
    assert json.loads(Path("a.json").read_bytes())
    assert "On which day" in Path("b.txt").read_text()


def test_the_run_is_the_same_to_standard_output_and_into_a_file(desk: Desk):
    shown = desk.run("check", "articles", "--format", "json").stdout_bytes
    desk.run("check", "articles", "--format", "json", "--output", "report.json")
    assert Path("report.json").read_bytes() == shown


def test_no_report_is_written_over_the_configuration(desk: Desk):
    Path("our.yaml").write_text("fail_on: never\n")
    result = desk.run("check", "articles", "--config", "our.yaml", "--report", "json=./our.yaml")
    assert (result.exit_code, Path("our.yaml").read_text()) == (2, "fail_on: never\n")
    assert "our.yaml is the desk's own file" in result.stderr


def test_a_report_beside_a_pattern_is_no_article(desk: Desk):
    for pattern, file in (
        ("articles/*.txt", "new.txt"),
        ("*/left.txt", "left.txt"),
        ("articles/l*", "articles/new.txt"),
    ):
        assert desk.run("check", pattern, "--output", file).exit_code == 1, pattern


def test_quiet_leaves_the_other_reports_whole(desk: Desk):
    desk.run("check", "articles", "--report", "html=whole.html")
    desk.run("check", "articles", "--quiet", "--report", "html=beside.html", "--output", "quiet.html")
    assert Path("beside.html").read_text() == Path("whole.html").read_text()
    assert 'id="articles"' in Path("whole.html").read_text()
    assert 'id="articles"' not in Path("quiet.html").read_text()

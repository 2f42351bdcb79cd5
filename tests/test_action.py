"""The GitHub Action and the hook of pre-commit, as their runners would run them: every shell step for true.

What is not ours (setting Python up, uploads) is looked at and not run; `gh` is one that writes down what it was asked.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = ACTION["runs"]["steps"]
SHELL_STEPS = [step for step in STEPS if "run" in step]

BASH = shutil.which("bash")
needs_bash = pytest.mark.skipif(BASH is None or os.name == "nt", reason="needs bash")

_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
_NAME = re.compile(r"'[^']*'|[\w.-]+")

GH = """\
#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$GH_LOG"
for word in "$@"; do case "$word" in body=@*) cp "${word#body=@}" "$GH_LOG.body";; esac; done
case "$*" in
  *"/files?"*) [ -z "${GH_REFUSES:-}" ] && cat "$GH_FILES" ;;
  *"/comments?"*) [ "${GH_REFUSES:-}" = all ] && exit 1; printf '%s' "${GH_COMMENT:-}" ;;
  *) [ -z "${GH_REFUSES:-}" ] ;;
esac
"""


class Runner:
    """As much of a runner of GitHub Actions as this action needs."""

    def __init__(self, folder: Path) -> None:
        self.workspace = folder / "repository"
        self.temp = folder / "runner temp"  # with a space in it, as on many machines
        self.log = folder / "gh.log"
        self.output: str = ""
        self.outputs: dict[str, dict[str, str]] = {}
        self.used: dict[str, dict[str, str]] = {}
        shutil.copytree(ROOT / "data" / "articles", self.workspace / "data" / "articles")
        programs = self.temp / "reconcile" / "venv" / "bin"
        programs.mkdir(parents=True)
        (self.workspace / ".git").mkdir()
        path = folder / "bin"
        path.mkdir()
        self._program(path / "gh", GH)
        self._program(programs / "python", f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
        self._program(programs / "reconcile", f'#!/bin/sh\nexec "{sys.executable}" -m reconcile "$@"\n')
        self.summary = folder / "summary.md"
        self.environment = {
            **{name: os.environ[name] for name in ("HOME", "LANG", "TMPDIR") if name in os.environ},
            "PATH": f"{path}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_REPOSITORY": "desk/stories",
            "GITHUB_SERVER_URL": "https://github.com",
            "GITHUB_SHA": "0123abcd",
            "GITHUB_WORKSPACE": str(self.workspace),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "RUNNER_TEMP": str(self.temp),
            "GH_LOG": str(self.log),
            "GH_FILES": str(folder / "files"),
        }

    @staticmethod
    def _program(path: Path, text: str) -> None:
        path.write_text(text)
        path.chmod(0o755)

    def run(self, pull_request: int | None = None, gh: Mapping[str, str] = {}, **inputs: str) -> int:
        """The exit status of the action's last step; a step that fails earlier ends it, as there."""
        given = {name.replace("_", "-"): value for name, value in inputs.items()}
        assert given.keys() <= ACTION["inputs"].keys()
        defaults = {name: str(told["default"]) for name, told in ACTION["inputs"].items()}
        self.values = {
            **{f"inputs.{name}": value for name, value in {**defaults, **given}.items()},
            "github.event.pull_request.number": "" if pull_request is None else str(pull_request),
        }
        status = 0
        for number, step in enumerate(STEPS):
            if step["name"] == "Install reconcile" or not self._holds(step.get("if", "'x' != ''")):
                continue
            if "uses" in step:
                self.used[step["uses"].split("@")[0]] = {k: self._filled(v) for k, v in step.get("with", {}).items()}
                continue
            status = self._shell(step, number, gh)
            if status:
                break
        assert status == 0 or number == len(STEPS) - 1, f"{step['name']}: {self.output}"
        return status

    def _shell(self, step: dict[str, Any], number: int, gh: Mapping[str, str]) -> int:
        written = self.temp / f"output-{number}"
        written.touch()
        assert step["shell"] == "bash"
        done = subprocess.run(
            [str(BASH), "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=self.workspace,
            env={
                **self.environment,
                **gh,
                "GITHUB_OUTPUT": str(written),
                **{name: self._filled(value) for name, value in step.get("env", {}).items()},
            },
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        self.output += done.stdout + done.stderr
        lines = written.read_text(encoding="utf-8").splitlines()
        for name, _, value in (line.partition("=") for line in lines):
            self.values[f"steps.{step['id']}.outputs.{name}"] = value
        return done.returncode

    def result(self, name: str) -> str:
        """One of the action's outputs."""
        return self._filled(ACTION["outputs"][name]["value"])

    def _filled(self, text: str) -> str:
        return _EXPRESSION.sub(lambda found: self.values.get(found[1], ""), str(text))

    def _holds(self, condition: str) -> bool:
        def value(found: re.Match[str]) -> str:
            return found[0] if found[0].startswith("'") else repr(self.values.get(found[0], ""))

        words = _NAME.sub(value, condition).replace("&&", " and ").replace("||", " or ")
        return bool(eval(words, {"__builtins__": {}}))


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    return Runner(tmp_path)


def asked(runner: Runner) -> list[str]:
    return runner.log.read_text().splitlines() if runner.log.exists() else []


# ── what stands in the file ───────────────────────────────────────────────────────────────────────────────────────


def test_nothing_from_outside_is_put_into_a_shell():
    assert len(SHELL_STEPS) >= 5
    assert [step["name"] for step in SHELL_STEPS if "${{" in step["run"]] == []


@needs_bash
@pytest.mark.parametrize("step", SHELL_STEPS, ids=lambda step: step["name"])
def test_every_shell_step_is_bash(step):
    done = subprocess.run([str(BASH), "-n"], input=step["run"], text=True, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_input_is_used_and_every_value_exists():
    whole = (ROOT / "action.yml").read_text(encoding="utf-8")
    for name, told in ACTION["inputs"].items():
        assert told["description"].endswith(".")
        assert f"inputs.{name}" in whole, name
    ids = {step["id"] for step in STEPS if "id" in step}
    assert set(re.findall(r"inputs\.([\w-]+)", whole)) == set(ACTION["inputs"])
    assert set(re.findall(r"steps\.([\w-]+)\.", whole)) <= ids
    script = next(step["run"] for step in STEPS if step.get("id") == "check")
    written = set(re.findall(r"^\s*echo \"([\w-]+)=", script, re.MULTILINE))
    written |= {"contradiction", "variant", "update", "apparent", "settled", "open"}
    assert set(re.findall(r"steps\.check\.outputs\.([\w-]+)", whole)) <= written


def test_other_actions_are_pinned_to_a_version():
    assert all(re.search(r"@(v\d+|[0-9a-f]{40})$", step["uses"]) for step in STEPS if "uses" in step)


# ── what it does ──────────────────────────────────────────────────────────────────────────────────────────────────


@needs_bash
def test_a_story_with_conflicts(runner):
    assert runner.run(paths="data/articles", reports="junit=junit.xml\ncsv=conflicts.csv") == 1
    report = json.loads(Path(runner.result("json")).read_text(encoding="utf-8"))
    assert runner.result("exit-status") == "1"
    assert runner.result("contradictions") == str(report["summary"]["contradiction"])
    assert int(runner.result("open")) == sum(report["summary"][s] for s in ("contradiction", "variant", "update"))
    assert (runner.result("settled"), int(runner.result("apparent"))) == ("0", report["summary"]["apparent"])
    for name in ("html", "sarif", "markdown"):
        assert Path(runner.result(name)).stat().st_size > 1000
    assert (runner.workspace / "junit.xml").exists()
    assert (runner.workspace / "conflicts.csv").exists()
    assert "::error file=data/articles/" in runner.output
    summary = runner.summary.read_text(encoding="utf-8")
    assert summary.startswith("<!-- reconcile report -->")
    assert "https://github.com/desk/stories/blob/0123abcd/data/articles/" in summary
    assert asked(runner) == [], "no pull request: nobody is asked, and nothing is posted"
    assert "github/codeql-action/upload-sarif" not in runner.used
    kept = runner.used["actions/upload-artifact"]
    assert sorted(os.listdir(kept["path"])) == ["comment.md", "report.html", "report.json", "report.sarif"]


@needs_bash
def test_a_pull_request_gets_a_comment_and_code_scanning_its_results(runner):
    assert runner.run(pull_request=7, paths="data/articles", sarif="true", fail_on="never") == 0
    listed, posted = asked(runner)
    assert listed.startswith("api --paginate repos/desk/stories/issues/7/comments?per_page=100 --jq ")
    assert posted.startswith("api --method POST repos/desk/stories/issues/7/comments -F body=@")
    body = Path(f"{runner.log}.body").read_text(encoding="utf-8")
    assert body.startswith("<!-- reconcile report -->")
    assert re.search(r"\n<!-- reconcile story \d+ -->$", body)
    assert len(body) < 65_536
    assert runner.used["github/codeql-action/upload-sarif"]["sarif_file"] == runner.result("sarif")


@needs_bash
def test_the_comment_of_the_last_time_is_written_anew(runner):
    assert runner.run(pull_request=7, gh={"GH_COMMENT": "4711\n4712\n"}, paths="data/articles") == 1
    assert asked(runner)[1].startswith("api --method PATCH repos/desk/stories/issues/comments/4711 -F body=@")
    mark = re.search(r"<!-- reconcile story \d+ -->$", Path(f"{runner.log}.body").read_text(encoding="utf-8"))
    assert mark is not None
    assert f'endswith("{mark[0]}")' in asked(runner)[0]
    assert '.user.type == "Bot"' in asked(runner)[0]


@needs_bash
@pytest.mark.parametrize("refuses", ["all", "writing"])
def test_a_token_that_may_only_read_leaves_the_summary(runner, refuses):
    assert runner.run(pull_request=7, gh={"GH_REFUSES": refuses}, paths="data/articles") == 1
    assert "::notice title=reconcile::The comment could not be written" in runner.output
    assert "Contradictions" in runner.summary.read_text(encoding="utf-8")


@needs_bash
def test_a_story_without_conflicts_gets_no_new_comment(runner):
    (runner.workspace / "one").mkdir()
    shutil.copy(ROOT / "data" / "articles" / "05-daily-compass.txt", runner.workspace / "one")
    assert runner.run(pull_request=7, paths="one") == 0
    assert [runner.result(name) for name in ("exit-status", "open", "contradictions", "settled")] == [
        "0",
        "0",
        "0",
        "0",
    ]
    assert len(asked(runner)) == 1
    assert "no conflicts found" in runner.summary.read_text(encoding="utf-8")
    assert runner.run(pull_request=7, gh={"GH_COMMENT": "4711"}, paths="one") == 0
    assert "PATCH" in asked(runner)[-1], "a comment that told of conflicts says now that there are none"


@needs_bash
def test_a_folder_that_is_not_there(runner):
    assert runner.run(pull_request=7, paths="data/artikles", sarif="true") == 2
    told = "reconcile: there is no file or folder data/artikles; did you mean data/articles?"
    assert f"::error title=reconcile::{told}" in runner.output
    assert (runner.result("exit-status"), runner.result("json")) == ("2", "")
    assert told in runner.summary.read_text(encoding="utf-8")
    assert asked(runner) == []
    assert runner.used.keys() == {"actions/setup-python"}


@needs_bash
def test_only_what_the_pull_request_changes(runner):
    Path(runner.environment["GH_FILES"]).write_text("README.md\ndata/articles/05-daily-compass.txt\n")
    assert runner.run(pull_request=7, paths="data/articles", changed_only="true") == 1
    assert asked(runner)[0] == "api --paginate repos/desk/stories/pulls/7/files?per_page=100 --jq .[].filename"
    report = json.loads(Path(runner.result("json")).read_text(encoding="utf-8"))
    assert report["conflicts"]
    for conflict in report["conflicts"]:
        sources = {evidence["source"] for position in conflict["positions"] for evidence in position["evidence"]}
        assert "05-daily-compass.txt" in sources
    assert "Shown are only the conflicts in which a file takes part" in Path(f"{runner.log}.body").read_text()
    assert "Shown are only the conflicts in which a file takes part" in runner.summary.read_text()
    Path(runner.environment["GH_FILES"]).write_text("README.md\n")
    assert runner.run(pull_request=7, paths="data/articles", changed_only="true") == 0


@needs_bash
def test_changed_files_that_nobody_tells_of_hide_nothing(runner):
    refused = {"GH_REFUSES": "files"}
    assert runner.run(pull_request=7, gh=refused, paths="data/articles", changed_only="true", comment="false") == 1
    assert "::warning title=reconcile::The changed files could not be asked for" in runner.output


@needs_bash
def test_an_older_report_and_a_configuration(runner):
    assert runner.run(paths="data/articles") == 1
    shutil.copy(runner.result("json"), runner.workspace / "before.json")
    (runner.workspace / "other.yaml").write_text("fail_on: never\n")
    assert runner.run(paths="data/articles", since="before.json", config="other.yaml") == 0
    assert json.loads(Path(runner.result("json")).read_text(encoding="utf-8"))["since"]["new"] == []


@needs_bash
@pytest.mark.parametrize("field", ["paths", "config", "fail_on", "since", "reports"])
def test_an_input_is_never_a_command(runner, field):
    hostile = "$(touch pwned); `touch pwned` \"; touch pwned #' && touch pwned"
    inputs = {"paths": "data/articles", field: hostile}
    assert runner.run(**inputs) == 2
    assert not (runner.workspace / "pwned").exists()


@needs_bash
def test_a_path_is_never_an_option(runner):
    assert runner.run(paths="--help") == 2
    assert "Usage" not in runner.output


@needs_bash
def test_an_article_gives_the_runner_no_commands(runner):
    hostile = runner.workspace / "data" / "articles" / "::add-mask::e.pdf"
    hostile.write_bytes(b"%PDF")
    (runner.workspace / "data" / "articles" / "06.txt").write_text(
        "Tug\n\n::error::The tug “::set-env name=A::b” sank on Monday.\n::stop-commands::x\n"
    )
    runner.run(paths="data/articles")
    lines, stopped = [], None
    for line in runner.output.splitlines():
        if stopped is None and (start := re.match(r"::stop-commands::(.+)", line)):
            stopped = start[1]
        elif stopped is not None:
            stopped = None if line == f"::{stopped}::" else stopped
        else:
            lines.append(line)
    assert stopped is None
    commands = [line.strip() for line in lines if "::" in line]
    assert commands
    assert all(re.match(r"::(error|warning|notice) (file|title)=", line) for line in commands)
    assert not any("##[" in line for line in lines)


@needs_bash
def test_it_installs_its_own_checkout(runner, tmp_path):
    programs = tmp_path / "bin"
    install = next(step["run"] for step in STEPS if step["name"] == "Install reconcile")
    old = '#!/bin/sh\n[ "$1" = -c ] && exit 1\nexit 3\n'
    new = (
        '#!/bin/sh\n[ "$1" = -c ] && exit 0\n'
        'if [ "$2" = venv ]; then mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; else echo "$@" > "$GH_LOG"; fi\n'
    )
    for name, text in (("python", old), ("python3", new)):
        (programs / name).write_text(text)
        (programs / name).chmod(0o755)
    words = [str(BASH), "--noprofile", "--norc", "-eo", "pipefail", "-c", install]
    assert subprocess.run(words, env=runner.environment, check=False).returncode == 0
    assert asked(runner)[0].split()[:3] == ["-m", "pip", "install"]
    assert asked(runner)[0].endswith(f" {ROOT}")
    shutil.copy(programs / "python", programs / "python3")
    done = subprocess.run(words, env=runner.environment, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert (
        done.stdout
        == "::error title=reconcile::The runner has no Python 3.11 or newer: give the input python-version.\n"
    )


# ── pre-commit ────────────────────────────────────────────────────────────────────────────────────────────────────

[HOOK] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def test_the_hook_reads_the_whole_story(tmp_path):
    assert HOOK["pass_filenames"] is False
    assert (HOOK["require_serial"], HOOK["language"]) == (True, "python")
    shutil.copytree(ROOT / "data" / "articles", tmp_path / "data" / "articles")
    program, *words = shlex.split(HOOK["entry"])
    script = Path(sys.executable).with_name(program)
    done = subprocess.run([str(script), *words], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (1, "")
    assert "contradictions" in done.stdout.splitlines()[-1]


def test_the_hook_knows_what_an_article_is():
    from reconcile.articles.finding import ENDINGS  # noqa: PLC0415

    concerned = re.compile(HOOK["files"]).search
    assert all(concerned(f"story/a{ending}") and concerned(f"A{ending.upper()}") for ending in ENDINGS)
    assert all(map(concerned, ("claims.yaml", "story/decisions.yaml")))
    assert not any(map(concerned, ("code.py", "other.yaml", "picture.jpg", "txt")))


@pytest.mark.skipif(shutil.which("pre-commit") is None, reason="needs pre-commit")
def test_pre_commit_takes_the_hook():
    words = ["pre-commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")]
    assert subprocess.run(words, check=False).returncode == 0

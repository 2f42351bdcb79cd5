"""The program as a process: what a shell, a pipe and a terminal get of it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reconcile import __version__

LONG = "'same ferry ' * 30_000"

PROGRAM = """
import sys, time
from reconcile import pipeline
from reconcile.__main__ import run
from tests.cli.conftest import conflict, report

def answer(paths, settings, progress=None):
    {body}
    return report(conflict(why=({why},)))

pipeline.run = answer
sys.argv = ["reconcile", *sys.argv[1:]]
run()
"""
ROOT = Path(__file__).parents[2]


def command(*words: str, body: str = "pass", why: str = "'same ferry'") -> list[str]:
    return [sys.executable, "-c", PROGRAM.format(body=body, why=why), *words]


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    (tmp_path / "articles").mkdir()
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    gone = ("CI", "GITHUB_ACTIONS", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TERM")
    kept = {name: value for name, value in os.environ.items() if name not in gone}
    return {**kept, "PYTHONPATH": str(ROOT)}


def done(environment: dict[str, str], *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    env = {**environment, **{name: value for name, value in more.items() if name.isupper()}}
    rest = {name: value for name, value in more.items() if not name.isupper()}
    return subprocess.run(
        command(*words, **rest), env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_the_version(environment):
    for words in ([sys.executable, "-m", "reconcile"], [str(Path(sys.executable).with_name("reconcile"))]):
        shown = subprocess.run([*words, "--version"], env=environment, capture_output=True, text=True, check=False)
        assert (shown.returncode, shown.stdout, shown.stderr) == (0, f"reconcile {__version__}\n", "")


def test_the_help_of_every_command(environment):
    for words in ([], ["check"], ["claims"], ["explain"], ["kinds"]):
        shown = done(environment, *words, "--help")
        assert (shown.returncode, shown.stderr) == (0, "")
        assert "Usage: reconcile" in shown.stdout
    bare = done(environment)
    assert bare.returncode == 2
    assert "Usage: reconcile" in bare.stdout


def test_the_shell_completes(environment):
    def proposed(line: str) -> str:
        completing = {**environment, "_RECONCILE_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": line}
        words = [
            sys.executable,
            "-c",
            "import sys; sys.argv[0] = 'reconcile'; from reconcile.__main__ import run; run()",
        ]
        return subprocess.run(words, env=completing, capture_output=True, text=True, check=False).stdout

    assert "markdown" in proposed("reconcile check --format ma")
    assert "never" in proposed("reconcile check --fail-on contradiction,nev")
    assert "weekday" in proposed("reconcile kinds wee")


def test_a_crash_is_one_line_and_two(environment):
    crash = done(environment, "check", "articles", body="raise IndexError('list\\nindex \\x1b[31m')")
    assert (crash.returncode, crash.stdout) == (2, "")
    assert crash.stderr.count("\n") == 1
    assert crash.stderr.startswith(f"reconcile {__version__} crashed: IndexError: list index ?[31m (")
    assert "please report this line" in crash.stderr
    deep = done(environment, "check", "articles", body="import json; json.loads('{')")
    assert "/json/" not in deep.stderr, "the line that it names is one of the program's own"
    assert re.search(r"\((cli/)?\w+\.py:\d+\)", deep.stderr)
    shown = done(environment, "check", "articles", body="raise IndexError('list')", RECONCILE_TRACEBACK="1")
    assert shown.returncode == 2
    assert "Traceback" in shown.stderr


@pytest.mark.parametrize("body", ["raise RecursionError", "raise MemoryError", "1 / 0"])
def test_no_crash_looks_like_a_conflict(environment, body):
    crash = done(environment, "check", "articles", body=body)
    assert crash.returncode == 2
    assert "Traceback" not in crash.stderr
    assert crash.stderr.count("\n") == 1


def test_an_interruption_is_quiet(environment):
    stopped = done(environment, "check", "articles", body="raise KeyboardInterrupt")
    assert (stopped.returncode, stopped.stdout, stopped.stderr) == (2, "", "")


@pytest.mark.parametrize("format", ["terminal", "json"])
def test_a_reader_who_leaves_early_is_no_error(environment, format):
    program = subprocess.Popen(
        command("check", "articles", "--format", format, why=LONG),
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.close()
    errors = program.stderr.read()
    program.stderr.close()
    assert (program.wait(), errors) == (1, b""), "its own exit status: there is a conflict"


def test_help_that_is_cut_short_does_not_look_like_a_conflict(environment):
    program = subprocess.Popen(
        command("check", "--help"), env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.close()
    errors = program.stderr.read()
    program.stderr.close()
    assert (program.wait(), errors) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("format", ["terminal", "json"])
def test_a_full_disk_is_one_line_and_two(environment, format):
    with open("/dev/full", "w") as full:
        program = subprocess.run(
            command("check", "articles", "--format", format),
            env=environment,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (program.returncode, program.stderr) == (2, "reconcile: cannot print: no space left on device\n")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_narrow_encoding_is_no_crash_and_programs_get_utf_8(environment, encoding):
    why = "Žižka — 東京 “so”"
    program = subprocess.run(
        command("check", "articles", why=repr(why)),
        env={**environment, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )
    assert (program.returncode, program.stderr) == (1, b"")
    assert "ferry" in program.stdout.decode(encoding)
    program = subprocess.run(
        command("check", "articles", "--format", "json", why=repr(why)),
        env={**environment, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )
    assert why in program.stdout.decode("utf-8")


COLOURS = re.compile(r"\x1b\[(?:\d+;)*[349]\d")


# ── a terminal ────────────────────────────────────────────────────────────────────────────────────────────────────

SLOW = (
    "import reconcile.cli.progress as bar; bar.PATIENCE = 0.1; "
    "[(progress and progress('reading', n, 9), time.sleep(0.04)) for n in range(9)]"
)


def on_a_terminal(environment: dict[str, str], *words: str, body: str = "pass") -> str:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    program = subprocess.Popen(
        command(*words, body=body),
        env={"TERM": "xterm-256color", "COLUMNS": "80", **environment},
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    seen = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:
            break
        if not piece:
            break
        seen += piece
    os.close(ours)
    program.wait()
    return seen.decode("utf-8")


def test_a_terminal_gets_colours_and_a_bar_when_work_takes_more_than_a_moment(environment):
    swift = on_a_terminal(environment, "check", "articles")
    assert "\x1b[" in swift
    assert "reading" not in swift
    slow = on_a_terminal(environment, "check", "articles", body=SLOW)
    assert "reading" in slow
    assert "reading" not in slow[slow.index("On which day") :]


@pytest.mark.parametrize(
    ("words", "more"),
    [(["-q"], {}), ([], {"CI": "true"}), ([], {"GITHUB_ACTIONS": "true", "FORCE_COLOR": "1"}), ([], {"TERM": "dumb"})],
)
def test_no_bar_where_it_would_only_be_noise(environment, words, more):
    seen = on_a_terminal({**environment, **more}, "check", "articles", *words, body=SLOW)
    assert "reading" not in seen


def test_no_colours_for_those_who_want_none(environment):
    assert "\x1b[3" not in on_a_terminal({**environment, "NO_COLOR": "1"}, "check", "articles")


@pytest.mark.parametrize("words", [["check", "articles"], ["check", "--help"]])
@pytest.mark.parametrize("build", ["CI", "GITHUB_ACTIONS"])
def test_the_log_of_a_build_gets_colours_only_when_asked(environment, words, build):
    there = {**environment, build: "true"}
    assert "\x1b[" not in on_a_terminal(there, *words)
    assert "\x1b[" not in done(there, *words).stdout
    assert COLOURS.search(done({**there, "FORCE_COLOR": "1"}, *words).stdout)
    assert not COLOURS.search(done({**there, "FORCE_COLOR": "1", "NO_COLOR": "1"}, *words).stdout)
    assert "\x1b[" in on_a_terminal({**environment, build: "false"}, *words)


@pytest.mark.parametrize("width", ["0", "wide", "²", "-3", "9" * 30])
def test_a_width_that_is_none_is_not_taken(environment, width):
    shown = done({**environment, "COLUMNS": width, "TERMINAL_WIDTH": width}, "check", "articles")
    assert (shown.returncode, shown.stderr) == (1, "")
    assert "On which day did the ferry sink?" in shown.stdout
    assert "reconcile check" in done({**environment, "TERMINAL_WIDTH": width}, "check", "--help").stdout


@pytest.mark.parametrize("width", [80, 60, 120])
def test_a_pipe_is_as_wide_as_it_is_told(environment, width):
    shown = done({**environment, "COLUMNS": str(width)}, "check", "articles", why="'same ferry ' * 30")
    longest = max(map(len, shown.stdout.splitlines()))
    assert min(width, 99) - 12 < longest <= width, "a line of text is never longer than is good to read"


def test_a_pipe_gets_no_bar(environment):
    assert done(environment, "check", "articles", body=SLOW).stderr == ""

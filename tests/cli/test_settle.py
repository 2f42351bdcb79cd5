"""`reconcile settle` and `check --write-baseline`, run on real files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from reconcile.cli import app
from reconcile.cli.explain import named
from reconcile.cli.refusal import Refusal

FIRE = "A fire in a ferry terminal at Brackwell injured {} people, the harbour police said.\n"


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two articles that disagree, from beside which commands are run."""
    folder = tmp_path / "story"
    folder.mkdir()
    (tmp_path / ".git").mkdir()
    (folder / "a.txt").write_text(FIRE.format(25))
    (folder / "b.txt").write_text(FIRE.format(27))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1935000000")
    return folder


def run(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


def settle(*words: str) -> Result:
    return run("settle", "k-", "story", *words)


def test_a_settled_conflict_fails_no_build(story: Path) -> None:
    assert run("check", "story").exit_code == 1
    done = settle("--as", "27 PEOPLE", "--because", "the hospital's list", "--by", "Ann Lee")
    assert done.exit_code == 0, done.stderr
    assert done.stdout.startswith("settled k-")
    assert done.stdout.endswith(" as 27 people, in story/decisions.yaml\n")
    checked = run("check", "story")
    assert checked.exit_code == 0
    assert "settled: 27 people, by Ann Lee: the hospital's list" in checked.stdout
    assert "date: '2031-04-26'" in (story / "decisions.yaml").read_text()


def test_the_file_stands_beside_claims_yaml(story: Path) -> None:
    Path("claims.yaml").write_text("# ours\narticles: story\n")
    assert run("settle", "k-", "--as", "27 people", "--because", "seen").exit_code == 0
    assert Path("decisions.yaml").exists()
    assert Path("claims.yaml").read_text() == "# ours\narticles: story\n"


def test_what_is_decided_anew_takes_the_place_of_the_old(story: Path) -> None:
    settle("--as", "27 people", "--because", "seen")
    settle("--as", "25 people", "--because", "counted again")
    text = (story / "decisions.yaml").read_text()
    assert text.count("- id:") == 1
    assert "counted again" in text


def test_an_answer_that_no_source_gives_is_written_down_and_said(story: Path) -> None:
    done = settle("--as", "26 people", "--because", "counted")
    assert done.exit_code == 0
    assert "none of the sources says 26 people: they say" in done.stderr
    assert run("check", "story").exit_code == 0


def test_new_evidence_opens_it_again(story: Path) -> None:
    settle("--as", "27 people", "--because", "seen")
    (story / "c.txt").write_text("Firemen came late. " + FIRE.format(25).replace("A fire", "The great fire"))
    checked = run("check", "story")
    assert checked.exit_code == 1
    assert "open again: 27 people: seen; since then c.txt says 25 people" in " ".join(checked.stdout.split())


def test_a_stale_decision_is_named(story: Path) -> None:
    settle("--as", "27 people", "--because", "seen")
    (story / "a.txt").write_text(FIRE.format(27))
    checked = run("check", "story")
    assert checked.exit_code == 0
    assert "story/decisions.yaml:4: stale: k-" in checked.stderr


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("--as", " ", "--because", "seen"), "reconcile: --as: expected a text, found nothing"),
        (("--as", "27", "--because", ""), "reconcile: --because: expected a text, found nothing"),
        (("--as", "27"), "reconcile: missing option '--because'"),
    ],
)
def test_what_cannot_be_settled_is_one_line(story: Path, words: tuple[str, ...], line: str) -> None:
    done = settle(*words)
    assert done.exit_code == 2
    assert done.stderr.startswith(line)
    assert done.stderr.count("\n") == 1
    assert not (story / "decisions.yaml").exists()


def test_a_file_of_decisions_with_mistakes_is_left_as_it_is(story: Path) -> None:
    (story / "decisions.yaml").write_text("- id: k-1\n")
    for done in (settle("--as", "27", "--because", "seen"), run("check", "story")):
        assert (done.exit_code, done.stderr) == (2, "story/decisions.yaml:1: because: is missing\n")
    assert (story / "decisions.yaml").read_text() == "- id: k-1\n"


def test_a_baseline_accepts_what_stands_today(story: Path) -> None:
    first = run("check", "story", "--write-baseline")
    assert first.exit_code == 0
    assert "1 conflict accepted as they stand, in story/decisions.yaml" in first.stderr
    assert run("check", "story").exit_code == 0
    (story / "c.txt").write_text("Firemen came late. " + FIRE.format(31).replace("A fire", "The great fire"))
    assert run("check", "story").exit_code == 1


def test_a_baseline_leaves_decisions_alone(story: Path) -> None:
    settle("--as", "27 people", "--because", "seen")
    before = (story / "decisions.yaml").read_text()
    assert "0 conflicts accepted" in run("check", "story", "--write-baseline").stderr
    assert (story / "decisions.yaml").read_text() == before


def test_two_colleagues_who_settle_at_once_lose_nothing(tmp_path: Path) -> None:
    if os.name == "nt":
        pytest.skip("folders are not locked there")
    file = tmp_path / "decisions.yaml"
    file.write_text("")
    program = (
        "import sys, time; from pathlib import Path; from reconcile.cli.writing import alone_at, to_file\n"
        "file = Path(sys.argv[1])\n"
        "for _ in range(5):\n"
        "    with alone_at(file):\n"
        "        old = file.read_text(); time.sleep(0.005); to_file(file, old + 'x')\n"
    )
    both = [subprocess.Popen([sys.executable, "-c", program, str(file)]) for _ in range(3)]
    assert [each.wait() for each in both] == [0, 0, 0]
    assert file.read_text() == "x" * 15


@pytest.mark.skipif(os.name == "nt" or sys.platform == "darwin", reason="names of files are text there")
def test_names_and_words_that_are_no_text_are_written_down(story: Path) -> None:
    os.rename(story / "a.txt", os.fsencode(story) + b"/a\xff.txt")
    done = settle("--as", "27 \udcff \x1b[1mpeople", "--because", "se\udcffen\ntwice", "--by", " Ann\n\x1b[31mLee ")
    assert done.exit_code == 0, done.stderr
    assert "\x1b" not in done.stdout + done.stderr
    checked = run("check", "story", "--quiet")
    assert checked.exit_code == 0
    assert "27 ? ␛[1mpeople, by Ann" in checked.stdout
    assert "\x1b" not in checked.stdout
    assert run("check", "story", "--write-baseline").exit_code == 0


def test_an_id_that_several_conflicts_begin_with_says_how_many_more() -> None:
    ids = [f"k-0000000{number}" for number in range(8)]
    with pytest.raises(Refusal, match=r"k-0 begins the ids of 8 conflicts: .*k-00000004 and 3 more$"):
        named("k-0", ids)
    with pytest.raises(Refusal, match=r"expected the id of a conflict, found nothing"):
        named(" ", ids)

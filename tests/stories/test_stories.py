"""Whole folders through the command line. Each has an `expected.yaml` that a journalist could have written.

`conflicts` are those that must be reported: kind, status, and a word of each position's passage. Besides them, no
contradiction and no variant may be reported at all. `absent` are words of page furniture that may be evidence of
nothing. `yet` says, with the reason, what is not right so far: beside a conflict, that it is not found; beside the
story, that something else is reported.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from reconcile.cli import app

HERE = Path(__file__).parent
STORIES = {path.parent.name: yaml.safe_load(path.read_text("utf-8")) for path in sorted(HERE.glob("*/expected.yaml"))}


def check(*words: str) -> tuple[dict[str, Any], int]:
    result = CliRunner().invoke(app, ["check", *words, "--format", "json"])
    assert result.exit_code in (0, 1), result.stderr
    return json.loads(result.stdout), result.exit_code


@pytest.fixture(scope="module")
def reports() -> dict[str, tuple[dict[str, Any], int]]:
    return {name: check(str(HERE / name / "articles")) for name in STORIES}


def shows(conflict: dict[str, Any], values: list[str]) -> bool:
    """Whether each of the values stands in a position of its own."""
    taken: set[int] = set()
    for value in values:
        for number, position in enumerate(conflict["positions"]):
            words = " ".join([position["value"], *(each["text"] for each in position["evidence"])])
            if number not in taken and value.lower() in words.lower():
                taken.add(number)
                break
        else:
            return False
    return True


def finds(conflict: dict[str, Any], wanted: dict[str, Any]) -> bool:
    return (
        conflict["kind"] == wanted["kind"]
        and conflict["status"] == wanted["status"]
        and shows(conflict, wanted["values"])
    )


def unless_yet(entry: dict[str, Any], *values: Any) -> Any:
    return pytest.param(*values, marks=[pytest.mark.xfail(reason=entry["yet"])] if "yet" in entry else [])


WANTED = [unless_yet(each, name, each) for name, story in STORIES.items() for each in story["conflicts"]]
PRECISE = [unless_yet(story, name) for name, story in STORIES.items()]


@pytest.mark.parametrize(("name", "wanted"), WANTED)
def test_what_must_be_found(reports, name, wanted):
    report, _ = reports[name]
    told = [(c["kind"], c["status"], [p["value"] for p in c["positions"]]) for c in report["conflicts"]]
    assert any(finds(conflict, wanted) for conflict in report["conflicts"]), told


@pytest.mark.parametrize("name", PRECISE)
def test_nothing_else_is_called_a_conflict(reports, name):
    report, _ = reports[name]
    wanted = STORIES[name]["conflicts"]
    extra = [
        (c["kind"], c["status"], [p["value"] for p in c["positions"]])
        for c in report["conflicts"]
        if c["status"] in ("contradiction", "variant") and not any(finds(c, each) for each in wanted)
    ]
    assert not extra


@pytest.mark.parametrize("name", PRECISE)
def test_the_exit_status(reports, name):
    assert reports[name][1] == STORIES[name]["exit"]


@pytest.mark.parametrize("name", [name for name, story in STORIES.items() if "absent" in story])
def test_page_furniture_is_evidence_of_nothing(reports, name):
    report, _ = reports[name]
    evidence = json.dumps([[p["evidence"] for p in c["positions"]] for c in report["conflicts"]])
    assert [word for word in STORIES[name]["absent"] if word in evidence] == []


@pytest.mark.parametrize("name", STORIES)
def test_every_passage_stands_where_the_report_says(reports, name):
    report, _ = reports[name]
    for conflict in report["conflicts"]:
        for position in conflict["positions"]:
            for evidence in position["evidence"]:
                path = HERE / name / "articles" / evidence["source"]
                if path.suffix != ".html":  # of a page, the places count in the text taken out of it
                    text = path.read_text("utf-8")
                    assert text[evidence["start"] : evidence["end"]] == evidence["text"]
                    assert text[: evidence["start"]].count("\n") + 1 == evidence["line"]


# ── what must not matter ──────────────────────────────────────────────────────────────────────────────────────────


def positions(report: dict[str, Any]) -> list[Any]:
    return [(c["id"], c["status"], [p["value"] for p in c["positions"]]) for c in report["conflicts"]]


@pytest.mark.parametrize("name", STORIES)
def test_the_order_of_the_files_does_not_matter(reports, name):
    files = sorted((HERE / name / "articles").iterdir(), reverse=True)
    again, _ = check(*map(str, files))
    assert again["conflicts"] == reports[name][0]["conflicts"]
    assert again["events"] == reports[name][0]["events"]


@pytest.mark.parametrize("name", STORIES)
def test_an_unrelated_article_changes_nothing(reports, name, tmp_path):
    shutil.copytree(HERE / name / "articles", tmp_path / "articles")
    (tmp_path / "articles" / "zz-recipe.txt").write_text(
        "Plum cake for a wet week\n\nButter a tin. Stone the plums, halve them and lay them out.\n\n"
        "Beat the butter with sugar, fold in flour, and bake until golden.\n"
    )
    again, _ = check(str(tmp_path / "articles"))
    assert positions(again) == positions(reports[name][0])


@pytest.mark.parametrize("name", STORIES)
def test_a_copy_of_an_article_never_conflicts_with_it(name, tmp_path):
    first = min((HERE / name / "articles").glob("*.[tm]*"))
    for copy in ("a", "b"):
        (tmp_path / f"{copy}{first.suffix}").write_bytes(first.read_bytes())
    report, _ = check(str(tmp_path))
    assert [c for c in report["conflicts"] if not c["internal"]] == []

"""`check --since REPORT.json`: what has changed against an earlier report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Desk, conflict, report

OLD, KEPT, NEW = (
    conflict("k-01d01d01", status="variant"),
    conflict("k-5a5a5a5a"),
    conflict("k-2e2e2e2e", status="update"),
)


@pytest.fixture
def before(desk: Desk) -> Path:
    desk.report = report(OLD, KEPT)
    desk.run("check", "articles", "--report", "json=before.json")
    desk.report = report(KEPT, NEW)
    return Path("before.json")


def test_new_gone_and_unchanged_are_counted(desk: Desk, before: Path) -> None:
    shown = desk.run("check", "articles", "--since", str(before))
    assert shown.stdout.endswith("Since before.json: 1 new, 1 gone, 1 unchanged.\n")
    assert "k-2e2e2e2e · new" in shown.stdout
    assert "k-5a5a5a5a · new" not in shown.stdout
    assert "k-01d01d01 · variant" in shown.stdout


def test_markdown_tells_it_too(desk: Desk, before: Path) -> None:
    page = desk.run("check", "articles", "--since", str(before), "--format", "markdown").stdout
    assert "Since before.json: 1 new, 1 gone, 1 unchanged." in page
    assert "## Gone" in page
    assert "(k-01d01d01, variant)" in page


def test_json_names_them(desk: Desk, before: Path) -> None:
    found = json.loads(desk.run("check", "articles", "--since", str(before), "--format", "json").stdout)
    assert found["since"] == {
        "path": "before.json",
        "new": ["k-2e2e2e2e"],
        "gone": ["k-01d01d01"],
        "unchanged": ["k-5a5a5a5a"],
    }
    assert json.loads(desk.run("check", "articles", "--format", "json").stdout)["since"] is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (None, "reconcile: --since: there is no file before.json"),
        ("", "reconcile: --since: before.json is no report"),
        ("[]", "reconcile: --since: before.json is no report"),
        ('{"schema": 1}', "reconcile: --since: before.json is no report"),
        ('{"schema": 2, "conflicts": []}', "reconcile: --since: before.json has schema 2, and this version reads 1"),
        ("\x00", "reconcile: --since: before.json is no report"),
    ],
)
def test_what_is_no_report_is_refused_in_one_line(desk: Desk, text: str | None, line: str) -> None:
    if text is not None:
        Path("before.json").write_text(text)
    done = desk.run("check", "articles", "--since", "before.json")
    assert done.exit_code == 2
    assert done.stderr.startswith(line)
    assert done.stderr.count("\n") == 1
    assert not desk.calls, "nothing was read in vain"

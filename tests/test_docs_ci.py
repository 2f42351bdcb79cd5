"""The files that docs/ tells you to put into your repository: they are well-formed, and fit what is here."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.test_docs_commands import blocks
from tests.test_readme import ROOT

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
[HOOK] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
PAGES = [ROOT / "docs" / "ci.md", ROOT / "docs" / "quickstart-ci.md"]


def files(page: Path) -> list[Any]:
    return [
        yaml.safe_load("\n".join(lines))
        for _, language, lines in blocks(page.read_text(encoding="utf-8"))
        if language == "yaml"
    ]


def workflows() -> list[Any]:
    return [told for page in PAGES for told in files(page) if "jobs" in told]


def test_there_is_a_short_one_and_a_whole_one() -> None:
    assert len(workflows()) == 2


@pytest.mark.parametrize("workflow", workflows())
def test_a_workflow_fits_the_action(workflow: Any) -> None:
    events = workflow[True]  # what YAML 1.1 makes of `on`
    assert "pull_request" in events
    assert "pull_request_target" not in events
    [steps] = [job["steps"] for job in workflow["jobs"].values()]
    assert steps[0]["uses"].startswith("actions/checkout@")
    [ours] = [step for step in steps if step.get("uses", "").startswith("OWNER/reconcile@")]
    assert ours["with"].keys() <= ACTION["inputs"].keys()
    permissions = workflow["permissions"]
    assert permissions["contents"] == "read"
    assert permissions["pull-requests"] == "write"
    assert ("security-events" in permissions) == bool(ours["with"].get("sarif"))
    used = set(re.findall(r"steps\.reconcile\.outputs\.([\w-]+)", yaml.safe_dump(workflow)))
    assert used <= ACTION["outputs"].keys()
    for step in steps:
        assert "${{" not in step.get("run", "")


def test_the_hook_is_named_as_it_is_called() -> None:
    [config] = [told for page in PAGES for told in files(page) if "repos" in told]
    [repository] = config["repos"]
    assert [hook["id"] for hook in repository["hooks"]] == [HOOK["id"]]
    assert {"repo", "rev", "hooks"} == repository.keys()


def test_every_yaml_block_is_yaml() -> None:  # or nothing but comments
    for page in sorted((ROOT / "docs").rglob("*.md")):
        files(page)

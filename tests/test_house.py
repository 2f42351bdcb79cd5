"""The rules of the house that a machine can check: types, lint, layers, and that nobody is left out."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from reconcile.claims import KINDS

ROOT = Path(__file__).parent.parent

CHECKS = {
    "types": [sys.executable, "-m", "mypy"],
    "lint": [sys.executable, "-m", "ruff", "check", "."],
    "format": [sys.executable, "-m", "ruff", "format", "--check", "."],
    # import-linter has no `-m`; its console script stands beside the interpreter.
    "layers": [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
}


@pytest.mark.parametrize("name", CHECKS)
def test_the_tools_find_no_fault(name: str) -> None:
    done = subprocess.run(CHECKS[name], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]


def test_every_module_of_a_kind_is_listed() -> None:
    folder = ROOT / "reconcile" / "claims"
    modules = {p.stem for p in folder.iterdir() if p.suffix == ".py" or (p / "__init__.py").is_file()}
    assert modules - {"__init__", "kind", "own"} == {kind.id for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_every_kind_has_a_manual_page_and_cases(kind: object) -> None:
    name = kind.id  # type: ignore[attr-defined]
    page = sys.modules[f"reconcile.claims.{name}"].__doc__ or ""
    assert re.findall(r"^\*?(Finds|Ignores|Agrees|Conflicts):", page, re.MULTILINE) == [
        "Finds",
        "Ignores",
        "Agrees",
        "Conflicts",
    ]
    assert (ROOT / "tests" / "cases" / f"{name}.yaml").is_file()


@pytest.mark.parametrize("path", sorted((ROOT / "reconcile" / "lexicons").glob("*.txt")), ids=lambda p: p.name)
def test_a_lexicon_names_its_source_and_is_used(path: Path) -> None:
    head = path.read_text(encoding="utf-8").split("\n", 1)[0]
    assert head.startswith("#")
    code = "\n".join(p.read_text(encoding="utf-8") for p in (ROOT / "reconcile").rglob("*.py"))
    assert f'"{path.name}"' in code, f"no module loads {path.name}"


def test_no_module_is_longer_than_three_hundred_lines() -> None:
    long = [
        f"{path.relative_to(ROOT)}: {lines} lines"
        for path in sorted((ROOT / "reconcile").rglob("*.py"))
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 300
    ]
    assert not long, long


def test_every_public_format_and_folder_is_described() -> None:
    architecture = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    folders = [p.name for p in (ROOT / "reconcile").iterdir() if (p / "__init__.py").is_file()]
    assert all(f"`{name}/`" in architecture for name in folders), folders

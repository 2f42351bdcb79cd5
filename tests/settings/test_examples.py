"""What the documentation shows must be what the program takes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reconcile import articles
from reconcile.claims import KINDS
from reconcile.exceptions import remarks
from reconcile.settings import load
from tests.settings import page

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)

REMARKS = re.findall(r"^```markdown\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_the_configuration_of_the_example_story_has_no_mistake():
    settings = load(ROOT / "claims.yaml")
    assert settings.articles is not None
    assert (ROOT / "data" / "articles").resolve() == Path(settings.articles).resolve()
    assert settings.aliases


def test_there_are_examples():
    assert len(BLOCKS) >= 8
    assert len(REMARKS) == 2


def test_the_tables_are_those_of_today():
    assert page.refreshed(PAGE) == PAGE, "the kinds have changed: python -m tests.settings writes them anew"


@pytest.mark.parametrize("block", BLOCKS)
def test_every_example_of_the_page_is_read_and_changes_what_it_says(block, tmp_path):
    (tmp_path / "claims.yaml").write_text(block, encoding="utf-8")
    settings = load(tmp_path / "claims.yaml")
    assert "aliases:" not in block or settings.aliases
    assert not re.search(r"^  \w+: off ", block, re.MULTILINE) or settings.ignored
    assert "severity: warning" not in block or settings.per_path or [k for k in settings.kinds if k.severity != "error"]
    assert "facts:" not in block or len(settings.facts) == 2
    assert "per_path:" not in block or len(settings.per_path) == 3
    assert "pattern:" not in block or len(settings.kinds) == len(KINDS) + 2


@pytest.mark.parametrize("block", REMARKS)
def test_every_exception_of_the_page_is_followed(block, tmp_path):
    (tmp_path / "a.md").write_text(block + "\nA ferry sank off Orlane late on Monday.\n", encoding="utf-8")
    ((article,), _) = articles.read([tmp_path / "a.md"])
    found, faults = remarks.read(article, {kind.id for kind in KINDS})
    assert found
    assert faults == ()


def test_what_the_commented_lines_propose_is_read_too(tmp_path):
    proposed = re.findall(
        r"^  # (\w+: (?:off|\{.*\}))$", (ROOT / "claims.yaml").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert len(proposed) == 2
    (tmp_path / "claims.yaml").write_text("claims:\n" + "".join(f"  {line}\n" for line in proposed), encoding="utf-8")
    assert load(tmp_path / "claims.yaml").ignored

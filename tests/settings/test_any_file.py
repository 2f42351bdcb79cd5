"""Whatever stands in a `claims.yaml`: it is read, or every mistake in it gets one line with its place."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.settings import Settings, SettingsError, load
from tests.settings.conftest import PLAIN

WORDS = st.sampled_from([
    "articles", "fail_on", "claims", "aliases", "facts", "per_path", "weekday", "colour", "severity", "pattern",
    "question", "compare", "subject", "kind", "value", "because", "skip", "on", "off", "error", "never", "variant",
    "wire/*", "exact", "(a", "a b", "", "null", "{subject}", "1", "\\", "é",
])  # fmt: skip
TREES = st.recursive(
    WORDS | st.booleans() | st.none() | st.integers(-3, 3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=14,
)
FILES = st.dictionaries(WORDS, TREES, max_size=6)
SECTIONS = st.fixed_dictionaries(
    {},
    optional={
        "claims": st.dictionaries(WORDS, TREES, max_size=3),
        "facts": st.lists(st.dictionaries(WORDS, TREES, max_size=5), max_size=3),
        "per_path": st.dictionaries(WORDS, st.dictionaries(WORDS, TREES, max_size=3), max_size=3),
        "aliases": TREES,
        "fail_on": TREES,
    },
)


def read(text: str) -> Settings | None:
    """The settings; None where it was refused, after a look at how."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.yaml"
        path.write_text(text, encoding="utf-8")
        try:
            return load(path, PLAIN)
        except SettingsError as error:
            refused = error
    lines = str(refused).split("\n")
    assert len(lines) == len(refused.mistakes) > 0, "a mistake is one line"
    assert all(line.startswith(str(path)) for line in lines)
    return None


@settings(max_examples=300, deadline=None)
@given(FILES | SECTIONS)
def test_any_tree_is_read_or_each_mistake_gets_one_line(tree: object) -> None:
    found = read(yaml.safe_dump(tree, allow_unicode=True))
    if isinstance(found, Settings):
        assert [kind.id for kind in found.kinds][:3] == ["colour", "weekday", "place"]
        assert found.ignored <= {kind.id for kind in found.kinds}


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ab:-{}[]'\"#&*!|>%@ \n\t,\\é\x85\u2028", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    read(text)


@pytest.mark.parametrize("section", ["claims", "facts", "per_path", "aliases", "fail_on", "articles"])
def test_a_section_may_be_empty(section: str) -> None:
    assert isinstance(read(f"{section}:\n"), Settings)

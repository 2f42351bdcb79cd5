"""decisions.yaml: what is written is read back, and every mistake is named by file, line and key."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.decisions import Decision, Passage, Stand, load, page
from reconcile.decisions.reading import read
from reconcile.settings import SettingsError

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1).map(
    lambda text: f"“{text}"
)
PASSAGES = st.builds(Passage, WORDS, WORDS)
STANDS = st.builds(Stand, WORDS, st.lists(PASSAGES, max_size=3).map(tuple))
DECISIONS = st.builds(
    Decision,
    id=st.from_regex(r"k-[0-9a-f]{8}", fullmatch=True),
    kind=WORDS,
    question=WORDS,
    answer=st.none() | WORDS,
    because=WORDS,
    by=st.none() | WORDS,
    date=st.none() | st.just("2031-05-04"),
    stands=st.lists(STANDS, min_size=1, max_size=3).map(tuple),
    line=st.none(),
)


@given(st.lists(DECISIONS, max_size=4, unique_by=lambda decision: decision.id))
def test_what_is_written_is_read_back(decisions: list[Decision]) -> None:
    found = read(page(decisions), Path("decisions.yaml"))
    plain = {decision.id: decision for decision in decisions}
    assert {d.id: Decision(*(getattr(d, f) for f in d.__struct_fields__ if f != "line")) for d in found} == plain


def test_the_order_of_the_file_is_that_of_its_questions() -> None:
    first = Decision("k-00000002", "age", "How old is Ann Lee?", "31", "her passport", None, None, ())
    second = Decision("k-00000001", "age", "How old is Bo Lee?", "30", "his passport", None, None, ())
    assert page([second, first]) == page([first, second])
    assert page([first]).count("\n- ") == 1


def test_there_need_be_no_file(tmp_path: Path) -> None:
    assert load(tmp_path / "decisions.yaml") == ()


def test_an_empty_file_holds_no_decisions() -> None:
    assert read("# nothing yet\n", Path("d.yaml")) == ()
    assert read("[]\n", Path("d.yaml")) == ()


GOOD = "- id: k-1\n  because: seen\n  positions: []\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("id: k-1\n", "d.yaml:1: expected a list of decisions"),
        ("- k-1\n", "d.yaml:1: expected a decision"),
        ("- id: k-1\n  positions: []\n", "d.yaml:1: because: is missing"),
        ("- id: k-1\n  because:\n  positions: []\n", "d.yaml:2: because: expected a text, found nothing"),
        (GOOD + "  becuase: seen\n", "d.yaml:4: becuase: unknown key; did you mean because?"),
        (GOOD + GOOD, "d.yaml:4: id: k-1 is decided twice, first in line 1"),
        ("- id: k-1\n  because: seen\n  positions: k\n", "d.yaml:3: positions: expected a list of positions"),
        ("- id: k-1\n  because: [\n", "d.yaml"),
        ("- id: k-1\n  id: k-2\n  because: seen\n  positions: []\n", "d.yaml:2: id: stands twice"),
        (
            "- id: k-1\n  because: seen\n  positions:\n  - answer: x\n    passages:\n    - source: a.txt\n",
            "d.yaml:6: passages: expected a source and its words",
        ),
    ],
)
def test_a_mistake_is_named(text: str, message: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read(text, Path("d.yaml"))
    assert message in str(caught.value)


def test_all_mistakes_are_named_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        read("- id: k-1\n- id: k-2\n", Path("d.yaml"))
    assert len(str(caught.value).splitlines()) == 2


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "decisions.yaml"
    path.write_bytes(b"- id: \xff\n")
    with pytest.raises(SettingsError, match="is not UTF-8"):
        load(path)

"""Adding up, recording and holding against the record."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from evaluation import figures, gold, scoring, table
from evaluation.__main__ import main
from evaluation.figures import Figures, Tally

HERE = Path(__file__).parent / "stories"
NONE = Tally(0, 0)
BEFORE = Figures(
    stories=2,
    articles=9,
    recall=Tally(6, 8),
    recall_by_kind={"age": Tally(2, 3), "money": Tally(4, 5)},
    recall_by_difficulty={"easy": Tally(5, 5), "medium": Tally(1, 2), "hard": Tally(0, 1)},
    status=Tally(6, 6),
    precision=Tally(7, 8),
    traps=Tally(1, 10),
    apparent=NONE,
    update=NONE,
    overstated=Tally(1, 2),
    false_alarms={"money": 1},
)


@pytest.fixture(scope="module")
def lido() -> scoring.Scored:
    return scoring.run(HERE / "lido")


def test_a_story_is_scored_as_check_reads_it(lido):
    found = figures.add_up([lido])
    assert (found.stories, found.articles, found.recall.of, found.traps.of) == (1, 2, 2, 1)
    assert found.recall_by_difficulty["easy"] == found.recall == Tally(2, 2)
    assert (found.precision, found.traps, found.false_alarms) == (Tally(2, 2), Tally(0, 1), {})


@pytest.mark.parametrize(
    "change",
    [
        {"recall": Tally(5, 8)},
        {"status": Tally(5, 6)},
        {"precision": Tally(7, 9)},
        {"traps": Tally(2, 10)},
        {"overstated": Tally(2, 2)},
    ],
)
def test_a_worse_figure_gets_a_line(change):
    [line] = figures.worse(msgspec.structs.replace(BEFORE, **change), BEFORE)
    assert line.startswith(next(iter(change)))


@pytest.mark.parametrize("change", [{}, {"recall": Tally(7, 8)}, {"precision": Tally(8, 8)}, {"traps": Tally(0, 10)}])
def test_equal_and_better_figures_get_none(change):
    assert figures.worse(msgspec.structs.replace(BEFORE, **change), BEFORE) == []


def test_a_figure_that_looks_the_same_is_no_worse():
    before = msgspec.structs.replace(BEFORE, precision=Tally(31, 36))
    assert figures.worse(msgspec.structs.replace(BEFORE, precision=Tally(30, 35)), before) == []


def test_what_is_recorded_is_read_again(tmp_path):
    figures.write(BEFORE, tmp_path / "figures.json")
    assert figures.read(tmp_path / "figures.json") == BEFORE


def test_nothing_found_of_nothing_is_no_share():
    assert (str(NONE), str(Tally(1, 3))) == ("–", "0.33")


def test_the_table_has_every_kind_and_the_lists_have_both_passages(lido):
    shown = "\n".join(table.lines(BEFORE))
    assert "0.67" in shown
    assert "stories: 2, articles: 9" in shown
    missed = msgspec.structs.replace(lido, hits=tuple(scoring.Hit(hit.record, ()) for hit in lido.hits))
    listed = "\n".join(table.misses([missed]))
    assert "Nine people were injured" in listed
    assert "Eleven people were injured" in listed
    extra = msgspec.structs.replace(lido, extras=lido.definite)
    assert "Ilse Tormund" in "\n".join(table.extras([extra]))


def test_a_mistake_in_the_annotations_names_the_file(tmp_path):
    (tmp_path / "gold.yaml").write_text("story: x\nagrements: []\n")
    with pytest.raises(ValueError, match=r"gold\.yaml: .*agrements"):
        gold.read(tmp_path)


def test_a_folder_given_is_printed_and_never_recorded(capsys):
    assert main([str(HERE), "--misses", "--extra"]) == 0
    assert "stories: 1, articles: 2" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main([str(HERE), "--record"])

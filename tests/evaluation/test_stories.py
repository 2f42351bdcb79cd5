"""Our own annotated stories are what they are said to be, and the tool is no worse on them than recorded."""

from __future__ import annotations

import pytest

from evaluation import figures, gold, scoring, table
from evaluation.__main__ import STORIES

FOLDERS = gold.folders(STORIES)


@pytest.fixture(scope="module")
def scored() -> list[scoring.Scored]:
    return [scoring.run(folder) for folder in FOLDERS]


def test_no_figure_is_worse_than_recorded(scored):
    worse = figures.worse(figures.add_up(scored), figures.read())
    assert not worse, "\n".join([*worse, *table.misses(scored), *table.extras(scored)])


def test_there_are_enough_of_them():
    truths = [gold.read(folder) for folder in FOLDERS]
    assert len(truths) >= 10
    assert sum(not any(record.must_be_found for record in truth.conflicts) for truth in truths) >= 3
    assert len({path.suffix for folder in FOLDERS for path in (folder / "articles").iterdir()}) >= 3


def test_every_annotated_passage_was_read(scored):
    assert [(each.story, passage) for each in scored for passage in each.unread] == []


def test_every_article_was_read(scored):
    assert [skipped for each in scored for skipped in each.report.skipped] == []

"""What holds whatever the articles say: of every claim, of every comparison, and of any text at all."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile import articles, reconcile
from reconcile.claims import KINDS, read
from reconcile.claims.kind import AnyKind
from reconcile.model import Claim, Reading
from tests.writing import article

ROOT = Path(__file__).parent.parent
STORIES = sorted(p for p in (*ROOT.glob("evaluation/stories/*/articles"), ROOT / "data" / "articles"))
# Every pair of so many claims of a kind and story is compared; more would only take longer.
COMPARED = 40


@cache
def readings(story: Path) -> tuple[Reading, ...]:
    found, skipped = articles.read([story])
    assert not skipped
    return tuple(read(one) for one in found)


def claims_of(kind: AnyKind) -> list[list[Claim[object]]]:
    return [[c for r in readings(s) for c in r.claims if c.kind == kind.id][:COMPARED] for s in STORIES]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_comparing_does_not_depend_on_which_is_left(kind: AnyKind) -> None:
    for claims in claims_of(kind):
        for left, right in combinations(claims, 2):
            one = kind.compare(left.value, right.value, kind.options)
            other = kind.compare(right.value, left.value, kind.options)
            assert one.verdict == other.verdict, (left.value, right.value)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_nothing_conflicts_with_itself(kind: AnyKind) -> None:
    for claims in claims_of(kind):
        for claim in claims:
            assert kind.compare(claim.value, claim.value, kind.options).verdict == "same", claim.value


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.parent.name)
def test_every_claim_can_be_pointed_at(story: Path) -> None:
    for reading in readings(story):
        blocks = [block.span for block in reading.article.blocks]
        for claim in reading.claims:
            assert reading.article.quote(claim.span).strip(), claim
            assert any(claim.span in block for block in blocks) or claim.kind == "quote", claim
            assert claim.span.overlaps(claim.sentence), claim


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.parent.name)
def test_every_evidence_is_in_its_file(story: Path) -> None:
    report = reconcile([story])
    for conflict in report.conflicts:
        for position in conflict.positions:
            for evidence in position.evidence:
                source = report.articles[evidence.source]
                assert source.quote(evidence.span)
                assert all(mark in evidence.span or mark.overlaps(evidence.sentence) for mark in evidence.marks)


TEXT = (
    "on Monday a federal judge denied the injunction “We lost,” he said. 25 people were killed $4.98 billion of 12 "
    "Acting Commissioner Ann Lee, 58, who resigned days later - (AP) — 5:30 a.m. Feb. 24 per cent 's not never "
    "\x1b[31m [/b] <i> \u202e \u2018 \u2019 ... 1,000,000,000 0.0.0.0 ½ \u0661\u0662 \u4e8c \u00ad \ufeff \t"
)
WORDS = st.sampled_from(TEXT.split(" "))


@settings(max_examples=80)
@given(st.lists(WORDS, max_size=60), st.lists(WORDS, max_size=60))
def test_no_text_breaks_the_reading(first: list[str], second: list[str]) -> None:
    for claim in read(article(" ".join(first), " ".join(second))).claims:
        kind = next(k for k in KINDS if k.id == claim.kind)
        assert kind.show(claim.value)
        assert kind.compare(claim.value, claim.value, kind.options).verdict == "same"


@settings(max_examples=60)
@given(st.text(max_size=300))
def test_no_characters_break_the_reading(text: str) -> None:
    read(article(text))

"""The example story, through the whole command: what it promises stands in `promises.yaml`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from reconcile.cli import app

ROOT = Path(__file__).parents[3]
ARTICLES = ROOT / "data" / "articles"
PROMISES = yaml.safe_load(Path(__file__).with_name("promises.yaml").read_text("utf-8"))


def run(command: str, *words: str) -> dict[str, Any]:
    result = CliRunner().invoke(app, [command, *words, "--format", "json"])
    assert result.exit_code in (0, 1), result.stderr
    return json.loads(result.stdout)


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    return run("check", str(ARTICLES))


@pytest.fixture(scope="module")
def claims() -> list[dict[str, Any]]:
    return run("claims", str(ARTICLES))["claims"]


def each(part: str, name: str) -> list[Any]:
    """The promises of a part as parameters, those that are not kept yet marked."""
    return [
        pytest.param(
            entry,
            id=str(entry.get(name, number)),
            marks=[pytest.mark.xfail(reason=entry["yet"], strict=True)] if "yet" in entry else [],
        )
        for number, entry in enumerate(PROMISES[part])
    ]


def holds(evidence: Iterable[dict[str, Any]], article: str, passage: str) -> bool:
    """Whether the words of a piece of evidence and `passage` of `article` have characters in common."""
    return any(
        one["source"] == article and passage in one["sentence"] and meet(one["sentence"], one["text"], passage)
        for one in evidence
    )


def meet(sentence: str, left: str, right: str) -> bool:
    first, second = sentence.index(left), sentence.index(right)
    return left in right or (first < second + len(right) and second < first + len(left))


def fits(conflict: dict[str, Any], promise: dict[str, Any]) -> bool:
    """Whether each promised position is one of the conflict's, no two of them the same, with all its passages."""
    if (conflict["kind"], conflict["status"]) != (promise["kind"], promise["status"]):
        return False
    if len(conflict["positions"]) != len(promise["positions"]):
        return False
    left = list(conflict["positions"])
    for wanted in promise["positions"]:
        found = next((p for p in left if all(holds(p["evidence"], *item) for item in wanted.items())), None)
        if found is None:
            return False
        left.remove(found)
    return True


def told(conflict: dict[str, Any]) -> tuple[str, str, list[str]]:
    return conflict["status"], conflict["kind"], [position["value"] for position in conflict["positions"]]


def test_the_events(report):
    events = [(sorted(e["sources"]), e["attributes"]) for e in report["events"]]
    assert [articles for articles, _ in events] == [e["articles"] for e in PROMISES["events"]]
    for (_, attributes), promised in zip(events, PROMISES["events"], strict=True):
        assert promised["attributes"].items() <= attributes.items()


def test_the_copies(report):
    assert {s["id"]: s["copy_of"] for s in report["sources"] if s["copy_of"]} == PROMISES["copies"]


@pytest.mark.parametrize("promise", each("conflicts", "name"))
def test_a_promised_conflict_is_found(report, promise):
    assert any(fits(conflict, promise) for conflict in report["conflicts"]), [told(c) for c in report["conflicts"]]


def test_nothing_else_is_called_a_conflict(report):
    assert [told(c) for c in report["conflicts"] if not any(fits(c, p) for p in PROMISES["conflicts"])] == []


@pytest.mark.parametrize("promise", each("agreements", "kind"))
def test_an_agreement_is_read_and_not_reported(report, claims, promise):
    passages = {article: words for article, words in promise.items() if article not in ("kind", "yet")}
    own = [claim for claim in claims if claim["kind"] == promise["kind"]]
    for item in passages.items():
        assert holds(own, *item), item
    for conflict in report["conflicts"]:
        if conflict["kind"] == promise["kind"]:
            taken = {
                n for n, p in enumerate(conflict["positions"]) for i in passages.items() if holds(p["evidence"], *i)
            }
            assert len(taken) <= 1, told(conflict)


@pytest.mark.parametrize("promise", each("furniture", "words"))
def test_no_claim_comes_from_furniture(claims, promise):
    assert promise["words"] in (ARTICLES / promise["article"]).read_text("utf-8"), "the article has changed"
    read = [c for c in claims if c["source"] == promise["article"] and promise["words"] in c["sentence"]]
    assert [(c["kind"], c["text"]) for c in read] == []


def test_a_set_aside_line_yields_no_claim(report, claims):
    aside = {
        (source["id"], line)
        for source in report["sources"]
        for piece in source["furniture"]
        for line in range(piece["start_line"], piece["end_line"] + 1)
    }
    kept = {("05-daily-compass.txt", 6)}  # a caption, of whose line only the credit is furniture
    assert [c["text"] for c in claims if (c["source"], c["line"]) in aside - kept] == []


# ── the same bytes ────────────────────────────────────────────────────────────────────────────────────────────────


def check(*paths: str, seed: str) -> bytes:
    done = subprocess.run(
        [sys.executable, "-m", "reconcile", "check", *paths, "--format", "json"],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    return done.stdout


def test_the_same_folder_gives_the_same_bytes():
    assert check("data/articles", seed="0") == check("data/articles", seed="0") == check("data/articles", seed="2718")


def test_the_order_of_the_files_does_not_matter():
    files = sorted(str(path.relative_to(ROOT)) for path in ARTICLES.iterdir())
    in_order = check(*files, seed="1")
    assert check(*reversed(files), seed="2") == in_order
    assert check(*files[2:], *files[:2], seed="3") == in_order
    assert json.loads(in_order) == json.loads(check("data/articles", seed="1"))

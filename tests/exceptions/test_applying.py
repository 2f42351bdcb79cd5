"""What is excepted is no evidence; what stands without it stands, and what has no effect is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from reconcile import Report, reconcile

A = "Ferry sinks\n\nORLANE (Echo) — A ferry sank off Orlane on Monday and {0} people were killed, police said."
B = "Ferry lost\n\nORLANE (Post) — A ferry sank off the coast of Orlane on Monday and {0} people were killed."


class Desk:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")

    def check(self, config: str = "") -> Report:
        self.write("claims.yaml", config)
        return reconcile([self.folder / "articles"], self.folder / "claims.yaml")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    made = Desk(tmp_path)
    made.write("articles/a.txt", A.format(27))
    made.write("articles/wire/b.txt", B.format(21))
    return made


def values(report: Report) -> list[list[str]]:
    return [sorted(position.value for position in conflict.positions) for conflict in report.conflicts]


REMARK = '<!-- reconcile: ignore quantity because "a misprint" -->'


def test_without_an_exception_it_is_a_conflict(desk: Desk) -> None:
    report = desk.check()
    assert values(report) == [["21 people", "27 people"]]
    assert report.notes == ()


def test_an_excepted_passage_is_no_evidence(desk: Desk) -> None:
    desk.write("articles/a.txt", f"{A.format(27)} {REMARK}")
    report = desk.check()
    assert values(report) == []
    assert report.notes == ()
    assert report.excepted == ("articles/a.txt:3: quantity: a misprint",)
    assert any(claim.kind == "quantity" and claim.article == "a.txt" for claim in report.claims), "it is read"


def test_what_stands_without_it_stands(desk: Desk) -> None:
    desk.write("articles/a.txt", f"{A.format(27)} {REMARK}")
    desk.write("articles/c.txt", B.format(29).replace("Post", "Mail").replace("lost", "goes down"))
    assert values(desk.check()) == [["21 people", "29 people"]]


def test_an_exception_of_another_kind_or_place_is_unused(desk: Desk) -> None:
    desk.write("articles/a.txt", f"{REMARK.replace('quantity', 'weekday, age')}\n{A.format(27)}")
    report = desk.check()
    assert len(report.conflicts) == 1
    assert report.notes == ("unused exception articles/a.txt:1: no conflict of age, weekday rests on it",)


def test_one_article_alone_needs_no_exception(desk: Desk) -> None:
    desk.write("articles/a.txt", f"{A.format(27)} {REMARK}")
    (desk.folder / "articles/wire/b.txt").unlink()
    assert desk.check().notes == ()


def test_one_that_cannot_be_followed_is_named_and_excepts_nothing(desk: Desk) -> None:
    desk.write("articles/a.txt", f"{A.format(27)} <!-- reconcile: ignore quantity -->")
    report = desk.check()
    assert len(report.conflicts) == 1
    assert report.notes == ('articles/a.txt:3: exception without a reason: write because "…" behind it',)


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        ("per_path: {articles/wire/*: {claims: {quantity: off}}}", []),
        ("per_path: {articles/wire/*: {claims: {quantity: {severity: warning}}}}", ["warning"]),
        (
            "claims: {quantity: {severity: warning}}\nper_path: {wire: {claims: {quantity: {severity: error}}}}",
            ["warning"],
        ),
        (
            "claims: {quantity: {severity: warning}}\nper_path: {'**': {claims: {quantity: {severity: error}}}}",
            ["error"],
        ),
        ("per_path: {wire: {fail_on: never}}", ["warning"]),
        ("per_path: {wire: {fail_on: variant}}", ["warning"]),
        ("per_path: {wire: {fail_on: contradiction}}", ["error"]),
        ("fail_on: never\nper_path: {wire: {fail_on: contradiction}}", ["warning"]),
        ("fail_on: never\nper_path: {'*.txt': {fail_on: contradiction}}", ["error"]),
        ("per_path: {wire: {claims: {quantity: off}}, articles/**: {claims: {quantity: on}}}", ["error"]),
        ("claims: {quantity: off}\nper_path: {wire: {claims: {quantity: on}}}", []),
        ("claims: {quantity: off}\nper_path: {articles: {claims: {quantity: on}}}", ["error"]),
    ],
)
def test_rules_by_path(desk: Desk, config: str, expected: list[str]) -> None:
    report = desk.check(config)
    assert [conflict.severity for conflict in report.conflicts] == expected
    assert report.notes == ()


def test_a_conflict_that_stands_without_the_wire_is_an_error(desk: Desk) -> None:
    desk.write("articles/c.txt", B.format(21).replace("Post", "Mail").replace("lost", "goes down"))
    report = desk.check("per_path: {wire: {claims: {quantity: {severity: warning}}}}")
    assert [conflict.severity for conflict in report.conflicts] == ["error"]


def test_what_is_left_out_is_said(desk: Desk) -> None:
    report = desk.check("per_path:\n  wire/: {skip: a paid archive}\n")
    assert [source.article.id for source in report.sources] == ["a.txt"]
    ((path, reason),) = [(skipped.path, skipped.reason) for skipped in report.skipped]
    assert path == "articles/wire/b.txt"
    assert reason.endswith("claims.yaml:2 (wire/): a paid archive")


def test_a_rule_that_fits_no_article_is_named(desk: Desk) -> None:
    report = desk.check("per_path:\n  wire/*: {fail_on: never}\n  paper: {fail_on: never}\n")
    assert [note.split("claims.yaml:")[1] for note in report.notes] == [
        "2: per_path.wire/*: fits no article; **/wire/* would",
        "3: per_path.paper: fits no article",
    ]


OWN = "claims: {berth: {pattern: 'Berth (\\d+)', question: Which berth?}}"


def test_a_kind_of_the_desks_own_finds_a_conflict(desk: Desk) -> None:
    desk.write("articles/a.txt", f"{A.format(27)} She had left Berth 1284 in Orlane harbour with a load of timber.")
    desk.write("articles/wire/b.txt", f"{B.format(27)} She left Berth 1248 in Orlane harbour with timber aboard.")
    (conflict,) = [each for each in desk.check(OWN).conflicts if each.kind == "berth"]
    assert (conflict.question, conflict.status) == ("Which berth?", "contradiction")
    assert sorted(position.value for position in conflict.positions) == ["1248", "1284"]


def test_and_none_where_one_article_uses_both(desk: Desk) -> None:
    desk.write("articles/a.txt", f"{A.format(27)} She had left Berth 1284 in Orlane harbour with a load of timber.")
    desk.write(
        "articles/wire/b.txt",
        f"{B.format(27)} She left Berth 1248 in Orlane harbour with timber aboard. Her sister ship lay at Berth 1284.",
    )
    assert "berth" not in {conflict.kind for conflict in desk.check(OWN).conflicts}

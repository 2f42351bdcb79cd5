from pathlib import Path

import pytest
import yaml

from reconcile.claims.date import KIND, Date, compare
from reconcile.model import Claim
from tests.writing import document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "date.yaml").read_text(encoding="utf-8"))


def read(*paragraphs: str, published: object = None) -> list[Claim[Date]]:
    day = None if published in (None, "none") else str(published)
    return list(KIND.extract(document(*paragraphs, published=day), KIND.options))


def own(keys: frozenset[str]) -> list[str]:
    """The keys without those of families (*~harm*), which many happenings share."""
    return sorted(key for key in keys if "~" not in key)


@pytest.mark.parametrize(("sentence", "expected"), CASES["find"])
def test_finds_the_date_and_what_it_belongs_to(sentence: str, expected: dict[str, list[str]]) -> None:
    assert {c.value.shown: own(c.keys) for c in read(sentence, published="2026-06-17")} == expected


@pytest.mark.parametrize("sentence", CASES["none"])
def test_ignores_dates_of_no_happening(sentence: str) -> None:
    assert read(sentence, published="2026-06-17") == []


@pytest.mark.parametrize(("left", "right", "first", "second", "verdict"), CASES["pairs"])
def test_compares(left: str, right: str, first: object, second: object, verdict: str) -> None:
    one, other = read(left, published=first)[0].value, read(right, published=second)[0].value
    assert compare(one, other, KIND.options).verdict == verdict
    assert compare(other, one, KIND.options).verdict == verdict
    assert compare(one, one, KIND.options).verdict == "same"


def test_a_day_of_publication_that_the_text_contradicts_is_not_reckoned_from() -> None:
    # 3 May was a Sunday in 2026 and in no year beside it.
    told = read("The town was shelled last week.", "The town fell on Tuesday, May 3.", published="2026-06-17")
    assert [claim.value.shown for claim in told] == ["Tuesday, May 3"]


def test_last_year_is_not_reckoned_from_a_page_of_january() -> None:
    assert read("The firm was sold last year.", published="2026-01-10") == []
    assert read("The firm was sold last year.", published="2026-06-10")[0].value.year == 2025


def test_last_days_of_two_things_are_two_questions() -> None:
    (claims,) = read("Tenants have until March 4 to submit a claim.")
    (others,) = read("You have until March 18 to put in a claim.")
    (objections,) = read("Tenants have until Feb. 20 to submit an objection.")
    assert claims.keys & others.keys
    assert {"DEADLINE", "LAST DAY", "claim"} <= claims.about & others.about
    assert not claims.keys & objections.keys


def test_a_reprisal_and_a_retaliation_are_no_arguments() -> None:
    (one,) = read("They called it a reprisal for the raids in Valdora this week.", published="2026-06-17")
    (other,) = read("It was in retaliation for raids last week in the Valdora hills.", published="2026-06-17")
    assert "valdora" in one.about & other.about
    assert not {"repris", "retali", "attack"} & (one.about | other.about)


@pytest.mark.parametrize(
    ("left", "right", "one_deed"),
    [
        ("The intruders roamed the grocer's network for a week in April 2019.", "Hackers got in in June 2019.", True),
        ("The breach of its servers happened in April 2019.", "Hackers broke into the firm in June 2019.", True),
        ("The regulator fined four makers of tiles in April 2019.", "The agency imposed a fine in June 2019.", True),
        # Another year, a second breach, another sense of the word, what came of it, another sort of judge.
        ("Hackers broke into the chain in April 2018.", "Hackers broke into the grocer in June 2019.", False),
        ("The second breach happened in April 2019.", "Hackers broke into the firm in June 2019.", False),
        ("The breach of contract happened in April 2019.", "Hackers broke into the firm in June 2019.", False),
        ("Hackers sold the records of the chain in April 2019.", "Hackers broke into the firm in June 2019.", False),
        ("The judge fined four makers in April 2019.", "The agency imposed a fine in June 2019.", False),
    ],
)
def test_one_deed_in_other_words(left: str, right: str, one_deed: bool) -> None:
    (one,), (other,) = read(left), read(right)
    assert (one.about == other.about) == one_deed
    assert not one_deed or one.keys & other.keys


@pytest.mark.parametrize(
    ("left", "right", "one_record"),
    [
        ("The old mark was 17.5 inches, set on March 3, 1961.", "The old record of 17.5 inches dated from 1916.", True),
        ("The old mark was 17.5 inches, set on March 3, 1961.", "The record of 19 inches was set in 1916.", False),
        ("The old mark was 17.5 inches, set on March 3, 1961.", "A fall of 17.5 inches was set down in 1916.", False),
    ],
)
def test_a_record_is_known_by_its_figure(left: str, right: str, one_record: bool) -> None:
    (one,), others = read(left), read(right)
    assert (one.about in [other.about for other in others]) == one_record


@pytest.mark.parametrize(
    ("left", "right", "one_day"),
    [
        ("A trial is scheduled to begin on Oct. 6.", "Trial is set for Oct. 16.", True),
        ("The farmers sued the mill in June 2019.", "The farmers filed a lawsuit against the mill in July 2019.", True),
        ("Dana Moss will sentence him on Dec. 4.", "Sentencing is scheduled for Dec. 14.", True),
        ("A hearing is set for Oct. 4.", "The hearing will be held on Oct. 14.", True),
        # Another trial, another sort of hearing, another suit, what is no occasion.
        ("A trial is scheduled to begin on Oct. 6.", "A second trial is set for Oct. 16.", False),
        ("A bail hearing is set for Oct. 4.", "A budget hearing is set for Oct. 14.", False),
        ("The farmers sued the mill in June 2019.", "The farmers filed another lawsuit in July 2019.", False),
        ("A trial is scheduled to begin on Oct. 6.", "The trial of a new drug is praised since Oct. 16.", False),
    ],
)
def test_a_set_day_is_known_by_its_occasion(left: str, right: str, one_day: bool) -> None:
    one, other = read(left)[0], read(right)[0]
    occasions = {key for key in one.keys & other.keys if key.split()[0] in ("TRIAL", "SUIT", "SENTENCING", "HEARING")}
    assert bool(occasions) == one_day

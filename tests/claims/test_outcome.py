from pathlib import Path

import pytest
import yaml

from reconcile.claims.outcome import KIND, Outcome, compare
from reconcile.model import Claim
from tests.writing import document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "outcome.yaml").read_text(encoding="utf-8"))


def read(*paragraphs: str, **more: object) -> list[Claim[Outcome]]:
    return list(KIND.extract(document(*paragraphs, **more), KIND.options))


def told(claim: Claim[Outcome]) -> str:
    value = claim.value
    marks = (" part" if value.partial else "") + (" earlier" if value.earlier else "")
    return f"{value.family} {value.effect}{marks}"


@pytest.mark.parametrize(("sentence", "expected"), CASES["find"])
def test_finds(sentence: str, expected: str) -> None:
    assert expected in [told(claim) for claim in read(sentence)]


@pytest.mark.parametrize("sentence", CASES["none"])
def test_ignores(sentence: str) -> None:
    assert [told(claim) for claim in read(sentence)] == []


@pytest.mark.parametrize(("left", "right", "verdict"), CASES["pairs"])
def test_compares(left: str, right: str, verdict: str) -> None:
    one, other = read(left)[0].value, read(right)[0].value
    assert compare(one, other, KIND.options).verdict == verdict
    assert compare(other, one, KIND.options) == compare(one, other, KIND.options)
    assert compare(one, one, KIND.options).verdict == "same"


def test_span_covers_the_words_that_state_it() -> None:
    text = "A county judge on Thursday refused to block the ferry tax."
    (claim,) = read(text)
    assert text[claim.span.start : claim.span.end] == "refused to block"


def test_a_headline_without_a_court_is_read_where_the_article_is_about_one() -> None:
    claims = read("A judge in Boise ruled on Friday.", title="State blocked from collecting ferry tax")
    assert told(claims[0]) == "block blocked"
    assert read("A crane fell on Friday.", title="Ships blocked from entering harbor") == []


def test_an_injunction_is_about_what_the_article_said_first() -> None:
    first, second = read(
        "A judge on Thursday refused to block the ferry tax.",
        "Judge Ines Marlow denied an injunction in a suit by two lines.",
    )
    assert {"ferri", "tax"} <= first.about
    assert {"ferri", "tax"} <= second.about


def test_races_are_read_in_reports_of_elections_only() -> None:
    election = (
        "The mayoral election was close.",
        "Ann Lee defeated Orrin Mills in the runoff.",
        "Mills conceded at midnight.",
    )
    assert [told(claim) for claim in read(*election)] == ["race won", "concession conceded"]
    assert [claim.value.party for claim in read(*election)] == ["Ann Lee", "Mills"]
    assert read("The chess club met.", "Ann Lee defeated Orrin Mills in twelve moves.") == []


def test_hostile_text_is_read_in_linear_time() -> None:
    assert read("court " * 4000) == []
    assert read("a judge on " * 3000 + "." * 20000) == []


def test_an_article_that_tells_both_states_tells_the_later_one() -> None:
    reopened = read("The bridge was closed on Monday.", "The bridge has reopened.")
    assert [told(claim) for claim in reopened] == ["closure reopened"]
    other = read("The bridge was closed on Monday.", "The tunnel has reopened.")
    assert [told(claim) for claim in other] == ["closure closed", "closure reopened"]
    named = read("The driver has not yet been identified.", "Police later named the driver as Orrin Mills.")
    assert [told(claim) for claim in named] == ["identity known"]


def test_he_who_apologised_is_the_one_person_named_before() -> None:
    (claim,) = read("Orrin Mills issued a statement on Friday. Readers noted that it contained no apology.")
    assert (told(claim), claim.value.party, claim.subject) == (
        "apology no apology",
        "Orrin Mills",
        "Orrin Mills’s apology",
    )
    assert read("Orrin Mills met Dana Moss. He apologised.") == []


def test_released_means_to_testers_where_the_article_speaks_of_them() -> None:
    beta = read("The Kite update is in beta.")[0].value
    (out,) = read("Orlo has released the Kite update.", "Owners in the beta can try it.")
    assert compare(beta, out.value, KIND.options).verdict == "apart"


def test_what_one_court_decided_on_several_is_read_in_reports_of_fines_only() -> None:
    lead = "The court cut a fine on Orlo on Monday."
    won, lost = (
        read(lead, "Bergstrom Paper was cleared altogether.")[1],
        read(lead, "Tarn Mills lost on every point.")[1],
    )
    assert (won.value.effect, won.value.party) == ("annulled", "Bergstrom Paper")
    assert (lost.value.effect, lost.value.party) == ("upheld", "Tarn Mills")
    assert compare(won.value, lost.value, KIND.options).verdict == "apart"
    assert read("The game was fine.", "Tarn Mills lost on every point.") == []


def test_who_was_not_charged_when_others_were_is_no_longer_waited_for() -> None:
    others = read("Orrin Mills was charged with arson.", "Dana Moss is on bail. She has not been charged.")
    assert [(claim.value.party, claim.value.stage) for claim in others] == [
        ("Orrin Mills", ""),
        ("Dana Moss", "others were"),
    ]
    alone = read("Dana Moss is on bail. She has not been charged.")
    assert [(claim.value.party, claim.value.stage) for claim in alone] == [("Dana Moss", "")]


def test_states_pass_and_decisions_stay() -> None:
    assert read("The coast road was closed after the landslide.")[0].value.is_passing
    assert not read("A judge blocked the ferry tax.")[0].value.is_passing


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        (
            "A county judge on Thursday refused to block the Mint from selling old coins under the new law.",
            "What became of the request to block the Mint from selling old coins?",
        ),
        (
            "A federal judge on Monday blocked the ferry.",
            "What became of the request to block the ferry?",
        ),
        (
            "A federal judge blocked the Mint from selling its nine old coins of the first and last king with cracks.",
            "What became of the request to block the Mint from selling its nine old coins?",
        ),
        (
            "A federal judge denied a preliminary injunction on Monday.",
            "What became of the request for an injunction?",
        ),
        ("The bridge was closed on Monday.", "Is the bridge open?"),
    ],
)
def test_asks_what_people_would_ask(sentence: str, question: str) -> None:
    (claim,) = KIND.extract(document(sentence), KIND.options)
    assert KIND.words(claim.value, claim.subject) == question

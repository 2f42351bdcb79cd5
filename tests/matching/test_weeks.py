"""Reports of one sort of happening that mean different weeks by one weekday, or lie months apart."""

from __future__ import annotations

from reconcile import claims, matching
from reconcile.model import Question
from reconcile.settings import Settings
from tests.writing import article

CRASH = "A freight train crashed into a lorry near Ostrel on Sunday, killing two men, police said."
AGAIN = "Two men died when a freight train crashed into a lorry at the Ostrel crossing on Sunday."


def weeks(*told: tuple[str, str | None]) -> list[Question]:
    settings = Settings()
    readings = [
        claims.read(article(text, id=f"{number}.txt", published=published), settings.kinds)
        for number, (text, published) in enumerate(told)
    ]
    grouped = matching.group(readings, settings.kinds, {}, lambda *_: None)
    return [question for question in grouped.questions if question.kind == "weekday" and question.apart]


def test_one_weekday_of_two_weeks_is_shown() -> None:
    (found,) = weeks((CRASH, "2031-03-02"), (AGAIN, "2031-03-17"))
    assert [answer.value for answer in found.answers] == ["Sunday, 2 March 2031", "Sunday, 16 March 2031"]
    assert "one is misdated, or it happened twice" in found.apart[0]


def test_months_apart_it_happened_twice() -> None:
    tuesday = AGAIN.replace("Sunday", "Tuesday")
    (found,) = weeks((CRASH, "2031-03-02"), (tuesday, "2031-08-13"))
    assert [answer.value for answer in found.answers] == ["Sunday, 2 March 2031", "Tuesday, 12 August 2031"]
    assert "it happened twice" in found.apart[0]


def test_one_week_is_no_question() -> None:
    assert not weeks((CRASH, "2031-03-02"), (AGAIN, "2031-03-05"))


def test_pages_without_a_date_are_left_alone() -> None:
    assert not weeks((CRASH, "2031-03-02"), (AGAIN, None))


def test_another_weekday_some_weeks_later_is_left_alone() -> None:
    """A wrong page date, another crash, or a slip: nothing says which."""
    assert not weeks((CRASH, "2031-03-02"), (AGAIN.replace("Sunday", "Tuesday"), "2031-03-20"))


def test_other_happenings_are_other_questions() -> None:
    charged = "Prosecutors charged the driver of the lorry with manslaughter on Sunday in Ostrel."
    assert not weeks((CRASH, "2031-03-02"), (charged, "2031-03-17"))

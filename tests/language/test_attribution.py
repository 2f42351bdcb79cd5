import pytest

from tests.writing import document


def speakers(*paragraphs: str) -> list[str | None]:
    return [speaker and speaker.text for speaker in document(*paragraphs).speakers]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is shut,” said Mr. Ben Ruiz.", "Ben Ruiz"),
        ("“It is shut,” Marsh Corp. spokeswoman Ada Lind said.", "Ada Lind"),
        ("“It is shut,” said police chief Ben Ruiz, who saw Ada Lind.", "Ben Ruiz"),
        ("The union’s head, Ben Ruiz, said it was “a bad day.”", "Ben Ruiz"),
        ("Ada Lind, a nurse, said it was “a bad day.”", "Ada Lind"),
        ("Ada Lind praised “a good day.”", "Ada Lind"),
        ("“It is shut,” police said.", "police"),
        ("“It is shut,” said a local source.", "a local source"),
        ("Ben Ruiz's lawyer smiled at “a bad day.”", None),
        ("They sang “a bad day.”", None),
    ],
)
def test_one_sentence(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


def test_he_is_the_last_speaker_unless_somebody_else_is_named() -> None:
    assert speakers("“It is shut,” Ben Ruiz said.", "“It is sold,” he added.") == ["Ben Ruiz", "Ben Ruiz"]
    assert speakers("“It is shut,” Ben Ruiz said.", "Tom Ott met Jim Lind.", "“It is sold,” he added.")[-1] is None


def test_he_is_nobody_who_only_comes_in_behind_the_verb() -> None:
    assert speakers("The boy stayed ahead of Ruiz and Ben Ruiz, too. “It was close,” he said.") == [None]


def test_he_is_who_spoke_in_the_sentence_before() -> None:
    paragraphs = ("“It is shut,” Ben Ruiz said.", "Tom Ott said it had been sold.", "“We were told,” he said.")
    assert speakers(*paragraphs) == ["Ben Ruiz", "Tom Ott"]


def test_a_colon_leads_over_to_the_next_paragraph() -> None:
    assert speakers("Ada Lind said in a statement:", "“It is shut.”") == ["Ada Lind"]


def test_one_goes_on_speaking_within_a_paragraph() -> None:
    assert speakers("“It is shut,” Ada Lind said. “It is sold.”") == ["Ada Lind", "Ada Lind"]

from reconcile.matching.copies import find
from tests.writing import article

PARAGRAPHS = (
    "The harbour board voted late in the evening to close the old drawbridge for eleven months of repairs.",
    "Engineers had warned in spring that two of the four hinges were worn down to a third of their thickness.",
    "Lorries will have to take the ring road, which adds some twenty minutes on an ordinary working day.",
)
OTHER = (
    "A drawbridge that carries half of the town's lorries is to shut for most of a year.",
    "The decision fell after a debate of three hours in which shopkeepers spoke of ruin.",
    "Hinges thinner than a thumb were what convinced the last doubters on the board, its chairwoman said.",
)


def test_a_near_identical_text_is_a_copy_of_the_agency_s() -> None:
    agency = article(*PARAGRAPHS, id="b.txt", agency="AP")
    local = article(PARAGRAPHS[0], PARAGRAPHS[1], "The mayor was not there.", id="a.txt")
    (copy,) = find([local, agency])
    assert (copy.article, copy.original) == ("a.txt", "b.txt")
    assert "%" in copy.why


def test_a_credit_needs_fewer_shared_runs() -> None:
    agency = article(*PARAGRAPHS, id="a.txt", agency="AP")
    told_again = (*OTHER, "Engineers had warned in spring that two of the four hinges were worn down to nothing.")
    assert find([agency, article(*told_again, id="b.txt", agency=None)]) == ()
    (copy,) = find([agency, article(*told_again, id="b.txt", credits=("Associated Press",))])
    assert (copy.article, copy.original) == ("b.txt", "a.txt")
    assert "Associated Press" in copy.why


def test_two_reports_of_one_event_are_no_copies() -> None:
    assert find([article(*PARAGRAPHS, id="a.txt"), article(*OTHER, id="b.txt")]) == ()


def test_an_original_is_no_copy_and_a_copy_no_original() -> None:
    texts = [article(*PARAGRAPHS, id=f"{name}.txt") for name in "abc"]
    made = find(texts)
    originals = {copy.original for copy in made}
    assert originals.isdisjoint({copy.article for copy in made})
    assert len(made) == 2

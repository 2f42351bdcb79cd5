"""Whether a reported conflict finds an annotation. Reports are written down here, so that the tool is not asked."""

from __future__ import annotations

from evaluation.gold import Gold, Passage, Position, Record, Status, Trap
from evaluation.scoring import score
from reconcile import model
from reconcile.model import Article, Conflict, Evidence, Report, Source, Span
from tests.writing import article

LEFT = article("Nine people were hurt in the fire, the chief said.", "He wept — “for joy”, he said.", id="left.txt")
RIGHT = article("Eleven people were hurt in the fire.", "The mayor counted nine engines.", id="right.txt")


def evidence(of: Article, words: str) -> Evidence:
    """The passage of `words`, in its sentence (here, its line)."""
    start = of.text.index(words)
    line = next(block.span for block in of.blocks if block.span.start <= start < block.span.end)
    return Evidence(of.id, Span(start, start + len(words)), line)


def conflict(left: str, right: str, status: model.Status = "contradiction") -> Conflict:
    """A reported conflict between words of the one article and words of the other."""
    return Conflict(
        id=f"k-{left}-{right}",
        status=status,
        kind="quantity",
        question="How many?",
        subject="people",
        confidence="high",
        internal=False,
        positions=tuple(
            model.Position(words, (evidence(of, words),), 1) for of, words in ((LEFT, left), (RIGHT, right))
        ),
    )


def record(left: str, right: str, status: Status = "contradiction") -> Record:
    answers = (Passage("left.txt", left), Passage("right.txt", right))
    return Record("quantity", status, "people hurt", tuple(Position(each.quote, (each,)) for each in answers))


def scored(*conflicts: Conflict, **gold: object):
    sources = (Source(LEFT), Source(RIGHT))
    truth = Gold("fire", **gold)  # type: ignore[arg-type]
    return score(truth, Report(sources=sources, events=(), claims=(), conflicts=conflicts))


HURT = record("Nine people were hurt", "Eleven people were hurt")
TRAP = Trap("engines", (Passage("left.txt", "Nine people"), Passage("right.txt", "nine engines")))


def test_a_conflict_on_the_annotated_passages_is_found():
    done = scored(conflict("Nine", "Eleven"), conflicts=(HURT,))
    assert [(hit.is_found, hit.is_right) for hit in done.hits] == [(True, True)]
    assert not done.extras


def test_it_is_found_where_the_report_marks_other_words_of_the_sentence():
    assert scored(conflict("people", "people"), conflicts=(HURT,)).hits[0].is_found


def test_a_conflict_on_another_sentence_explains_nothing():
    done = scored(conflict("Nine", "nine engines"), conflicts=(HURT,))
    assert not done.hits[0].is_found
    assert len(done.extras) == 1


def test_other_words_of_the_sentence_explain_nothing():
    assert not scored(conflict("the chief said", "Eleven"), conflicts=(HURT,)).hits[0].is_found


def test_both_positions_on_one_annotated_answer_explain_nothing():
    one_answer = Record("quantity", "contradiction", "people hurt", (
        Position("9", (Passage("left.txt", "Nine people were hurt"), Passage("right.txt", "Eleven people were hurt"))),
        Position("12", (Passage("right.txt", "nine engines"),)),
    ))  # fmt: skip
    assert not scored(conflict("Nine", "Eleven"), conflicts=(one_answer,)).hits[0].is_found


def test_another_status_is_found_and_not_right():
    done = scored(conflict("Nine", "Eleven", "variant"), conflicts=(HURT,))
    assert (done.hits[0].is_found, done.hits[0].is_right) == (True, False)


def test_explained_away_is_not_found():
    assert not scored(conflict("Nine", "Eleven", "apparent"), conflicts=(HURT,)).hits[0].is_found


def test_what_only_looks_so_must_be_told_as_such():
    only_apparent = record("Nine people were hurt", "Eleven people were hurt", "apparent")
    assert scored(conflict("Nine", "Eleven", "apparent"), conflicts=(only_apparent,)).hits[0].is_right
    [overstated] = scored(conflict("Nine", "Eleven"), conflicts=(only_apparent,)).hits
    assert (overstated.is_right, overstated.is_overstated) == (False, True)


def test_one_within_an_article_may_be_a_contradiction_or_a_variant():
    internal = record("Nine people were hurt", "Eleven people were hurt", "internal")
    assert scored(conflict("Nine", "Eleven", "variant"), conflicts=(internal,)).hits[0].is_right


def test_a_trap_is_fallen_for_when_it_is_reported_for_certain():
    done = scored(conflict("Nine", "nine"), agreements=(TRAP,))
    assert (done.traps, [fall.trap for fall in done.falls], len(done.extras)) == (1, [TRAP], 1)
    assert not scored(conflict("Nine", "nine", "apparent"), agreements=(TRAP,)).falls


def test_what_readers_differ_on_counts_neither_way():
    done = scored(conflict("Nine", "Eleven"), neutral=(HURT,))
    assert (done.definite, done.extras) == ((), ())


def test_straight_marks_and_other_spaces_find_the_printed_ones():
    quoted = record('He wept - "for  joy"', "Eleven people")
    assert not scored(conflicts=(quoted,)).unread


def test_a_passage_that_was_not_read_is_told():
    gone = record("Ten people were hurt", "Eleven people")
    assert [passage.quote for passage in scored(conflicts=(gone,)).unread] == ["Ten people were hurt"]

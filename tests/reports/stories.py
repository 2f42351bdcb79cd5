"""Reports made up for the formats that programs read: any text in any place, and any number of conflicts."""

from __future__ import annotations

from hypothesis import strategies as st
from msgspec.structs import replace

from reconcile.model import Conflict, Evidence, Position, Report, Skipped, Source, Span, Status
from tests.writing import article

# What breaks XML, JSON, a spreadsheet, a workflow command or Markdown, beside whatever Hypothesis comes upon.
TEXT = st.text(
    st.sampled_from("ab 1=+-@,;:%\"'[](){}<>&|`*_#\\/!?\t\n\r\x00\x1b\x0b\x85\u2028\u202eא🚒\ufffe\ud83d")
    | st.characters(),
    min_size=1,
    max_size=30,
)


def report_of(text: str, path: str = "story/a.txt", settled: str | None = None) -> Report:
    """A conflict in which every word that comes from outside is `text`."""
    left, right = article(f"{text} left", id=text), article(f"{text} right", id="b.txt", outlet=text)
    left = replace(left, path=path)

    def position(of: str, source: str) -> Position:
        whole = Span(0, len(text) + 1 + len(of))
        return Position(text, (Evidence(source, Span(0, len(text)), whole),), 1)

    conflict = conflict_of("k-00000001", (position("left", text), position("right", "b.txt")), text)
    return Report(
        sources=(Source(left), Source(right)),
        events=(),
        claims=(),
        conflicts=(replace(conflict, settled=settled),),
        skipped=(Skipped(text, text),),
        notes=(text,),
    )


def conflict_of(id: str, positions: tuple[Position, ...], text: str, status: Status = "contradiction") -> Conflict:
    """A conflict of which all words are `text`."""
    return Conflict(
        id=id,
        status=status,
        kind="quote",
        question=text,
        subject=text,
        confidence="high",
        internal=False,
        positions=positions,
        why=(text,),
    )


def many(counts: dict[Status, int], sentence: str = "The bell rang at noon.") -> Report:
    """So many conflicts of each status, all over two sentences; the worst stand first, as in any report."""
    left, right = article(sentence, id="a.txt"), article(sentence, id="b.txt")
    whole = Span(0, len(sentence))
    positions = tuple(Position(f"{id} says", (Evidence(id, Span(4, 8), whole),), 1) for id in ("a.txt", "b.txt"))
    ids = iter(range(sum(counts.values())))
    conflicts = tuple(
        conflict_of(f"k-{next(ids):08x}", positions, f"Question of a {status}?", status)
        for status, number in counts.items()
        for _ in range(number)
    )
    return Report(sources=(Source(left), Source(right)), events=(), claims=(), conflicts=conflicts)

"""A decision, how it is made of a conflict, and how it is written down."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from reconcile.model import Conflict, Evidence, Report

WORDS = 240
"""Characters of a passage that are kept: enough to tell it from any other, and to see what was decided upon."""

HEADER = """\
# What the desk has decided. `reconcile settle` writes this file anew each time, sorted, and keeps no comments in it:
# what is to be remembered goes into `because`. A decision opens again when another passage speaks against it.
"""


class Passage(Struct, frozen=True):
    """One source's words, as they stood when it was decided."""

    source: str
    words: str

    @property
    def key(self) -> tuple[str, str]:
        """What makes it the same passage in another run: the file's name may stand under another folder there."""
        return (self.source.rpartition("/")[2], self.words)


class Stand(Struct, frozen=True):
    """One position on the question, with the passages that took it."""

    answer: str
    passages: tuple[Passage, ...]


class Decision(Struct, frozen=True):
    """What was decided on one conflict; with `answer` None it was only accepted as it stood (a baseline)."""

    id: str
    kind: str
    question: str
    answer: str | None
    because: str
    by: str | None
    date: str | None
    stands: tuple[Stand, ...]
    line: int | None = None
    """The line of the file on which it begins."""

    @property
    def told(self) -> str:
        """*Krause, by Ann Lee: the agency's web page*; *accepted as it stood: …*."""
        what = "accepted as it stood" if self.answer is None else self.answer
        return f"{what}{f', by {self.by}' if self.by else ''}: {self.because}"


def stands_of(conflict: Conflict, report: Report) -> tuple[Stand, ...]:
    """A conflict's positions as a decision keeps them: each source's passage once."""
    articles = report.articles

    def passage(evidence: Evidence) -> Passage:
        words = " ".join(articles[evidence.source].quote(evidence.sentence).split())
        # A file's name may hold bytes that are no text, and the file of decisions is text.
        source = evidence.source.encode("utf-8", "replace").decode()
        return Passage(source, words if len(words) <= WORDS else words[: WORDS - 1] + "…")

    return tuple(
        Stand(position.value, tuple(dict.fromkeys(map(passage, position.evidence)))) for position in conflict.positions
    )


def decide(
    conflict: Conflict, report: Report, *, answer: str | None, because: str, by: str | None, date: str | None
) -> Decision:
    """The decision on a conflict of the report."""
    stands = stands_of(conflict, report)
    return Decision(conflict.id, conflict.kind, conflict.question, answer, because, by, date, stands)


def page(decisions: Iterable[Decision]) -> str:
    """The decisions as YAML, sorted by question, so that two desks' changes seldom touch the same lines."""
    # Imported here: PyYAML takes 12 ms, and only a command that writes needs its writer.
    import yaml  # noqa: PLC0415

    told = [_plain(decision) for decision in sorted(decisions, key=lambda d: (d.question, d.id))]
    if not told:
        return HEADER + "[]\n"
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    return HEADER + "".join(
        "\n" + yaml.dump([each], Dumper=dumper, sort_keys=False, allow_unicode=True, width=100) for each in told
    )


def _plain(decision: Decision) -> dict[str, object]:
    fields = {
        "id": decision.id,
        "kind": decision.kind,
        "question": decision.question,
        "as": decision.answer,
        "because": decision.because,
        "by": decision.by,
        "date": decision.date,
    }
    kept: dict[str, object] = {key: value for key, value in fields.items() if value is not None}
    kept["positions"] = [
        {
            "answer": stand.answer,
            "passages": [{"source": passage.source, "words": passage.words} for passage in stand.passages],
        }
        for stand in decision.stands
    ]
    return kept

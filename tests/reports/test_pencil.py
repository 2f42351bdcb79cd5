"""Plain text breaks its lines where Rich's does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text as RichText

from reconcile.reports.terminal.pencil import Style, Text

WORDS = st.text(st.sampled_from("ab «»—é語 .,\n"), max_size=120)


@given(WORDS, st.integers(10, 60))
def test_lines_break_as_richs_do(words: str, width: int) -> None:
    ours = [line.plain.rstrip() for line in Text(words).wrap(None, width)]
    rich = RichText(words).wrap(None, width)  # type: ignore[arg-type]
    assert ours == [line.plain.rstrip() for line in rich]


def test_parts_are_put_together() -> None:
    text = Text.assemble("Ann ", ("Lee", Style(bold=True)), Text(", 41"))
    text.append(" spoke", Style()).append_text(Text("."))
    assert text.plain == "Ann Lee, 41 spoke."
    assert Text(", ").join([Text("a"), Text("b")]).plain == "a, b"
    assert text[4:7].plain == "Lee"
    assert Text("語").cell_len == 2

"""The `claims.yaml` that `reconcile init` writes: it fits the folder, and all that changes nothing is commented out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from msgspec import Struct

from reconcile.settings import keys
from reconcile.settings.nearest import listed

SCHEMA_NAME = ".claims.schema.json"
"""Begins with a dot, so that it is not taken for an article; stands in the repository, so that it works for everybody
who opens it, offline and whichever version of `reconcile` they have."""

OWN = "docket"
"""The kind of the desk's own that is shown as an example."""
_TAKEN = ("null", "on", "off", "yes", "no", "true", "false", "y", "n")
WIDTH = 116
MOST = 12
"""Names, outlets or folders that are listed; the rest is counted."""


class Survey(Struct, frozen=True):
    """What there is in the folder.

    `folder` is that of the articles, as it is written into the file; None where there is none. `spellings` are names
    with other names that may mean the same; `silent` the kinds of which nothing was found; `kinds` all there are.
    """

    folder: str | None
    articles: int = 0
    unread: int = 0
    formats: Sequence[tuple[str, int]] = ()
    days: tuple[str, str] | None = None
    undated: int = 0
    outlets: Sequence[str] = ()
    copies: int = 0
    subfolders: Sequence[str] = ()
    spellings: Sequence[tuple[str, Sequence[str]]] = ()
    silent: Sequence[str] = ()
    kinds: Sequence[tuple[str, str]] = ()


def text(survey: Survey, schema: bool) -> str:
    """The file. Read back it gives the defaults, with the folder of the articles."""
    return "\n".join(line.rstrip() for line in _lines(survey, schema)) + "\n"


def _lines(survey: Survey, schema: bool) -> Iterator[str]:
    if schema:
        yield f"# yaml-language-server: $schema={SCHEMA_NAME}"
        yield ""
    yield from _told(
        "What is different for this story. Everything in it can be left out. The settings that are commented out "
        "change nothing: take away the # before one (none has a space behind it, or more than one) and change it."
    )
    yield ""
    yield from _folder(survey)
    yield ""
    yield from _told(keys.KEYS["fail_on"])
    yield "#fail_on: [contradiction, variant]"
    yield ""
    yield from _claims(survey)
    yield ""
    yield from _aliases(survey)
    yield ""
    yield from _told(keys.KEYS["facts"])
    yield "#facts:"
    yield "#  - {kind: person, subject: acting director, value: Ada Lindqvist, because: the agency's own page}"
    yield ""
    yield from _paths(survey)


def _told(words: str) -> Iterator[str]:
    yield from wrap(" ".join(words.split()), WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)


def _folder(survey: Survey) -> Iterator[str]:
    yield from _told(keys.KEYS["articles"])
    if survey.folder is None:
        yield from _told("No articles were found here yet.")
        yield "#articles: data/articles"
        return
    number = f"{survey.articles} article{'s' if survey.articles != 1 else ''}"
    formats = ", ".join(f"{count} {name.removesuffix('s') if count == 1 else name}" for name, count in survey.formats)
    yield from _told(f"Found there: {number}{f' ({formats})' if formats else ''}.")
    if survey.unread:
        yield from _told(f"Not looked at, or not to be read as an article: {survey.unread} more.")
    if survey.days:
        first, last = survey.days
        told = f"Published on {first}" if first == last else f"Published from {first} to {last}"
        yield from _told(told + (f"; without a date: {survey.undated}." if survey.undated else "."))
    elif survey.articles:
        yield from _told("None of them says when it was published.")
    if survey.outlets:
        yield from _told(f"By {_some(survey.outlets)}.")
    if survey.copies:
        yield from _told(f"Copies of another one, or resting on it: {survey.copies}. They count as one source with it.")
    yield f"articles: {quoted(survey.folder)}"


def _claims(survey: Survey) -> Iterator[str]:
    yield from _told(keys.KEYS["claims"])
    yield from _told(f"Instead of on: off, or what is different, such as {{severity: warning}}. {keys.SEVERITY}")
    yield from _told("reconcile kinds KIND tells of one of them, and of the options of its own that it may have.")
    yield "#claims:"
    width = max((len(id) for id, _ in survey.kinds), default=0)
    for id, question in survey.kinds:
        silent = " (nothing was found)" if survey.articles and id in survey.silent else ""
        yield f"#  {id}: {'on':<{width - len(id) + 3}} # {_clean(question)}{silent}"
    yield from _told(f"A kind of your own. {keys.OWN['pattern']} {keys.OWN['compare']}")
    yield f"#  {OWN}:"
    yield "#    question: Which docket number?"
    yield r"#    pattern: 'No\. (\d{2}-\d{3,5})'"
    yield "#    compare: exact"


def _aliases(survey: Survey) -> Iterator[str]:
    yield from _told(
        keys.KEYS["aliases"] + " Longer and shorter forms of one name, and initials that a text explains, are "
        "understood without it."
    )
    if not survey.spellings:
        yield "#aliases:"
        yield "#  Harbour Authority: [port office, the authority]"
        return
    yield from _told("Those below were found here and may mean the same. A misprint is better left to be reported.")
    yield "#aliases:"
    for name, others in survey.spellings[:MOST]:
        yield f"#  {quoted(name)}: [{', '.join(map(quoted, others))}]"


def _paths(survey: Survey) -> Iterator[str]:
    yield from _told(keys.KEYS["per_path"])
    yield "#per_path:"
    base = "" if survey.folder in (None, ".") else f"{survey.folder}/"
    for name in survey.subfolders[:MOST] or ("wire",):
        yield f"#  {quoted(f'{base}{name}/**')}: {{claims: {{weekday: {{severity: warning}}}}, fail_on: never}}"


def _some(names: Sequence[str]) -> str:
    shown = [_clean(name, 60) for name in names[:MOST]]
    more = len(names) - len(shown)
    return listed([*shown, f"{more} more"] if more else shown, "and")


def _clean(words: str, most: int = 80) -> str:
    """What an article says, in a line that cannot be broken."""
    line = " ".join("".join(c if c.isprintable() else " " for c in words).split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def quoted(words: str) -> str:
    """The words as one value of YAML, in quotation marks where they might be taken for something else."""
    plain = _clean(words, 200)
    letters = "".join(c for c in plain if c not in " /-._")
    simple = letters.isalnum() and plain[0].isalpha() and not plain.endswith(" ") and plain.lower() not in _TAKEN
    return plain if simple or plain == "." else "'" + plain.replace("'", "''") + "'"

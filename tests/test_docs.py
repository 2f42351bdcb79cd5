"""What the pages of docs/ show is what the program does. `python -m tests.test_docs --write` writes it into them anew.

Some sorts of block are written by the program, each up to its `<!-- end of … -->`:

- `<!-- explained: KIND WORD -->`: the conflict of that kind in the example story whose subject holds the word, as
  `reconcile explain` prints it;
- `<!-- figures of evaluation/recorded.json -->`: those figures as tables;
- `<!-- usage of: COMMAND -->`: the command's arguments and options. Every command has its page in docs/commands/;
- `<!-- commands -->`: all commands, a line each; `<!-- kinds -->`: the manual pages of all kinds;
- `<!-- inputs of action.yml -->` and `<!-- outputs of action.yml -->`.

An id of a conflict is made of what it says, and changes with it: `<!-- conflict k-0123abcd: KIND WORD -->` says which
one a page means by it. What commands print is the matter of `test_docs_commands`, and `--write` writes that too.
"""

from __future__ import annotations

import json
import re
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml
from typer.testing import CliRunner

from evaluation import figures, markdown
from reconcile.claims import KINDS
from reconcile.cli import app
from tests.test_readme import ROOT, output

STORY = "data/articles"
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
COMMANDS: dict[str, Any] = typer.main.get_command(app).commands  # type: ignore[attr-defined]

_CONFLICT = re.compile(r"<!-- conflict (k-\w+): (\w+) (\w+) -->")


def block(head: str) -> re.Pattern[str]:
    """A block that the program writes: its opening, what its head names, what stands in it, its closing."""
    what = re.split(" of|:", head, maxsplit=1)[0]
    end = {"explained": "output"}.get(what, what)
    return re.compile(rf"(<!-- {head} -->\n)(.*?)(<!-- end of {end} -->)", re.DOTALL)


_EXPLAINED = block(r"explained: (?P<kind>\w+) (?P<word>\w+)")
_FIGURES = block(r"figures of evaluation/recorded.json")
_USAGE = block(r"usage of: (?P<command>[\w-]+)")
_KINDS, _COMMANDS = block("kinds"), block("commands")
_INPUTS, _OUTPUTS = block("inputs of action.yml"), block("outputs of action.yml")
WRITTEN = (_EXPLAINED, _FIGURES, _USAGE, _KINDS, _COMMANDS, _INPUTS, _OUTPUTS, _CONFLICT)


@cache
def conflicts() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(output(f"check {STORY} --format json"))["conflicts"]
    return found


def named(kind: str, word: str) -> str:
    """The id of the example story's conflict of that kind whose subject or question holds the word."""
    told = [c["id"] for c in conflicts() if c["kind"] == kind and word in f"{c['subject']} {c['question']}"]
    assert told, f"the example story has no conflict of kind {kind} about {word} any more: choose another for the page"
    return str(told[0])


def explained(kind: str, word: str) -> str:
    """The command that explains the conflict, and what it prints."""
    command = f"explain {named(kind, word)} {STORY}"
    return f"\n    reconcile {command}\n\n```text\n{output(command).rstrip()}\n```\n\n"


# ── commands ──────────────────────────────────────────────────────────────────────────────────────────────────────


def usage(name: str) -> str:
    """How a command is called, with its arguments and options as tables."""
    command = COMMANDS[name]
    parameters = [each for each in command.params if not getattr(each, "hidden", False)]
    arguments = [each for each in parameters if each.param_type_name == "argument"]
    options = [each for each in parameters if each.param_type_name == "option"]
    call = " ".join(each.make_metavar(typer.Context(command)) for each in arguments)
    lines = ["", "```text", f"reconcile {name} [OPTIONS] {call}".rstrip(), "```", ""]
    if arguments:
        lines += ["| argument | |", "|---|---|"]
        lines += [f"| {_code(each.make_metavar(typer.Context(command)))} | {_cell(each)} |" for each in arguments]
        lines.append("")
    lines += ["| option | |", "|---|---|"]
    lines += [f"| {_names(each)} | {_cell(each)} |" for each in options]
    return "\n".join([*lines, "| `--help` | Show this message and exit. |", "", ""])


def summaries() -> str:
    """Every command with the first sentence of its help."""
    rows = [f"| [`reconcile {name}`]({name}.md) | {_summary(name)} |" for name in COMMANDS]
    return "\n".join(["", "| command | |", "|---|---|", *rows, "", ""])


def _summary(name: str) -> str:
    return " ".join((COMMANDS[name].help or "").split("\n\n")[0].split())


def _names(option: Any) -> str:
    value = "" if option.is_flag else f" {option.metavar or option.type.name.upper()}"
    names = sorted(option.opts, key=len)
    return ", ".join([*map(_code, names[:-1]), _code(f"{names[-1]}{value}")])


def _cell(parameter: Any) -> str:
    required = " Required." if parameter.required else ""
    default = parameter.default
    told = f" Default: {_code(str(default))}." if parameter.show_default and isinstance(default, str) else ""
    return (" ".join(parameter.help.split()) + required + told).replace("|", "\\|").replace("<", "\\<")


def _code(text: str) -> str:
    return f"`{text}`".replace("|", "\\|")


# ── kinds ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def manual(id: str) -> str:
    """The manual page of a kind, as `reconcile kinds ID` prints it, in Markdown."""
    printed = CliRunner().invoke(app, ["kinds", id], env={"COLUMNS": "80"}).stdout
    head, _, rest = printed.partition("\n")
    options = rest.find("\nOptions (")
    text, told = (rest, "") if options < 0 else (rest[:options], rest[options:].strip())
    text = re.sub(r"^\*?(Finds|Ignores|Agrees|Conflicts):\*?", r"**\1:**", text, flags=re.MULTILINE)
    text = re.sub(r"^(Severity: )(\w+)$", r"\1`\2`", text, flags=re.MULTILINE)
    lines = [f"## {id}", "", f"*{head.partition(': ')[2]}*", text.rstrip()]
    if told:
        lines += ["", f"Options, in `claims.yaml` under `claims: {id}:`, with their defaults:", ""]
        for row in told.splitlines()[1:]:
            lines.append(f"  {row.strip()}" if row.startswith("      ") else f"- `{row.strip()}`\\")
    return "\n".join(lines)


def manuals() -> str:
    index = " · ".join(f"[{kind.id}](#{kind.id})" for kind in KINDS)
    return "\n" + "\n\n".join([index, *(manual(kind.id) for kind in KINDS)]) + "\n\n"


# ── the action ────────────────────────────────────────────────────────────────────────────────────────────────────


def interface(what: str) -> str:
    """The inputs or the outputs of action.yml as a table."""
    told = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))[what]
    if what == "outputs":
        return "\n".join(
            ["", "| output | |", "|---|---|", *(f"| `{k}` | {v['description']} |" for k, v in told.items())]
        )
    rows = [f"| `{k}` | {v['description']} | {_code(v['default']) if v['default'] else ''} |" for k, v in told.items()]
    return "\n".join(["", "| input | | default |", "|---|---|---|", *rows])


# ── pages ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def refreshed(text: str) -> str:
    """The page with all that the program writes into it as of today."""
    for old, kind, word in _CONFLICT.findall(text):
        text = text.replace(old, named(kind, word))
    text = _EXPLAINED.sub(lambda found: found[1] + explained(found["kind"], found["word"]) + found[5], text)
    tables = "\n".join(markdown.lines(figures.read())) if figures.RECORDED.exists() else ""
    text = _FIGURES.sub(lambda found: f"{found[1]}\n{tables}\n\n{found[3]}", text)
    text = _USAGE.sub(lambda found: f"{found[1]}{usage(found['command'])}{found[4]}", text)
    text = _COMMANDS.sub(lambda found: f"{found[1]}{summaries()}{found[3]}", text)
    text = _KINDS.sub(lambda found: f"{found[1]}{manuals()}{found[3]}", text)
    text = _INPUTS.sub(lambda found: f"{found[1]}{interface('inputs')}\n\n{found[3]}", text)
    return _OUTPUTS.sub(lambda found: f"{found[1]}{interface('outputs')}\n\n{found[3]}", text)


def generated() -> list[Path]:
    """The pages into which the program writes."""
    return [page for page in PAGES if any(each.search(page.read_text(encoding="utf-8")) for each in WRITTEN)]


@pytest.mark.parametrize("page", generated(), ids=lambda page: page.name)
def test_the_page_shows_what_the_program_does(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert text == refreshed(text), "it has changed: python -m tests.test_docs --write writes it anew"


def test_every_page_stands_in_the_index() -> None:
    index = (DOCS / "README.md").read_text(encoding="utf-8")
    pages = [path.relative_to(DOCS).as_posix() for path in PAGES]
    assert [page for page in pages if page != "README.md" and f"({page})" not in index] == []


def page_of(name: str) -> Path:
    return DOCS / "commands" / f"{name}.md"


def test_every_command_has_its_page_and_every_page_its_command() -> None:
    pages = {path.stem for path in (DOCS / "commands").glob("*.md")} - {"README"}
    assert pages == set(COMMANDS), "python -m tests.test_docs --write"
    for name in COMMANDS:
        assert f"<!-- usage of: {name} -->" in page_of(name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_page_of_a_command_tells_what_its_help_tells(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "2000")
    helped = CliRunner().invoke(app, [name, "--help"], prog_name="reconcile").stdout
    lines = [" ".join(re.sub(r"│ \*|[│╭╮╰╯─]", " ", line).split()) for line in helped.splitlines()]
    text = page_of(name).read_text(encoding="utf-8").replace("\\", "")
    call = re.search(r"^```text\n(reconcile .+)$", text, re.MULTILINE)
    assert call is not None
    assert (
        call[1].translate(_BARE).split()
        == next(line for line in lines if "Usage:" in line).translate(_BARE).split()[1:]
    )
    rows = re.findall(r"^\| (`.+`) \| (.+) \|$", text, re.MULTILINE)
    shown = [line for line in lines if line.startswith("-") or re.match(r"\S+ <\w+> ", line)]
    assert len(rows) == len(shown), "every row of the help is a row of the page"
    for names, told in rows:
        what = told.removesuffix(" Required.").partition(" Default: ")[0]
        words = re.findall(r"--?[\w-]+|[A-Z][\w=.,]+", names)
        assert any(what in line and all(word in line for word in words) for line in shown), (names, what)


_BARE = str.maketrans("", "", "[]{}")


def test_every_option_that_a_page_names_exists() -> None:
    known = {name for command in COMMANDS.values() for each in command.params for name in each.opts}
    known |= {"--help", "--version", "--install-completion", "--show-completion"}
    others = {  # of other programs that pages speak of
        *("--name-only", "--diff-filter", "--no-cache", "--recurse-submodules", "--user", "--runs", "--articles"),
        *("--misses", "--extra", "--record", "--check", "--write", "--no-deps", "--upgrade"),
    }
    for page in [ROOT / "README.md", *PAGES]:
        named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", page.read_text(encoding="utf-8")))
        assert named - known - others == set(), page


def anchors(page: Path) -> set[str]:
    """What a link into a page can name: its headings, as GitHub writes them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", [ROOT / "README.md", *PAGES], ids=lambda page: page.name)
def test_every_link_into_a_page_leads_to_a_heading(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s:]*)#([^)\s]+)\)", page.read_text(encoding="utf-8"))
    assert [name for path, name in links if name not in anchors(page.parent / path if path else page)] == []


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        raise SystemExit("python -m tests.test_docs --write")
    from tests import test_docs_commands

    page_of("").parent.mkdir(exist_ok=True)
    for missing in (name for name in COMMANDS if not page_of(name).exists()):
        head = (
            f"# `reconcile {missing}`\n\n{_summary(missing)}\n\n<!-- usage of: {missing} -->\n<!-- end of usage -->\n"
        )
        page_of(missing).write_text(head, encoding="utf-8")
        PAGES.append(page_of(missing))
    for written in generated():
        written.write_text(refreshed(written.read_text(encoding="utf-8")), encoding="utf-8")
    test_docs_commands.write()

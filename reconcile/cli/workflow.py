"""Inside a workflow of GitHub Actions: what it tells of the repository, and what it must not take for a command."""

from __future__ import annotations

import os
from typing import NamedTuple


class Repository(NamedTuple):
    """As seen from its root; both are empty outside GitHub Actions."""

    folder: str = ""
    """The working folder, with `/`: reports name files from the root of the repository, wherever the step runs."""
    browse: str = ""
    """The address under which the files of this very commit are shown."""


def within() -> bool:
    """Whether the command runs as a step of a workflow."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


def repository() -> Repository:
    """What the environment says (variables that GitHub documents), and nothing where it says half of it."""
    told = os.environ.get
    if not within():
        return Repository()
    folder, root = "", told("GITHUB_WORKSPACE")
    if root:
        try:
            folder = os.path.relpath(os.path.realpath(os.curdir), os.path.realpath(root)).replace(os.sep, "/")
        except ValueError:  # another drive of a Windows machine
            folder = ""
        if folder == "." or folder.startswith("../") or folder == "..":
            folder = ""
    server, name, commit = told("GITHUB_SERVER_URL"), told("GITHUB_REPOSITORY"), told("GITHUB_SHA")
    browse = f"{server}/{name}/blob/{commit}" if server and name and commit else ""
    return Repository(folder, browse)


def defused(page: str) -> str:
    """Text for people of which the runner of a workflow obeys no line; elsewhere as it is.

    The runner takes every line that begins with `::` for a command, and in its older form `##[` anywhere, and articles
    are written by strangers: one that says `::stop-commands::` would switch off what the later steps tell it.
    """
    if not within() or not ("::" in page or "##[" in page):
        return page
    lines = page.replace("##[", "## [").splitlines(keepends=True)
    return "".join(line.replace("::", ": :", 1) if line.lstrip().startswith("::") else line for line in lines)

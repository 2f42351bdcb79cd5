"""What a run of GitHub Actions tells of the repository: where the command stands in it, and where it can be read."""

from __future__ import annotations

import os
from typing import NamedTuple


class Repository(NamedTuple):
    """As seen from its root; both are empty outside GitHub Actions."""

    folder: str = ""
    """The working folder, with `/`: reports name files from the root of the repository, wherever the step runs."""
    browse: str = ""
    """The address under which the files of this very commit are shown."""


def repository() -> Repository:
    """What the environment says (variables that GitHub documents), and nothing where it says half of it."""
    told = os.environ.get
    if told("GITHUB_ACTIONS") != "true":
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

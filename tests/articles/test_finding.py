from __future__ import annotations

import os
from pathlib import Path

import pytest

from reconcile.articles import find, read


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: str, text: str = "Bakers walk out\n\nThe bakers walked out.") -> Path:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def ids(*paths: str) -> list[str]:
    return [file.id for file in find(paths).files]


def skipped(*paths: str) -> dict[str, str]:
    return {skip.path: skip.reason for skip in find(paths).skipped}


def test_a_folder_is_walked_in_the_order_of_its_paths(here: Path) -> None:
    for name in ["b.txt", "a/z.md", "a.txt", "a/b/c.html", "B.json"]:
        write(f"news/{name}")
    expected = ["B.json", "a/b/c.html", "a/z.md", "a.txt", "b.txt"]
    assert ids("news") == expected
    assert ids(str(here / "news")) == expected


def test_configuration_and_hidden_files_are_passed_over_in_silence(here: Path) -> None:
    for name in ["a.txt", "claims.yaml", "decisions.yaml", ".hidden.txt", ".git/b.txt"]:
        write(f"news/{name}")
    assert (ids("news"), skipped("news")) == (["a.txt"], {})


def test_what_is_not_read_is_named(here: Path) -> None:
    for name in ["a.txt", "plan.docx", "README.md", "notes", "map.png"]:
        write(f"news/{name}")
    assert ids("news") == ["a.txt"]
    assert skipped("news") == {
        "news/README.md": "about the folder, not a news report",
        "news/map.png": "not a format that is read (.png)",
        "news/notes": "not a format that is read (a name without ending)",
        "news/plan.docx": "not a format that is read (.docx)",
    }


def test_the_folder_that_a_browser_saves_beside_a_page_is_part_of_the_page(here: Path) -> None:
    for name in ["story.html", "story_files/frame.html", "story_files/style.css", "other_files/a.txt"]:
        write(f"news/{name}")
    assert (ids("news"), skipped("news")) == (["other_files/a.txt", "story.html"], {})


def test_links_loops_and_broken_links(here: Path) -> None:
    write("news/a.txt")
    os.symlink("..", here / "news" / "loop")
    os.symlink("nowhere.txt", here / "news" / "broken.txt")
    os.symlink("a.txt", here / "news" / "same.txt")

    assert ids("news") == ["a.txt"]
    assert skipped("news") == {"news/broken.txt": "broken link"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(here: Path) -> None:
    write("news/a.txt")
    os.mkfifo(here / "news" / "pipe.txt")
    assert skipped("news") == {"news/pipe.txt": "not a file (a device, a pipe or a socket)"}


def test_files_globs_and_missing_paths(here: Path) -> None:
    for name in ["a.txt", "b.txt", "c[1].txt", "deep/d.txt"]:
        write(f"news/{name}")
    assert ids("news/b.txt", "news/a.txt", "news/b.txt") == ["a.txt", "b.txt"]
    assert ids("news/*.txt") == ["a.txt", "b.txt", "c[1].txt"]
    assert ids("news/**/*.txt") == ["a.txt", "b.txt", "c[1].txt", "d.txt"]
    assert ids("news/c[1].txt") == ["c[1].txt"]
    assert skipped("gone", "*.md") == {"gone": "no such file or folder", "*.md": "no file matches"}


def test_ids_are_unique(here: Path) -> None:
    write("monday/a.txt")
    write("tuesday/a.txt")
    assert ids("monday", "tuesday") == ["monday/a.txt", "tuesday/a.txt"]


def test_no_permission(here: Path) -> None:
    write("news/a.txt")
    closed = write("news/b.txt")
    closed.chmod(0)
    if os.access(closed, os.R_OK):
        pytest.skip("whoever runs this may read everything")
    articles, skips = read(["news"])
    assert [article.id for article in articles] == ["a.txt"]
    assert skips[0].reason == "no permission to read it"


def test_paths_are_shown_from_here(here: Path) -> None:
    write("news/a.txt")
    assert [article.path for article in read([here / "news"])[0]] == ["news/a.txt"]

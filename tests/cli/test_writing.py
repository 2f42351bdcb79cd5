from __future__ import annotations

import os
from pathlib import Path

import pytest

from reconcile.cli.refusal import Refusal
from reconcile.cli.writing import to_file
from tests.cli.conftest import Desk


def test_a_write_that_fails_leaves_the_old_report(tmp_path, monkeypatch):
    old = tmp_path / "report.md"
    old.write_text("old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(Refusal, match=r"cannot write .*report\.md: no space left on device"):
        to_file(old, "new")
    assert old.read_text() == "old"
    assert os.listdir(tmp_path) == ["report.md"], "nothing is left lying about"


def test_an_interrupted_write_leaves_the_old_report(tmp_path, monkeypatch):
    old = tmp_path / "report.md"
    old.write_text("old")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        to_file(old, "new")
    assert old.read_text() == "old"
    assert os.listdir(tmp_path) == ["report.md"]


def test_a_new_report_takes_over_the_rights_of_the_old_one(tmp_path):
    old = tmp_path / "report.md"
    old.write_text("old")
    old.chmod(0o640)
    to_file(old, "new")
    assert old.read_text() == "new"
    assert old.stat().st_mode & 0o777 == 0o640


def test_a_new_file_is_made_as_any_other(tmp_path):
    (tmp_path / "plain").write_text("")
    to_file(tmp_path / "report.md", "new")
    assert (tmp_path / "report.md").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real.md").write_text("old")
    (tmp_path / "link.md").symlink_to("real.md")
    to_file(tmp_path / "link.md", "new")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_text() == "new"


def test_what_is_no_file_is_written_to_and_not_replaced():
    to_file(Path(os.devnull), "gone")
    assert not Path(os.devnull).is_file()


def test_bytes_are_the_same_on_every_system(tmp_path):
    to_file(tmp_path / "report.md", "Žižka\n\udcff\n")
    assert (tmp_path / "report.md").read_bytes() == "Žižka\n?\n".encode()


def test_a_closed_folder_gets_one_line(desk: Desk):
    closed = Path("closed")
    closed.mkdir()
    closed.chmod(0o500)
    if os.access(closed, os.W_OK):
        pytest.skip("this user may write everywhere")
    result = desk.run("check", "articles", "--output", "closed/report.md")
    assert (result.exit_code, result.stderr) == (2, "reconcile: cannot write closed/report.md: permission denied\n")


def test_one_report_that_cannot_be_written_stops_no_other(desk: Desk, monkeypatch):
    real = os.replace

    def replace(source: str, target: str) -> None:
        if str(target).endswith("a.json"):
            raise PermissionError(13, "Permission denied")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    result = desk.run("check", "articles", "--report", "json=a.json", "--report", "json=b.json")
    assert result.exit_code == 2
    assert result.stderr == "reconcile: cannot write a.json: permission denied\n"
    assert Path("b.json").exists()
    assert "On which day" in result.stdout

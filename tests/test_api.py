from pathlib import Path

import pytest

import reconcile
from reconcile import Conflict, Report
from reconcile.settings import SettingsError

EXAMPLE = Path(__file__).parent.parent / "data" / "articles"


def test_a_folder_is_checked_without_a_command() -> None:
    report = reconcile.reconcile([EXAMPLE])
    assert isinstance(report, Report)
    assert {type(conflict) for conflict in report.conflicts} == {Conflict}
    assert report.count("variant") == 1


def test_a_configuration_is_taken(tmp_path: Path) -> None:
    config = tmp_path / "claims.yaml"
    config.write_text("claims:\n  person: off\n", encoding="utf-8")
    report = reconcile.reconcile([str(EXAMPLE)], config)
    assert "person" not in {conflict.kind for conflict in report.conflicts}


def test_a_mistake_in_the_configuration_is_told(tmp_path: Path) -> None:
    config = tmp_path / "claims.yaml"
    config.write_text("claims:\n  persn: off\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="person"):
        reconcile.reconcile([EXAMPLE], config)

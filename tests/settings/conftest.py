"""A `claims.yaml` read from a text, among kinds made up for the tests, so that the real ones may change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reconcile.claims.kind import AnyKind, ClaimKind
from reconcile.model import Comparison
from reconcile.settings import Settings, SettingsError, load


def kind(id: str, options: object = None) -> AnyKind:
    return ClaimKind(
        id=id,
        question=f"Which {id}?",
        options=options,
        extract=lambda document, options: iter(()),
        compare=lambda left, right, options: Comparison("same", ""),
    )


PLAIN = (kind("colour"), kind("weekday"), kind("place"))


@pytest.fixture
def load_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Settings]:
    monkeypatch.chdir(tmp_path)

    def written(text: str) -> Settings:
        Path("claims.yaml").write_text(text, encoding="utf-8")
        return load(Path("claims.yaml"), PLAIN)

    return written


@pytest.fixture
def faults(load_text: Callable[[str], Settings]) -> Callable[[str], list[str]]:
    def found(text: str) -> list[str]:
        with pytest.raises(SettingsError) as caught:
            load_text(text)
        return str(caught.value).split("\n")

    return found

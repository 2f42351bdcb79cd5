"""Shows where the news reports of one story cannot all be right.

from reconcile import reconcile

report = reconcile(["data/articles"])
for conflict in report.conflicts:
    print(conflict.status, conflict.question)
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from reconcile.model import Article, Claim, Conflict, Report
from reconcile.version import __version__

__all__ = ["Article", "Claim", "Conflict", "Report", "__version__", "reconcile"]


def reconcile(paths: Iterable[str | Path], config: str | Path | None = None) -> Report:
    """Check files, folders and globs, and return everything that was found.

    `config` is a `claims.yaml`; without it every kind of claim has its defaults. Nothing is printed or written.
    A file that cannot be read is listed in `Report.skipped`; a mistake in the configuration raises `SettingsError`,
    whose text names each mistake by file, line and key.
    """
    # Imported here, so that `reconcile --version` need not load what reads and compares.
    from reconcile import pipeline, settings  # noqa: PLC0415

    chosen = settings.load(Path(config)) if config is not None else settings.Settings()
    return pipeline.run([Path(path) for path in paths], chosen)

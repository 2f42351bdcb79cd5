"""What holds for an article by its path: the rules of `per_path` that fit it, the later ones before the earlier."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from msgspec import Struct

from reconcile.model import Article, Severity, Skipped, Status
from reconcile.settings import Settings
from reconcile.settings.globs import fits
from reconcile.settings.record import PathRule


class Local(Struct, frozen=True):
    """What the rules say for one article. `fail_on` is None where they say nothing of it."""

    switched: Mapping[str, bool]
    severity: Mapping[str, Severity]
    fail_on: frozenset[Status] | None
    skipped_by: PathRule | None


def local(settings: Settings, path: str) -> Local:
    """The rules that fit the file at `path` (as a report names it), laid over each other."""
    here = below(settings, path)
    switched: dict[str, bool] = {}
    severity: dict[str, Severity] = {}
    failing: frozenset[Status] | None = None
    skipped: PathRule | None = None
    for rule in settings.per_path:
        if not fits(rule.pattern, here):
            continue
        switched |= rule.switched
        severity |= rule.severity
        failing = failing if rule.fail_on is None else rule.fail_on
        skipped = skipped if rule.skip is None else rule if rule.skip else None
    return Local(switched, severity, failing, skipped)


def below(settings: Settings, path: str) -> str:
    """The path counted from the folder of the `claims.yaml`, with forward slashes."""
    folder = os.path.dirname(os.path.abspath(settings.path or ""))
    try:
        return os.path.relpath(os.path.abspath(path), folder).replace(os.sep, "/")
    except ValueError:  # another drive of a Windows machine
        return path.replace(os.sep, "/")


def left_out(articles: Sequence[Article], settings: Settings) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """The articles that are to be read, and those that the rules leave out, each with the reason."""
    kept: list[Article] = []
    skipped: dict[Skipped, None] = {}
    for article in articles:
        rule = local(settings, article.path).skipped_by
        if rule is None:
            kept.append(article)
        else:
            reason = f"left out by {settings.path}:{rule.line} ({rule.pattern})"
            skipped[Skipped(article.path, f"{reason}: {rule.because}" if rule.because else reason)] = None
    return tuple(kept), tuple(skipped)


def idle(settings: Settings, paths: Sequence[str]) -> tuple[str, ...]:
    """A line for people on each rule that fits no article."""
    here = [below(settings, path) for path in paths]
    told = []
    for rule in settings.per_path:
        if rule.line and not any(fits(rule.pattern, path) for path in here):
            deeper = f"**/{rule.pattern}"
            hint = f"; {deeper} would" if any(fits(deeper, path) for path in here) else ""
            told.append(f"{settings.path}:{rule.line}: per_path.{rule.pattern}: fits no article{hint}")
    return tuple(told)

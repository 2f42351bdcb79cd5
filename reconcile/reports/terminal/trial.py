"""Why two passages were, or were not, set against each other, as a page for the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reconcile.matching.trial import Trial
from reconcile.model import Claim, Report
from reconcile.reports import ReportOptions
from reconcile.reports.quotation import pieces_of
from reconcile.reports.terminal.ink import Text
from reconcile.reports.terminal.layout import FAINT, PLACE, STRONG, Page, clip, quoted


def render(report: Report, trials: Sequence[Trial], options: ReportOptions) -> Page:
    """The trials, each with its two passages, the finding, and what was weighed; the furthest first."""
    page = Page()
    if not trials:
        page.add("No claim of one kind stands in both passages, so that there is nothing to compare.")
    for number, trial in enumerate(trials):
        if number:
            page.gap()
        verdict = "a conflict" if trial.conflicts else "no conflict"
        page.add(Text.assemble((f"{trial.kind}: {verdict}", STRONG), f": {trial.finding}"), hang=2)
        for claim in (trial.left, trial.right, *([trial.ally] if trial.ally else [])):
            _passage(page, report, claim, options)
        if trial.needed is not None:
            bits = sum(weight.bits for weight in trial.weights)
            page.add(f"{bits:+.1f} bits for one question, {trial.needed:.1f} are needed:", 2, 4)
            for weight in trial.weights:
                page.add(f"{weight.bits:+5.1f}  {clip(weight.what, 200)}", 4, 11, FAINT)
    return page


def _passage(page: Page, report: Report, claim: Claim[Any], options: ReportOptions) -> None:
    article = report.articles[claim.article]
    page.add(f"{clip(article.id, 200)}:{article.line_of(claim.span.start)}", 2, 2, PLACE)
    page.add(quoted(pieces_of(article, claim.sentence, (claim.span,)), options.colour, "contradiction"), 4)

"""What the desk has decided: `decisions.yaml`, read, held against a report, and written anew.

A decision settles one conflict: what is right, why, and who says so. It remembers the passages on which it rests, so
that it opens again when another source says otherwise, and is named when its conflict is gone.

    load(path)                          the decisions in it; `SettingsError` names every mistake, a line each
    apply(report, decisions, path, …)   the report with what is settled, what is open again, and what is stale
    decide(conflict, report, …)         the decision on one conflict
    not_superseded(old, new)            the old decisions that still stand beside the new ones
    page(decisions)                     the file's text, sorted
"""

from reconcile.decisions.applying import apply, not_superseded
from reconcile.decisions.record import Decision, Passage, Stand, decide, page
from reconcile.decisions.store import load

__all__ = ["Decision", "Passage", "Stand", "apply", "decide", "load", "not_superseded", "page"]

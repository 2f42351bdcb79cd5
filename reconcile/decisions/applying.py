"""Decisions held against what stands today: settled, open again, or stale."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from msgspec.structs import replace

from reconcile.decisions.record import Decision, Stand, stands_of
from reconcile.model import Conflict, Report

# A conflict that has got another answer, and so another id, is still the one decided upon where so many of the
# decision's answers are still disputed in it.
SHARED = 2

Passages = frozenset[tuple[str, str]]


def apply(
    report: Report,
    decisions: Sequence[Decision],
    path: str,
    ignored: Collection[str] = (),
    is_there: Callable[[str], bool] = lambda source: True,
) -> Report:
    """The report with the conflicts that `decisions` (of the file at `path`) settle, and those that are open again.

    A decision without a conflict is noted as stale, unless its kind is `ignored` or it rests on articles that are there
    (`is_there`) and were not read in this run.
    """
    if not decisions:
        return report
    by_id = {decision.id: decision for decision in decisions}
    left = {id: by_id[id] for id in by_id.keys() - {conflict.id for conflict in report.conflicts}}
    judged: list[Conflict] = []
    for conflict in report.conflicts:
        stands = stands_of(conflict, report)
        decision = by_id.get(conflict.id) or _successor(conflict.kind, stands, left)
        if decision is None:
            judged.append(conflict)
            continue
        left.pop(decision.id, None)
        changed = _changed(decision, stands)
        told = {"reopened": f"{decision.told}; {changed}"} if changed else {"settled": decision.told}
        judged.append(replace(conflict, **told))
    read = {source.article.id.rpartition("/")[2] for source in report.sources}
    stale = [
        decision
        for decision in sorted(left.values(), key=lambda d: (d.line or 0, d.id))
        if decision.kind not in ignored and not _rests_on_unread(decision, read, is_there)
    ]
    notes = tuple(f"{path}:{d.line}: stale: {d.id} ({d.question}) is no conflict any more" for d in stale)
    return replace(report, conflicts=tuple(judged), notes=(*report.notes, *notes))


def not_superseded(old: Sequence[Decision], new: Sequence[Decision]) -> list[Decision]:
    """Those of the `old` decisions that are on no conflict on which there is a `new` one."""
    left = {decision.id: decision for decision in old}
    for decision in new:
        before = left.get(decision.id) or _successor(decision.kind, decision.stands, left)
        if before:
            del left[before.id]
    return list(left.values())


def _successor(kind: str, stands: Sequence[Stand], left: Mapping[str, Decision]) -> Decision | None:
    """The decision on what is now disputed under another id: the same passages under two of its answers."""
    for decision in left.values():
        if decision.kind == kind:
            disputed = [one for one in decision.stands if any(_keys(one) & _keys(other) for other in stands)]
            held = [other for other in stands if any(_keys(one) & _keys(other) for one in decision.stands)]
            if min(len(disputed), len(held)) >= SHARED:
                return decision
    return None


def _changed(decision: Decision, stands: Sequence[Stand]) -> str:
    """What opens the decision again: an answer or a passage against it that was not there; empty where nothing does.

    More support for what was decided changes nothing, and neither does a passage that is gone while others of its
    answer stand.
    """
    known = {stand.answer: _keys(stand) for stand in decision.stands}
    for stand in stands:
        if stand.answer == decision.answer:
            continue
        if stand.answer not in known and not any(_keys(stand) <= keys for keys in known.values()):
            return f"since then {_sources(_keys(stand))} says {stand.answer}"
        new = _keys(stand) - frozenset().union(*known.values())
        if new:
            return f"since then {_sources(new)} says {stand.answer} in new words"
    answers = {stand.answer for stand in stands}
    if decision.answer in known and decision.answer not in answers:
        return f"nobody says {decision.answer} any more"
    return ""


def _keys(stand: Stand) -> Passages:
    return frozenset(passage.key for passage in stand.passages)


def _sources(keys: Passages) -> str:
    names = sorted({source for source, _ in keys})
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _rests_on_unread(decision: Decision, read: Collection[str], is_there: Callable[[str], bool]) -> bool:
    sources = {passage.source for stand in decision.stands for passage in stand.passages}
    return any(source.rpartition("/")[2] not in read and is_there(source) for source in sources)

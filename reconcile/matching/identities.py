"""Who is who across a story: the forms of one person's name in all articles, misspellings among them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from reconcile.claims.kind import AnyKind
from reconcile.language.similarity import fold
from reconcile.model import Claim, Reading

HOLDER = "@holder"
"""The key that stands for *whoever the claim is about*."""
NAMED = ("person", "organization")
"""The kinds whose claims say who there is."""


class Identities:
    """Leads every holder of a claim back to one key, however the articles write the name.

    A form joins those whom it agrees with, or is a variant of, only if it contradicts no other member: *Hart* does not
    make one person of *Owen Hart* and *Ann Hart*.
    """

    def __init__(self, story: Sequence[Reading], kinds: Sequence[AnyKind], aliases: Mapping[str, str]) -> None:
        self._aliases = aliases
        self._key_of: dict[str, str] = {}
        by_id = {kind.id: kind for kind in kinds}
        for kind_id in NAMED:
            if kind_id in by_id:
                own = [c for reading in story for c in reading.claims if c.kind == kind_id and c.holder]
                self._enter(by_id[kind_id], own)

    def _enter(self, kind: AnyKind, claims: Sequence[Claim[Any]]) -> None:
        forms: dict[str, Claim[Any]] = {}
        for claim in sorted(claims, key=lambda c: (-len(c.holder or ""), c.holder or "", c.article, c.span)):
            forms.setdefault(self._name(claim.holder or ""), claim)
        members: defaultdict[int, list[Claim[Any]]] = defaultdict(list)
        by_key: defaultdict[str, list[int]] = defaultdict(list)
        for number, (name, claim) in enumerate(forms.items()):
            near = list(dict.fromkeys(n for key in sorted(claim.keys) for n in by_key[key]))
            fitting = [n for n in near if all(_is_one(kind, claim, member) for member in members[n])]
            # A short form that fits two people names neither of them for certain.
            joined = fitting[0] if len(fitting) == 1 else number
            members[joined].append(claim)
            for key in claim.keys:
                by_key[key].append(joined)
            self._key_of[name] = f"={kind.id}:{self._name(members[joined][0].holder or '')}"

    def _name(self, written: str) -> str:
        folded = fold(written)
        return self._aliases.get(folded, folded)

    def keys(self, claim: Claim[Any]) -> frozenset[str]:
        """The claim's keys, with the holder's own in the place of the key that stands for it."""
        if HOLDER not in claim.keys or claim.holder is None:
            return claim.keys
        name = self._name(claim.holder)
        return (claim.keys - {HOLDER}) | {self._key_of.get(name, f"={name}")}


def _is_one(kind: AnyKind, left: Claim[Any], right: Claim[Any]) -> bool:
    return kind.compare(left.value, right.value, kind.options).verdict in ("same", "compatible", "variant")

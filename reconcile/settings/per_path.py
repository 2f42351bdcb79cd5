"""The section `per_path`: what is different for the articles in some folder, or of some name."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.model import Severity
from reconcile.settings.globs import fault_of
from reconcile.settings.nearest import unknown
from reconcile.settings.options import SWITCH
from reconcile.settings.reader import Reader, named
from reconcile.settings.record import PathRule
from reconcile.settings.tree import Node, Scalar

KEYS = ("claims", "fail_on", "skip")


def read(reader: Reader, node: Node, kinds: Sequence[str]) -> tuple[PathRule, ...]:
    """The rules, in the order of the file: of two that fit an article the later one holds."""
    rules = []
    for key, value in reader.entries(node, "per_path", "expected paths, each with what is different there"):
        path = f"per_path.{key.text}"
        if fault := fault_of(key.text):
            reader.wrong(key, path, fault)
            continue
        rules.append(_rule(reader, key, value, path, kinds))
    return tuple(rules)


def _rule(reader: Reader, name: Scalar, node: Node, path: str, kinds: Sequence[str]) -> PathRule:
    rule = PathRule(pattern=name.text, line=name.line)
    for key, value in reader.entries(node, path, "expected claims, fail_on or skip"):
        inner = f"{path}.{key.text}"
        if key.text == "claims":
            rule = _claims(reader, value, inner, kinds, rule)
        elif key.text == "fail_on":
            rule = rule.replaced(fail_on=reader.fail_on(value, inner))
        elif key.text == "skip":
            said = reader.text(value, inner, "on, off or why these are left out") or "off"
            switch = SWITCH.get(said.lower())
            rule = rule.replaced(skip=switch is not False, because=said if switch is None else "")
        else:
            reader.wrong(key, inner, unknown("key", key.text, KEYS))
    return rule


def _claims(reader: Reader, node: Node, path: str, kinds: Sequence[str], rule: PathRule) -> PathRule:
    switched: dict[str, bool] = {}
    severity: dict[str, Severity] = {}
    for key, value in reader.entries(node, path, "expected kinds with what is chosen for them"):
        inner = f"{path}.{key.text}"
        if key.text not in kinds:
            reader.wrong(key, inner, unknown("kind", key.text, kinds))
        elif isinstance(value, Scalar) and not value.empty:
            switch = SWITCH.get(value.text.lower())
            if switch is None:
                reader.wrong(value, inner, f"expected on, off or severity, found {named(value)}")
            else:
                switched[key.text] = switch
        else:
            for option, chosen in reader.entries(value, inner, "expected on, off or severity"):
                if option.text != "severity":
                    problem = f"{unknown('option', option.text, ('severity',))}: others hold for all articles alike"
                    reader.wrong(option, f"{inner}.{option.text}", problem)
                elif told := reader.severity(chosen, f"{inner}.severity"):
                    severity[key.text] = told
    return rule.replaced(switched=switched, severity=severity)

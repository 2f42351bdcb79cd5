"""The JSON Schema of `claims.yaml`, made from the kinds and the options that they have.

`claims.schema.json` beside this module is what it makes: `python -m tests.settings` writes it anew.
Draft 7, because that is what editors know.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, get_args, get_origin, get_type_hints

from msgspec import json

from reconcile.claims import KINDS
from reconcile.claims.kind import AnyKind
from reconcile.claims.own import COMPARES
from reconcile.model import STATUSES
from reconcile.settings import keys
from reconcile.settings.described import paragraph, reasons
from reconcile.settings.options import LISTS, option_names
from reconcile.settings.reader import SEVERITIES
from reconcile.settings.record import NEVER

Schema = dict[str, Any]

SWITCHES = [True, False, "on", "off", "yes", "no"]
"""Some editors read *off* as false, some as a word."""


def document(kinds: Iterable[AnyKind] = KINDS) -> str:
    """The schema as JSON."""
    made = json.format(json.encode(_root(tuple(kinds))), indent=2)
    return made.decode() + "\n"


def _root(kinds: tuple[AnyKind, ...]) -> Schema:
    properties = {
        "articles": {"type": "string"},
        "fail_on": {"$ref": "#/definitions/statuses"},
        "claims": _claims(kinds),
        "aliases": _table(_either(_texts(), {"type": "string"})),
        "facts": {"type": "array", "items": _fact()},
        "per_path": _table(_path(kinds)),
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "claims.yaml of reconcile",
        "description": "What is different for one story. Everything in it can be left out.",
        "type": ["object", "null"],
        "additionalProperties": False,
        "properties": {key: _either(properties[key], {"type": "null"}, keys.KEYS[key]) for key in properties},
        "definitions": {
            "statuses": _either(
                {"enum": [*STATUSES, NEVER]},
                {"type": "string", "pattern": f"^\\s*({'|'.join(STATUSES)})(\\s*,\\s*({'|'.join(STATUSES)}))*\\s*$"},
                {"type": "array", "items": {"enum": [*STATUSES, NEVER]}},
            ),
            "severity": {"enum": list(SEVERITIES), "description": keys.SEVERITY},
            "switch": {"enum": [*SWITCHES, None], "description": keys.SWITCH},
        },
    }


def _claims(kinds: tuple[AnyKind, ...]) -> Schema:
    return {
        "type": "object",
        "properties": {kind.id: _kind(kind) for kind in kinds},
        "propertyNames": {"pattern": "^[a-z][a-z0-9_-]{0,39}$"},
        "additionalProperties": _own(),
    }


def _kind(kind: AnyKind) -> Schema:
    words = kind.question.replace("{subject}", "…")
    described = reasons(type(kind.options))
    types = get_type_hints(type(kind.options), include_extras=True) if option_names(kind.options) else {}
    options: Schema = {"severity": {"$ref": "#/definitions/severity"}}
    for name in option_names(kind.options):
        default = getattr(kind.options, name)
        told = f"{described.get(name, '')} Default: {_shown(default)}.".strip()
        options[name] = {**_type(types[name]), "description": told}
    return _either(
        {"$ref": "#/definitions/switch"},
        {"type": "object", "additionalProperties": False, "properties": options},
        f"{words}\n\nFinds {paragraph(kind.id, 'Finds')}",
    )


def _type(expected: Any) -> Schema:
    """What may stand there for an option of this type, bounds included."""
    if expected is bool:
        return {"enum": SWITCHES}
    if get_origin(expected) in LISTS:
        inner = next(iter(get_args(expected)), str)
        return _either({"type": "array", "items": _type(inner)}, _type(inner))
    if get_origin(expected) is Literal:
        return {"enum": list(get_args(expected))}
    made = json.schema(expected)
    return {key: value for key, value in made.items() if key not in ("$ref", "$defs")}


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, (list, tuple, set, frozenset)):
        return f"[{', '.join(sorted(map(str, value)))}]"
    return str(value) or "nothing"


def _own() -> Schema:
    types: Schema = {
        "question": {"type": "string"},
        "pattern": {"type": "string", "minLength": 1, "maxLength": 1000},
        "compare": {"enum": list(COMPARES), "default": COMPARES[0]},
        "subject": {"type": "string"},
    }
    properties = {name: {**types[name], "description": keys.OWN[name]} for name in types}
    return {
        "description": "A kind of your own.",
        "type": "object",
        "required": ["pattern"],
        "additionalProperties": False,
        "properties": {**properties, "severity": {"$ref": "#/definitions/severity"}},
    }


def _fact() -> Schema:
    return {
        "type": "object",
        "required": list(keys.FACT),
        "additionalProperties": False,
        "properties": {
            name: {"type": ["string", "number"] if name == "value" else "string", "description": told}
            for name, told in keys.FACT.items()
        },
    }


def _path(kinds: tuple[AnyKind, ...]) -> Schema:
    severity = {
        "type": "object",
        "additionalProperties": False,
        "properties": {"severity": {"$ref": "#/definitions/severity"}},
    }
    chosen = _either({"$ref": "#/definitions/switch"}, severity)
    properties: Schema = {
        "claims": {
            "type": "object",
            "properties": {kind.id: chosen for kind in kinds},
            "additionalProperties": chosen,  # kinds of your own
        },
        "fail_on": {"$ref": "#/definitions/statuses"},
        "skip": {"type": ["boolean", "string"]},
    }
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {name: _either(properties[name], told=keys.PATH[name]) for name in properties},
    }


def _table(inner: Schema) -> Schema:
    return {"type": "object", "additionalProperties": inner}


def _texts() -> Schema:
    return {"type": "array", "items": {"type": ["string", "number"]}}


def _either(*schemas: Schema | str, told: str = "") -> Schema:
    """One of these schemas, with a description if one is given, as the last or by name."""
    described = told or next((each for each in schemas if isinstance(each, str)), "")
    made: Schema = {"anyOf": [each for each in schemas if not isinstance(each, str)]}
    return {"description": described, **made} if described else made

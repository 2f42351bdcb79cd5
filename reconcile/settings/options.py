"""A kind's own options: a frozen Struct, whose fields' types say what may stand in the file."""

from __future__ import annotations

from math import isfinite
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from msgspec import Struct, ValidationError, convert
from msgspec.structs import replace

from reconcile.settings.nearest import listed

SWITCH = {"on": True, "yes": True, "true": True, "off": False, "no": False, "false": False}
"""YAML 1.1 reads *off* and *no* as false, 1.2 as words: here they are what a reader takes them for."""


LISTS = (list, tuple, set, frozenset)


class WrongOptionError(Exception):
    """The value is not of the option's type; the text says what was expected."""


def option_names(options: object) -> tuple[str, ...]:
    """The names of a kind's options."""
    return options.__struct_fields__ if isinstance(options, Struct) else ()


def with_option(options: Any, name: str, value: object) -> Any:
    """The options with the one called `name` set to `value`, which is made of strings, lists and dicts.

    `KeyError` if there is no such option, `WrongOptionError` if the value does not fit its type.
    """
    if name not in option_names(options):
        raise KeyError(name)
    expected = get_type_hints(type(options), include_extras=True)[name]
    if expected is bool and isinstance(value, str):
        value = SWITCH.get(value.lower(), value)
    if expected is float and isinstance(value, str):
        value = _number(value)
    if get_origin(expected) in LISTS and isinstance(value, str):
        value = [value]
    try:
        return replace(options, **{name: convert(value, expected, strict=False)})
    except ValidationError as error:
        raise WrongOptionError(_in_words(expected, str(error))) from None


def _number(text: str) -> object:
    """The finite number that is written there (*.5* too), or the text itself."""
    try:
        number = float(text)
    except ValueError:
        return text
    return number if isfinite(number) else None


def _in_words(expected: Any, detail: str) -> str:
    """A type as a reader says it."""
    simple = {bool: "on or off", int: "a whole number", float: "a number", str: "a text"}
    origin, inner = get_origin(expected), get_args(expected)
    if expected in simple:
        return simple[expected]
    if origin is Literal:
        return listed(map(str, inner))
    if origin is Annotated:
        bounds = detail.partition("` ")[2].partition(" - at")[0]  # of *Expected `int` >= 1*
        return f"{_in_words(inner[0], '')} ({bounds})" if bounds else _in_words(inner[0], "")
    if origin in (Union, UnionType):
        return listed(_in_words(each, "") for each in inner if each is not NoneType)
    if origin in LISTS:
        return "a list"
    return "keys with values" if origin is dict else "another value"

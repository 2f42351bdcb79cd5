"""What a place says of the court that sits there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec import structs

from reconcile.language.courts.court import Court
from reconcile.language.courts.words import NOT_A_NAME
from reconcile.language.tokens import Token
from reconcile.lexicons import load_classes


@cache
def circuit_of_state() -> dict[str, str]:
    """The circuit of each US state, by the state's name in small letters."""
    return load_classes("us_circuits.txt")


@cache
def _state_of_city() -> dict[str, str]:
    return {city: state.replace("_", " ") for city, state in load_classes("us_court_cities.txt").items()}


@cache
def _circuit_of_seat() -> dict[str, str]:
    return load_classes("us_circuit_seats.txt")


def place_at(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The place whose name begins at `at`, in small letters: *washington*, *san francisco*, *los angeles*."""
    end = at
    while end < len(tokens) and end - at < 3 and tokens[end].is_capital and tokens[end].lower not in NOT_A_NAME:
        end += 1
    return " ".join(token.lower for token in tokens[at:end]), end


def at_place(court: Court, place: str) -> Court:
    """`court` at `place`, with what the place says of its circuit, district or state."""
    if place == "luxembourg" and not court.level:
        return structs.replace(court, system="eu", place=place)
    if place == "london":
        return structs.replace(court, system="uk", place=place, level=court.level or "trial")
    if place == "the hague":
        return structs.replace(court, system=court.system or "international", place=place)
    if court.system == "us" and court.level == "appeals" and not court.circuit:
        return structs.replace(court, place=place, circuit=_circuit_of_seat().get(place, ""))
    if court.system == "us" and court.level == "trial" and not court.district:
        return structs.replace(court, place=place, district=_district_of(place))
    return structs.replace(court, place=place)


def _district_of(place: str) -> str:
    """The state in which a federal court sits that sits at `place`; with its part where that is sure."""
    if place in ("manhattan", "brooklyn"):
        return "southern new york" if place == "manhattan" else "eastern new york"
    if place == "washington":
        return "district of columbia"
    return _state_of_city().get(place, place if place in circuit_of_state() else "")

"""The effect of a kind: what the fold of its room does with an entry. The tables of both folds are made from these declarations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from apps.core.technical import OperatorText
from apps.journal.effective import BareEntry


@dataclass(frozen=True)
class Effect:
    """One thing that an entry does to the state."""


@dataclass(frozen=True)
class Earliest(Effect):
    """The field holds the time of the first of these entries, in the order of time."""

    field: str


@dataclass(frozen=True)
class Latest(Effect):
    """The field holds the time of the last of these entries, in the order of time."""

    field: str


@dataclass(frozen=True)
class Listed(Effect):
    """The entry is an item of the list: its id, its time, these fields of its payload and, with `by_unit`, the unit."""

    name: str
    fields: tuple[str, ...]
    by_unit: bool = False


@dataclass(frozen=True)
class Treatment(Effect):
    """The entry is one of the treatments of the patient, with its unit, its phase and the rest of its payload."""


@dataclass(frozen=True)
class Own(Effect):
    """The room's fold has a function for the kind."""


@dataclass(frozen=True)
class NoEffect(Effect):
    """The entry changes nothing in the state, for the reason `why`."""

    why: str


Effects = tuple[Effect, ...]


def fault_of(effects: Effects) -> OperatorText | None:
    """What is wrong with the effects of one kind; None if nothing is."""
    if not effects:
        return "has no effect; one that the fold passes over says NoEffect and why"
    names = [type(effect).__name__ for effect in effects]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        return f"has two effects of the form {twice}"
    if "NoEffect" in names and len(names) > 1:
        return "has an effect and NoEffect"
    return None


def times(kinds: Iterable[tuple[str, Effects]], form: type[Earliest] | type[Latest]) -> dict[str, str]:
    """Kind → the field that holds the time of its first, or of its last, entry."""
    return {name: effect.field for name, effects in kinds for effect in effects if isinstance(effect, form)}


def lists(kinds: Iterable[tuple[str, Effects]]) -> dict[str, Listed]:
    """Kind → the list that has its entries as items."""
    return {name: effect for name, effects in kinds for effect in effects if isinstance(effect, Listed)}


def treatments(kinds: Iterable[tuple[str, Effects]]) -> frozenset[str]:
    return frozenset(
        name for name, effects in kinds if any(isinstance(effect, Treatment) for effect in effects)
    )


def item(listed: Listed, entry: BareEntry) -> dict[str, object]:
    """The entry as its list has it."""
    said = {name: entry["payload"].get(name) for name in listed.fields}
    by_unit = {"unit": entry["unit"]} if listed.by_unit else {}
    return {"entry": entry["id"], "at": entry["occurred_at"], **by_unit, **said}

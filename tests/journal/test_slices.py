"""The registry refuses a room whose fold and slice do not fit, or whose slice has a part of another room."""

from __future__ import annotations

from typing import TypedDict

import pytest

from apps.journal.effective import EffectiveEntries
from apps.journal.kinds import KindModule, KindRegistry, registry
from apps.journal.state import State, parts_of


class Weather(TypedDict):
    wind: int


class Tide(TypedDict):
    wind: int
    height: int


def fold_weather(effective: EffectiveEntries, so_far: State) -> Weather:
    return {"wind": effective.seq}


def fold_tide(effective: EffectiveEntries, so_far: State) -> Tide:
    return {"wind": 0, "height": effective.seq}


def refusal(module: KindModule, *before: KindModule) -> str:
    rooms = KindRegistry()
    for room in before:
        rooms.add(room)
    with pytest.raises(ValueError, match="the part") as refused:
        rooms.add(module)
    return str(refused.value)


def test_two_rooms_that_fold_one_part() -> None:
    weather = KindModule(room="weather", kinds=(), slice=Weather, fold=fold_weather)
    harbour = KindModule(room="harbour", kinds=(), slice=Tide, fold=fold_tide)
    assert refusal(harbour, weather) == "harbour folds the part wind, which weather owns"


def test_a_fold_that_returns_a_part_its_slice_does_not_declare() -> None:
    harbour = KindModule(room="harbour", kinds=(), slice=Weather, fold=fold_tide)
    assert refusal(harbour) == "harbour does not declare the part height of its slice"
    bare = KindModule(room="weather", kinds=(), fold=fold_weather)
    assert refusal(bare) == "weather does not declare the part wind of its slice"


def test_a_slice_with_a_part_that_the_fold_does_not_return() -> None:
    harbour = KindModule(room="harbour", kinds=(), slice=Tide, fold=fold_weather)
    assert refusal(harbour) == "harbour does not fold the part height of its slice"


def test_every_part_of_the_state_has_one_owner() -> None:
    owned = {module.room: sorted(parts_of(module.slice)) for module in registry.modules() if module.slice}
    assert owned == {
        "journal": ["_awaited", "same", "seq", "withdrawn"],
        "alerting": ["alarms", "deliveries"],
        "operations": ["operation"],
        "incidents": [
            "access",
            "age",
            "caller",
            "category",
            "exercise",
            "hazards",
            "involvements",
            "links",
            "merged_into",
            "number",
            "opened_at",
            "phase",
            "request",
            "response",
            "running",
            "trigger",
        ],
        "taskings": ["rvp", "scene", "taskings"],
        "care": ["_progress", "_same_tourniquets", "patients"],
        "dispatch": ["attentions"],
        "handovers": ["handovers"],
        "aftercare": ["after"],
    }
    assert registry.empty.keys() == {part for parts in owned.values() for part in parts}

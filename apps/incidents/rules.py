"""Rules of incidents. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from apps.accounts.access import Audience, Service, UnitPart
from apps.incidents.kinds import AT_SCENE, LADDER, TURNED_AWAY, UNANSWERED

ON_SCENE = LADDER.index("on_scene")


def audience(owner: UUID, state: dict[str, Any]) -> Audience:
    """The agencies and units that an incident concerns, from its state."""
    parts = state.get("involvements", {})
    units = {UUID(unit): _unit_part(part) for unit, part in parts.items()}
    return Audience(owner=owner, units=units, is_exercise=state.get("exercise", False))


def _unit_part(part: dict[str, Any]) -> UnitPart:
    return UnitPart(
        agency=UUID(part["agency"]),
        service=Service(part["service"]),
        reached_scene=has_reached_scene(part),
        turned_away=part["status"] in TURNED_AWAY,
        ended_at=_time(part["ended_at"]),
        care_closed_at=_time(part["care_closed_at"]),
    )


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def why_out(state: dict[str, Any], unit: UUID | None) -> str:
    """Why a unit may no longer see the incident: `expired`, `declined`, the cause of its stand-down, else `not_on_incident`."""
    part = state.get("involvements", {}).get(str(unit))
    if part is None or part["status"] not in TURNED_AWAY:
        return "not_on_incident"
    return str(part["stand_down_cause"] if part["status"] == "stood_down" else part["status"])


def is_waiting(state: dict[str, Any], unit: UUID, alert: UUID) -> bool:
    """Whether this alert still waits for an answer."""
    part = state.get("involvements", {}).get(str(unit))
    return bool(part) and part["alert"] == str(alert) and part["status"] in UNANSWERED


def has_reached_scene(part: Mapping[str, Any]) -> bool:
    """Whether the unit has been at the scene, wherever it is now."""
    return any(status in part["reached"] for status in AT_SCENE)


def is_late(state: dict[str, Any], unit: str) -> bool:
    """Whether a fact recorded now comes after its unit's part, or the whole incident, was over."""
    return state["phase"] != "open" or state["involvements"][unit]["ended_at"] is not None


def is_care_over(state: dict[str, Any], unit: str) -> bool:
    """Whether the unit has handed its patient over."""
    return state["involvements"][unit]["care_closed_at"] is not None


def may_decline(part: dict[str, Any]) -> bool:
    """Whether a unit may decline: until it has reached the scene."""
    return LADDER.index(part["status"]) < ON_SCENE


def is_all_clear(state: dict[str, Any]) -> bool:
    """Whether every unit has ended its part, and at least one of them by clearing."""
    parts = state["involvements"].values()
    return all(part["ended_at"] for part in parts) and any(part["status"] == "clear" for part in parts)


def active_units(state: dict[str, Any]) -> list[dict[str, Any]]:
    return [part for part in state.get("involvements", {}).values() if part["ended_at"] is None]

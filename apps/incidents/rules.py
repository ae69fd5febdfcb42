"""Rules of incidents. Pure."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from apps.accounts.access import Audience, UnitPart
from apps.accounts.partnership_rules import PartnershipsInForce
from apps.core.instants import from_wire, is_believable, to_wire
from apps.incidents.care_ended import CareClosedAt
from apps.incidents.kinds import AT_SCENE, LADDER, TURNED_AWAY, UNANSWERED, InvolvementStatus
from apps.incidents.state import IncidentSlice, Involvement
from apps.incidents.taskings.rules import agencies_asked
from apps.journal.state import State, read

ON_SCENE = LADDER.index("on_scene")


def audience(
    owner: UUID, state: State, care_closed_at: CareClosedAt, partnerships: PartnershipsInForce
) -> Audience:
    """The agencies and units that an incident concerns, from its state and from what is agreed between agencies now."""
    return Audience(
        owner=owner,
        units=unit_parts(state, care_closed_at),
        is_exercise=read(state, IncidentSlice)["exercise"],
        partners=partnerships.partners_of(owner),
        shown_live=partnerships.shown_live_to(owner),
        asked=agencies_asked(state),
    )


def unit_parts(state: State, care_closed_at: CareClosedAt) -> dict[UUID, UnitPart]:
    """The part of each unit that was ever alerted to the incident."""
    parts = read(state, IncidentSlice)["involvements"]
    return {UUID(unit): _unit_part(part, care_closed_at(state, unit)) for unit, part in parts.items()}


def agencies_concerned(owner: UUID, state: IncidentSlice) -> frozenset[UUID]:
    """The agency that owns the incident, and those of every unit that was ever alerted to it."""
    return frozenset({owner, *(UUID(part["agency"]) for part in state["involvements"].values())})


def _unit_part(part: Involvement, care_closed_at: str | None) -> UnitPart:
    ended_at = _ended_at(part)
    came_at = min((part["reached"][one] for one in AT_SCENE if one in part["reached"]), default=None)
    is_turned_away = part["status"] in TURNED_AWAY
    came_anyway = is_turned_away and came_at is not None and ended_at is not None and came_at > ended_at
    return UnitPart(
        agency=UUID(part["agency"]),
        is_crew=part["role"] == "crew",
        # Who declined does not admit itself again by a status; who was turned away and came keeps what it recorded itself.
        reached_scene=came_at is not None and not came_anyway and part["status"] != "declined",
        came_at=_time(came_at),
        came_anyway=came_anyway and part["status"] != "declined",
        turned_away=is_turned_away,
        began_at=from_wire(part["alerted_at"]),
        ended_at=_time(ended_at),
        care_closed_at=_time(care_closed_at),
    )


def _ended_at(part: Involvement) -> str | None:
    """When the unit's part ended, but never before it began: a device's clock said when."""
    return max(part["ended_at"], part["alerted_at"]) if part["ended_at"] else None


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def why_out(state: IncidentSlice, unit: UUID | None) -> str:
    """Why a unit may no longer see the incident: `expired`, `declined`, the cause of its stand-down, else `not_on_incident`."""
    part = state["involvements"].get(str(unit))
    if part is None or part["status"] not in TURNED_AWAY:
        return "not_on_incident"
    return str(part["stand_down_cause"] if part["status"] == "stood_down" else part["status"])


def is_waiting(state: State, unit: UUID, alert: UUID) -> bool:
    """Whether this alert still waits for an answer."""
    part = read(state, IncidentSlice)["involvements"].get(str(unit))
    return part is not None and part["alert"] == str(alert) and part["status"] in UNANSWERED


def has_reached_scene(part: Involvement) -> bool:
    """Whether the unit has been at the scene, wherever it is now."""
    return any(status in part["reached"] for status in AT_SCENE)


def is_late(state: IncidentSlice, unit: str) -> bool:
    """Whether a fact recorded now comes after its unit's part, or the whole incident, was over."""
    return state["phase"] != "open" or state["involvements"][unit]["ended_at"] is not None


def is_overtaken(
    part: Involvement, at: datetime, received_at: datetime, *, names_alert: bool = False
) -> bool:
    """Whether the unit did something on this alert after a command of that time was given, or was alerted after it.

    What is said to have been done long after the command was received has a wrong time, and overtakes nothing. Nor can a command
    that names its alert have been given before that: its clock is slow, and it counts as given when it came.
    """
    given = to_wire(at)
    if part["alerted_at"] > given:
        return not names_alert
    answered = [moment for status, moment in part["reached"].items() if status not in UNANSWERED]
    later = (moment for moment in answered if moment > given)
    return any(is_believable(from_wire(moment), received_at) for moment in later)


def may_decline(part: Involvement) -> bool:
    """Whether a unit may decline: until it has reached the scene."""
    return LADDER.index(part["status"]) < ON_SCENE


def is_all_clear(state: IncidentSlice) -> bool:
    """Whether every unit has ended its part, and at least one of them by clearing."""
    parts = state["involvements"].values()
    return all(part["ended_at"] for part in parts) and any(part["status"] == "clear" for part in parts)


def fills_its_place(state: IncidentSlice, part: Involvement) -> bool:
    """Whether the unit is on the incident, or was until it cleared, since units were last asked for again."""
    return part["status"] not in TURNED_AWAY and not _had_gone(state, part)


def _had_gone(state: IncidentSlice, part: Involvement) -> bool:
    reopened_at, ended_at = state["response"]["reopened_at"], part["ended_at"]
    return bool(reopened_at and ended_at and ended_at <= reopened_at)


def asked_already(state: IncidentSlice) -> dict[str, InvolvementStatus]:
    """Unit → how far it came, without those that had cleared or were stood down before units were last asked for again."""
    return {
        unit: part["status"]
        for unit, part in state["involvements"].items()
        if part["status"] not in ("clear", "stood_down") or not _had_gone(state, part)
    }


def active_units(state: IncidentSlice) -> list[Involvement]:
    return [part for part in state["involvements"].values() if part["ended_at"] is None]


RequestState = Literal["requested", "told", "acknowledged", "resourced", "ended"]


def request_state(state: IncidentSlice) -> RequestState | None:
    """How far the request for an ambulance has come; None in a timeline without one."""
    request = state["request"]
    if request is None:
        return None
    if state["phase"] != "open":
        return "ended"
    if any(part["role"] == "crew" for part in active_units(state)):
        return "resourced"
    if request["acknowledged_at"]:
        return "acknowledged"
    return "told" if request["told_at"] else "requested"

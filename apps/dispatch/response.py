"""When a response is enough: what is recorded of the patients, of the crews and by the desk decides. Pure.

While it is closed no unit is asked, exchanged or replaced (docs/decisions/when-it-is-enough.md).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from apps.care.state import CareSlice, Patient
from apps.dispatch.state import DispatchSlice
from apps.incidents.kinds import AT_SCENE, TURNED_AWAY, AlertRole, InvolvementStatus, StandDownCause
from apps.incidents.response_payloads import ClosedCause
from apps.incidents.rules import asked_already, fills_its_place
from apps.incidents.state import IncidentSlice, Involvement
from apps.journal.layers import heads

BY_CARE: tuple[ClosedCause, ...] = (
    "transporting",
    "at_hospital",
    "resuscitation_stopped",
    "life_extinct",
    "no_patient",
    "enough",
)
"""The causes that what is recorded of care gives, and takes back."""
PLACE_LOST: tuple[ClosedCause, ...] = ("enough", "no_patient", "desk", "cad", "cancelled")
"""The causes after which news of the call opens the response again: nobody was being conveyed, and nobody had died."""
NOBODY_THERE: tuple[ClosedCause, ...] = ("enough", "no_patient")
"""The causes after which a call that proves to be elsewhere opens the response again."""
LET_GO: tuple[StandDownCause, ...] = ("enough", "recoded")
"""The causes of a stand-down by a rule, because the call does not need the unit. Nobody chose against it."""
CARE_ENDS = ("protocol_complete", "dnacpr", "futile", "medical_direction", None)
"""Why a clinician stops for good. One who is unable to go on, or feels a pulse, does not end the care."""


class ResponseState(IncidentSlice, CareSlice, DispatchSlice):
    """What a response is judged by."""


@dataclass(frozen=True, kw_only=True)
class Enough:
    """Why nothing more is needed, and since when."""

    cause: ClosedCause
    at: str


@dataclass(frozen=True, kw_only=True)
class Cared:
    """What other rooms know: patients that a hospital has accepted, and which units care for nobody any more, and since when."""

    at_hospital: Mapping[str, str]
    care_closed_at: Callable[[str], str | None]


def response_after(state: ResponseState, cared: Cared) -> Enough | None:
    """Whether what is recorded by now is enough; None while some patient still needs units.

    What was so before the response was last opened again does not close it a second time.
    """
    found = _enough(state, cared)
    reopened_at = state["response"]["reopened_at"]
    return None if found is None or (reopened_at and found.at <= reopened_at) else found


def _enough(state: ResponseState, cared: Cared) -> Enough | None:
    patients = [
        state["patients"][key] for key, one in heads(state["patients"]).items() if one["merged_into"] is None
    ]
    known = [ended for one in patients if (ended := _ended(one, cared))]
    remaining = [one for one in patients if _ended(one, cared) is None]
    arrived = sum(one.cause == "at_hospital" for one in known)
    conveyed = _conveyed(state, remaining, cared, arrived) if remaining else []
    if conveyed or (known and not remaining):
        return max([*known, *conveyed], key=lambda one: one.at)
    return _left(state, patients, cared)


def _ended(patient: Patient, cared: Cared) -> Enough | None:
    """Whether a clinician has ended this patient's care, or a hospital has taken it over."""
    if death := patient["death"]:
        return Enough(cause="life_extinct", at=death["at"])
    care = patient["care"]
    is_stopped = care["cpr"] in ("stopped", "not_started") and care["pulse"] != "present"
    if care["stopped_at"] and is_stopped and care["stop_reason"] in CARE_ENDS:
        return Enough(cause="resuscitation_stopped", at=care["stopped_at"])
    if at := cared.at_hospital.get(patient["patient"]):
        return Enough(cause="at_hospital", at=at)
    return None


def _conveyed(state: ResponseState, remaining: list[Patient], cared: Cared, arrived: int) -> list[Enough]:
    """How the remaining patients are conveyed: by a crew for each, or by those who treated them, when nobody is left at the scene.
    Empty while one of them is not. `arrived`: so many crews conveyed a patient whom a hospital has accepted.
    """
    crews = [part for part in _crews(state) if _conveying_since(part)]
    units = {part["unit"] for part in crews}
    treated = bool(crews) and all(units & set(one["units"]) for one in remaining)
    if len(crews) - arrived < len(remaining) and not (treated and not _at_scene(state, cared)):
        return []
    return [Enough(cause=_conveyance(part), at=_conveying_since(part) or "") for part in crews]


def _conveyance(part: Involvement) -> ClosedCause:
    return "at_hospital" if "at_hospital" in part["reached"] else "transporting"


def _conveying_since(part: Involvement) -> str | None:
    reached = part["reached"]
    return max((reached[one] for one in ("transporting", "at_hospital") if one in reached), default=None)


def _left(state: ResponseState, patients: list[Patient], cared: Cared) -> Enough | None:
    """A crew that was at the scene has cleared, and nobody is there any more: there is nothing left to do."""
    cleared = [
        part["reached"]["clear"]
        for part in _crews(state)
        if part["status"] == "clear" and any(rung in part["reached"] for rung in AT_SCENE)
    ]
    if not cleared or _at_scene(state, cared):
        return None
    treated = any(one["units"] for one in patients)
    return Enough(cause="enough" if treated else "no_patient", at=max(cleared))


def _crews(state: ResponseState) -> list[Involvement]:
    parts = state["involvements"].values()
    return [part for part in parts if part["role"] == "crew" and part["status"] not in TURNED_AWAY]


def _at_scene(state: ResponseState, cared: Cared) -> bool:
    """Whether some unit is at the scene and has not handed its patients over."""
    return any(
        part["status"] in AT_SCENE and cared.care_closed_at(part["unit"]) is None
        for part in state["involvements"].values()
    )


def is_closed(state: IncidentSlice) -> bool:
    """Whether no unit is asked any more."""
    return state["phase"] != "open" or state["response"]["state"] == "closed"


def filled(state: IncidentSlice, role: AlertRole) -> int:
    """How many units of this role are on the incident, or were until they cleared, since units were last asked for again."""
    return len(filling(state, role))


def filling(state: IncidentSlice, role: AlertRole) -> list[Involvement]:
    """Those units."""
    parts = state["involvements"].values()
    return [part for part in parts if part["role"] == role and fills_its_place(state, part)]


def limited(state: IncidentSlice, role: AlertRole, planned: int) -> int:
    """How many more units of this role are asked for, where the plan would ask for `planned` more: a desk's word goes first."""
    if is_closed(state):
        return 0
    wanted = state["response"]["wanted"][role]
    return planned if wanted is None else max(0, wanted - filled(state, role))


def asked_before(state: IncidentSlice) -> dict[str, InvolvementStatus]:
    """The units that the incident has asked, by id. Those that a rule let go may be asked again, once the call needs them."""
    parts = state["involvements"]
    asked = asked_already(state)
    return {unit: status for unit, status in asked.items() if parts[unit]["stand_down_cause"] not in LET_GO}


def is_known(state: IncidentSlice) -> bool:
    """Whether the ambulance control room knows that an ambulance is wanted: without that no co-responder goes."""
    request = state["request"]
    return request is None or request["told_at"] is not None

"""How many more units an incident asks for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from apps.dispatch import response
from apps.dispatch.eligibility import plan
from apps.dispatch.eligibility.candidates import CallFacts
from apps.dispatch.eligibility.plan import releases
from apps.dispatch.state import DispatchedState
from apps.doctrine.scheme import Scheme
from apps.incidents.kinds import AlertRole
from apps.incidents.models import Incident
from apps.incidents.rules import fills_its_place
from apps.incidents.state import Involvement
from apps.units.aboard import Aboard


def facts_of(
    incident: Incident, today: date, owners: Scheme, brought: Mapping[str, Aboard] | None = None
) -> CallFacts:
    """The facts of the call. The scheme of the service that owns the call says whether it is an arrest. `brought`: what the units
    near bring.
    """
    return CallFacts(
        system=incident.system,
        code=incident.code,
        trigger_label=incident.label,
        hazards=tuple(incident.hazards),
        age=incident.age,
        age_years=incident.age_years,
        exercise=incident.exercise,
        category=incident.category,
        is_arrest=incident.category in owners.crew.arrest_categories,
        plan=plan.plan_of(owners.crew, incident.category, incident.patients or 1),
        patients=incident.patients or 1,
        says=tuple(incident.markers),
        today=today,
        brought=brought or {},
    )


def places_open(role: AlertRole, call: CallFacts, state: DispatchedState, scheme: Scheme) -> int:
    """How many places of this role no unit fills. 0 while the response is closed, and for co-responders while no ambulance control
    room knows of the request, once a crew is at the patient, or while a unit reports an unsafe scene and no desk has said that it
    is safe.
    """
    if response.is_closed(state) or (role == "co_responder" and not _wants_co_responder(call, state, scheme)):
        return 0
    return response.limited(state, role, _planned(role, call, state, scheme))


def _planned(role: AlertRole, call: CallFacts, state: DispatchedState, scheme: Scheme) -> int:
    """How many more units the scheme would ask for."""
    filled = response.filling(state, role)
    if role == "co_responder":
        return max(0, scheme.co_responder.how_many - len(filled))
    return plan.places_open(call.plan, [call.brought.get(part["unit"], plan.UNKNOWN) for part in filled])


def _wants_co_responder(call: CallFacts, state: DispatchedState, scheme: Scheme) -> bool:
    unsafe = any(
        one["cause"] == "unit_says_unsafe" and one["settled_at"] is None
        for one in state["attentions"].values()
    )
    crews = [part for part in state["involvements"].values() if part["role"] == "crew"]
    # A crew that cleared without another on its way has nobody to be helped.
    has_cleared = any(part["status"] == "clear" and fills_its_place(state, part) for part in crews)
    is_done = has_cleared and not any(part["ended_at"] is None for part in crews)
    return response.is_known(state) and not is_done and not unsafe and not _is_released(call, state, scheme)


def _is_released(call: CallFacts, state: DispatchedState, scheme: Scheme) -> bool:
    """Whether a crew is at the patient that releases co-responders; one of which nothing is known does."""
    parts = state["involvements"].values()
    there = [
        part["unit"]
        for part in parts
        if part["role"] == "crew" and "at_patient" in part["reached"] and fills_its_place(state, part)
    ]
    return any(
        unit not in call.brought or releases(scheme.co_responder.released_by, call.brought[unit])
        for unit in there
    )


def is_with_patient(part: Involvement) -> bool:
    """Whether the unit has been at the patient: care that has begun is never stood down by a change of the call."""
    return "at_patient" in part["reached"]

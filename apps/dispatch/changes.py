"""What a CAD or a desk changes about an open call. Each change is an entry, and units are allocated again in the same
transaction.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from apps.accounts.access import Actor, Role
from apps.accounts.models import Agency
from apps.core.clock import now
from apps.core.geo import Place
from apps.dispatch import cancelling
from apps.dispatch.actions import CallAnswer, answer_body, checked_location, known_trigger
from apps.dispatch.allocation import Allocated, AllocationRequest, allocate
from apps.dispatch.board_warnings import settle
from apps.dispatch.caller import set_hazards, take_caller
from apps.dispatch.calls_first import call_in_hand
from apps.dispatch.eligibility import needs, plan
from apps.dispatch.eligibility.search import road_to
from apps.dispatch.inbox.items import settle_items
from apps.dispatch.intake.caller import ReadCaller
from apps.dispatch.intake.codes import as_trigger
from apps.dispatch.kinds import AllocationCause
from apps.dispatch.meeting.suggesting import suggest
from apps.dispatch.problems import LocationMissing
from apps.dispatch.reassessment import candidates_for, late_ones
from apps.dispatch.response import NOBODY_THERE, PLACE_LOST
from apps.dispatch.state import DispatchedState
from apps.doctrine.models import TriggerCode
from apps.doctrine.scheme import Exclusion, Scheme, activates, exclusion_of
from apps.doctrine.selectors import co_responder_schemes, scheme_or_shipped, shipped_scheme
from apps.incidents import actions as incidents
from apps.incidents.hazards import GivenHazard
from apps.incidents.models import Incident
from apps.incidents.problems import IncidentNotFound
from apps.incidents.records import Location
from apps.incidents.reopening import reopen
from apps.incidents.response_actions import reopen_response
from apps.incidents.rules import active_units
from apps.incidents.selectors import location_of
from apps.journal.models import Entry
from apps.journal.transaction import JournalTransaction, in_transaction
from apps.routing.travel import Eta


@dataclass(frozen=True, kw_only=True)
class Change:
    """What has changed; None: as before. `trigger` is (system, code). `is_anywhere`: a desk says so, although outside the area;
    `reopens`: it sends units there although the incident was over.
    """

    trigger: tuple[str, str] | None = None
    location: Location | None = None
    address: str | None = None
    hazards: tuple[GivenHazard, ...] | None = None
    information: str | None = None
    caller: ReadCaller | None = None
    is_anywhere: bool = False
    reopens: bool = False


@dataclass(frozen=True)
class _Checked:
    code: TriggerCode | None
    location: Location | None
    road: Mapping[UUID, Eta]


@call_in_hand()
def change_call(actor: Actor, incident_id: UUID, change: Change) -> CallAnswer:
    """Record what changed, stand down units that are no longer wanted, and alert units that now are.

    Raises `IncidentNotFound`, `IncidentOver`, `TriggerUnknown`, `LocationMissing`, `LocationOutsideArea`.
    """
    _owned(actor, incident_id)
    checked = _checked(actor, change)
    return in_transaction(partial(_change, actor, incident_id, change, checked), timelines=[incident_id])


def _checked(actor: Actor, change: Change) -> _Checked:
    code = known_trigger(*change.trigger) if change.trigger else None
    if change.location is None:
        return _Checked(code, None, {})
    owner = Agency.objects.select_related("area").get(pk=actor.agency)
    location = checked_location(None if change.is_anywhere else owner.area, change.location)
    return _Checked(code, location, road_to(owner, Place(lat=location["lat"], lon=location["lon"])))


def _change(
    actor: Actor, timeline: UUID, change: Change, checked: _Checked, journal: JournalTransaction
) -> CallAnswer:
    before = _owned(actor, timeline)
    if change.reopens:
        reopen(journal, timeline, "desk", actor)
    if checked.code:
        reopen(journal, timeline, "recoded", actor)
        incidents.recode(journal, timeline, as_trigger(checked.code), actor)
        settle_items(journal, actor.agency, timeline, "code_unknown", by=actor, resolution="recoded")
    if checked.location or change.address:
        location = checked.location or location_of(before)
        if location is None:
            raise LocationMissing
        incidents.relocate(journal, timeline, location, change.address, actor)
    if change.hazards is not None:
        set_hazards(journal, before, change.hazards, actor)
    if change.information:
        incidents.add_information(journal, timeline, change.information, actor)
    take_caller(journal, before, change.caller, actor)
    incident = _owned(actor, timeline)
    name = _what_counts(before, incident, change, checked)
    if name is None:
        return CallAnswer(answer_body(incident, Allocated()))
    _open_again(journal, before, incident, checked, actor)
    ended = _stand_down_the_unwanted(journal, incident, name, actor)
    if checked.location:
        suggest(journal, incident)
    allocated = allocate(journal, incident, AllocationRequest(cause=name, road=checked.road))
    for entry in ended:
        incidents.close_if_all_clear(journal, timeline, entry)
    return CallAnswer(answer_body(incident, allocated))


def _what_counts(
    before: Incident, after: Incident, change: Change, checked: _Checked
) -> AllocationCause | None:
    """By what units are chosen again; None: nothing that decides who goes."""
    if checked.code or checked.location:
        return "recoded" if checked.code else "relocated"
    if change.hazards is not None:
        return "hazards"
    was, is_now = ((one.patients or 1, one.markers, one.hazards) for one in (before, after))
    return None if was == is_now else "caller_said"


def _open_again(
    journal: JournalTransaction, before: Incident, after: Incident, checked: _Checked, actor: Actor
) -> None:
    """Ask for units again where the call turns out to be worse than it was closed for, or to be elsewhere than nobody was found."""
    response = journal.state(after.pk, DispatchedState)["response"]
    is_lost = response["state"] == "open" or response["cause"] in PLACE_LOST
    if (checked.code or before.patients != after.patients) and is_lost and _asks_for_more(before, after):
        reopen_response(journal, after.pk, "recoded", actor)
    elif checked.location and response["state"] == "closed" and response["cause"] in NOBODY_THERE:
        reopen_response(journal, after.pk, "cad" if actor.role is Role.MACHINE else "desk", actor)


def _asks_for_more(before: Incident, after: Incident) -> bool:
    """Whether the call asks for more crews by its new code, or for a co-responder."""
    crew = scheme_or_shipped(after.agency_id, now()).crew
    was, is_now = (
        plan.places_open(plan.plan_of(crew, one.category, one.patients or 1), []) for one in (before, after)
    )
    schemes = co_responder_schemes(after.area_id, now()) or [shipped_scheme()]
    return is_now > was or any(
        activates(one, after.system, after.code) and not activates(one, before.system, before.code)
        for one in schemes
    )


def _stand_down_the_unwanted(
    journal: JournalTransaction, incident: Incident, name: str, actor: Actor
) -> list[Entry]:
    """Stand down co-responders that the call no longer asks for and that are not with the patient yet."""
    ended = []
    is_safe = True
    for part in active_units(journal.state(incident.pk, DispatchedState)):
        if part["role"] != "co_responder":
            continue
        scheme = scheme_or_shipped(UUID(part["agency"]), now())
        cause = _cause_against(scheme, incident)
        is_safe = is_safe and cause != "scene_unsafe"
        if cause in scheme.stand_down and not needs.is_with_patient(part):
            ended.append(incidents.withdraw_alert(journal, incident.pk, UUID(part["unit"]), cause, actor))
    if name == "relocated" and incident.place:
        candidates = candidates_for(journal, incident, incident.place)
        for unit in late_ones(journal.state(incident.pk, DispatchedState), candidates, "relocated"):
            ended.append(incidents.withdraw_alert(journal, incident.pk, unit, "relocated", actor))
    schemes = co_responder_schemes(incident.area_id, now()) or [shipped_scheme()]
    if name == "hazards" and is_safe and not any(_is_excluded(scheme, incident) for scheme in schemes):
        settle(journal, incident.pk, "unit_says_unsafe", "ambulance_held")
    return ended


def _is_excluded(scheme: Scheme, incident: Incident) -> bool:
    return _exclusion(scheme, incident) is not None


def _exclusion(scheme: Scheme, incident: Incident) -> Exclusion | None:
    return exclusion_of(scheme, incident.hazards, incident.age, incident.age_years, incident.markers)


def _cause_against(scheme: Scheme, incident: Incident) -> str | None:
    if not activates(scheme, incident.system, incident.code):
        return "recoded"
    found = _exclusion(scheme, incident)
    if found is None:
        return None
    return "recoded" if found.means == "unsuitable" else "scene_unsafe"


def cancel_call(actor: Actor, incident_id: UUID) -> CallAnswer:
    """Cancel the call. The answer names who is with a patient and stays. Raises `IncidentNotFound`, `IncidentOver`."""
    _owned(actor, incident_id)
    with_patient = cancelling.cancel(actor, incident_id)
    body = answer_body(_owned(actor, incident_id), Allocated())
    return CallAnswer({**body, "with_patient": with_patient})


def owned(actor: Actor, incident_id: UUID) -> Incident:
    """The incident, if the actor's agency owns its call. Raises `IncidentNotFound`."""
    return _owned(actor, incident_id)


def _owned(actor: Actor, incident_id: UUID) -> Incident:
    found = (
        Incident.objects.select_related("agency__area").filter(pk=incident_id, agency=actor.agency).first()
    )
    if found is None or (found.exercise and actor.role is Role.MACHINE):
        raise IncidentNotFound
    return found

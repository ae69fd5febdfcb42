"""A call that a CAD sends about a patient whom a unit has found already, or a desk has opened by hand: it is that incident."""

from __future__ import annotations

from apps.accounts.access import Actor
from apps.accounts.models import Agency
from apps.core.clock import now
from apps.core.geo import Place
from apps.core.instants import is_believable
from apps.dispatch.caller import set_hazards
from apps.dispatch.meeting.calls_near import is_by_hand, is_unreferenced, likely_of, running, unreferenced
from apps.dispatch.meeting.confirmation import attach_reference, note_confirmed
from apps.dispatch.meeting.likeness import CallSeen
from apps.incidents import actions as incidents
from apps.incidents.actions import NewIncident
from apps.incidents.models import Incident
from apps.incidents.records import Location
from apps.incidents.selectors import location_of
from apps.incidents.state import IncidentSlice
from apps.journal.transaction import JournalTransaction


def link_running(
    journal: JournalTransaction, actor: Actor, owner: Agency, call: NewIncident
) -> Incident | None:
    """The call without a number that this call is likely about, with the CAD's number and what the caller adds; None if there is
    none. A desk's call by hand has no number either: it can be about a patient whom a unit has found.
    """
    own = Incident.objects.filter(agency=owner.pk)
    among = running(own) if is_by_hand(call.external_ref) else unreferenced(own)
    for found, _ in likely_of(_seen(call), among):
        if not journal.holds(found.pk):
            journal.lock([found.pk])
        # Another process may have named or closed it in the meantime.
        incident = Incident.objects.select_related("agency__area", "area").get(pk=found.pk)
        if is_unreferenced(incident) and journal.state(found.pk, IncidentSlice)["phase"] == "open":
            if is_by_hand(call.external_ref):
                note_confirmed(journal, found.pk, actor)
            else:
                attach_reference(journal, incident, call.external_ref, actor, by="rule")
            _take_details(journal, incident, call, actor)
            return Incident.objects.select_related("agency__area", "area").get(pk=found.pk)
    return None


def _seen(call: NewIncident) -> CallSeen:
    known = call.lat is not None and call.lon is not None
    return CallSeen(
        place=Place(lat=call.lat or 0.0, lon=call.lon or 0.0) if known else None,
        accuracy_m=call.accuracy_m,
        address=call.address,
        opened_at=call.received_at if is_believable(call.received_at, now()) else now(),
        is_open=True,
        category=call.trigger["category"],
        age=call.age,
        age_years=call.age_years,
        exercise=call.exercise,
    )


def _take_details(journal: JournalTransaction, incident: Incident, call: NewIncident, actor: Actor) -> None:
    """The address and the hazards. Who is with the patient knows better where that is, unless the place was a guess."""
    place = location_of(incident)
    given: Location | None = None
    if call.lat is not None and call.lon is not None:
        given = {
            "lat": call.lat,
            "lon": call.lon,
            "accuracy_m": call.accuracy_m,
            "source": call.location_source,
        }
    if given and (place is None or given["accuracy_m"] < place["accuracy_m"]):
        place = given
    if place and (call.address or place is given):
        incidents.relocate(journal, incident.pk, place, call.address or None, actor)
    if call.hazards:
        set_hazards(journal, incident, [*dict.fromkeys([*incident.hazards, *call.hazards])], actor)

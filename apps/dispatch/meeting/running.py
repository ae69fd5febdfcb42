"""A call that a unit opens at the patient: a fact, never refused. The ambulance is requested and crews are alerted at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError

from apps.accounts.access import Standing
from apps.accounts.models import Agency
from apps.accounts.partnerships import partnerships_in_force
from apps.accounts.territories import agencies_serving
from apps.accounts.territory_rules import TerritoryPurpose
from apps.core.clock import now
from apps.core.geo import Place
from apps.core.problems import DatabaseUnavailable
from apps.dispatch.allocation import AllocationRequest, allocate
from apps.dispatch.meeting import confirmation
from apps.dispatch.meeting.calls_near import WITHOUT_REFERENCE, is_running, likely_of, seen
from apps.dispatch.meeting.finder import take_part
from apps.dispatch.meeting.given import ARREST, RunningGiven, read_given
from apps.dispatch.meeting.merging import merge_into
from apps.dispatch.meeting.suggesting import suggest
from apps.doctrine.models import TriggerCode
from apps.doctrine.selectors import trigger
from apps.incidents import actions as incidents
from apps.incidents.models import Incident
from apps.incidents.problems import IncidentNotFound
from apps.incidents.records import Location
from apps.incidents.state import IncidentSlice
from apps.journal.models import Entry, Timeline
from apps.journal.reports import AlreadyRecorded, Report
from apps.journal.transaction import JournalTransaction
from apps.units.models import Unit, UnitPosition
from apps.units.selectors import units_by_id

FURTHEST_M = 5_000.0
DRIFTS_M_PER_S = 15.0
"""How fast a unit's last position loses its worth."""
OPENED = "running_call_opened"


@dataclass(frozen=True)
class _Found:
    """Where it is: None where nobody knows; `age_s`: of the unit's last position, where that was taken."""

    location: Location | None
    age_s: int | None = None


def open_running_call(journal: JournalTransaction, report: Report) -> Entry:
    """Open the incident under the id that the device made. The same call opened twice is recorded once."""
    _refuse_known(journal, report)
    given, unit = read_given(report.payload), unit_of_the_moment(report)
    report = replace(report, unit=unit.pk if unit else None)
    found = _Found(given.location) if given.location else _last_position(unit, report.at)
    owner = owner_of(found.location, unit, report)
    try:
        with journal.savepoint():
            incident = incidents.open_incident(
                journal, report.actor, owner, _new_incident(report, given, found)
            )
    except IntegrityError:
        raise DatabaseUnavailable from None
    payload = {
        "system": given.system,
        "code": given.code,
        "location": given.location,
        "patients": given.patients,
        "position_age_s": found.age_s,
        "exercise": given.exercise,
    }
    entry = journal.append(report.incident, report.entry(OPENED, payload))
    confirmation.ask(journal, incident)
    counterpart = _already_called(journal, incident, unit)
    if unit:
        take_part(journal, incident, unit, report, counterpart.pk if counterpart else None)
    if counterpart:
        merge_into(journal, incident, counterpart, report.actor, by="rule")
    else:
        suggest(journal, incident)
        allocate(journal, incident, AllocationRequest(cause="call"))
    return entry


def _already_called(journal: JournalTransaction, incident: Incident, unit: Unit | None) -> Incident | None:
    """The open call of a CAD, or the other running call of this unit, that is likely about the patient who was found."""
    others = Incident.objects.select_related("agency__area").filter(agency=incident.agency_id)
    for other, _ in likely_of(seen(incident), others.exclude(pk=incident.pk)):
        involved = unit and other.involvements.filter(unit=unit.pk, status="at_patient").exists()
        if involved or not is_running(other):
            if not journal.holds(other.pk):
                journal.lock([other.pk])
            if journal.state(other.pk, IncidentSlice)["phase"] == "open":
                return other
    return None


def _refuse_known(journal: JournalTransaction, report: Report) -> None:
    """Raises `AlreadyRecorded` where the unit's colleague was quicker, `IncidentNotFound` for an id that others use."""
    if not journal.holds(report.incident):
        if Timeline.objects.filter(pk=report.incident).exists():
            raise DatabaseUnavailable  # It was opened this moment: the next try finds it.
        return
    unit = unit_of_the_moment(report)
    known = journal.entries(report.incident).last_of(OPENED, str(unit.pk) if unit else "")
    if known is None:
        raise IncidentNotFound
    raise AlreadyRecorded(UUID(known["id"]))


def unit_of_the_moment(report: Report) -> Unit | None:
    """The unit that the author was booked on to then: the one that the device noted, if so; else the present one."""
    booked = Entry.objects.filter(kind="unit_booked_on", author=report.actor.person)
    noted = report.noted_unit
    if noted and (noted == report.actor.unit or booked.filter(unit=noted).exists()):
        return units_by_id({noted}).get(noted)
    booked = booked.filter(occurred_at__lte=report.at)
    last = booked.order_by("-position").values_list("unit", flat=True).first() or report.actor.unit
    return units_by_id({last}).get(last) if last else None


def _last_position(unit: Unit | None, at: datetime) -> _Found:
    held = UnitPosition.objects.filter(unit=unit).first() if unit else None
    if held is None:
        return _Found(None)
    age_s = max(0, round((at - held.at).total_seconds()))
    accuracy_m = min(FURTHEST_M, (held.accuracy_m or 0.0) + DRIFTS_M_PER_S * age_s)
    return _Found(
        {"lat": held.lat, "lon": held.lon, "accuracy_m": accuracy_m, "source": "last_position"}, age_s
    )


def owner_of(location: Location | None, unit: Unit | None, report: Report) -> Agency:
    """Whose call it is: the service at home there, else the unit's own or its partner, else the first of its area.

    Where no service takes calls at all, the unit's own agency keeps it: the fact is not lost.
    """
    own = unit.agency_id if unit else report.actor.agency
    agreed = partnerships_in_force(now())
    owners = Agency.objects.filter(area=report.actor.area, service__standing=Standing.OWNER)
    known = {agency.pk: agency for agency in owners.select_related("area").order_by("name", "pk")}
    at_home = (
        agencies_serving(
            Place(lat=location["lat"], lon=location["lon"]), TerritoryPurpose.HOME, report.received_at
        )
        if location
        else set()
    )
    partners = {one for one in known if own == one or own in agreed.partners_of(one)}
    for wanted in (at_home & partners, at_home, {own}, partners, known.keys()):
        found = next((agency for key, agency in known.items() if key in wanted), None)
        if found:
            return found
    return Agency.objects.select_related("area").get(pk=own)


def _trigger(given: RunningGiven) -> dict[str, str]:
    """The code's meaning, in another call-taking system if need be. An arrest is one although nobody has loaded its code."""
    known = trigger(given.system, given.code) or TriggerCode.objects.filter(code=given.code).first()
    if known:
        return {
            "system": known.system,
            "code": known.code,
            "label": known.label,
            "category": known.category,
        }
    is_arrest = given.code == ARREST
    return {
        "system": given.system,
        "code": given.code,
        "label": given.code,
        "category": "cardiac_arrest" if is_arrest else "other",
    }


def _new_incident(report: Report, given: RunningGiven, found: _Found) -> incidents.NewIncident:
    code, location = _trigger(given), found.location
    return incidents.NewIncident(
        id=report.incident,
        external_ref=f"{WITHOUT_REFERENCE}{report.incident}",
        trigger=code,
        address="",
        lat=location["lat"] if location else None,
        lon=location["lon"] if location else None,
        accuracy_m=location["accuracy_m"] if location else 0.0,
        location_source=location["source"] if location else "none",
        received_at=report.at,
        exercise=given.exercise,
    )

"""Reads of interop; `access_*` also checks permission. What the actor may not export is answered as if it did not exist."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

from django.db.models import QuerySet

from apps.accounts.access import Actor, Clearance, clearance
from apps.accounts.models import Agency
from apps.accounts.partnership_rules import PartnershipsInForce
from apps.care.kinds import NAMES
from apps.core.clock import now
from apps.core.instants import start_of
from apps.core.words import ENGLISH, Words
from apps.handovers.state import ClinicalState
from apps.incidents.care_ended import care_closed_at
from apps.incidents.models import Incident
from apps.incidents.problems import IncidentNotFound
from apps.incidents.reading import stretch_of
from apps.incidents.rules import audience
from apps.incidents.selectors import Seen, access_incident, incident_record, with_states
from apps.incidents.visibility import Reader, reader_of
from apps.interop.edition import Edition, Source, edition_of
from apps.interop.problems import NothingToReport, PatientNotFound
from apps.interop.utstein import Row, in_arrest, row_of
from apps.journal.models import Entry
from apps.journal.selectors import entries_of
from apps.journal.state import read

MAY_TAKE_A_RECORD = (Clearance.CREW, Clearance.FULL)
# A record is made of what a crew may read, for every reader: two copies of one edition are the same bytes.
NOBODY = UUID(int=0)
AS_READ_BY = Reader(Clearance.CREW, agency=NOBODY, person=NOBODY)
CHUNK = 200


def access_edition(actor: Actor, incident: UUID, patient: UUID) -> Edition:
    """The latest edition of a patient's record, for the crews of the incident and the service that owns it."""
    seen = _going_on(actor, incident)
    if seen.clearance not in MAY_TAKE_A_RECORD:
        raise IncidentNotFound
    patient = seen.incident.pk if patient == incident else patient
    if str(patient) not in read(seen.state, ClinicalState)["patients"]:
        raise PatientNotFound
    return edition_of(_source(seen.incident), str(patient))


def access_report(actor: Actor, incident: UUID) -> Source:
    """The source of a NEMSIS report, for the service that owns the incident."""
    seen = _owned(actor, incident)
    if not read(seen.state, ClinicalState)["involvements"]:
        raise NothingToReport
    return _source(seen.incident)


def access_utstein(actor: Actor, incident: UUID) -> Row:
    """The Utstein row of the patient in arrest, or of the first patient."""
    seen = _owned(actor, incident)
    entries = stretch_of(list(entries_of({incident}))).seen_by(reader_of(actor, seen.clearance))
    state = read(seen.state, ClinicalState)
    patient = next(iter(in_arrest(state)), str(seen.incident.pk))
    return row_of(incident_record(seen.incident), state, entries, patient)


def access_utstein_rows(actor: Actor, since: date, until: date) -> Iterator[tuple[UUID, Row]]:
    """Incident and row of each patient in arrest of the actor's agency, by call of these days of its clock; no exercises."""
    zone = Agency.objects.values_list("time_zone", flat=True).get(pk=actor.agency)
    found = Incident.objects.filter(
        agency=actor.agency,
        exercise=False,
        erased_at=None,
        opened_at__gte=start_of(since, zone),
        opened_at__lt=start_of(until + timedelta(days=1), zone),
        merged_into=None,
    )
    ids = list(found.order_by("opened_at", "pk").values_list("pk", flat=True))
    for start in range(0, len(ids), CHUNK):
        yield from _rows(actor, ids[start : start + CHUNK])


def _rows(actor: Actor, ids: list[UUID]) -> Iterator[tuple[UUID, Row]]:
    kinds = Entry.objects.filter(timeline__in=ids, kind__in=[*NAMES, "incident_opened"]).select_related(
        "text"
    )
    recorded = stretch_of(list(kinds.order_by("timeline", "seq"))).by_timeline()
    incidents: QuerySet[Incident] = Incident.objects.select_related("timeline").filter(pk__in=ids)
    for incident in with_states(incidents.order_by("opened_at", "pk"), "patients"):
        state, record = read(incident.timeline.state, ClinicalState), incident_record(incident)
        # Of its own calls an agency reads the same whatever it has agreed with others.
        concerned = audience(
            incident.agency_id, incident.timeline.state, care_closed_at, PartnershipsInForce()
        )
        held = clearance(actor, concerned, now())
        entries = recorded[incident.pk].seen_by(reader_of(actor, held)) if incident.pk in recorded else []
        for patient in in_arrest(state):
            yield incident.pk, row_of(record, state, entries, patient)


def _going_on(actor: Actor, incident: UUID) -> Seen:
    """The incident, or the one in which it goes on after a merge: what was recorded of its patients is there."""
    seen = access_incident(actor, incident)
    while seen.incident.merged_into:
        seen = access_incident(actor, seen.incident.merged_into)
    return seen


def _owned(actor: Actor, incident: UUID) -> Seen:
    seen = _going_on(actor, incident)
    if seen.clearance is not Clearance.FULL:
        raise IncidentNotFound
    return seen


def _source(incident: Incident) -> Source:
    timeline = stretch_of(list(entries_of({incident.pk})))
    parts = read(incident.timeline.state, ClinicalState)["involvements"].values()
    named = {UUID(part["agency"]) for part in parts} | {incident.agency_id}
    names = Agency.objects.filter(pk__in=named).values_list("pk", "name")
    return Source(
        record=incident_record(incident),
        entries=timeline.seen_by(AS_READ_BY),
        owner=str(incident.agency_id),
        agencies={str(key): name for key, name in names},
        zone=incident.agency.time_zone,
        words=Words.for_language(incident.agency.language or ENGLISH),
    )

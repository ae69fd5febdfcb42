"""The autopilot: drives the demo's vehicles, and reports for every crew that no person has taken.

A vehicle on which a person has signed in is driven too, so that it arrives wherever in the world that person is. It stops being
driven once the person puts it somewhere on the map, or lets the device say where it is. What its crew does is left to the person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from apps.accounts.access import Role
from apps.accounts.models import Device
from apps.core.clock import now, to_wire
from apps.core.geo import Place, distance_m
from apps.core.ids import new_id
from apps.demo.driving import (
    RUSH_M_PER_S,
    SPEED_M_PER_S,
    Drive,
    drive_for,
    is_there,
    moved,
    patrol,
)
from apps.demo.places import HOSPITALS
from apps.demo.plan import Draft, Situation, next_draft
from apps.demo.random_source import RandomSource
from apps.handovers.state import ClinicalState
from apps.incidents.models import Incident, Involvement
from apps.journal.models import Entry
from apps.journal.state import read
from apps.reports.inbox import read_report, take
from apps.units.fixes import SIMULATED, STATION, Fix
from apps.units.models import Crew, UnitPosition
from apps.units.position_actions import take_fixes
from apps.units.selectors import actor_of

HOSPITAL_PLACES = [Place(lat=place.lat, lon=place.lon) for place in HOSPITALS]
RANDOM = RandomSource(7)
DRIVEN = frozenset({STATION, SIMULATED})
"""Sources of positions that are the demo's own: a position from anywhere else is a person's, and stays."""
NEAR_HOME_M = 2_000.0
DEMO_CALL = "DEMO-"
"""How the references of the demo's own calls begin."""


@dataclass(frozen=True)
class Vehicle:
    """A unit on duty with its position, its drive and its incident."""

    position: UnitPosition
    place: Place
    drive: Drive
    incident: Incident | None

    @property
    def has_moved(self) -> bool:
        return (self.place.lat, self.place.lon) != (self.position.lat, self.position.lon)


def advance(since_s: float, *, patrols: bool = False, clock_s: float = 0.0) -> int:
    """Advance by `since_s` seconds. Returns the number of reports that the crews made.

    `patrols`: free police units drive about near their stations; `clock_s` says which way.
    """
    taken = units_taken()
    vehicles = [_vehicle(row, since_s, clock_s if patrols else None, taken) for row in _positions()]
    _move(vehicles)
    return sum(
        _report_next(vehicle.incident, vehicle)
        for vehicle in vehicles
        if vehicle.incident and vehicle.position.unit_id not in taken
    )


def units_taken() -> set[UUID]:
    """Units on which a person has signed in."""
    found = Device.objects.filter(signed_in=True, person__crew__isnull=False)
    return set(found.values_list("person__crew__unit", flat=True))


def _positions() -> Iterable[UnitPosition]:
    on_duty = UnitPosition.objects.exclude(unit__duty="off_duty")
    return on_duty.select_related("unit__agency__service").order_by("unit__call_sign", "pk")


def _vehicle(row: UnitPosition, since_s: float, clock_s: float | None, taken: set[UUID]) -> Vehicle:
    place = Place(lat=row.lat, lon=row.lon)
    part = Involvement.objects.filter(unit=row.unit_id, is_active=True).select_related("incident__timeline")
    incident = active.incident if row.unit.incident and (active := part.first()) else None
    drive = _drive_on(incident, row, place) if incident else _drive_free(row, clock_s, taken)
    if drive.goal and row.source in DRIVEN:
        place = moved(place, drive.goal, drive.metres_per_s * since_s)
    return Vehicle(row, place, drive, incident)


def _drive_on(incident: Incident, row: UnitPosition, place: Place) -> Drive:
    """Drive at real speed to a call that a person placed, and faster to one of the demo's own."""
    involvements = read(incident.timeline.state, ClinicalState)["involvements"]
    status = involvements[str(row.unit_id)]["status"]
    pace = RUSH_M_PER_S if incident.external_ref.startswith(DEMO_CALL) else SPEED_M_PER_S
    scene = incident.place
    if scene is None:
        return Drive(None)
    return replace(drive_for(status, scene, HOSPITAL_PLACES, place), metres_per_s=pace)


def _drive_free(row: UnitPosition, clock_s: float | None, taken: set[UUID]) -> Drive:
    unit = row.unit
    if unit.station_lat is None or unit.station_lon is None:
        return Drive(None)
    home = Place(lat=unit.station_lat, lon=unit.station_lon)
    # A person's own unit waits where its station is: a first test call in Leeds must find it there.
    is_near = distance_m(home, Place(lat=row.lat, lon=row.lon)) < NEAR_HOME_M
    if clock_s is not None and unit.agency.service.own_tasking and row.unit_id not in taken and is_near:
        return patrol(home, RANDOM, unit.call_sign, clock_s)
    return Drive(home)


def _move(vehicles: Iterable[Vehicle]) -> None:
    """Report the new positions of each agency in one batch, as a CAD does."""
    by_agency: dict[UUID, list[Vehicle]] = defaultdict(list)
    for vehicle in vehicles:
        if vehicle.has_moved:
            by_agency[vehicle.position.unit.agency_id].append(vehicle)
    for moving in by_agency.values():
        crew = (
            Crew.objects.filter(unit=moving[0].position.unit_id)
            .select_related("person__membership__agency")
            .first()
        )
        if crew:
            machine = replace(crew.person.as_actor(), role=Role.MACHINE)
            take_fixes(machine, [_fix(vehicle) for vehicle in moving], now())


def _fix(vehicle: Vehicle) -> Fix:
    place = vehicle.place
    unit = vehicle.position.unit_id
    return Fix(unit=unit, lat=place.lat, lon=place.lon, accuracy_m=8.0, at=now(), source=SIMULATED)


def _report_next(incident: Incident, vehicle: Vehicle) -> int:
    unit = vehicle.position.unit_id
    crew = (
        Crew.objects.filter(unit=unit)
        .select_related("person__membership__agency")
        .order_by("since", "pk")
        .first()
    )
    draft = next_draft(_situation(incident, unit, vehicle)) if crew else None
    if crew is None or draft is None:
        return 0
    take([read_report(_report(incident.pk, draft), actor_of(crew.person), None, now(), None)])
    return 1


def _situation(incident: Incident, unit: UUID, vehicle: Vehicle) -> Situation:
    state = read(incident.timeline.state, ClinicalState)
    own = Entry.objects.filter(timeline=incident.pk, unit=unit)
    kinds = frozenset(own.values_list("kind", flat=True))
    last = own.order_by("-occurred_at").values_list("occurred_at", flat=True).first() or incident.opened_at
    return Situation(
        unit=str(unit),
        incident=str(incident.pk),
        category=state["category"] or "",
        state=state,
        quiet_s=(now() - last).total_seconds(),
        has_arrived=is_there(vehicle.place, vehicle.drive.goal),
        reported=kinds,
        random=RANDOM,
    )


def _report(incident: UUID, draft: Draft) -> dict[str, object]:
    return {
        "id": str(new_id()),
        "kind": draft.kind,
        "incident": str(incident),
        "at": to_wire(now()),
        "payload": draft.payload,
        **({"text": draft.text} if draft.text else {}),
    }

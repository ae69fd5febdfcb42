"""Agencies, units and crews of the demo, from `data/fleet.yaml`."""

from __future__ import annotations

from datetime import date, timedelta

from apps.accounts.access import Role
from apps.core.technical import OperatorText
from apps.demo.data_file import Record, read
from apps.doctrine.service_file import read_services, shipped_services_text
from apps.doctrine.term_list import shipped_terms
from apps.units.rules import CheckedItem

CO_RESPONDER = "co_responder"
DATED = {"aed_pads": 210, "aed_battery": 730}
"""Items that bear a date, and in how many days those of the demo expire."""


class AreaSeed(Record, frozen=True):
    slug: str
    name: str
    south: float
    west: float
    north: float
    east: float


class PersonSeed(Record, frozen=True):
    """A person of the demo. `certified_days`: the days until a police responder's certificate expires; None: never certified.
    `grade`: of somebody in an ambulance crew, as a skill of the shipped list.
    """

    username: str
    name: str
    role: Role
    certified_days: int | None = None
    grade: str = ""


class Make(Record, frozen=True):
    """The equipment of all vehicles of one kind."""

    kind: str
    capabilities: tuple[str, ...]
    kit: tuple[str, ...]


class Station(Record, frozen=True):
    lat: float
    lon: float


class UnitRow(Record, frozen=True):
    """A unit as in the file, which names its make."""

    call_sign: str
    make: str
    at: Station
    crew: tuple[PersonSeed, ...]
    waits: bool = False
    expired: str = ""


class AgencyRow(Record, frozen=True):
    """An agency as in the file, which names its area by slug."""

    slug: str
    name: str
    service: str
    area: str
    prefix: str
    units: tuple[UnitRow, ...]
    others: tuple[PersonSeed, ...]


class Fleet(Record, frozen=True):
    areas: tuple[AreaSeed, ...]
    makes: dict[str, Make]
    agencies: tuple[AgencyRow, ...]


class UnitSeed(Record, frozen=True):
    """A unit with its station. `crew` are on it from the start, unless it `waits` for someone to book on.

    `expired`: an item of its kit that ran out three days ago.
    """

    call_sign: str
    make: Make
    lat: float
    lon: float
    crew: tuple[PersonSeed, ...]
    waits: bool
    expired: str

    def kit_check(self, day: date) -> list[CheckedItem]:
        """The kit check that its crew reports on that day."""
        return [
            CheckedItem(item=item, serviceable=True, expires=self._expiry(item, day))
            for item in self.make.kit
        ]

    def _expiry(self, item: str, day: date) -> date | None:
        if item not in DATED:
            return None
        return day + timedelta(days=-3 if item == self.expired else DATED[item])


class AgencySeed(Record, frozen=True):
    slug: str
    name: str
    service: str
    area: AreaSeed
    prefix: str
    units: tuple[UnitSeed, ...]
    others: tuple[PersonSeed, ...]


def _agencies(fleet: Fleet) -> tuple[AgencySeed, ...]:
    areas = {area.slug: area for area in fleet.areas}
    return tuple(
        AgencySeed(
            slug=row.slug,
            name=row.name,
            service=row.service,
            area=areas[row.area],
            prefix=row.prefix,
            units=tuple(_unit(unit, fleet.makes) for unit in row.units),
            others=row.others,
        )
        for row in fleet.agencies
    )


def _unit(row: UnitRow, makes: dict[str, Make]) -> UnitSeed:
    return UnitSeed(
        call_sign=row.call_sign,
        make=makes[row.make],
        lat=row.at.lat,
        lon=row.at.lon,
        crew=row.crew,
        waits=row.waits,
        expired=row.expired,
    )


def unlisted_terms(fleet: Fleet) -> list[OperatorText]:
    """What the file names that no shipped list has: services, capabilities, kinds of vehicle, kit items and grades."""
    services = {one.code for one in read_services(shipped_services_text()).services}
    faults = [f"{row.slug}: service {row.service}" for row in fleet.agencies if row.service not in services]
    for name, make in sorted(fleet.makes.items()):
        faults += [
            f"{name}: capability {code}" for code in shipped_terms("capabilities").unknown(make.capabilities)
        ]
        if shipped_terms("vehicles").find(make.kind) is None:
            faults.append(f"{name}: vehicle {make.kind}")
        faults += [f"{name}: kit {code}" for code in shipped_terms("kit").unknown(make.kit)]
    grades = {
        person.grade for row in fleet.agencies for unit in row.units for person in unit.crew if person.grade
    }
    faults += [f"grade {code}" for code in shipped_terms("skills").unknown(grades)]
    return faults


def _listed(fleet: Fleet) -> Fleet:
    faults = unlisted_terms(fleet)
    if faults:
        raise ValueError(f"fleet.yaml names what is in no list: {'; '.join(faults)}")
    return fleet


AGENCIES = _agencies(_listed(read("fleet", Fleet)))
AIRE_VALLEY, CALDER_AND_AIRE = AGENCIES[:2]
"""The ambulance service and the police of the first area, where the demo is shown."""

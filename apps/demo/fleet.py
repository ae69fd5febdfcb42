"""Agencies, units and crews of the demo. Every person and every agency here is invented."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from apps.accounts.access import Role, Service
from apps.units.rules import AED, CheckedItem

CO_RESPONDER = "co_responder"
DATED = {"aed_pads": 210, "aed_battery": 730}
"""Items that bear a date, and in how many days those of the demo expire."""


@dataclass(frozen=True)
class AreaSeed:
    slug: str
    name: str
    prefix: str
    south: float
    west: float
    north: float
    east: float


@dataclass(frozen=True)
class PersonSeed:
    """`certified_days`: for how many days yet a police responder is certified as co-responder; None = never was."""

    username: str
    name: str
    role: Role
    certified_days: int | None = None


@dataclass(frozen=True)
class Make:
    """What all vehicles of one kind have; the terms are those that `dispatch` asks for."""

    kind: str
    capabilities: tuple[str, ...]
    kit: tuple[str, ...]


@dataclass(frozen=True)
class UnitSeed:
    """A unit with its station. `crew` are on it from the start, unless it `waits` for someone to book on.

    `expired`: an item of its kit that ran out three days ago.
    """

    call_sign: str
    make: Make
    lat: float
    lon: float
    crew: tuple[PersonSeed, ...]
    waits: bool = False
    expired: str = ""

    def kit_check(self, day: date) -> list[CheckedItem]:
        """What its crew finds in it on that day."""
        return [
            CheckedItem(item=item, serviceable=True, expires=self._expiry(item, day))
            for item in self.make.kit
        ]

    def _expiry(self, item: str, day: date) -> date | None:
        if item not in DATED:
            return None
        return day + timedelta(days=-3 if item == self.expired else DATED[item])


@dataclass(frozen=True)
class AgencySeed:
    slug: str
    name: str
    service: Service
    area: AreaSeed
    units: tuple[UnitSeed, ...]
    others: tuple[PersonSeed, ...] = field(default=())


DEFIBRILLATOR = (AED, "aed_pads", "aed_battery")
AMBULANCE = Make(
    "double_crewed_ambulance",
    ("als", "bls", "transport"),
    (*DEFIBRILLATOR, "bag_valve_mask", "oxygen"),
)
RESPONSE_CAR = Make("rapid_response_car", ("als", "bls"), (*DEFIBRILLATOR, "bag_valve_mask", "oxygen"))
ARMED_RESPONSE = Make(
    "armed_response_vehicle", ("bls", "firearms"), (*DEFIBRILLATOR, "bag_valve_mask", "tourniquets")
)
NEIGHBOURHOOD = Make("neighbourhood_car", ("bls",), ("bag_valve_mask",))


def _medic(username: str, name: str) -> PersonSeed:
    return PersonSeed(username, name, Role.CLINICIAN)


def _responder(username: str, name: str) -> PersonSeed:
    return PersonSeed(username, name, Role.RESPONDER)


def _officer(username: str, name: str, certified_days: int | None = 300) -> PersonSeed:
    return PersonSeed(username, name, Role.RESPONDER, certified_days)


WEST_YORKSHIRE = AreaSeed("west-yorkshire", "West Yorkshire", "WY", 53.50, -2.20, 53.98, -1.15)
NORTHERN_VALE = AreaSeed("northern-vale", "Northern Vale", "NV", 54.10, -1.75, 54.45, -1.10)

AIRE_VALLEY = AgencySeed(
    "aire-valley-ambulance",
    "Aire Valley Ambulance Service",
    Service.AMBULANCE,
    WEST_YORKSHIRE,
    (
        UnitSeed("A101", AMBULANCE, 53.8078, -1.5498, (_medic("paramedic", "Imogen Thackray"),), waits=True),
        UnitSeed(
            "A102",
            AMBULANCE,
            53.7738,
            -1.5585,
            (_medic("a102-1", "Tomasz Wielicki"), _responder("a102-2", "Ruth Adeyemi")),
        ),
        UnitSeed(
            "A103",
            AMBULANCE,
            53.6975,
            -1.4890,
            (_medic("a103-1", "Nadia Farooqi"), _responder("a103-2", "Glen Ackersley")),
        ),
        UnitSeed(
            "A104",
            AMBULANCE,
            53.8062,
            -1.7925,
            (_medic("a104-1", "Harpreet Sandhal"), _responder("a104-2", "Callum Brigham")),
        ),
        UnitSeed(
            "A105",
            AMBULANCE,
            53.6561,
            -1.8150,
            (_medic("a105-1", "Siobhan Kerrigan"), _responder("a105-2", "Yusuf Demirel")),
        ),
        UnitSeed(
            "A106",
            AMBULANCE,
            53.7052,
            -1.8572,
            (_medic("a106-1", "Leon Abernathy"), _responder("a106-2", "Mei-Lin Cheong")),
        ),
        UnitSeed("A107", AMBULANCE, 53.6928, -1.6340, (_medic("a107-1", "Oluwaseun Bakare"),), waits=True),
        UnitSeed("R201", RESPONSE_CAR, 53.8205, -1.4655, (_medic("r201-1", "Katarina Holub"),)),
        UnitSeed("R202", RESPONSE_CAR, 53.8652, -1.9031, (_medic("r202-1", "Dermot Finnerty"),)),
        UnitSeed("R203", RESPONSE_CAR, 53.7095, -1.3350, (_medic("r203-1", "Anjali Raghunathan"),)),
    ),
    (
        PersonSeed("supervisor", "Beatrix Holroyd", Role.SUPERVISOR),
        PersonSeed("control", "Marcus Oyelaran", Role.CONTROL_ROOM),
        PersonSeed("administrator", "Wendy Castledine", Role.ADMINISTRATOR),
        PersonSeed("welfare", "Josephine Amankwah", Role.WELFARE),
    ),
)

CALDER_AND_AIRE = AgencySeed(
    "calder-and-aire-police",
    "Calder & Aire Police",
    Service.POLICE,
    WEST_YORKSHIRE,
    (
        UnitSeed(
            "XT21", ARMED_RESPONSE, 53.7968, -1.5475, (_officer("officer", "Danielle Mostyn"),), waits=True
        ),
        UnitSeed(
            "XT22",
            ARMED_RESPONSE,
            53.8212,
            -1.5331,
            (_officer("xt22-1", "Gareth Penhallow"), _officer("xt22-2", "Zainab Qadri")),
        ),
        UnitSeed(
            "XT23",
            ARMED_RESPONSE,
            53.7899,
            -1.7486,
            (_officer("xt23-1", "Piotr Zawadzki"), _officer("xt23-2", "Lorna Eastwick")),
        ),
        UnitSeed(
            "XT24",
            ARMED_RESPONSE,
            53.6808,
            -1.4921,
            (_officer("xt24-1", "Jerome Whitlock"), _officer("xt24-2", "Fiona Rastrick")),
            expired="aed_pads",
        ),
        UnitSeed(
            "XT25",
            ARMED_RESPONSE,
            53.6431,
            -1.7903,
            (_officer("xt25-1", "Hamza Bhatti"), _officer("xt25-2", "Eleri Pritchett")),
        ),
        UnitSeed(
            "XT26",
            ARMED_RESPONSE,
            53.7248,
            -1.8572,
            (_officer("xt26-1", "Stuart Ogden-Lyle"), _officer("xt26-2", "Chiamaka Nwosu")),
        ),
        UnitSeed(
            "XT27",
            ARMED_RESPONSE,
            53.7284,
            -1.3507,
            (_officer("xt27-1", "Rhiannon Tasker", -12), _officer("xt27-2", "Viktor Andersson", None)),
        ),
        UnitSeed(
            "NP31",
            NEIGHBOURHOOD,
            53.6911,
            -1.6255,
            (_officer("np31-1", "Pauline Greenhalge"),),
        ),
    ),
    (
        PersonSeed("police-supervisor", "Alastair Burnsall", Role.SUPERVISOR),
        PersonSeed("police-control", "Simone Marchetti", Role.CONTROL_ROOM),
        PersonSeed("police-administrator", "Nigel Fairburn", Role.ADMINISTRATOR),
        PersonSeed("police-welfare", "Padraig Lindqvist", Role.WELFARE),
    ),
)

# A second area, small and apart: what happens in one must not show in the other.
NORTHERN_AMBULANCE = AgencySeed(
    "northern-vale-ambulance",
    "Northern Vale Ambulance Service",
    Service.AMBULANCE,
    NORTHERN_VALE,
    (UnitSeed("N401", AMBULANCE, 54.2328, -1.3410, (_medic("n401-1", "Isla Thornborough"),)),),
    (PersonSeed("vale-supervisor", "Ravi Chaudry", Role.SUPERVISOR),),
)
NORTHERN_POLICE = AgencySeed(
    "northern-vale-police",
    "Northern Vale Police",
    Service.POLICE,
    NORTHERN_VALE,
    (UnitSeed("NX51", ARMED_RESPONSE, 54.3390, -1.4330, (_officer("nx51-1", "Duncan Selby-Hart"),)),),
    (PersonSeed("vale-police-supervisor", "Joanna Kirkbride", Role.SUPERVISOR),),
)

AGENCIES = (AIRE_VALLEY, CALDER_AND_AIRE, NORTHERN_AMBULANCE, NORTHERN_POLICE)

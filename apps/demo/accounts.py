"""The accounts that a demo's sign-in page offers, and how its CAD signs in. All of it is public knowledge."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

from apps.demo.fleet import AGENCIES, AgencySeed, PersonSeed
from apps.demo.said import SAID

WORDS_FOR_ALL = "demo-walk-through"
CAD_USERNAME = "demo-cad"
CAD_LABEL = SAID.cad_label
DEMO_HOSPITALS = SAID.hospitals
CAD_BEARER = "cor_demo_cad_of_aire_valley_ambulance"


class DemoAccount(TypedDict):
    username: str
    password: str
    service: str
    role: str
    unit: str | None
    host: str


def cad_file(root: Path) -> Path:
    """The file, below the root of the installation, to which `seed_demo` writes the CAD's bearer token."""
    return root / "var" / "demo_cad_token"


def _account(username: str, unit: str | None = None) -> DemoAccount:
    """A demo account. `unit`: the call sign reserved for it; `host`: the host name at which it has browser storage of its own."""
    agency, person = _found(username)
    return DemoAccount(
        username=username,
        password=WORDS_FOR_ALL,
        service=agency.service,
        role=person.role.value,
        unit=unit,
        host=f"{username}.localhost",
    )


def _found(username: str) -> tuple[AgencySeed, PersonSeed]:
    for agency in AGENCIES:
        for person in everyone_of(agency):
            if person.username == username:
                return agency, person
    raise LookupError(username)


def everyone_of(agency: AgencySeed) -> list[PersonSeed]:
    return [person for unit in agency.units for person in unit.crew] + list(agency.others)


DEMO_ACCOUNTS: list[DemoAccount] = [
    _account("officer", "XT21"),
    _account("paramedic", "A101"),
    _account("supervisor"),
    _account("police-supervisor"),
    _account("welfare"),
    _account("police-welfare"),
    _account("administrator"),
    _account("police-administrator"),
]

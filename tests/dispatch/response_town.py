"""A county whose scheme asks for two crews to an arrest, with two more crews that wait near."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from apps.accounts.access import Role
from apps.core.clock import now
from apps.dispatch.deadline_kinds import NO_AMBULANCE
from apps.doctrine.schemes import load_scheme
from apps.journal.models import Entry
from apps.units.models import Crew, Unit
from tests.dispatch.clock import fire, heard
from tests.support.actions import opened, report
from tests.support.constants import OFFICER, PARAMEDIC
from tests.support.factories import County, put
from tests.support.people import new_person
from tests.support.scheme import SCHEME
from tests.support.state import state_of

NAME_OF = {
    "A1": PARAMEDIC,
    "A2": "a2_clinician",
    "A3": "a3_clinician",
    "P1": OFFICER,
    "P2": "p2_responder",
}
TWO_CREWS = SCHEME.replace("for_arrest: 1", "for_arrest: 2")


def with_scheme(county: County, text: str, agency: str) -> None:
    load_scheme(county.agencies[agency], text.replace("version: 1\n", "version: 2\nreplaces: 1\n"))


def three_crews(county: County, *, scheme: str = TWO_CREWS) -> County:
    """A1 and A2 go to an arrest; A3 is free and farther off. Every device was heard a moment ago."""
    with_scheme(county, scheme, "ambulance")
    third = Unit.objects.create(
        agency=county.agencies["ambulance"], call_sign="A3", kind="double_crewed_ambulance", duty="available"
    )
    name = NAME_OF["A3"]
    county.people[name] = new_person(county.agencies["ambulance"], name, Role.CLINICIAN)
    Crew.objects.create(unit=third, person=county.people[name], since=now())
    county.units["A3"] = third
    put({"A3": 11_000}, county.units)
    heard(county)
    return county


def an_arrest(county: County) -> str:
    return str(opened(county)["incident"]["id"])


def part(incident: str, sign: str) -> dict[str, object]:
    found: dict[str, object] = next(
        one for one in state_of(incident)["involvements"].values() if one["call_sign"] == sign
    )
    return found


def accepts(county: County, incident: str, *signs: str) -> None:
    for sign in signs:
        says(county, incident, sign, "accept_alert", alert=part(incident, sign)["alert"])


def reaches(county: County, incident: str, sign: str, *statuses: str, at: int = 0) -> None:
    for status in statuses:
        says(county, incident, sign, "status_reached", at=at, status=status)


def says(county: County, incident: str, sign: str, kind: str, at: int = 0, **payload: Any) -> str:
    """The unit records this: the id of the entry. `at`: seconds from now."""
    given = report(kind, incident, payload, at=at)
    (receipt,) = county.client(NAME_OF[sign]).send(given)
    assert receipt["outcome"] == "recorded", receipt
    return str(given["id"])


def alerts(incident: str) -> list[str]:
    """The call signs alerted, in order."""
    raised = Entry.objects.filter(timeline=UUID(incident), kind="alert_raised").order_by("seq")
    return [entry.payload["call_sign"] for entry in raised]


def response(incident: str) -> tuple[str, str | None]:
    found = state_of(incident)["response"]
    return found["state"], found["cause"]


def no_crew_yet(incident: str) -> int:
    return fire(incident, NO_AMBULANCE)

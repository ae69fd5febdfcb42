"""What an administrator may read about the agency's people and devices."""

from __future__ import annotations

from tests.support.constants import OFFICER
from tests.support.factories import County

ADMINISTRATOR = "police_administrator"


def test_the_people_of_one_s_own_agency_without_machines(county: County) -> None:
    county.cad("police")
    county.client(OFFICER).snapshot()
    people = county.client(ADMINISTRATOR).ask("get", "/api/people").json()["people"]
    own = [person for person in county.people.values() if person.agency.slug == "police"]
    assert {one["username"] for one in people} == {one.username for one in own if one.role != "machine"}
    assert [one["name"] for one in people] == sorted(one["name"] for one in people)
    assert set(people[0]) == {"id", "name", "username", "role", "is_active", "last_seen_at"}


def test_the_devices_of_one_s_own_agency(county: County) -> None:
    devices = county.client(ADMINISTRATOR).ask("get", "/api/devices").json()["devices"]
    desk = county.client("police_supervisor").snapshot()["devices"]
    assert [one["device"] for one in devices] == [one["device"] for one in desk]

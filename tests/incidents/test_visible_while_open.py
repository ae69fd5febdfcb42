"""An incident is seen while it is open and for a while after it was closed, whatever any clock but the server's says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from apps.core.clock import now, pretending_it_is, to_wire
from apps.incidents.models import Incident
from apps.journal.models import Entry
from tests.support.actions import Client, accept, opened
from tests.support.constants import OFFICER, PARAMEDIC, SUPERVISOR
from tests.support.factories import County
from tests.support.results import latest

YEAR_1 = datetime(1, 1, 1, tzinfo=UTC)
GIVEN = {
    "a day and an hour ago": lambda: now() - timedelta(hours=25),
    "last year": lambda: now() - timedelta(days=400),
    "1970": lambda: datetime(1970, 1, 1, tzinfo=UTC),
    "year 1": lambda: YEAR_1,
}
HOUR = timedelta(hours=1)


def seen_by(client: Client) -> list[str]:
    return [one["incident"]["id"] for one in client.snapshot()["incidents"]]


@pytest.mark.parametrize("given", GIVEN)
def test_who_is_alerted_sees_the_call_whatever_the_cads_clock_says(county: County, given: str) -> None:
    incident = opened(county, received_at=to_wire(GIVEN[given]()))["incident"]["id"]
    for name in (PARAMEDIC, OFFICER, SUPERVISOR):
        assert seen_by(county.client(name)) == [incident]


@pytest.mark.parametrize(("given", "counts"), [("last year", True), ("1970", False), ("year 1", False)])
def test_a_time_nobody_can_believe_is_kept_and_flagged_and_does_not_count(
    county: County, given: str, counts: bool
) -> None:
    said = GIVEN[given]()
    incident = opened(county, received_at=to_wire(said))["incident"]["id"]
    row, entry = Incident.objects.get(pk=incident), latest("incident_opened", incident)
    assert entry.occurred_at == row.opened_at
    if counts:
        assert (entry.flags, entry.occurred_at, entry.device_at) == ([], said, None)
    else:
        assert (entry.flags, entry.device_at) == (["clock_not_set"], said)
        assert abs(entry.occurred_at - entry.recorded_at) < timedelta(minutes=1)


@pytest.mark.parametrize("hours", [11, 13, 25, 80])
def test_a_long_incident_is_seen_as_long_as_it_is_open(county: County, hours: int) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
    people = {name: county.client(name) for name in (OFFICER, PARAMEDIC, SUPERVISOR)}
    with pretending_it_is(now() + hours * HOUR):
        assert {name: seen_by(client) for name, client in people.items()} == {
            name: [incident] for name in people
        }


def test_after_a_long_incident_the_windows_count_from_its_closing(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    began = now()
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
        county.client(name).record("status_reached", incident, {"status": "at_patient"})
    people = {name: county.client(name) for name in (OFFICER, PARAMEDIC, SUPERVISOR)}
    with pretending_it_is(began + 30 * HOUR):
        for name in (OFFICER, PARAMEDIC):
            people[name].record("status_reached", incident, {"status": "clear"})
        assert Incident.objects.get(pk=incident).closed_at == began + 30 * HOUR
    seen = {}
    for hours in (31, 33, 41, 43):
        with pretending_it_is(began + hours * HOUR):
            seen[hours] = {name for name, client in people.items() if seen_by(client)}
    assert seen == {
        31: {OFFICER, PARAMEDIC, SUPERVISOR},
        33: {OFFICER, PARAMEDIC},
        41: {OFFICER, PARAMEDIC},
        43: set(),
    }


def test_a_fact_given_of_year_1_is_kept_flagged_and_placed_when_it_came(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    accept(county, answer, PARAMEDIC)
    crew = county.client(PARAMEDIC)
    receipt = crew.record("shock_delivered", incident, {"energy_j": 200}, at=YEAR_1)
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", ["clock_not_set"])
    entry = Entry.objects.get(pk=receipt["id"])
    assert (entry.device_at, entry.occurred_at) == (YEAR_1, entry.received_at)


def test_a_clock_that_was_never_set_loses_no_fact_by_its_offset(county: County) -> None:
    answer = opened(county)
    accept(county, answer, PARAMEDIC)
    crew = county.client(PARAMEDIC)
    sent = {"sent_at": to_wire(YEAR_1), "offset_ms": -86_400_000}
    receipt = crew.send(
        {
            "id": "0190a9e0-0000-7000-8000-0000000000aa",
            "kind": "shock_delivered",
            "incident": answer["incident"]["id"],
            "at": to_wire(YEAR_1),
            "payload": {"energy_j": 200},
        },
        clock=sent,
    )[0]
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", ["clock_not_set"])

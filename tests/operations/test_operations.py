"""An operation has a timeline of its own: numbered, joined and left by agencies, linked to incidents, without anything clinical."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from apps.accounts.models import Agency
from apps.core.clock import now, pretending_it_is
from apps.handovers.state import ClinicalState
from apps.journal.models import Entry, Timeline
from apps.journal.state import read
from apps.journal.transaction import NewEntry
from apps.journal.verify import replay_differences
from apps.operations.models import Operation, OperationUnit, Participant
from apps.operations.problems import OperationOver
from tests.operations.acting import acted, close, join, leave, link, opened, state_of
from tests.support.actions import opened as call_opened
from tests.support.factories import County


def kinds_of(operation: UUID) -> list[str]:
    return list(Entry.objects.filter(timeline=operation).order_by("seq").values_list("kind", flat=True))


def test_an_operation_is_numbered_and_has_a_timeline_of_its_own(county: County) -> None:
    first, second, exercise = (
        opened(county, "police"),
        opened(county),
        opened(county, exercise=True),
    )
    day = f"{now():%Y%m%d}"
    numbers = [Operation.objects.get(pk=one).number for one in (first, second, exercise)]
    assert numbers == [f"NE-{day}-OP001", f"NE-{day}-OP002", f"NE-{day}-OP001X"]
    assert [Timeline.objects.get(pk=one).subject_kind for one in (first, second)] == ["operation"] * 2
    assert kinds_of(first) == ["operation_opened", "agency_joined"]
    held = state_of(first)
    assert (held["number"], held["phase"], held["exercise"]) == (numbers[0], "open", False)


@pytest.mark.parametrize(("zone", "day"), [("Europe/London", "20270702"), ("America/New_York", "20270701")])
def test_the_day_in_its_number_is_that_of_the_agencys_clock(county: County, zone: str, day: str) -> None:
    Agency.objects.update(time_zone=zone)
    county.agencies["ambulance"].refresh_from_db()
    with pretending_it_is(datetime(2027, 7, 1, 23, tzinfo=UTC)):
        operation = opened(county)
    assert Operation.objects.get(pk=operation).number == f"NE-{day}-OP001"


def test_agencies_join_with_units_and_leave_without(county: County) -> None:
    operation = opened(county, "police", "ambulance")
    police, ambulance = (str(county.agencies[name].pk) for name in ("police", "ambulance"))
    for _ in range(2):
        join(county, operation, "police", "P1", "P2")
    join(county, operation, "police", "P2")
    since = state_of(operation)["participants"][police]["joined_at"]
    assert state_of(operation)["participants"][police] == {
        "agency": police,
        "joined_at": since,
        "left_at": None,
        "units": [county.unit("P2")],
    }
    on_it = OperationUnit.objects.filter(operation=operation).order_by("is_on_it")
    assert [(str(one.unit), one.is_on_it) for one in on_it] == [
        (county.unit("P1"), False),
        (county.unit("P2"), True),
    ]
    for _ in range(2):
        leave(county, operation, "police")
    left = state_of(operation)["participants"][police]
    assert (left["units"], left["left_at"] is not None) == ([], True)
    present = {str(one.agency_id): one.is_present for one in Participant.objects.filter(operation=operation)}
    assert present == {police: False, ambulance: True}
    assert not OperationUnit.objects.filter(operation=operation, is_on_it=True).exists()
    assert kinds_of(operation) == ["operation_opened", *["agency_joined"] * 4, "agency_left"]


def test_incidents_are_linked_once_and_patients_stay_in_them(county: County) -> None:
    operation, incident = opened(county), call_opened(county)["incident"]["id"]
    for _ in range(2):
        link(operation, incident)
    assert state_of(operation)["incidents"] == [incident]
    assert [str(one.pk) for one in Operation.objects.get(pk=operation).incidents.all()] == [incident]
    clinical = read(Timeline.objects.get(pk=operation).state, ClinicalState)
    assert (dict(clinical["involvements"]), dict(clinical["patients"])) == ({}, {})


def test_nothing_is_commanded_of_a_closed_operation(county: County) -> None:
    operation = opened(county, "police")
    close(operation)
    held = state_of(operation)
    row = Operation.objects.get(pk=operation)
    assert (held["phase"], row.phase, row.closed_at is not None) == ("closed", "closed", True)
    with pytest.raises(OperationOver):
        join(county, operation, "ambulance")
    with pytest.raises(OperationOver):
        leave(county, operation, "police")
    with pytest.raises(OperationOver):
        close(operation)


def test_a_kind_of_an_incident_is_not_for_an_operation(county: County) -> None:
    operation, incident = opened(county), UUID(call_opened(county)["incident"]["id"])
    with pytest.raises(ValueError, match="cpr_started is not for the timeline of an operation"):
        acted(operation, lambda journal: journal.append(operation, NewEntry(kind="cpr_started")))
    left = NewEntry(kind="agency_left", payload={"agency": str(incident)})
    with pytest.raises(ValueError, match="agency_left is not for the timeline of an incident"):
        acted(incident, lambda journal: journal.append(incident, left))


def test_what_is_stored_of_an_operation_is_what_its_entries_fold_to(county: County) -> None:
    operation = opened(county, "police", "ambulance")
    join(county, operation, "police", "P1")
    link(operation, call_opened(county)["incident"]["id"])
    with pretending_it_is(now() + timedelta(minutes=1)):
        leave(county, operation, "ambulance")
    assert {str(timeline.pk): found for timeline, found in replay_differences() if found} == {}

"""No time that is stored makes a document, a figure, a report or the board fail."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from apps.accounts.models import Agency
from apps.core.clock import now
from apps.core.instants import is_believable, local, seconds_between, shifted
from apps.journal.transaction import JournalTransaction, NewEntry, in_transaction
from tests.support.actions import accept, opened
from tests.support.constants import OFFICER, PARAMEDIC, SUPERVISOR
from tests.support.factories import County

AT = datetime(2026, 11, 22, 22, 41, tzinfo=UTC)
ODD = {
    "year 1": datetime(1, 1, 1, tzinfo=UTC),
    "1970": datetime(1970, 1, 1, tzinfo=UTC),
    "the end of the calendar": datetime(9999, 12, 31, 23, 59, 59, 999000, tzinfo=UTC),
}
GIVEN: dict[str, dict[str, object]] = {
    "shock_delivered": {"energy_j": 200},
    "cpr_started": {},
    "drug_given": {"drug": "adrenaline", "dose": 1, "unit": "mg", "route": "iv"},
    "arrest_described": {"collapsed_min_ago": 5},
    "pulse_returned": {},
    "status_reached": {"status": "at_patient"},
}


@pytest.mark.parametrize(
    ("moment", "believed"),
    [
        (datetime(1999, 12, 31, 23, 59, 59, tzinfo=UTC), False),
        (datetime(2000, 1, 1, tzinfo=UTC), True),
        (AT + timedelta(days=1), True),
        (AT + timedelta(days=1, milliseconds=1), False),
    ],
)
def test_a_time_is_believed_from_2000_to_a_day_ahead(moment: datetime, believed: bool) -> None:
    assert is_believable(moment, AT) is believed


def test_arithmetic_stays_on_the_calendar() -> None:
    first, last = ODD["year 1"], ODD["the end of the calendar"]
    assert shifted(first, -timedelta(days=1)) == first
    assert shifted(last, timedelta(days=1)) > last
    assert local(first, "America/New_York") == first
    assert seconds_between("0001-01-01T00:00:00.000Z", "2026-11-22T22:41:07.000Z") is None
    assert seconds_between("2026-11-22T22:41:00.000Z", "2026-11-22T22:41:07.000Z") == 7


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Tokyo"])
@pytest.mark.parametrize("odd", ODD)
def test_every_document_of_an_incident_with_odd_times_is_made(county: County, odd: str, zone: str) -> None:
    Agency.objects.update(time_zone=zone)
    answer = opened(county)
    incident = answer["incident"]["id"]
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)

    def given(journal: JournalTransaction) -> None:
        person = county.people[PARAMEDIC]
        for kind, payload in GIVEN.items():
            unit, agency = UUID(county.unit("A1")), person.agency_id
            new = NewEntry(
                kind=kind,
                payload=payload,
                occurred_at=ODD[odd],
                device_at=ODD[odd],
                unit=unit,
                author=person.pk,
                agency=agency,
            )
            journal.append(UUID(incident), new)

    in_transaction(given, timelines=[UUID(incident)])
    desk, crew = county.client(SUPERVISOR), county.client(PARAMEDIC)
    record = f"/api/incidents/{incident}/patients/{incident}/document"
    day = now().date().isoformat()
    asked = [
        *(f"{record}.{form}" for form in ("json", "txt", "pdf")),
        f"/api/incidents/{incident}/nemsis.xml",
        f"/api/incidents/{incident}/utstein",
        "/api/utstein.csv",
        f"/api/figures?from={day}&to={day}",
        "/api/snapshot?entries=all",
        f"/api/incidents/{incident}",
    ]
    assert {path: desk.ask("get", path).status_code for path in asked} == dict.fromkeys(asked, 200)
    assert crew.record("note_added", incident, text="Still here.")["outcome"] == "recorded"
    assert crew.record("status_reached", incident, {"status": "clear"})["outcome"] == "recorded"

"""What a report reads and writes does not grow with the entries of its incident."""

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.journal.models import Entry, LogPiece
from tests.support.actions import accept, opened, report
from tests.support.constants import OFFICER, PARAMEDIC
from tests.support.factories import County
from tests.support.state import state_of

TAIL = 4


@pytest.fixture
def incident(county: County, settings: Any) -> str:
    settings.LOG_TAIL = TAIL
    answer = opened(county)
    accept(county, answer, OFFICER)
    accept(county, answer, PARAMEDIC)
    found: str = answer["incident"]["id"]
    return found


def shocks(county: County, incident: str, count: int, **payload: object) -> None:
    county.client(OFFICER).send(
        *(report("shock_delivered", incident, payload=dict(payload)) for _ in range(count))
    )


def statements(county: County, incident: str, **payload: object) -> list[tuple[str, str]]:
    """What one report asks of the tables of the journal: (verb, table)."""
    with CaptureQueriesContext(connection) as asked:
        shocks(county, incident, 1, **payload)
    found = (re.search(r'^(SELECT|INSERT|UPDATE|DELETE).*?"(journal_\w+)"', one["sql"]) for one in asked)
    return [(one[1], one[2]) for one in found if one]


ONE_REPORT = [
    ("SELECT", "journal_story"),
    # Whether this report was recorded before.
    ("SELECT", "journal_entry"),
    # What is not keyed, the handovers that the unit gave, the patient, and what its fold has noted of it.
    ("SELECT", "journal_slicerow"),
    ("SELECT", "journal_slicerow"),
    ("SELECT", "journal_slicerow"),
    ("SELECT", "journal_slicerow"),
    ("UPDATE", "journal_story"),
    ("INSERT", "journal_slicerow"),
    ("SELECT", "journal_head"),
    ("INSERT", "journal_entry"),
    ("UPDATE", "journal_head"),
]


def test_of_one_patient(county: County, incident: str) -> None:
    shocks(county, incident, 2)
    assert statements(county, incident) == ONE_REPORT
    # One log is cut in half, now and then.
    shocks(county, incident, 3 * TAIL)
    assert statements(county, incident) == ONE_REPORT
    care = state_of(incident)["patients"][incident]["care"]
    recorded = Entry.objects.filter(timeline_id=incident, kind="shock_delivered").order_by("seq")
    assert [one["entry"] for one in care["shocks"]] == [
        str(pk) for pk in recorded.values_list("pk", flat=True)
    ]
    assert care["shock_count"] == 4 * TAIL
    assert LogPiece.objects.filter(timeline_id=incident, log="care/shocks").count() == 6


def test_of_one_of_many_patients(county: County, incident: str) -> None:
    patients = [str(uuid4()) for _ in range(12)]
    for patient in patients:
        shocks(county, incident, 1, patient=patient)
    assert statements(county, incident, patient=patients[3]) == ONE_REPORT
    assert [*state_of(incident)["patients"]] == [incident, *patients]

"""Every answer that tells anything of a patient leaves a reading: tried with every endpoint of the OpenAPI document."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import connection, transaction

from apps.accounts.access import Clearance
from apps.accounts.reads import classes_read
from apps.audit.models import Read
from apps.core.ids import new_id
from tests.api.endpoints import Target, endpoints, request_endpoint
from tests.support.actions import Client, accept, opened
from tests.support.constants import OFFICER, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County
from tests.support.fixtures import county

__all__ = ["county"]
CANARY = "Quillonvasterby"
PDF = b"%PDF"
OPENED_ON_SCREEN = "POST /api/reads"

GIVE = {
    PARAMEDIC: {
        ("GET /api/snapshot", "feed"),
        ("GET /api/incidents/{incident}", "incident"),
        ("GET /api/incidents/{incident}/patients/{patient}/document.json", "document.json"),
        ("GET /api/incidents/{incident}/patients/{patient}/document.txt", "document.txt"),
        ("GET /api/incidents/{incident}/patients/{patient}/document.pdf", "document.pdf"),
    },
    SUPERVISOR: {
        ("GET /api/incidents/{incident}", "incident"),
        ("GET /api/incidents/{incident}/patients/{patient}/document.json", "document.json"),
        ("GET /api/incidents/{incident}/patients/{patient}/document.txt", "document.txt"),
        ("GET /api/incidents/{incident}/patients/{patient}/document.pdf", "document.pdf"),
    },
    OFFICER: set(),
    POLICE_SUPERVISOR: set(),
}
"""Who is given the name of the patient by which endpoint, and as what that is kept."""


@pytest.fixture
def incident(county: County) -> str:
    """One whose patient has a name that occurs nowhere else."""
    answer = opened(county)
    found: str = answer["incident"]["id"]
    accept(county, answer, OFFICER)
    accept(county, answer, PARAMEDIC)
    paramedic = county.client(PARAMEDIC)
    paramedic.record("status_reached", found, {"status": "at_patient"})
    receipt = paramedic.record("patient_identified", found, {}, text=NAMED)
    assert receipt["outcome"] == "recorded", receipt
    return found


NAMED = json.dumps({"name": CANARY, "born": "1961-02-28", "nhs_number": "9434765919"})


def tells(answer: Any) -> bool:
    return answer.status_code == 200 and (CANARY.encode() in answer.content or answer.content.startswith(PDF))


def given_by(county: County, client: Client, incident: str) -> set[tuple[str, str]]:
    """Each endpoint that gives the name, with the readings that it left; asked in a sign-in that has read nothing yet."""
    about = Target(county, incident, str(new_id()), client.person.agency.slug)
    found = set()
    cookies = client.http.cookies.output()
    for endpoint in sorted(endpoints()):
        client.http.cookies.load(cookies.replace("Set-Cookie: ", ""))
        with transaction.atomic():
            answer = request_endpoint(endpoint, about, client)
            readings = Read.objects.filter(incident=incident, person=client.person.pk)
            if tells(answer):
                found |= {
                    (endpoint, one) for one in readings.values_list("endpoint", flat=True) or ["nothing"]
                }
            transaction.set_rollback(True)
    return found


@pytest.mark.parametrize("name", GIVE)
def test_what_gives_the_name_of_a_patient_is_written_down(county: County, incident: str, name: str) -> None:
    assert given_by(county, county.client(name), incident) == GIVE[name]


def test_an_endpoint_that_forgets_is_found(county: County, incident: str) -> None:
    """The same look at an answer whose readings are gone."""
    client = county.client(PARAMEDIC)
    with transaction.atomic():
        answer = client.ask("get", f"/api/incidents/{incident}")
        assert tells(answer)
        assert Read.objects.filter(incident=incident).exists()
        transaction.set_rollback(True)
    assert not Read.objects.filter(incident=incident).exists()


def test_a_reading_says_who_read_what_of_whom_as_what(county: County, incident: str) -> None:
    client = county.client(PARAMEDIC)
    client.ask("get", f"/api/incidents/{incident}/patients/{incident}/document.txt")
    read = Read.objects.get(endpoint="document.txt")
    assert (read.kind, str(read.incident), str(read.patient), read.clearance, read.purpose) == (
        "document",
        incident,
        incident,
        "crew",
        "records",
    )
    assert (read.person, read.agency, read.classes) == (
        client.person.pk,
        client.person.agency_id,
        ["clinical", "identity"],
    )


def test_every_taking_of_a_document_is_written_and_a_subject_once_in_a_sign_in(
    county: County, incident: str
) -> None:
    client = county.client(PARAMEDIC)
    for _ in range(2):
        client.ask("get", f"/api/incidents/{incident}/patients/{incident}/document.txt")
        client.ask("get", f"/api/incidents/{incident}")
        client.ask("get", "/api/snapshot")
    assert sorted(Read.objects.values_list("endpoint", flat=True)) == [
        "document.txt",
        "document.txt",
        "feed",
        "incident",
    ]
    supervisor = county.client(SUPERVISOR)
    for path in (f"/api/incidents/{incident}/nemsis.xml", f"/api/incidents/{incident}/utstein"):
        assert supervisor.ask("get", path).status_code == 200
    exports = Read.objects.filter(kind="export", person=supervisor.person.pk)
    assert sorted(exports.values_list("endpoint", flat=True)) == ["nemsis.xml", "utstein"]


def without_the_table(client: Client, path: str) -> Any:
    """The answer while the audit cannot be written, as when somebody has taken the right away."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE audit_read RENAME TO audit_read_elsewhere")
        answer = client.ask("get", path)
        transaction.set_rollback(True)
    return answer


DOCUMENTS = [
    (PARAMEDIC, "/api/incidents/{0}/patients/{0}/document.json"),
    (PARAMEDIC, "/api/incidents/{0}/patients/{0}/document.txt"),
    (PARAMEDIC, "/api/incidents/{0}/patients/{0}/document.pdf"),
    (SUPERVISOR, "/api/incidents/{0}/nemsis.xml"),
    (SUPERVISOR, "/api/incidents/{0}/utstein"),
]


def test_no_document_and_no_export_leaves_unwritten(county: County, incident: str) -> None:
    clients = {name: county.client(name) for name, _ in DOCUMENTS}
    for name, path in DOCUMENTS:
        clients[name].http.raise_request_exception = False
        answer = without_the_table(clients[name], path.format(incident))
        assert (path, answer.status_code) == (path, 503)
        assert CANARY.encode() not in answer.content


def test_a_crew_goes_on_while_the_audit_cannot_be_written(county: County, incident: str) -> None:
    answer = without_the_table(county.client(PARAMEDIC), f"/api/incidents/{incident}")
    assert tells(answer)


def test_what_each_clearance_is_shown_whole_of_a_patient() -> None:
    assert {held.value: classes_read(held) for held in Clearance if classes_read(held)} == {
        "treating": ("clinical",),
        "crew": ("clinical", "identity"),
        "full": ("clinical", "identity"),
    }

"""Who may export which file at which endpoint, and that each file is what its address says."""

from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO
from typing import Any

import pytest
from lxml import etree
from pypdf import PdfReader

from apps.core.clock import now
from apps.core.ids import new_id
from tests.interop.cases import IDENTITY
from tests.interop.validators import document_faults, model_faults, schema_faults
from tests.support.actions import accept, opened, report
from tests.support.constants import OFFICER, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR, TECHNICIAN
from tests.support.factories import County
from tests.support.results import problem

FORMS = ("json", "txt", "pdf")
CREW, OFFICERS = (PARAMEDIC, TECHNICIAN), (OFFICER, "police_clinician")
OTHER_DESKS = (POLICE_SUPERVISOR, "police_control_room", "far_ambulance_supervisor", "idle_police_supervisor")


@pytest.fixture
def incident(county: County) -> str:
    """An arrest of both units, in which the paramedic identified the patient."""
    answer = opened(county, age_years=61)
    found: str = answer["incident"]["id"]
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
    officer, paramedic = county.client(OFFICER), county.client(PARAMEDIC)
    officer.send(
        report("status_reached", found, {"status": "at_patient"}),
        report("cpr_started", found),
        report("shock_delivered", found, {"energy_j": 150}),
    )
    paramedic.send(
        report("status_reached", found, {"status": "at_patient"}),
        report("patient_identified", found, text=IDENTITY),
    )
    return found


def record(incident: str, form: str, patient: str | None = None) -> str:
    return f"/api/incidents/{incident}/patients/{patient or incident}/document.{form}"


def taken(county: County, name: str, path: str) -> Any:
    answer = county.client(name).ask("get", path)
    assert answer.status_code == 200, answer.content
    assert answer["Cache-Control"] == "no-store"
    return answer


def handed_over(county: County, incident: str) -> None:
    handover = str(new_id())
    offered = county.client(OFFICER).record("offer_handover", incident, {"handover": handover})
    accepted = county.client(PARAMEDIC).record(
        "accept_handover", incident, {"handover": handover, "through_seq": offered["seq"]}
    )
    assert (offered["outcome"], accepted["outcome"]) == ("recorded", "recorded")


@pytest.mark.parametrize("name", [*CREW, SUPERVISOR, "ambulance_control_room"])
def test_the_crew_and_the_service_that_owns_it_take_the_record(
    county: County, incident: str, name: str
) -> None:
    answer = taken(county, name, record(incident, "json"))
    assert answer["Content-Type"] == "application/fhir+json"
    made = json.loads(answer.content)
    assert (document_faults(made), schema_faults(made), model_faults(made)) == ([], [], [])
    assert made["entry"][0]["resource"]["status"] == "preliminary"
    assert made["entry"][1]["resource"]["name"] == [{"text": "Łucja O'Hara & <Sons>"}]


@pytest.mark.parametrize("form", FORMS)
def test_two_copies_of_one_edition_are_the_same_bytes(county: County, incident: str, form: str) -> None:
    path = record(incident, form)
    assert taken(county, PARAMEDIC, path).content == taken(county, SUPERVISOR, path).content


@pytest.mark.parametrize("form", FORMS)
def test_for_everybody_else_there_is_none(county: County, incident: str, form: str) -> None:
    for name in (*OFFICERS, *OTHER_DESKS, "p2_responder", "ambulance_administrator"):
        client = county.client(name)
        refused = client.ask("get", record(incident, form))
        unknown = client.ask("get", record(str(new_id()), form))
        assert (name, problem(refused)[:2]) == (name, (404, "incident_not_found"))
        assert (name, refused.content) == (name, unknown.content)


def test_an_officer_who_handed_over_takes_none_either(county: County, incident: str) -> None:
    handed_over(county, incident)
    for form in FORMS:
        assert problem(county.client(OFFICER).ask("get", record(incident, form)))[0] == 404
    made = taken(county, PARAMEDIC, record(incident, "json")).json()
    assert made["entry"][0]["resource"]["status"] == "final"


def test_an_unknown_patient(county: County, incident: str) -> None:
    answer = county.client(PARAMEDIC).ask("get", record(incident, "pdf", str(new_id())))
    assert problem(answer) == (
        404,
        "patient_not_found",
        "There is no such patient in this incident. Look at the incident: the patient may have another number.",
    )


def test_the_page_and_the_text(county: County, incident: str) -> None:
    page = taken(county, PARAMEDIC, record(incident, "pdf"))
    assert page["Content-Type"] == "application/pdf"
    text = PdfReader(BytesIO(page.content)).pages[0].extract_text()
    assert "61 years, as the caller said" in text
    plain = taken(county, PARAMEDIC, record(incident, "txt"))
    assert plain["Content-Type"] == "text/plain; charset=utf-8"
    number = county.client(PARAMEDIC).ask("get", f"/api/incidents/{incident}").json()["incident"]["number"]
    assert f"patient {number}.1" in plain.content.decode()
    assert plain["Content-Disposition"] == f'inline; filename="{number}.1.txt"'


@pytest.mark.parametrize("accepted", ["application/fhir+json", "text/html", "image/png"])
def test_the_address_decides_the_format_whatever_a_client_accepts(
    county: County, incident: str, accepted: str
) -> None:
    answer = county.client(PARAMEDIC).ask("get", record(incident, "json"), Accept=accepted)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/fhir+json")
    refused = county.client(OFFICER).ask("get", record(incident, "json"), Accept=accepted)
    assert problem(refused)[0] == 404


def test_the_registry_report_is_for_the_service_that_owns_it(county: County, incident: str) -> None:
    path = f"/api/incidents/{incident}/nemsis.xml"
    answer = taken(county, SUPERVISOR, path)
    assert answer["Content-Type"] == "application/xml"
    root = etree.fromstring(answer.content)
    assert len(list(root.iter("{http://www.nemsis.org}PatientCareReport"))) == 2
    for name in (*CREW, *OFFICERS, *OTHER_DESKS):
        assert problem(county.client(name).ask("get", path))[:2] == (404, "incident_not_found")


def test_without_a_unit_there_is_nothing_to_report(county: County) -> None:
    for unit in county.units.values():
        unit.duty = "off_duty"
        unit.save(update_fields=["duty"])
    found = opened(county)["incident"]["id"]
    answer = county.client(SUPERVISOR).ask("get", f"/api/incidents/{found}/nemsis.xml")
    assert problem(answer)[:2] == (409, "nothing_to_report")


def test_the_utstein_row_is_for_the_service_that_owns_it(county: County, incident: str) -> None:
    path = f"/api/incidents/{incident}/utstein"
    row = county.client(SUPERVISOR).ask("get", path).json()
    assert (row["first_cpr_by"], row["shocks"], row["age_years"]) == ("police", 1, 61)
    assert row["comparator"] == "unknown"
    for name in (*CREW, *OFFICERS, *OTHER_DESKS):
        assert problem(county.client(name).ask("get", path))[:2] == (404, "incident_not_found")


def rows(county: County, name: str, query: str = "") -> list[dict[str, str]]:
    answer = taken(county, name, f"/api/utstein.csv{query}")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(StringIO(answer.content.decode(), newline="")))


def test_the_table_is_of_ones_own_arrests_of_these_days(county: County, incident: str) -> None:
    opened(county)
    today = now().date().isoformat()
    (row,) = rows(county, SUPERVISOR)
    alone = county.client(SUPERVISOR).ask("get", f"/api/incidents/{incident}/utstein").json()
    assert row == {name: "" if value is None else str(value) for name, value in alone.items()}
    assert (row["incident"], row["shocks"]) == (incident, "1")
    assert rows(county, SUPERVISOR, f"?from={today}&to={today}") == [row]
    assert rows(county, SUPERVISOR, "?from=2020-01-01&to=2020-01-02") == []
    assert rows(county, "far_ambulance_supervisor") == []


def test_the_table_is_for_ambulance_desks(county: County, incident: str) -> None:
    for name in (*CREW, *OFFICERS, POLICE_SUPERVISOR, "police_control_room"):
        answer = county.client(name).ask("get", "/api/utstein.csv")
        assert (name, problem(answer)[:2]) == (name, (403, "not_allowed"))


def test_days_the_wrong_way_round(county: County) -> None:
    answer = county.client(SUPERVISOR).ask("get", "/api/utstein.csv?from=2026-02-02&to=2026-01-01")
    assert problem(answer)[:2] == (400, "request_malformed")

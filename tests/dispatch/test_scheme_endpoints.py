"""The endpoints of a scheme: read, replace, switch on and off, and the number of alerts this week."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from apps.accounts.models import Agency
from apps.core.clock import now, to_wire
from apps.core.ids import new_id
from apps.dispatch.selectors import alerts_this_week
from apps.doctrine.actions import load_scheme
from apps.doctrine.models import SchemeSwitch, SchemeVersion
from apps.doctrine.part_file import MAX_CHARACTERS
from apps.incidents.models import AmbulanceRequest, Incident, Involvement
from apps.journal.models import Entry, Timeline
from tests.support.actions import opened
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.results import problem
from tests.support.scheme import SCHEME

pytestmark = pytest.mark.django_db

ADMINISTRATOR, SUPERVISOR, DESK = "police_administrator", "police_supervisor", "police_control_room"


def scheme(county: County, name: str = SUPERVISOR) -> dict[str, Any]:
    answer = county.client(name).ask("get", "/api/scheme")
    assert answer.status_code == 200, answer.content
    given: dict[str, Any] = answer.json()
    return given


def stored() -> tuple[int, int, int]:
    return SchemeVersion.objects.count(), SchemeSwitch.objects.count(), Entry.objects.count()


def test_the_record_of_a_scheme(county: County) -> None:
    row = SchemeVersion.objects.get(agency__slug="police")
    assert scheme(county) == {
        "agency": str(county.agencies["police"].pk),
        "name": "tests",
        "title": "Scheme of the tests",
        "version": 1,
        "effective_from": "2017-09-05",
        "effective_to": None,
        "on": True,
        "switched": None,
        "weekly_cap": None,
        "alerts_this_week": 0,
        "yaml": SCHEME,
        "versions": [
            {
                "version": 1,
                "effective_from": "2017-09-05",
                "effective_to": None,
                "loaded_at": to_wire(row.loaded_at),
            }
        ],
    }


def test_an_agency_without_a_scheme_has_an_empty_record(county: County) -> None:
    SchemeVersion.objects.filter(agency__slug="police").delete()
    assert scheme(county) == {
        "agency": str(county.agencies["police"].pk),
        **dict.fromkeys(("name", "title", "version", "effective_from", "effective_to", "switched")),
        **dict.fromkeys(("weekly_cap", "yaml")),
        "on": True,
        "alerts_this_week": 0,
        "versions": [],
    }


def test_an_administrator_replaces_the_scheme_of_his_own_agency(county: County) -> None:
    text = SCHEME.replace("version: 1\n", "version: 2\nreplaces: 1\n").replace(
        "from: 2017-09-05", "from: 2026-01-01"
    )
    answer = county.client(ADMINISTRATOR).ask("put", "/api/scheme", {"yaml": text + "weekly_cap: 5\n"})
    assert answer.status_code == 200, answer.content
    record = answer.json()
    assert (record["version"], record["weekly_cap"], record["yaml"]) == (2, 5, text + "weekly_cap: 5\n")
    assert [(one["version"], one["effective_to"]) for one in record["versions"]] == [
        (2, None),
        (1, "2025-12-31"),
    ]
    assert scheme(county, "idle_police_supervisor")["version"] == 1


def test_a_scheme_with_faults_is_refused_whole(county: County, untouched: Untouched) -> None:
    wrong = SCHEME.replace("margin_s: 60", "margin_s: -1").replace("of: anyone", "of: none")
    before = stored()
    with untouched():
        answer = county.client(ADMINISTRATOR).ask("put", "/api/scheme", {"yaml": wrong})
    assert problem(answer) == (
        422,
        "scheme_refused",
        "This scheme was refused and nothing of it was stored. Put every line right that `errors` names, and send it again.",
    )
    assert answer.json()["errors"] == [
        {"line": 15, "reason": "co_responder.margin_s: expected int >= 0"},
        {"line": 31, "reason": "competence.of: invalid enum value 'none'"},
    ]
    assert stored() == before


@pytest.mark.parametrize(
    "body", [{}, {"yaml": [1]}, {"yaml": ""}, {"yaml": "#" * (MAX_CHARACTERS + 1)}, {"text": "a"}]
)
def test_a_body_of_another_form_is_refused(
    county: County, untouched: Untouched, body: dict[str, Any]
) -> None:
    before = stored()
    with untouched():
        answer = county.client(ADMINISTRATOR).ask("put", "/api/scheme", body)
    assert problem(answer)[:2] == (400, "request_malformed")
    assert stored() == before


@pytest.mark.parametrize("name", [SUPERVISOR, DESK, ADMINISTRATOR])
def test_a_desk_switches_the_scheme_off_and_on(county: County, name: str) -> None:
    client = county.client(name)
    off = client.ask("post", "/api/scheme/switch", {"on": False, "reason": "a football match"})
    assert off.status_code == 200, off.content
    switched = off.json()["switched"]
    assert (switched["on"], switched["reason"], switched["by"]) == (
        False,
        "a football match",
        client.person.name,
    )
    assert off.json()["on"] is False
    assert scheme(county, "idle_police_supervisor")["on"] is True
    on = client.ask("post", "/api/scheme/switch", {"on": True})
    assert (on.json()["on"], on.json()["switched"]["reason"]) == (True, "")
    assert SchemeSwitch.objects.count() == 2


@pytest.mark.parametrize(
    "body", [{}, {"on": None}, {"on": True, "reason": "x" * 201}, {"on": True, "off": 1}]
)
def test_a_switch_of_another_form_is_refused(
    county: County, untouched: Untouched, body: dict[str, Any]
) -> None:
    before = stored()
    with untouched():
        answer = county.client(DESK).ask("post", "/api/scheme/switch", body)
    assert problem(answer)[:2] == (400, "request_malformed")
    assert stored() == before


@pytest.mark.parametrize(
    ("method", "path", "name"),
    [
        ("get", "/api/scheme", "police_responder"),
        ("put", "/api/scheme", SUPERVISOR),
        ("post", "/api/scheme/switch", "police_responder"),
    ],
)
def test_others_may_not(county: County, untouched: Untouched, method: str, path: str, name: str) -> None:
    before = stored()
    with untouched():
        answer = county.client(name).ask(method, path, None if method == "get" else {})
    assert problem(answer)[:2] == (403, "not_allowed")
    assert stored() == before


def test_an_alert_counts_for_the_agency_of_the_unit(county: County) -> None:
    opened(county)
    counts = {slug: alerts_this_week(agency.pk, now()) for slug, agency in county.agencies.items()}
    assert counts == {"ambulance": 0, "police": 1, "idle_police": 0, "far_ambulance": 0, "far_police": 0}
    assert scheme(county)["alerts_this_week"] == 1


WEDNESDAY = datetime(2026, 6, 10, 12, tzinfo=UTC)
MONDAY = datetime(2026, 6, 7, 23, tzinfo=UTC)
"""Midnight by British summer time."""


@pytest.mark.parametrize(
    ("alerted_at", "exercise", "expected"),
    [
        (MONDAY, False, 1),
        (MONDAY - timedelta(milliseconds=1), False, 0),
        (WEDNESDAY, False, 1),
        (WEDNESDAY + timedelta(milliseconds=1), False, 0),
        (WEDNESDAY, True, 0),
    ],
)
def test_a_week_begins_on_monday_and_exercises_do_not_count(
    county: County, alerted_at: datetime, exercise: bool, expected: int
) -> None:
    police = county.agencies["police"]
    incident = _incident(county, exercise)
    _part(incident, "crew", county.agencies["ambulance"], alerted_at)
    request = AmbulanceRequest.objects.create(
        incident=incident, agency=incident.agency, state="told", requested_at=MONDAY, told_at=MONDAY
    )
    _part(incident, "co_responder", police, alerted_at, request)
    assert alerts_this_week(police.pk, WEDNESDAY) == expected
    assert alerts_this_week(county.agencies["ambulance"].pk, WEDNESDAY) == 0


def _incident(county: County, exercise: bool) -> Incident:
    return Incident.objects.create(
        timeline=Timeline.objects.create(area=county.areas["near"]),
        area=county.areas["near"],
        agency=county.agencies["ambulance"],
        number="NE-1",
        external_ref="1",
        lat=53.8,
        lon=-1.55,
        accuracy_m=1,
        exercise=exercise,
        opened_at=WEDNESDAY,
    )


def _part(
    incident: Incident, role: str, agency: Agency, at: datetime, request: AmbulanceRequest | None = None
) -> Involvement:
    return Involvement.objects.create(
        incident=incident,
        unit=new_id(),
        agency=agency,
        role=role,
        request=request,
        alerted_at=at,
        status="alerted",
        is_active=True,
    )


def test_a_session_says_which_codes_ask_for_a_co_responder_and_what_a_kit_check_asks(county: County) -> None:
    session = county.client(SUPERVISOR).ask("get", "/api/session").json()
    assert [(one["code"], one["co_responder"]) for one in session["triggers"]] == [
        ("CARDIAC_ARREST", True),
        ("RESPIRATORY_ARREST", True),
        ("CHEST_PAIN", False),
    ]
    assert session["kit_items"][1] == {
        "item": "aed_pads",
        "label": "AED pads",
        "dated": True,
        "required": True,
    }
    assert [one["item"] for one in session["kit_items"] if not one["required"]] == ["oxygen", "tourniquets"]


def test_a_session_says_whether_its_own_agency_lets_a_conversion_be_tried_again(county: County) -> None:
    assert county.client(ADMINISTRATOR).ask("get", "/api/session").json()["tourniquets"] == {
        "second_try": False
    }
    SchemeVersion.objects.filter(agency__slug="police").delete()
    load_scheme(Agency.objects.get(slug="police"), SCHEME + "tourniquets: {second_try: true}\n")
    said = {
        name: county.client(name).ask("get", "/api/session").json()["tourniquets"]["second_try"]
        for name in (ADMINISTRATOR, "ambulance_supervisor")
    }
    assert said == {ADMINISTRATOR: True, "ambulance_supervisor": False}


def test_a_session_brings_the_protocols_for_use_without_a_link(county: County) -> None:
    session = county.client(SUPERVISOR).ask("get", "/api/session").json()
    adult, child, newborn = session["protocols"]
    assert (adult["protocol"], child["protocol"], newborn["protocol"]) == ("adult", "child", "newborn")
    assert adult["adrenaline"] == {
        "first_after_shocks": 3,
        "non_shockable_at_once": True,
        "from_s": 180,
        "until_s": 300,
    }
    assert (child["ratio"], child["rescue_breaths"], newborn["adrenaline"]) == ([15, 2], 5, None)
    assert (adult["effective_from"], adult["provisional"]) == ("2026-01-01", True)

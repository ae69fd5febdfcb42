"""The endpoints of units over HTTP: shapes, statuses, codes, and who may use them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from rest_framework.test import APIClient

from apps.accounts.access import Permission, Role, has_permission
from apps.accounts.models import Device, Person
from apps.core.clock import now, to_wire
from apps.journal.wakeup import Wakeup
from apps.units.actions import book_on
from apps.units.models import UnitPosition
from apps.units.selectors import unit_records
from tests.support.people import new_person
from tests.units.agencies import WITH_AED, ThreeAgencies

Committing = Callable[[], Any]
SignIn = Callable[[Person], APIClient]


def fix_on_wire(**changed: Any) -> dict[str, Any]:
    return {
        "unit": None,
        "lat": 53.8,
        "lon": -1.5,
        "accuracy_m": 8.0,
        "at": to_wire(now()),
        "source": "gps",
    } | changed


KIT = [one.as_wire() for one in WITH_AED]
AED = {"item": "aed", "serviceable": True, "expires": None}


def kit(unit: Any) -> dict[str, Any]:
    return {"unit": str(unit.id), "kit": KIT}


def assert_problem(answer: Any, status: int, code: str) -> None:
    assert (answer.status_code, answer["Content-Type"], answer.json()["code"]) == (
        status,
        "application/problem+json",
        code,
    )


def test_units_are_those_of_ones_own_agency(agencies: ThreeAgencies, sign_in: SignIn) -> None:
    answer = sign_in(agencies.officer).get("/api/units")
    assert answer.status_code == 200
    assert answer.json() == {"units": unit_records([agencies.xt21.id, agencies.xt22.id])}


def test_booking_on_answers_with_the_unit(agencies: ThreeAgencies, sign_in: SignIn) -> None:
    answer = sign_in(agencies.officer).post("/api/duty", kit(agencies.xt21), format="json")
    assert answer.status_code == 200
    unit = answer.json()["unit"]
    assert unit == unit_records([agencies.xt21.id])[0]
    assert (unit["duty"], unit["crew"][0]["person"]) == ("available", str(agencies.officer.id))


def test_the_journal_has_the_device_of_the_header(agencies: ThreeAgencies, sign_in: SignIn) -> None:
    device = uuid4()
    sign_in(agencies.officer).post(
        "/api/duty", kit(agencies.xt21), format="json", headers={"X-Device": str(device)}
    )
    assert [entry.device for entry in agencies.entries()] == [device, device]


def test_duty_by_http_from_on_to_off(agencies: ThreeAgencies, sign_in: SignIn) -> None:
    client = sign_in(agencies.officer)
    client.post("/api/duty", kit(agencies.xt21), format="json")
    wanted = {"duty": "busy", "task": "FIREARMS-221", "drill": True}
    busy = client.patch("/api/duty", wanted, format="json")
    unit = busy.json()["unit"]
    assert (busy.status_code, {name: unit[name] for name in wanted}) == (200, wanted)
    off = client.delete("/api/duty")
    assert (off.status_code, off.content) == (204, b"")
    assert client.delete("/api/duty").status_code == 204
    assert [entry.kind for entry in agencies.entries()] == [
        "unit_booked_on",
        "kit_checked",
        "unit_duty_changed",
        "unit_drill_changed",
        "unit_booked_off",
    ]


def test_refusals_of_duty_are_problems(agencies: ThreeAgencies, sign_in: SignIn) -> None:
    client = sign_in(agencies.officer)
    assert_problem(client.patch("/api/duty", {"duty": "busy"}, format="json"), 409, "not_on_duty")
    assert_problem(client.post("/api/duty", kit(agencies.a101), format="json"), 404, "unit_not_found")
    client.post("/api/duty", kit(agencies.xt21), format="json")
    assert_problem(client.post("/api/duty", kit(agencies.xt22), format="json"), 409, "already_on_duty")
    assert_problem(client.patch("/api/duty", {"task": "RTC-118"}, format="json"), 422, "task_without_job")


@pytest.mark.parametrize(
    ("body", "at_fault"),
    [
        ({}, {"unit", "kit"}),
        ({"unit": "XT21", "kit": KIT}, {"unit"}),
        ({"unit": str(uuid4()), "kit": {"aed": True}}, {"kit"}),
        ({"unit": str(uuid4()), "kit": KIT, "drill": "perhaps"}, {"drill"}),
        ({"unit": str(uuid4()), "kit": KIT, "when": "now"}, {"when"}),
    ],
)
def test_a_malformed_booking_names_its_faults(
    agencies: ThreeAgencies, sign_in: SignIn, body: dict[str, Any], at_fault: set[str]
) -> None:
    answer = sign_in(agencies.officer).post("/api/duty", body, format="json")
    assert_problem(answer, 400, "request_malformed")
    assert set(answer.json()["errors"]) == at_fault
    assert agencies.entries() == []


def test_kit_is_checked_again_by_http(agencies: ThreeAgencies, sign_in: SignIn) -> None:
    client = sign_in(agencies.officer)
    client.post("/api/duty", kit(agencies.xt21) | {"drill": True}, format="json")
    expired = {"item": "aed_pads", "serviceable": True, "expires": "2020-01-31"}
    answer = client.put("/api/duty/kit", {"kit": [expired]}, format="json")
    assert answer.status_code == 200
    unit = answer.json()["unit"]
    assert (unit["equipment"], unit["drill"]) == (["aed"], True)
    assert [{name: one[name] for name in expired} for one in unit["kit"]] == [AED, expired]


@pytest.mark.parametrize(("method", "path"), [("post", "/api/duty"), ("put", "/api/duty/kit")])
def test_each_item_of_the_kit_is_judged_alone_and_keeps_nobody_off_duty(
    agencies: ThreeAgencies, sign_in: SignIn, method: str, path: str
) -> None:
    client = sign_in(agencies.officer)
    pads = AED | {"item": "aed_pads"}
    odd = [AED | {"expires": "31/05/2027"}, AED | {"colour": "red"}, 5, {"item": "aed", "serviceable": True}]
    body: dict[str, Any] = {"kit": [AED, AED | {"item": "axe"}, *odd, pads, pads]}
    if method == "post":
        body["unit"] = str(agencies.xt21.id)
    else:
        client.post("/api/duty", kit(agencies.xt21) | {"kit": []}, format="json")
    answer = getattr(client, method)(path, body, format="json")
    assert answer.status_code == 200
    codes = {1: "kit_item_unknown", **dict.fromkeys(range(2, 6), "kit_item_unreadable")}
    codes |= dict.fromkeys((6, 7), "kit_item_repeated")
    assert {one["index"]: one["code"] for one in answer.json()["refused"]} == codes
    assert [one["item"] for one in answer.json()["unit"]["kit"]] == ["aed"]


@pytest.mark.parametrize("body", [{}, {"task": "x" * 41}, {"duty": "lunch"}, {"drill": None}])
def test_a_malformed_duty_is_refused(agencies: ThreeAgencies, sign_in: SignIn, body: dict[str, Any]) -> None:
    client = sign_in(agencies.officer)
    client.post("/api/duty", kit(agencies.xt21), format="json")
    assert_problem(client.patch("/api/duty", body, format="json"), 400, "request_malformed")
    assert len(agencies.entries()) == 2


def test_off_duty_is_not_a_duty_to_choose(agencies: ThreeAgencies, sign_in: SignIn) -> None:
    client = sign_in(agencies.officer)
    client.post("/api/duty", kit(agencies.xt21), format="json")
    assert_problem(client.patch("/api/duty", {"duty": "off_duty"}, format="json"), 400, "request_malformed")


def test_positions_are_taken_and_refused_one_by_one(agencies: ThreeAgencies, sign_in: SignIn) -> None:
    book_on(agencies.officer, agencies.xt22.id, WITH_AED)
    batch = {"fixes": [fix_on_wire(lat=200), fix_on_wire(lat=53.9), fix_on_wire(unit=str(agencies.xt21.id))]}
    answer = sign_in(agencies.officer).post("/api/positions", batch, format="json")
    assert answer.status_code == 200
    assert answer.json() == {
        "taken": 1,
        "refused": [
            {"index": 0, "code": "fix_off_world"},
            {"index": 2, "code": "unit_not_yours"},
        ],
    }
    assert UnitPosition.objects.get().lat == 53.9


def test_a_hundred_fixes_are_judged_at_once_and_one_more_has_a_receipt(
    agencies: ThreeAgencies, sign_in: SignIn
) -> None:
    book_on(agencies.officer, agencies.xt22.id, WITH_AED)
    batch = {"fixes": [fix_on_wire()] * 101}
    assert sign_in(agencies.officer).post("/api/positions", batch, format="json").json() == {
        "taken": 100,
        "refused": [{"index": 100, "code": "fix_over_limit"}],
    }


GOOD_AFTER = {"lat": 53.9}
ODD: list[tuple[dict[str, Any], str | None]] = [
    ({"lat": None}, "fix_unreadable"),
    ({"lat": "north"}, "fix_unreadable"),
    ({"lat": True}, "fix_unreadable"),
    ({"lat": []}, "fix_unreadable"),
    ({"lat": "53.9"}, None),
    ({"lat": 91}, "fix_off_world"),
    ({"lon": -181}, "fix_off_world"),
    ({"lat": 0, "lon": 0}, "fix_zero_zero"),
    ({"accuracy_m": "good"}, None),
    ({"accuracy_m": -1}, "fix_inaccurate"),
    ({"accuracy_m": 5_000}, "fix_inaccurate"),
    ({"at": None}, "fix_unreadable"),
    ({"at": 1_700_000_000}, "fix_unreadable"),
    ({"at": "yesterday"}, "fix_unreadable"),
    ({"at": "2026-11-22T22:41:07"}, "fix_unreadable"),
    ({"at": "0001-01-01T00:00:00Z"}, "fix_too_old"),
    ({"at": "0001-01-01T00:00:00+14:00"}, "fix_unreadable"),
    ({"at": "9999-12-31T23:59:59Z"}, "fix_in_future"),
    ({"at": "9999-12-31T23:59:59-14:00"}, "fix_unreadable"),
    ({"unit": "XT22"}, "fix_unreadable"),
    ({"source": None}, None),
    ({"source": "a receiver with a long name"}, None),
    ({"speed_m_per_s": 12}, None),
]


@pytest.mark.parametrize(("odd", "code"), ODD)
def test_a_fix_is_judged_alone_and_takes_no_other_with_it(
    agencies: ThreeAgencies, sign_in: SignIn, odd: dict[str, Any], code: str | None
) -> None:
    book_on(agencies.officer, agencies.xt22.id, WITH_AED)
    # All of one moment: of those a millisecond apart, two would be too fast for each other.
    at = {"at": to_wire(now())}
    batch = {
        "fixes": [fix_on_wire(**at, **GOOD_AFTER), fix_on_wire(**at | odd), fix_on_wire(**at, **GOOD_AFTER)]
    }
    answer = sign_in(agencies.officer).post("/api/positions", batch, format="json")
    refused = [{"index": 1, "code": code}] if code else []
    assert (answer.status_code, answer.json()) == (200, {"taken": 3 - len(refused), "refused": refused})
    assert UnitPosition.objects.get(unit=agencies.xt22).lat == 53.9


@pytest.mark.parametrize(
    "odd", ["null", "7", '"here"', "[]", '{"lat": NaN, "lon": -1.5}', '{"lat": 1, "lat": 2}']
)
def test_what_is_no_fix_at_all_has_a_receipt(agencies: ThreeAgencies, sign_in: SignIn, odd: str) -> None:
    book_on(agencies.officer, agencies.xt22.id, WITH_AED)
    body = f'{{"fixes": [{json.dumps(fix_on_wire())}, {odd}, {{"lat": {"9" * 400}}}], "outbox": "many"}}'
    answer = sign_in(agencies.officer).post("/api/positions", body, content_type="application/json")
    assert answer.json() == {
        "taken": 1,
        "refused": [{"index": 1, "code": "fix_unreadable"}, {"index": 2, "code": "fix_unreadable"}],
    }


@pytest.mark.parametrize("fixes", [None, "all", {}])
def test_without_a_list_of_fixes_a_batch_is_malformed(
    agencies: ThreeAgencies, sign_in: SignIn, fixes: object
) -> None:
    answer = sign_in(agencies.officer).post("/api/positions", {"fixes": fixes}, format="json")
    assert_problem(answer, 400, "request_malformed")


def test_a_machine_reports_for_its_agency(agencies: ThreeAgencies, sign_in: SignIn) -> None:
    book_on(agencies.paramedic, agencies.a101.id, WITH_AED)
    batch = {"fixes": [fix_on_wire(unit=str(agencies.a101.id)), fix_on_wire(unit=str(agencies.xt21.id))]}
    answer = sign_in(agencies.machine).post("/api/positions", batch, format="json")
    assert answer.json() == {"taken": 1, "refused": [{"index": 1, "code": "unit_not_yours"}]}


def device_of(person: Person) -> Device:
    return Device.objects.create(
        id=uuid4(), agency=person.agency, person=person, label="tablet", last_seen_at=now()
    )


def test_a_device_says_how_much_waits_on_it(
    agencies: ThreeAgencies, sign_in: SignIn, wakeups: list[Wakeup], committing: Committing
) -> None:
    device = device_of(agencies.officer)
    with committing():
        answer = sign_in(agencies.officer).post(
            "/api/positions",
            {"fixes": [], "outbox": 3},
            format="json",
            headers={"X-Device": str(device.id)},
        )
    assert answer.json() == {"taken": 0, "refused": []}
    heard = Device.objects.get()
    assert (heard.outbox, heard.last_seen_at >= device.last_seen_at) == (3, True)
    assert wakeups == [Wakeup(area=agencies.area.id, topic="devices", subjects=(agencies.police.id,))]


def test_nobody_speaks_for_the_device_of_another(
    agencies: ThreeAgencies, sign_in: SignIn, wakeups: list[Wakeup], committing: Committing
) -> None:
    device = device_of(agencies.colleague)
    with committing():
        sign_in(agencies.officer).post(
            "/api/positions",
            {"fixes": [], "outbox": 9},
            format="json",
            headers={"X-Device": str(device.id)},
        )
    assert Device.objects.get().outbox == 0
    assert wakeups == []


def test_a_device_that_is_no_uuid_is_malformed(agencies: ThreeAgencies, sign_in: SignIn) -> None:
    answer = sign_in(agencies.officer).post(
        "/api/positions", {"fixes": []}, format="json", headers={"X-Device": "tablet"}
    )
    assert_problem(answer, 400, "request_malformed")


ENDPOINTS = [
    ("get", "/api/units", Permission.SEE_UNITS),
    ("post", "/api/duty", Permission.GO_ON_DUTY),
    ("patch", "/api/duty", Permission.GO_ON_DUTY),
    ("delete", "/api/duty", Permission.GO_ON_DUTY),
    ("put", "/api/duty/kit", Permission.GO_ON_DUTY),
    ("get", "/api/competences", Permission.SEE_COMPETENCES),
    ("post", "/api/competences", Permission.KEEP_COMPETENCES),
    ("post", "/api/positions", Permission.REPORT_POSITION),
]


@pytest.mark.parametrize(("method", "path", "permission"), ENDPOINTS)
@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("service", ["police", "ambulance"])
def test_each_endpoint_asks_for_its_permission(
    agencies: ThreeAgencies,
    sign_in: SignIn,
    method: str,
    path: str,
    permission: Permission,
    role: Role,
    service: str,
) -> None:
    person = new_person(getattr(agencies, service), "someone", role)
    answer = getattr(sign_in(person), method)(path, {}, format="json")
    assert (answer.status_code == 403) is not has_permission(person.as_actor(), permission)
    if answer.status_code == 403:
        assert_problem(answer, 403, "not_allowed")
    assert agencies.entries() == []


@pytest.mark.parametrize(("method", "path", "permission"), ENDPOINTS)
def test_nobody_passes_without_signing_in(
    agencies: ThreeAgencies, method: str, path: str, permission: Permission
) -> None:
    assert_problem(getattr(APIClient(), method)(path, {}, format="json"), 401, "not_signed_in")


def test_who_is_aboard_may_leave_whatever_the_role_is_now(agencies: ThreeAgencies, sign_in: SignIn) -> None:
    book_on(agencies.officer, agencies.xt21.id, (), drill=False)
    agencies.officer.acting_in.role = Role.SUPERVISOR.value
    agencies.officer.acting_in.save()
    assert_problem(
        sign_in(agencies.officer).post("/api/duty", kit(agencies.xt22), format="json"), 403, "not_allowed"
    )
    assert sign_in(agencies.officer).delete("/api/duty").status_code == 204
    assert unit_records([agencies.xt21.id])[0]["crew"] == []
    assert_problem(sign_in(agencies.officer).delete("/api/duty"), 403, "not_allowed")

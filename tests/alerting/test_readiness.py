"""What a desk reads about devices: their own reports, and whether a test alert has reached them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from apps.accounts.models import Device
from apps.alerting import actions, models
from apps.alerting.selectors import crew_devices_heard_since
from apps.core.clock import now, to_wire
from apps.units.models import Crew
from tests.alerting.devices import another_id, officer, signed_in_device
from tests.harness.push_service import PushService
from tests.support.actions import Client
from tests.support.constants import OFFICER, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.results import problem

READINESS, TEST, RECEIPTS = "/api/device/readiness", "/api/device/test", "/api/device/test-receipts"
READY = {
    "sound": "ready",
    "notifications": "granted",
    "location": "on",
    "battery_pct": 80,
    "charging": False,
}


def at_the_desk(county: County, client: Client) -> dict[str, Any]:
    devices = county.client(POLICE_SUPERVISOR).snapshot()["devices"]
    found: dict[str, Any] = next(one for one in devices if one["device"] == str(client.device))
    return found


def paths(record: dict[str, Any]) -> dict[str, Any]:
    return {name: record[name] for name in ("readiness", "push", "tested", "ready", "missing")}


def test_a_device_that_has_said_nothing(county: County) -> None:
    client = signed_in_device(county.client(OFFICER))
    assert paths(at_the_desk(county, client)) == {
        "readiness": None,
        "push": False,
        "tested": {"socket": None, "push": None},
        "ready": False,
        "missing": ["no_test_alert"],
    }


@pytest.mark.parametrize("path", ["socket", "push"])
def test_a_device_that_was_tested_is_ready(county: County, service: PushService, path: str) -> None:
    client = officer(county, service)
    assert client.ask("put", READINESS, READY).status_code == 204
    test = client.ask("post", TEST).json()["test"]
    assert client.ask("post", RECEIPTS, {"test": test, "path": path}).status_code == 204
    tested_at = to_wire(getattr(models.DeviceReadiness.objects.get(), f"{path}_tested_at"))
    assert paths(at_the_desk(county, client)) == {
        "readiness": READY,
        "push": True,
        "tested": {"socket": None, "push": None} | {path: tested_at},
        "ready": True,
        "missing": [],
    }


def test_a_test_of_the_last_shift_does_not_count(county: County) -> None:
    client = signed_in_device(county.client(OFFICER))
    test = client.ask("post", TEST).json()["test"]
    client.ask("post", RECEIPTS, {"test": test, "path": "socket"})
    assert at_the_desk(county, client)["ready"] is True
    Crew.objects.filter(person=client.person).update(since=now() + timedelta(seconds=1))
    assert at_the_desk(county, client)["missing"] == ["no_test_alert"]


def test_what_it_lacks_is_said_in_codes(county: County) -> None:
    client = signed_in_device(county.client(OFFICER))
    client.ask("put", READINESS, READY | {"sound": "locked", "battery_pct": 9})
    assert at_the_desk(county, client)["missing"] == [
        "no_test_alert",
        "sound_locked",
        "battery_low",
    ]


def test_a_change_notifies_the_desks_and_a_repetition_does_not(
    county: County, wakeups: list[Any], django_capture_on_commit_callbacks: Any
) -> None:
    client = signed_in_device(county.client(OFFICER))
    topics = []
    for said in (READY, READY, READY | {"battery_pct": 79}):
        with django_capture_on_commit_callbacks(execute=True):
            assert client.ask("put", READINESS, said).status_code == 204
        topics.append([wakeup.topic for wakeup in wakeups])
        wakeups.clear()
    assert topics == [["devices"], [], ["devices"]]


def test_a_test_rings_that_device_by_every_path_that_it_has(
    county: County, service: PushService, wakeups: list[Any], django_capture_on_commit_callbacks: Any
) -> None:
    with_push = officer(county, service)
    without = signed_in_device(county.client(PARAMEDIC))
    with django_capture_on_commit_callbacks(execute=True):
        first, second = with_push.ask("post", TEST), without.ask("post", TEST)
    assert (first.status_code, second.status_code) == (202, 202)
    assert (first.json()["paths"], second.json()["paths"]) == (["socket", "push"], ["socket"])
    assert [(wakeup.topic, [str(one) for one in wakeup.subjects]) for wakeup in wakeups] == [
        ("tests", [str(with_push.device), first.json()["test"]]),
        ("tests", [str(without.device), second.json()["test"]]),
    ]
    assert [push.kind for push in models.Push.objects.filter(device=with_push.device)] == ["test"]


@pytest.mark.parametrize("which", ["made up", "a colleague's", "of yesterday"])
def test_a_receipt_for_a_test_that_this_device_did_not_ask_for(
    county: County, untouched: Untouched, which: str
) -> None:
    own, colleague = signed_in_device(county.client(OFFICER)), signed_in_device(county.client(PARAMEDIC))
    tests = {"made up": another_id(), "a colleague's": colleague.ask("post", TEST).json()["test"]}
    tests["of yesterday"] = own.ask("post", TEST).json()["test"]
    models.TestAlert.objects.filter(device=own.device).update(at=now() - timedelta(days=1))
    with untouched():
        answer = own.ask("post", RECEIPTS, {"test": tests[which], "path": "socket"})
    assert problem(answer)[:2] == (404, "test_unknown")
    assert not models.DeviceReadiness.objects.exists()


@pytest.mark.parametrize(
    "changed",
    [
        {"sound": "loud"},
        {"notifications": None},
        {"location": ...},
        {"battery_pct": 101},
        {"battery_pct": -1},
        {"battery_pct": "80"} | {"battery_pct": 80.5},
        {"mood": "good"},
    ],
)
def test_readiness_of_another_form_is_refused(
    county: County, untouched: Untouched, changed: dict[str, Any]
) -> None:
    client = signed_in_device(county.client(OFFICER))
    said = {name: value for name, value in (READY | changed).items() if value is not ...}
    with untouched():
        answer = client.ask("put", READINESS, said)
    assert problem(answer)[:2] == (400, "request_malformed")
    assert not models.DeviceReadiness.objects.exists()


@pytest.mark.parametrize(("method", "path", "body"), [("put", READINESS, READY), ("post", TEST, None)])
def test_only_ones_own_device_says_and_asks(
    county: County, untouched: Untouched, method: str, path: str, body: Any
) -> None:
    own, colleague = signed_in_device(county.client(OFFICER)), signed_in_device(county.client(PARAMEDIC))
    desk = signed_in_device(county.client(SUPERVISOR))
    with untouched():
        as_colleague = own.ask(method, path, body, X_Device=str(colleague.device))
        unnamed = own.ask(method, path, body, X_Device="")
        of_a_desk = desk.ask(method, path, body)
    assert problem(as_colleague)[:2] == problem(unnamed)[:2] == (403, "device_not_yours")
    assert problem(of_a_desk)[:2] == (403, "not_allowed")
    assert not models.TestAlert.objects.exists()


def test_crew_devices_heard_since_counts_those_signed_in(county: County) -> None:
    at = now()
    heard, silent = signed_in_device(county.client(OFFICER)), signed_in_device(Client(county.people[OFFICER]))
    gone, elsewhere = (
        signed_in_device(Client(county.people[OFFICER])),
        signed_in_device(county.client("p2_responder")),
    )
    Device.objects.filter(pk__in=[heard.device, gone.device, elsewhere.device]).update(last_seen_at=at)
    Device.objects.filter(pk=silent.device).update(last_seen_at=at - timedelta(milliseconds=1))
    Device.objects.filter(pk=gone.device).update(signed_in=False)
    assert crew_devices_heard_since(county.units["P1"].pk, at) == 1
    assert crew_devices_heard_since(county.units["P1"].pk, at - timedelta(seconds=1)) == 2
    assert crew_devices_heard_since(county.units["A1"].pk, at - timedelta(days=1)) == 0


def test_signs_of_life_never_go_back_in_time_and_revive_nobody(county: County) -> None:
    early, late = now() + timedelta(seconds=10), now() + timedelta(seconds=20)
    one, other = signed_in_device(county.client(OFFICER)), signed_in_device(county.client(PARAMEDIC))
    gone = signed_in_device(Client(county.people[OFFICER]))
    before = Device.objects.get(pk=gone.device).last_seen_at
    Device.objects.filter(pk=gone.device).update(signed_in=False)
    actions.hear_devices({late: {one.device, gone.device}, early: {other.device}})
    actions.hear_devices({early: {one.device}})
    seen = dict(Device.objects.values_list("pk", "last_seen_at"))
    assert seen == {one.device: late, other.device: early, gone.device: before}


def test_what_has_run_out_is_forgotten(county: County, service: PushService) -> None:
    client = officer(county, service)
    client.ask("post", TEST)
    assert actions.forget(now()) == 0
    Device.objects.filter(pk=client.device).update(signed_in=False)
    assert actions.forget(now() + timedelta(days=1, seconds=1)) == 3
    assert not models.PushSubscription.objects.exists()

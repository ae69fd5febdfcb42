"""A device's push subscription: its owner, the allowed hosts, and when it ends."""

from __future__ import annotations

from typing import Any

import pytest

from apps.accounts.models import Device
from apps.alerting import models
from tests.alerting.devices import another_id, officer, signed_in_device, subscribed
from tests.harness.push_service import PushService
from tests.support.actions import Client
from tests.support.constants import OFFICER, PARAMEDIC, SUPERVISOR
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.results import problem

PUSH = "/api/device/push"


def kept() -> list[tuple[Any, str]]:
    rows = models.PushSubscription.objects.order_by("device")
    return list(rows.values_list("device", "endpoint"))


def test_a_subscription_is_kept_and_the_desk_hears_of_it(
    county: County, service: PushService, wakeups: list[Any], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        client = officer(county, service)
    row = models.PushSubscription.objects.get()
    assert (row.device_id, row.endpoint, row.failed_at) == (client.device, service.endpoint, None)
    assert {"p256dh": row.p256dh, "auth": row.auth} == service.keys
    assert [(wakeup.topic, wakeup.subjects) for wakeup in wakeups] == [
        ("devices", (county.agencies["police"].pk,))
    ]


def test_a_new_subscription_replaces_the_one_before(
    county: County, service: PushService, new_service: Any
) -> None:
    client = officer(county, service)
    subscribed(client, new := new_service())
    assert kept() == [(client.device, new.endpoint)]


def test_a_browser_under_a_new_id_is_rung_once(county: County, service: PushService) -> None:
    officer(county, service)
    again = subscribed(signed_in_device(Client(county.people[OFFICER])), service)
    assert kept() == [(again.device, service.endpoint)]


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://169.254.169.254/latest/meta-data",
        "https://redis:6379/",
        "http://127.0.0.1:1/",
        "https://fcm.googleapis.com@10.0.0.1/x",
        "https://example.org/push",
    ],
)
def test_an_endpoint_elsewhere_is_refused(
    county: County, service: PushService, untouched: Untouched, endpoint: str
) -> None:
    client = signed_in_device(county.client(OFFICER))
    with untouched():
        answer = client.ask("put", PUSH, service.subscription | {"endpoint": endpoint})
    assert problem(answer)[:2] == (422, "push_endpoint_not_allowed")
    assert endpoint not in answer.content.decode()
    assert kept() == []


@pytest.mark.parametrize(
    "keys",
    [
        {"p256dh": "A" * 87},
        {"p256dh": "BA"},
        {"p256dh": "!"},
        {"auth": "AAAA"},
        {"auth": "AAAAAAAAAAAAAAAAAAAAA"},
        {"auth": "é" * 22},
    ],
)
def test_keys_that_nobody_could_encrypt_for_are_refused(
    county: County, service: PushService, untouched: Untouched, keys: dict[str, str]
) -> None:
    client = signed_in_device(county.client(OFFICER))
    with untouched():
        answer = client.ask("put", PUSH, service.subscription | {"keys": service.keys | keys})
    assert problem(answer)[:2] == (422, "push_keys_malformed")
    assert kept() == []


@pytest.mark.parametrize("body", [{}, {"endpoint": "x"}, {"endpoint": 1, "keys": {}}, {"keys": []}])
def test_a_subscription_of_another_form_is_refused(
    county: County, untouched: Untouched, body: dict[str, Any]
) -> None:
    client = signed_in_device(county.client(OFFICER))
    with untouched():
        answer = client.ask("put", PUSH, body)
    assert problem(answer)[:2] == (400, "request_malformed")


@pytest.mark.parametrize("whose", ["nobody's", "a colleague's", "signed out", "unnamed"])
def test_a_device_that_is_not_ones_own_is_refused(
    county: County, service: PushService, untouched: Untouched, whose: str
) -> None:
    colleague = signed_in_device(county.client(PARAMEDIC))
    own = signed_in_device(county.client(OFFICER))
    named = {"nobody's": another_id(), "a colleague's": str(colleague.device), "unnamed": ""}
    if whose == "signed out":
        Device.objects.filter(pk=own.device).update(signed_in=False)
    with untouched():
        answer = own.ask("put", PUSH, service.subscription, X_Device=named.get(whose, str(own.device)))
    assert problem(answer)[:2] == (403, "device_not_yours")
    assert kept() == []


def test_an_administrator_is_called_by_nothing_and_does_not_subscribe(
    county: County, service: PushService, untouched: Untouched
) -> None:
    administrator = signed_in_device(county.client("ambulance_administrator"))
    with untouched():
        answer = administrator.ask("put", PUSH, service.subscription)
    assert problem(answer)[:2] == (403, "not_allowed")


def test_a_desk_subscribes_for_its_inbox(county: County, service: PushService) -> None:
    desk = signed_in_device(county.client(SUPERVISOR))
    answer = desk.ask("put", PUSH, service.subscription)
    assert answer.status_code == 204
    assert len(kept()) == 1


def test_an_installation_without_a_key_takes_no_subscription(
    county: County, service: PushService, untouched: Untouched, settings: Any
) -> None:
    settings.VAPID_PRIVATE_KEY = ""
    client = signed_in_device(county.client(OFFICER))
    with untouched():
        answer = client.ask("put", PUSH, service.subscription)
    assert problem(answer)[:2] == (409, "push_is_off")
    assert client.ask("get", "/api/session").json()["push"] is None


def test_a_subscription_is_dropped_by_its_device_only(county: County, service: PushService) -> None:
    own = officer(county, service)
    colleague = signed_in_device(county.client(PARAMEDIC))
    assert colleague.ask("delete", PUSH, X_Device=str(own.device)).status_code == 204
    assert kept() == [(own.device, service.endpoint)]
    assert own.ask("delete", PUSH).status_code == 204
    assert own.ask("delete", PUSH).status_code == 204
    assert kept() == []


def test_signing_out_ends_the_subscription(county: County, service: PushService) -> None:
    own = officer(county, service)
    assert own.ask("delete", "/api/session").status_code == 204
    assert kept() == []

"""Pushes over real connections: the requests to a push service, the effect of its answers, and what the desk reads."""

from __future__ import annotations

import json
import time
from base64 import urlsafe_b64decode
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from py_vapid import Vapid02

from apps.alerting import models
from apps.alerting.actions import queue_pushes
from apps.alerting.keys import public_key_of
from apps.alerting.rules import topic_of
from apps.alerting.sender import PushSender, send_due
from apps.core.clock import now, to_wire
from tests.alerting.devices import (
    OFFICERS_UNIT,
    alerted,
    asking,
    officer,
    sent_entries,
    signed_in_device,
    subscribed,
)
from tests.harness.pace import until
from tests.harness.push_service import PushService
from tests.support.actions import Client
from tests.support.constants import OFFICER
from tests.support.factories import County
from tests.support.results import latest
from tests.support.state import state_of

COLLEAGUE = "police_clinician"
BY = "given_up"


def queued(county: County) -> tuple[UUID, UUID]:
    incident, alert = alerted(county)
    queue_pushes(asking(incident, alert, county.units[OFFICERS_UNIT].pk))
    return incident, alert


def outcomes() -> list[str]:
    return list(models.Push.objects.order_by("created_at", "device").values_list("outcome", flat=True))


def send(wait_s: float = 10) -> int:
    """Run one round and wait for its answers."""
    return send_due(wait_s=wait_s)


def due_again() -> None:
    models.Push.objects.update(leased_until=now())


def grown_older(seconds: float) -> None:
    at = now() - timedelta(seconds=seconds)
    models.Push.objects.update(created_at=at, leased_until=None)


def test_a_push_is_two_ids_that_only_the_device_can_read(
    county: County, service: PushService, settings: Any
) -> None:
    client = officer(county, service)
    incident, alert = queued(county)
    before = int(time.time())
    assert send() == 1
    (message,) = service.messages
    assert message.said == {"t": "alert", "incident": str(incident), "alert": str(alert)}
    assert message.headers["content-encoding"] == "aes128gcm"
    assert message.headers["ttl"] == "30"
    assert message.headers["urgency"] == "high"
    assert message.headers["topic"] == topic_of(incident)
    # Two letters of a call sign can occur in any key by chance, so this checks only longer texts.
    for secret in (str(incident), str(alert), "co_responder", '"alert"'):
        assert secret.encode() not in message.body
        assert secret not in str(dict(message.headers))
    assert len(message.body) < 4096
    assert_known_by_its_key(message.headers["authorization"], service, settings, before)
    assert outcomes() == ["sent"]
    assert sent_entries(incident) == [{"path": "push", "devices": [str(client.device)], "failed": []}]
    assert latest("alert_sent", str(incident)).payload["alert"] == str(alert)
    assert send() == 0
    assert len(service.messages) == 1


def assert_known_by_its_key(header: str, service: PushService, settings: Any, before: int) -> None:
    """Assert a token signed with this installation's key (RFC 8292), for this service, for an hour."""
    assert Vapid02.verify(header)
    token, _, key = header.removeprefix("vapid t=").partition(",k=")
    assert key == public_key_of(settings.VAPID_PRIVATE_KEY)
    head, claims = (json.loads(urlsafe_b64decode(part + "==")) for part in token.split(".")[:2])
    assert head == {"typ": "JWT", "alg": "ES256"}
    assert claims["aud"] == service.origin
    assert claims["sub"] == settings.VAPID_CONTACT
    assert before + 3600 <= claims["exp"] <= time.time() + 3600


def test_every_device_of_the_crew_is_rung_and_recorded_in_one_entry(
    county: County, service: PushService, new_service: Any
) -> None:
    first = officer(county, service)
    second = subscribed(signed_in_device(Client(county.people[OFFICER])), new_service())
    third = subscribed(signed_in_device(county.client(COLLEAGUE)), new_service())
    incident, _ = queued(county)
    assert send() == 3
    devices = sorted(str(client.device) for client in (first, second, third))
    assert [entry | {"devices": sorted(entry["devices"])} for entry in sent_entries(incident)] == [
        {"path": "push", "devices": devices, "failed": []}
    ]


def test_the_same_alert_is_queued_once(county: County, service: PushService) -> None:
    officer(county, service)
    incident, alert = queued(county)
    queue_pushes(asking(incident, alert, county.units[OFFICERS_UNIT].pk))
    assert send() == 1
    assert len(service.messages) == 1


@pytest.mark.parametrize("status", [404, 410])
def test_a_subscription_that_has_ended_is_forgotten(
    county: County, service: PushService, status: int
) -> None:
    client = officer(county, service)
    service.status = status
    incident, _ = queued(county)
    send()
    failed = [{"device": str(client.device), "reason": "gone"}]
    assert sent_entries(incident) == [{"path": "push", "devices": [], "failed": failed}]
    assert not models.PushSubscription.objects.exists()
    assert outcomes() == ["gone"]


@pytest.mark.parametrize("status", [400, 403, 413])
def test_a_refusal_marks_the_path_until_a_push_gets_through(
    county: County, service: PushService, status: int
) -> None:
    client = officer(county, service)
    service.status = status
    incident, _ = queued(county)
    send()
    failed = [{"device": str(client.device), "reason": "refused"}]
    assert sent_entries(incident) == [{"path": "push", "devices": [], "failed": failed}]
    assert models.PushSubscription.objects.get().failed_at is not None
    service.status = 201
    assert client.ask("post", "/api/device/test").json()["paths"] == ["socket", "push"]
    send()
    assert models.PushSubscription.objects.get().failed_at is None


def test_a_redirect_is_not_followed(county: County, service: PushService, new_service: Any) -> None:
    officer(county, service)
    elsewhere = new_service()
    service.status, service.location = 307, elsewhere.endpoint
    queued(county)
    send()
    assert len(service.messages) == 1
    assert elsewhere.messages == []
    assert outcomes() == ["refused"]


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_service_in_trouble_is_asked_again(county: County, service: PushService, status: int) -> None:
    client = officer(county, service)
    service.status = status
    incident, _ = queued(county)
    assert send() == 1
    assert send() == 0
    assert sent_entries(incident) == []
    due_again()
    service.status = 201
    assert send() == 1
    assert sent_entries(incident) == [{"path": "push", "devices": [str(client.device)], "failed": []}]


def test_after_25_seconds_it_is_given_up(county: County, service: PushService) -> None:
    client = officer(county, service)
    service.status = 503
    incident, _ = queued(county)
    grown_older(23.5)
    send()
    failed = [{"device": str(client.device), "reason": BY}]
    assert sent_entries(incident) == [{"path": "push", "devices": [], "failed": failed}]
    assert outcomes() == ["given_up"]


def test_what_nobody_sent_in_time_is_not_sent_late(county: County, service: PushService) -> None:
    client = officer(county, service)
    incident, _ = queued(county)
    grown_older(25)
    send()
    assert service.messages == []
    failed = [{"device": str(client.device), "reason": BY}]
    assert sent_entries(incident) == [{"path": "push", "devices": [], "failed": failed}]


def test_a_service_that_is_away_is_asked_again(county: County, new_service: Any) -> None:
    service = new_service()
    officer(county, service)
    service.close()
    queued(county)
    assert send() == 1
    assert outcomes() == [""]
    assert models.Push.objects.get().leased_until is not None


@pytest.mark.parametrize("answer", ["accept_alert", "decline_alert"])
def test_an_alert_that_is_answered_is_not_pushed(county: County, service: PushService, answer: str) -> None:
    client = officer(county, service)
    incident, alert = queued(county)
    payload = {"alert": str(alert)} | ({"reason": "too_far"} if answer == "decline_alert" else {})
    assert client.record(answer, str(incident), payload)["outcome"] == "recorded"
    send()
    assert service.messages == []
    assert outcomes() == ["not_needed"]
    assert sent_entries(incident) == []


def test_an_alert_that_is_withdrawn_is_not_pushed(county: County, service: PushService) -> None:
    officer(county, service)
    incident, _ = queued(county)
    assert county.client("ambulance_supervisor").ask("delete", f"/api/calls/{incident}").status_code == 200
    send()
    assert service.messages == []
    assert outcomes() == ["not_needed"]


def test_an_endpoint_that_is_no_longer_allowed_is_not_spoken_to(
    county: County, service: PushService, settings: Any
) -> None:
    officer(county, service)
    queued(county)
    settings.PUSH_HOSTS = ["fcm.googleapis.com"]
    send()
    assert service.messages == []
    assert outcomes() == ["refused"]


def test_without_a_key_nothing_is_queued_and_nothing_sent(
    county: County, service: PushService, settings: Any
) -> None:
    officer(county, service)
    incident, alert = queued(county)
    settings.VAPID_PRIVATE_KEY = ""
    assert queue_pushes(asking(incident, alert, county.units[OFFICERS_UNIT].pk)) == 0
    assert send() == 0
    assert service.messages == []


def settled(sender: PushSender, incident: UUID, count: int) -> bool:
    sender.send_due(50, 0.1)
    return len(sent_entries(incident)) >= count


def test_a_slow_service_holds_up_no_other(county: County, service: PushService, new_service: Any) -> None:
    slow = new_service()
    slow.free.clear()
    quick_client = officer(county, service)
    slow_client = subscribed(signed_in_device(county.client(COLLEAGUE)), slow)
    sender = PushSender()
    incident, _ = queued(county)
    assert sender.send_due(50, 0.5) == 2
    until(partial(settled, sender, incident, 1), 10, "the quick service has answered")
    assert sent_entries(incident) == [{"path": "push", "devices": [str(quick_client.device)], "failed": []}]
    slow.free.set()
    until(partial(settled, sender, incident, 2), 10, "the slow service has answered")
    assert sent_entries(incident)[1] == {"path": "push", "devices": [str(slow_client.device)], "failed": []}


def test_the_push_of_a_sender_that_died_is_sent_by_the_next(county: County, service: PushService) -> None:
    officer(county, service)
    queued(county)
    models.Push.objects.update(leased_until=now() + timedelta(seconds=10))
    assert send() == 0
    assert service.messages == []
    models.Push.objects.update(leased_until=now())
    assert send() == 1
    assert outcomes() == ["sent"]


def test_a_test_alert_comes_as_a_push_and_leaves_no_entry(county: County, service: PushService) -> None:
    client = officer(county, service)
    begun = client.ask("post", "/api/device/test")
    assert begun.status_code == 202
    send()
    (message,) = service.messages
    assert message.said == {"t": "test", "test": begun.json()["test"]}
    assert message.headers["topic"] == topic_of(UUID(begun.json()["test"]))
    assert outcomes() == ["sent"]


def test_the_timeline_records_where_an_alert_was_sent_and_shown(county: County, service: PushService) -> None:
    client = officer(county, service)
    incident, alert = queued(county)
    send()
    shown = client.record("alert_displayed", str(incident), {"alert": str(alert)})
    assert shown["outcome"] == "recorded"
    desk = county.client("ambulance_supervisor").ask("get", f"/api/incidents/{incident}").json()
    kinds = [entry["kind"] for entry in desk["entries"]]
    assert kinds.count("alert_sent") == 1
    officers = client.ask("get", f"/api/incidents/{incident}").json()
    assert "alert_sent" not in [entry["kind"] for entry in officers["entries"]]
    delivered = state_of(incident)["deliveries"][str(alert)]
    at = to_wire(latest("alert_sent", str(incident)).occurred_at)
    displayed_at = to_wire(latest("alert_displayed", str(incident)).occurred_at)
    assert delivered == {
        str(client.device): {"sent": {"push": at}, "failed": {}, "displayed_at": displayed_at}
    }


def test_the_log_has_nothing_of_a_subscription(
    county: County, service: PushService, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    officer(county, service)
    for status in (403, 503, 201, 410):
        service.status = status
        queued_again = alerted(county)
        queue_pushes(asking(*queued_again, county.units[OFFICERS_UNIT].pk))
        send()
        county.client("ambulance_supervisor").ask("delete", f"/api/calls/{queued_again[0]}")
    for secret in ("/push/a-browser", service.keys["auth"], service.keys["p256dh"]):
        assert secret not in caplog.text

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from apps.alerting.rules import (
    PushOutcome,
    fault_of_push_host,
    is_too_late,
    missing,
    outcome_of,
    plain_text,
    service_of,
    topic_of,
)

HOSTS = [
    "fcm.googleapis.com",
    "updates.push.services.mozilla.com",
    "*.push.apple.com",
    "http://127.0.0.1:9000",
]
AT = datetime(2026, 11, 22, 22, 41, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    ("endpoint", "service"),
    [
        ("https://fcm.googleapis.com/fcm/send/abc:DEF_-~", "fcm.googleapis.com"),
        ("https://FCM.googleapis.com:443/fcm/send/abc", "fcm.googleapis.com"),
        ("https://web.push.apple.com/QGuQyavXutnMH", "*.push.apple.com"),
        ("http://127.0.0.1:9000/push/a", "http://127.0.0.1:9000"),
        ("http://fcm.googleapis.com/fcm/send/abc", None),
        ("https://fcm.googleapis.com:8443/fcm/send/abc", None),
        ("https://fcm.googleapis.com.evil.example/x", None),
        ("https://evilfcm.googleapis.com/x", None),
        ("https://push.apple.com/x", None),
        ("https://evilpush.apple.com/x", None),
        ("https://fcm.googleapis.com@169.254.169.254/x", None),
        ("https://169.254.169.254#@fcm.googleapis.com/x", None),
        ("https://169.254.169.254\\@fcm.googleapis.com/x", None),
        ("https://fcm.googleapis.com\\.evil.example/x", None),
        ("https://fcm.googleapis.com /x", None),
        ("https://fcm.googleapis.com/x\r\nHost: evil.example", None),
        ("https://fcm.googleapis.com/x\n", None),
        ("https://fcm.googleapis.com?x", None),
        ("https://fcm.gooɡleapis.com/x", None),
        ("http://127.0.0.1:9001/push/a", None),
        ("http://127.0.0.1/push/a", None),
        ("https://127.0.0.1:9000/push/a", None),
        ("http://localhost:6379/", None),
        ("https://[::1]/x", None),
        ("https://.push.apple.com/x", None),
        ("https://..push.apple.com/x", None),
        ("https://a..push.apple.com/x", None),
        ("https://-.push.apple.com/x", None),
        ("https://web-.push.apple.com/x", None),
        ("https://web.push.apple.com./x", None),
        ("https://fcm.googleapis.com./x", None),
        ("https://user:secret@web.push.apple.com/x", None),
        ("https://web.push.apple.com:444/x", None),
        ("https://web.push.apple.com:/x", None),
        ("https://web.push.apple.com:443443/x", None),
        ("https://wéb.push.apple.com/x", None),
        ("https://web。push.apple.com/x", None),
        ("https://web.push.apple.com%2eevil.example/x", None),
        ("https://web.push.apple.com%00.evil.example/x", None),
        ("https://" + "a." * 120 + "push.apple.com/x", None),
        ("https://" + "a" * 64 + ".push.apple.com/x", None),
        ("HTTPS://web.push.apple.com/x", None),
        ("file:///etc/passwd", None),
        ("//fcm.googleapis.com/x", None),
        ("", None),
    ],
)
def test_only_named_push_services_are_spoken_to(endpoint: str, service: str | None) -> None:
    assert service_of(endpoint, HOSTS) == service


@pytest.mark.parametrize(
    ("entry", "is_fault"),
    [
        ("fcm.googleapis.com", False),
        ("*.push.apple.com", False),
        ("http://127.0.0.1:9000", False),
        ("*", True),
        ("*.com/", True),
        ("localhost", True),
        ("http://127.0.0.1:9000/push", True),
        ("https://push.example.org/", True),
        ("https://me@push.example.org", True),
        ("https://Push.example.org", True),
        ("*..push.apple.com", True),
        (".push.apple.com", True),
        ("push.apple.com.", True),
        ("*.*.apple.com", True),
        ("169.254.169.254", True),
        ("Fcm.googleapis.com", True),
        ("-a.example.org", True),
        ("https://push.example.org:8443", False),
        ("", True),
    ],
)
def test_an_entry_of_the_list_is_a_host_or_an_origin(entry: str, is_fault: bool) -> None:
    assert fault_of_push_host(entry) is is_fault


def test_a_push_says_ids_and_nothing_else() -> None:
    alert, incident = UUID(int=1), UUID(int=2)
    assert plain_text("alert", alert, incident) == (
        '{"t":"alert","incident":"00000000-0000-0000-0000-000000000002",'
        '"alert":"00000000-0000-0000-0000-000000000001"}'
    )
    assert plain_text("test", alert, None) == '{"t":"test","test":"00000000-0000-0000-0000-000000000001"}'


def test_a_topic_distinguishes_incidents_and_does_not_name_them() -> None:
    assert topic_of(UUID(int=2)) == "aShlyaN2oagtFhsPlXhZVVSHN5f6nruw"
    assert len(topic_of(UUID(int=3))) == 32
    assert topic_of(UUID(int=3)) != topic_of(UUID(int=2))


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (201, PushOutcome.SENT),
        (200, PushOutcome.SENT),
        (404, PushOutcome.GONE),
        (410, PushOutcome.GONE),
        (301, PushOutcome.REFUSED),
        (400, PushOutcome.REFUSED),
        (403, PushOutcome.REFUSED),
        (413, PushOutcome.REFUSED),
        (429, None),
        (500, None),
        (503, None),
        (None, None),
    ],
)
def test_what_an_answer_of_the_service_means(status: int | None, outcome: PushOutcome | None) -> None:
    assert outcome_of(status) == outcome


def test_a_push_is_given_up_after_25_seconds() -> None:
    assert not is_too_late(AT, AT + timedelta(seconds=24.999))
    assert is_too_late(AT, AT + timedelta(seconds=25))


GOOD: dict[str, Any] = {
    "sound": "ready",
    "notifications": "granted",
    "location": "on",
    "battery_pct": 80,
    "charging": False,
}
TESTED = [AT, None]


@pytest.mark.parametrize(
    ("changed", "codes"),
    [
        ({}, []),
        ({"sound": "locked"}, ["sound_locked"]),
        ({"notifications": "denied"}, ["notifications_not_allowed"]),
        ({"notifications": "default"}, ["notifications_not_allowed"]),
        ({"notifications": "unsupported"}, ["no_notifications"]),
        ({"location": "off"}, ["location_off"]),
        ({"battery_pct": 14}, ["battery_low"]),
        ({"battery_pct": 15}, []),
        ({"battery_pct": 9, "charging": True}, []),
        ({"battery_pct": None, "charging": None}, []),
        ({"sound": "locked", "battery_pct": 0}, ["sound_locked", "battery_low"]),
    ],
)
def test_what_a_device_lacks(changed: dict[str, Any], codes: list[str]) -> None:
    assert missing(GOOD | changed, TESTED, AT) == codes


@pytest.mark.parametrize("tested", [[None, None], [AT - timedelta(seconds=1), None]])
def test_a_test_alert_counts_from_the_beginning_of_the_shift(tested: list[datetime | None]) -> None:
    assert missing(GOOD, tested, AT) == ["no_test_alert"]
    assert missing(None, tested, AT) == ["no_test_alert"]


def test_a_device_of_somebody_off_duty_is_not_to_be_relied_on() -> None:
    assert missing(GOOD, TESTED, None) == ["not_on_duty"]

"""Rules of alerting: which push services are allowed, what a push contains, and what keeps a device from being ready. Pure."""

from __future__ import annotations

import hashlib
import json
import re
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
# Endpoints that every parser reads alike: no user, no empty part of a name, no backslash, only printable ASCII.
ENDPOINT = re.compile(rf"(https?)://((?:{LABEL}\.)*{LABEL})(?::(\d{{1,5}}))?(/[!#-\[\]-~]*)?")
MOST_OF_A_NAME = 253
GIVEN_UP_AFTER = timedelta(seconds=25)
LOW_BATTERY_PCT = 15
PATHS = ["socket", "push"]


class PushOutcome(StrEnum):
    SENT = "sent"
    GONE = "gone"
    REFUSED = "refused"
    GIVEN_UP = "given_up"
    NOT_NEEDED = "not_needed"


FAILURES = (PushOutcome.GONE, PushOutcome.REFUSED, PushOutcome.GIVEN_UP)


def service_of(endpoint: str, allowed: Iterable[str]) -> str | None:
    """The entry of the allow-list that this endpoint matches.

    An entry is a host (`fcm.googleapis.com`), all hosts below one (`*.push.apple.com`), both by https on its own port only, or a
    whole origin (`http://127.0.0.1:9000`).
    """
    found = ENDPOINT.fullmatch(endpoint)
    if found is None or len(found[2]) > MOST_OF_A_NAME:
        return None
    scheme, host, port = found[1], found[2].lower(), found[3]
    origin = f"{scheme}://{host}" + (f":{port}" if port else "")
    is_plain = scheme == "https" and port in (None, "443")
    return next((entry for entry in allowed if origin == entry or (is_plain and _names(entry, host))), None)


def _names(entry: str, host: str) -> bool:
    return host.endswith(entry[1:]) if entry.startswith("*.") else host == entry


def fault_of_push_host(entry: str) -> bool:
    """Whether this entry of the allow-list names neither a host nor an origin."""
    if "://" in entry:
        found = ENDPOINT.fullmatch(entry)
        # It is compared with the origin of an endpoint, which is in small letters.
        return found is None or bool(found[4]) or entry != entry.lower()
    name = entry.removeprefix("*.")
    has_letters = not name.replace(".", "").isdigit()
    return re.fullmatch(rf"{LABEL}(\.{LABEL})+", name) is None or name != name.lower() or not has_letters


def topic_of(subject: UUID) -> str:
    """The topic of an incident's pushes: a later push replaces an undelivered one (RFC 8030, 5.4: at most 32 characters)."""
    return urlsafe_b64encode(hashlib.sha256(subject.bytes).digest())[:32].decode()


def plain_text(kind: str, about: UUID, timeline: UUID | None) -> str:
    """The content of a push: only opaque ids."""
    said = {"t": "test", "test": str(about)}
    if kind == "check_in":
        said = {"t": "check_in", "id": str(about)}
    if kind == "inbox":
        said = {"t": "inbox", "id": str(about)}
    if kind == "alert":
        said = {"t": "alert", "incident": str(timeline), "alert": str(about)}
    if kind == "alarm":
        said = {"t": "alarm", "subject": str(timeline), "alarm": str(about)}
    return json.dumps(said, separators=(",", ":"))


def outcome_of(status: int | None) -> PushOutcome | None:
    """The outcome of a push by the HTTP status of the service (null: no answer); null if another attempt may help."""
    if status is None or status == 429 or status >= 500:
        return None
    if status in (404, 410):
        return PushOutcome.GONE
    return PushOutcome.SENT if 200 <= status < 300 else PushOutcome.REFUSED


def is_too_late(created_at: datetime, at: datetime) -> bool:
    return at - created_at >= GIVEN_UP_AFTER


def missing(
    says: Mapping[str, Any] | None, tested: Iterable[datetime | None], since: datetime | None
) -> list[str]:
    """The codes of what keeps a device from being ready. `since`: when its person booked on, null when off duty."""
    if since is None:
        return ["not_on_duty"]
    was_tested = any(at is not None and at >= since for at in tested)
    return ([] if was_tested else ["no_test_alert"]) + _said_missing(says or {})


def _said_missing(says: Mapping[str, Any]) -> list[str]:
    battery = says.get("battery_pct")
    is_low = battery is not None and battery < LOW_BATTERY_PCT and not says.get("charging")
    faults = {
        "sound_locked": says.get("sound") == "locked",
        "notifications_not_allowed": says.get("notifications") in ("denied", "default"),
        "no_notifications": says.get("notifications") == "unsupported",
        "location_off": says.get("location") == "off",
        "battery_low": is_low,
    }
    return [code for code, is_so in faults.items() if is_so]

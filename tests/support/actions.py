"""Actions of people through the API, as short functions: send a request, report, place a call, accept an alert."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from rest_framework.test import APIClient

from apps.accounts.models import Person
from apps.core.clock import now, to_wire
from apps.core.ids import new_id
from apps.core.words import ENGLISH, Words
from apps.dispatch.records import in_words
from apps.journal.models import Entry
from tests.support.constants import (
    ARREST,
    LAT,
    LON,
    METRES_PER_DEGREE,
    SUPERVISOR,
)

if TYPE_CHECKING:
    from tests.support.factories import County


class Client:
    """A person who is signed in on a device: sends requests and reports in JSON, as the real client does."""

    def __init__(self, person: Person, bearer: str = "") -> None:
        self.person = person
        self.device = new_id()
        self.http = APIClient()
        if bearer:
            self.http.credentials(HTTP_AUTHORIZATION=f"Bearer {bearer}")
        else:
            self.http.cookies[settings.SESSION_COOKIE_NAME] = signed_in(person)

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        given = None if body is None else {"data": body, "format": "json"}
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return getattr(self.http, method.lower())(
            path, **(given or {}), headers={"X-Device": str(self.device), **named}
        )

    def send(self, *reports: Any, clock: Any = None) -> list[dict[str, Any]]:
        """The receipts of one batch."""
        batch = {"clock": clock or clock_of(), "reports": list(reports)}
        answer = self.ask("post", "/api/reports", batch)
        assert answer.status_code == 200, answer.content
        receipts: list[dict[str, Any]] = answer.json()["receipts"]
        return receipts

    def record(self, kind: str, incident: str, payload: Any = None, **more: Any) -> dict[str, Any]:
        """The receipt of one report."""
        return self.send(report(kind, incident, payload, **more))[0]

    def snapshot(self) -> dict[str, Any]:
        """With the entries of every incident, also for a desk."""
        taken: dict[str, Any] = self.ask("get", "/api/snapshot?entries=all").json()
        return taken

    def frames(self, after: str) -> list[dict[str, Any]]:
        """The frames of the feed after a cursor, without waiting."""
        answer = self.ask("get", f"/api/feed?after={after}")
        assert answer.status_code == 200, answer.content
        frames: list[dict[str, Any]] = answer.json()["frames"]
        return frames


def signed_in(person: Person) -> str:
    """The key of a session of this person. It writes the session row directly, because a real sign-in hashes a password."""
    session = SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.create()
    return str(session.session_key)


def call(code: str = ARREST, **changed: Any) -> dict[str, Any]:
    """The body of a call; a field given as `...` is left out."""
    body = {
        "external_ref": str(new_id()),
        "trigger": {"system": "cad", "code": code},
        "address": "1 High Street",
        "location": {"lat": LAT, "lon": LON, "accuracy_m": 20, "source": "cad"},
    } | changed
    return {name: value for name, value in body.items() if value is not ...}


def elsewhere() -> dict[str, Any]:
    """Where a call is about another patient than one at the usual place: 500 metres on, in another house."""
    location = {"lat": LAT + 500 / METRES_PER_DEGREE, "lon": LON, "accuracy_m": 20, "source": "cad"}
    return {"address": "27 Mill Lane", "location": location}


def opened(county: County, code: str = ARREST, **changed: Any) -> dict[str, Any]:
    """Place a call as the ambulance supervisor: its `CallAnswer`, with the units considered in full, as the journal holds them."""
    answer = county.client(SUPERVISOR).ask("post", "/api/calls", call(code, **changed))
    assert answer.status_code == 201, answer.content
    given: dict[str, Any] = answer.json()
    return given | considered_in_full(given["incident"]["id"])


def considered_in_full(incident: str) -> dict[str, Any]:
    """What nobody is shown whole: the newest consideration of an incident, of whatever agencies the units are, with its words."""
    newest = Entry.objects.filter(timeline=UUID(incident), kind="units_considered").order_by("seq").last()
    assert newest is not None
    held: Any = {name: newest.payload[name] for name in ("considered", "account", "gain_s")}
    return in_words(held, Words.for_language(ENGLISH))


def clock_of(offset_ms: int | None = 0) -> dict[str, Any]:
    return {"sent_at": to_wire(now()), "offset_ms": offset_ms}


def report(kind: str, incident: str, payload: Any = None, **more: Any) -> dict[str, Any]:
    """One item of a batch. `at`: a time, or seconds from now."""
    at = more.pop("at", now())
    moment = at if isinstance(at, datetime) else now() + timedelta(seconds=at)
    given = {"id": str(new_id()), "kind": kind, "incident": incident, "at": to_wire(moment)}
    return given | {"payload": payload or {}} | more


def alert_of(answer: dict[str, Any], role: str) -> str:
    """The id of the alert in a `CallAnswer`."""
    return next(str(alert["alert"]) for alert in answer["alerts"] if alert["role"] == role)


def accept(county: County, answer: dict[str, Any], name: str) -> dict[str, Any]:
    role = "crew" if county.people[name].agency.service_id == "ambulance" else "co_responder"
    return county.client(name).record(
        "accept_alert", answer["incident"]["id"], {"alert": alert_of(answer, role)}
    )

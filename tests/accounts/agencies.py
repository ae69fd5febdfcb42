"""Two agencies and the people who sign in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.auth.hashers import make_password
from django.test import Client

from apps.accounts.access import Role
from apps.accounts.models import Agency, Area, Person
from tests.support.people import new_person

WORDS = "a long enough password"
DEVICE = UUID("01a2014a-d4d2-7743-8894-03266ca2ad26")


@dataclass(frozen=True)
class TwoAgencies:
    """A police force and an ambulance service with their people."""

    police: Agency
    ambulance: Agency
    officer: Person
    administrator: Person
    police_administrator: Person
    machine: Person


def make_agencies() -> TwoAgencies:
    area = Area.objects.create(slug="county", name="County", south=53, west=-2, north=54, east=-1)
    police = Agency.objects.create(area=area, slug="police", name="Police", service_id="police")
    ambulance = Agency.objects.create(area=area, slug="amb", name="Ambulance", service_id="ambulance")
    encoded = make_password(WORDS)

    def person(agency: Agency, username: str, role: Role) -> Person:
        return new_person(agency, username, role, name=username.title(), password=encoded)

    return TwoAgencies(
        police=police,
        ambulance=ambulance,
        officer=person(police, "officer", Role.RESPONDER),
        administrator=person(ambulance, "administrator", Role.ADMINISTRATOR),
        police_administrator=person(police, "police-administrator", Role.ADMINISTRATOR),
        machine=person(ambulance, "cad", Role.MACHINE),
    )


class Browser:
    """A browser with cookies and the CSRF check, at one address."""

    def __init__(self, address: str = "192.0.2.1") -> None:
        self._client = Client(enforce_csrf_checks=True, REMOTE_ADDR=address)
        self._client.get("/api/session")

    def send(self, method: str, path: str, body: object | None = None, **headers: str) -> Any:
        """The answer to a request with the CSRF token that the browser has now."""
        cookie = self._client.cookies.get("csrftoken")
        return self._client.generic(
            method,
            path,
            b"" if body is None else json_of(body),
            content_type="application/json",
            headers={"X-CSRFToken": cookie.value if cookie else "", **headers},
        )

    def sign_in(self, username: str, words: str = WORDS, device: UUID = DEVICE, seen: str = "") -> Any:
        """The answer to a sign-in. `seen`: what X-Forwarded-For says."""
        named = {"id": str(device), "label": "tablet"}
        headers = {"X-Forwarded-For": seen} if seen else {}
        body = {"username": username, "password": words, "device": named}
        return self.send("POST", "/api/session", body, **headers)

    def session_key(self) -> str:
        return self._client.cookies["sessionid"].value

    def forget_csrf(self) -> None:
        del self._client.cookies["csrftoken"]


def json_of(body: object) -> bytes:
    import json

    return json.dumps(body).encode()

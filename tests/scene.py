"""A county on a working day: one ambulance service and one police force with units about, a second force that is never
near enough, and a neighbouring area. Builders for tests that need more than one room; small, and all by public ways.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from rest_framework.test import APIClient

from apps.accounts.access import Role, Service
from apps.accounts.actions import make_token
from apps.accounts.models import Agency, Area, Person
from apps.core.clock import now, to_wire
from apps.core.ids import new_id
from apps.dispatch.models import AnsweredCall
from apps.doctrine.actions import load_scheme_for
from apps.doctrine.models import TriggerCode
from apps.incidents.models import Incident, Involvement
from apps.journal.models import Entry, Head, Story, Text
from apps.units.actions import as_kept
from apps.units.models import Competence, Crew, Unit, UnitPosition
from apps.units.rules import KIT_ITEMS, Duty, KitItem, is_free, kit_after
from tests.agreed import SCHEME

LAT, LON = 53.8, -1.55
METRES_PER_DEGREE = 111_195.080
ARREST, RESPIRATORY, CHEST_PAIN = "CARDIAC_ARREST", "RESPIRATORY_ARREST", "CHEST_PAIN"
AGENCIES = {
    "ambulance": (Service.AMBULANCE, "near"),
    "police": (Service.POLICE, "near"),
    "idle_police": (Service.POLICE, "near"),
    "far_ambulance": (Service.AMBULANCE, "far"),
    "far_police": (Service.POLICE, "far"),
}
# Each agency's first unit has a responder and a clinician of it aboard; the place is metres north of the call.
UNITS: dict[str, tuple[str, int, tuple[str, ...]]] = {
    "A1": ("ambulance", 5_000, ("ambulance_responder", "ambulance_clinician")),
    "A2": ("ambulance", 8_000, ("a2_clinician",)),
    "P1": ("police", 1_000, ("police_responder", "police_clinician")),
    "P2": ("police", 2_000, ("p2_responder",)),
    "P3": ("police", 500, ("p3_responder",)),
    "I1": ("idle_police", 12_000, ("idle_police_responder", "idle_police_clinician")),
    "FA1": ("far_ambulance", 60_000, ("far_ambulance_responder", "far_ambulance_clinician")),
    "FP1": ("far_police", 60_000, ("far_police_responder", "far_police_clinician")),
}
WITHOUT_AED = {"P3"}
CO_RESPONDER = "co_responder"
OFFICER, PARAMEDIC, TECHNICIAN = "police_responder", "ambulance_clinician", "ambulance_responder"
SUPERVISOR, POLICE_SUPERVISOR = "ambulance_supervisor", "police_supervisor"


@dataclass(frozen=True)
class Scene:
    """Everything by its name in the tables above; people also as `{agency}_{role}`."""

    areas: dict[str, Area]
    agencies: dict[str, Agency]
    units: dict[str, Unit]
    people: dict[str, Person]
    hands: dict[str, Hand] = field(default_factory=dict)

    def hand(self, name: str) -> Hand:
        """The person on his or her one device; `Hand(person)` is a second one."""
        if name not in self.hands:
            self.hands[name] = Hand(self.people[name])
        return self.hands[name]

    def cad(self, agency: str = "ambulance") -> Hand:
        """A machine with a bearer token."""
        token, secret = make_token(self.agencies[agency], "CAD")
        return Hand(token.person, bearer=secret)

    def unit(self, call_sign: str) -> str:
        return str(self.units[call_sign].id)

    def sign_of(self, unit: str | UUID | None) -> str:
        return next(sign for sign, held in self.units.items() if str(held.id) == str(unit))


class Hand:
    """Someone signed in on a device of their own: asks and reports as a client does, in JSON."""

    def __init__(self, person: Person, bearer: str = "") -> None:
        self.person = person
        self.device = new_id()
        self.client = APIClient()
        if bearer:
            self.client.credentials(HTTP_AUTHORIZATION=f"Bearer {bearer}")
        else:
            self.client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(person)

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        given = None if body is None else {"data": body, "format": "json"}
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return getattr(self.client, method.lower())(
            path, **(given or {}), headers={"X-Device": str(self.device), **named}
        )

    def send(self, *reports: Any, clock: Any = None) -> list[dict[str, Any]]:
        """The receipts of one batch."""
        batch = {"clock": clock or clock_of(), "reports": list(reports)}
        answer = self.ask("post", "/api/reports", batch)
        assert answer.status_code == 200, answer.content
        receipts: list[dict[str, Any]] = answer.json()["receipts"]
        return receipts

    def tell(self, kind: str, incident: str, payload: Any = None, **more: Any) -> dict[str, Any]:
        """The receipt of one report."""
        return self.send(report(kind, incident, payload, **more))[0]

    def snapshot(self) -> dict[str, Any]:
        taken: dict[str, Any] = self.ask("get", "/api/snapshot").json()
        return taken

    def frames(self, after: str) -> list[dict[str, Any]]:
        """What the feed brings after a cursor, without waiting."""
        answer = self.ask("get", f"/api/feed?after={after}")
        assert answer.status_code == 200, answer.content
        frames: list[dict[str, Any]] = answer.json()["frames"]
        return frames


def signed_in(person: Person) -> str:
    """The key of a session of this person, as signing in makes it; at once, for there are many."""
    session = SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.create()
    return str(session.session_key)


def make_scene() -> Scene:
    areas = {
        "near": Area(slug="near", name="Near", number_prefix="NE", south=53.5, west=-2, north=54, east=-1),
        "far": Area(slug="far", name="Far", number_prefix="FA", south=54, west=-2, north=55, east=-1),
    }
    Area.objects.bulk_create(areas.values())
    Head.objects.bulk_create(Head(area=area) for area in areas.values())
    agencies = {
        slug: Agency(area=areas[area], slug=slug, name=slug.replace("_", " "), service=service)
        for slug, (service, area) in AGENCIES.items()
    }
    Agency.objects.bulk_create(agencies.values())
    load_scheme_for(agencies.values(), SCHEME)
    people = _people(agencies)
    units = _units(agencies)
    _crew(units, people)
    put({sign: metres for sign, (_, metres, _) in UNITS.items()}, units)
    TriggerCode.objects.bulk_create(
        TriggerCode(system="cad", code=code, label=label, category=code.lower())
        for code, label in (
            (ARREST, "Cardiac arrest"),
            (RESPIRATORY, "Respiratory arrest"),
            (CHEST_PAIN, "Chest pain"),
        )
    )
    return Scene(areas, agencies, units, people)


def _people(agencies: dict[str, Agency]) -> dict[str, Person]:
    named = {f"{slug}_{role}": (slug, role) for slug in agencies for role in Role if role is not Role.MACHINE}
    named |= {"a2_clinician": ("ambulance", Role.CLINICIAN)}
    named |= dict.fromkeys(("p2_responder", "p3_responder"), ("police", Role.RESPONDER))
    made = [
        Person(agency=agencies[slug], username=name, name=name.replace("_", " ").title(), role=role)
        for name, (slug, role) in named.items()
    ]
    return {person.username: person for person in Person.objects.bulk_create(made)}


def _units(agencies: dict[str, Agency]) -> dict[str, Unit]:
    made = [
        Unit(
            agency=agencies[slug],
            call_sign=sign,
            kind="car",
            capabilities=["bls"],
            kit=as_kept(kit_after({}, full_kit(*(["aed"] if sign in WITHOUT_AED else [])), now())),
            duty="available",
        )
        for sign, (slug, _, _) in UNITS.items()
    ]
    return {unit.call_sign: unit for unit in Unit.objects.bulk_create(made)}


def full_kit(*without: str) -> list[KitItem]:
    """All that a kit check asks, in date for half a year, but for the items named."""
    until = now().date() + timedelta(days=180)
    return [KitItem(item=item, serviceable=True, expires=until) for item in KIT_ITEMS if item not in without]


def kit_check(*without: str) -> list[dict[str, Any]]:
    """`full_kit` as a device sends it."""
    return [one.as_wire() for one in full_kit(*without)]


def _crew(units: dict[str, Unit], people: dict[str, Person]) -> None:
    since = now() - timedelta(hours=1)
    Crew.objects.bulk_create(
        Crew(unit=units[sign], person=people[name], since=since)
        for sign, (_, _, names) in UNITS.items()
        for name in names
    )
    today = now().date()
    Competence.objects.bulk_create(
        Competence(
            person=people[name],
            code=CO_RESPONDER,
            awarded=today - timedelta(days=180),
            expires=today + timedelta(days=180),
            issuer="the college",
        )
        for sign, (_, _, names) in UNITS.items()
        for name in names
        if units[sign].agency.service == Service.POLICE
    )


def put(metres_north: dict[str, int], units: dict[str, Unit], at: datetime | None = None) -> None:
    """Each unit where it was last heard: so many metres due north of the call."""
    places = [
        UnitPosition(
            unit=units[sign],
            area=units[sign].agency.area_id,
            service=units[sign].agency.service,
            is_free=is_free(Duty(units[sign].duty), units[sign].incident),
            lat=LAT + metres / METRES_PER_DEGREE,
            lon=LON,
            accuracy_m=5,
            at=at or now(),
            source="gps",
        )
        for sign, metres in metres_north.items()
    ]
    UnitPosition.objects.bulk_create(
        places, update_conflicts=True, unique_fields=["unit"], update_fields=["lat", "lon", "at"]
    )


def call(code: str = ARREST, **changed: Any) -> dict[str, Any]:
    """The body of a call; a field given as `...` is left out."""
    body = {
        "external_ref": str(new_id()),
        "trigger": {"system": "cad", "code": code},
        "address": "1 High Street",
        "location": {"lat": LAT, "lon": LON, "accuracy_m": 20, "source": "cad"},
    } | changed
    return {name: value for name, value in body.items() if value is not ...}


def opened(scene: Scene, code: str = ARREST, **changed: Any) -> dict[str, Any]:
    """A `CallAnswer`: the call placed by the ambulance supervisor."""
    answer = scene.hand(SUPERVISOR).ask("post", "/api/calls", call(code, **changed))
    assert answer.status_code == 201, answer.content
    given: dict[str, Any] = answer.json()
    return given


def clock_of(offset_ms: int | None = 0) -> dict[str, Any]:
    return {"sent_at": to_wire(now()), "offset_ms": offset_ms}


def report(kind: str, incident: str, payload: Any = None, **more: Any) -> dict[str, Any]:
    """One item of a batch. `at`: a time, or seconds from now."""
    at = more.pop("at", now())
    moment = at if isinstance(at, datetime) else now() + timedelta(seconds=at)
    given = {"id": str(new_id()), "kind": kind, "incident": incident, "at": to_wire(moment)}
    return given | {"payload": payload or {}} | more


def alert_of(answer: dict[str, Any], role: str) -> str:
    """The id of the alert that a `CallAnswer` tells of."""
    return next(str(alert["alert"]) for alert in answer["alerts"] if alert["role"] == role)


def accept(scene: Scene, answer: dict[str, Any], name: str) -> dict[str, Any]:
    role = "crew" if scene.people[name].agency.service == Service.AMBULANCE else "co_responder"
    return scene.hand(name).tell("accept_alert", answer["incident"]["id"], {"alert": alert_of(answer, role)})


def part(incident: str, unit: str) -> dict[str, Any]:
    """The involvement of a unit, as the story folds it."""
    found: dict[str, Any] = Story.objects.get(pk=incident).state["involvements"][unit]
    return found


def told(incident: str) -> list[str]:
    """The kinds of the incident's entries, in order."""
    return list(Entry.objects.filter(story_id=incident).order_by("seq").values_list("kind", flat=True))


def latest(kind: str, incident: str) -> Entry:
    return Entry.objects.filter(story_id=incident, kind=kind).order_by("-seq")[0]


def footprint() -> dict[str, Any]:
    """All that a refused request must leave as it was."""
    counted = (Entry, Story, Text, Incident, Involvement, AnsweredCall)
    return {
        "rows": {table.__name__: table.objects.count() for table in counted},
        "heads": sorted(Head.objects.values_list("area", "position")),
        "units": sorted(Unit.objects.values_list("call_sign", "duty", "incident"), key=str),
        "crew": sorted(Crew.objects.values_list("person", "unit")),
    }


def problem(answer: Any) -> tuple[int, str, str]:
    """(status, code, detail) of a refusal, once its form is as docs/wire.md has it."""
    assert answer["Content-Type"] == "application/problem+json", answer.content
    body = answer.json()
    assert body["status"] == answer.status_code
    assert body["type"] == f"urn:coresponder:problem:{body['code']}"
    assert body["title"] == body["code"].replace("_", " ").capitalize()
    return answer.status_code, body["code"], body["detail"]


def signs(answer: dict[str, Any]) -> dict[str, str]:
    """Who was alerted: role → call sign."""
    return {alert["role"]: alert["call_sign"] for alert in answer["alerts"]}


def reasons(considered: Iterable[dict[str, Any]], call_sign: str) -> list[str]:
    """Every reason given for and against one unit, in order."""
    found = next(one for one in considered if one["call_sign"] == call_sign)
    return [check["reason"] for check in found["checks"]]

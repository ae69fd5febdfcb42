"""The patient, those who cared, their services, the place and the attendance. Pure.

Nobody of the services is named: a person is an opaque id, a unit its call sign. A patient is named only where a clinician did.
"""

from __future__ import annotations

from collections.abc import Iterator

from apps.accounts.access import AFTER_CARE
from apps.core.instants import from_wire, to_wire
from apps.interop.codes import NHS_NUMBER, coding, concept
from apps.interop.fhir.parts import TERMINOLOGY, URI, Json, Page, hl7, role_name, without_none

NUMBER = "urn:coresponder:patient"
TAG = "urn:coresponder:triage-tag"
CALL_SIGN = "urn:coresponder:call-sign"
INCIDENT = "urn:coresponder:incident"
SERVICES = {"police": "Police force", "ambulance": "Ambulance service"}
ROLES = {"police": "Police officer", "ambulance": "Ambulance crew"}


def patient(page: Page) -> Json:
    held, identity = page.patient, page.edition.identity
    named = (
        without_none(name=[{"text": identity.name}], birthDate=identity.born and identity.born.isoformat())
        if identity
        else {}
    )
    death = {"deceasedDateTime": held["death"]["at"]} if held["death"] else {}
    gender = without_none(gender=held["sex"])
    return (
        page.resource("Patient", "patient")
        | {"identifier": list(_identifiers(page)), "active": True}
        | named
        | gender
        | death
    )


def _identifiers(page: Page) -> Iterator[Json]:
    identity = page.edition.identity
    if identity and identity.nhs_number:
        yield {"system": NHS_NUMBER, "value": identity.nhs_number}
    yield {"system": NUMBER, "value": page.edition.number}
    if page.patient["tag"]:
        yield {"system": TAG, "value": page.patient["tag"]}


def crews(page: Page) -> list[Json]:
    """A Practitioner and a PractitionerRole for each who recorded something of the incident."""
    tellers = {role_name(one): one for one in page.edition.entries.values() if one["author"]}
    people = sorted({one["author"]["person"] for one in tellers.values()})
    roles = [
        page.resource("PractitionerRole", name)
        | without_none(
            identifier=_call_sign(one["author"].get("call_sign")),
            practitioner=page.ref(f"person {one['author']['person']}"),
            organization=_agency_of(page, one["unit"]),
            code=_role(one["author"].get("service")),
        )
        for name, one in sorted(tellers.items())
    ]
    return [_person(page, person) for person in people] + roles


def _person(page: Page, person: str) -> Json:
    opaque = {"system": URI, "value": f"urn:uuid:{person}"}
    return page.resource("Practitioner", f"person {person}") | {"identifier": [opaque]}


def _call_sign(call_sign: str | None) -> list[Json]:
    return [{"system": CALL_SIGN, "value": call_sign}] if call_sign else []


def _role(service: str | None) -> list[Json]:
    return [{"text": ROLES[service]}] if service in ROLES else []


def _agency_of(page: Page, unit: str | None) -> Json | None:
    part = page.edition.state["involvements"].get(unit)
    return page.ref(f"agency {part['agency']}") if part else None


def agencies(page: Page) -> list[Json]:
    """The service that owns the incident, and those whose units recorded something of it."""
    source = page.edition.source
    recorded = {one["unit"] for one in page.edition.entries.values() if one["author"]}
    parts = [part for unit, part in page.edition.state["involvements"].items() if unit in recorded]
    services = {part["agency"]: part["service"] for part in parts} | {source.owner: "ambulance"}
    return [
        page.resource("Organization", f"agency {agency}")
        | {
            "identifier": [{"system": URI, "value": f"urn:uuid:{agency}"}],
            "name": source.agencies.get(agency, SERVICES[service]),
        }
        for agency, service in sorted(services.items())
    ]


def location(page: Page) -> Json:
    record = page.edition.source.record
    spot = record["location"]
    return page.resource("Location", "scene") | {
        "status": "active",
        "mode": "instance",
        "address": {"text": record["address"] or "Not known"},
        "position": {"longitude": spot["lon"], "latitude": spot["lat"]},
    }


def encounter(page: Page) -> Json:
    """The attendance: in the field, as an emergency; its states as the units reached them."""
    edition = page.edition
    history = _history(page)
    accepted = edition.handovers
    hospital = next((one["hospital"] for one in reversed(accepted) if one["hospital"]), None)
    return (
        page.resource("Encounter", "attendance")
        | {
            "identifier": [{"system": INCIDENT, "value": edition.source.record["number"]}],
            "status": history[-1]["status"],
            "statusHistory": history,
            "class": hl7("v3-ActCode", "FLD", "field"),
            "type": [{"coding": [hl7("v3-ActCode", "EMER", "emergency")], "text": "Emergency"}],
            "serviceType": {"coding": [coding("snomed", "emergency_ambulance_service")]},
            "subject": page.ref("patient"),
            "participant": [
                {"individual": page.ref(name)}
                for name in sorted({role_name(one) for one in edition.entries.values() if one["author"]})
            ],
            "period": without_none(start=history[0]["period"]["start"], end=history[-1]["period"].get("end")),
            "location": [{"location": page.ref("scene"), "status": "active"}],
            "serviceProvider": page.ref(f"agency {edition.source.owner}"),
        }
        | ({"hospitalization": {"destination": {"display": hospital}}} if hospital else {})
    )


def _history(page: Page) -> list[Json]:
    """planned from the call, arrived with the first unit on scene, in progress from the first care, finished when handed over."""
    state, accepted = page.edition.state, page.edition.handovers
    opened = state["opened_at"] or page.edition.source.record["opened_at"]
    reached = [part["reached"] for part in state["involvements"].values()]
    turns = {
        "arrived": min((one["on_scene"] for one in reached if "on_scene" in one), default=None),
        "in-progress": min((one["at_patient"] for one in reached if "at_patient" in one), default=None),
        "finished": accepted[-1]["accepted_at"] if accepted else None,
    }
    steps = [("planned", opened)]
    for status, at in turns.items():
        if at and at >= steps[-1][1]:
            steps.append((status, at))
    if state["phase"] == "cancelled" and steps[-1][0] == "planned":
        return [{"status": "cancelled", "period": {"start": opened}}]
    ends = [at for _, at in steps[1:]] + [steps[-1][1] if steps[-1][0] == "finished" else None]
    return [
        {"status": status, "period": without_none(start=at, end=end)}
        for (status, at), end in zip(steps, ends, strict=True)
    ]


def flags(page: Page) -> list[Json]:
    """Dangers of the place, not of the person: a warning for this attendance, no intelligence record."""
    record = page.edition.source.record
    opened = record["opened_at"]
    return [
        page.resource("Flag", f"hazard {hazard}")
        | {
            "status": "active",
            "category": [
                {"coding": [{"system": f"{TERMINOLOGY}flag-category", "code": "safety", "display": "Safety"}]}
            ],
            "code": concept(hazard.replace("_", " ").capitalize()),
            "subject": page.ref("scene"),
            "period": {"start": opened, "end": to_wire(from_wire(opened) + AFTER_CARE)},
            "encounter": page.ref("attendance"),
        }
        for hazard in record["hazards"]
    ]

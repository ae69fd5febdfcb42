"""The patient, those who treated, their services, the place and the attendance. Pure.

Nobody of the services is named: a person is an opaque id, a unit its call sign. A patient is named only where a clinician did.
"""

from __future__ import annotations

from collections.abc import Iterator

from apps.accounts.access import AFTER_CARE
from apps.core.instants import from_wire, shifted, to_wire
from apps.interop.codes import NHS_NUMBER, coding, concept
from apps.interop.fhir.parts import URI, DocumentContext, hl7, named, role_name, without_none
from apps.interop.shapes import Json

NUMBER = "urn:coresponder:patient"
TAG = "urn:coresponder:triage-tag"
CALL_SIGN = "urn:coresponder:call-sign"
INCIDENT = "urn:coresponder:incident"


def patient(context: DocumentContext) -> Json:
    held, identity = context.patient, context.edition.identity
    named = (
        without_none(name=[{"text": identity.name}], birthDate=identity.born and identity.born.isoformat())
        if identity
        else {}
    )
    death = {"deceasedDateTime": held["death"]["at"]} if held["death"] else {}
    gender = without_none(gender=held["sex"])
    return (
        context.resource("Patient", "patient")
        | {"identifier": list(_identifiers(context)), "active": True}
        | named
        | gender
        | death
    )


def _identifiers(context: DocumentContext) -> Iterator[Json]:
    identity = context.edition.identity
    if identity and identity.nhs_number:
        yield {"system": NHS_NUMBER, "value": identity.nhs_number}
    yield {"system": NUMBER, "value": context.edition.number}
    if context.patient["tag"]:
        yield {"system": TAG, "value": context.patient["tag"]}


def crews(context: DocumentContext) -> list[Json]:
    """A Practitioner and a PractitionerRole for everyone who recorded something of the incident."""
    authors = {
        role_name(one): (one["author"], one["unit"])
        for one in context.edition.entries.values()
        if one["author"]
    }
    people = sorted({author["person"] for author, _ in authors.values()})
    roles = [
        context.resource("PractitionerRole", name)
        | without_none(
            identifier=_call_sign(author.get("call_sign")),
            practitioner=context.ref(named("person", author["person"])),
            organization=_agency_of(context, unit),
            code=_role(author.get("service"), context),
        )
        for name, (author, unit) in sorted(authors.items())
    ]
    return [_person(context, person) for person in people] + roles


def _person(context: DocumentContext, person: str) -> Json:
    opaque = {"system": URI, "value": f"urn:uuid:{person}"}
    return context.resource("Practitioner", named("person", person)) | {"identifier": [opaque]}


def _call_sign(call_sign: str | None) -> list[Json]:
    return [{"system": CALL_SIGN, "value": call_sign}] if call_sign else []


def _role(service: str | None, context: DocumentContext) -> list[Json]:
    return [{"text": _word(context, f"fhir-role-{service}", service)}] if service else []


def _word(context: DocumentContext, key: str, service: str) -> str:
    """What a document calls the people or the organisation of a service; of most, the name of the service."""
    return context.words(key) if context.words.has(key) else context.words.term(f"service-{service}")


def _agency_of(context: DocumentContext, unit: str | None) -> Json | None:
    part = context.edition.state["involvements"].get(unit or "")
    return context.ref(named("agency", part["agency"])) if part else None


def agencies(context: DocumentContext) -> list[Json]:
    """The service that owns the incident, and those whose units recorded something of it."""
    source = context.edition.source
    recorded = {one["unit"] for one in context.edition.entries.values() if one["author"]}
    parts = [part for unit, part in context.edition.state["involvements"].items() if unit in recorded]
    services = {part["agency"]: part["service"] for part in parts} | {source.owner: "ambulance"}
    return [
        context.resource("Organization", named("agency", agency))
        | {
            "identifier": [{"system": URI, "value": f"urn:uuid:{agency}"}],
            "name": source.agencies.get(agency) or _word(context, f"fhir-service-{service}", service),
        }
        for agency, service in sorted(services.items())
    ]


def location(context: DocumentContext) -> Json:
    record = context.edition.source.record
    spot = record["location"]
    position = spot and {"longitude": spot["lon"], "latitude": spot["lat"]}
    return (
        context.resource("Location", "scene")
        | {
            "status": "active",
            "mode": "instance",
            "address": {"text": record["address"] or context.words("documents-address-not-known")},
        }
        | without_none(position=position)
    )


def encounter(context: DocumentContext) -> Json:
    """The attendance: in the field, as an emergency; its states follow the statuses of the units."""
    edition = context.edition
    history = _history(context)
    accepted = edition.handovers
    hospital = next((one["hospital"] for one in reversed(accepted) if one["hospital"]), None)
    return (
        context.resource("Encounter", "attendance")
        | {
            "identifier": [{"system": INCIDENT, "value": edition.source.record["number"]}],
            "status": history[-1]["status"],
            "statusHistory": history,
            "class": hl7("v3-ActCode", "FLD"),
            "type": [{"coding": [hl7("v3-ActCode", "EMER")], "text": context.words("fhir-emergency")}],
            "serviceType": {"coding": [coding("snomed", "emergency_ambulance_service")]},
            "subject": context.ref("patient"),
            "participant": [
                {"individual": context.ref(name)}
                for name in sorted({role_name(one) for one in edition.entries.values() if one["author"]})
            ],
            "period": without_none(start=history[0]["period"]["start"], end=history[-1]["period"].get("end")),
            "location": [{"location": context.ref("scene"), "status": "active"}],
            "serviceProvider": context.ref(named("agency", edition.source.owner)),
        }
        | ({"hospitalization": {"destination": {"display": hospital}}} if hospital else {})
    )


def _history(context: DocumentContext) -> list[Json]:
    """planned from the call, arrived with the first unit on scene, in progress from the first care, finished at the handover."""
    state, accepted = context.edition.state, context.edition.handovers
    opened = state["opened_at"] or context.edition.source.record["opened_at"]
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


def flags(context: DocumentContext) -> list[Json]:
    """Dangers of the place, not of the person: a warning for this attendance, not an intelligence record."""
    record = context.edition.source.record
    opened = record["opened_at"]
    return [
        context.resource("Flag", named("hazard", hazard))
        | {
            "status": "active",
            "category": [{"coding": [hl7("flag-category", "safety")]}],
            "code": concept(hazard.replace("_", " ").capitalize()),
            "subject": context.ref("scene"),
            "period": {"start": opened, "end": to_wire(shifted(from_wire(opened), AFTER_CARE))},
            "encounter": context.ref("attendance"),
        }
        for hazard in record["hazards"]
    ]

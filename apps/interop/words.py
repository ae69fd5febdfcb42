"""Short lines shared by the document, the text and the page: who the patient is, which edition this is, who received. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from apps.interop.edition import Edition
from apps.interop.local_time import clock, day_and_clock

AGES = {"older_adult": "Older adult"}
STATUSES = {
    "preliminary": "Preliminary: the patient has not been handed over",
    "final": "Final: as handed over",
    "amended": "Amended: recorded after the handover",
}


def who_is_it(edition: Edition) -> list[str]:
    """Name, birth and NHS number where a clinician gave them; tag, age and sex as far as known."""
    patient, identity = edition.patient, edition.identity
    lines = [f"Patient {edition.number}"]
    if identity:
        born = f"born {identity.born.strftime('%-d %b %Y')}" if identity.born else "date of birth not known"
        number = (
            f"NHS number {spaced(identity.nhs_number)}" if identity.nhs_number else "NHS number not known"
        )
        lines += [identity.name, born, number]
    else:
        lines.append("Name not known")
    if patient["tag"]:
        lines.append(f"Tag {patient['tag']}")
    return [*lines, age_and_sex(edition)]


def spaced(nhs_number: str) -> str:
    """`9434765919` → `943 476 5919`, as it is printed."""
    return f"{nhs_number[:3]} {nhs_number[3:6]} {nhs_number[6:]}"


def age_and_sex(edition: Edition) -> str:
    patient = edition.patient
    parts = [_age(edition), patient["sex"], "pregnant" if patient["pregnant"] else None]
    return ", ".join(part for part in parts if part)


def _age(edition: Edition) -> str:
    patient, record = edition.patient, edition.source.record
    called = record if patient["patient"] == record["id"] else {}
    if patient["age_years"] is not None:
        return f"about {patient['age_years']} years"
    if patient["age_band"]:
        return AGES.get(patient["age_band"], str(patient["age_band"]).capitalize())
    if called.get("age_years") is not None:
        return f"{called['age_years']} years, as the caller said"
    return {"adult": "Adult", "child": "Child"}.get(called.get("age") or "", "Age not known")


def edition_line(edition: Edition) -> str:
    replaces = f"; replaces version {edition.replaces_seq}" if edition.replaces_seq else ""
    return f"Version {edition.through_seq}. {STATUSES[edition.status]}{replaces}."


def handover_line(edition: Edition, held: Mapping[str, Any]) -> str:
    """The receipt: from which unit, to which unit or hospital, when, and who received."""
    zone, parts = edition.source.zone, edition.state["involvements"]
    giver = call_sign(parts.get(held["from_unit"]))
    taker = held["hospital"] or call_sign(parts.get(held["to_unit"]))
    entry = edition.entries.get(held["accepted_entry"])
    said = f", received by {' '.join(entry['text'].split())}" if entry and entry["text"] else ""
    heard = f", heard {clock(held['received_at'], zone)}" if held["received_at"] else ""
    return f"{giver} to {taker}{heard}, accepted {day_and_clock(held['accepted_at'], zone)}{said}"


def call_sign(part: Mapping[str, Any] | None) -> str:
    return str(part["call_sign"]) if part else "a unit"

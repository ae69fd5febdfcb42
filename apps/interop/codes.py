"""Codes of other terminologies, all from `codes.yaml`: a code that is not in that file cannot be used. Pure."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from apps.interop.shapes import Json

SYSTEMS = {
    "snomed": "http://snomed.info/sct",
    "loinc": "http://loinc.org",
    "ucum": "http://unitsofmeasure.org",
    "headings": "https://fhir.hl7.org.uk/CodeSystem/UKCore-RecordStandardHeadings",
}
NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number"


@cache
def table() -> dict[str, dict[str, Json]]:
    """Terminology → our name → {code, display, source, verified_on: date | null}."""
    read: dict[str, dict[str, Json]] = yaml.safe_load(
        Path(__file__).with_name("codes.yaml").read_text(encoding="utf-8")
    )
    return read


def coding(terminology: str, name: str) -> Json:
    """A FHIR Coding. Raises KeyError for a code that is not in the table."""
    held = table()[terminology][name]
    return {"system": SYSTEMS[terminology], "code": held["code"], "display": held["display"]}


def is_verified(terminology: str, name: str) -> bool:
    """Whether the code was read at its source. Raises KeyError for a code that is not in the table."""
    return table()[terminology][name]["verified_on"] is not None


def concept(text: str, *, snomed: str | None = None, loinc: str | None = None) -> Json:
    """A FHIR CodeableConcept; the words alone where no code is known to fit, or its code was not verified: a wrong one whose check
    digit fits says something else to every reader.
    """
    named = [("snomed", snomed), ("loinc", loinc)]
    codings = [
        coding(terminology, name) for terminology, name in named if name and is_verified(terminology, name)
    ]
    return ({"coding": codings} if codings else {}) | {"text": text}


def hl7_display(system: str, code: str) -> str:
    """What one of HL7's own code systems calls a code. Raises KeyError for a code that is not in the table."""
    displays: dict[str, str] = table()["hl7"][system]
    return displays[code]


def quantity(value: float, unit: str) -> Json:
    """A FHIR Quantity in a UCUM unit of the table."""
    held = table()["ucum"][unit]
    return {"value": value, "unit": held["display"], "system": SYSTEMS["ucum"], "code": held["code"]}


def nemsis(element: str, name: str | None) -> str | None:
    """A value of NEMSIS 3.5.0 by its element and our word; None where that element has no value for the word."""
    values: dict[str, str] = table()["nemsis"][element]
    return values.get(name) if name else None

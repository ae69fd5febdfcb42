"""An incident as a NEMSIS 3.5.0 EMS data set: for each patient, one report for each unit that recorded something. Pure.

No names and no free text: a registry gets what was done and when. Its ids are UUIDs of version 5, derived from ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from apps.care.state import Patient
from apps.core.ids import derived_id
from apps.handovers.state import ClinicalState
from apps.incidents.state import Involvement
from apps.interop.edition import Source
from apps.interop.nemsis.form import NAMESPACE, XSI, fill
from apps.interop.nemsis.report import agency_number, values_of
from apps.journal.kinds import fold
from apps.journal.state import read

# The schema wants two digits of an American state.
NO_STATE = "00"


def nemsis_xml(source: Source) -> bytes:
    """UTF-8 with a declaration. Without a report if no unit was ever alerted, which the schema does not accept."""
    register_namespace("xsi", XSI)
    state = read(fold(source.entries), ClinicalState)
    root = Element("EMSDataSet", {"xmlns": NAMESPACE})
    reports = list(_reports(state))
    for agency in sorted({part["agency"] for _, part in reports}):
        header = SubElement(root, "Header")
        _agency(header, agency)
        for patient, part in reports:
            if part["agency"] == agency:
                _report(header, source, state, patient, part)
    indent(root)
    xml: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return xml + b"\n"


def _reports(state: ClinicalState) -> Iterator[tuple[Patient, Involvement]]:
    """(patient, involvement) of each report; if no unit recorded anything, that of the unit alerted first."""
    parts = state["involvements"]
    alerted = sorted(parts, key=lambda unit: (parts[unit]["alerted_at"], unit))
    for patient in state["patients"].values():
        if not patient["merged_into"]:
            recorded = [unit for unit in patient["units"] if unit in parts]
            for unit in recorded or alerted[:1]:
                yield patient, parts[unit]


def _agency(header: Element, agency: str) -> None:
    group = SubElement(header, "DemographicGroup")
    number = agency_number(agency)
    for name, text in (("dAgency.01", number), ("dAgency.02", number), ("dAgency.04", NO_STATE)):
        SubElement(group, name).text = text


def _report(
    header: Element, source: Source, state: ClinicalState, patient: Patient, part: Involvement
) -> None:
    unique = derived_id(UUID(patient["patient"]), f"report of {part['unit']}")
    report = SubElement(header, "PatientCareReport", {"UUID": str(unique)})
    fill(report, values_of(source, state, patient, part))

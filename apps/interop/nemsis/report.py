"""The values of one NEMSIS report: one patient as one unit attended. Pure."""

from __future__ import annotations

from apps.care.state import Patient
from apps.core.version import VERSION
from apps.handovers.state import ClinicalState
from apps.incidents.records import IncidentRecord
from apps.incidents.state import Involvement
from apps.interop.caller_heard import heard
from apps.interop.codes import nemsis
from apps.interop.counted import recorded_of
from apps.interop.edition import Source
from apps.interop.nemsis.arrest import arrest
from apps.interop.nemsis.care import medications, procedures, vitals
from apps.interop.nemsis.form import Values
from apps.interop.nemsis.unit import disposition, response, scene, times
from apps.interop.shapes import Json

SOFTWARE = "coresponder"
OLDEST = 120


def agency_number(agency: str) -> str:
    """At most 15 characters: the last twelve of our id, because there is no American number."""
    return agency.replace("-", "")[-12:]


def values_of(source: Source, state: ClinicalState, patient: Patient, part: Involvement) -> Values:
    record = source.record
    recorded = recorded_of(source.entries, state, patient["patient"])
    until = max((one["occurred_at"] for one in source.entries), default=record["opened_at"])
    return {
        "eRecord.01": f"{record['number']}.{patient['number']}/{part['call_sign']}",
        "eRecord.02": SOFTWARE,
        "eRecord.03": SOFTWARE,
        "eRecord.04": VERSION,
        **response(record, part, agency_number(part["agency"])),
        "eDispatch.01": _reason(state["category"] or record["category"]),
        **times(state, part, until),
        "ePatient.01": f"{record['number']}.{patient['number']}",
        "ePatient.13": nemsis("ePatient.13", patient["sex"]),
        **_age(patient, record),
        **scene(state, record, part),
        "eScene.08": nemsis("eScene.08", patient["category"]),
        "eSituation.02": nemsis("eSituation.02", "yes" if patient["injuries"] else None),
        "eSituation.13": nemsis("eSituation.13", _first_category(patient)),
        **arrest(state, patient, recorded, part, heard(source.entries, patient["patient"])),
        "eVitals.VitalGroup": vitals(patient, part, recorded),
        "eMedications.MedicationGroup": medications(patient, part, state, recorded),
        "eProcedures.ProcedureGroup": procedures(patient, part, state, recorded),
        **disposition(state, patient, part),
    }


def _reason(category: str | None) -> str | None:
    return nemsis("eDispatch.01", category) or nemsis("eDispatch.01", "other")


def _first_category(patient: Patient) -> str | None:
    return patient["triages"][0]["category"] if patient["triages"] else None


def _age(patient: Patient, record: IncidentRecord) -> Json:
    """Whole years from one; a younger patient's months are not known."""
    called = record["age_years"] if patient["patient"] == record["id"] else None
    years = patient["age_years"] if patient["age_years"] is not None else called
    if years is None or not 1 <= years <= OLDEST:
        return {}
    return {"ePatient.15": str(years), "ePatient.16": nemsis("ePatient.16", "years")}

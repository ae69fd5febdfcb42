"""One unit's part in an incident in NEMSIS terms: its times, how it was sent, and how its part ended. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from apps.care.state import Patient
from apps.core.instants import from_wire
from apps.handovers.state import ClinicalState, Handover
from apps.incidents.records import IncidentRecord
from apps.incidents.state import Involvement
from apps.interop.codes import nemsis
from apps.interop.shapes import Json


def moment(at: str | None) -> str | None:
    """A time of the wire as NEMSIS writes it: with a numeric offset, never a Z."""
    return None if at is None else _written(from_wire(at))


def _written(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds")


def times(state: ClinicalState, part: Involvement, recorded_until: str) -> Json:
    """eTimes. `.13` is mandatory: for a unit that is not clear yet it is the time of the last entry, `recorded_until`."""
    reached = part["reached"]
    given = [held for held in _accepted(state) if held["from_unit"] == part["unit"]]
    to_crew = _first_accepted(held for held in given if not held["hospital"])
    to_hospital = _first_accepted(held for held in given if held["hospital"])
    return {
        "eTimes.01": moment(state["opened_at"]),
        "eTimes.03": moment(reached["alerted"]),
        "eTimes.05": moment(reached.get("mobile")),
        "eTimes.06": moment(reached.get("on_scene")),
        "eTimes.07": moment(reached.get("at_patient")),
        "eTimes.08": moment(to_crew),
        "eTimes.09": moment(reached.get("transporting")),
        "eTimes.11": moment(reached.get("at_hospital")),
        "eTimes.12": moment(to_hospital),
        "eTimes.13": moment(part["ended_at"] or recorded_until),
        "eTimes.14": moment(reached.get("stood_down")),
        "eTimes.17": moment(reached.get("at_rvp")),
    }


def _first_accepted(given: Iterable[Handover]) -> str | None:
    return min((held["accepted_at"] for held in given if held["accepted_at"]), default=None)


def _accepted(state: ClinicalState) -> list[Handover]:
    return [held for held in state["handovers"].values() if held["state"] == "accepted"]


def response(record: IncidentRecord, part: Involvement, agency_number: str) -> Json:
    """eResponse. `.07` is mandatory: the lowest level that a vehicle of the service carries."""
    return {
        "eResponse.01": agency_number,
        "eResponse.03": record["number"],
        "eResponse.04": f"{record['number']}/{part['call_sign']}",
        "eResponse.05": nemsis("eResponse.05", "emergency"),
        "eResponse.07": nemsis("eResponse.07", part["role"]),
        "eResponse.13": part["call_sign"],
        "eResponse.14": part["call_sign"],
        "eResponse.23": nemsis("eResponse.23", "emergent"),
    }


def scene(state: ClinicalState, record: IncidentRecord, part: Involvement) -> Json:
    """eScene. No American state, county or postal code; the place is its coordinates."""
    on_scene = {unit: one["reached"].get("on_scene") for unit, one in state["involvements"].items()}
    arrivals = sorted((at, unit) for unit, at in on_scene.items() if at)
    first = None if not arrivals else "yes" if arrivals[0][1] == part["unit"] else "no"
    standing = [one for one in state["patients"].values() if not one["merged_into"]]
    others = {nemsis("eScene.04", one["service"]) for one in state["involvements"].values()}
    spot = record["location"]
    return {
        "eScene.01": nemsis("eScene.01", first),
        "eScene.ResponderGroup": [{"eScene.04": code} for code in sorted(filter(None, others))],
        "eScene.06": nemsis("eScene.06", "single" if len(standing) == 1 else "multiple"),
        "eScene.11": f"{spot['lat']:.6f},{spot['lon']:.6f}" if spot else None,
    }


def disposition(state: ClinicalState, patient: Patient, part: Involvement) -> Json:
    """eDisposition: whether the unit had a patient, how its care ended, and who transported the patient."""
    contact = _contact(patient, part)
    ours = [held for held in _accepted(state) if held["patient"] == patient["patient"]]
    gave = next((held for held in ours if held["from_unit"] == part["unit"]), None)
    took = any(held["to_unit"] == part["unit"] for held in ours)
    hospital = next((held["hospital"] for held in ours if held["hospital"]), None)
    made = contact == "contact"
    return {
        "eDisposition.01": hospital,
        "eDisposition.27": nemsis("eDisposition.27", contact),
        "eDisposition.28": nemsis("eDisposition.28", "cared_for" if made else None),
        "eDisposition.29": nemsis("eDisposition.29", _crew(part, gave, took=took) if made else None),
        "eDisposition.30": nemsis("eDisposition.30", _transport(patient, part, gave) if made else None),
        "eDisposition.19": nemsis("eDisposition.19", _acuity(patient)),
    }


def _contact(patient: Patient, part: Involvement) -> str:
    reached = part["reached"]
    if "at_patient" in reached or part["unit"] in patient["units"]:
        return "contact"
    if "stood_down" in reached:
        return "cancelled_on_scene" if "on_scene" in reached else "cancelled_before"
    return "no_contact"


def _crew(part: Involvement, gave: Handover | None, *, took: bool) -> str:
    if gave and not gave["hospital"]:
        return "handed_over"
    if took:
        return "took_over"
    return "supported" if part["role"] == "co_responder" else "kept"


def _transport(patient: Patient, part: Involvement, gave: Handover | None) -> str | None:
    if "transporting" in part["reached"]:
        return "this_unit"
    if gave and not gave["hospital"]:
        return "another_unit"
    return "none" if patient["death"] else None


def _acuity(patient: Patient) -> str | None:
    if patient["death"]:
        return "dead_treated" if patient["care"]["spans"] or patient["care"]["shocks"] else "dead_untreated"
    return patient["category"] if patient["category"] in ("p1", "p2", "p3") else None

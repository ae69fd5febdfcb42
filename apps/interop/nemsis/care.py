"""eVitals, eMedications and eProcedures of a patient, as seen by one unit. Pure.

What another unit did before this one reached the patient is marked as done before its care.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import assert_never

from apps.care.resuscitation import CPR_STARTS
from apps.care.state import Analysis, DrugGiven, ObservationSet, Patient, Treatment
from apps.core.technical import ProgramText
from apps.handovers.state import ClinicalState
from apps.incidents.records import WireEntry
from apps.incidents.state import Involvement
from apps.interop.codes import nemsis, table
from apps.interop.nemsis.unit import moment
from apps.interop.shapes import Json
from apps.journal.kinds import registry
from apps.journal.papers import Coded, Nowhere, Placed

Recorded = Sequence[WireEntry]
"""What was recorded of the patient, in the order of time."""
# Molar mass of glucose, 180.16 g/mol: a millimole a litre is 18.016 mg/dl.
MG_PER_DL = 18.016
AIRWAYS = ("suction", "opa", "npa", "bag_valve_mask", "supraglottic", "tracheal_tube")
MAX_MG_PER_DL = 2000
# What eVitals.18 has for a glucose that is above its range.
TOO_HIGH: ProgramText = "High"


def vitals(patient: Patient, part: Involvement, recorded: Recorded) -> list[Json]:
    """Sets of observations and rhythms read on monitors, in the order of time."""
    care = patient["care"]
    units = {one["id"]: one["unit"] for one in recorded}
    shown = [
        *((one["at"], one["entry"], _set(one)) for one in care["observations"]),
        *((one["at"], one["entry"], _rhythm(one["rhythm"], "manual")) for one in care["rhythms"]),
        *((one["at"], one["entry"], _analysis(one)) for one in care["analyses"]),
    ]
    groups = [(at, group | _when("eVitals", at, units.get(entry), part)) for at, entry, group in shown]
    return [group for _, group in sorted(groups, key=lambda one: one[0])]


def _analysis(one: Analysis) -> Json:
    rhythm = _rhythm("shockable" if one["shock_advised"] else "not_shockable", "computer")
    return rhythm | {"eVitals.04": nemsis("eVitals.04", "pads")}


def _when(section: str, at: str, unit: str | None, part: Involvement) -> Json:
    """The time, and whether another unit did it before this one reached the patient."""
    at_patient = part["reached"].get("at_patient")
    before = unit != part["unit"] and at_patient is not None and at < at_patient
    return {
        f"{section}.01": moment(at),
        f"{section}.02": nemsis(f"{section}.02", "yes" if before else "no"),
    }


def _rhythm(rhythm: str, method: str) -> Json:
    return {"eVitals.03": nemsis("eVitals.03", rhythm), "eVitals.05": nemsis("eVitals.05", method)}


def _set(one: ObservationSet) -> Json:
    gcs = one["gcs"]
    parts = [gcs["e"], gcs["v"], gcs["m"]] if gcs else [None, None, None]
    known = [part for part in parts if part is not None]
    total = sum(known) if len(known) == len(parts) else None
    pain = one["pain"] is not None
    # New confusion has no value in the four of AVPU.
    return {
        "eVitals.06": _text(one["sbp"]),
        "eVitals.07": _text(one["dbp"]),
        "eVitals.10": _text(one["pulse"]),
        "eVitals.12": _text(one["spo2"]),
        "eVitals.14": _text(one["rr"]),
        "eVitals.18": _glucose(one["glucose_mmol_l"]),
        "eVitals.19": _text(parts[0]),
        "eVitals.20": _text(parts[1]),
        "eVitals.21": _text(parts[2]),
        "eVitals.23": _text(total),
        "eVitals.24": None if one["temperature_c"] is None else f"{one['temperature_c']:.1f}",
        "eVitals.26": nemsis("eVitals.26", one["acvpu"]),
        "eVitals.27": _text(one["pain"]),
        "eVitals.28": nemsis("eVitals.28", "numeric") if pain else None,
    }


def _text(value: int | None) -> str | None:
    return None if value is None else str(value)


def _glucose(millimoles: float | None) -> str | None:
    if millimoles is None:
        return None
    mg = round(millimoles * MG_PER_DL)
    return str(mg) if mg <= MAX_MG_PER_DL else TOO_HIGH


def medications(patient: Patient, part: Involvement, state: ClinicalState, recorded: Recorded) -> list[Json]:
    units = {one["id"]: one["unit"] for one in recorded}
    oxygen = [one for one in patient["treatments"] if one["kind"] == "oxygen_given"]
    groups = [(one["at"], _oxygen(one, part, state)) for one in oxygen]
    groups += [(one["at"], _drug(one, units.get(one["entry"]), part)) for one in patient["care"]["drugs"]]
    return [group for _, group in sorted(groups, key=lambda one: one[0])]


def _oxygen(one: Treatment, part: Involvement, state: ClinicalState) -> Json:
    litres, by = one["payload"].get("litres_per_min"), one["payload"].get("by")
    return _when("eMedications", one["at"], one["unit"], part) | {
        "eMedications.03": table()["rxnorm"]["oxygen"]["code"],
        "eMedications.04": nemsis("eMedications.04", by),
        "eMedications.05": _text(litres),
        "eMedications.06": nemsis("eMedications.06", "litres_per_min") if litres else None,
        "eMedications.10": level("eMedications.10", state, one["unit"]),
    }


def _drug(one: DrugGiven, by: str | None, part: Involvement) -> Json:
    """`unit` of a drug is that of its dose; only clinicians of the ambulance service give one."""
    coded = table()["rxnorm"].get(one["drug"])
    measured = one["dose"] is not None and one["unit"] is not None
    return _when("eMedications", one["at"], by, part) | {
        "eMedications.03": coded["code"] if coded else None,
        "eMedications.04": nemsis("eMedications.04", one["route"]),
        "eMedications.05": f"{one['dose']:.3f}".rstrip("0").rstrip(".") if measured else None,
        "eMedications.06": nemsis("eMedications.06", one["unit"]) if measured else None,
        "eMedications.10": nemsis("eMedications.10", "ambulance"),
    }


def procedures(patient: Patient, part: Involvement, state: ClinicalState, recorded: Recorded) -> list[Json]:
    done = sorted(_done(patient, recorded), key=lambda one: one[0])
    return [
        _when("eProcedures", at, unit, part)
        | {
            "eProcedures.03": table()["snomed"][name]["code"],
            "eProcedures.05": "1",
            "eProcedures.10": level("eProcedures.10", state, unit),
        }
        for at, unit, name in done
    ]


def level(element: str, state: ClinicalState, unit: str | None) -> str | None:
    """Police, or someone of a health service: the qualification of an ambulance clinician is not recorded."""
    part = state["involvements"].get(unit or "")
    return nemsis(element, part["service"]) if part else None


def _done(patient: Patient, recorded: Recorded) -> Iterator[tuple[str, str | None, str]]:
    """(time, unit, our name of the SNOMED code)."""
    care = patient["care"]
    started = {one["occurred_at"]: one["unit"] for one in recorded if one["kind"] in CPR_STARTS}
    for span in care["spans"]:
        yield span["from"], started.get(span["from"]), "cpr"
    for shock in care["shocks"]:
        yield shock["at"], shock["unit"], "defibrillation"
    for tourniquet in care["tourniquets"].values():
        yield tourniquet["applied_at"], tourniquet["applied_by_unit"], "tourniquet"
    for one in patient["treatments"]:
        named = _procedure(one["kind"], one["payload"])
        if named:
            yield one["at"], one["unit"], named


def _procedure(kind: str, payload: Json) -> str | None:
    match registry[kind].papers.nemsis:
        case Coded(snomed):
            return snomed
        case Placed():
            # What is given is a medication and not a procedure.
            return None if kind in MEDICATIONS else PROCEDURES[kind](payload)
        case Nowhere():
            return None
        case never:
            assert_never(never)


def _airway(payload: Json) -> str | None:
    return payload["adjunct"] if payload["adjunct"] in AIRWAYS else None


MEDICATIONS = frozenset({"oxygen_given", "drug_given"})
PROCEDURES: Mapping[str, Callable[[Json], str | None]] = {
    "airway_managed": _airway,
    "wound_packed": lambda payload: "haemorrhage_control",
    "pressure_dressing_applied": lambda payload: "pressure_dressing",
}
"""Our name of the SNOMED code of each treatment."""

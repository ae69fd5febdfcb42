"""eVitals, eMedications and eProcedures of a patient, as seen by one unit. Pure.

What another unit did before this one reached the patient is marked as done before its care.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from apps.care.resuscitation import CPR_STARTS
from apps.core.technical import ProgramText
from apps.interop.codes import nemsis, table
from apps.interop.nemsis.unit import moment
from apps.journal.effective import WireEntry

Json = dict[str, Any]
Recorded = Sequence[WireEntry]
"""What was recorded of the patient, in the order of time."""
# Molar mass of glucose, 180.16 g/mol: a millimole a litre is 18.016 mg/dl.
MG_PER_DL = 18.016
AIRWAYS = ("suction", "opa", "npa", "bag_valve_mask", "supraglottic", "tracheal_tube")
MAX_MG_PER_DL = 2000
# What eVitals.18 has for a glucose that is above its range.
TOO_HIGH: ProgramText = "High"


def vitals(patient: Json, part: Json, recorded: Recorded) -> list[Json]:
    """Sets of observations and rhythms read on monitors, in the order of time."""
    care = patient["care"]
    units = {one["id"]: one["unit"] for one in recorded}
    shown = [(one, _set(one)) for one in care["observations"]]
    shown += [(one, _rhythm(one["rhythm"], "manual")) for one in care["rhythms"]]
    shown += [(one, _analysis(one)) for one in care["analyses"]]
    groups = [
        (one["at"], group | _when("eVitals", one["at"], units.get(one["entry"]), part))
        for one, group in shown
    ]
    return [group for _, group in sorted(groups, key=lambda one: one[0])]


def _analysis(one: Json) -> Json:
    rhythm = _rhythm("shockable" if one["shock_advised"] else "not_shockable", "computer")
    return rhythm | {"eVitals.04": nemsis("eVitals.04", "pads")}


def _when(section: str, at: str, unit: str | None, part: Json) -> Json:
    """The time, and whether another unit did it before this one reached the patient."""
    at_patient = part["reached"].get("at_patient")
    before = unit != part["unit"] and at_patient is not None and at < at_patient
    return {
        f"{section}.01": moment(at),
        f"{section}.02": nemsis(f"{section}.02", "yes" if before else "no"),
    }


def _rhythm(rhythm: str, method: str) -> Json:
    return {"eVitals.03": nemsis("eVitals.03", rhythm), "eVitals.05": nemsis("eVitals.05", method)}


def _set(one: Json) -> Json:
    gcs = one["gcs"] or {}
    parts: list[int | None] = [gcs.get(name) for name in ("e", "v", "m")]
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


def medications(patient: Json, part: Json, state: Json, recorded: Recorded) -> list[Json]:
    units = {one["id"]: one["unit"] for one in recorded}
    oxygen = [one for one in patient["treatments"] if one["kind"] == "oxygen_given"]
    groups = [(one["at"], _oxygen(one, part, state)) for one in oxygen]
    groups += [(one["at"], _drug(one, units.get(one["entry"]), part)) for one in patient["care"]["drugs"]]
    return [group for _, group in sorted(groups, key=lambda one: one[0])]


def _oxygen(one: Json, part: Json, state: Json) -> Json:
    litres, by = one["payload"].get("litres_per_min"), one["payload"].get("by")
    return _when("eMedications", one["at"], one["unit"], part) | {
        "eMedications.03": table()["rxnorm"]["oxygen"]["code"],
        "eMedications.04": nemsis("eMedications.04", by),
        "eMedications.05": _text(litres),
        "eMedications.06": nemsis("eMedications.06", "litres_per_min") if litres else None,
        "eMedications.10": level("eMedications.10", state, one["unit"]),
    }


def _drug(one: Json, by: str | None, part: Json) -> Json:
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


def procedures(patient: Json, part: Json, state: Json, recorded: Recorded) -> list[Json]:
    done = sorted(_done(patient, recorded), key=lambda one: str(one[0]["at"]))
    return [
        _when("eProcedures", one["at"], one["unit"], part)
        | {
            "eProcedures.03": table()["snomed"][name]["code"],
            "eProcedures.05": "1",
            "eProcedures.10": level("eProcedures.10", state, one["unit"]),
        }
        for one, name in done
    ]


def level(element: str, state: Json, unit: str | None) -> str | None:
    """Police, or someone of a health service: the qualification of an ambulance clinician is not recorded."""
    part = state["involvements"].get(unit)
    return nemsis(element, part["service"]) if part else None


def _done(patient: Json, recorded: Recorded) -> Iterator[tuple[Json, str]]:
    """({at, unit}, our name of the SNOMED code)."""
    care = patient["care"]
    started = {one["occurred_at"]: one["unit"] for one in recorded if one["kind"] in CPR_STARTS}
    for span in care["spans"]:
        yield {"at": span["from"], "unit": started.get(span["from"])}, "cpr"
    for shock in care["shocks"]:
        yield shock, "defibrillation"
    for one in care["tourniquets"].values():
        yield {"at": one["applied_at"], "unit": one["applied_by_unit"]}, "tourniquet"
    for one in patient["treatments"]:
        named = _procedure(one["kind"], one["payload"])
        if named:
            yield one, named


def _procedure(kind: str, payload: Json) -> str | None:
    if kind == "airway_managed":
        return payload["adjunct"] if payload["adjunct"] in AIRWAYS else None
    return {"wound_packed": "haemorrhage_control", "pressure_dressing_applied": "pressure_dressing"}.get(kind)

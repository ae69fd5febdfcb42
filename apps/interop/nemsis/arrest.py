"""eArrest: the cardiac arrest of a patient, from what units recorded of it. Pure.

An officer with an AED who was sent is a first responder of the service here, not a bystander (NEMSIS 3.5, eArrest.01). What nobody
recorded is not recorded; it is never guessed. Where bystanders did CPR or used an AED, they were the first.
"""

from __future__ import annotations

from collections.abc import Sequence

from apps.care.state import Care, Circumstances, Patient
from apps.handovers.state import ClinicalState
from apps.incidents.state import Involvement
from apps.interop.caller_heard import NOTHING_HEARD, CallerHeard
from apps.interop.codes import nemsis
from apps.interop.counted import earliest
from apps.interop.nemsis.unit import moment
from apps.interop.shapes import Json
from apps.journal.effective import BareEntry

IN_ARREST = ("asystole", "pea", "vf", "pvt")


def arrest(
    state: ClinicalState,
    patient: Patient,
    recorded: Sequence[BareEntry],
    part: Involvement,
    caller: CallerHeard = NOTHING_HEARD,
) -> Json:
    """`recorded`: what was recorded of the patient, in the order of time; `part`: that of the reporting unit; `caller`: what the
    caller said, which counts where nobody there said otherwise.
    """
    care, there = patient["care"], patient["circumstances"]
    began = care["arrest_at"] or care["cpr_started_at"]
    first_shock = care["shocks"][0]["unit"] if care["shocks"] else None
    return {
        "eArrest.01": nemsis("eArrest.01", _was_there(state, care, began)),
        "eArrest.02": nemsis("eArrest.02", there["cause"]),
        "eArrest.03": _named("eArrest.03", _attempted(patient)),
        "eArrest.04": _named("eArrest.04", [there["witnessed_by"]]),
        "eArrest.07": nemsis("eArrest.07", there["bystander_aed"]),
        "eArrest.09": _named("eArrest.09", _compressed(patient)),
        "eArrest.11": nemsis("eArrest.11", first_rhythm(care)),
        "eArrest.12": _named("eArrest.12", _pulse_returned(state, patient)),
        "eArrest.14": moment(began),
        "eArrest.15": moment(care["stopped_at"]),
        "eArrest.16": nemsis("eArrest.16", care["stop_reason"] if care["stopped_at"] else None),
        "eArrest.18": nemsis("eArrest.18", _end(state, patient, part)),
        "eArrest.19": moment(care["cpr_started_at"]),
        "eArrest.20": nemsis("eArrest.20", _first_cpr(state, there, recorded, caller)),
        "eArrest.21": nemsis("eArrest.21", _first_aed(state, there, recorded)),
        "eArrest.22": nemsis(
            "eArrest.22",
            "bystander" if there["bystander_aed"] == "shock" else _service_of(state, first_shock),
        ),
    }


def _named(element: str, names: Sequence[str | None]) -> list[str]:
    values = [nemsis(element, name) for name in names]
    return sorted({value for value in values if value})


def _was_there(state: ClinicalState, care: Care, began: str | None) -> str | None:
    """`before` any unit came, `after` if a heartbeat was recorded first, `no` arrest, or None where nothing was measured."""
    pulses = [one["at"] for one in care["observations"] if one["pulse"]]
    if began is None:
        return "no" if pulses and not care["shocks"] else None
    return "after" if any(at < began for at in pulses) else "before"


def _attempted(patient: Patient) -> list[str]:
    care = patient["care"]
    did = (
        ("defibrillation", care["shocks"]),
        ("ventilation", care["breaths"] or _adjuncts(patient)),
        ("compressions", care["spans"]),
    )
    return [name for name, done in did if done]


def _adjuncts(patient: Patient) -> list[str]:
    managed = [one for one in patient["treatments"] if one["kind"] == "airway_managed"]
    ventilating = ("pocket_mask", "bag_valve_mask", "supraglottic", "tracheal_tube")
    return [one["payload"]["adjunct"] for one in managed if one["payload"]["adjunct"] in ventilating]


def _compressed(patient: Patient) -> list[str]:
    if not patient["care"]["spans"]:
        return []
    managed = [one for one in patient["treatments"] if one["kind"] == "airway_managed"]
    return ["manual", *(one["payload"]["adjunct"] for one in managed)]


def first_rhythm(care: Care) -> str | None:
    """The first analysis, or the first rhythm read on a monitor; a rhythm that is not one of an arrest does not count."""
    seen: list[tuple[str, str]] = [
        (one["at"], one["rhythm"]) for one in care["rhythms"] if one["rhythm"] in IN_ARREST
    ]
    seen += [
        (one["at"], "shockable" if one["shock_advised"] else "not_shockable") for one in care["analyses"]
    ]
    return min(seen)[1] if seen else None


def _pulse_returned(state: ClinicalState, patient: Patient) -> list[str]:
    care = patient["care"]
    if not care["pulse_returned_at"]:
        return ["no"] if care["stopped_at"] or patient["death"] else []
    hospital = min(
        (one["reached"]["at_hospital"] for one in _with(state, patient) if "at_hospital" in one["reached"]),
        default=None,
    )
    at_hospital = ["at_hospital"] if hospital and care["pulse"] == "present" else []
    before = hospital is None or care["pulse_returned_at"] <= hospital
    return [*at_hospital, *(["before_hospital"] if before else [])]


def _with(state: ClinicalState, patient: Patient) -> list[Involvement]:
    return [part for unit, part in state["involvements"].items() if unit in patient["units"]]


def _end(state: ClinicalState, patient: Patient, part: Involvement) -> str | None:
    care = patient["care"]
    if patient["death"]:
        return "expired_in_field"
    if care["pulse"] == "present" and care["pulse_returned_at"]:
        return "pulse_in_field"
    given = [
        held
        for held in state["handovers"].values()
        if held["state"] == "accepted" and held["from_unit"] == part["unit"] and not held["hospital"]
    ]
    ours = any(held["patient"] == patient["patient"] for held in given)
    return "ongoing_by_others" if ours and care["cpr"] in ("running", "paused") else None


def _first_cpr(
    state: ClinicalState, there: Circumstances, recorded: Sequence[BareEntry], caller: CallerHeard
) -> str | None:
    by_caller = caller.cpr and there["bystander_cpr"] is None
    if by_caller or there["bystander_cpr"] in ("compressions", "with_breaths"):
        return "bystander"
    return _service(state, earliest(recorded, "cpr_started", "cpr_resumed"))


def _first_aed(state: ClinicalState, there: Circumstances, recorded: Sequence[BareEntry]) -> str | None:
    if there["bystander_aed"] in ("no_shock", "shock"):
        return "bystander"
    return _service(state, earliest(recorded, "pads_applied", "aed_on"))


def _service(state: ClinicalState, entry: BareEntry | None) -> str | None:
    return _service_of(state, entry["unit"] if entry else None)


def _service_of(state: ClinicalState, unit: str | None) -> str | None:
    part = state["involvements"].get(unit or "")
    return part["service"] if part else None

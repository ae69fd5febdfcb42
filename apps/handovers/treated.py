"""What was done for a patient, in words for a handover (docs/wire.md, "Spoken forms"). Pure.

A time is written `{2026-11-22T22:41:07.000Z}`; the document or screen that shows it makes it local.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from apps.care.second_clinician import second_clinician_words
from apps.care.tourniquets import in_order, is_on

Patient = Mapping[str, Any]
Care = dict[str, Any]
Done = Mapping[str, Any]
ADJUNCTS = {
    "position": "opened by position",
    "opa": "oropharyngeal airway",
    "npa": "nasopharyngeal airway",
    "bag_valve_mask": "bag-valve-mask",
    "supraglottic": "supraglottic airway",
    "tracheal_tube": "tracheal tube",
}
DRUGS = {"other": "another drug"}
UNITS = {"microgram": "micrograms"}
ROUTES = {"iv": "IV", "io": "IO", "im": "IM", "in": "intranasal", "other": "by another route"}
BY = {"bag_valve_mask": "by bag-valve-mask", "mask": "by mask", "nasal": "by nasal cannula"}
POSITIONS = {"recovery": "recovery position", "own": "position of own choice"}
WARMTH = {"off_ground": "off the ground"}
STOP_REASONS = {"pulse_returned": "pulse back", "dnacpr": "DNACPR", "unable": "unable to go on"}


def at_time(moment: str) -> str:
    return "{" + moment + "}"


def plain(term: str) -> str:
    return term.replace("_", " ")


def treatment(patient: Patient) -> str:
    """Bleeding first, then the resuscitation, then airway, drugs and comfort."""
    care = patient["care"]
    done = (
        _tourniquets(care),
        *_dressings(patient),
        _cpr(care),
        _pads(care),
        _shocks(care),
        *_breathing(patient),
        _drugs(care),
        *_comfort(patient),
        _stopped(care),
    )
    return ". ".join(part for part in done if part) or "None recorded"


def _cpr(care: Care) -> str | None:
    if not care["cpr_started_at"]:
        return None
    since = at_time(care["cpr_since"])
    now = {"running": "running", "paused": f"paused since {since}", "stopped": f"stopped {since}"}
    return f"CPR from {at_time(care['cpr_started_at'])}, {now[care['cpr']]}"


def _pads(care: Care) -> str | None:
    return f"Pads on {at_time(care['pads_at'])}" if care["pads_at"] else None


def _shocks(care: Care) -> str | None:
    count = care["shock_count"]
    if count == 0:
        return "No shock delivered" if care["pads_at"] else None
    last = at_time(care["last_shock_at"])
    return f"1 shock, {last}" if count == 1 else f"{count} shocks, last {last}"


def _stopped(care: Care) -> str | None:
    if not care["stopped_at"]:
        return None
    stopped, reason = f"Resuscitation stopped {at_time(care['stopped_at'])}", care["stop_reason"]
    return f"{stopped}: {STOP_REASONS.get(reason, plain(reason))}" if reason else stopped


def _dressings(patient: Patient) -> Iterator[str | None]:
    yield _listed("Wound packed", patient, "wound_packed", _packed)
    yield _listed("Pressure dressing", patient, "pressure_dressing_applied", _region)
    yield _listed("Chest seal", patient, "chest_seal_applied", _sealed)


def _breathing(patient: Patient) -> Iterator[str | None]:
    yield _listed("Airway", patient, "airway_managed", _airway)
    yield _listed("Oxygen", patient, "oxygen_given", _oxygen)
    breaths = patient["care"]["breaths"]
    count = sum(one["count"] for one in breaths)
    if count == 1:
        yield f"1 rescue breath, {at_time(breaths[-1]['at'])}"
    elif count:
        yield f"{count} rescue breaths, last {at_time(breaths[-1]['at'])}"


def _comfort(patient: Patient) -> Iterator[str | None]:
    yield _listed("Position", patient, "patient_positioned", _position)
    yield _listed("Kept warm", patient, "warmth_kept", _warmth)


def _listed(label: str, patient: Patient, kind: str, words: Callable[[Done], str]) -> str | None:
    """Each thing that was done, once, with the time at which it was first done."""
    first: dict[str, str] = {}
    for done in patient["treatments"]:
        if done["kind"] == kind:
            first.setdefault(words(done["payload"]), done["at"])
    said = [", ".join(part for part in (what, at_time(at)) if part) for what, at in first.items()]
    return f"{label}: {'; '.join(said)}" if said else None


def _region(done: Done) -> str:
    return plain(done["region"])


def _packed(done: Done) -> str:
    return f"{_region(done)}, haemostatic" if done.get("haemostatic") else _region(done)


def _sealed(done: Done) -> str:
    return f"{done['side']} {done['face']}"


def _airway(done: Done) -> str:
    return ADJUNCTS.get(done["adjunct"], plain(done["adjunct"]))


def _oxygen(done: Done) -> str:
    litres, by = done.get("litres_per_min"), done.get("by")
    return " ".join(part for part in (litres and f"{litres} l/min", by and BY[by]) if part)


def _position(done: Done) -> str:
    return POSITIONS.get(done["position"], plain(done["position"]))


def _warmth(done: Done) -> str:
    return ", ".join(WARMTH.get(by, plain(by)) for by in done["by"])


def _drugs(care: Care) -> str | None:
    times: dict[str, list[str]] = {}
    for one in care["drugs"]:
        times.setdefault(_drug(one), []).append(one["at"])
    said = [
        f"{drug}, {at_time(at[0])}" if len(at) == 1 else f"{drug} {len(at)} times, last {at_time(at[-1])}"
        for drug, at in times.items()
    ]
    return f"Drugs: {'; '.join(said)}" if said else None


def _drug(one: Done) -> str:
    dose, unit, route = one.get("dose"), one.get("unit"), one.get("route")
    parts = (
        DRUGS.get(one["drug"], plain(one["drug"])),
        dose and str(dose).removesuffix(".0"),
        dose and unit and UNITS.get(unit, unit),
        route and ROUTES[route],
    )
    return " ".join(part for part in parts if part)


def _tourniquets(care: Care) -> str | None:
    """First, because bleeding is treated first: how many are on, then each with its limb, time, conversion and last check."""
    recorded = in_order(care)
    if not recorded:
        return None
    count = sum(is_on(one) for one in recorded)
    on = {0: "No tourniquet on", 1: "1 tourniquet on"}.get(count, f"{count} tourniquets on")
    return f"{on}: " + "; ".join(_tourniquet(one) for one in recorded)


def _tourniquet(one: Done) -> str:
    applied = at_time(one["applied_at"])
    since = f"from {applied}" if one["time_known"] else f"time not known, on by {applied}"
    return f"{plain(one['limb'])} {since}, {_conversion(one)}, {_last_look(one)}"


def _conversion(one: Done) -> str:
    match one["status"]:
        case "converted":
            return f"converted {at_time(one['converted_at'])}{_agreed(one)}"
        case "failed_locked":
            return f"conversion failed {at_time(one['failed_at'])}, left on"
        case "converting":
            return f"being converted{_agreed(one)}"
        case _:
            return "not converted"


def _agreed(one: Done) -> str:
    words = second_clinician_words(one["conversion"])
    return f", {words}" if words else ""


def _last_look(one: Done) -> str:
    if not one["reassessed"]:
        return "not reassessed"
    look = one["reassessed"][-1]
    pulse = {True: ", distal pulse present", False: ", no distal pulse", None: ""}[look["distal_pulse"]]
    bleeding = "bleeding" if look["bleeding"] else "not bleeding"
    return f"last reassessed {at_time(look['at'])}: {bleeding}{pulse}"

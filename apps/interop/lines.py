"""The timeline of a patient's record: one line for each entry that still counts, in the order of time. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from apps.care.circumstances import described_words
from apps.care.kinds import NAMES
from apps.care.observation_words import value_words
from apps.care.second_clinician import NOT_AGREED, second_clinician_in, second_clinician_words
from apps.care.tourniquets import STARTED
from apps.interop.counted import counts, patient_concerned
from apps.interop.edition import Edition
from apps.interop.local_time import clock
from apps.journal.effective import WireEntry, time_order

Values = Mapping[str, Any]
STATUSES = {
    "mobile": "mobile",
    "at_rvp": "at the rendezvous point",
    "on_scene": "on scene",
    "at_patient": "at the patient",
    "transporting": "leaves the scene with the patient",
    "at_hospital": "at the hospital",
    "clear": "clear",
}
HANDOVERS = {
    "handover_offered": "Handover offered",
    "handover_received": "Handover heard",
    "handover_returned": "Handover returned with a question",
    "handover_accepted": "Handover accepted",
    "handover_withdrawn": "Handover withdrawn",
}
# Who and where, not what was done: these are at the head of the page.
NOT_DONE = frozenset({"patient_identified", "patient_described", "patients_merged"})


@dataclass(frozen=True, kw_only=True)
class Line:
    """`clock`: local, with seconds; `call_sign`: the unit that recorded it, or a dash."""

    at: str
    clock: str
    call_sign: str
    kind: str
    words: str


def lines_of(edition: Edition) -> list[Line]:
    """What was recorded of the patient, the statuses of units, and the patient's handovers."""
    shown = [one for one in edition.entries.values() if _is_shown(one, edition)]
    return [_line(one, edition) for one in sorted(shown, key=time_order)]


def _is_shown(entry: WireEntry, edition: Edition) -> bool:
    state, patient = edition.state, str(edition.patient["patient"])
    if not counts(entry, state) or entry["kind"] in NOT_DONE:
        return False
    if entry["kind"] in NAMES:
        return patient_concerned(entry, state) == patient
    if entry["kind"] in HANDOVERS:
        held = state["handovers"].get(entry["payload"]["handover"])
        return bool(held and held["patient"] == patient)
    return bool(entry["kind"] == "status_reached" and entry["unit"] in state["involvements"])


def _line(entry: WireEntry, edition: Edition) -> Line:
    part = edition.state["involvements"].get(entry["unit"])
    return Line(
        at=entry["occurred_at"],
        clock=clock(entry["occurred_at"], edition.source.zone, seconds=True),
        call_sign=part["call_sign"] if part else "–",
        kind=entry["kind"],
        words=words_of(entry),
    )


def words_of(entry: WireEntry) -> str:
    """An entry in a short line."""
    kind, payload = entry["kind"], entry["payload"]
    said = _SAID[kind](payload) if kind in _SAID else _PLAIN.get(kind, _plain(kind).capitalize())
    if kind == STARTED:
        said = _with(said, _agreed(entry))
    return f"{said}: {_one_line(entry['text'])}" if entry["text"] else said


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _plain(term: Any) -> str:
    return str(term).replace("_", " ")


def _with(label: str, *parts: Any) -> str:
    said = ", ".join(_plain(part) for part in parts if part)
    return f"{label}, {said}" if said else label


def _conversion(label: str) -> Callable[[Values], str]:
    return lambda payload: f"Tourniquet {label}"


def _agreed(entry: WireEntry) -> str | None:
    alone = "nobody agreed" if NOT_AGREED in entry["flags"] else None
    return alone or second_clinician_words(second_clinician_in(entry))


_PLAIN = {
    "arrest_recognised": "Cardiac arrest recognised",
    "call_connected": "Connected to the call handler",
    "cpr_started": "CPR started",
    "cpr_resumed": "CPR resumed",
    "compressor_changed": "Another person compresses",
    "aed_on": "AED on",
    "pulse_returned": "Pulse returned",
    "pulse_lost": "Pulse lost",
    "patient_found": "Patient found",
    "note_added": "Note",
} | HANDOVERS
_SAID: Mapping[str, Callable[[Values], str]] = {
    "status_reached": lambda said: STATUSES[said["status"]].capitalize(),
    "arrest_described": described_words,
    "cpr_paused": lambda said: _with("CPR paused", said.get("reason")),
    "pads_applied": lambda said: _with("Pads on", said.get("position")),
    "rhythm_analysed": lambda said: f"Analysis: {'shock' if said['shock_advised'] else 'no shock'} advised",
    "rhythm_seen": lambda said: f"Rhythm: {_rhythm(said['rhythm'])}",
    "shock_delivered": lambda said: _with("Shock", said.get("energy_j") and f"{said['energy_j']} J"),
    "rescue_breaths_given": lambda said: f"{said['count']} rescue breaths",
    "airway_managed": lambda said: f"Airway: {_plain(said['adjunct'])}",
    "oxygen_given": lambda said: _with("Oxygen", _litres(said), said.get("by")),
    "drug_given": lambda said: _with(_drug(said["drug"]), _dose(said), _route(said)),
    "resuscitation_stopped": lambda said: _with("Resuscitation stopped", said.get("reason")),
    "life_extinct_recognised": lambda said: _with("Life extinct recognised", *said["criteria"]),
    "injury_found": lambda said: _with(_plain(said["injury"]).capitalize(), said["region"], said.get("face")),
    "wound_packed": lambda said: _with(
        "Wound packed", said["region"], said.get("haemostatic") and "haemostatic gauze"
    ),
    "pressure_dressing_applied": lambda said: _with("Pressure dressing", said["region"]),
    "chest_seal_applied": lambda said: _with("Chest seal", said["side"], said["face"]),
    "patient_positioned": lambda said: f"Position: {_plain(said['position'])}",
    "warmth_kept": lambda said: _with("Kept warm", *said["by"]),
    "history_told": lambda said: _plain(said["topic"]).capitalize(),
    "pre_alert_given": lambda said: _with(f"{said['hospital']} pre-alerted", _minutes(said)),
    "triaged": lambda said: f"Triage: {_plain(said['category']).upper()} by {said['tool'].upper()}",
    "observations_taken": lambda said: f"Observations: {', '.join(value_words(said))}",
    "tourniquet_applied": lambda said: _with(
        "Tourniquet on",
        said["limb"],
        said.get("site"),
        said.get("device"),
        not said["time_known"] and "time not known",
    ),
    "tourniquet_reassessed": lambda said: (
        f"Tourniquet looked at: {'bleeding' if said['bleeding'] else 'no bleeding'}"
    ),
    "tourniquet_conversion_started": _conversion("conversion started"),
    "tourniquet_converted": _conversion("converted"),
    "tourniquet_conversion_failed": _conversion("conversion failed, stays on"),
}


def _rhythm(rhythm: str) -> str:
    return {"pea": "PEA", "vf": "VF", "pvt": "pulseless VT"}.get(rhythm, _plain(rhythm))


def _drug(drug: str) -> str:
    return "Another drug" if drug == "other" else _plain(drug).capitalize()


def _litres(said: Values) -> str | None:
    return f"{said['litres_per_min']} l/min" if said.get("litres_per_min") else None


def _dose(said: Values) -> str | None:
    return f"{said['dose']:g} {said['unit']}" if said.get("dose") and said.get("unit") else None


def _route(said: Values) -> str | None:
    route = said.get("route")
    return {"in": "intranasal", "other": "another route"}.get(route, route.upper()) if route else None


def _minutes(said: Values) -> str | None:
    return f"there in {said['eta_min']} min" if said.get("eta_min") is not None else None

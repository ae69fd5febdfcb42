"""Rules of handovers: who receives, and the ATMIST that is spoken (Age, Time, Mechanism, Injuries, Signs, Treatment).

The order and the thirty seconds are those taught to UK fire, police and ambulance responders; what is unknown is said as unknown.
"""

from __future__ import annotations

from typing import Any

from apps.care.observation_words import last_words
from apps.care.tourniquets import in_order, is_on
from apps.incidents.kinds import LADDER

AGE_WORDS = {"adult": "Adult", "child": "Child"}
RECEIVABLE = ("accepted", "mobile", "at_rvp", "on_scene", "at_patient")


def open_handover(state: dict[str, Any]) -> dict[str, Any] | None:
    offered = [held for held in state["handovers"].values() if held["state"] == "offered"]
    return offered[0] if offered else None


def receiving_unit(state: dict[str, Any], giver: str) -> str | None:
    """The ambulance crew furthest up the ladder, the earliest alerted among equals."""
    crews = [
        part
        for part in state["involvements"].values()
        if part["service"] == "ambulance" and part["unit"] != giver and part["status"] in RECEIVABLE
    ]
    ranked = sorted(crews, key=lambda part: (-LADDER.index(part["status"]), part["alerted_at"], part["unit"]))
    return str(ranked[0]["unit"]) if ranked else None


def atmist(state: dict[str, Any], record: dict[str, Any]) -> list[dict[str, str]]:
    """Six lines `{key, label, value}`; a time stands as `{2026-11-22T22:41:07.000Z}` for the screen to print."""
    care = state["care"]
    lines = (
        ("age", "Age", AGE_WORDS.get(record["age"], "Age not known")),
        ("time", "Time", _time(state, care)),
        ("mechanism", "Mechanism", _mechanism(record["category"])),
        ("injuries", "Injuries", "None recorded"),
        ("signs", "Signs", _signs(care)),
        ("treatment", "Treatment", _treatment(care)),
    )
    return [{"key": key, "label": label, "value": value} for key, label, value in lines]


def _at(moment: str) -> str:
    return "{" + moment + "}"


def _time(state: dict[str, Any], care: dict[str, Any]) -> str:
    if not state["opened_at"]:
        return "Time not known"
    call = f"Call {_at(state['opened_at'])}"
    return f"{call}, arrest recognised {_at(care['arrest_at'])}" if care["arrest_at"] else call


def _mechanism(category: str | None) -> str:
    return category.replace("_", " ").capitalize() if category else "Not known"


def _signs(care: dict[str, Any]) -> str:
    pulse = {"absent": "No pulse", "unknown": "Pulse not known"}.get(care["pulse"])
    parts = [pulse or f"Pulse present since {_at(care['pulse_returned_at'])}"]
    if care["analyses"]:
        last = care["analyses"][-1]
        parts.append(
            f"Last analysis {_at(last['at'])}: {'shock' if last['shock_advised'] else 'no shock'} advised"
        )
    return ". ".join(part for part in (*parts, last_words(care)) if part)


def _treatment(care: dict[str, Any]) -> str:
    told = (_tourniquets(care), _cpr(care), _pads(care), _shocks(care), _stopped(care))
    parts = [part for part in told if part]
    return ". ".join(parts) or "None recorded"


def _cpr(care: dict[str, Any]) -> str | None:
    if not care["cpr_started_at"]:
        return None
    since = _at(care["cpr_since"])
    now = {"running": "running", "paused": f"paused since {since}", "stopped": f"stopped {since}"}[
        care["cpr"]
    ]
    return f"CPR from {_at(care['cpr_started_at'])}, {now}"


def _pads(care: dict[str, Any]) -> str | None:
    return f"Pads on {_at(care['pads_at'])}" if care["pads_at"] else None


def _shocks(care: dict[str, Any]) -> str | None:
    count = care["shock_count"]
    if count == 0:
        return "No shock delivered" if care["pads_at"] else None
    last = _at(care["last_shock_at"])
    return f"1 shock, {last}" if count == 1 else f"{count} shocks, last {last}"


def _stopped(care: dict[str, Any]) -> str | None:
    return f"Resuscitation stopped {_at(care['stopped_at'])}" if care["stopped_at"] else None


def _tourniquets(care: dict[str, Any]) -> str | None:
    """First, as bleeding is treated first: how many are on, then each with its limb, time, conversion and last look."""
    told = in_order(care)
    if not told:
        return None
    count = sum(is_on(one) for one in told)
    on = {0: "No tourniquet on", 1: "1 tourniquet on"}.get(count, f"{count} tourniquets on")
    return f"{on}: " + "; ".join(_tourniquet(one) for one in told)


def _tourniquet(one: dict[str, Any]) -> str:
    applied = _at(one["applied_at"])
    since = f"from {applied}" if one["time_known"] else f"time not known, on by {applied}"
    limb = one["limb"].replace("_", " ")
    return f"{limb} {since}, {_conversion(one)}, {_last_look(one)}"


def _conversion(one: dict[str, Any]) -> str:
    match one["status"]:
        case "converted":
            return f"converted {_at(one['converted_at'])}"
        case "failed_locked":
            return f"conversion failed {_at(one['failed_at'])}, left on"
        case "converting":
            return "being converted"
        case _:
            return "not converted"


def _last_look(one: dict[str, Any]) -> str:
    if not one["reassessed"]:
        return "not reassessed"
    look = one["reassessed"][-1]
    pulse = {True: ", distal pulse present", False: ", no distal pulse", None: ""}[look["distal_pulse"]]
    bleeding = "bleeding" if look["bleeding"] else "not bleeding"
    return f"last reassessed {_at(look['at'])}: {bleeding}{pulse}"

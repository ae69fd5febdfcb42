"""The course of one resuscitation: its fold (docs/wire.md, "The fold", 4). Pure."""

from __future__ import annotations

from apps.care.effects import add_to_list, note_times
from apps.care.payloads import ADVANCED_AIRWAYS
from apps.care.state import Cpr, Progress, Resuscitation
from apps.journal.effective import BareEntry

PULSE_ABSENT = frozenset({"arrest_recognised", "cpr_started", "cpr_resumed", "pulse_lost"})
# Recorded before anybody recorded that there is no pulse: kept, and shown as odd until somebody does.
NEEDS_ARREST = frozenset({"shock_delivered", "pulse_returned", "pulse_lost"})
CPR_STARTS = frozenset({"cpr_started", "cpr_resumed"})
COMPRESSOR_CHANGED = "compressor_changed"
CPR_STOPS = frozenset({"pulse_returned", "resuscitation_stopped"})


def nothing_known() -> Resuscitation:
    return {
        "arrest_at": None,
        "connected_at": None,
        "cpr": "not_started",
        "cpr_started_at": None,
        "cpr_since": None,
        "cycle_from": None,
        "spans": [],
        "compressor_since": None,
        "compressor_changes": 0,
        "breaths": [],
        "aed_on_at": None,
        "pads_at": None,
        "pads_position": None,
        "analyses": [],
        "rhythms": [],
        "shocks": [],
        "shock_count": 0,
        "last_shock_at": None,
        "drugs": [],
        "advanced_airway_at": None,
        "pulse": "unknown",
        "pulse_returned_at": None,
        "pulse_lost_at": None,
        "stopped_at": None,
        "stop_reason": None,
        "out_of_order": [],
    }


def apply(care: Resuscitation, progress: Progress, entry: BareEntry) -> None:
    """Take in one entry that is not earlier than those before it."""
    kind = entry["kind"]
    if kind in NEEDS_ARREST and care["pulse"] == "unknown":
        care["out_of_order"].append(entry["id"])
    note_times(care, entry)
    if kind in PULSE_ABSENT:
        care["pulse"] = "absent"
    _apply_cpr(care, kind, entry["occurred_at"])
    _apply_once(care, entry)
    add_to_list(care, entry)
    if kind == COMPRESSOR_CHANGED:
        care["compressor_changes"] += 1
        progress["compressor_changed_at"] = entry["occurred_at"]
    care["cycle_from"] = _cycle_from(care)
    care["compressor_since"] = _compressor_since(care, progress)


def _apply_cpr(care: Resuscitation, kind: str, at: str) -> None:
    if kind in CPR_STARTS and care["cpr"] != "running":
        care["cpr"], care["cpr_since"] = "running", at
        care["spans"].append({"from": at, "to": None})
    elif kind == "cpr_paused" and care["cpr"] == "running":
        _end_span(care, "paused", at)
    elif kind in CPR_STOPS and care["cpr"] in ("running", "paused"):
        _end_span(care, "stopped", at)


def _end_span(care: Resuscitation, turned: Cpr, at: str) -> None:
    if care["cpr"] == "running":
        care["spans"][-1]["to"] = at
    care["cpr"], care["cpr_since"] = turned, at


def _apply_once(care: Resuscitation, entry: BareEntry) -> None:
    payload, at = entry["payload"], entry["occurred_at"]
    match entry["kind"]:
        case "pulse_returned":
            care["pulse"] = "present"
        case "pads_applied":
            care["pads_position"] = care["pads_position"] or payload.get("position")
        case "shock_delivered":
            care["shock_count"] += 1
        case "airway_managed" if payload["adjunct"] in ADVANCED_AIRWAYS:
            care["advanced_airway_at"] = care["advanced_airway_at"] or at
        case "resuscitation_stopped":
            care["stop_reason"] = payload.get("reason")


def _cycle_from(care: Resuscitation) -> str | None:
    """Two-minute cycles restart at a shock or an analysis while compressions run (Resuscitation Council UK, adult ALS)."""
    if care["cpr"] != "running":
        return None
    last_analysis = care["analyses"][-1]["at"] if care["analyses"] else None
    moments = [at for at in (care["cpr_since"], care["last_shock_at"], last_analysis) if at]
    return max(moments)


def _compressor_since(care: Resuscitation, progress: Progress) -> str | None:
    """Since when the same person compresses, as far as recorded; a pause lets another person take over."""
    if care["cpr"] != "running":
        return None
    return max([at for at in (care["cpr_since"], progress["compressor_changed_at"]) if at], default=None)

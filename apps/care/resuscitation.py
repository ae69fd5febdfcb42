"""The course of one resuscitation: its fold (docs/wire.md, "The fold", 4). Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from apps.care import observations, tourniquets
from apps.care.effects import add_to_list, note_times
from apps.care.payloads import ADVANCED_AIRWAYS
from apps.care.state import Care, Cpr, Resuscitation
from apps.journal.effective import BareEntry

PULSE_ABSENT = frozenset({"arrest_recognised", "cpr_started", "cpr_resumed", "pulse_lost"})
# Recorded before anybody recorded that there is no pulse: kept, and shown as odd until somebody does.
NEEDS_ARREST = frozenset({"shock_delivered", "pulse_returned", "pulse_lost"})
CPR_STARTS = frozenset({"cpr_started", "cpr_resumed"})
CPR_STOPS = frozenset({"pulse_returned", "resuscitation_stopped"})


def care_of_one(
    entries: Sequence[BareEntry],
    duplicates: Mapping[str, str],
    *,
    under_16: bool = False,
    pregnant: bool = False,
) -> Care:
    """One patient's `Care` from everything that was recorded of that patient, in the order of time."""
    course = nothing_known()
    for entry in entries:
        apply(course, entry)
        add_to_list(course, entry)
    course["shock_count"] = len(course["shocks"])
    course["cycle_from"] = _cycle_from(course)
    course["compressor_since"] = _compressor_since(course, entries)
    return {
        **course,
        **observations.observed(entries, under_16=under_16, pregnant=pregnant),
        "tourniquets": tourniquets.tourniquets(entries, duplicates),
    }


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


def apply(care: Resuscitation, entry: BareEntry) -> None:
    kind = entry["kind"]
    if kind in NEEDS_ARREST and care["pulse"] == "unknown":
        care["out_of_order"].append(entry["id"])
    note_times(care, entry)
    if kind in PULSE_ABSENT:
        care["pulse"] = "absent"
    _apply_cpr(care, kind, entry["occurred_at"])
    _apply_once(care, entry)


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
        case "compressor_changed":
            care["compressor_changes"] += 1
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


def _compressor_since(care: Resuscitation, entries: Sequence[BareEntry]) -> str | None:
    """Since when the same person compresses, as far as recorded; a pause lets another person take over."""
    if care["cpr"] != "running":
        return None
    changes = [entry["occurred_at"] for entry in entries if entry["kind"] == "compressor_changed"]
    return max([at for at in (care["cpr_since"], *changes) if at], default=None)

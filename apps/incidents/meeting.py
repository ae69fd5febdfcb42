"""How one entry about a running call, a link or a merge changes the incidents' slice (docs/wire.md, "The fold", 3). Pure."""

from __future__ import annotations

from apps.incidents.state import IncidentSlice, RunningCall
from apps.journal.effective import BareEntry


def apply_meeting(incident: IncidentSlice, entry: BareEntry) -> None:
    payload, at = entry["payload"], entry["occurred_at"]
    match entry["kind"]:
        case "running_call_opened":
            incident["running"] = incident["running"] or _opened(entry)
        case "running_call_confirmed":
            _note(incident, confirmed_at=at)
        case "running_call_unconfirmed":
            _note(incident, unconfirmed_at=at)
        case "incident_referenced":
            _note(incident, confirmed_at=at, external_ref=payload["external_ref"])
        case "incidents_linked":
            incident["links"] = {**incident["links"], payload["with"]: payload["relation"]}
        case "incident_merged":
            incident["phase"], incident["merged_into"] = "merged", payload["into"]
        case _:
            _unlink(incident, payload["with"])


def _opened(entry: BareEntry) -> RunningCall:
    payload = entry["payload"]
    return {
        "unit": entry["unit"],
        "found_at": entry["occurred_at"],
        "code": payload["code"],
        "patients": payload.get("patients"),
        "position_age_s": payload.get("position_age_s"),
        "external_ref": None,
        "confirmed_at": None,
        "unconfirmed_at": None,
    }


def _note(
    incident: IncidentSlice,
    *,
    confirmed_at: str | None = None,
    unconfirmed_at: str | None = None,
    external_ref: str | None = None,
) -> None:
    """The first time of each is kept; the newest reference counts. On an incident that a CAD opened they say nothing."""
    held = incident["running"]
    if held is None:
        return
    incident["running"] = {
        **held,
        "confirmed_at": held["confirmed_at"] or confirmed_at,
        "unconfirmed_at": held["unconfirmed_at"] or unconfirmed_at,
        "external_ref": external_ref or held["external_ref"],
    }


def _unlink(incident: IncidentSlice, other: str) -> None:
    incident["links"] = {key: relation for key, relation in incident["links"].items() if key != other}
    if incident["merged_into"] == other:
        incident["phase"], incident["merged_into"] = "open", None

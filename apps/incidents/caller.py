"""How an entry changes what the caller says, how to get to the patient, and the hazards (docs/wire.md, "The fold", 3). Pure."""

from __future__ import annotations

from typing import cast

from apps.incidents.state import CallerSays, HazardNow, IncidentSlice
from apps.journal.effective import BareEntry, WirePayload
from apps.journal.state import State

OF_THE_CALLER = frozenset({"caller_said", "access_given", "hazards_changed", "hazards_expired"})
NOTHING_SAID: CallerSays = {
    "at": "",
    "cpr": None,
    "cpr_since": None,
    "instructed": None,
    "aed_at_scene": None,
    "aed_on_way": None,
    "breathing": None,
    "conscious": None,
    "dnacpr": None,
    "care_home": None,
    "patients": None,
    "priority": None,
}


def caller_changed(held: IncidentSlice, entry: BareEntry) -> State:
    """The parts that the entry changes."""
    payload = entry["payload"]
    match entry["kind"]:
        case "caller_said":
            return {"caller": _said(held["caller"] or NOTHING_SAID, entry)}
        case "access_given":
            return {"access": {"entry": entry["id"], "at": entry["occurred_at"]}}
        case "hazards_changed":
            named = payload.get("hazards")
            return {"hazards": None if named is None else [_hazard(one) for one in named]}
        case _:
            return {"hazards": _expired(held["hazards"], payload["hazards"], entry["occurred_at"])}


def _said(before: CallerSays, entry: BareEntry) -> CallerSays:
    """What was said now, and of the rest what was said before. CPR that has stopped has not gone on since."""
    said = {name: value for name, value in entry["payload"].items() if value is not None}
    if said.get("cpr") is False:
        said["cpr_since"] = None
    return cast("CallerSays", {**before, **said, "at": entry["occurred_at"]})


def _hazard(named: WirePayload) -> HazardNow:
    return {
        "id": named["id"],
        "marker": named.get("marker"),
        "severity": named.get("severity"),
        "expires_at": named.get("expires_at"),
        "source": named.get("source"),
        "expired_at": None,
    }


def _expired(held: list[HazardNow] | None, over: list[str], at: str) -> list[HazardNow] | None:
    return held and [
        {**one, "expired_at": one["expired_at"] or at} if one["id"] in over else one for one in held
    ]

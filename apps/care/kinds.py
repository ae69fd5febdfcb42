"""Clinical entry kinds and their fold (docs/wire.md, "The fold", 4). Names follow the Utstein and NEMSIS eArrest terms."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec

from apps.accounts.access import Sensitivity
from apps.care import observations, tourniquets
from apps.journal.kinds import Chapter, Kind, Nothing, Payload, State
from apps.journal.told import Told, WireEntry

# Manual defibrillators give up to 360 J; an AED seldom shows its energy, so it may be left open.
Energy = Annotated[int, msgspec.Meta(ge=1, le=400)]


class CprPaused(Payload, frozen=True):
    reason: Literal["rhythm_check", "moving", "airway", "other"] | None = None


class RhythmAnalysed(Payload, frozen=True):
    shock_advised: bool


class ShockDelivered(Payload, frozen=True):
    energy_j: Energy | None = None


def _clinical(name: str, payload: type[Payload] = Nothing) -> Kind:
    return Kind(name=name, payload=payload, sensitivity=Sensitivity.CLINICAL, withdrawable=True)


KINDS = (
    _clinical("arrest_recognised"),
    _clinical("cpr_started"),
    _clinical("cpr_paused", CprPaused),
    _clinical("cpr_resumed"),
    _clinical("pads_applied"),
    _clinical("rhythm_analysed", RhythmAnalysed),
    _clinical("shock_delivered", ShockDelivered),
    _clinical("pulse_returned"),
    _clinical("pulse_lost"),
    _clinical("resuscitation_stopped"),
    _clinical("note_added"),
    _clinical(observations.KIND, observations.ObservationsTaken),
    *(_clinical(name, payload) for name, payload in tourniquets.PAYLOADS.items()),
)
NAMES = frozenset(kind.name for kind in KINDS)
PULSE_ABSENT = frozenset({"arrest_recognised", "cpr_started", "cpr_resumed", "pulse_lost"})
CPR_STARTS = frozenset({"cpr_started", "cpr_resumed"})
CPR_STOPS = frozenset({"pulse_returned", "resuscitation_stopped"})
EARLIEST = {"arrest_recognised": "arrest_at", "pads_applied": "pads_at"}
LATEST = {
    "pulse_returned": "pulse_returned_at",
    "pulse_lost": "pulse_lost_at",
    "resuscitation_stopped": "stopped_at",
    "shock_delivered": "last_shock_at",
}


def fold(told: Told, so_far: State) -> State:
    care = _nothing_known()
    for entry in told.counted_by_time(NAMES):
        _tell(care, entry)
    care["shock_count"] = len(care["shocks"])
    care["cycle_from"] = _cycle_from(care)
    care["tourniquets"] = tourniquets.tourniquets(told)
    care |= observations.observed(told.counted_by_time({observations.KIND}), so_far["age"])
    return {"care": care}


def _nothing_known() -> dict[str, Any]:
    return {
        "arrest_at": None,
        "cpr": "not_started",
        "cpr_started_at": None,
        "cpr_since": None,
        "cycle_from": None,
        "pads_at": None,
        "analyses": [],
        "shocks": [],
        "shock_count": 0,
        "last_shock_at": None,
        "pulse": "unknown",
        "pulse_returned_at": None,
        "pulse_lost_at": None,
        "stopped_at": None,
    }


def _tell(care: dict[str, Any], entry: WireEntry) -> None:
    kind, at = entry["kind"], entry["occurred_at"]
    if kind in EARLIEST:
        care[EARLIEST[kind]] = care[EARLIEST[kind]] or at
    if kind in LATEST:
        care[LATEST[kind]] = at
    if kind in PULSE_ABSENT:
        care["pulse"] = "absent"
    if kind == "pulse_returned":
        care["pulse"] = "present"
    _tell_cpr(care, kind, at)
    _tell_defibrillator(care, entry)


def _tell_cpr(care: dict[str, Any], kind: str, at: str) -> None:
    if kind in CPR_STARTS:
        care["cpr_started_at"] = care["cpr_started_at"] or at
    if kind in CPR_STARTS and care["cpr"] != "running":
        care |= {"cpr": "running", "cpr_since": at}
    elif kind == "cpr_paused" and care["cpr"] == "running":
        care |= {"cpr": "paused", "cpr_since": at}
    elif kind in CPR_STOPS and care["cpr"] in ("running", "paused"):
        care |= {"cpr": "stopped", "cpr_since": at}


def _tell_defibrillator(care: dict[str, Any], entry: WireEntry) -> None:
    told, payload = {"entry": entry["id"], "at": entry["occurred_at"]}, entry["payload"]
    if entry["kind"] == "rhythm_analysed":
        care["analyses"].append(told | {"shock_advised": payload["shock_advised"]})
    if entry["kind"] == "shock_delivered":
        care["shocks"].append(told | {"energy_j": payload.get("energy_j"), "unit": entry["unit"]})


def _cycle_from(care: dict[str, Any]) -> str | None:
    """Two-minute cycles restart at a shock or an analysis while compressions run (Resuscitation Council UK, adult ALS)."""
    if care["cpr"] != "running":
        return None
    last_analysis = care["analyses"][-1]["at"] if care["analyses"] else None
    moments: list[str] = [at for at in (care["cpr_since"], care["last_shock_at"], last_analysis) if at]
    return max(moments)


CHAPTER = Chapter(room="care", kinds=KINDS, fold=fold)

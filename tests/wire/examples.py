"""One entry of every kind, as it goes over the wire."""

from __future__ import annotations

from typing import Any

from tests.wire.telling import (
    A101,
    ARREST,
    BREATHING,
    OFFICER,
    PARAMEDIC,
    XT21,
    Story,
    Teller,
    WireEntry,
    alert_id,
    entry_id,
    handover_id,
)

Payload = dict[str, Any]
SERVER: Teller | None = None

CONSIDERED: list[Payload] = [
    {
        "unit": XT21,
        "call_sign": "XT21",
        "service": "police",
        "role": "co_responder",
        "chosen": True,
        "eta_s": 140,
        "distance_m": 1150,
        "checks": [
            {"check": "duty", "ok": True, "reason": "is on duty and available"},
            {"check": "aed", "ok": True, "reason": "carries an AED"},
        ],
    },
    {
        "unit": A101,
        "call_sign": "A101",
        "service": "ambulance",
        "role": "crew",
        "chosen": False,
        "eta_s": None,
        "distance_m": None,
        "checks": [{"check": "position", "ok": False, "reason": "has no known position"}],
    },
]
RAISED: Payload = {
    "alert": alert_id(2),
    "unit": XT21,
    "call_sign": "XT21",
    "agency": "0190a9e0-0000-7000-8000-000000000001",
    "service": "police",
    "role": "co_responder",
    "eta_s": 140,
    "distance_m": 1150,
    "replaces": alert_id(1),
}
OF_AN_INCIDENT: dict[str, tuple[Payload, Teller | None]] = {
    "incident_opened": ({"number": "WY-20261122-0042", "age": "adult", "exercise": False} | ARREST, SERVER),
    "incident_recoded": (BREATHING, SERVER),
    "incident_cancelled": ({"cause": "cancelled_by_caller_or_control"}, SERVER),
    "incident_closed": ({"cause": "all_clear"}, SERVER),
    "units_considered": ({"considered": CONSIDERED}, SERVER),
    "alert_raised": (RAISED, SERVER),
    "alert_displayed": ({"alert": alert_id(2)}, OFFICER),
    "alert_accepted": ({"alert": alert_id(2)}, OFFICER),
    "alert_declined": ({"alert": alert_id(2), "reason": "no_kit"}, OFFICER),
    "alert_withdrawn": ({"alert": alert_id(2), "unit": XT21, "cause": "police_tasking"}, SERVER),
    "status_reached": ({"status": "at_patient"}, OFFICER),
    "arrest_recognised": ({}, OFFICER),
    "cpr_started": ({}, OFFICER),
    "cpr_paused": ({"reason": "rhythm_check"}, OFFICER),
    "cpr_resumed": ({}, OFFICER),
    "pads_applied": ({}, OFFICER),
    "rhythm_analysed": ({"shock_advised": True}, OFFICER),
    "shock_delivered": ({"energy_j": 150}, OFFICER),
    "pulse_returned": ({}, PARAMEDIC),
    "pulse_lost": ({}, PARAMEDIC),
    "resuscitation_stopped": ({}, PARAMEDIC),
    "note_added": ({}, OFFICER),
    "entry_withdrawn": ({"entry": entry_id(7), "reason": "wrong_time"}, OFFICER),
    "marked_same": ({"entry": entry_id(9), "same_as": entry_id(7)}, PARAMEDIC),
    "handover_offered": ({"handover": handover_id(1), "from_unit": XT21, "to_unit": A101}, OFFICER),
    "handover_accepted": ({"handover": handover_id(1), "through_seq": 12}, PARAMEDIC),
    "handover_withdrawn": ({"handover": handover_id(1)}, OFFICER),
}
OF_A_UNIT: dict[str, Payload] = {
    "unit_booked_on": {"person": OFFICER.person, "kit": {"aed": True}},
    "unit_booked_off": {"person": OFFICER.person},
    "unit_duty_changed": {"duty": "busy"},
}
TEXTS = {"note_added": "Collapse was seen by his wife.", "entry_withdrawn": "It was 22:47, not 22:41."}
FLAGS: dict[str, tuple[str, ...]] = {
    "shock_delivered": ("clock_ahead", "late"),
    "entry_withdrawn": ("undone",),
}


def examples() -> dict[str, WireEntry]:
    """By kind, in the order of docs/wire.md."""
    told = Story("every kind")
    for kind, (payload, by) in OF_AN_INCIDENT.items():
        about = payload.get("unit") if by is None else None
        told.tell("41:07", kind, payload, by=by, text=TEXTS.get(kind), flags=FLAGS.get(kind, ()), unit=about)
    for kind, payload in OF_A_UNIT.items():
        told.tell("41:07", kind, payload, by=OFFICER)
        told.entries[-1] |= {"incident": None, "seq": None}
    return {entry["kind"]: entry for entry in told.entries}

"""Names that every test can use: agencies, units, people, and the location of the call."""

from __future__ import annotations

LAT, LON = 53.8, -1.55
METRES_PER_DEGREE = 111_195.080
ARREST, RESPIRATORY, CHEST_PAIN = "CARDIAC_ARREST", "RESPIRATORY_ARREST", "CHEST_PAIN"
AGENCIES = {
    "ambulance": ("ambulance", "near"),
    "police": ("police", "near"),
    "idle_police": ("police", "near"),
    "far_ambulance": ("ambulance", "far"),
    "far_police": ("police", "far"),
}
# Each agency's first unit has a responder and a clinician of it aboard; the place is metres north of the call.
UNITS: dict[str, tuple[str, int, tuple[str, ...]]] = {
    "A1": ("ambulance", 5_000, ("ambulance_responder", "ambulance_clinician")),
    "A2": ("ambulance", 8_000, ("a2_clinician",)),
    "P1": ("police", 1_000, ("police_responder", "police_clinician")),
    "P2": ("police", 2_000, ("p2_responder",)),
    "P3": ("police", 500, ("p3_responder",)),
    "I1": ("idle_police", 12_000, ("idle_police_responder", "idle_police_clinician")),
    "FA1": ("far_ambulance", 60_000, ("far_ambulance_responder", "far_ambulance_clinician")),
    "FP1": ("far_police", 60_000, ("far_police_responder", "far_police_clinician")),
}
WITHOUT_AED = {"P3"}
CO_RESPONDER = "co_responder"
KIT_ITEMS = ("aed", "aed_pads", "aed_battery", "bag_valve_mask", "oxygen", "tourniquets")
OFFICER, PARAMEDIC, TECHNICIAN = "police_responder", "ambulance_clinician", "ambulance_responder"
SUPERVISOR, POLICE_SUPERVISOR = "ambulance_supervisor", "police_supervisor"

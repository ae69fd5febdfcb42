"""One entry of every kind, as it goes over the wire."""

from __future__ import annotations

from typing import Any

from apps.journal.kinds import registry
from tests.support.entries import (
    A101,
    AMBULANCE,
    ARREST,
    BREATHING,
    INCIDENT,
    OFFICER,
    OPERATION,
    PARAMEDIC,
    POLICE,
    XT21,
    Author,
    TimelineExample,
    WireEntry,
    alarm_id,
    alert_id,
    attention_id,
    entry_id,
    handover_id,
    named_id,
    patient_id,
    tourniquet_id,
)
from tests.support.samples import sample
from tests.wire.timeline_observations import UNWELL

Payload = dict[str, Any]
SERVER: Author | None = None
TASKING = named_id("a tasking")

CONSIDERED: list[Payload] = [
    {
        "unit": XT21,
        "call_sign": "XT21",
        "service": "police",
        "role": "co_responder",
        "chosen": True,
        "eta_s": 140,
        "uncertainty_s": 25,
        "eta_source": "estimate",
        "distance_m": 1150,
        "checks": [
            {
                "check": "on_duty",
                "ok": True,
                "said": {"code": "on-duty", "values": {}},
                "measured": None,
                "threshold": None,
                "unit": None,
            },
            {
                "check": "closer",
                "ok": True,
                "said": {"code": "closer-sooner", "values": {"eta_s": 140, "gain_s": 230, "crew": "A101"}},
                "measured": 165,
                "threshold": 310,
                "unit": "s",
            },
        ],
    },
    {
        "unit": A101,
        "call_sign": "A101",
        "service": "ambulance",
        "role": "crew",
        "chosen": False,
        "eta_s": None,
        "uncertainty_s": None,
        "eta_source": None,
        "distance_m": None,
        "checks": [
            {
                "check": "position",
                "ok": False,
                "said": {"code": "position-unknown", "values": {}},
                "measured": None,
                "threshold": 900,
                "unit": "s",
            }
        ],
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
    "respond_within_s": 20,
    "hold": False,
    "uncertainty_s": 25,
    "eta_source": "osrm",
    "raised_by": "dispatch",
    "continues": alert_id(1),
    "reached": [{"status": "alerted", "at": "2026-11-22T22:40:10.000Z"}],
}
WHY: Payload = {
    "considered": CONSIDERED,
    "occasion": "declined",
    "account": [
        {
            "code": "co-responders-go-sooner",
            "values": {"units": ["XT21"], "count": 1, "etas_s": [140], "gain_s": 230},
        }
    ],
    "gain_s": 230,
    "scheme": {"name": "british-co-responder", "version": 2},
}
ATTENTION: Payload = {
    "attention": attention_id(1),
    "cause": "not_displayed",
    "role": "co_responder",
    "unit": XT21,
    "call_sign": "XT21",
    "incident": None,
    "distance_m": None,
    "what": None,
}
OF_AN_INCIDENT: dict[str, tuple[Payload, Author | None]] = {
    "incident_opened": ({"number": "WY-20261122-0042", "age": "adult", "exercise": False} | ARREST, SERVER),
    "incident_recoded": (BREATHING, SERVER),
    "incident_cancelled": ({"cause": "cancelled_by_caller_or_control"}, SERVER),
    "incident_closed": ({"cause": "all_clear"}, SERVER),
    "incident_reopened": ({"cause": "clear_withdrawn"}, SERVER),
    "response_limited": ({"role": "crew", "wanted": 1}, PARAMEDIC),
    "response_closed": ({"cause": "transporting"}, SERVER),
    "response_reopened": ({"cause": "patient_found"}, SERVER),
    "backup_requested": ({"what": "skill", "skill": "critical_care"}, OFFICER),
    "ambulance_requested": ({"agency": AMBULANCE, "told_by": "cad"}, SERVER),
    "ambulance_request_acknowledged": ({"by": "desk"}, PARAMEDIC),
    "incident_relocated": (
        {"location": {"lat": 53.7997, "lon": -1.5492, "accuracy_m": 10, "source": "caller"}},
        SERVER,
    ),
    "running_call_opened": (
        {
            "code": "CARDIAC_ARREST",
            "system": "coresponder",
            "location": {"lat": 53.7997, "lon": -1.5492, "accuracy_m": 12, "source": "device"},
            "patients": 1,
            "position_age_s": None,
            "exercise": False,
        },
        OFFICER,
    ),
    "running_call_unconfirmed": ({}, SERVER),
    "running_call_confirmed": ({}, SERVER),
    "incident_referenced": ({"external_ref": "CAD-20261122-0815", "by": "desk"}, SERVER),
    "incidents_linked": ({"with": named_id("another"), "relation": "same", "by": "desk"}, SERVER),
    "incident_merged": ({"into": named_id("another"), "by": "desk"}, SERVER),
    "incidents_unlinked": ({"with": named_id("another")}, SERVER),
    "hazards_changed": (
        {
            "hazards": [
                {
                    "id": named_id("a dog"),
                    "marker": "dog",
                    "severity": "caution",
                    "expires_at": "2026-11-23T00:00:00.000Z",
                    "source": "gazetteer",
                }
            ]
        },
        SERVER,
    ),
    "hazards_expired": ({"hazards": [named_id("a dog")]}, SERVER),
    "caller_said": (
        {
            "cpr": True,
            "cpr_since": "2026-11-22T22:38:30.000Z",
            "instructed": True,
            "aed_at_scene": False,
            "aed_on_way": True,
            "breathing": "no",
            "conscious": False,
            "dnacpr": "none_known",
            "care_home": False,
            "patients": 1,
            "priority": "c1",
        },
        SERVER,
    ),
    "access_given": ({}, SERVER),
    "information_added": ({}, SERVER),
    "tasking_requested": (
        {
            "tasking": TASKING,
            "agency": POLICE,
            "name": "Calder & Aire Police",
            "reason": "weapons",
            "rvp": {"lat": 53.8012, "lon": -1.5488},
            "acknowledge_within_s": 30,
        },
        SERVER,
    ),
    "tasking_acknowledged": ({"tasking": TASKING, "decision": "accepted"}, SERVER),
    "tasking_resourced": ({"tasking": TASKING, "call_sign": "XT40", "eta_s": 240}, SERVER),
    "tasking_at_scene": ({"tasking": TASKING}, SERVER),
    "scene_declared": ({"state": "safe"}, SERVER),
    "tasking_ended": ({"tasking": TASKING, "cause": "safe"}, SERVER),
    "rvp_set": ({"lat": 53.8012, "lon": -1.5488}, SERVER),
    "units_considered": (WHY, SERVER),
    "alert_raised": (RAISED, SERVER),
    "alert_displayed": ({"alert": alert_id(2)}, OFFICER),
    "alert_accepted": ({"alert": alert_id(2)}, OFFICER),
    "alert_declined": ({"alert": alert_id(2), "reason": "no_kit"}, OFFICER),
    "alert_sent": (
        {
            "alert": alert_id(2),
            "path": "push",
            "devices": [OFFICER.device],
            "failed": [{"device": PARAMEDIC.device, "reason": "gone"}],
        },
        SERVER,
    ),
    "alarm_raised": (
        {
            "alarm": alarm_id(1),
            "cause": "withdrawal",
            "about": named_id("a withdrawal"),
            "to": [
                {"who": XT21, "kind": "unit", "agency": POLICE},
                {"who": AMBULANCE, "kind": "desk", "agency": AMBULANCE},
            ],
            "displayed_within_s": 3,
            "ack_within_s": 10,
        },
        SERVER,
    ),
    "alarm_sent": (
        {
            "alarm": alarm_id(1),
            "who": XT21,
            "path": "socket",
            "devices": [OFFICER.device],
            "failed": [{"device": PARAMEDIC.device, "reason": "given_up"}],
        },
        SERVER,
    ),
    "alarm_displayed": ({"alarm": alarm_id(1), "who": XT21}, OFFICER),
    "alarm_acknowledged": ({"alarm": alarm_id(1), "who": XT21, "answer": "cannot_move"}, OFFICER),
    "person_reached": ({"alarm": alarm_id(1), "who": XT21, "how": "radio"}, PARAMEDIC),
    "alarm_escalated": ({"alarm": alarm_id(1), "step": 3, "who": [XT21], "warns": "not_reached"}, SERVER),
    "recipient_added": (
        {
            "alarm": alarm_id(1),
            "to": {"who": PARAMEDIC.person, "kind": "person", "agency": AMBULANCE},
            "step": 1,
        },
        SERVER,
    ),
    "recipient_released": ({"alarm": alarm_id(1), "who": XT21}, SERVER),
    "alarm_ended": ({"alarm": alarm_id(1), "why": "all_reached"}, SERVER),
    "alert_expired": ({"alert": alert_id(2), "unit": XT21}, SERVER),
    "alert_withdrawn": ({"alert": alert_id(2), "unit": XT21, "cause": "police_tasking"}, SERVER),
    "unit_assigned_by_desk": (
        {"alert": alert_id(2), "unit": XT21, "call_sign": "XT21", "overridden": ["radius", "kit:oxygen"]},
        SERVER,
    ),
    "attention_raised": (ATTENTION, SERVER),
    "attention_seen": ({"attention": attention_id(1)}, SERVER),
    "attention_settled": ({"attention": attention_id(1)}, SERVER),
    "status_reached": ({"status": "at_patient"}, OFFICER),
    "patient_found": ({"patient": patient_id(2), "tag": "A-14"}, OFFICER),
    "patient_described": (
        {
            "patient": patient_id(2),
            "age_band": "adult",
            "age_years": 54,
            "sex": "male",
            "pregnant": None,
            "tag": None,
        },
        OFFICER,
    ),
    "patient_identified": ({"patient": patient_id(2)}, PARAMEDIC),
    "patients_merged": ({"patient": patient_id(2), "into": None}, PARAMEDIC),
    "triaged": (
        {
            "patient": patient_id(2),
            "tool": "tst",
            "answers": {"walking": False, "severe_bleeding": True},
            "category": "p1",
        },
        OFFICER,
    ),
    "call_connected": ({}, OFFICER),
    "compressor_changed": ({"patient": None}, OFFICER),
    "rescue_breaths_given": ({"count": 5}, OFFICER),
    "aed_on": ({}, OFFICER),
    "rhythm_seen": ({"rhythm": "vf"}, PARAMEDIC),
    "drug_given": ({"drug": "adrenaline", "dose": 1.0, "unit": "mg", "route": "io"}, PARAMEDIC),
    "life_extinct_recognised": ({"criteria": ["asystole_20_min_als", "no_exclusion"]}, PARAMEDIC),
    "airway_managed": ({"phase": None, "adjunct": "opa"}, OFFICER),
    "oxygen_given": ({"phase": None, "litres_per_min": 15, "by": "bag_valve_mask"}, OFFICER),
    "injury_found": ({"region": "left_thigh", "injury": "gunshot", "face": "front"}, OFFICER),
    "wound_packed": ({"phase": "indirect_threat", "region": "left_thigh", "haemostatic": True}, OFFICER),
    "pressure_dressing_applied": ({"phase": "evacuation", "region": "left_thigh"}, PARAMEDIC),
    "chest_seal_applied": ({"phase": "indirect_threat", "side": "right", "face": "back"}, OFFICER),
    "patient_positioned": ({"phase": None, "position": "recovery"}, OFFICER),
    "warmth_kept": ({"phase": None, "by": ["foil", "off_ground"]}, OFFICER),
    "history_told": ({"topic": "allergies"}, OFFICER),
    "pre_alert_given": ({"eta_min": 9}, PARAMEDIC),
    "arrest_recognised": ({}, OFFICER),
    "arrest_described": (
        {
            "witnessed_by": "family",
            "collapsed_min_ago": 6,
            "cause": "medical",
            "bystander_cpr": "compressions",
            "bystander_aed": "none",
            "phone_cpr": True,
            "place": "home",
        },
        OFFICER,
    ),
    "cpr_started": ({}, OFFICER),
    "cpr_paused": ({"reason": "rhythm_check"}, OFFICER),
    "cpr_resumed": ({}, OFFICER),
    "pads_applied": ({"position": "antero_lateral"}, OFFICER),
    "rhythm_analysed": ({"shock_advised": True}, OFFICER),
    "shock_delivered": ({"energy_j": 150}, OFFICER),
    "pulse_returned": ({}, PARAMEDIC),
    "pulse_lost": ({}, PARAMEDIC),
    "resuscitation_stopped": ({"reason": "protocol_complete"}, PARAMEDIC),
    "observations_taken": (UNWELL, PARAMEDIC),
    "note_added": ({}, OFFICER),
    "records_erased": (
        {"erasure": named_id("an erasure"), "scope": "patient", "entries": 3, "digest": "5f" * 32},
        SERVER,
    ),
    "words_expired": ({"entries": [named_id("an entry")]}, SERVER),
    "tourniquet_applied": (
        {
            "phase": None,
            "tourniquet": tourniquet_id(1),
            "limb": "left_leg",
            "site": "high",
            "over": "clothing",
            "device": "CAT 7",
            "time_known": True,
        },
        OFFICER,
    ),
    "tourniquet_reassessed": (
        {"tourniquet": tourniquet_id(1), "bleeding": False, "distal_pulse": None},
        OFFICER,
    ),
    "tourniquet_conversion_started": (
        {"tourniquet": tourniquet_id(1), "agreed_with": None, "agreed_by_desk": True},
        PARAMEDIC,
    ),
    "tourniquet_converted": ({"tourniquet": tourniquet_id(1)}, PARAMEDIC),
    "tourniquet_conversion_failed": ({"tourniquet": tourniquet_id(1)}, PARAMEDIC),
    "entry_withdrawn": ({"entry": entry_id(7), "reason": "wrong_time"}, OFFICER),
    "marked_same": ({"entry": entry_id(9), "same_as": entry_id(7)}, PARAMEDIC),
    "handover_offered": (
        {
            "handover": handover_id(1),
            "patient": None,
            "from_unit": XT21,
            "to_unit": A101,
        },
        OFFICER,
    ),
    "handover_received": ({"handover": handover_id(1)}, PARAMEDIC),
    "handover_returned": ({"handover": handover_id(1)}, PARAMEDIC),
    "handover_accepted": ({"handover": handover_id(1), "through_seq": 12}, PARAMEDIC),
    "handover_withdrawn": ({"handover": handover_id(1)}, OFFICER),
    "kit_used": ({"items": [{"item": "aed_pads", "count": 1}, {"item": "tourniquets", "count": 2}]}, OFFICER),
    "aed_data_noted": ({"status": "to_download"}, OFFICER),
    "debrief_noted": ({"topic": "was_missing"}, OFFICER),
}
OF_AN_OPERATION: dict[str, Payload] = {
    "operation_opened": {"number": "WY-20261122-OP003", "exercise": False},
    "incident_linked": {"incident": INCIDENT},
    "agency_joined": {"agency": POLICE, "units": [XT21]},
    "agency_left": {"agency": POLICE},
    "operation_closed": {},
}
OF_A_UNIT: dict[str, Payload] = {
    "unit_booked_on": {"person": OFFICER.person},
    "unit_booked_off": {"person": OFFICER.person},
    "unit_duty_changed": {"duty": "busy"},
    "unit_drill_changed": {"drill": True},
    "kit_checked": {"kit": [{"item": "aed_pads", "serviceable": True, "expires": "2027-03-01"}]},
}
DESK_ITEM, SOURCE_MESSAGE = named_id("a desk item"), named_id("a message")
OF_A_DESK: dict[str, Payload] = {
    "desk_item_raised": {
        "item": DESK_ITEM,
        "kind": "call_held",
        "incident": None,
        "source_message": SOURCE_MESSAGE,
    },
    "desk_item_seen": {"item": DESK_ITEM},
    "desk_item_escalated": {"item": DESK_ITEM, "to": "supervisors"},
    "desk_item_resolved": {"item": DESK_ITEM, "resolution": "placed", "incident": INCIDENT},
}
BY_HAND = OF_AN_INCIDENT.keys() | OF_AN_OPERATION.keys() | OF_A_UNIT.keys() | OF_A_DESK.keys()
TEXTS = {
    "hazards_changed": f'{{"hazards": ["dog"], "words": {{"{named_id("a dog")}": ["dog"]}}}}',
    "access_given": '{"text": "Round the back, blue gate", "code": "C159", "floor": "2"}',
    "pre_alert_given": "Calder Royal Hospital",
    "unit_duty_changed": "FIREARMS-221",
    "backup_requested": "A second patient, trapped.",
    "handover_returned": "When was the tourniquet put on?",
    "handover_accepted": "Dr Imani Okafor, emergency consultant",
    "patient_identified": '{"name": "Jo Example", "born": "1972-03-05", "nhs_number": "9434765919"}',
    "history_told": "Penicillin",
    "debrief_noted": "A razor for the chest.",
    "note_added": "Collapse was seen by his wife.",
    "entry_withdrawn": "It was 22:47, not 22:41.",
    "incident_relocated": "12 Park Row, back entrance",
    "unit_assigned_by_desk": "The bridge is closed, they are on this side.",
    "rvp_set": "Car park of the Crown, Mill Lane",
    "tasking_requested": "A man with a knife at the front door.",
    "information_added": "Caller says that he has a pacemaker.",
}
FLAGS: dict[str, tuple[str, ...]] = {
    "shock_delivered": ("clock_ahead", "late"),
    "entry_withdrawn": ("undone",),
}


def examples() -> dict[str, WireEntry]:
    """By kind; each alone, with an id made from its name, so that a new kind changes no other. What nobody wrote is made."""
    made = {kind.name: (sample(kind), OFFICER) for kind in registry if kind.name not in BY_HAND}
    of_incidents = [(kind, payload, by, INCIDENT) for kind, (payload, by) in (OF_AN_INCIDENT | made).items()]
    of_operations = [(kind, payload, SERVER, OPERATION) for kind, payload in OF_AN_OPERATION.items()]
    of_units = [(kind, payload, OFFICER, None) for kind, payload in OF_A_UNIT.items()]
    of_desks = [(kind, payload, SERVER, None) for kind, payload in OF_A_DESK.items()]
    return {
        kind: _example(kind, payload, by, incident)
        for kind, payload, by, incident in of_incidents + of_operations + of_units + of_desks
    }


def _example(kind: str, payload: Payload, by: Author | None, incident: str | None) -> WireEntry:
    alone = TimelineExample(kind, of_operation=incident == OPERATION)
    about = payload.get("unit") if by is None else None
    alone.record("41:07", kind, payload, by=by, text=TEXTS.get(kind), flags=FLAGS.get(kind, ()), unit=about)
    (entry,) = alone.entries
    version = registry[kind].version
    return entry | {
        "id": named_id(kind),
        "incident": incident,
        "seq": incident and entry["seq"],
        "version": version,
    }

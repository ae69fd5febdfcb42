// Written by `python manage.py export_wire` from the entry kinds of the server. Do not edit.

export interface Payloads {
  alert_accepted: { alert: string };
  alert_declined: { alert: string; reason: "committed" | "no_kit" | "other" | "too_far" | "unsafe" };
  alert_displayed: { alert: string };
  alert_expired: { alert: string; unit: string };
  alert_raised: { alert: string; unit: string; call_sign: string; agency: string; service: "ambulance" | "police"; role: "co_responder" | "crew"; eta_s: number; distance_m: number; replaces: string | null; respond_within_s: number; hold: boolean; uncertainty_s: number; eta_source: string };
  alert_sent: { alert: string; path: "push" | "socket"; devices: Array<string>; failed: Array<{ device: string; reason: string }> };
  alert_withdrawn: { alert: string; unit: string; cause: "cancelled" | "control_room" | "crew_at_patient" | "eta_lost" | "off_duty" | "police_tasking" | "real_call" | "recoded" | "relocated" | "replaced" | "scene_unsafe" | "supervisor" };
  arrest_recognised: Record<string, never>;
  attention_raised: { attention: string; cause: "ambulance_held" | "nobody_left" | "not_acknowledged" | "not_displayed" | "police_tasking" | "unit_says_unsafe"; role: "co_responder" | "crew" | null; unit: string | null; call_sign: string | null };
  attention_seen: { attention: string };
  attention_settled: { attention: string };
  cpr_paused: { reason: "airway" | "moving" | "other" | "rhythm_check" | null };
  cpr_resumed: Record<string, never>;
  cpr_started: Record<string, never>;
  entry_withdrawn: { entry: string; reason: "did_not_happen" | "other" | "slip" | "wrong_patient" | "wrong_time" };
  handover_accepted: { handover: string; through_seq: number };
  handover_offered: { handover: string; from_unit: string; to_unit: string };
  handover_withdrawn: { handover: string };
  hazards_changed: { hazards: Array<string> };
  incident_cancelled: { cause: string };
  incident_closed: { cause: string };
  incident_opened: { number: string; category: string; system: string; code: string; age: "adult" | "child" | "unknown"; exercise: boolean };
  incident_recoded: { category: string; system: string; code: string };
  incident_relocated: { location: { lat: number; lon: number; accuracy_m: number; source: string } };
  information_added: Record<string, never>;
  kit_checked: { kit: Array<{ item: "aed" | "aed_battery" | "aed_pads" | "bag_valve_mask" | "oxygen" | "tourniquets"; serviceable: boolean; expires: string | null }> };
  marked_same: { entry: string; same_as: string };
  note_added: Record<string, never>;
  observations_taken: { rr: number | null; spo2: number | null; spo2_scale: 1 | 2; oxygen: boolean | null; sbp: number | null; dbp: number | null; pulse: number | null; acvpu: "A" | "C" | "P" | "U" | "V" | null; gcs: { e: number | null; v: number | null; m: number | null } | null; temperature_c: number | null; glucose_mmol_l: number | null; pain: number | null; odd: Array<"acvpu" | "dbp" | "gcs" | "glucose_mmol_l" | "oxygen" | "pain" | "pulse" | "rr" | "sbp" | "spo2" | "temperature_c"> };
  pads_applied: Record<string, never>;
  pulse_lost: Record<string, never>;
  pulse_returned: Record<string, never>;
  resuscitation_stopped: Record<string, never>;
  rhythm_analysed: { shock_advised: boolean };
  shock_delivered: { energy_j: number | null };
  status_reached: { status: "at_hospital" | "at_patient" | "at_rvp" | "clear" | "mobile" | "on_scene" | "transporting" };
  tourniquet_applied: { tourniquet: string; limb: "left_arm" | "left_leg" | "right_arm" | "right_leg"; time_known: boolean; site: "above_wound" | "high" | null; over: "clothing" | "skin" | null; device: string | null };
  tourniquet_conversion_failed: { tourniquet: string };
  tourniquet_conversion_started: { tourniquet: string };
  tourniquet_converted: { tourniquet: string };
  tourniquet_reassessed: { tourniquet: string; bleeding: boolean; distal_pulse: boolean | null };
  unit_booked_off: { person: string };
  unit_booked_on: { person: string };
  unit_drill_changed: { drill: boolean };
  unit_duty_changed: { duty: "available" | "busy" | "divertible"; task: string | null };
  units_considered: { considered: Array<{ unit: string; call_sign: string; service: "ambulance" | "police"; role: "co_responder" | "crew"; chosen: boolean; eta_s: number | null; distance_m: number | null; checks: Array<{ check: string; ok: boolean; reason: string; measured: number | string | null; threshold: number | string | null; unit: "alerts" | "days" | "m" | "people" | "s" | null }>; uncertainty_s: number | null; eta_source: string | null }>; occasion: "call" | "declined" | "eta" | "expired" | "hazards" | "off_duty" | "police_tasking" | "recoded" | "relocated" | "unit_free"; sentence: string; gain_s: number | null; scheme: { name: string; version: number } | null };
}

export type KindName = keyof Payloads;

export const SENSITIVITY = {
  "alert_accepted": "operational",
  "alert_declined": "operational",
  "alert_displayed": "operational",
  "alert_expired": "operational",
  "alert_raised": "operational",
  "alert_sent": "desk",
  "alert_withdrawn": "operational",
  "arrest_recognised": "clinical",
  "attention_raised": "desk",
  "attention_seen": "desk",
  "attention_settled": "desk",
  "cpr_paused": "clinical",
  "cpr_resumed": "clinical",
  "cpr_started": "clinical",
  "entry_withdrawn": "operational",
  "handover_accepted": "operational",
  "handover_offered": "operational",
  "handover_withdrawn": "operational",
  "hazards_changed": "operational",
  "incident_cancelled": "operational",
  "incident_closed": "operational",
  "incident_opened": "operational",
  "incident_recoded": "operational",
  "incident_relocated": "operational",
  "information_added": "clinical",
  "kit_checked": "operational",
  "marked_same": "clinical",
  "note_added": "clinical",
  "observations_taken": "clinical",
  "pads_applied": "clinical",
  "pulse_lost": "clinical",
  "pulse_returned": "clinical",
  "resuscitation_stopped": "clinical",
  "rhythm_analysed": "clinical",
  "shock_delivered": "clinical",
  "status_reached": "operational",
  "tourniquet_applied": "clinical",
  "tourniquet_conversion_failed": "clinical",
  "tourniquet_conversion_started": "clinical",
  "tourniquet_converted": "clinical",
  "tourniquet_reassessed": "clinical",
  "unit_booked_off": "operational",
  "unit_booked_on": "operational",
  "unit_drill_changed": "operational",
  "unit_duty_changed": "operational",
  "units_considered": "desk"
} as const;

export const WITHDRAWABLE = [
  "arrest_recognised",
  "cpr_paused",
  "cpr_resumed",
  "cpr_started",
  "marked_same",
  "note_added",
  "observations_taken",
  "pads_applied",
  "pulse_lost",
  "pulse_returned",
  "resuscitation_stopped",
  "rhythm_analysed",
  "shock_delivered",
  "status_reached",
  "tourniquet_applied",
  "tourniquet_conversion_failed",
  "tourniquet_conversion_started",
  "tourniquet_converted",
  "tourniquet_reassessed"
] as const;

export const LADDER = [
  "alerted",
  "displayed",
  "accepted",
  "mobile",
  "at_rvp",
  "on_scene",
  "at_patient",
  "transporting",
  "at_hospital",
  "clear",
  "declined",
  "expired",
  "stood_down"
] as const;

export const STATUSES = [
  "mobile",
  "at_rvp",
  "on_scene",
  "at_patient",
  "transporting",
  "at_hospital",
  "clear"
] as const;

export const DECLINE_REASONS = [
  "committed",
  "too_far",
  "no_kit",
  "unsafe",
  "other"
] as const;

export const STAND_DOWN_CAUSES = [
  "control_room",
  "supervisor",
  "police_tasking",
  "recoded",
  "cancelled",
  "replaced",
  "crew_at_patient",
  "scene_unsafe",
  "eta_lost",
  "relocated",
  "real_call",
  "off_duty"
] as const;

export const WITHDRAWAL_REASONS = [
  "slip",
  "wrong_time",
  "wrong_patient",
  "did_not_happen",
  "other"
] as const;

export const OBSERVATION_FIELDS = [
  "rr",
  "spo2",
  "oxygen",
  "sbp",
  "dbp",
  "pulse",
  "acvpu",
  "gcs",
  "temperature_c",
  "glucose_mmol_l",
  "pain"
] as const;

export const OBSERVATION_RANGES = {
  "rr": {
    "least": 0,
    "most": 300,
    "low": 4,
    "high": 60,
    "zero": true
  },
  "spo2": {
    "least": 0,
    "most": 100,
    "low": 50,
    "high": 100,
    "zero": false
  },
  "sbp": {
    "least": 0,
    "most": 500,
    "low": 40,
    "high": 260,
    "zero": true
  },
  "dbp": {
    "least": 0,
    "most": 500,
    "low": 20,
    "high": 160,
    "zero": true
  },
  "pulse": {
    "least": 0,
    "most": 500,
    "low": 20,
    "high": 220,
    "zero": true
  },
  "temperature_c": {
    "least": 0,
    "most": 50,
    "low": 28,
    "high": 42.5,
    "zero": false
  },
  "glucose_mmol_l": {
    "least": 0,
    "most": 111,
    "low": 1,
    "high": 33.3,
    "zero": false
  },
  "pain": {
    "least": 0,
    "most": 10,
    "low": 0,
    "high": 10,
    "zero": false
  }
} as const;

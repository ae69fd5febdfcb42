// Written by `python manage.py export_wire` from the entry kinds of the server. Do not edit.

export interface Payloads {
  alert_accepted: { alert: string };
  alert_declined: { alert: string; reason: "committed" | "no_kit" | "other" | "too_far" | "unsafe" };
  alert_displayed: { alert: string };
  alert_raised: { alert: string; unit: string; call_sign: string; agency: string; service: "ambulance" | "police"; role: "co_responder" | "crew"; eta_s: number; distance_m: number; replaces: string | null };
  alert_withdrawn: { alert: string; unit: string; cause: "cancelled" | "control_room" | "crew_at_patient" | "police_tasking" | "recoded" | "replaced" | "supervisor" };
  arrest_recognised: Record<string, never>;
  cpr_paused: { reason: "airway" | "moving" | "other" | "rhythm_check" | null };
  cpr_resumed: Record<string, never>;
  cpr_started: Record<string, never>;
  entry_withdrawn: { entry: string; reason: "did_not_happen" | "other" | "slip" | "wrong_patient" | "wrong_time" };
  handover_accepted: { handover: string; through_seq: number };
  handover_offered: { handover: string; from_unit: string; to_unit: string };
  handover_withdrawn: { handover: string };
  incident_cancelled: { cause: string };
  incident_closed: { cause: string };
  incident_opened: { number: string; category: string; system: string; code: string; age: "adult" | "child" | "unknown"; exercise: boolean };
  incident_recoded: { category: string; system: string; code: string };
  marked_same: { entry: string; same_as: string };
  note_added: Record<string, never>;
  pads_applied: Record<string, never>;
  pulse_lost: Record<string, never>;
  pulse_returned: Record<string, never>;
  resuscitation_stopped: Record<string, never>;
  rhythm_analysed: { shock_advised: boolean };
  shock_delivered: { energy_j: number | null };
  status_reached: { status: "at_hospital" | "at_patient" | "at_rvp" | "clear" | "mobile" | "on_scene" | "transporting" };
  unit_booked_off: { person: string };
  unit_booked_on: { person: string; kit: { aed: boolean } };
  unit_duty_changed: { duty: "available" | "busy" };
  units_considered: { considered: Array<{ unit: string; call_sign: string; service: "ambulance" | "police"; role: "co_responder" | "crew"; chosen: boolean; eta_s: number | null; distance_m: number | null; checks: Array<{ check: string; ok: boolean; reason: string }> }> };
}

export type KindName = keyof Payloads;

export const SENSITIVITY = {
  "alert_accepted": "operational",
  "alert_declined": "operational",
  "alert_displayed": "operational",
  "alert_raised": "operational",
  "alert_withdrawn": "operational",
  "arrest_recognised": "clinical",
  "cpr_paused": "clinical",
  "cpr_resumed": "clinical",
  "cpr_started": "clinical",
  "entry_withdrawn": "operational",
  "handover_accepted": "operational",
  "handover_offered": "operational",
  "handover_withdrawn": "operational",
  "incident_cancelled": "operational",
  "incident_closed": "operational",
  "incident_opened": "operational",
  "incident_recoded": "operational",
  "marked_same": "clinical",
  "note_added": "clinical",
  "pads_applied": "clinical",
  "pulse_lost": "clinical",
  "pulse_returned": "clinical",
  "resuscitation_stopped": "clinical",
  "rhythm_analysed": "clinical",
  "shock_delivered": "clinical",
  "status_reached": "operational",
  "unit_booked_off": "operational",
  "unit_booked_on": "operational",
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
  "pads_applied",
  "pulse_lost",
  "pulse_returned",
  "resuscitation_stopped",
  "rhythm_analysed",
  "shock_delivered",
  "status_reached"
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
  "crew_at_patient"
] as const;

export const WITHDRAWAL_REASONS = [
  "slip",
  "wrong_time",
  "wrong_patient",
  "did_not_happen",
  "other"
] as const;

// Written by `python manage.py export_wire` from the entry kinds of the server. Do not edit.

export interface Payloads {
  access_given: Record<string, never>;
  aed_data_noted: { status: "downloaded" | "left_at_hospital" | "not_used" | "to_download" };
  aed_on: { patient?: string | null };
  agency_joined: { agency: string; units: Array<string> };
  agency_left: { agency: string };
  airway_managed: { patient?: string | null; phase: "direct_threat" | "evacuation" | "indirect_threat" | null; adjunct: "bag_valve_mask" | "npa" | "opa" | "pocket_mask" | "position" | "suction" | "supraglottic" | "tracheal_tube" };
  airway_suctioned: { patient?: string | null; phase: "direct_threat" | "evacuation" | "indirect_threat" | null; passes: number };
  alarm_acknowledged: { alarm: string; who: string; answer: "cannot_move" | "going" | null };
  alarm_displayed: { alarm: string; who: string };
  alarm_ended: { alarm: string; why: "all_reached" | "cause_ended" };
  alarm_escalated: { alarm: string; step: number; who: Array<string>; warns: "not_answered" | "not_reached" | "not_read" | "unaccounted" | null };
  alarm_raised: { alarm: string; cause: "declaration" | "disclosure_requested" | "duress" | "glass_broken" | "hold_review" | "limit_changed" | "methane" | "protection_lost" | "role_offered" | "roll_call" | "support_requested" | "withdrawal" | "zone_tightened"; about: string; to: Array<{ who: string; kind: "desk" | "person" | "unit"; agency: string }>; displayed_within_s: number; ack_within_s: number };
  alarm_sent: { alarm: string; who: string; path: "push" | "socket"; devices: Array<string> | null; failed: Array<{ device: string; reason: "given_up" | "gone" | "refused" }> | null };
  alert_accepted: { alert: string };
  alert_declined: { alert: string; reason: "committed" | "no_kit" | "other" | "too_far" | "unsafe" };
  alert_displayed: { alert: string };
  alert_expired: { alert: string; unit: string };
  alert_raised: { alert: string; unit: string; call_sign: string; agency: string; service: string; role: "co_responder" | "crew"; eta_s: number | null; distance_m: number | null; replaces: string | null; respond_within_s: number; hold: boolean; uncertainty_s: number | null; eta_source: string; raised_by: "dispatch" | "self"; continues: string | null; reached: Array<{ status: "accepted" | "alerted" | "at_hospital" | "at_patient" | "at_rvp" | "clear" | "declined" | "displayed" | "expired" | "mobile" | "on_scene" | "stood_down" | "transporting"; at: string }> };
  alert_sent: { alert: string; path: "push" | "socket"; devices: Array<string> | null; failed: Array<{ device: string; reason: "given_up" | "gone" | "refused" }> | null };
  alert_withdrawn: { alert: string; unit: string; cause: "cancelled" | "control_room" | "crew_at_patient" | "diverted" | "enough" | "eta_lost" | "found_patient" | "merged" | "off_duty" | "police_tasking" | "real_call" | "recoded" | "relocated" | "replaced" | "scene_unsafe" | "supervisor" };
  ambulance_request_acknowledged: { by: "cad" | "desk" };
  ambulance_requested: { agency: string; told_by: "cad" | "crew_alert" | "desk" | null };
  arrest_described: { patient?: string | null; witnessed_by: "bystander" | "family" | "nobody" | "responder" | null; collapsed_min_ago: number | null; cause: "asphyxia" | "drowning" | "electrocution" | "medical" | "overdose" | "trauma" | null; bystander_cpr: "compressions" | "none" | "with_breaths" | null; bystander_aed: "no_shock" | "none" | "shock" | null; phone_cpr: boolean | null; place: "care_home" | "education" | "home" | "other" | "public_building" | "sport" | "street" | "work" | null };
  arrest_recognised: { patient?: string | null };
  attention_raised: { attention: string; cause: "ambulance_held" | "backup_requested" | "cancelled_with_patient" | "held_long" | "likely_same" | "no_ambulance" | "no_skill_near" | "nobody_left" | "nobody_to_task" | "none_transporting" | "not_acknowledged" | "not_displayed" | "not_needed" | "police_tasking" | "tasking_refused" | "tasking_unacknowledged" | "unit_diverted" | "unit_says_unsafe" | "unit_without_device"; role: "co_responder" | "crew" | null; unit: string | null; call_sign: string | null; incident: string | null; distance_m: number | null; what: "crew" | "police" | "skill" | "transport" | null };
  attention_seen: { attention: string };
  attention_settled: { attention: string };
  backup_requested: { what: "crew" | "police" | "skill" | "transport"; skill: string | null };
  call_connected: { patient?: string | null };
  caller_said: { cpr: boolean | null; cpr_since: string | null; instructed: boolean | null; aed_at_scene: boolean | null; aed_on_way: boolean | null; breathing: "abnormal" | "no" | "yes" | null; conscious: boolean | null; dnacpr: "document_seen" | "none_known" | "reported" | null; care_home: boolean | null; patients: number | null; priority: "c1" | "c2" | "c3" | "c4" | null };
  chest_seal_applied: { patient?: string | null; phase: "direct_threat" | "evacuation" | "indirect_threat" | null; side: "left" | "right"; face: "back" | "front" };
  compressor_changed: { patient?: string | null };
  cpr_paused: { patient?: string | null; reason: "airway" | "moving" | "other" | "rhythm_check" | null };
  cpr_resumed: { patient?: string | null };
  cpr_started: { patient?: string | null };
  debrief_noted: { topic: "was_missing" | "went_well" };
  desk_item_escalated: { item: string; to: string };
  desk_item_raised: { item: string; kind: string; incident: string | null; source_message: string | null };
  desk_item_resolved: { item: string; resolution: string; incident: string | null };
  desk_item_seen: { item: string };
  drug_given: { patient?: string | null; drug: "adrenaline" | "amiodarone" | "ketamine" | "morphine" | "naloxone" | "other" | "tranexamic_acid"; dose: number | null; unit: "g" | "mg" | "microgram" | "ml" | null; route: "im" | "in" | "io" | "iv" | "other" | null };
  entry_withdrawn: { entry: string; reason: "did_not_happen" | "other" | "slip" | "wrong_patient" | "wrong_time" };
  handover_accepted: { handover: string; through_seq: number };
  handover_offered: { handover: string; from_unit: string; patient: string | null; to_unit: string | null };
  handover_received: { handover: string };
  handover_returned: { handover: string };
  handover_withdrawn: { handover: string };
  hazards_changed: { hazards: Array<{ id: string; marker: string | null; severity: "caution" | "danger" | "info" | null; expires_at: string | null; source: string | null }> | null };
  hazards_expired: { hazards: Array<string> };
  history_told: { patient?: string | null; topic: "allergies" | "background" | "complaint" | "mechanism" | "medications" | "other" | "social" };
  incident_cancelled: { cause: "all_clear" | "cancelled_by_caller_or_control" };
  incident_closed: { cause: "all_clear" | "dealt_with" | "no_word" | "nobody_found" | "opened_in_error" };
  incident_linked: { incident: string };
  incident_merged: { into: string; by: "desk" | "rule" };
  incident_opened: { number: string; category: string; system: string; code: string; age: "adult" | "child" | "unknown"; exercise: boolean };
  incident_recoded: { category: string; system: string; code: string };
  incident_referenced: { external_ref: string; by: "desk" | "rule" };
  incident_relocated: { location: { lat: number; lon: number; accuracy_m: number; source: string } };
  incident_reopened: { cause: "cad" | "clear_withdrawn" | "desk" | "recoded" | "with_patient" };
  incidents_linked: { with: string; relation: "different" | "related" | "same"; by: "desk" | "rule" };
  incidents_unlinked: { with: string };
  information_added: Record<string, never>;
  injury_found: { patient?: string | null; region: "abdomen" | "chest" | "face" | "head" | "left_foot" | "left_forearm" | "left_hand" | "left_lower_leg" | "left_thigh" | "left_upper_arm" | "lower_back" | "neck" | "pelvis" | "right_foot" | "right_forearm" | "right_hand" | "right_lower_leg" | "right_thigh" | "right_upper_arm" | "upper_back"; injury: "amputation" | "blast" | "bleeding" | "blunt" | "burn" | "crush" | "fracture" | "gunshot" | "other" | "stab"; face: "back" | "front" | null };
  kit_checked: { kit: Array<{ item: string; serviceable: boolean; expires: string | null }> };
  kit_used: { items: Array<{ item: string; count: number }> };
  life_extinct_recognised: { patient?: string | null; criteria: Array<"asystole_20_min_als" | "asystole_30_s" | "cranial_destruction" | "decapitation" | "decomposition" | "hemicorporectomy" | "hypostasis" | "incineration" | "no_cpr_15_min" | "no_exclusion" | "rigor_mortis"> };
  marked_same: { entry: string; same_as: string };
  note_added: { patient?: string | null };
  observations_taken: { patient?: string | null; rr: number | null; spo2: number | null; spo2_scale: 1 | 2; oxygen: boolean | null; sbp: number | null; dbp: number | null; pulse: number | null; acvpu: "A" | "C" | "P" | "U" | "V" | null; gcs: { e: number | null; v: number | null; m: number | null } | null; temperature_c: number | null; glucose_mmol_l: number | null; pain: number | null; odd: Array<"acvpu" | "dbp" | "gcs" | "glucose_mmol_l" | "oxygen" | "pain" | "pulse" | "rr" | "sbp" | "spo2" | "temperature_c"> };
  operation_closed: Record<string, never>;
  operation_opened: { number: string; exercise: boolean };
  oxygen_given: { patient?: string | null; phase: "direct_threat" | "evacuation" | "indirect_threat" | null; litres_per_min: number | null; by: "bag_valve_mask" | "mask" | "nasal" | null };
  pads_applied: { patient?: string | null; position: "antero_lateral" | "antero_posterior" | null };
  patient_described: { patient?: string | null; age_band: "adult" | "child" | "infant" | "newborn" | "older_adult" | null; age_years: number | null; sex: "female" | "male" | null; pregnant: boolean | null; tag: string | null };
  patient_found: { patient: string; tag: string | null };
  patient_identified: { patient?: string | null };
  patient_positioned: { patient?: string | null; phase: "direct_threat" | "evacuation" | "indirect_threat" | null; position: "head_up" | "legs_raised" | "own" | "recovery" | "sitting" | "supine" };
  patients_merged: { patient?: string | null; into: string | null };
  person_reached: { alarm: string; who: string; how: "in_person" | "phone" | "radio" | "runner" };
  pre_alert_given: { patient?: string | null; eta_min: number | null };
  pressure_dressing_applied: { patient?: string | null; phase: "direct_threat" | "evacuation" | "indirect_threat" | null; region: "abdomen" | "chest" | "face" | "head" | "left_foot" | "left_forearm" | "left_hand" | "left_lower_leg" | "left_thigh" | "left_upper_arm" | "lower_back" | "neck" | "pelvis" | "right_foot" | "right_forearm" | "right_hand" | "right_lower_leg" | "right_thigh" | "right_upper_arm" | "upper_back" };
  pulse_lost: { patient?: string | null };
  pulse_returned: { patient?: string | null };
  recipient_added: { alarm: string; to: { who: string; kind: "desk" | "person" | "unit"; agency: string }; step: number | null };
  recipient_released: { alarm: string; who: string };
  records_erased: { erasure: string; scope: "entry" | "incident" | "patient"; entries: number; digest: string };
  rescue_breaths_given: { patient?: string | null; count: number };
  response_closed: { cause: "at_hospital" | "cad" | "cancelled" | "desk" | "enough" | "life_extinct" | "merged" | "no_patient" | "resuscitation_stopped" | "transporting" | null };
  response_limited: { role: "co_responder" | "crew"; wanted: number | null };
  response_reopened: { cause: "backup_requested" | "cad" | "care_goes_on" | "desk" | "patient_found" | "recoded" };
  resuscitation_stopped: { patient?: string | null; reason: "dnacpr" | "futile" | "medical_direction" | "protocol_complete" | "pulse_returned" | "unable" | null };
  rhythm_analysed: { patient?: string | null; shock_advised: boolean };
  rhythm_seen: { patient?: string | null; rhythm: "asystole" | "other" | "pea" | "pvt" | "sinus" | "vf" };
  running_call_confirmed: Record<string, never>;
  running_call_opened: { code: string; system: string; location: { lat: number; lon: number; accuracy_m: number; source: string } | null; patients: number | null; position_age_s: number | null; exercise: boolean };
  running_call_unconfirmed: Record<string, never>;
  rvp_set: { lat: number; lon: number };
  scene_declared: { state: "not_safe" | "safe" | "safe_with_escort" };
  shock_delivered: { patient?: string | null; energy_j: number | null };
  status_reached: { status: "at_hospital" | "at_patient" | "at_rvp" | "clear" | "mobile" | "on_scene" | "transporting" };
  tasking_acknowledged: { tasking: string; decision: "accepted" | "refused" };
  tasking_at_scene: { tasking: string };
  tasking_ended: { tasking: string; cause: "incident_over" | "not_needed" | "safe" };
  tasking_requested: { tasking: string; agency: string; name: string; reason: "backup" | "cordon" | "forced_entry" | "scene_unsafe" | "traffic" | "violence" | "weapons" | "welfare"; rvp: { lat: number; lon: number } | null; acknowledge_within_s: number };
  tasking_resourced: { tasking: string; call_sign: string; eta_s: number | null };
  tourniquet_applied: { patient?: string | null; phase: "direct_threat" | "evacuation" | "indirect_threat" | null; tourniquet: string; limb: "left_arm" | "left_leg" | "right_arm" | "right_leg"; time_known: boolean; site: "above_wound" | "high" | null; over: "clothing" | "skin" | null; device: string | null };
  tourniquet_conversion_failed: { patient?: string | null; tourniquet: string };
  tourniquet_conversion_started: { patient?: string | null; tourniquet: string; agreed_with: string | null; agreed_by_desk: boolean };
  tourniquet_converted: { patient?: string | null; tourniquet: string };
  tourniquet_reassessed: { patient?: string | null; tourniquet: string; bleeding: boolean; distal_pulse: boolean | null };
  triaged: { patient?: string | null; tool: "jumpstart" | "mitt" | "start" | "tst"; answers: Record<string, boolean | number | string>; category: "dead" | "not_breathing" | "p1" | "p2" | "p3" };
  unit_assigned_by_desk: { alert: string; unit: string; call_sign: string; overridden: Array<string> };
  unit_booked_off: { person: string };
  unit_booked_on: { person: string };
  unit_drill_changed: { drill: boolean };
  unit_duty_changed: { duty: "available" | "busy" | "divertible" };
  units_considered: { considered: Array<{ unit: string; call_sign: string; service: string; role: "co_responder" | "crew"; chosen: boolean; eta_s: number | null; distance_m: number | null; checks: Array<{ check: string; ok: boolean; said: { code: string; values: Record<string, unknown> }; measured: number | string | null; threshold: number | string | null; unit: "alerts" | "days" | "m" | "people" | "s" | null }>; uncertainty_s: number | null; eta_source: string | null }> | null; occasion: "call" | "caller_said" | "declined" | "diverted" | "eta" | "expired" | "found_patient" | "hazards" | "off_duty" | "police_tasking" | "recoded" | "relocated" | "reopened" | "stood_down" | "unit_free"; account: Array<{ code: string; values: Record<string, unknown> }> | null; gain_s: number | null; scheme: { name: string; version: number } | null };
  warmth_kept: { patient?: string | null; phase: "direct_threat" | "evacuation" | "indirect_threat" | null; by: Array<"active_warming" | "blanket" | "dry_clothes" | "foil" | "off_ground" | "shelter"> };
  words_expired: { entries: Array<string> };
  wound_packed: { patient?: string | null; phase: "direct_threat" | "evacuation" | "indirect_threat" | null; region: "abdomen" | "chest" | "face" | "head" | "left_foot" | "left_forearm" | "left_hand" | "left_lower_leg" | "left_thigh" | "left_upper_arm" | "lower_back" | "neck" | "pelvis" | "right_foot" | "right_forearm" | "right_hand" | "right_lower_leg" | "right_thigh" | "right_upper_arm" | "upper_back"; haemostatic: boolean | null };
}

export type KindName = keyof Payloads;

export const SENSITIVITY = {
  "access_given": "operational",
  "aed_data_noted": "operational",
  "aed_on": "clinical",
  "agency_joined": "operational",
  "agency_left": "operational",
  "airway_managed": "clinical",
  "airway_suctioned": "clinical",
  "alarm_acknowledged": "safety",
  "alarm_displayed": "desk",
  "alarm_ended": "safety",
  "alarm_escalated": "safety",
  "alarm_raised": "safety",
  "alarm_sent": "desk",
  "alert_accepted": "operational",
  "alert_declined": "operational",
  "alert_displayed": "operational",
  "alert_expired": "operational",
  "alert_raised": "operational",
  "alert_sent": "desk",
  "alert_withdrawn": "operational",
  "ambulance_request_acknowledged": "operational",
  "ambulance_requested": "operational",
  "arrest_described": "clinical",
  "arrest_recognised": "clinical",
  "attention_raised": "desk",
  "attention_seen": "desk",
  "attention_settled": "desk",
  "backup_requested": "operational",
  "call_connected": "clinical",
  "caller_said": "clinical",
  "chest_seal_applied": "clinical",
  "compressor_changed": "clinical",
  "cpr_paused": "clinical",
  "cpr_resumed": "clinical",
  "cpr_started": "clinical",
  "debrief_noted": "clinical",
  "desk_item_escalated": "desk",
  "desk_item_raised": "desk",
  "desk_item_resolved": "desk",
  "desk_item_seen": "desk",
  "drug_given": "clinical",
  "entry_withdrawn": "operational",
  "handover_accepted": "operational",
  "handover_offered": "operational",
  "handover_received": "operational",
  "handover_returned": "clinical",
  "handover_withdrawn": "operational",
  "hazards_changed": "operational",
  "hazards_expired": "operational",
  "history_told": "clinical",
  "incident_cancelled": "operational",
  "incident_closed": "operational",
  "incident_linked": "operational",
  "incident_merged": "operational",
  "incident_opened": "operational",
  "incident_recoded": "operational",
  "incident_referenced": "operational",
  "incident_relocated": "operational",
  "incident_reopened": "operational",
  "incidents_linked": "operational",
  "incidents_unlinked": "operational",
  "information_added": "clinical",
  "injury_found": "clinical",
  "kit_checked": "operational",
  "kit_used": "operational",
  "life_extinct_recognised": "clinical",
  "marked_same": "clinical",
  "note_added": "clinical",
  "observations_taken": "clinical",
  "operation_closed": "operational",
  "operation_opened": "operational",
  "oxygen_given": "clinical",
  "pads_applied": "clinical",
  "patient_described": "clinical",
  "patient_found": "operational",
  "patient_identified": "identity",
  "patient_positioned": "clinical",
  "patients_merged": "operational",
  "person_reached": "safety",
  "pre_alert_given": "clinical",
  "pressure_dressing_applied": "clinical",
  "pulse_lost": "clinical",
  "pulse_returned": "clinical",
  "recipient_added": "safety",
  "recipient_released": "safety",
  "records_erased": "operational",
  "rescue_breaths_given": "clinical",
  "response_closed": "operational",
  "response_limited": "operational",
  "response_reopened": "operational",
  "resuscitation_stopped": "clinical",
  "rhythm_analysed": "clinical",
  "rhythm_seen": "clinical",
  "running_call_confirmed": "operational",
  "running_call_opened": "operational",
  "running_call_unconfirmed": "operational",
  "rvp_set": "operational",
  "scene_declared": "operational",
  "shock_delivered": "clinical",
  "status_reached": "operational",
  "tasking_acknowledged": "operational",
  "tasking_at_scene": "operational",
  "tasking_ended": "operational",
  "tasking_requested": "operational",
  "tasking_resourced": "operational",
  "tourniquet_applied": "clinical",
  "tourniquet_conversion_failed": "clinical",
  "tourniquet_conversion_started": "clinical",
  "tourniquet_converted": "clinical",
  "tourniquet_reassessed": "clinical",
  "triaged": "clinical",
  "unit_assigned_by_desk": "desk",
  "unit_booked_off": "operational",
  "unit_booked_on": "operational",
  "unit_drill_changed": "operational",
  "unit_duty_changed": "operational",
  "units_considered": "desk",
  "warmth_kept": "clinical",
  "words_expired": "operational",
  "wound_packed": "clinical"
} as const;

export const WITHDRAWABLE = [
  "aed_data_noted",
  "aed_on",
  "airway_managed",
  "airway_suctioned",
  "arrest_described",
  "arrest_recognised",
  "call_connected",
  "chest_seal_applied",
  "compressor_changed",
  "cpr_paused",
  "cpr_resumed",
  "cpr_started",
  "debrief_noted",
  "drug_given",
  "handover_returned",
  "history_told",
  "injury_found",
  "kit_used",
  "life_extinct_recognised",
  "marked_same",
  "note_added",
  "observations_taken",
  "oxygen_given",
  "pads_applied",
  "patient_described",
  "patient_found",
  "patient_identified",
  "patient_positioned",
  "patients_merged",
  "pre_alert_given",
  "pressure_dressing_applied",
  "pulse_lost",
  "pulse_returned",
  "rescue_breaths_given",
  "resuscitation_stopped",
  "rhythm_analysed",
  "rhythm_seen",
  "shock_delivered",
  "status_reached",
  "tourniquet_applied",
  "tourniquet_conversion_failed",
  "tourniquet_conversion_started",
  "tourniquet_converted",
  "tourniquet_reassessed",
  "triaged",
  "warmth_kept",
  "wound_packed"
] as const;

export const OF_PATIENT = [
  "aed_on",
  "airway_managed",
  "airway_suctioned",
  "arrest_described",
  "arrest_recognised",
  "call_connected",
  "chest_seal_applied",
  "compressor_changed",
  "cpr_paused",
  "cpr_resumed",
  "cpr_started",
  "drug_given",
  "history_told",
  "injury_found",
  "life_extinct_recognised",
  "note_added",
  "observations_taken",
  "oxygen_given",
  "pads_applied",
  "patient_described",
  "patient_found",
  "patient_identified",
  "patient_positioned",
  "patients_merged",
  "pre_alert_given",
  "pressure_dressing_applied",
  "pulse_lost",
  "pulse_returned",
  "rescue_breaths_given",
  "resuscitation_stopped",
  "rhythm_analysed",
  "rhythm_seen",
  "shock_delivered",
  "tourniquet_applied",
  "tourniquet_conversion_failed",
  "tourniquet_conversion_started",
  "tourniquet_converted",
  "tourniquet_reassessed",
  "triaged",
  "warmth_kept",
  "wound_packed"
] as const;

export const TREATMENTS = [
  "airway_managed",
  "airway_suctioned",
  "chest_seal_applied",
  "oxygen_given",
  "patient_positioned",
  "pressure_dressing_applied",
  "warmth_kept",
  "wound_packed"
] as const;

export const EARLIEST = {
  "aed_on": "aed_on_at",
  "arrest_recognised": "arrest_at",
  "call_connected": "connected_at",
  "cpr_resumed": "cpr_started_at",
  "cpr_started": "cpr_started_at",
  "pads_applied": "pads_at"
} as const;

export const LATEST = {
  "pulse_lost": "pulse_lost_at",
  "pulse_returned": "pulse_returned_at",
  "resuscitation_stopped": "stopped_at",
  "shock_delivered": "last_shock_at"
} as const;

export const LISTED = {
  "debrief_noted": {
    "name": "debriefs",
    "fields": [
      "topic"
    ],
    "by_unit": true
  },
  "drug_given": {
    "name": "drugs",
    "fields": [
      "drug",
      "dose",
      "unit",
      "route"
    ],
    "by_unit": false
  },
  "history_told": {
    "name": "history",
    "fields": [
      "topic"
    ],
    "by_unit": false
  },
  "injury_found": {
    "name": "injuries",
    "fields": [
      "region",
      "face",
      "injury"
    ],
    "by_unit": false
  },
  "kit_used": {
    "name": "kit_used",
    "fields": [
      "items"
    ],
    "by_unit": true
  },
  "rescue_breaths_given": {
    "name": "breaths",
    "fields": [
      "count"
    ],
    "by_unit": false
  },
  "rhythm_analysed": {
    "name": "analyses",
    "fields": [
      "shock_advised"
    ],
    "by_unit": false
  },
  "rhythm_seen": {
    "name": "rhythms",
    "fields": [
      "rhythm"
    ],
    "by_unit": false
  },
  "shock_delivered": {
    "name": "shocks",
    "fields": [
      "energy_j"
    ],
    "by_unit": true
  },
  "triaged": {
    "name": "triages",
    "fields": [
      "tool",
      "category"
    ],
    "by_unit": true
  }
} as const;

export const COMMANDS = {
  "accept_alert": "alert_accepted",
  "decline_alert": "alert_declined",
  "take_police_tasking": "alert_withdrawn",
  "accept_handover": "handover_accepted",
  "offer_handover": "handover_offered",
  "receive_handover": "handover_received",
  "return_handover": "handover_returned",
  "withdraw_handover": "handover_withdrawn"
} as const;

export const LINES = {
  "aed_on": "timeline-aed_on",
  "agency_joined": "timeline-agency_joined",
  "agency_left": "timeline-agency_left",
  "airway_suctioned": "timeline-airway_suctioned",
  "ambulance_request_acknowledged": "timeline-ambulance_request_acknowledged",
  "arrest_recognised": "timeline-arrest_recognised",
  "call_connected": "timeline-call_connected",
  "compressor_changed": "timeline-compressor_changed",
  "cpr_resumed": "timeline-cpr_resumed",
  "cpr_started": "timeline-cpr_started",
  "desk_item_escalated": "timeline-desk_item_escalated",
  "desk_item_raised": "timeline-desk_item_raised",
  "desk_item_resolved": "timeline-desk_item_resolved",
  "desk_item_seen": "timeline-desk_item_seen",
  "handover_received": "timeline-handover_received",
  "handover_withdrawn": "timeline-handover_withdrawn",
  "incident_cancelled": "timeline-incident_cancelled",
  "incident_linked": "timeline-incident_linked",
  "life_extinct_recognised": "timeline-life_extinct_recognised",
  "operation_closed": "timeline-operation_closed",
  "patient_identified": "timeline-patient_identified",
  "pulse_lost": "timeline-pulse_lost",
  "pulse_returned": "timeline-pulse_returned",
  "rescue_breaths_given": "timeline-rescue_breaths_given",
  "words_expired": "timeline-words_expired"
} as const;

export const SPOKEN_PARTS = [
  "bleeding",
  "resuscitation",
  "airway",
  "drugs",
  "comfort",
  "end"
] as const;

export const SPOKEN_PLACED = [
  "airway_managed",
  "arrest_described",
  "arrest_recognised",
  "chest_seal_applied",
  "cpr_paused",
  "cpr_resumed",
  "cpr_started",
  "drug_given",
  "history_told",
  "incident_opened",
  "injury_found",
  "life_extinct_recognised",
  "observations_taken",
  "oxygen_given",
  "pads_applied",
  "patient_described",
  "patient_positioned",
  "pressure_dressing_applied",
  "pulse_lost",
  "pulse_returned",
  "rescue_breaths_given",
  "resuscitation_stopped",
  "rhythm_analysed",
  "rhythm_seen",
  "shock_delivered",
  "tourniquet_applied",
  "tourniquet_conversion_failed",
  "tourniquet_conversion_started",
  "tourniquet_converted",
  "tourniquet_reassessed",
  "warmth_kept",
  "wound_packed"
] as const;

export const SPOKEN_UNDER = {
  "airway_suctioned": "airway"
} as const;

export const NUMBERS = {
  "airway_suctioned": [
    {
      "name": "passes",
      "least": 1,
      "most": 9,
      "usual": 1,
      "label": "timeline-airway_suctioned-passes"
    }
  ]
} as const;

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
  "off_duty",
  "enough",
  "merged",
  "found_patient",
  "diverted"
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

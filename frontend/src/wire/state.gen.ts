// Written by `python manage.py export_wire` from the slices of the server's state. Do not edit.
import type { Payloads } from './kinds.gen';

export interface Access {
  entry: string;
  at: string;
}

export interface AedDataNoted {
  entry: string;
  at: string;
  unit: string | null;
  status: "downloaded" | "to_download" | "left_at_hospital" | "not_used";
}

export interface After {
  kit_used: Array<KitUsedNoted>;
  aed_data: AedDataNoted | null;
  debriefs: Array<DebriefNoted>;
}

export interface Alarm {
  alarm: string;
  cause: "duress" | "withdrawal" | "protection_lost" | "zone_tightened" | "limit_changed" | "roll_call" | "declaration" | "methane" | "role_offered" | "support_requested" | "hold_review" | "disclosure_requested" | "glass_broken";
  about: string;
  to: Array<Recipient>;
  raised_at: string;
  displayed_within_s: number;
  ack_within_s: number;
  step: number;
  warns: "not_answered" | "not_read" | "not_reached" | "unaccounted" | null;
  ended_at: string | null;
  end: "all_reached" | "cause_ended" | null;
}

export interface AmbulanceRequest {
  agency: string;
  requested_at: string;
  told_at: string | null;
  told_by: "cad" | "desk" | "crew_alert" | null;
  acknowledged_at: string | null;
  acknowledged_by: string | null;
}

export interface Analysis {
  entry: string;
  at: string;
  shock_advised: boolean;
}

export interface BoardWarning {
  attention: string;
  cause: "nobody_left" | "not_displayed" | "unit_without_device" | "not_acknowledged" | "unit_says_unsafe" | "police_tasking" | "ambulance_held" | "no_ambulance" | "not_needed" | "backup_requested" | "no_skill_near" | "none_transporting" | "held_long" | "nobody_to_task" | "tasking_unacknowledged" | "tasking_refused" | "cancelled_with_patient" | "unit_diverted" | "likely_same";
  role: "crew" | "co_responder" | null;
  unit: string | null;
  call_sign: string | null;
  incident: string | null;
  distance_m: number | null;
  what: "crew" | "skill" | "police" | "transport" | null;
  since: string;
  seen_at: string | null;
  settled_at: string | null;
}

export interface Breaths {
  entry: string;
  at: string;
  count: number;
}

export interface CallerSays {
  at: string;
  cpr: boolean | null;
  cpr_since: string | null;
  instructed: boolean | null;
  aed_at_scene: boolean | null;
  aed_on_way: boolean | null;
  breathing: "yes" | "no" | "abnormal" | null;
  conscious: boolean | null;
  dnacpr: "none_known" | "reported" | "document_seen" | null;
  care_home: boolean | null;
  patients: number | null;
  priority: "c1" | "c2" | "c3" | "c4" | null;
}

export interface Care {
  arrest_at: string | null;
  connected_at: string | null;
  cpr: "not_started" | "running" | "paused" | "stopped";
  cpr_started_at: string | null;
  cpr_since: string | null;
  cycle_from: string | null;
  spans: Array<Span>;
  compressor_since: string | null;
  compressor_changes: number;
  breaths: Array<Breaths>;
  aed_on_at: string | null;
  pads_at: string | null;
  pads_position: "antero_lateral" | "antero_posterior" | null;
  analyses: Array<Analysis>;
  rhythms: Array<RhythmSeen>;
  shocks: Array<Shock>;
  shock_count: number;
  last_shock_at: string | null;
  drugs: Array<DrugGiven>;
  advanced_airway_at: string | null;
  pulse: "unknown" | "absent" | "present";
  pulse_returned_at: string | null;
  pulse_lost_at: string | null;
  stopped_at: string | null;
  stop_reason: "pulse_returned" | "protocol_complete" | "dnacpr" | "futile" | "unable" | "medical_direction" | null;
  out_of_order: Array<string>;
  observations: Array<ObservationSet>;
  last_observations: LastObservations;
  tourniquets: Record<string, Tourniquet>;
}

export interface Circumstances {
  witnessed_by: "family" | "bystander" | "responder" | "nobody" | null;
  cause: "medical" | "trauma" | "overdose" | "drowning" | "electrocution" | "asphyxia" | null;
  bystander_cpr: "none" | "compressions" | "with_breaths" | null;
  bystander_aed: "none" | "no_shock" | "shock" | null;
  phone_cpr: boolean | null;
  place: "home" | "work" | "sport" | "street" | "public_building" | "care_home" | "education" | "other" | null;
  collapsed_at: string | null;
}

export interface CodedTrigger {
  system: string;
  code: string;
}

export interface ComaScale {
  e: number | null;
  v: number | null;
  m: number | null;
}

export interface Conversion {
  agreed_with: string | null;
  agreed_by_desk: boolean;
  at: string;
}

export interface Death {
  entry: string;
  at: string;
  criteria: Array<"decapitation" | "cranial_destruction" | "hemicorporectomy" | "decomposition" | "incineration" | "hypostasis" | "rigor_mortis" | "no_cpr_15_min" | "asystole_30_s" | "asystole_20_min_als" | "no_exclusion">;
}

export interface DebriefNoted {
  entry: string;
  at: string;
  unit: string | null;
  topic: "went_well" | "was_missing";
}

export interface Delivery {
  sent: Partial<Record<"socket" | "push", string>>;
  failed: Partial<Record<"socket" | "push", string>>;
  displayed_at: string | null;
}

export interface DrugGiven {
  entry: string;
  at: string;
  drug: "adrenaline" | "amiodarone" | "tranexamic_acid" | "naloxone" | "morphine" | "ketamine" | "other";
  dose: number | null;
  unit: "mg" | "microgram" | "g" | "ml" | null;
  route: "iv" | "io" | "im" | "in" | "other" | null;
}

export interface Handover {
  handover: string;
  state: "offered" | "received" | "returned" | "accepted" | "withdrawn";
  patient: string;
  from_unit: string;
  to_unit: string | null;
  hospital: string | null;
  offered_entry: string;
  offered_at: string;
  received_at: string | null;
  returned_entry: string | null;
  returned_at: string | null;
  accepted_entry: string | null;
  accepted_at: string | null;
  through_seq: number | null;
}

export interface HazardNow {
  id: string;
  marker: string | null;
  severity: "info" | "caution" | "danger" | null;
  expires_at: string | null;
  source: string | null;
  expired_at: string | null;
}

export interface History {
  entry: string;
  at: string;
  topic: "mechanism" | "complaint" | "allergies" | "medications" | "background" | "social" | "other";
}

export interface IncidentState {
  seq: number;
  withdrawn: Record<string, string>;
  same: Record<string, string>;
  phase: "open" | "cancelled" | "closed" | "merged";
  opened_at: string | null;
  number: string | null;
  category: string | null;
  trigger: CodedTrigger | null;
  age: "adult" | "child" | "unknown" | null;
  exercise: boolean;
  involvements: Record<string, Involvement>;
  response: Response;
  request: AmbulanceRequest | null;
  running: RunningCall | null;
  links: Record<string, "same" | "related" | "different">;
  merged_into: string | null;
  caller: CallerSays | null;
  access: Access | null;
  hazards: Array<HazardNow> | null;
  patients: Record<string, Patient>;
  handovers: Record<string, Handover>;
  taskings: Record<string, Tasking>;
  scene: Scene | null;
  rvp: RendezvousPoint | null;
  deliveries: Record<string, Record<string, Delivery>>;
  alarms: Record<string, Alarm>;
  attentions: Record<string, BoardWarning>;
  after: After;
}

export interface InjuryFound {
  entry: string;
  at: string;
  region: "head" | "face" | "neck" | "chest" | "abdomen" | "pelvis" | "upper_back" | "lower_back" | "left_upper_arm" | "left_forearm" | "left_hand" | "right_upper_arm" | "right_forearm" | "right_hand" | "left_thigh" | "left_lower_leg" | "left_foot" | "right_thigh" | "right_lower_leg" | "right_foot";
  face: "front" | "back" | null;
  injury: "gunshot" | "stab" | "blast" | "blunt" | "burn" | "crush" | "amputation" | "fracture" | "bleeding" | "other";
}

export interface Involvement {
  unit: string;
  call_sign: string;
  agency: string;
  service: string;
  role: "crew" | "co_responder";
  alert: string;
  alerted_at: string;
  eta_s: number | null;
  distance_m: number | null;
  respond_by: string;
  hold: boolean;
  uncertainty_s: number;
  eta_source: string;
  status: "alerted" | "displayed" | "accepted" | "mobile" | "at_rvp" | "on_scene" | "at_patient" | "transporting" | "at_hospital" | "clear" | "declined" | "expired" | "stood_down";
  reached: Partial<Record<"alerted" | "displayed" | "accepted" | "mobile" | "at_rvp" | "on_scene" | "at_patient" | "transporting" | "at_hospital" | "clear" | "declined" | "expired" | "stood_down", string>>;
  ended_at: string | null;
  decline_reason: "committed" | "too_far" | "no_kit" | "unsafe" | "other" | null;
  stand_down_cause: "control_room" | "supervisor" | "police_tasking" | "recoded" | "cancelled" | "replaced" | "crew_at_patient" | "scene_unsafe" | "eta_lost" | "relocated" | "real_call" | "off_duty" | "enough" | "merged" | "found_patient" | "diverted" | null;
  raised_by: "dispatch" | "self";
  continues: string | null;
}

export interface KitUsedNoted {
  entry: string;
  at: string;
  unit: string | null;
  items: Array<UsedItem>;
}

export interface KnownAnswer {
  value: boolean;
  at: string;
}

export interface KnownComa {
  value: ComaScale;
  at: string;
}

export interface KnownLevel {
  value: "A" | "C" | "V" | "P" | "U";
  at: string;
}

export interface KnownNumber {
  value: number;
  at: string;
}

export interface KnownScale {
  value: 1 | 2;
  at: string;
}

export type LastObservations = {
  rr?: KnownNumber;
  spo2?: KnownNumber;
  oxygen?: KnownAnswer;
  sbp?: KnownNumber;
  dbp?: KnownNumber;
  pulse?: KnownNumber;
  acvpu?: KnownLevel;
  gcs?: KnownComa;
  temperature_c?: KnownNumber;
  glucose_mmol_l?: KnownNumber;
  pain?: KnownNumber;
  spo2_scale?: KnownScale;
};

export interface News2 {
  total: number | null;
  parts: Record<"rr" | "spo2" | "oxygen" | "sbp" | "pulse" | "acvpu" | "temperature_c", number | null>;
  red: boolean;
  missing: Array<"rr" | "spo2" | "oxygen" | "sbp" | "pulse" | "acvpu" | "temperature_c">;
  not_scored: "under_16" | "pregnant" | null;
}

export interface ObservationSet {
  entry: string;
  at: string;
  unit: string | null;
  rr: number | null;
  spo2: number | null;
  spo2_scale: 1 | 2;
  oxygen: boolean | null;
  sbp: number | null;
  dbp: number | null;
  pulse: number | null;
  acvpu: "A" | "C" | "V" | "P" | "U" | null;
  gcs: ComaScale | null;
  temperature_c: number | null;
  glucose_mmol_l: number | null;
  pain: number | null;
  odd: Array<"rr" | "spo2" | "oxygen" | "sbp" | "dbp" | "pulse" | "acvpu" | "gcs" | "temperature_c" | "glucose_mmol_l" | "pain">;
  news2: News2;
}

export interface Operation {
  number: string;
  phase: "open" | "closed";
  exercise: boolean;
  opened_at: string;
  closed_at: string | null;
  participants: Record<string, Participant>;
  incidents: Array<string>;
}

export interface OperationState {
  seq: number;
  withdrawn: Record<string, string>;
  same: Record<string, string>;
  deliveries: Record<string, Record<string, Delivery>>;
  alarms: Record<string, Alarm>;
  operation: Operation | null;
}

export interface Participant {
  agency: string;
  joined_at: string;
  left_at: string | null;
  units: Array<string>;
}

export interface Patient {
  patient: string;
  number: number;
  found_at: string | null;
  tag: string | null;
  age_band: "newborn" | "infant" | "child" | "adult" | "older_adult" | null;
  age_years: number | null;
  sex: "female" | "male" | null;
  pregnant: boolean | null;
  identified: string | null;
  merged_into: string | null;
  merged: Array<string>;
  circumstances: Circumstances;
  triages: Array<Triage>;
  category: "p1" | "p2" | "p3" | "not_breathing" | "dead" | null;
  death: Death | null;
  injuries: Array<InjuryFound>;
  treatments: Array<Treatment>;
  history: Array<History>;
  pre_alert: PreAlert | null;
  units: Array<string>;
  care: Care;
}

export interface PreAlert {
  entry: string;
  at: string;
  hospital: string;
  eta_min: number | null;
}

export interface ReachedByVoice {
  by: string | null;
  how: "radio" | "in_person" | "runner" | "phone";
  at: string;
}

export interface Reassessment {
  entry: string;
  at: string;
  bleeding: boolean;
  distal_pulse: boolean | null;
}

export interface Recipient {
  who: string;
  kind: "person" | "unit" | "desk";
  agency: string;
  added_at: string;
  step: number | null;
  sent: Partial<Record<"socket" | "push", string>>;
  displayed_at: string | null;
  acknowledged_at: string | null;
  ack_by: string | null;
  answer: "going" | "cannot_move" | null;
  reached_by_voice: ReachedByVoice | null;
  released_at: string | null;
  late: boolean;
  escalated: number;
}

export interface RendezvousPoint {
  lat: number;
  lon: number;
  since: string;
}

export interface Response {
  state: "open" | "closed";
  closed_at: string | null;
  reopened_at: string | null;
  cause: "enough" | "desk" | "cad" | "transporting" | "at_hospital" | "resuscitation_stopped" | "life_extinct" | "no_patient" | "merged" | "cancelled" | null;
  by: string | null;
  wanted: WantedUnits;
}

export interface RhythmSeen {
  entry: string;
  at: string;
  rhythm: "asystole" | "pea" | "vf" | "pvt" | "sinus" | "other";
}

export interface RunningCall {
  unit: string | null;
  found_at: string;
  code: string;
  patients: number | null;
  position_age_s: number | null;
  external_ref: string | null;
  confirmed_at: string | null;
  unconfirmed_at: string | null;
}

export interface Scene {
  state: "safe" | "not_safe" | "safe_with_escort";
  since: string;
}

export interface Shock {
  entry: string;
  at: string;
  unit: string | null;
  energy_j: number | null;
}

export interface Span {
  from: string;
  to: string | null;
}

export interface TaskedUnit {
  call_sign: string;
  said_at: string;
  arrives_at: string | null;
}

export interface Tasking {
  tasking: string;
  agency: string;
  name: string;
  reason: "violence" | "weapons" | "scene_unsafe" | "welfare" | "cordon" | "traffic" | "forced_entry" | "backup";
  requested_at: string;
  acknowledge_by: string;
  decision: "accepted" | "refused" | null;
  decided_at: string | null;
  units: Record<string, TaskedUnit>;
  at_scene_at: string | null;
  ended_at: string | null;
  end: "safe" | "not_needed" | "incident_over" | null;
}

export interface Tourniquet {
  tourniquet: string;
  limb: "left_arm" | "right_arm" | "left_leg" | "right_leg";
  site: "high" | "above_wound" | null;
  over: "clothing" | "skin" | null;
  device: string | null;
  phase: "direct_threat" | "indirect_threat" | "evacuation" | null;
  time_known: boolean;
  applied_at: string;
  applied_by_unit: string | null;
  status: "applied" | "converting" | "converted" | "failed_locked";
  reassessed: Array<Reassessment>;
  conversion: Conversion | null;
  converted_at: string | null;
  failed_at: string | null;
  failures: number;
}

export type Treatment = {
  [K in "airway_managed" | "airway_suctioned" | "oxygen_given" | "wound_packed" | "pressure_dressing_applied" | "chest_seal_applied" | "patient_positioned" | "warmth_kept"]: {
    entry: string;
    at: string;
    unit: string | null;
    kind: K;
    phase: "direct_threat" | "indirect_threat" | "evacuation" | null;
    payload: Omit<Payloads[K], 'patient' | 'phase'>;
  };
}["airway_managed" | "airway_suctioned" | "oxygen_given" | "wound_packed" | "pressure_dressing_applied" | "chest_seal_applied" | "patient_positioned" | "warmth_kept"];

export interface Triage {
  entry: string;
  at: string;
  unit: string | null;
  tool: "tst" | "mitt" | "start" | "jumpstart";
  category: "p1" | "p2" | "p3" | "not_breathing" | "dead";
}

export interface UsedItem {
  item: string;
  count: number;
}

export interface WantedUnits {
  crew: number | null;
  co_responder: number | null;
}

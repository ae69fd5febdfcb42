/** What goes over the line (docs/wire.md): the server's shapes by the names that the wire gives them, and what the fold makes of it. */
import type { EntryKind, PayloadOf, PayloadOf as Payloads, Rung } from './kinds';
import type { OBSERVATION_FIELDS, OBSERVATION_RANGES } from './kinds.gen';
import type { components } from './schema.gen';

type Schemas = components['schemas'];

export type Uuid = string;
/** `YYYY-MM-DDTHH:MM:SS.mmmZ`: comparing text compares times. */
export type Instant = string;

export type Role = Schemas['RoleEnum'];
export type Service = Schemas['ServiceEnum'];
export type Duty = Schemas['DutyEnum'];
export type Age = Schemas['AgeEnum'];
export type AlertRole = Schemas['AlertRoleEnum'];
export type Clearance = Schemas['ClearanceEnum'];

export type Position = Schemas['PositionOut'];
export type UnitPosition = Schemas['UnitPositionOut'];
export type Fix = Schemas['FixInRequest'];
export type Place = Schemas['LocationOut'];
export type Trigger = Schemas['TriggerListedOut'];
export type NamedTrigger = Schemas['TriggerOut'];
export type TriggerRef = Schemas['TriggerInRequest'];
export type CrewMember = Schemas['CrewMemberOut'];
/** `expires` is a day, `YYYY-MM-DD`; null: it bears no date. */
export type KitItem = Schemas['KitItemInRequest'];
export type KitChecked = Schemas['KitStateOut'];
/** What a kit check asks. Without a required item, serviceable and in date, the unit is not sent to arrests. */
export type KitAsked = Schemas['KitItemAskedOut'];
export type CompetenceHeld = Schemas['OwnCompetenceOut'];
export type UnitRecord = Schemas['UnitRecordOut'];
/** What a device knows of itself. */
export type Readiness = Schemas['ReadinessOut'];
export type DeviceRecord = Schemas['DeviceRecordOut'];

export type DemoAccount = Schemas['DemoAccountOut'];
export type MapSource = Schemas['MapOut'];
export type Area = Schemas['AreaOut'];
export type AgencyRecord = Schemas['AgencyOut'];
export type Person = Schemas['PersonOut'];
export type Session = Schemas['SessionOut'];
/** The times and counts of a resuscitation, as an agency's medical director set them. */
export type Protocol = Schemas['ProtocolOut'];

export interface Call {
  external_ref: string;
  trigger: TriggerRef;
  address: string;
  location: Place;
  received_at?: Instant;
  hazards?: string[];
  age?: Age;
  age_years?: number | null;
  exercise?: boolean;
}
export type Check = Schemas['CheckOut'];
export type Considered = Schemas['ConsideredOut'];
export type RaisedAlert = Schemas['AlertOut'];
export type IncidentRecord = Schemas['IncidentRecordOut'];
export type CallAnswer = Schemas['CallAnswerOut'];
/** What the CAD learnt since: at least one of these. */
export interface CallChange {
  trigger?: TriggerRef;
  location?: Place;
  address?: string;
  hazards?: string[];
  information?: string;
}
export type Coverage = Schemas['CoverageOut'];
export type SchemeRecord = Schemas['SchemeRecordOut'];
export type AgencyPerson = Schemas['AgencyPersonOut'];
export type ApiTokenRecord = Schemas['TokenOut'];
export type Competence = Schemas['CompetenceOut'];
/** `GET /readyz`: each part with a code; `late_s`: by how much the oldest deadline is late. */
export interface HealthParts {
  status: 'ready' | 'degraded' | 'not_ready';
  parts: Record<string, string>;
  late_s: number;
}

export type CheckIn = Schemas['CheckInOut'];
export type WelfareCheckIn = Schemas['WelfareCheckInOut'];
export type CheckInAnswers = Schemas['AnswersInRequest'];
export type Figures = Schemas['FiguresOut'];
export type Activation = Schemas['ActivationOut'];

export type Author = Schemas['AuthorOut'];
/** One that has not reached the server yet has no time of receipt. */
type EntryFrame = Omit<Schemas['EntryOut'], 'kind' | 'payload' | 'received_at'> & { received_at: Instant | null };
/** An entry as it comes: its kind may be one that this version does not know. */
export type Entry = EntryFrame & Pick<Schemas['EntryOut'], 'kind' | 'payload'>;
/** An entry of a kind in the catalogue, with the payload of its kind. */
export type KnownEntry = { [K in EntryKind]: EntryFrame & { kind: K; payload: PayloadOf[K] } }[EntryKind];

export interface Report {
  id: Uuid;
  kind: string;
  incident: Uuid;
  at: Instant;
  payload: Record<string, unknown>;
  text?: string;
  /** How far the server's clock was ahead when it was recorded; left out where that was not known. */
  offset_ms?: number;
}
export interface ReportBatch {
  clock: Schemas['ClockInRequest'];
  reports: Report[];
}
export type Receipt = Schemas['ReceiptOut'];

export type Subject = Omit<Schemas['SubjectOut'], 'entries'> & { entries: Entry[] };
export type Snapshot = Omit<Schemas['SnapshotOut'], 'incidents'> & { incidents: Subject[] };

export type Frame =
  | { type: 'entries'; entries: Entry[]; cursor: string }
  | { type: 'subject'; subject: Subject; cursor: string }
  | { type: 'withdrawn'; incident: Uuid; reason: string; cursor: string }
  | { type: 'units'; units: UnitRecord[]; gone: Uuid[]; cursor: string }
  | { type: 'positions'; positions: UnitPosition[] }
  | { type: 'devices'; devices: DeviceRecord[] }
  | { type: 'check_ins'; check_ins: CheckIn[] | WelfareCheckIn[] }
  | { type: 'test_alert'; test: Uuid }
  | { type: 'pulse'; cursor: string; server_time: Instant }
  | { type: 'scope_changed' }
  | { type: 'drain'; after_ms: number }
  | { type: 'cursor_unknown' };

export type Involvements = Record<Uuid, Involvement>;
export interface Involvement {
  unit: Uuid;
  call_sign: string;
  agency: Uuid;
  service: Service;
  role: AlertRole;
  alert: Uuid;
  alerted_at: Instant;
  eta_s: number | null;
  distance_m: number | null;
  respond_by: Instant;
  hold: boolean;
  uncertainty_s: number;
  eta_source: string;
  status: InvolvementStatus;
  reached: Partial<Record<InvolvementStatus, Instant>>;
  ended_at: Instant | null;
  decline_reason: string | null;
  stand_down_cause: string | null;
  care_closed_at: Instant | null;
}
export type InvolvementStatus = Rung;

export interface Analysis {
  entry: Uuid;
  at: Instant;
  shock_advised: boolean;
}
/** Conscious level: alert, newly confused, to voice, to pain, not at all. */
export type Level = NonNullable<Payloads['observations_taken']['acvpu']>;
export type ObservationValues = Omit<Payloads['observations_taken'], 'patient'>;
export type ObservationField = (typeof OBSERVATION_FIELDS)[number];
export type RangedField = keyof typeof OBSERVATION_RANGES;
export type News2Part = 'rr' | 'spo2' | 'oxygen' | 'sbp' | 'pulse' | 'acvpu' | 'temperature_c';
/** `red`: one part alone has three points. No total while anything is missing. */
export interface News2 {
  total: number | null;
  parts: Record<News2Part, number | null>;
  red: boolean;
  missing: News2Part[];
  not_scored: 'under_16' | 'pregnant' | null;
}
export interface ObservationSet extends ObservationValues {
  entry: Uuid;
  at: Instant;
  unit: Uuid | null;
  news2: News2;
}
/** The newest known value of each field; there is none for one that was never measured. */
export type LastObservations = {
  [K in ObservationField | 'spo2_scale']?: { value: NonNullable<ObservationValues[K]>; at: Instant };
};

export interface Shock {
  entry: Uuid;
  at: Instant;
  energy_j: number | null;
  unit: Uuid | null;
}
/** `time_known` false: it was on already, and `applied_at` is when it was recorded. */
export interface Tourniquet {
  tourniquet: Uuid;
  limb: Limb;
  site: 'high' | 'above_wound' | null;
  over: 'clothing' | 'skin' | null;
  device: string | null;
  phase: TacticalPhase | null;
  time_known: boolean;
  applied_at: Instant;
  applied_by_unit: Uuid | null;
  status: 'applied' | 'converting' | 'converted' | 'failed_locked';
  reassessed: { entry: Uuid; at: Instant; bleeding: boolean; distal_pulse: boolean | null }[];
  /** The last start of one. */
  conversion: ({ at: Instant } & Agreement) | null;
  converted_at: Instant | null;
  failed_at: Instant | null;
  failures: number;
}
/** Who else said yes to a conversion: a person, or the clinical desk by radio or telephone. */
export interface Agreement {
  agreed_with: Uuid | null;
  agreed_by_desk: boolean;
}
export type Limb = Payloads['tourniquet_applied']['limb'];
export type TacticalPhase = NonNullable<Payloads['wound_packed']['phase']>;
export type Rhythm = Payloads['rhythm_seen']['rhythm'];
export interface DrugGiven extends Omit<Payloads['drug_given'], 'patient'> {
  entry: Uuid;
  at: Instant;
}
export interface Care {
  arrest_at: Instant | null;
  connected_at: Instant | null;
  cpr: 'not_started' | 'running' | 'paused' | 'stopped';
  cpr_started_at: Instant | null;
  cpr_since: Instant | null;
  cycle_from: Instant | null;
  /** The times in which CPR ran; the last is open while it runs. */
  spans: { from: Instant; to: Instant | null }[];
  compressor_since: Instant | null;
  compressor_changes: number;
  breaths: { entry: Uuid; at: Instant; count: number }[];
  aed_on_at: Instant | null;
  pads_at: Instant | null;
  pads_position: Payloads['pads_applied']['position'];
  analyses: Analysis[];
  rhythms: { entry: Uuid; at: Instant; rhythm: Rhythm }[];
  shocks: Shock[];
  shock_count: number;
  last_shock_at: Instant | null;
  drugs: DrugGiven[];
  advanced_airway_at: Instant | null;
  pulse: 'unknown' | 'absent' | 'present';
  pulse_returned_at: Instant | null;
  pulse_lost_at: Instant | null;
  stopped_at: Instant | null;
  stop_reason: Payloads['resuscitation_stopped']['reason'];
  /** Shocks and pulses recorded at a time at which nobody had recorded that there was none. */
  out_of_order: Uuid[];
  observations: ObservationSet[];
  last_observations: LastObservations;
  tourniquets: Record<Uuid, Tourniquet>;
}

export type TriageTool = Payloads['triaged']['tool'];
export type Category = Payloads['triaged']['category'];
export type Region = Payloads['injury_found']['region'];
export type Face = NonNullable<Payloads['injury_found']['face']>;
export type Injury = Payloads['injury_found']['injury'];
export type AgeBand = NonNullable<Payloads['patient_described']['age_band']>;
export type TreatmentKind =
  | 'airway_managed'
  | 'oxygen_given'
  | 'wound_packed'
  | 'pressure_dressing_applied'
  | 'chest_seal_applied'
  | 'patient_positioned'
  | 'warmth_kept';
export type Treatment = {
  [K in TreatmentKind]: {
    entry: Uuid;
    at: Instant;
    unit: Uuid | null;
    kind: K;
    phase: TacticalPhase | null;
    payload: Omit<Payloads[K], 'patient' | 'phase'>;
  };
}[TreatmentKind];
/** What those who were there said of the arrest, in the terms of Utstein. */
export type Circumstances = {
  [K in keyof Required<Omit<Payloads['arrest_described'], 'patient' | 'collapsed_min_ago'>>]: NonNullable<
    Payloads['arrest_described'][K]
  > | null;
} & { collapsed_at: Instant | null };
/** `merged_into`: it turned out to be the same person; then nothing is recorded of it any more. */
export interface Patient {
  patient: Uuid;
  number: number;
  found_at: Instant | null;
  tag: string | null;
  age_band: AgeBand | null;
  age_years: number | null;
  sex: 'female' | 'male' | null;
  pregnant: boolean | null;
  identified: Uuid | null;
  merged_into: Uuid | null;
  merged: Uuid[];
  circumstances: Circumstances;
  triages: { entry: Uuid; at: Instant; unit: Uuid | null; tool: TriageTool; category: Category }[];
  category: Category | null;
  death: { entry: Uuid; at: Instant; criteria: Payloads['life_extinct_recognised']['criteria'] } | null;
  injuries: { entry: Uuid; at: Instant; region: Region; face: Face | null; injury: Injury }[];
  treatments: Treatment[];
  history: { entry: Uuid; at: Instant; topic: Payloads['history_told']['topic'] }[];
  pre_alert: { entry: Uuid; at: Instant; hospital: string; eta_min: number | null } | null;
  units: Uuid[];
  care: Care;
}
export interface Handover {
  handover: Uuid;
  state: 'offered' | 'received' | 'returned' | 'accepted' | 'withdrawn';
  patient: Uuid;
  from_unit: Uuid;
  /** One of the two: a crew of the incident, or a hospital's name. */
  to_unit: Uuid | null;
  hospital: string | null;
  offered_entry: Uuid;
  offered_at: Instant;
  received_at: Instant | null;
  returned_entry: Uuid | null;
  returned_at: Instant | null;
  accepted_entry: Uuid | null;
  accepted_at: Instant | null;
  through_seq: number | null;
}
export interface IncidentState {
  seq: number;
  phase: 'open' | 'cancelled' | 'closed';
  opened_at: Instant | null;
  number: string | null;
  category: string | null;
  trigger: TriggerRef | null;
  age: Age | null;
  exercise: boolean;
  involvements: Involvements;
  patients: Record<Uuid, Patient>;
  handovers: Record<Uuid, Handover>;
  withdrawn: Record<Uuid, Uuid>;
  same: Record<Uuid, Uuid>;
  deliveries: Deliveries;
  attentions: Record<Uuid, BoardWarning>;
  after: After;
}

export type Path = Payloads['alert_sent']['path'];
/** By alert and device: by which paths it was sent, and when that device showed it. */
export type Deliveries = Record<Uuid, Record<Uuid, Delivery>>;
export interface Delivery {
  sent: Partial<Record<Path, Instant>>;
  failed: Partial<Record<Path, string>>;
  displayed_at: Instant | null;
}
interface RecordedBy {
  entry: Uuid;
  at: Instant;
  unit: Uuid | null;
}
export type ItemUsed = Payloads['kit_used']['items'][number];
export interface After {
  kit_used: (RecordedBy & { items: ItemUsed[] })[];
  aed_data: (RecordedBy & { status: Payloads['aed_data_noted']['status'] }) | null;
  debriefs: (RecordedBy & { topic: Payloads['debrief_noted']['topic'] })[];
}
export interface BoardWarning {
  attention: Uuid;
  cause: Payloads['attention_raised']['cause'];
  role: AlertRole | null;
  unit: Uuid | null;
  call_sign: string | null;
  since: Instant;
  seen_at: Instant | null;
  settled_at: Instant | null;
}

export * from './kinds';

/** What goes over the line (docs/wire.md): the server's shapes by the names that the wire gives them; `state.gen.ts` has the state. */
import type { EntryKind, PayloadOf, PayloadOf as Payloads, Rung } from './kinds';
import type { OBSERVATION_FIELDS, OBSERVATION_RANGES } from './kinds.gen';
import type { components } from './schema.gen';
import type { Conversion, IncidentState, News2, Patient, Scene, Tasking, Treatment } from './state.gen';

type Schemas = components['schemas'];

export type Uuid = string;
/** `YYYY-MM-DDTHH:MM:SS.mmmZ`: comparing text compares times. */
export type Instant = string;

export type Role = Schemas['RoleEnum'];
/** The code of a `ServiceKind`. */
export type Service = string;
export type ServiceKind = Schemas['ServiceKindOut'];
export type Duty = Schemas['DutyEnum'];
export type Age = Schemas['AgeEnum'];
export type AlertRole = Schemas['AlertRoleEnum'];
export type Clearance = Schemas['SubjectOut']['clearance'];

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
export type Enrolled = Schemas['EnrolledOut'];
export type EnrolmentPolicy = Schemas['EnrolmentEnum'];
export type EnrolmentCode = Schemas['CodeMadeOut'];
/** That a device holds its key. */
export type Proof = Schemas['ProofInRequest'];
export type DeviceRecord = Schemas['DeviceRecordOut'];

export type DemoAccount = Schemas['DemoAccountOut'];
export type MapSource = Schemas['MapOut'];
export type Area = Schemas['AreaOut'];
export type AgencyRecord = Schemas['AgencyOut'];
export type MembershipRecord = Schemas['MembershipOut'];
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
  hazards?: GivenHazard[];
  age?: Age;
  age_years?: number | null;
  exercise?: boolean;
  caller?: CallerGiven;
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
  hazards?: GivenHazard[];
  information?: string;
  caller?: CallerGiven;
}
/** A hazard in words, or with what is known of it. */
export type GivenHazard = NonNullable<Schemas['PatchedChangeInRequest']['hazards']>[number];
/** What the caller says; what is left out stays as it was. */
export type CallerGiven = Schemas['CallerInRequest'];
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
  /** The unit that its author was aboard when it was recorded; left out where there was none. */
  unit?: Uuid;
}
export interface ReportBatch {
  clock: Schemas['ClockInRequest'];
  reports: Report[];
}
export type Receipt = Schemas['ReceiptOut'];

/** Of a patient: as what he or she was triaged. */
export type Casualty = Pick<Patient, 'merged_into' | 'category'> & {
  triages: readonly Pick<Patient['triages'][number], 'tool'>[];
};
/** What a board shows of an incident that it has not opened: the state without what only an opened one shows. */
export type IncidentSummary = Omit<
  IncidentState,
  'patients' | 'deliveries' | 'handovers' | 'after' | 'withdrawn' | 'same'
> & { patients: Record<Uuid, Casualty> };
/** With a `summary`, the entries are left out: `GET /api/incidents/{id}` has them. */
export type Subject = Omit<Schemas['SubjectOut'], 'entries' | 'summary'> & {
  entries: Entry[];
  summary?: IncidentSummary;
};
export type OperationRecord = Schemas['OperationRecordOut'];
/** An operation whole, as `Subject` is an incident. */
export type OperationSubject = Omit<Schemas['OperationSubjectOut'], 'entries'> & { entries: Entry[] };
/** Something that a desk of the own agency must see and decide. */
export type RemainsAnswer = Schemas['RemainsOut'];
export type DeskItem = Schemas['DeskItemOut'];
/** A message of a CAD as it came. */
export type SourceMessage = Schemas['SourceMessageOut'];
export type Snapshot = Omit<Schemas['SnapshotOut'], 'incidents' | 'operations'> & {
  incidents: Subject[];
  operations: OperationSubject[];
};

export type Frame =
  | { type: 'entries'; entries: Entry[]; cursor: string }
  | { type: 'subject'; subject: Subject | OperationSubject; cursor: string }
  | { type: 'withdrawn'; subject_kind?: 'operation'; incident: Uuid; reason: string; cursor: string }
  | { type: 'units'; units: UnitRecord[]; gone: Uuid[]; cursor: string }
  | { type: 'positions'; positions: UnitPosition[] }
  | { type: 'devices'; devices: DeviceRecord[] }
  | { type: 'desk_items'; desk_items: DeskItem[]; cursor: string }
  | { type: 'check_ins'; check_ins: CheckIn[] | WelfareCheckIn[] }
  | { type: 'test_alert'; test: Uuid }
  | { type: 'push_lost' }
  | { type: 'pulse'; cursor: string; server_time: Instant }
  | { type: 'scope_changed' }
  | { type: 'drain'; after_ms: number }
  | { type: 'cursor_unknown' };

export type Involvements = IncidentState['involvements'];
export type InvolvementStatus = Rung;
/** Conscious level: alert, newly confused, to voice, to pain, not at all. */
export type Level = NonNullable<Payloads['observations_taken']['acvpu']>;
export type ObservationValues = Omit<Payloads['observations_taken'], 'patient'>;
export type ObservationField = (typeof OBSERVATION_FIELDS)[number];
export type RangedField = keyof typeof OBSERVATION_RANGES;
export type News2Part = keyof News2['parts'];
/** The second clinician, or the clinical desk, who agreed to a conversion. */
export type SceneState = Scene['state'];
export type TaskingReason = Tasking['reason'];
export type TaskingDecision = NonNullable<Tasking['decision']>;
export type Agreement = Omit<Conversion, 'at'>;
export type Limb = Payloads['tourniquet_applied']['limb'];
export type TacticalPhase = NonNullable<Payloads['wound_packed']['phase']>;
export type Rhythm = Payloads['rhythm_seen']['rhythm'];
export type TriageTool = Payloads['triaged']['tool'];
export type Category = Payloads['triaged']['category'];
export type Region = Payloads['injury_found']['region'];
export type Face = NonNullable<Payloads['injury_found']['face']>;
export type Injury = Payloads['injury_found']['injury'];
export type AgeBand = NonNullable<Payloads['patient_described']['age_band']>;
export type TreatmentKind = Treatment['kind'];
export type Deliveries = IncidentState['deliveries'];
export type Alarms = IncidentState['alarms'];
export type AlarmKind = Extract<EntryKind, `alarm_${string}` | `recipient_${string}` | 'person_reached'>;
export type Path = Payloads['alert_sent']['path'];
export type ItemUsed = Payloads['kit_used']['items'][number];

export * from './kinds';
export type * from './state.gen';

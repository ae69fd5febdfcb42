/** The rows of the device's database: what each of its stores holds. */
import type { Certificate, RelayedRecord } from '../wire/relayed';
import type {
  Author,
  Clearance,
  DeskItem,
  DeviceRecord,
  IncidentRecord,
  IncidentSummary,
  Instant,
  OperationRecord,
  OperationSubject,
  Receipt,
  Report,
  Session,
  TacticalPhase,
  Uuid,
} from '../wire/types';

/** Why the server did not take a report. */
export interface Refusal {
  code: string;
  detail: string;
  at: Instant;
}

export interface OutboxRow {
  /** Given by the store: the order in which reports were made, whatever the clock did. */
  order?: number;
  report: Report;
  id: Uuid;
  /** A report is only ever sent while this person is signed in. */
  person: Uuid;
  author: Author | null;
  unit: Uuid | null;
  device: Uuid;
  offset_ms: number | null;
  state: 'waiting' | 'settled' | 'refused';
  receipt: Pick<Receipt, 'seq' | 'position' | 'recorded_at' | 'flags'> | null;
  settled_ms: number | null;
  refusal: Refusal | null;
}

/** What this device wrote and the server has: kept to the letter, for showing it to another device. */
export interface DeliveredReport {
  id: Uuid;
  incident: Uuid;
  person: Uuid;
  report: Report;
}

/** A record of another device that this one was shown. */
export interface RelayRow {
  /** The signature: the same record is kept once. */
  id: string;
  incident: Uuid;
  /** Who was shown it: only while this person is signed in it is sent. */
  person: Uuid;
  /** The unit that it was shown to. */
  unit: Uuid | null;
  record: RelayedRecord;
  certificate: Certificate;
  reports: Report[];
  offset_ms: number | null;
  /** When it was read, by the server's clock, in milliseconds. */
  read_ms: number;
  state: 'waiting' | 'settled' | 'refused';
  settled_ms: number | null;
  refusal: Refusal | null;
}

/** What the device knows of an incident apart from its entries. */
export interface CachedSubject {
  id: Uuid;
  record: IncidentRecord;
  clearance: Clearance;
  /** In place of the entries of an incident that this desk has not opened. */
  summary?: IncidentSummary;
}

/** What the device knows of an operation apart from its entries. */
export interface CachedOperation {
  id: Uuid;
  record: OperationRecord;
  clearance: OperationSubject['clearance'];
}

/** What is chosen on this device for one incident. */
export interface Choices {
  /** For whom it records, the newest choice first. */
  patients: Uuid[];
  phase: TacticalPhase | null;
}

/** The server's certificate of this device's key, for this person on this unit. Times in milliseconds by the server's clock. */
export interface KeptCertificate {
  jws: string;
  /** Of the key that signed it. */
  house: string;
  /** The `x` of the key that it certifies; absent from before each person had one. */
  key?: string;
  device: Uuid;
  person: Uuid;
  unit: Uuid | null;
  fromMs: number;
  untilMs: number;
}

export interface DeviceIdentity {
  id: Uuid;
  label: string;
  /** The agency that enrolled it. */
  enrolled?: string;
}

export interface Meta {
  device: DeviceIdentity;
  session: Session;
  cursor: string;
  csrf: string;
  offset: number;
  devices: DeviceRecord[];
  /** The items of the desk's inbox that wait. */
  desk_items: DeskItem[];
  /** The person whose incidents are stored here. */
  holder: Uuid;
  /** The agency in which that person acted; absent on a device that was last used before a person could belong to several. */
  holder_agency: Uuid;
  /** In a demo: whether the unit is where this device is. */
  own_position: boolean;
  /** The person signed out without a link: the server does not know it yet. */
  owes_sign_out: boolean;
  /** By incident. */
  choices: { [K in keyof Choices]?: Record<Uuid, Choices[K]> };
  /** The last test alert of the shift that reached this device. */
  tested: { person: Uuid; at: Instant };
  device_key: CryptoKeyPair;
  /** The person's own key for records. */
  record_key: { person: Uuid; pair: CryptoKeyPair };
  /** Access was ended: what is unsent is handed over until then, by this device's clock, and everything is wiped. */
  ending: { session: Session; person: Uuid; until_ms: number };
  /** By this device's own clock: the time that has passed at least, and what the clock said when that was counted. */
  passed: { ms: number; clock_ms: number };
  /** When the server was last heard, in milliseconds by its clock. */
  heard_ms: number;
  certificate: KeptCertificate;
}

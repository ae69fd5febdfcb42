import { SvelteMap } from 'svelte/reactivity';
import type { LinkState } from '../device/feed';
import type {
  Casualty,
  CheckIn,
  Clearance,
  DeskItem,
  DeviceRecord,
  Entry,
  IncidentRecord,
  IncidentState,
  Instant,
  Involvement,
  OperationRecord,
  OperationState,
  OperationSubject,
  Path,
  Person,
  Position,
  Readiness,
  Session,
  UnitRecord,
  Uuid,
  WelfareCheckIn,
} from '../wire/types';

export interface IncidentView {
  record: IncidentRecord;
  clearance: Clearance;
  state: IncidentState;
  /** In the order in which things happened, unconfirmed ones included. */
  entries: Entry[];
  /** Entries that the server has not confirmed: "on this device". */
  pendingIds: Set<Uuid>;
  /** A desk has not opened it: there are no entries here, and `state` has only what a row of the board shows. */
  isSummary?: true;
  /** Of an incident that is not opened: who was triaged as what. */
  casualties?: Record<Uuid, Casualty>;
}
export interface OperationView {
  record: OperationRecord;
  clearance: OperationSubject['clearance'];
  state: OperationState;
}
export type { LinkState } from '../device/feed';
export interface RefusedReport {
  id: Uuid;
  incident: Uuid;
  at: Instant;
  /** As its line of the timeline would say it. */
  words: string;
  code: string;
  detail: string;
  refused_at: Instant;
}
/** Whether alerts come to this device by push, and if not, why. */
export type PushState = 'no_server' | 'off' | 'asking' | 'on' | 'denied' | 'unsupported' | 'failed';
/** A test alert: when each path brought it, in milliseconds after it was asked for. */
export interface TestAlert {
  paths: Path[];
  took: Partial<Record<Path, number>>;
}
export interface World {
  ready: boolean;
  session: Session | null;
  person: Person | null;
  unit: UnitRecord | null;
  units: Map<Uuid, UnitRecord>;
  devices: DeviceRecord[];
  /** What waits in the inbox of this desk, the oldest first. */
  deskItems: DeskItem[];
  incidents: Map<Uuid, IncidentView>;
  operations: Map<Uuid, OperationView>;
  link: { state: LinkState; cutOffSince: Instant | null; lastServerAt: Instant | null };
  /** `failure` says that storing failed; `sealed` counts reports kept for another person of this device. */
  outbox: { waiting: number; sealed: number; refused: RefusedReport[]; failure: string | null };
  /** Records of other devices that were shown to this one: how many still have to be sent, and those that the server did not take. */
  relay: { waiting: number; refused: RefusedReport[] };
  clock: { offsetMs: number | null };
  fix: Position | null;
  /** In a demo: whether the unit is where this device is. Elsewhere it always is. */
  ownPosition: boolean;
  sound: 'locked' | 'ready';
  /** What this device says of itself, apart from its sound. */
  device: Omit<Readiness, 'sound'>;
  push: PushState;
  test: TestAlert | null;
  /** The last test alert of this shift that came and was confirmed. */
  testedAt: Instant | null;
  /** The incident that was taken from this session last, and why as far as it was said. */
  withdrawn: { incident: Uuid; reason: string; at: Instant } | null;
  /** One's own, with those that fall due later; and, for the welfare role, those of the agency. */
  checkIns: CheckIn[];
  welfare: WelfareCheckIn[];
  updateReady: boolean;
  /** The session ended in the middle of an incident: recording goes on, sending waits for the sign-in. */
  signInNeeded: boolean;
}

export function createWorld(): World {
  const world: World = $state({
    ready: false,
    session: null,
    person: null,
    unit: null,
    units: new SvelteMap<Uuid, UnitRecord>(),
    devices: [],
    deskItems: [],
    incidents: new SvelteMap<Uuid, IncidentView>(),
    operations: new SvelteMap<Uuid, OperationView>(),
    link: { state: 'resuming', cutOffSince: null, lastServerAt: null },
    outbox: { waiting: 0, sealed: 0, refused: [], failure: null },
    relay: { waiting: 0, refused: [] },
    clock: { offsetMs: null },
    fix: null,
    ownPosition: false,
    sound: 'locked',
    device: { notifications: 'unsupported', location: 'off', battery_pct: null, charging: null },
    push: 'off',
    test: null,
    testedAt: null,
    withdrawn: null,
    checkIns: [],
    welfare: [],
    updateReady: false,
    signInNeeded: false,
  });
  return world;
}

/** The only state that screens read. */
export const world: World = createWorld();

/** Server time as far as this device knows it, in milliseconds since 1970. */
export function serverNow({ clock }: World): number {
  return Date.now() + (clock.offsetMs ?? 0);
}

/** Every running clock on the screen derives from it. Moves four times a second while the page is visible. */
export const tick = $state({ now: Date.now() });

function involvementIn({ unit }: World, view: IncidentView): Involvement | null {
  return unit === null ? null : (view.state.involvements[unit.id] ?? null);
}

/** The incident that one's own unit is actively on. The newest, should there be two. */
export function incidentOf(of: World): IncidentView | null {
  let mine: IncidentView | null = null;
  let since = '';
  for (const view of of.incidents.values()) {
    const part = involvementIn(of, view);
    if (part?.ended_at !== null || part.alerted_at < since) continue;
    mine = view;
    since = part.alerted_at;
  }
  return mine;
}

export function involvementOf(of: World): Involvement | null {
  const view = incidentOf(of);
  return view && involvementIn(of, view);
}

export const now = (): number => serverNow(world);
export const myIncident = (): IncidentView | null => incidentOf(world);
export const myInvolvement = (): Involvement | null => involvementOf(world);

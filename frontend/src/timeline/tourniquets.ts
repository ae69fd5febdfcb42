/**
 * Tourniquets: what was recorded of each, how urgent its time is, when to look again, and whether it may be converted. As
 * apps/care/tourniquets.py.
 */
import { t } from '../words';
import { passedMs } from './believable';
import type { Progress } from './progress';
import type { Agreement, Care, Entry, Instant, KnownEntry, Tourniquet, Uuid } from '../wire/types';

export type Stage = 'unknown' | 'fresh' | 'amber' | 'red' | 'locked';
export type Verdict = 'allow' | 'caution' | 'leave' | 'deny';
export interface Gate {
  verdict: Verdict;
  reasons: string[];
  minutes: number | null;
}
/** The questions of `gate`. Null: not answered, which counts against a conversion. */
export interface Asked {
  is_clinician: boolean;
  is_amputation: boolean | null;
  is_in_shock: boolean | null;
  is_monitorable: boolean | null;
  retry_allowed: boolean;
  hospital_within_min: number | null;
}

const MINUTE_MS = 60_000;
const AMBER_MIN = 90;
const CAUTION_MIN = 120;
const LOCK_MIN = 360;
const REASSESS_EVERY_MIN = 15;
const SURGERY_WITHIN_MIN = 120;
const RETRY_WITHIN_MIN = 120;
const RETRIES = 1;
export const NOT_AGREED = 'not_agreed';

type Applied = Extract<KnownEntry, { kind: 'tourniquet_applied' }>;
type Started = Pick<
  Extract<KnownEntry, { kind: 'tourniquet_conversion_started' }>,
  'payload' | 'occurred_at' | 'author' | 'flags'
>;

type Tourniquets = Readonly<Record<Uuid, Tourniquet>>;
type Same = Readonly<Record<Uuid, Uuid>>;
const ABOUT_ONE: readonly string[] = [
  'tourniquet_reassessed',
  'tourniquet_conversion_started',
  'tourniquet_converted',
  'tourniquet_conversion_failed',
];

/**
 * Takes in one entry; `same`: the id of a duplicate → the first's. Of one id the first application counts. What `care` and
 * `progress` hold is replaced and not changed.
 */
export function takeTourniquet(care: Care, progress: Progress, entry: KnownEntry, same: Same): void {
  const known: Tourniquets = care.tourniquets;
  if (isApplication(entry)) {
    const { tourniquet } = entry.payload;
    if (!known[tourniquet]) care.tourniquets = { ...known, [tourniquet]: applied(entry) };
    return;
  }
  if (!ABOUT_ONE.includes(entry.kind)) return;
  const { tourniquet: named } = entry.payload as { tourniquet: Uuid };
  const first = same[named];
  if (!known[named]) {
    const unknown = [named, ...(first === undefined ? [] : [first])].filter((id) => !known[id]);
    progress.spoken_of = [...new Set([...progress.spoken_of, ...unknown])].sort();
  }
  const held = known[named] ?? (first === undefined ? undefined : known[first]);
  if (held) care.tourniquets = { ...known, [held.tourniquet]: { ...held, ...changed(held, entry) } };
}

/** Whether it is an application of a tourniquet of which something is recorded already. */
export function comesAfterItsUse({ spoken_of }: Progress, entry: KnownEntry): boolean {
  return isApplication(entry) && spoken_of.includes(entry.payload.tourniquet);
}

/** Two people who each recorded one application made two ids: what is recorded of the one marked away belongs to the other. */
export function duplicateTourniquets(entries: readonly Entry[], same: Same): Record<Uuid, Uuid> {
  const named = new Map(
    (entries as readonly KnownEntry[]).filter(isApplication).map(({ id, payload }) => [id, payload.tourniquet]),
  );
  return Object.fromEntries(
    Object.entries(same).flatMap(([entry, sameAs]) => {
      const [duplicate, first] = [named.get(entry), named.get(sameAs)];
      return duplicate === undefined || first === undefined ? [] : [[duplicate, first] as const];
    }),
  );
}

export function isApplication(entry: KnownEntry): entry is Applied {
  return entry.kind === 'tourniquet_applied';
}

function applied({ payload, occurred_at, unit }: Applied): Tourniquet {
  return {
    tourniquet: payload.tourniquet,
    limb: payload.limb,
    // One that this device has just recorded may leave out what it does not say.
    site: payload.site ?? null,
    over: payload.over ?? null,
    device: payload.device ?? null,
    phase: payload.phase ?? null,
    time_known: payload.time_known,
    applied_at: occurred_at,
    applied_by_unit: unit,
    status: 'applied',
    reassessed: [],
    conversion: null,
    converted_at: null,
    failed_at: null,
    failures: 0,
  };
}

function changed(held: Tourniquet, entry: KnownEntry): Partial<Tourniquet> {
  const at = entry.occurred_at;
  switch (entry.kind) {
    case 'tourniquet_reassessed': {
      const { bleeding, distal_pulse } = entry.payload;
      const look = { entry: entry.id, at, bleeding, distal_pulse: distal_pulse ?? null };
      return { reassessed: [...held.reassessed, look] };
    }
    case 'tourniquet_conversion_started': {
      const conversion = { at, ...agreementIn(entry) };
      return isOn(held) ? { conversion, status: 'converting' } : { conversion };
    }
    case 'tourniquet_converted':
      return { status: 'converted', converted_at: at };
    case 'tourniquet_conversion_failed':
      return { status: 'failed_locked', failed_at: at, failures: held.failures + 1 };
    default:
      return {};
  }
}

/** Whether the tourniquet may be converted now: PMC10662576 (Table 2) and JSOM Fall 2015. Advice only: what was done is recorded anyway. */
export function gate(tourniquet: Tourniquet, atMs: number, asked: Asked): Gate {
  const minutes = minutesOn(tourniquet, atMs);
  const reasons = [
    ...(asked.is_clinician ? [] : [t('tourniquet-gate-clinician')]),
    ...againstByItsCourse(tourniquet, atMs, minutes, asked.retry_allowed),
    ...againstByThePatient(asked),
  ];
  if (reasons.length > 0 || minutes === null) return { verdict: 'deny', reasons, minutes };
  const { hospital_within_min } = asked;
  if (hospital_within_min !== null && minutes + hospital_within_min <= SURGERY_WITHIN_MIN) {
    return { verdict: 'leave', reasons: [t('tourniquet-gate-hospital')], minutes };
  }
  return minutes < CAUTION_MIN
    ? { verdict: 'allow', reasons: [t('tourniquet-gate-allow')], minutes }
    : { verdict: 'caution', reasons: [t('tourniquet-gate-caution')], minutes };
}

function againstByItsCourse(
  { status, failed_at, failures }: Tourniquet,
  atMs: number,
  minutes: number | null,
  retryAllowed: boolean,
): string[] {
  const against: string[] = [];
  if (status === 'converted') against.push(t('tourniquet-gate-converted'));
  if (minutes === null) against.push(t('tourniquet-gate-time-not-known'));
  else if (minutes >= LOCK_MIN) against.push(t('tourniquet-gate-locked'));
  if (failed_at === null) return against;
  if (!retryAllowed) against.push(t('tourniquet-gate-failed'));
  else if (failures > RETRIES) against.push(t('tourniquet-gate-failed-twice'));
  else if ((minutesSince(failed_at, atMs) ?? Infinity) > RETRY_WITHIN_MIN)
    against.push(t('tourniquet-gate-failed-long-ago'));
  return against;
}

function againstByThePatient({ is_amputation, is_in_shock, is_monitorable }: Asked): string[] {
  const answers: [boolean | null, string, string][] = [
    [is_amputation, t('tourniquet-gate-amputation'), t('tourniquet-gate-amputation-unsaid')],
    [is_in_shock, t('tourniquet-gate-shock'), t('tourniquet-gate-shock-unsaid')],
    [
      is_monitorable === null ? null : !is_monitorable,
      t('tourniquet-gate-not-watched'),
      t('tourniquet-gate-watched-unsaid'),
    ],
  ];
  return answers.flatMap(([answer, against, unsaid]) => (answer === false ? [] : [answer === null ? unsaid : against]));
}

/** Who agreed, from the entry of a start: nobody if the server flagged it. The author's own name does not count. */
export function agreementIn({
  payload,
  author,
  flags,
}: Pick<Started, 'author' | 'flags'> & { payload: Partial<Agreement> }): Agreement {
  if (flags.includes(NOT_AGREED)) return { agreed_with: null, agreed_by_desk: false };
  const named = payload.agreed_with ?? null;
  return { agreed_with: named === author?.person ? null : named, agreed_by_desk: payload.agreed_by_desk ?? false };
}

/** From 2 to 6 h on it takes caution: a second clinician or the clinical desk agrees to a conversion. */
export function takesAgreement(minutes: number | null): boolean {
  return minutes !== null && minutes >= CAUTION_MIN && minutes < LOCK_MIN;
}

export function lacksAgreement(
  tourniquet: Tourniquet,
  atMs: number,
  { agreed_with, agreed_by_desk }: Agreement,
): boolean {
  return takesAgreement(minutesOn(tourniquet, atMs)) && agreed_with === null && !agreed_by_desk;
}

/** Amber from 90 min, red from 120, locked from 360. */
export function stage(minutes: number | null): Stage {
  if (minutes === null) return 'unknown';
  if (minutes >= LOCK_MIN) return 'locked';
  if (minutes >= CAUTION_MIN) return 'red';
  return minutes >= AMBER_MIN ? 'amber' : 'fresh';
}

/** Whole minutes since the application, null where its time is not known. */
export function minutesOn(
  { time_known, applied_at }: Pick<Tourniquet, 'time_known' | 'applied_at'>,
  atMs: number,
): number | null {
  return time_known ? minutesSince(applied_at, atMs) : null;
}

function minutesSince(at: Instant, nowMs: number): number | null {
  const passed = passedMs(at, nowMs);
  return passed === null ? null : Math.max(0, Math.floor(passed / MINUTE_MS));
}

/**
 * 15 min after the application, and after each look since; the end of a conversion is such a look. A look at a time that nobody can
 * believe puts nothing off.
 */
export function reassessDueAt(tourniquet: Tourniquet, atMs: number): Instant {
  const { applied_at, reassessed, converted_at, failed_at } = tourniquet;
  const looks = [...reassessed.map(({ at }) => at), converted_at, failed_at].filter(
    (at) => at !== null && passedMs(at, atMs) !== null,
  );
  const last = looks.reduce<Instant>((latest, at) => (at !== null && at > latest ? at : latest), applied_at);
  return new Date(Date.parse(last) + REASSESS_EVERY_MIN * MINUTE_MS).toISOString();
}

export function isOn({ status }: Tourniquet): boolean {
  return status !== 'converted';
}

/** As they were put on. */
export function tourniquetsInOrder({ tourniquets }: Care): Tourniquet[] {
  return Object.values(tourniquets).sort(
    (a, b) => compare(a.applied_at, b.applied_at) || compare(a.tourniquet, b.tourniquet),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The reasons for each allocation: every consideration of an incident, newest first. */
import { durationText, timeOfDay } from '../../timeline/clocks';
import { allocationText, reasonClassText, reasonText } from '../../timeline/said';
import { minutesWords } from '../../ui/format';
import type { Check, Considered, Entry, Instant, KnownEntry, Uuid } from '../../wire/types';
import { distanceText } from '../shared/map/geo';
import { ageText } from '../shared/map/marks';
import { list, t, term } from '../../words';

export interface Consideration {
  id: Uuid;
  at: Instant;
  cause: string;
  sentence: string;
  scheme: string | null;
  units: Considered[];
  /** The reasons are still being read. */
  isRead: boolean;
}
type ConsideredEntry = Extract<KnownEntry, { kind: 'units_considered' }>;
type Payload = ConsideredEntry['payload'];
/** An entry from an older server lacks the later fields. */
type ConsideredPayload = Pick<Payload, 'considered'> & Partial<Payload>;
type UnitConsidered = NonNullable<Payload['considered']>[number];

/** For causes about one unit: the kind of the entry before. */
const AFTER = {
  declined: 'alert_declined',
  expired: 'alert_expired',
  police_tasking: 'alert_withdrawn',
  off_duty: 'alert_withdrawn',
  stood_down: 'alert_withdrawn',
  found_patient: 'alert_withdrawn',
  diverted: 'alert_withdrawn',
} as const;

export function considerationsIn(entries: readonly Entry[]): Consideration[] {
  const considered = (entries as readonly KnownEntry[])
    .filter((entry): entry is ConsideredEntry => entry.kind === 'units_considered' && !entry.withheld)
    .sort((a, b) => (b.seq ?? 0) - (a.seq ?? 0));
  return considered.map((entry) => {
    const { considered, occasion: cause = 'call', scheme = null } = entry.payload as ConsideredPayload;
    return {
      id: entry.id,
      at: entry.occurred_at,
      cause: causeWords(entry, cause, entries),
      sentence: allocationText(entry.payload),
      scheme: scheme && t('board-scheme-version', { name: scheme.name, version: String(scheme.version) }),
      units: unitsInOrder((considered ?? []).map(inFull)),
      isRead: !leavesOut(entry),
    };
  });
}

function leavesOut(entry: Entry): boolean {
  return (entry.left_out ?? []).length > 0;
}

/** Which considerations came without their reasons; empty if none. */
export function lackingReasons(entries: readonly Entry[]): string {
  return entries
    .filter(leavesOut)
    .map(({ id }) => id)
    .join();
}

/** The entries, with the reasons of those that came without. */
export function withReasons(entries: readonly Entry[], read: readonly Entry[]): Entry[] {
  const whole = new Map(read.map((entry) => [entry.id, entry]));
  return entries.map((entry) => (leavesOut(entry) ? (whole.get(entry.id) ?? entry) : entry));
}

/** With what each check says; an entry from an older server has the words in place of the code. */
function inFull(unit: UnitConsidered): Considered {
  return { ...unit, checks: unit.checks.map((check) => ({ ...check, reason: reasonText(check) })) };
}

function causeWords(entry: Entry, cause: string, entries: readonly Entry[]): string {
  const general = term(`board-cause-${cause}`);
  if (!isAboutUnit(cause)) return general;
  const before = entries.filter(
    ({ kind, seq }) => kind === AFTER[cause] && seq !== null && seq < (entry.seq ?? Infinity),
  );
  const last = before.sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0)).at(-1);
  const sign = last && signOf(last, entries);
  return sign ? t(`board-cause-${cause}-by`, { unit: sign }) : general;
}

function isAboutUnit(cause: string): cause is keyof typeof AFTER {
  return cause in AFTER;
}

function signOf(entry: Entry, entries: readonly Entry[]): string | null {
  const raised = entries.find(({ kind, payload }) => kind === 'alert_raised' && payload.alert === entry.payload.alert);
  return raised ? (raised.payload.call_sign as string) : (entry.author?.call_sign ?? null);
}

/** The chosen units first, then by arrival time; of each, the failed checks first. */
export function unitsInOrder(considered: readonly Considered[]): Considered[] {
  return considered
    .map((unit) => ({ ...unit, checks: [...unit.checks].sort((a, b) => Number(a.ok) - Number(b.ok)) }))
    .sort(
      (a, b) =>
        Number(b.chosen) - Number(a.chosen) ||
        (a.eta_s ?? Infinity) - (b.eta_s ?? Infinity) ||
        (a.call_sign ?? '').localeCompare(b.call_sign ?? ''),
    );
}

const plain = (text: string) => text.replace(/[\s-]/g, '').toUpperCase();

/** "Why not XT30?": the units whose call sign contains the typed text. */
export function asked(units: readonly Considered[], typed: string): Considered[] {
  const wanted = plain(typed);
  return units.filter(({ call_sign }) => plain(call_sign ?? '').includes(wanted));
}

/** Whether it was considered is withheld where units are shown without their call signs. */
export function notConsideredWords(typed: string, units: readonly Considered[]): string {
  const unit = typed.trim().toUpperCase();
  return t(units.some(isWithheld) ? 'board-not-among-named' : 'board-not-considered', { unit });
}

/** A unit of another agency: only its service, its role and the classes of the reasons are shown. */
export function isWithheld({ unit }: Considered): boolean {
  return unit === null;
}

/** The reasons against and for the unit, as far as they are shown. */
export function reasonsOf(unit: Considered): { ok: boolean; words: string; measure: string | null }[] {
  if (!isWithheld(unit))
    return unit.checks.map((check) => ({ ok: check.ok, words: reasonText(check), measure: measureWords(check) }));
  const against = unit.checks.filter(({ ok }) => !ok).map(({ check }) => reasonClassText(check));
  return [...new Set(against)].map((words) => ({ ok: false, words, measure: null }));
}

/** When and why the units were considered, and by which scheme. */
export function consideredWords({ cause, at, scheme }: Consideration): string {
  const values = { cause, time: timeOfDay(at) };
  return scheme === null ? t('board-considered-at', values) : t('board-considered-at-under', { ...values, scheme });
}

/** `9.2 km against 8.0 km`: the measured value, and the scheme's threshold. Null where the check has no value. */
export function measureWords({ measured, threshold, unit }: Check): string | null {
  if (measured === null) return null;
  const words = quantity(measured, unit);
  return threshold === null
    ? words
    : t('board-measure-against', { measured: words, threshold: quantity(threshold, unit) });
}

function quantity(value: number | string, unit: Check['unit']): string {
  if (typeof value === 'string' || unit === null) return term(`duty-state-${value}`);
  switch (unit) {
    case 's':
      return value < 120 ? ageText(value) : t('board-measure-clock', { clock: durationText(value) });
    case 'm':
      return distanceText(value);
    case 'days':
      return t('duration-days', { days: value });
    case 'people':
      return t('board-measure-people', { count: value });
    case 'alerts':
      return t('board-measure-alerts', { count: value });
  }
}

/** `Police, 4 min, 1.2 km`; of a unit of another agency `Police, place withheld`. */
export function farWords(
  service: string,
  { unit, eta_s, uncertainty_s, distance_m }: Pick<Considered, 'unit' | 'eta_s' | 'uncertainty_s' | 'distance_m'>,
): string {
  if (unit === null) return list([service, t('board-place-withheld')], 'unit');
  const sure = eta_s === null ? null : minutesWords(eta_s);
  const eta = sure !== null && uncertainty_s ? t('board-eta-unsure', { eta: sure, age: ageText(uncertainty_s) }) : sure;
  const parts = [service, eta, distance_m === null ? null : distanceText(distance_m)];
  return list(
    parts.filter((part) => part !== null),
    'unit',
  );
}

/** The reasons for each allocation: every consideration of an incident, newest first. */
import { allocationText, reasonText } from '../../timeline/said';
import { wordFor } from '../../timeline/words';
import { minutesWords } from '../../ui/format';
import type { Check, Considered, Entry, Instant, KnownEntry, Uuid } from '../../wire/types';
import { distanceText } from '../shared/map/geo';
import { ageText } from '../shared/map/marks';

export interface Consideration {
  id: Uuid;
  at: Instant;
  occasion: string;
  sentence: string;
  scheme: string | null;
  units: Considered[];
}
type ConsideredEntry = Extract<KnownEntry, { kind: 'units_considered' }>;
type Payload = ConsideredEntry['payload'];
/** An entry from an older server lacks the later fields. */
type ConsideredPayload = Pick<Payload, 'considered'> & Partial<Payload>;

const CAUSE_WORDS: Record<string, string> = {
  call: 'when the call came',
  recoded: 'after the call was re-coded',
  relocated: 'after the address changed',
  hazards: 'after the hazards changed',
  declined: 'after a unit declined',
  expired: 'after a unit did not answer',
  police_tasking: 'after a unit was taken for police work',
  off_duty: 'after a unit booked off',
  unit_free: 'when a unit became free',
  eta: 'when somebody would come sooner',
};
/** For causes about one unit: the kind of the entry before, and its words. */
const AFTER: Record<string, { kind: string; words: string } | undefined> = {
  declined: { kind: 'alert_declined', words: 'declined' },
  expired: { kind: 'alert_expired', words: 'did not answer' },
  police_tasking: { kind: 'alert_withdrawn', words: 'was taken for police work' },
  off_duty: { kind: 'alert_withdrawn', words: 'booked off' },
};

export function considerationsIn(entries: readonly Entry[]): Consideration[] {
  const considered = (entries as readonly KnownEntry[])
    .filter((entry): entry is ConsideredEntry => entry.kind === 'units_considered' && !entry.withheld)
    .sort((a, b) => (b.seq ?? 0) - (a.seq ?? 0));
  return considered.map((entry) => {
    const { considered, occasion = 'call', scheme = null } = entry.payload as ConsideredPayload;
    return {
      id: entry.id,
      at: entry.occurred_at,
      occasion: causeWords(entry, occasion, entries),
      sentence: allocationText(entry.payload as ConsideredPayload),
      scheme: scheme && `${scheme.name}, version ${scheme.version}`,
      units: unitsInOrder(considered.map(inFull)),
    };
  });
}

/** With what each check says; an entry from an older server has the words in place of the code. */
function inFull(unit: ConsideredPayload['considered'][number]): Considered {
  return { ...unit, checks: unit.checks.map((check) => ({ ...check, reason: reasonText(check) })) } as Considered;
}

function causeWords(entry: Entry, occasion: string, entries: readonly Entry[]): string {
  const general = wordFor(CAUSE_WORDS, occasion);
  const after = AFTER[occasion];
  if (!after) return general;
  const before = entries.filter(
    ({ kind, seq }) => kind === after.kind && seq !== null && seq < (entry.seq ?? Infinity),
  );
  const last = before.sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0)).at(-1);
  const sign = last && signOf(last, entries);
  return sign ? `after ${sign} ${after.words}` : general;
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
        a.call_sign.localeCompare(b.call_sign),
    );
}

const plain = (text: string) => text.replace(/[\s-]/g, '').toUpperCase();

/** "Why not XT30?": the units whose call sign contains the typed text. */
export function asked(units: readonly Considered[], typed: string): Considered[] {
  const wanted = plain(typed);
  return units.filter(({ call_sign }) => plain(call_sign).includes(wanted));
}

export function notConsideredWords(typed: string): string {
  return `${typed.trim().toUpperCase()} was not among the nearest considered.`;
}

/** `9.2 km against 8.0 km`: the measured value, and the scheme's threshold. Null where the check has no value. */
export function measureWords({ measured, threshold, unit }: Check): string | null {
  if (measured === null) return null;
  const words = quantity(measured, unit);
  return threshold === null ? words : `${words} against ${quantity(threshold, unit)}`;
}

function quantity(value: number | string, unit: Check['unit']): string {
  if (typeof value === 'string' || unit === null) return String(value).replaceAll('_', ' ');
  switch (unit) {
    case 's':
      return value < 120
        ? ageText(value)
        : `${Math.floor(value / 60)}:${String(Math.round(value) % 60).padStart(2, '0')} min`;
    case 'm':
      return distanceText(value);
    case 'days':
      return value === 1 ? '1 day' : `${value} days`;
    case 'people':
      return value === 1 ? '1 person' : `${value} people`;
    case 'alerts':
      return value === 1 ? '1 alert' : `${value} alerts`;
  }
}

/** `Police, 4 min, 1.2 km`. */
export function farWords(
  service: string,
  { eta_s, uncertainty_s, distance_m }: Pick<Considered, 'eta_s' | 'uncertainty_s' | 'distance_m'>,
): string {
  const eta =
    eta_s === null ? null : minutesWords(eta_s) + (uncertainty_s ? `, give or take ${ageText(uncertainty_s)}` : '');
  return [service, eta, distance_m === null ? null : distanceText(distance_m)]
    .filter((part) => part !== null)
    .join(', ');
}

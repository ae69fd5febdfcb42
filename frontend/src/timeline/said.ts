/** Sentences of a decision (apps/dispatch/said.py), made from the codes and values in the journal in the reader's language. */
import { has, list, t, term } from '../words';
import { durationText } from './clocks';

export interface Said {
  code: string;
  values: Record<string, unknown>;
}

/** Values by which a sentence chooses between singular and plural. */
const COUNTED = new Set(['count', 'days', 'holding', 'missing', 'without']);
const SHORT_AGE_S = 120;
const KILOMETRE_M = 1000;

/** One sentence. An unknown code is shown as it is, so that nothing is lost. */
export function saidText({ code, values }: Said): string {
  const key = `decision-${code}`;
  if (!has(key)) return code.replaceAll('-', ' ');
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueText(name, value)]));
  return t(key, shown as never);
}

/** Why a check is for or against a unit; older entries have the words themselves. */
export function reasonText({ said, reason }: { said?: Said | null; reason?: string | null }): string {
  return said ? saidText(said) : (reason ?? '');
}

/** Why a check is for or against a unit of another agency, of which only the class of the reason is shown. */
export function reasonClassText(check: string): string {
  const name = check.split(':')[0] ?? check;
  const group = name === 'radius' || name === 'ceiling' ? 'far' : name;
  return has(`decision-group-${group}`) ? term(`decision-group-${group}`) : t('decision-group-other');
}

/** What a supervisor would say of an allocation; older entries have the words themselves. */
export function allocationText({
  account,
  sentence,
}: {
  account?: readonly Said[] | null;
  sentence?: string | null;
}): string {
  return account && account.length > 0 ? accountText(account) : (sentence ?? '');
}

/** Sentences one after the other. */
export function accountText(account: readonly Said[]): string {
  return account.map(saidText).join(' ');
}

function valueText(name: string, value: unknown): string | number {
  if (Array.isArray(value)) return list(value.map((each) => String(valueText(name, each))));
  if (isSaid(value)) return saidText(value);
  if (typeof value !== 'number') return String(value);
  if (name === 'old_for_s') return ageText(value);
  if (name.endsWith('_s')) return durationText(value);
  if (name.endsWith('_m')) return distanceText(value);
  return COUNTED.has(name) ? value : String(value);
}

function isSaid(value: unknown): value is Said {
  return typeof value === 'object' && value !== null && 'code' in value && 'values' in value;
}

/** `14 s`, `16:10`, `5 h` or `3 days`. */
function ageText(seconds: number): string {
  if (seconds < SHORT_AGE_S) return t('duration-seconds', { seconds });
  if (seconds < 3 * 3600) return durationText(seconds);
  const hours = Math.floor(seconds / 3600);
  return hours < 48 ? t('duration-hours', { hours }) : t('duration-days', { days: Math.floor(hours / 24) });
}

/** `640 m`, and from a kilometre on `9.2 km`. */
function distanceText(metres: number): string {
  if (metres < KILOMETRE_M) return t('distance-metres', { metres });
  return t('distance-kilometres', { kilometres: metres / KILOMETRE_M });
}

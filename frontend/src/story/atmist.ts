import { isOn, tourniquetsInOrder } from './tourniquets';
import { LIMB_WORDS, lookWords } from './tourniquetWords';
import { wordFor } from './words';
import { lastWords } from './observationWords';
import type { Care, IncidentRecord, IncidentState, Tourniquet } from '../wire/types';

export interface AtmistLine {
  key: 'age' | 'time' | 'mechanism' | 'injuries' | 'signs' | 'treatment';
  label: string;
  value: string;
}

const AGES = { adult: 'Adult', child: 'Child', unknown: 'Age not known' } as const;

/** The handover in the order in which it is read out. Times stand in braces: the screen prints them as local ones. */
export function atmist(state: IncidentState, record: IncidentRecord): AtmistLine[] {
  return [
    { key: 'age', label: 'Age', value: AGES[record.age] },
    { key: 'time', label: 'Time', value: time(state) },
    { key: 'mechanism', label: 'Mechanism', value: mechanism(record.category) },
    { key: 'injuries', label: 'Injuries', value: 'None recorded' },
    { key: 'signs', label: 'Signs', value: signs(state.care) },
    { key: 'treatment', label: 'Treatment', value: treatment(state.care) },
  ];
}

function time({ opened_at, care }: IncidentState): string {
  if (opened_at === null) return 'Time not known';
  const call = `Call {${opened_at}}`;
  return care.arrest_at === null ? call : `${call}, arrest recognised {${care.arrest_at}}`;
}

function mechanism(category: string | null): string {
  if (!category) return 'Not known';
  const words = category.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function signs(care: Care): string {
  const parts = [pulse(care)];
  const last = care.analyses.at(-1);
  if (last) parts.push(`Last analysis {${last.at}}: ${last.shock_advised ? 'shock advised' : 'no shock advised'}`);
  const observed = lastWords(care);
  return (observed === null ? parts : [...parts, observed]).join('. ');
}

function pulse(care: Care): string {
  if (care.pulse === 'absent') return 'No pulse';
  if (care.pulse === 'unknown' || care.pulse_returned_at === null) return 'Pulse not known';
  return `Pulse present since {${care.pulse_returned_at}}`;
}

function treatment(care: Care): string {
  const parts = [tourniquets(care), cpr(care), pads(care), shocks(care), stopped(care)].filter((part) => part !== null);
  return parts.length > 0 ? parts.join('. ') : 'None recorded';
}

function cpr({ cpr_started_at, cpr_since, cpr: state }: Care): string | null {
  if (cpr_started_at === null) return null;
  const from = `CPR from {${cpr_started_at}}`;
  if (state === 'running') return `${from}, running`;
  if (cpr_since === null) return from;
  if (state === 'paused') return `${from}, paused since {${cpr_since}}`;
  return `${from}, stopped {${cpr_since}}`;
}

function pads({ pads_at }: Care): string | null {
  return pads_at === null ? null : `Pads on {${pads_at}}`;
}

function shocks({ shock_count, last_shock_at, pads_at }: Care): string | null {
  if (last_shock_at === null) return pads_at === null ? null : 'No shock delivered';
  return shock_count === 1 ? `1 shock, {${last_shock_at}}` : `${shock_count} shocks, last {${last_shock_at}}`;
}

function stopped({ stopped_at }: Care): string | null {
  return stopped_at === null ? null : `Resuscitation stopped {${stopped_at}}`;
}

/** First, as bleeding is treated first: how many are on, then each with its limb, time, conversion and last look. */
function tourniquets(care: Care): string | null {
  const told = tourniquetsInOrder(care);
  if (told.length === 0) return null;
  const count = told.filter(isOn).length;
  const on = count === 0 ? 'No tourniquet on' : count === 1 ? '1 tourniquet on' : `${count} tourniquets on`;
  return `${on}: ${told.map(tourniquet).join('; ')}`;
}

function tourniquet(one: Tourniquet): string {
  const since = one.time_known ? `from {${one.applied_at}}` : `time not known, on by {${one.applied_at}}`;
  return `${wordFor(LIMB_WORDS, one.limb)} ${since}, ${conversion(one)}, ${lastLook(one)}`;
}

function conversion({ status, converted_at, failed_at }: Tourniquet): string {
  switch (status) {
    case 'applied': return 'not converted';
    case 'converting': return 'being converted';
    case 'converted': return converted_at === null ? 'converted' : `converted {${converted_at}}`;
    case 'failed_locked': return failed_at === null ? 'conversion failed, left on' : `conversion failed {${failed_at}}, left on`;
  }
}

function lastLook({ reassessed }: Tourniquet): string {
  const look = reassessed.at(-1);
  return look ? `last reassessed {${look.at}}: ${lookWords(look)}` : 'not reassessed';
}

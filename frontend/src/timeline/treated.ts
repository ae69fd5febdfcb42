/** What was done for a patient, as it is said at a handover. As apps/handovers/treated.py. Times stand in braces. */
import type { Care, DrugGiven, Instant, Patient, Tourniquet, Treatment, TreatmentKind } from '../wire/types';
import { isOn, tourniquetsInOrder } from './tourniquets';
import { agreementWords, LIMB_WORDS, lookWords } from './tourniquetWords';
import { wordFor } from './words';

type Of<K extends TreatmentKind> = Extract<Treatment, { kind: K }>['payload'];
type Part = string | null;

const ADJUNCTS: Record<string, string> = {
  position: 'opened by position',
  opa: 'oropharyngeal airway',
  npa: 'nasopharyngeal airway',
  bag_valve_mask: 'bag-valve-mask',
  supraglottic: 'supraglottic airway',
  tracheal_tube: 'tracheal tube',
};
const DRUGS: Record<string, string> = { other: 'another drug' };
const UNITS: Record<string, string> = { microgram: 'micrograms' };
const ROUTES: Record<string, string> = { iv: 'IV', io: 'IO', im: 'IM', in: 'intranasal', other: 'by another route' };
const BY: Record<string, string> = { bag_valve_mask: 'by bag-valve-mask', mask: 'by mask', nasal: 'by nasal cannula' };
const POSITIONS: Record<string, string> = { recovery: 'recovery position', own: 'position of own choice' };
const WARMTH: Record<string, string> = { off_ground: 'off the ground' };
const STOP_REASONS: Record<string, string> = {
  pulse_returned: 'pulse back',
  dnacpr: 'DNACPR',
  unable: 'unable to go on',
};

/** Bleeding first, then the resuscitation, then airway, drugs and comfort. */
export function treatment(patient: Patient): string {
  const { care } = patient;
  const done = [
    tourniquets(care),
    ...dressings(patient),
    cpr(care),
    pads(care),
    shocks(care),
    ...breathing(patient),
    drugs(care),
    ...comfort(patient),
    stopped(care),
  ].filter((part) => part !== null);
  return done.length > 0 ? done.join('. ') : 'None recorded';
}

function cpr({ cpr_started_at, cpr_since, cpr: state }: Care): Part {
  if (cpr_started_at === null) return null;
  const from = `CPR from {${cpr_started_at}}`;
  if (state === 'running') return `${from}, running`;
  if (cpr_since === null) return from;
  return state === 'paused' ? `${from}, paused since {${cpr_since}}` : `${from}, stopped {${cpr_since}}`;
}

function pads({ pads_at }: Care): Part {
  return pads_at === null ? null : `Pads on {${pads_at}}`;
}

function shocks({ shock_count, last_shock_at, pads_at }: Care): Part {
  if (last_shock_at === null) return pads_at === null ? null : 'No shock delivered';
  return shock_count === 1 ? `1 shock, {${last_shock_at}}` : `${shock_count} shocks, last {${last_shock_at}}`;
}

function stopped({ stopped_at, stop_reason }: Care): Part {
  if (stopped_at === null) return null;
  const said = `Resuscitation stopped {${stopped_at}}`;
  return stop_reason === null ? said : `${said}: ${wordFor(STOP_REASONS, stop_reason)}`;
}

function dressings(patient: Patient): Part[] {
  return [
    listed('Wound packed', patient, 'wound_packed', packed),
    listed('Pressure dressing', patient, 'pressure_dressing_applied', regionOf),
    listed('Chest seal', patient, 'chest_seal_applied', ({ side, face }) => `${side} ${face}`),
  ];
}

function breathing(patient: Patient): Part[] {
  return [
    listed('Airway', patient, 'airway_managed', ({ adjunct }) => wordFor(ADJUNCTS, adjunct)),
    listed('Oxygen', patient, 'oxygen_given', oxygen),
    breaths(patient.care),
  ];
}

function breaths({ breaths: recorded }: Care): Part {
  const last = recorded.at(-1);
  if (last === undefined) return null;
  const count = recorded.reduce((sum, one) => sum + one.count, 0);
  return count === 1 ? `1 rescue breath, {${last.at}}` : `${count} rescue breaths, last {${last.at}}`;
}

function comfort(patient: Patient): Part[] {
  return [
    listed('Position', patient, 'patient_positioned', ({ position }) => wordFor(POSITIONS, position)),
    listed('Kept warm', patient, 'warmth_kept', ({ by }) => by.map((each) => wordFor(WARMTH, each)).join(', ')),
  ];
}

/** Each thing that was done, once, with the time at which it was done first. */
function listed<K extends TreatmentKind>(
  label: string,
  { treatments }: Patient,
  kind: K,
  words: (done: Of<K>) => string,
): Part {
  const first = new Map<string, Instant>();
  for (const done of treatments) {
    if (done.kind !== kind) continue;
    const said = words(done.payload as Of<K>);
    if (!first.has(said)) first.set(said, done.at);
  }
  const said = [...first].map(([what, at]) => (what === '' ? `{${at}}` : `${what}, {${at}}`));
  return said.length === 0 ? null : `${label}: ${said.join('; ')}`;
}

function regionOf({ region }: { region: string }): string {
  return wordFor({}, region);
}

function packed(done: Of<'wound_packed'>): string {
  return done.haemostatic === true ? `${regionOf(done)}, haemostatic` : regionOf(done);
}

function oxygen({ litres_per_min, by }: Of<'oxygen_given'>): string {
  const flow = typeof litres_per_min === 'number' ? `${litres_per_min} l/min` : null;
  return [flow, typeof by === 'string' ? wordFor(BY, by) : null].filter((part) => part !== null).join(' ');
}

function drugs({ drugs: given }: Care): Part {
  const times = new Map<string, Instant[]>();
  for (const one of given) times.set(drug(one), [...(times.get(drug(one)) ?? []), one.at]);
  const said = [...times].map(([what, at]) =>
    at.length === 1 ? `${what}, {${at[0]}}` : `${what} ${at.length} times, last {${at.at(-1)}}`,
  );
  return said.length === 0 ? null : `Drugs: ${said.join('; ')}`;
}

function drug({ drug: name, dose, unit, route }: DrugGiven): string {
  const hasDose = typeof dose === 'number';
  const parts = [
    wordFor(DRUGS, name),
    hasDose ? String(dose) : null,
    hasDose && typeof unit === 'string' ? wordFor(UNITS, unit) : null,
    typeof route === 'string' ? wordFor(ROUTES, route) : null,
  ];
  return parts.filter((part) => part !== null).join(' ');
}

/** First, as bleeding is treated first: how many are on, then each with its limb, time, conversion and last look. */
function tourniquets(care: Care): Part {
  const recorded = tourniquetsInOrder(care);
  if (recorded.length === 0) return null;
  const count = recorded.filter(isOn).length;
  const on = count === 0 ? 'No tourniquet on' : count === 1 ? '1 tourniquet on' : `${count} tourniquets on`;
  return `${on}: ${recorded.map(tourniquet).join('; ')}`;
}

function tourniquet(one: Tourniquet): string {
  const since = one.time_known ? `from {${one.applied_at}}` : `time not known, on by {${one.applied_at}}`;
  return `${wordFor(LIMB_WORDS, one.limb)} ${since}, ${conversion(one)}, ${lastLook(one)}`;
}

function conversion({ status, conversion: started, converted_at, failed_at }: Tourniquet): string {
  const words = started && agreementWords(started);
  const agreed = words === null ? '' : `, ${words}`;
  switch (status) {
    case 'applied':
      return 'not converted';
    case 'converting':
      return `being converted${agreed}`;
    case 'converted':
      return converted_at === null ? 'converted' : `converted {${converted_at}}${agreed}`;
    case 'failed_locked':
      return failed_at === null ? 'conversion failed, left on' : `conversion failed {${failed_at}}, left on`;
  }
}

function lastLook({ reassessed }: Tourniquet): string {
  const look = reassessed.at(-1);
  return look ? `last reassessed {${look.at}}: ${lookWords(look)}` : 'not reassessed';
}

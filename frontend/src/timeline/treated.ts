/** The words of what was done for a patient, for a handover. As apps/handovers/treated.py. Times are in braces. */
import { list, number, t, term, type Key } from '../words';
import { SPOKEN_PARTS, SPOKEN_UNDER, type SPOKEN_PLACED } from '../wire/kinds.gen';
import type { DrugGiven, Instant, Patient, Tourniquet, Treatment, TreatmentKind } from '../wire/types';
import { isPlain, plainLine } from './entryLines';
import { isOn, tourniquetsInOrder } from './tourniquets';
import { agreementWords, lookWords } from './tourniquetWords';

type Of<K extends TreatmentKind> = Extract<Treatment, { kind: K }>['payload'];
type Part = string | null;
type Say = (patient: Patient) => Part;
export type SpokenPart = (typeof SPOKEN_PARTS)[number];
/** A kind that ATMIST says in words of its own. */
export type SpokenKind = (typeof SPOKEN_PLACED)[number];

/** Each part in its order: bleeding first, then the resuscitation, then airway, drugs and comfort. */
export function treatment(patient: Patient): string {
  const done = SPOKEN_PARTS.flatMap(sayers).map((say) => say(patient));
  return done.filter((part) => part !== null).join('. ') || t('spoken-none-recorded');
}

function sayers(part: SpokenPart): Say[] {
  const own = Object.values(TREATED).flatMap(([under, say]) => (under === part ? [say] : []));
  const listed = (Object.keys(SPOKEN_UNDER) as (keyof typeof SPOKEN_UNDER)[]).filter(
    (kind) => SPOKEN_UNDER[kind] === part,
  );
  return [...new Set(own), ...listed.map((kind) => (patient: Patient) => asInTheTimeline(patient, kind))];
}

/** Whether the spoken handover says a treatment under this part. */
export function isSpokenUnder(part: SpokenPart, { kind }: Pick<Treatment, 'kind'>): boolean {
  return PART_OF[kind] === part;
}

/** Each thing that was done, once, in the words of its line, with the time at which it was done first. */
function asInTheTimeline({ treatments }: Patient, kind: string): Part {
  const first = new Map<string, Instant>();
  for (const one of treatments) {
    if (one.kind !== kind) continue;
    const what = lineOf(kind, one.payload);
    if (!first.has(what)) first.set(what, one.at);
  }
  return [...first].map(([what, at]) => t('treatment-done-at', { what, at: braced(at) })).join('. ') || null;
}

/** The server refuses to start with a kind that is listed by its line and has none. */
function lineOf(kind: string, payload: object): string {
  return isPlain(kind) ? plainLine(kind, payload) : '';
}

function cpr({ care: { cpr_started_at, cpr_since, cpr: state } }: Patient): Part {
  if (cpr_started_at === null) return null;
  const start = braced(cpr_started_at);
  if (state === 'running') return t('treatment-cpr-running', { start });
  if (cpr_since === null) return t('treatment-cpr', { start });
  const since = braced(cpr_since);
  return state === 'paused'
    ? t('treatment-cpr-paused', { start, since })
    : t('treatment-cpr-stopped', { start, since });
}

function pads({ care: { pads_at } }: Patient): Part {
  return pads_at === null ? null : t('treatment-pads', { at: braced(pads_at) });
}

function shocks({ care: { shock_count, last_shock_at, pads_at } }: Patient): Part {
  if (last_shock_at === null) return pads_at === null ? null : t('treatment-no-shock');
  return t('treatment-shocks', { count: shock_count, last: braced(last_shock_at) });
}

function stopped({ care: { stopped_at, stop_reason } }: Patient): Part {
  if (stopped_at === null) return null;
  const at = braced(stopped_at);
  if (stop_reason === null) return t('treatment-stopped', { at });
  return t('treatment-stopped-because', { at, reason: term(`stop-${stop_reason}`) });
}

function breaths({ care: { breaths: recorded } }: Patient): Part {
  const last = recorded.at(-1);
  if (last === undefined) return null;
  const count = recorded.reduce((sum, one) => sum + one.count, 0);
  return t('treatment-breaths', { count, last: braced(last.at) });
}

export function warmthWords(by: Of<'warmth_kept'>['by']): string {
  return list(
    by.map((each) => term(`warmth-${each}`)),
    'unit',
  );
}

/** Says each thing that was done, once, with the time at which it was done first. */
function listed<K extends OwnList>(kind: K, words: (done: Of<K>) => string): Say {
  return ({ treatments }) => {
    const first = new Map<string, Instant>();
    for (const one of treatments) {
      if (one.kind !== kind) continue;
      const said = words(one.payload as Of<K>);
      if (!first.has(said)) first.set(said, one.at);
    }
    const done = [...first].map(([what, at]) =>
      what === '' ? braced(at) : t('treatment-done-at', { what, at: braced(at) }),
    );
    const listedKind: OwnList = kind;
    return done.length === 0 ? null : t(`treatment-listed-${listedKind}`, { done: done.join('; ') });
  };
}
/** A treatment that has a list of its own. */
type OwnList<K = Key> = Extract<K extends `treatment-listed-${infer Kind}` ? Kind : never, TreatmentKind>;

function packed({ region, haemostatic }: Of<'wound_packed'>): string {
  const where = term(`region-${region}`);
  return haemostatic === true ? t('treatment-haemostatic', { region: where }) : where;
}

/** `15 l/min by mask`; empty where neither was recorded. */
export function oxygenWords({ litres_per_min, by }: Of<'oxygen_given'>): string {
  const litres = typeof litres_per_min === 'number' ? String(litres_per_min) : null;
  const means = typeof by === 'string' ? term(`oxygen-by-${by}`) : null;
  if (litres === null) return means ?? '';
  return means === null ? t('treatment-litres', { litres }) : t('treatment-litres-by', { litres, by: means });
}

function drugs({ care: { drugs: given } }: Patient): Part {
  const times = new Map<string, Instant[]>();
  for (const one of given) times.set(drugWords(one), [...(times.get(drugWords(one)) ?? []), one.at]);
  const said = [...times].map(([what, at]) => {
    const last = braced(at.at(-1) ?? '');
    return at.length === 1
      ? t('treatment-done-at', { what, at: last })
      : t('treatment-drug-times', { drug: what, count: at.length, last });
  });
  return said.length === 0 ? null : t('treatment-drugs', { drugs: said.join('; ') });
}

/** `adrenaline 1 mg IV`, as far as it was recorded. */
export function drugWords({
  drug: name,
  dose,
  unit,
  route,
}: Pick<DrugGiven, 'drug' | 'dose' | 'unit' | 'route'>): string {
  const drug = term(`drug-${name}`);
  const amount = typeof dose === 'number' ? amountWords(dose, unit ?? null) : null;
  const way = typeof route === 'string' ? term(`route-${route}`) : null;
  if (amount === null) return way === null ? drug : t('treatment-drug-route', { drug, route: way });
  if (way === null) return t('treatment-drug-amount', { drug, amount });
  return t('treatment-drug-amount-route', { drug, amount, route: way });
}

function amountWords(dose: number, unit: string | null): string {
  const figure = number(dose, { maximumFractionDigits: 6, useGrouping: false });
  return unit === null ? figure : t('treatment-amount', { dose: figure, unit: term(`dose-unit-${unit}`) });
}

/** How many are on, then each with its limb, time, conversion and last look. */
function tourniquets({ care }: Patient): Part {
  const recorded = tourniquetsInOrder(care);
  if (recorded.length === 0) return null;
  return t('treatment-tourniquets', {
    count: recorded.filter(isOn).length,
    tourniquets: recorded.map(tourniquet).join('; '),
  });
}

function tourniquet(one: Tourniquet): string {
  const values = {
    limb: t(`limb-${one.limb}`),
    since: braced(one.applied_at),
    conversion: conversion(one),
    look: lastLook(one),
  };
  return one.time_known ? t('treatment-tourniquet', values) : t('treatment-tourniquet-time-not-known', values);
}

function conversion({ status, conversion: started, converted_at, failed_at }: Tourniquet): string {
  const agreed = started && agreementWords(started);
  switch (status) {
    case 'applied':
      return t('treatment-not-converted');
    case 'converting':
      return agreed === null ? t('treatment-converting') : t('treatment-converting-agreed', { agreed });
    case 'converted': {
      const at = braced(converted_at ?? '');
      return agreed === null ? t('treatment-converted', { at }) : t('treatment-converted-agreed', { at, agreed });
    }
    case 'failed_locked':
      return t('treatment-conversion-failed', { at: braced(failed_at ?? '') });
  }
}

function lastLook({ reassessed }: Tourniquet): string {
  const look = reassessed.at(-1);
  return look
    ? t('treatment-reassessed', { at: braced(look.at), look: lookWords(look) })
    : t('treatment-not-reassessed');
}

/** A time for the reader's own clock: the screen prints what is in braces as local time. */
function braced(at: Instant): string {
  return `{${at}}`;
}

/** What is said of each treatment that has words of its own, in the order of each part. */
export const TREATED = {
  tourniquet_applied: ['bleeding', tourniquets],
  tourniquet_reassessed: ['bleeding', tourniquets],
  tourniquet_conversion_started: ['bleeding', tourniquets],
  tourniquet_converted: ['bleeding', tourniquets],
  tourniquet_conversion_failed: ['bleeding', tourniquets],
  wound_packed: ['bleeding', listed('wound_packed', packed)],
  pressure_dressing_applied: [
    'bleeding',
    listed('pressure_dressing_applied', ({ region }) => term(`region-${region}`)),
  ],
  chest_seal_applied: [
    'bleeding',
    listed('chest_seal_applied', ({ side, face }) =>
      t('treatment-seal', { side: t(`side-${side}`), face: t(`face-${face}`) }),
    ),
  ],
  cpr_started: ['resuscitation', cpr],
  cpr_paused: ['resuscitation', cpr],
  cpr_resumed: ['resuscitation', cpr],
  pads_applied: ['resuscitation', pads],
  shock_delivered: ['resuscitation', shocks],
  airway_managed: ['airway', listed('airway_managed', ({ adjunct }) => term(`airway-${adjunct}`))],
  oxygen_given: ['airway', listed('oxygen_given', oxygenWords)],
  rescue_breaths_given: ['airway', breaths],
  drug_given: ['drugs', drugs],
  patient_positioned: ['comfort', listed('patient_positioned', ({ position }) => term(`position-${position}`))],
  warmth_kept: ['comfort', listed('warmth_kept', ({ by }) => warmthWords(by))],
  resuscitation_stopped: ['end', stopped],
} as const satisfies Partial<Record<SpokenKind, readonly [SpokenPart, Say]>>;
const PART_OF: Partial<Record<string, SpokenPart>> = {
  ...SPOKEN_UNDER,
  ...Object.fromEntries(Object.entries(TREATED).map(([kind, [part]]) => [kind, part])),
};

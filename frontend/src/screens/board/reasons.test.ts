import { expect, test } from 'vitest';
import type { Check, Considered } from '../../wire/types';
import { SampleIncident } from '../testing/board';
import {
  asked,
  considerationsIn,
  farWords,
  lackingReasons,
  measureWords,
  notConsideredWords,
  reasonsOf,
  unitsInOrder,
  withReasons,
} from './reasons';

const check = (over: Partial<Check> = {}): Check => ({
  check: 'near',
  ok: true,
  said: { code: 'free', values: {} },
  reason: 'near',
  measured: null,
  threshold: null,
  unit: null,
  ...over,
});
const unit = (callSign: string, chosen: boolean, eta_s: number | null, checks: Check[] = [check()]): Considered => ({
  unit: callSign,
  call_sign: callSign,
  service: 'police',
  role: 'co_responder',
  chosen,
  eta_s,
  uncertainty_s: null,
  eta_source: 'estimate',
  distance_m: 1_200,
  checks,
});
const consideredIn = (incident: SampleIncident) => considerationsIn(incident.view().entries);

test('the newest consideration comes first, with the chosen units first in it', () => {
  const [newest, before] = consideredIn(
    new SampleIncident()
      .add(1, 'units_considered', { considered: [unit('OLD', true, 1)], sentence: 'OLD goes.' })
      .add(2, 'units_considered', {
        considered: [unit('FAR', false, 90), unit('NEAR', false, 30), unit('SENT', true, 60)],
        sentence: 'SENT goes.',
      }),
  );
  expect(newest?.sentence).toBe('SENT goes.');
  expect(newest?.units.map((why) => why.call_sign)).toEqual(['SENT', 'NEAR', 'FAR']);
  expect(before?.sentence).toBe('OLD goes.');
});

test('a failed check comes before those that were met', () => {
  const [why] = unitsInOrder([
    unit('A', false, null, [check({ check: 'a' }), check({ check: 'b', ok: false }), check({ check: 'c' })]),
  ]);
  expect(why?.checks.map((each) => each.check)).toEqual(['b', 'a', 'c']);
});

test.each([
  ['declined', (incident: SampleIncident) => incident.answer(9, 'PX21', 'alert_declined'), 'after PX21 declined'],
  [
    'expired',
    (incident: SampleIncident) => incident.add(9, 'alert_expired', { alert: 'alert-PX21', unit: 'unit-PX21' }),
    'after PX21 did not answer',
  ],
  [
    'police_tasking',
    (incident: SampleIncident) =>
      incident.add(9, 'alert_withdrawn', { alert: 'alert-PX21', unit: 'unit-PX21', cause: 'police_tasking' }),
    'after PX21 was taken for police work',
  ],
  ['relocated', (incident: SampleIncident) => incident, 'after the address changed'],
  ['declined', (incident: SampleIncident) => incident, 'after a unit declined'],
  ['moonrise', (incident: SampleIncident) => incident, 'moonrise'],
])('says after what: %s', (cause, happens, words) => {
  const incident = happens(new SampleIncident().alert(2, 'PX21', 'police', 180));
  expect(consideredIn(incident.add(10, 'units_considered', { considered: [], occasion: cause }))[0]?.cause).toBe(words);
});

test('one written by an older server has no sentence and came with the call', () => {
  expect(
    consideredIn(new SampleIncident().add(1, 'units_considered', { considered: [unit('A', true, 1)] }))[0],
  ).toMatchObject({
    sentence: '',
    cause: 'when the call came',
    scheme: null,
  });
});

test('why not: by any part of the call sign, with or without spaces', () => {
  const units = [unit('XT21', true, 1), unit('XT30', false, 2)];
  expect(asked(units, ' xt 30 ').map((why) => why.call_sign)).toEqual(['XT30']);
  expect(asked(units, '').length).toBe(2);
  expect(asked(units, 'XT99')).toEqual([]);
  expect(notConsideredWords(' xt99 ', units)).toBe('XT99 was not among the nearest considered.');
});

test('a unit of another agency: its service and the classes of the reasons, and a word for what is withheld', () => {
  const hidden = { reason: null, said: null };
  const checks = [
    check({ ...hidden, check: 'on_duty' }),
    check({ ...hidden, check: 'kit:aed', ok: false }),
    check({ ...hidden, check: 'radius', ok: false }),
    check({ ...hidden, check: 'ceiling', ok: false }),
  ];
  const withheld = { ...unit('XT21', false, 1), unit: null, call_sign: null, eta_s: null, distance_m: null, checks };
  expect(farWords('Police', withheld)).toBe('Police, place withheld');
  expect(reasonsOf(withheld)).toEqual([
    { ok: false, words: 'kit that the scheme asks for is missing', measure: null },
    { ok: false, words: 'too far away', measure: null },
  ]);
  expect(asked([withheld, unit('XT30', false, 2)], '').length).toBe(2);
  expect(notConsideredWords('xt21', [withheld])).toBe(
    'XT21 is not among the units named here. Units of another agency are shown without their call signs.',
  );
});

test.each([
  [{ measured: 9_200, threshold: 8_000, unit: 'm' }, '9.2 km against 8.0 km'],
  [{ measured: 970, threshold: 900, unit: 's' }, '16:10 min against 15:00 min'],
  [{ measured: 14, threshold: null, unit: 's' }, '14 s'],
  [{ measured: 1, threshold: 2, unit: 'people' }, '1 person against 2 people'],
  [{ measured: 60, threshold: 60, unit: 'alerts' }, '60 alerts against 60 alerts'],
  [{ measured: 'off_duty', threshold: null, unit: null }, 'off duty'],
  [{ measured: null, threshold: 4, unit: 's' }, null],
] as const)('says %o as %s', (given, words) => {
  expect(measureWords(check(given))).toBe(words);
});

test('how far says what is known', () => {
  expect(farWords('Police', { unit: 'u1', eta_s: 240, uncertainty_s: 45, distance_m: 1_200 })).toBe(
    'Police, 4 min, give or take 45 s, 1.2 km',
  );
  expect(farWords('Police', { unit: 'u1', eta_s: null, uncertainty_s: null, distance_m: null })).toBe('Police');
});

test('the reasons that the feed leaves out are read by themselves', () => {
  const incident = new SampleIncident().add(1, 'units_considered', { considered: [unit('A', true, 1)] });
  const given = incident.entries[1];
  if (!given) throw new Error('no entry');
  const carried = { ...given, payload: { ...given.payload, considered: null }, left_out: ['payload.considered'] };
  expect(considerationsIn([carried])[0]).toMatchObject({ isRead: false, units: [] });
  expect(lackingReasons([carried])).toBe(given.id);
  const [read] = considerationsIn(withReasons([carried], [given]));
  expect([read?.isRead, read?.units.map(({ call_sign }) => call_sign)]).toEqual([true, ['A']]);
  expect(lackingReasons([given])).toBe('');
});

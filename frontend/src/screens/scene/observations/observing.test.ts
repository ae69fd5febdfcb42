import { expect, it } from 'vitest';
import { nothingKnown } from '../../../timeline/observations';
import {
  comaLeft,
  emptyDraft,
  isEmpty,
  oddWords,
  stepped,
  typedMore,
  valuesOf,
  type ObservationDraft,
} from './observing';

const draft = (given: Partial<ObservationDraft>): ObservationDraft => ({ ...emptyDraft(), ...given });

it('takes digits as far as the value can go', () => {
  expect(typedMore('', '1', 'spo2')).toBe('1');
  expect(typedMore('10', '0', 'spo2')).toBe('100');
  expect(typedMore('10', '1', 'spo2')).toBe('10');
  expect(typedMore('0', '7', 'pulse')).toBe('7');
  expect(typedMore('36', '.', 'pulse')).toBe('36');
  expect(typedMore('36', '.', 'temperature_c')).toBe('36.');
  expect(typedMore('36.4', '5', 'temperature_c')).toBe('36.4');
  expect(typedMore('0', '.', 'glucose_mmol_l')).toBe('0.');
});

it('steps from the typed value, the last value, or the usual one', () => {
  expect(stepped('', 1, 'pulse', undefined)).toBe('80');
  expect(stepped('', -1, 'pulse', 118)).toBe('118');
  expect(stepped('118', 1, 'pulse', 60)).toBe('120');
  expect(stepped('100', 1, 'spo2', undefined)).toBe('100');
  expect(stepped('0', -1, 'rr', undefined)).toBe('0');
  expect(stepped('36.9', 1, 'temperature_c', undefined)).toBe('37.0');
});

it('leaves out what was not measured', () => {
  expect(valuesOf(emptyDraft(), 1)).toEqual(nothingKnown());
  expect(isEmpty(valuesOf(emptyDraft(), 2))).toBe(true);
  const values = valuesOf(draft({ typed: { rr: '24', temperature_c: '36.' }, acvpu: 'V', oxygen: false }), 2);
  expect(values).toEqual({ ...nothingKnown(), rr: 24, temperature_c: 36, acvpu: 'V', oxygen: false, spo2_scale: 2 });
});

it('records a coma scale only when complete, with what cannot be tested', () => {
  expect(valuesOf(draft({ coma: { e: 3, v: 4 } }), 1).gcs).toBeNull();
  expect(comaLeft({ e: 3, v: 4 })).toEqual(['Motor']);
  expect(comaLeft({})).toEqual([]);
  expect(valuesOf(draft({ coma: { e: 3, v: null, m: 5 } }), 1).gcs).toEqual({ e: 3, v: null, m: 5 });
});

it('names what is odd', () => {
  expect(oddWords(valuesOf(draft({ typed: { spo2: '20', pulse: '80' } }), 1))).toBe('SpO₂ 20 %');
  expect(oddWords(valuesOf(draft({ typed: { sbp: '60', dbp: '92' } }), 1))).toBe('BP lower 92 mmHg');
  expect(oddWords(valuesOf(draft({ typed: { rr: '0' } }), 1))).toBeNull();
});

import { expect, test } from 'vitest';
import { mayTakeRecord, recordLinks, reportLinks } from './documents';
import type { Clearance } from '../wire/types';

const INCIDENT = '01900000-0000-7000-8000-00000000000c';
const PATIENT = '01900000-0000-7000-8000-00000000000d';

test('the record is under its incident and its patient, and the address holds nothing else', () => {
  expect(recordLinks(INCIDENT, PATIENT).map(({ href }) => href)).toEqual([
    `/api/incidents/${INCIDENT}/patients/${PATIENT}/document.pdf`,
    `/api/incidents/${INCIDENT}/patients/${PATIENT}/document.json`,
    `/api/incidents/${INCIDENT}/patients/${PATIENT}/document.txt`,
  ]);
  expect(reportLinks(INCIDENT).map(({ href }) => href)).toEqual([`/api/incidents/${INCIDENT}/nemsis.xml`]);
});

test.each<[Clearance, boolean]>([
  ['full', true],
  ['crew', true],
  ['treating', false],
  ['after_care', false],
  ['oversight', false],
])('with clearance %s: %s', (clearance, may) => {
  expect(mayTakeRecord(clearance)).toBe(may);
});

import { expect, test } from 'vitest';
import { aboardWords } from './aboard';

const aboard = { vehicle: 'Ambulance', skill: null, transports: null, seats: null, aed: null };
const skill = { code: 'paramedic', label: 'Paramedic', assumed: false };

test.each([
  [{ ...aboard, skill, transports: true }, 'Ambulance, Paramedic, takes a patient'],
  [
    { ...aboard, skill: { ...skill, assumed: true }, transports: false },
    'Ambulance, Paramedic (assumed), takes no patient',
  ],
  [aboard, 'Ambulance, skill not recorded, transport not recorded'],
])('says what a unit brings', (given, words) => {
  expect(aboardWords(given)).toBe(words);
});

// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { minuteOfDay } from '../../../timeline/clocks';
import {
  alertedEntries,
  CREW,
  entryOf,
  INCIDENT,
  instant,
  OWN_UNIT,
  partOf,
  viewOf,
} from '../../../timeline/testing/incident';
import type { Entry } from '../../../wire/types';
import HandoverBanner from './HandoverBanner.svelte';

const HANDOVER = '0190a000-0000-7000-8000-000000000800';
const OTHER_PATIENT = '0190a000-0000-7000-8000-000000000600';
const HOSPITAL = 'Calder Moor Hospital';

afterEach(() => cleanup());

const offered = (over: object = {}, text: string | null = null): Entry =>
  entryOf(
    'handover_offered',
    60,
    { handover: HANDOVER, patient: INCIDENT, from_unit: OWN_UNIT, to_unit: CREW, ...over },
    { unit: OWN_UNIT, text },
  );
const of = (kind: string, more: object = {}): Entry =>
  entryOf(kind, 70, { handover: HANDOVER, ...more }, { unit: CREW });
const accepted = of('handover_accepted', { through_seq: 4 });
const another = entryOf('patient_found', 30, { patient: OTHER_PATIENT, tag: null });
const at = minuteOfDay(instant(70));

function titleFor(unit: string, entries: Entry[]): string {
  const view = viewOf([...alertedEntries(), ...entries]);
  const handover = view.state.handovers[HANDOVER];
  if (!handover) throw new Error('No handover was offered');
  render(HandoverBanner, { view, part: view.state.involvements[unit] ?? partOf(), handover, onopen: vi.fn() });
  return screen.getByTestId('handover-band').querySelector('strong')?.textContent ?? '';
}

it.each([
  ['the giver waits', OWN_UNIT, [offered()], 'Handover offered, not accepted yet'],
  ['the receiver is to hear it', CREW, [offered()], 'LD41 offers handover'],
  ['the receiver reads it back', CREW, [offered(), of('handover_received')], 'Handover from LD41: read it back'],
  ['the giver is asked', OWN_UNIT, [offered(), of('handover_returned')], 'YA104 asks about the handover'],
  ['the receiver asked', CREW, [offered(), of('handover_returned')], 'You asked LD41 about the handover'],
  [
    'it goes to a hospital',
    OWN_UNIT,
    [offered({ to_unit: null }, HOSPITAL)],
    `Handover to ${HOSPITAL}: say who took over`,
  ],
  ['the giver is done', OWN_UNIT, [offered(), accepted], `Handed over at ${at}`],
  ['the receiver is done', CREW, [offered(), accepted], `Taken over at ${at}`],
])('says what there is to do where %s', (_, unit, entries, title) => {
  expect(titleFor(unit, entries)).toBe(title);
});

it('names the patient where there are several', () => {
  expect(titleFor(CREW, [another, offered()])).toBe('LD41 offers handover of patient 1');
  cleanup();
  expect(titleFor(OWN_UNIT, [another, offered(), accepted])).toBe(`Patient 1 handed over at ${at}`);
});

import { expect, it } from 'vitest';
import type { CrewMember, Entry, UnitRecord } from '../wire/types';
import { otherClinicians } from './colleagues';
import { fold } from './fold';
import { alertRaised, entry, opened, OTHER_UNIT, UNIT, unit } from './testing/entries';

const HERE = 'ambulance' as const;
const [OURS, THEIRS] = [UNIT, OTHER_UNIT];

function member(person: string, name: string, role: CrewMember['role'] = 'clinician'): CrewMember {
  return { person, name, role };
}

function crewed(id: string, call_sign: string, crew: CrewMember[], more: Partial<UnitRecord> = {}): UnitRecord {
  return { ...unit, id, call_sign, service: HERE, crew, ...more };
}

function by(person: string, name: string, call_sign: string, unitId: string): Partial<Entry> {
  return { author: { person, name, call_sign, service: HERE }, unit: unitId };
}

const alerted = [
  opened(1),
  alertRaised(2, 'a1'),
  alertRaised(3, 'a2', { payload: { ...alertRaised(3, 'a2').payload, unit: THEIRS, call_sign: 'A102' } }),
];
const rhythm = (n: number, more: Partial<Entry>) => entry(n, 'rhythm_seen', { rhythm: 'vf' }, more);

function others(recorded: Entry[], units: UnitRecord[], me: string | null = 'p1') {
  const entries = [...alerted, ...recorded];
  return otherClinicians(entries, fold(entries), units, me);
}

it('names the clinicians of the crews that this device sees, by name, without oneself', () => {
  const crew = [
    member('p1', 'Me Myself'),
    member('p3', 'Zed Hill'),
    member('p2', 'Ann Lee'),
    member('p4', 'Tom Reed', 'responder'),
  ];
  expect(others([], [crewed(OURS, 'A101', crew)])).toEqual([
    { person: 'p2', name: 'Ann Lee' },
    { person: 'p3', name: 'Zed Hill' },
  ]);
});

it('leaves out clinicians of the police and units that are not on the incident', () => {
  const elsewhere = crewed('44444444-4444-7444-8444-444444444444', 'A103', [member('p5', 'Far Away')]);
  expect(others([], [crewed(OURS, 'PW21', [member('p2', 'Ann Lee')], { service: 'police' }), elsewhere])).toEqual([]);
});

it('names those of another crew who recorded what only clinicians record', () => {
  const recorded = [
    rhythm(4, by('p6', 'Ewa Nowak', 'A102', THEIRS)),
    entry(5, 'note_added', {}, by('p7', 'Jo Park', 'A102', THEIRS)),
    rhythm(6, by('p1', 'Me Myself', 'A101', OURS)),
  ];
  expect(others(recorded, [])).toEqual([{ person: 'p6', name: 'Ewa Nowak' }]);
});

it('names nobody whose unit has left', () => {
  const left = entry(5, 'status_reached', { status: 'clear' }, by('p6', 'Ewa Nowak', 'A102', THEIRS));
  expect(others([rhythm(4, by('p6', 'Ewa Nowak', 'A102', THEIRS)), left], [])).toEqual([]);
});

it('tells two of one name apart by their call signs, and one person recorded twice is one', () => {
  const recorded = [rhythm(4, by('p6', 'Ewa Nowak', 'A102', THEIRS)), rhythm(5, by('p6', 'Ewa Nowak', 'A102', THEIRS))];
  expect(others(recorded, [crewed(OURS, 'A101', [member('p8', 'Ewa Nowak')])])).toEqual([
    { person: 'p6', name: 'Ewa Nowak, A102' },
    { person: 'p8', name: 'Ewa Nowak, A101' },
  ]);
});

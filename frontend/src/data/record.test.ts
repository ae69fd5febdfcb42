import { expect, it } from 'vitest';
import { fold } from '../timeline/fold';
import { entry, opened, record } from '../timeline/testing/entries';
import type { Entry } from '../wire/types';
import { recordNow } from './record';

const known = [{ system: 'nhs_pathways', code: 'Dx99', label: 'Choking', category: 'choking', co_responder: false }];
const now = (...since: Entry[]) => recordNow(record, fold([opened(1), ...since]), since, known);
const moved = (n: number, address: string | null, lat = 53.9) =>
  entry(n, 'incident_relocated', { location: { lat, lon: -1.5, accuracy_m: 5, source: 'cad' } }, { text: address });

it('stays as it was sent while nothing was said', () => {
  expect(now()).toEqual(record);
});

it('takes the newest place, and keeps the address that it had', () => {
  const changed = now(moved(4, 'Low Street', 53.7), moved(3, 'Mill Street'));
  expect(changed).toMatchObject({ address: 'Low Street', address_before: 'High Street', location: { lat: 53.7 } });
  expect(now(moved(3, null))).toMatchObject({ address: 'High Street', address_before: null, location: { lat: 53.9 } });
});

it('does not strike out an address that the record already has', () => {
  expect(now(moved(3, 'High Street')).address_before).toBeNull();
});

it('takes the newest hazards and the newest code', () => {
  const changed = now(
    entry(2, 'hazards_changed', { hazards: null }, { text: '{"hazards": ["dog"]}' }),
    entry(3, 'hazards_changed', { hazards: null }, { text: '{"hazards": []}' }),
    entry(4, 'incident_recoded', { category: 'choking', system: 'nhs_pathways', code: 'Dx99' }),
  );
  expect(changed).toMatchObject({ hazards: [], category: 'choking', trigger: { code: 'Dx99', label: 'Choking' } });
});

it('leaves out a hazard whose time is over, and keeps all words of the others', () => {
  const known = { marker: null, severity: null, expires_at: null, source: null };
  const [dog, knife] = ['0c4a6a0e-0000-7000-8000-000000000001', '0c4a6a0e-0000-7000-8000-000000000002'];
  const text = JSON.stringify({
    hazards: ['dog', 'weapons', 'Knife'],
    words: { [dog]: ['dog'], [knife]: ['weapons', 'Knife'] },
  });
  const since = [
    entry(
      2,
      'hazards_changed',
      {
        hazards: [
          { id: dog, ...known },
          { id: knife, ...known },
        ],
      },
      { text },
    ),
  ];
  expect(now(...since).hazards).toEqual(['dog', 'weapons', 'Knife']);
  expect(now(...since, entry(3, 'hazards_expired', { hazards: [dog] })).hazards).toEqual(['weapons', 'Knife']);
});

it('takes the number that the CAD has given it since', () => {
  expect(now().external_ref).toBe(record.external_ref);
  const referenced = (n: number, external_ref: string) =>
    entry(n, 'incident_referenced', { external_ref, by: 'desk' as const });
  expect(now(referenced(2, 'CAD-1'), referenced(3, 'CAD-2')).external_ref).toBe('CAD-2');
});

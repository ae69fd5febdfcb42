import { expect, it } from 'vitest';
import { fold } from '../../timeline/fold';
import { partOf } from '../../timeline/testing/incident';
import type { AmbulanceRequest, Involvement } from '../../wire/types';
import { activeOf, limitsIn, requestIn } from './responseWords';

const REQUESTED: AmbulanceRequest = {
  agency: 'ambulance',
  requested_at: '2026-11-22T22:41:00.000Z',
  told_at: null,
  told_by: null,
  acknowledged_at: null,
  acknowledged_by: null,
};
const KNOWN: AmbulanceRequest = { ...REQUESTED, told_at: REQUESTED.requested_at, told_by: 'cad' };

function of(request: AmbulanceRequest | null, ...parts: Involvement[]) {
  const involvements = Object.fromEntries(parts.map((part) => [part.unit, part]));
  return { request, phase: 'open' as const, involvements, response: fold([]).response };
}

it('is loud about a request that its control room does not know of', () => {
  expect(requestIn(of(REQUESTED))).toMatchObject({ state: 'requested', isLoud: true });
  expect(requestIn(of(KNOWN))).toMatchObject({ state: 'told', isLoud: false });
  const acknowledged = { ...KNOWN, acknowledged_at: '2026-11-22T22:42:00.000Z' };
  expect(requestIn(of(acknowledged))).toMatchObject({ state: 'acknowledged', isLoud: false });
});

it('says nothing once a crew goes, when the call is over, or in a timeline without a request', () => {
  const crew = partOf({ role: 'crew', service: 'ambulance' });
  expect(requestIn(of(KNOWN, crew))).toBeNull();
  expect(requestIn(of(KNOWN, { ...crew, ended_at: '2026-11-22T22:50:00.000Z' }))).not.toBeNull();
  expect(requestIn({ ...of(KNOWN), phase: 'closed' })).toBeNull();
  expect(requestIn(of(null))).toBeNull();
});

it('waits for no crew once nobody is asked any more, but says that the control room does not know', () => {
  const response = { ...fold([]).response, state: 'closed' as const };
  expect(requestIn({ ...of(KNOWN), response })).toBeNull();
  expect(requestIn({ ...of(REQUESTED), response })).toMatchObject({ state: 'requested', isLoud: true });
});

it('counts who has not ended, and says how many a desk wants', () => {
  const first = partOf({ unit: 'a', role: 'crew' });
  const { involvements } = of(null, first, partOf({ unit: 'b', role: 'crew', ended_at: '2026-11-22T22:50:00.000Z' }));
  expect(activeOf(involvements, 'crew')).toBe(1);
  expect(limitsIn({ crew: 1, co_responder: null })).toEqual(['One ambulance crew is enough']);
  expect(limitsIn({ crew: null, co_responder: 0 })).toEqual(['No co-responder is wanted any more']);
});

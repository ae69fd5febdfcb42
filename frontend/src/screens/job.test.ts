import { expect, it } from 'vitest';
import { partOf } from '../timeline/testing/incident';
import type { InvolvementStatus } from '../wire/types';
import { screenFor } from './job';
import { parsePath } from './router.svelte';

const officer = { ready: true, role: 'responder', onUnit: true, part: null } as const;
const at = (status: InvolvementStatus) => screenFor({ ...officer, part: partOf({ status }) });

it('moves with the job', () => {
  expect(screenFor({ ...officer, ready: false })).toBe('opening');
  expect(screenFor({ ...officer, role: null })).toBe('signin');
  expect(screenFor({ ...officer, onUnit: false })).toBe('duty');
  expect(screenFor(officer)).toBe('waiting');
  expect([at('alerted'), at('displayed')]).toEqual(['alert', 'alert']);
  expect([at('accepted'), at('mobile'), at('at_rvp')]).toEqual(['way', 'way', 'way']);
  expect([at('on_scene'), at('at_patient'), at('transporting'), at('at_hospital')]).toEqual(Array(4).fill('scene'));
  expect([at('clear'), at('declined'), at('expired'), at('stood_down')]).toEqual(Array(4).fill('waiting'));
});

it.each(['supervisor', 'control_room'] as const)('shows the board to a %s', (role) => {
  expect(screenFor({ ...officer, role, onUnit: false })).toBe('board');
});

it('knows two addresses', () => {
  const id = '0190a000-0000-7000-8000-000000000500';
  expect(parsePath('/')).toEqual({ name: 'job' });
  expect(parsePath('/board')).toEqual({ name: 'board', incident: null });
  expect(parsePath(`/board/${id}`)).toEqual({ name: 'board', incident: id });
  expect(parsePath('/board/not-an-id')).toEqual({ name: 'job' });
});

it('gives an administrator a home that is not the board', () => {
  expect(screenFor({ ready: true, role: 'administrator', onUnit: false, part: null })).toBe('administration');
});

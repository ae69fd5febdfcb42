// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestApp, signInAs, type TestApp } from '../../data/testing/screens';
import { ok, refusedWith } from '../../data/testing/server';
import { app } from '../../data/app';
import { tick, world } from '../../data/world.svelte';
import type { DeskItem } from '../../wire/types';
import { actionsOf, kindWords, mustRingFor, noteWords } from './inbox';
import Inbox from './Inbox.svelte';
import { pick, picker } from './picker.svelte';

const HELD: DeskItem = {
  id: 'item-1',
  agency: 'a1',
  kind: 'call_held',
  subject: 'The boat house',
  incident: null,
  source_message: 'message-1',
  notes: [
    { code: 'field_unknown', field: 'prio' },
    { code: 'location_missing', field: '' },
  ],
  raised_at: '2026-11-22T22:41:00.000Z',
  due_at: '2026-11-22T22:41:20.000Z',
  seen_at: null,
  seen_by: null,
  escalated_at: null,
  escalated_to: null,
  resolved_at: null,
  resolved_by: null,
  resolution: null,
};
let testApp: TestApp;
let shown: string[];

beforeEach(() => {
  testApp = startTestApp();
  signInAs('control_room');
  shown = [];
  tick.now = Date.parse('2026-11-22T22:41:07.000Z');
  for (const what of ['seen', 'resolve'])
    testApp.server.answers[`POST /api/desk-items/item-1/${what}`] = () => ok({ desk_item: HELD });
});
afterEach(() => {
  cleanup();
  world.deskItems = [];
  pick(null);
});

const show = (...items: DeskItem[]) => {
  world.deskItems = items;
  return render(Inbox, { onincident: (incident: string) => shown.push(incident) });
};
const asked = () => testApp.server.asked.map(([name]) => name);

test('a cancellation that came before its call is only acknowledged', () => {
  const notes = ['incident_unknown', 'cancel_came_first'].map((code) => ({ code, field: '' }));
  expect(actionsOf({ ...HELD, notes })).toEqual(['acknowledged']);
  expect(actionsOf({ ...HELD, notes: [...HELD.notes, ...notes.slice(1)] })).toEqual(['place', 'no_action']);
  expect(noteWords({ ...HELD, notes })).toEqual([
    'The CAD writes about an incident that is not known here.',
    'The CAD cancelled this call before it came, or while it waited.',
  ]);
});

test('says how many wait, what each is and since when', () => {
  show(HELD, { ...HELD, id: 'item-2', kind: 'of_a_later_version', subject: 'PX21' });
  expect(screen.getByTestId('inbox').textContent).toContain('Inbox 2');
  const [first, second] = screen.getAllByTestId('inbox-item');
  for (const words of ['A call waits', 'The boat house', '00:07']) expect(first?.textContent).toContain(words);
  for (const words of ['Something for the control room', 'PX21']) expect(second?.textContent).toContain(words);
});

test('Enter opens the oldest, which is silent from then on', async () => {
  show(HELD, { ...HELD, id: 'item-2' });
  expect(app.deskSound).toBeTruthy();
  await fireEvent.keyDown(document.body, { key: 'Enter' });
  expect(screen.getAllByTestId('inbox-open').map((row) => row.getAttribute('aria-expanded'))).toEqual([
    'true',
    'false',
  ]);
  await waitFor(() => {
    expect(asked()).toContain('POST /api/desk-items/item-1/seen');
  });
});

test('a press on the map places the call, and it is sent', async () => {
  testApp.server.answers['POST /api/desk-items/item-1/place'] = () => ok({ incident: { id: 'incident-9' } });
  show(HELD);
  await fireEvent.click(screen.getByTestId('inbox-open'));
  await fireEvent.click(screen.getByTestId('inbox-place'));
  expect(picker.mode).toBe('inbox');
  expect(screen.getByTestId('inbox-place').textContent).toBe('Press the map …');
  picker.place = { lat: 53.8, lon: -1.55 };
  await waitFor(() => {
    expect(screen.getByTestId('inbox-place').textContent).toBe('Send here');
  });
  await fireEvent.click(screen.getByTestId('inbox-arrest'));
  await fireEvent.click(screen.getByTestId('inbox-place'));
  await waitFor(() => {
    expect(shown).toEqual(['incident-9']);
  });
  const sent = testApp.server.asked.filter(([name]) => name.endsWith('/place'));
  expect(sent.map(([, body]) => body)).toEqual([{ lat: 53.8, lon: -1.55, arrest: true }]);
  expect(picker.mode).toBeNull();
});

test('a refusal stays with the item, in the words of the server', async () => {
  testApp.server.answers['POST /api/desk-items/item-1/resolve'] = () =>
    refusedWith('desk_item_resolved', 'Somebody has dealt with this already.');
  show(HELD);
  await fireEvent.click(screen.getByTestId('inbox-open'));
  await fireEvent.click(screen.getByTestId('inbox-no_action'));
  await waitFor(() => {
    expect(screen.getByRole('alert').textContent).toBe('Somebody has dealt with this already.');
  });
});

test('each kind has the action that it most needs first', () => {
  const first = (kind: string) => actionsOf({ ...HELD, kind })[0];
  expect(
    ['call_held', 'call_unreadable', 'code_unknown', 'call_outside', 'call_exercise', 'running_call', 'x'].map(first),
  ).toEqual(['place', 'place', 'arrest', 'take', 'no_action', 'acknowledged', 'acknowledged']);
});

test('says why it waits and what was left out', () => {
  expect(noteWords(HELD)).toEqual(['The message has no place that can be used.', 'Left out or assumed: prio']);
  expect(kindWords({ ...HELD, kind: 'code_unknown' })).toBe('A call with an unknown code');
});

test('rings at the control room until it is seen, at a supervisor once it was not', () => {
  const escalated = { ...HELD, escalated_at: '2026-11-22T22:41:20.000Z' };
  const seen = { ...escalated, seen_at: '2026-11-22T22:41:30.000Z' };
  const rings = (role: 'control_room' | 'supervisor' | 'responder') =>
    [HELD, escalated, seen].map((item) => mustRingFor([item], role));
  expect(rings('control_room')).toEqual([true, true, false]);
  expect(rings('supervisor')).toEqual([false, true, false]);
  expect(rings('responder')).toEqual([false, false, false]);
});

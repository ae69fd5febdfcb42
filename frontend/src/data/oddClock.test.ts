// @vitest-environment happy-dom
/** A device whose clock was set to 1970 in the middle of an incident. */
import { afterEach, expect, it, vi } from 'vitest';
import { elapsedS } from '../timeline/clocks';
import { INCIDENT } from '../timeline/testing/entries';
import { closePages, openLivePage } from './testing/page';
import { FakeServer } from './testing/server';
import { relayedEntries } from './relayedEntries';
import { serverNow } from './world.svelte';

const WRONG = Date.parse('1970-01-01T00:03:00.000Z');

afterEach(async () => {
  vi.restoreAllMocks();
  await closePages();
});

it('shows what it recorded at its true time as soon as a server has answered', async () => {
  const server = new FakeServer();
  server.signedIn = 'p1';
  const { world, reports, device } = await openLivePage(server);
  const real = Date.now();
  server.hasLink = false;
  vi.spyOn(Date, 'now').mockImplementation(() => WRONG);
  expect(device.clock.offsetMs).toBeNull();
  world.clock.offsetMs = null;
  const id = reports.record(INCIDENT, 'cpr_started', { patient: INCIDENT, method: 'manual' });
  const recordedAt = () => world.incidents.get(INCIDENT)?.entries.find((entry) => entry.id === id)?.occurred_at ?? '';
  expect(Date.parse(recordedAt())).toBe(WRONG);
  expect(elapsedS(recordedAt(), serverNow(world) + 9_000)).toBe(9);
  device.clock.note({ serverMs: real, sentAt: WRONG, receivedAt: WRONG, blurMs: 0 });
  expect(Date.parse(recordedAt())).toBe(real);
  expect(elapsedS(recordedAt(), serverNow(world) + 9_000)).toBe(9);
});

it.each(['1970-01-01T00:03:00.000Z', '2099-01-01T00:00:00.000Z'])(
  'takes what another device recorded at %s as recorded when it was shown',
  (at) => {
    const certificate = {
      device: 'd9',
      person: 'p9',
      name: '',
      call_sign: 'PX21',
      unit: 'u9',
      service: 'police',
      role: 'responder',
      jwk: { kty: 'EC', crv: 'P-256', x: '', y: '' },
      iat: 0,
      exp: 0,
    };
    const shown = relayedEntries({
      id: 'r1',
      incident: INCIDENT,
      person: 'p1',
      unit: null,
      record: { certificate: '', record: '', signature: '' },
      certificate,
      reports: [{ id: 'e1', kind: 'cpr_started', incident: INCIDENT, at, payload: {} }],
      offset_ms: null,
      read_ms: Date.parse('2026-11-22T22:41:07.000Z'),
      state: 'waiting',
      settled_ms: null,
      refusal: null,
    });
    expect(shown.map((entry) => entry.occurred_at)).toEqual(['2026-11-22T22:41:07.000Z']);
  },
);

// @vitest-environment happy-dom
/** Where one's own unit is, in a demo that would drive it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { closePages, openLivePage } from './testing/page';
import { FakeServer } from './testing/server';
import type { Position } from '../wire/types';

const AT_STATION: Position = {
  lat: 53.8,
  lon: -1.55,
  accuracy_m: 5,
  at: '2026-11-22T22:42:00.000Z',
  source: 'station',
};
const HERE: Position = { ...AT_STATION, lat: 53.7972, lon: -1.543, source: 'device' };

class DemoServer extends FakeServer {
  override session() {
    return { ...super.session(), demo: true };
  }
}

let server: FakeServer;
beforeEach(() => {
  server = new DemoServer();
  server.signedIn = 'p1';
  server.unit = { ...server.unit, position: AT_STATION };
});
afterEach(closePages);

it('is where the demo has it until the person asks for the place of this device', async () => {
  const { world, position } = await openLivePage(server);
  position.takeSimulated();
  expect(world.fix).toEqual(AT_STATION);
  position.useOwn();
  world.fix = HERE;
  position.takeSimulated();
  expect(world.fix).toEqual(HERE);
});

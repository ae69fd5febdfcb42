// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { INCIDENT } from '../timeline/testing/entries';
import { newDb } from '../device/testing/db';
import { closePages, openLivePage, openPage, until } from './testing/page';
import { FakeServer, type FakeAnswer } from './testing/server';

const SECRET = 'Adrenaline into the left arm';
const BUSY: FakeAnswer = { status: 503, body: { code: 'x', retryable: true } };
afterEach(closePages);

function signedIn(): FakeServer {
  document.cookie = 'csrftoken=test';
  const server = new FakeServer();
  server.signedIn = 'p1';
  return server;
}

/** Everything that is stored, as somebody with the device in hand would read it. */
async function readable(db: ReturnType<typeof newDb>): Promise<string> {
  const open = await db.open();
  const names = [...open.objectStoreNames];
  return JSON.stringify(await Promise.all(names.map((name) => open.getAll(name as 'meta'))));
}

async function endedBy(
  cause: 'device_ended' | 'idle' | 'password_changed',
  erase: boolean,
  ticket: string | null = null,
  answer: FakeAnswer = { status: 200, body: { kept: 1, dropped: 0 } },
) {
  const server = signedIn();
  const db = newDb();
  const page = await openLivePage(server, db);
  await until(() => expect(page.world.incidents.size).toBe(1));
  server.answers['POST /api/reports'] = () => ({ status: 503, body: { code: 'x', retryable: true } });
  page.reports.record(INCIDENT, 'information_added', {}, SECRET);
  await until(() => expect(page.world.outbox.waiting).toBe(1));
  await until(async () => expect(await readable(db)).toContain(SECRET));
  server.signedIn = null;
  server.ended = { cause, at: '2026-01-01T00:00:00.000Z', erase, ticket };
  if (ticket) server.answers['POST /api/device/remains'] = () => answer;
  const ending = page.session.refresh();
  if (answer.status !== 503) await ending;
  return { server, db, page };
}

it('erases what a device holds when it is ended, in the middle of an incident too, and says why', async () => {
  const { db, page } = await endedBy('device_ended', true);
  expect([page.world.person, page.world.incidents.size, page.world.signInNeeded]).toEqual([null, 0, false]);
  expect(page.world.session?.ended?.cause).toBe('device_ended');
  expect(await readable(db)).not.toContain(SECRET);
  expect(page.world.outbox.sealed).toBe(0);
  expect(await (await db.open()).getAllKeys('meta')).not.toContain('ending');
});

it('tries again while the ticket opens, off the screen meanwhile', async () => {
  const { server, db, page } = await endedBy('device_ended', true, 'ticket', BUSY);
  await until(() => expect(server.bodiesOf('POST /api/device/remains')).toHaveLength(1));
  expect([page.world.person, page.world.incidents.size]).toEqual([null, 0]);
  expect((await (await db.open()).getAll('outbox')).length).toBe(1);
  server.answers['POST /api/device/remains'] = () => ({ status: 200, body: { kept: 1, dropped: 0 } });
  await until(async () => expect(await readable(db)).not.toContain(SECRET));
  expect(server.bodiesOf('POST /api/device/remains')).toHaveLength(2);
});

it('goes on after a reload without a link, shows nothing, and wipes when the minute is over', async () => {
  const { server, db, page } = await endedBy('device_ended', true, 'ticket', BUSY);
  await until(async () => expect(await db.readMeta('ending')).toBeTruthy());
  await page.close();
  server.hasLink = false;
  const ending = await db.readMeta('ending');
  if (ending) await db.writeMeta('ending', { ...ending, until_ms: Date.now() - 1 });
  const reopened = await openPage(server, db);
  await until(async () => expect(await readable(db)).not.toContain(SECRET));
  expect([reopened.world.person, reopened.world.incidents.size]).toEqual([null, 0]);
  expect(await db.readMeta('record_key')).toBeUndefined();
});

it('wipes at once where the ticket is refused', async () => {
  const refused = { status: 403, body: { code: 'remains_ticket_over', retryable: false } };
  const { db, page } = await endedBy('device_ended', true, 'ticket', refused);
  expect(await readable(db)).not.toContain(SECRET);
  expect([page.world.outbox.sealed, page.world.outbox.waiting]).toEqual([0, 0]);
});

it('hands over what it could not send and keeps none of it', async () => {
  const { server, db, page } = await endedBy('device_ended', true, 'ticket');
  const [handed] = server.bodiesOf('POST /api/device/remains') as { ticket: string; reports: { text: string }[] }[];
  expect([handed?.ticket, handed?.reports.map(({ text }) => text)]).toEqual(['ticket', [SECRET]]);
  expect([page.world.outbox.sealed, page.world.outbox.waiting]).toEqual([0, 0]);
  expect(await readable(db)).not.toContain(SECRET);
});

it('sends after the next sign-in what was sealed', async () => {
  const { server, page } = await endedBy('password_changed', true);
  delete server.answers['POST /api/reports'];
  expect((await page.session.signIn('p1', 'words')).problem).toBeNull();
  await until(() => expect(server.sent.map(({ text }) => text)).toContain(SECRET));
});

it('goes on recording where a sign-in ended by itself during an incident', async () => {
  const { page } = await endedBy('idle', false);
  expect([page.world.incidents.size, page.world.signInNeeded]).toEqual([1, true]);
});

it('leaves what another person sealed to that person', async () => {
  const { server, page, db } = await endedBy('password_changed', true);
  server.seal_key = 'HxAeDRwLGgkYBxYFFAMSARAPDg0MCwoJCAcGBQQDAgE';
  await page.session.signIn('p2', 'words');
  expect([page.world.outbox.sealed, page.world.outbox.waiting]).toEqual([1, 0]);
  expect(await readable(db)).not.toContain(SECRET);
});

it('calls itself what the server says', async () => {
  const server = signedIn();
  const page = await openLivePage(server);
  const given = '01a2014a-d4d2-7743-8894-03266ca2ad26';
  server.device = given;
  await page.session.refresh();
  expect(page.device.identity.id).toBe(given);
});

it('shows the sign-in page with the reason to a person off duty whose sign-in ended', async () => {
  const server = signedIn();
  server.entries = [];
  const page = await openPage(server);
  await until(() => expect(page.world.person?.id).toBe('p1'));
  server.signedIn = null;
  server.ended = { cause: 'password_changed', at: null, erase: false, ticket: null };
  await page.session.refresh();
  expect([page.world.person, page.world.session?.ended?.cause]).toEqual([null, 'password_changed']);
});

import { beforeEach, expect, it, vi } from 'vitest';
import type { Receipt, ReportBatch } from '../wire/types';
import { ApiError } from './apiError';
import type { RelayedRecord } from '../wire/relayed';
import { RelayStore } from './relayStore';
import { Outbox } from './outbox';
import type { OutboxRow } from './rows';
import { BACKOFF_CAP_MS, BATCH_BYTES, backoffMs, nextBatch, sendOutbox, type SenderPorts } from './sender';
import { relayRow, receipt, row } from './testing/rows';
import { newDb } from './testing/db';

let outbox: Outbox;
let relay: RelayStore;
let records: (given: RelayedRecord) => Receipt[];

beforeEach(() => {
  const db = newDb();
  outbox = new Outbox(db);
  relay = new RelayStore(db);
  records = () => [];
});

async function put(...rows: OutboxRow[]): Promise<string[]> {
  for (const each of rows) await outbox.put(each);
  return rows.map(({ id }) => id);
}

function refusal(status: number, code = 'x', retryable = false, retryAfterMs: number | null = null): ApiError {
  return new ApiError({ code, detail: 'A sentence.', status, retryable }, retryAfterMs);
}

function ports(
  answer: (batch: ReportBatch) => Receipt[] | Promise<Receipt[]>,
): SenderPorts & { batches: ReportBatch[] } {
  const batches: ReportBatch[] = [];
  return {
    batches,
    outbox,
    relay,
    postRelayed: (given) => Promise.resolve(records(given)),
    post: async (batch) => {
      batches.push(batch);
      return answer(batch);
    },
    person: () => Promise.resolve('p1'),
    offsetMs: () => Promise.resolve(-250),
    wall: () => Date.UTC(2026, 10, 22),
    onChange: vi.fn(),
  };
}

const record = ({ reports }: ReportBatch) => reports.map(({ id }) => receipt(id));
const states = async () => (await outbox.rows()).map(({ state }) => state);

it('sends all in order, says its clock, and settles', async () => {
  const ids = await put(row('cpr_started'), row('pads_applied'), row('shock_delivered'));
  const sender = ports(record);
  expect(await sendOutbox(sender)).toEqual({ done: 'all' });
  expect(sender.batches).toHaveLength(1);
  expect(sender.batches[0]?.reports.map(({ id }) => id)).toEqual(ids);
  expect(sender.batches[0]?.clock).toEqual({ sent_at: '2026-11-22T00:00:00.000Z', offset_ms: -250 });
  expect(await states()).toEqual(['settled', 'settled', 'settled']);
});

it('never sends what another person recorded on this device', async () => {
  await put(row('cpr_started', { person: 'p2' }));
  const sender = ports(record);
  expect(await sendOutbox(sender)).toEqual({ done: 'all' });
  expect(sender.batches).toEqual([]);
  expect(await states()).toEqual(['waiting']);
});

it('sends nothing when nobody is signed in', async () => {
  await put(row('cpr_started'));
  expect(await sendOutbox({ ...ports(record), person: () => Promise.resolve(null) })).toEqual({ done: 'nobody' });
});

it.each([[0], [408], [429], [500], [503]])('keeps everything after %i and comes back later', async (status) => {
  await put(row('cpr_started'));
  const sender = ports(() => Promise.reject(refusal(status, 'x', true, 2_000)));
  expect(await sendOutbox(sender)).toEqual({ done: 'later', afterMs: 2_000 });
  expect(await states()).toEqual(['waiting']);
});

it.each([
  [401, 'not_signed_in'],
  [403, 'csrf_failed'],
  [403, 'not_allowed'],
])('keeps everything after %i %s and waits for the sign-in', async (status, code) => {
  await put(row('cpr_started'));
  expect(await sendOutbox(ports(() => Promise.reject(refusal(status, code))))).toEqual({ done: 'sign_in' });
  expect(await states()).toEqual(['waiting']);
});

it('sends again under the same id after a lost answer', async () => {
  const [id] = await put(row('shock_delivered'));
  await sendOutbox(ports(() => Promise.reject(refusal(0, 'no_answer', true))));
  const again = ports(({ reports }) => reports.map((report) => receipt(report.id, { outcome: 'duplicate' })));
  await sendOutbox(again);
  expect(again.batches[0]?.reports[0]?.id).toBe(id);
  expect(await states()).toEqual(['settled']);
});

it('finds the one report that the server takes in no batch, and gets the others through', async () => {
  const rows = Array.from({ length: 9 }, (_, n) => row(n === 4 ? 'poison' : 'note_added'));
  await put(...rows);
  const sender = ports((batch) => {
    if (batch.reports.some(({ kind }) => kind === 'poison')) throw refusal(400, 'report_malformed');
    return record(batch);
  });
  expect(await sendOutbox(sender)).toEqual({ done: 'all' });
  const after = await outbox.rows();
  expect(after.filter(({ state }) => state === 'refused').map(({ report }) => report.kind)).toEqual(['poison']);
  expect(after.filter(({ state }) => state === 'settled')).toHaveLength(8);
});

it('holds back what follows in an incident while an earlier report has to wait', async () => {
  const rows = [
    ...Array.from({ length: 200 }, () => row('note_added', {}, 'i1')),
    row('note_added', {}, 'i1'),
    row('note_added', {}, 'i2'),
  ];
  await put(...rows);
  const sender = ports(({ reports }) =>
    reports.map(({ id, incident }, n) =>
      receipt(id, incident === 'i1' && n === 199 ? { outcome: 'refused', retryable: true } : {}),
    ),
  );
  expect(await sendOutbox(sender)).toEqual({ done: 'later', afterMs: null });
  expect(sender.batches.map(({ reports }) => reports.map(({ incident }) => incident).at(-1))).toEqual(['i1', 'i2']);
  expect(await outbox.waitingOf('p1')).toHaveLength(2);
});

it('does not spin when the server gives no receipts', async () => {
  await put(row('cpr_started'));
  const sender = ports(() => []);
  expect(await sendOutbox(sender)).toEqual({ done: 'later', afterMs: null });
  expect(sender.batches).toHaveLength(1);
});

it('keeps batches below the limits', () => {
  const big = Array.from({ length: 150 }, () => row('note_added'));
  for (const each of big) each.report.text = 'ö'.repeat(2_000);
  const batch = nextBatch(big, new Set(), 200);
  const bytes = new TextEncoder().encode(JSON.stringify(batch.map(({ report }) => report))).length;
  expect(bytes).toBeLessThan(BATCH_BYTES + 1_000);
  expect(batch.length).toBeGreaterThan(50);
  expect(
    nextBatch(
      Array.from({ length: 300 }, () => row('note_added')),
      new Set(),
      200,
    ),
  ).toHaveLength(200);
});

it('waits between nothing and fifteen seconds', () => {
  expect(backoffMs(1, () => 0)).toBe(0);
  expect(backoffMs(2, () => 0.5)).toBe(1_000);
  expect(backoffMs(50, () => 1)).toBe(BACKOFF_CAP_MS);
});

it('takes the records of other devices first, each once', async () => {
  const order: string[] = [];
  await put(row('accept_handover'));
  await relay.put(relayRow('s1', { read_ms: 2 }));
  await relay.put(relayRow('s0', { read_ms: 1 }));
  await relay.put(relayRow('s2', { person: 'p2' }));
  records = ({ signature }) => {
    order.push(signature);
    return [receipt('r1'), receipt('r2', { outcome: 'refused', code: 'handover_no_crew' })];
  };
  const sender = ports(({ reports }) => {
    order.push(...reports.map(({ kind }) => kind));
    return reports.map(({ id }) => receipt(id));
  });
  expect(await sendOutbox(sender)).toEqual({ done: 'all' });
  expect(order).toEqual(['s0', 's1', 'accept_handover']);
  expect((await relay.rows()).map(({ id, state }) => [id, state])).toEqual([
    ['s0', 'settled'],
    ['s1', 'settled'],
    ['s2', 'waiting'],
  ]);
});

it('lets an answer wait for the record that it answers, and nothing else', async () => {
  await put(row('accept_handover', {}, 'i1'), row('note_added', {}, 'i2'));
  await relay.put(relayRow('s1'));
  records = () => {
    throw refusal(503, 'database_unavailable', true);
  };
  const sender = ports(({ reports }) => reports.map(({ id }) => receipt(id)));
  expect(await sendOutbox(sender)).toEqual({ done: 'later', afterMs: null });
  expect(sender.batches.flatMap(({ reports }) => reports.map(({ incident }) => incident))).toEqual(['i2']);
  expect(await relay.waitingOf('p1')).toHaveLength(1);
  records = () => [];
  expect(await sendOutbox(sender)).toEqual({ done: 'all' });
  expect(sender.batches.flatMap(({ reports }) => reports.map(({ incident }) => incident))).toEqual(['i2', 'i1']);
});

it('keeps a record that is not verified until a person decides, and goes on', async () => {
  await put(row('note_added', {}, 'i1'));
  await relay.put(relayRow('s1'));
  records = () => {
    throw refusal(422, 'carried_not_genuine');
  };
  const sender = ports(({ reports }) => reports.map(({ id }) => receipt(id)));
  expect(await sendOutbox(sender)).toEqual({ done: 'all' });
  expect(await relay.rows()).toMatchObject([
    { id: 's1', state: 'refused', refusal: { code: 'carried_not_genuine', detail: 'A sentence.' } },
  ]);
  expect(sender.batches).toHaveLength(1);
  await relay.discard('s1');
  expect(await relay.rows()).toEqual([]);
});

it('does not let a server that fails over a record keep its own reports', async () => {
  await put(row('note_added', {}, 'i1'));
  await relay.put(relayRow('s1'));
  records = () => {
    throw refusal(500, 'status_500', true);
  };
  const sender = ports(({ reports }) => reports.map(({ id }) => receipt(id)));
  expect(await sendOutbox(sender)).toEqual({ done: 'all' });
  expect(sender.batches).toHaveLength(1);
  expect(await relay.waitingOf('p1')).toHaveLength(1);
});

it('asks for a sign-in before it sends anything', async () => {
  await put(row('note_added'));
  await relay.put(relayRow('s1'));
  records = () => {
    throw refusal(401, 'not_signed_in');
  };
  const sender = ports(() => []);
  expect(await sendOutbox(sender)).toEqual({ done: 'sign_in' });
  expect(sender.batches).toEqual([]);
});

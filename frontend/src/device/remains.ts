/** Hands over what this device could not send, once its access was ended: a person at a desk decides what becomes of it. */
import { toBase64url } from '../wire/base64url';
import { toInstant } from '../wire/ids';
import type { Uuid } from '../wire/types';
import type { Api } from './api';
import type { Db } from './db';
import type { Outbox } from './outbox';
import { isSealed } from './sealing';

export interface RemainsParts {
  api: Pick<Api, 'postRemains'>;
  db: Db;
  outbox: Outbox;
  offsetMs: number | null;
}

/** `all`: also what colleagues sealed here, because nobody uses this device again. What was handed over is gone from here. */
export async function handOver(parts: RemainsParts, ticket: string, person: Uuid, all: boolean): Promise<void> {
  const { api, db, outbox, offsetMs } = parts;
  const rows = (await outbox.rows()).filter((row) => row.person === person && row.state !== 'settled');
  const stored: object[] = all ? await db.answered((await db.open()).getAll('outbox')) : [];
  const sealed = stored.filter(isSealed);
  await api.postRemains({
    ticket,
    clock: { sent_at: toInstant(Date.now()), offset_ms: offsetMs },
    reports: rows.map(({ report }) => report),
    sealed: sealed.map((row) => ({
      person: row.person,
      nonce: toBase64url(row.sealed.nonce),
      content: toBase64url(new Uint8Array(row.sealed.content)),
    })),
  });
  for (const { order } of [...rows, ...sealed])
    if (order !== undefined) await db.answered((await db.open()).delete('outbox', order));
}

/** Seals everything unsent on this device, and opens what one person wrote again. */
import type { Uuid } from '../wire/types';
import type { Db } from './db';
import type { OutboxRow, RelayRow } from './rows';
import { canSeal, seal, unseal, type Sealed } from './seal';

type Row = OutboxRow | RelayRow;
const STORES = ['outbox', 'relayed'] as const;

/** What is left to read of a sealed row: whose it is, and that it waits. */
export interface SealedRow {
  order?: number;
  id: string;
  person: Uuid;
  state: Row['state'];
  sealed: Sealed;
}

export function isSealed(row: object): row is SealedRow {
  return 'sealed' in row;
}

/** Rows of this person that the server has not are sealed; those that it has are deleted. Says how many were sealed. */
export async function sealUnsent(db: Db, person: Uuid, sealKey: string): Promise<number> {
  if (!canSeal()) return 0;
  let count = 0;
  for (const name of STORES) {
    const found = await db.answered((await db.open()).getAll(name));
    const rows = (found as Row[]).filter((row) => !isSealed(row) && row.person === person);
    for (const row of rows) {
      const kept = row.state === 'settled' ? null : await sealedRow(row, sealKey);
      const tx = (await db.open()).transaction(name, 'readwrite', { durability: 'strict' });
      const written: Promise<unknown> = kept ? tx.store.put(kept as never) : tx.store.delete(keyOf(row));
      await db.answered(Promise.all([written, tx.done]));
      if (kept) count += 1;
    }
  }
  return count;
}

/** Opens what this person wrote; what another key sealed stays as it is. */
export async function openSealed(db: Db, person: Uuid, sealKey: string): Promise<void> {
  if (!canSeal()) return;
  for (const name of STORES) {
    const rows: object[] = await db.answered((await db.open()).getAll(name));
    for (const row of rows) {
      if (!isSealed(row) || row.person !== person) continue;
      const opened = (await unseal(sealKey, row.sealed)) as Row | null;
      if (opened) await db.answered((await db.open()).put(name, { ...opened, ...orderOf(row) }));
    }
  }
}

async function sealedRow(row: Row, sealKey: string): Promise<SealedRow> {
  const { id, person, state } = row;
  return { id, person, state, ...orderOf(row), sealed: await seal(sealKey, row) };
}

function orderOf(row: object): { order?: number } {
  return 'order' in row && typeof row.order === 'number' ? { order: row.order } : {};
}

function keyOf(row: Row): number | string {
  return orderOf(row).order ?? row.id;
}

/** Says from the worker that an alert was shown, as a page would: by the outbox, once a device. */
import { newId, toInstant } from '../wire/ids';
import type { Person, Uuid } from '../wire/types';
import type { FeedCache } from './cache';
import type { Db } from './db';
import type { Identity } from './identity';
import type { Outbox } from './outbox';
import type { OutboxRow } from './rows';

export interface DisplayedAlert {
  incident: Uuid;
  alert: Uuid;
  atMs: number;
}

export interface DisplayedStores {
  db: Db;
  identity: Identity;
  cache: FeedCache;
  outbox: Outbox;
}

/** Puts the report into the outbox. False if this device has reported it before, or nobody is signed in. */
export async function noteDisplayed(
  stores: DisplayedStores,
  { incident, alert, atMs }: DisplayedAlert,
): Promise<boolean> {
  const { db, identity, outbox } = stores;
  const { id: device } = await identity.load();
  const [session, offset] = await Promise.all([db.readMeta('session'), db.readMeta('offset')]);
  if (!session?.person || (await isSaid(stores, alert, device))) return false;
  const id = newId();
  const report = { id, kind: 'alert_displayed', incident, at: toInstant(atMs), payload: { alert } };
  await outbox.put({
    ...bylineOf(session.person),
    id,
    report,
    device,
    offset_ms: offset ?? null,
    state: 'waiting',
    receipt: null,
    settled_ms: null,
    refusal: null,
  });
  return true;
}

async function isSaid({ outbox, cache }: DisplayedStores, alert: Uuid, device: Uuid): Promise<boolean> {
  const [rows, { entries }] = await Promise.all([outbox.rows(), cache.read()]);
  const isIt = ({ kind, payload }: { kind: string; payload: Record<string, unknown> }) =>
    kind === 'alert_displayed' && payload.alert === alert;
  return rows.some(({ report }) => isIt(report)) || entries.some((entry) => entry.device === device && isIt(entry));
}

function bylineOf({ id, name, agency, unit }: Person): Pick<OutboxRow, 'person' | 'author' | 'unit'> {
  return {
    person: id,
    author: { person: id, name, call_sign: unit?.call_sign ?? null, service: agency.service },
    unit: unit?.id ?? null,
  };
}

/** Says from the worker that an alert was shown, as a page would: by the outbox, once a device. */
import { newId, toInstant } from '../wire/ids';
import type { Person, Uuid } from '../wire/types';
import { deviceIdentity } from './identity';
import { readCache } from './cache';
import type { Outbox, OutboxRow } from './outbox';
import { readMeta } from './db';

export interface DisplayedAlert {
  incident: Uuid;
  alert: Uuid;
  atMs: number;
}

/** Puts the report into the outbox. False when this device has said it before, or nobody is signed in. */
export async function noteDisplayed(outbox: Outbox, { incident, alert, atMs }: DisplayedAlert): Promise<boolean> {
  const { id: device } = await deviceIdentity();
  const [session, offset] = await Promise.all([readMeta('session'), readMeta('offset')]);
  if (!session?.person || (await isSaid(outbox, alert, device))) return false;
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

async function isSaid(outbox: Outbox, alert: Uuid, device: Uuid): Promise<boolean> {
  const [rows, { entries }] = await Promise.all([outbox.rows(), readCache()]);
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

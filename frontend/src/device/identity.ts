import { newId } from '../wire/ids';
import type { Uuid } from '../wire/types';
import { identify } from './api';
import { readMeta, writeMeta } from './db';

export interface DeviceIdentity {
  id: Uuid;
  label: string;
}

let known: DeviceIdentity | null = null;

/** This device's own id: made at its first use, kept for good. Without a store it lasts as long as the page. */
export async function deviceIdentity(): Promise<DeviceIdentity> {
  if (known) return known;
  const stored = await readMeta('device').catch(() => undefined);
  known ??= stored ?? { id: newId(), label: label() };
  identify(known.id);
  if (!stored) await writeMeta('device', known).catch(() => undefined);
  return known;
}

export function knownDevice(): DeviceIdentity {
  known ??= { id: newId(), label: label() };
  return known;
}

function label(): string {
  const agent = navigator.userAgent;
  if (/iPad|Tablet/i.test(agent) || (/Android/i.test(agent) && !/Mobile/i.test(agent))) return 'Tablet';
  return /iPhone|Android|Mobile/i.test(agent) ? 'Phone' : 'Computer';
}

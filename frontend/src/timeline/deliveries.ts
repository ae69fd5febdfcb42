import type { Deliveries, Delivery, KnownEntry, Uuid } from '../wire/types';

type Devices = Deliveries[Uuid];
const NOT_SENT: Delivery = { sent: {}, failed: {}, displayed_at: null };

/** How each alert went to each device, and which of them showed it, after one more entry. */
export function delivered(found: Deliveries, entry: KnownEntry): Deliveries {
  if (entry.kind === 'alert_raised') return { ...found, [entry.payload.alert]: found[entry.payload.alert] ?? {} };
  if (entry.kind !== 'alert_sent' && entry.kind !== 'alert_displayed') return found;
  const devices = found[entry.payload.alert];
  return devices ? { ...found, [entry.payload.alert]: reached(devices, entry) } : found;
}

function reached(devices: Devices, entry: KnownEntry): Devices {
  const at = entry.occurred_at;
  if (entry.kind === 'alert_displayed' && entry.device !== null) {
    const held = devices[entry.device] ?? NOT_SENT;
    const displayed_at = held.displayed_at !== null && held.displayed_at < at ? held.displayed_at : at;
    return { ...devices, [entry.device]: { ...held, displayed_at } };
  }
  if (entry.kind !== 'alert_sent') return devices;
  const { path, devices: sentTo, failed } = entry.payload;
  const all = { ...devices };
  for (const device of sentTo ?? []) {
    const held = all[device] ?? NOT_SENT;
    const before = held.sent[path];
    all[device] = { ...held, sent: { ...held.sent, [path]: before !== undefined && before < at ? before : at } };
  }
  for (const { device, reason } of failed ?? []) {
    const held = all[device] ?? NOT_SENT;
    all[device] = { ...held, failed: { ...held.failed, [path]: reason } };
  }
  return all;
}

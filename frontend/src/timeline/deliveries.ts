import type { Deliveries, Delivery, KnownEntry, Uuid } from '../wire/types';

/** How each alert went to each device, and which of them showed it. */
export function deliveries(entries: readonly KnownEntry[]): Deliveries {
  const found: Deliveries = {};
  for (const entry of entries) apply(found, entry);
  return found;
}

function apply(found: Deliveries, entry: KnownEntry): void {
  if (entry.kind === 'alert_raised') found[entry.payload.alert] ??= {};
  if (entry.kind === 'alert_sent') {
    const { alert, path, devices, failed } = entry.payload;
    for (const device of devices ?? []) earliest(at(found, alert, device)?.sent, path, entry.occurred_at);
    for (const { device, reason } of failed ?? []) {
      const held = at(found, alert, device);
      if (held) held.failed[path] = reason;
    }
  }
  if (entry.kind === 'alert_displayed' && entry.device !== null) {
    const held = at(found, entry.payload.alert, entry.device);
    if (held && (held.displayed_at === null || entry.occurred_at < held.displayed_at))
      held.displayed_at = entry.occurred_at;
  }
}

function at(found: Deliveries, alert: Uuid, device: Uuid): Delivery | undefined {
  const devices = found[alert];
  if (!devices) return undefined;
  return (devices[device] ??= { sent: {}, failed: {}, displayed_at: null });
}

function earliest(sent: Delivery['sent'] | undefined, path: keyof Delivery['sent'], moment: string): void {
  const before = sent?.[path];
  if (sent && (before === undefined || moment < before)) sent[path] = moment;
}

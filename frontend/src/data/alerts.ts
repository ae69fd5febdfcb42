import { knownDevice } from '../device/identity';
import type { DeclineReason, IncidentRecord, Uuid } from '../wire/types';
import { submit } from './outbox';
import { quietNotice } from './push';
import { world } from './world.svelte';

export { quietNotice } from './push';
export { startAlarm, stopAlarm, testAlarm } from '../device/alarm';

const displayed = new Map<Uuid, Uuid>();

/** Says once that a person can see the alert on this device: each device of a unit speaks for itself. */
export function alertDisplayed(incident: Uuid, alert: Uuid): Uuid {
  const said = displayed.get(alert) ?? saidBefore(incident, alert);
  if (said !== null) return said;
  const id = submit(incident, 'alert_displayed', { alert });
  displayed.set(alert, id);
  return id;
}

function saidBefore(incident: Uuid, alert: Uuid): Uuid | null {
  const entries = world.incidents.get(incident)?.entries ?? [];
  const device = knownDevice().id;
  return (
    entries.find(
      (entry) => entry.kind === 'alert_displayed' && entry.device === device && entry.payload.alert === alert,
    )?.id ?? null
  );
}

export function acceptAlert(incident: Uuid, alert: Uuid): Uuid {
  quietNotice(incident);
  return submit(incident, 'accept_alert', { alert });
}

export function declineAlert(incident: Uuid, alert: Uuid, reason: DeclineReason): Uuid {
  quietNotice(incident);
  return submit(incident, 'decline_alert', { alert, reason });
}

/** One's own service needs the unit now: it leaves the incident, and others are alerted in its place. */
export function takePoliceTasking(incident: Uuid, alert: Uuid): Uuid {
  quietNotice(incident);
  return submit(incident, 'take_police_tasking', { alert });
}

/** Opens the navigation that the device has. Carries the place and nothing else. */
export function navigationLink({ location }: IncidentRecord): string {
  const place = `${location.lat.toFixed(6)},${location.lon.toFixed(6)}`;
  const isApple = /iPhone|iPad|Macintosh/.test(navigator.userAgent);
  return isApple ? `maps:?daddr=${place}&dirflg=d` : `geo:${place}?q=${place}`;
}

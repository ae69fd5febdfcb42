import type { Identity } from '../device/identity';
import type { DeclineReason, IncidentRecord, Uuid } from '../wire/types';
import type { PushAlerts } from './push';
import type { Reports } from './reports';
import type { World } from './world.svelte';

export interface AlertsParts {
  world: World;
  identity: Identity;
  reports: Reports;
  push: PushAlerts;
}

/** Answers to the alerts of the own unit. */
export class Alerts {
  readonly #displayed = new Map<Uuid, Uuid>();

  constructor(private readonly parts: AlertsParts) {}

  /** Says once that a person can see the alert on this device: each device of a unit speaks for itself. */
  displayed(incident: Uuid, alert: Uuid): Uuid {
    const said = this.#displayed.get(alert) ?? this.#saidBefore(incident, alert);
    if (said !== null) return said;
    const id = this.parts.reports.record(incident, 'alert_displayed', { alert });
    this.#displayed.set(alert, id);
    return id;
  }

  accept(incident: Uuid, alert: Uuid): Uuid {
    return this.#answer(incident, 'accept_alert', { alert });
  }

  decline(incident: Uuid, alert: Uuid, reason: DeclineReason): Uuid {
    return this.#answer(incident, 'decline_alert', { alert, reason });
  }

  /** One's own service needs the unit now: it leaves the incident, and others are alerted in its place. */
  takePoliceTasking(incident: Uuid, alert: Uuid): Uuid {
    return this.#answer(incident, 'take_police_tasking', { alert });
  }

  #answer(incident: Uuid, command: string, payload: object): Uuid {
    this.parts.push.clearNotices(incident);
    return this.parts.reports.record(incident, command, payload);
  }

  #saidBefore(incident: Uuid, alert: Uuid): Uuid | null {
    const entries = this.parts.world.incidents.get(incident)?.entries ?? [];
    const device = this.parts.identity.id;
    return (
      entries.find(
        (entry) => entry.kind === 'alert_displayed' && entry.device === device && entry.payload.alert === alert,
      )?.id ?? null
    );
  }
}

/** Opens the navigation that the device has. Carries the place and nothing else. Null where nobody knows it. */
export function navigationLink({ location }: IncidentRecord): string | null {
  if (!location) return null;
  const place = `${location.lat.toFixed(6)},${location.lon.toFixed(6)}`;
  const isApple = /iPhone|iPad|Macintosh/.test(navigator.userAgent);
  return isApple ? `maps:?daddr=${place}&dirflg=d` : `geo:${place}?q=${place}`;
}

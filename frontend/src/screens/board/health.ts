/** The health of the area: which units are heard from, which alerts wait. */
import type { IncidentView } from '../../data/world.svelte';
import type { DeviceRecord, Instant, UnitRecord } from '../../wire/types';
import { lacksWords } from '../shared/deviceWords';
import { isAsked, phaseOf } from './rows';

export const LIVE_WITHIN_S = 15;
export const QUIET_WITHIN_S = 30;
export type Hearing = 'live' | 'quiet' | 'silent';

export function hearingOf(lastSeenAt: Instant | null, nowMs: number): Hearing {
  if (lastSeenAt === null) return 'silent';
  const ageS = (nowMs - Date.parse(lastSeenAt)) / 1_000;
  if (ageS < LIVE_WITHIN_S) return 'live';
  return ageS < QUIET_WITHIN_S ? 'quiet' : 'silent';
}

export interface AreaHealth {
  /** `simulated`: driven by a demo, on no device at all. */
  units: Record<Hearing | 'simulated', number>;
  /** Call signs of the agency's units on duty that are not heard from. */
  silent: string[];
  unanswered: { count: number; oldest: Instant | null };
  /** Devices on a unit by when they were last heard, and those that may not ring. */
  devices: Record<Hearing, number>;
  notReady: { name: string; missing: string[] }[];
  nobodyGoing: number;
  exercises: number;
}

export function areaHealth(
  units: Iterable<UnitRecord>,
  devices: DeviceRecord[],
  incidents: Iterable<IncidentView>,
  agency: string | null,
  nowMs: number,
): AreaHealth {
  const counts = { live: 0, quiet: 0, silent: 0, simulated: 0 };
  const silent: string[] = [];
  for (const unit of units) {
    // Only an agency's own devices are visible, so other agencies' units do not count.
    if (unit.duty === 'off_duty' || unit.agency !== agency) continue;
    const heard = devices
      .filter((device) => device.unit === unit.id)
      .map((device) => hearingOf(device.last_seen_at, nowMs));
    if (heard.length === 0 && isSimulated(unit)) {
      counts.simulated += 1;
      continue;
    }
    const best = heard.includes('live') ? 'live' : heard.includes('quiet') ? 'quiet' : 'silent';
    counts[best] += 1;
    if (best === 'silent') silent.push(unit.call_sign);
  }
  const open = [...incidents].filter((view) => phaseOf(view.state) !== 'over');
  const asked = open
    .flatMap((view) => Object.values(view.state.involvements).filter(isAsked))
    .map((part) => part.alerted_at);
  return {
    units: counts,
    silent: silent.sort(),
    unanswered: { count: asked.length, oldest: asked.sort()[0] ?? null },
    devices: hearings(devices, nowMs),
    notReady: devices
      .filter(isNotReady)
      .map((device) => ({ name: device.call_sign ?? device.label, missing: lacksWords(device) })),
    nobodyGoing: open.filter((view) => phaseOf(view.state) === 'nobody').length,
    exercises: open.filter((view) => view.record.exercise).length,
  };
}

/** The demo's autopilot answers for a unit on which nobody is signed in, so its silence is no fault. */
function isSimulated({ position }: UnitRecord): boolean {
  return position?.source === 'simulation';
}

function hearings(devices: DeviceRecord[], nowMs: number): Record<Hearing, number> {
  const counts: Record<Hearing, number> = { live: 0, quiet: 0, silent: 0 };
  for (const { unit, last_seen_at } of devices) if (unit !== null) counts[hearingOf(last_seen_at, nowMs)] += 1;
  return counts;
}

/** Booked on, but an alert may not be heard: something is missing. */
export function isNotReady({ unit, ready }: DeviceRecord): boolean {
  return unit !== null && !ready;
}

/** Those not heard for longest come first. */
export function devicesInOrder(devices: DeviceRecord[]): DeviceRecord[] {
  const name = (device: DeviceRecord) => device.call_sign ?? device.label;
  const rank = (device: DeviceRecord) => (device.unit === null ? 1 : 0);
  return [...devices].sort((a, b) => rank(a) - rank(b) || name(a).localeCompare(name(b)));
}

/** The words and rings of the marks on the map. */
import { dutyWords, STATUS_WORDS } from '../../../timeline/words';
import type { InvolvementStatus, UnitRecord, Uuid } from '../../../wire/types';
import type { LatLon } from './geo';
import { small, t } from '../../../words';
import { serviceWord } from '../../../words/services.svelte';

export const OLD_AFTER_S = 60;

/** An incident on the map, with the status of its units. */
export interface MapIncident extends LatLon {
  id: Uuid;
  number: string;
  what: string;
  over: boolean;
  mustAct: boolean;
  parts: Partial<Record<Uuid, InvolvementStatus>>;
}

export interface UnitMark extends LatLon {
  id: Uuid;
  callSign: string;
  service: UnitRecord['service'];
  mine: boolean;
  ring: MarkRing;
  incident: Uuid | null;
  old: boolean;
  age: string;
  words: string;
}

/** The share of the ring that is drawn, and its look. */
export interface MarkRing {
  share: number;
  look: 'free' | 'busy' | 'asked' | 'going' | 'there';
}

/** How far along the way to the patient a rung is, from 0 to 1. */
export const PROGRESS: Record<InvolvementStatus, number> = {
  alerted: 0,
  displayed: 0,
  accepted: 0.25,
  mobile: 0.5,
  at_rvp: 0.6,
  on_scene: 0.75,
  at_patient: 1,
  transporting: 1,
  at_hospital: 1,
  clear: 0,
  declined: 0,
  expired: 0,
  stood_down: 0,
};

const ENDED: readonly InvolvementStatus[] = ['clear', 'declined', 'expired', 'stood_down'];

export function isEnded(status: InvolvementStatus): boolean {
  return ENDED.includes(status);
}

export function markRing(unit: UnitRecord, status: InvolvementStatus | undefined): MarkRing {
  if (status === undefined || isEnded(status))
    return { share: 0, look: unit.duty === 'busy' || unit.duty === 'divertible' ? 'busy' : 'free' };
  if (status === 'alerted' || status === 'displayed') return { share: 0, look: 'asked' };
  const share = PROGRESS[status];
  return { share, look: share === 1 ? 'there' : 'going' };
}

/** `8 s`, `3 min`, `2 h`. */
export function ageText(seconds: number): string {
  if (seconds < 60) return t('duration-seconds', { seconds: Math.max(0, Math.floor(seconds)) });
  if (seconds < 3_600) return t('duration-minutes', { minutes: Math.floor(seconds / 60) });
  return t('duration-hours', { hours: Math.floor(seconds / 3_600) });
}

/** `8 s ago`, `3 min ago`, `2 h ago`. */
export function agoText(seconds: number): string {
  if (seconds < 60) return t('ago-seconds', { seconds: Math.max(0, Math.floor(seconds)) });
  if (seconds < 3_600) return t('ago-minutes', { minutes: Math.floor(seconds / 60) });
  return t('ago-hours', { hours: Math.floor(seconds / 3_600) });
}

export function unitMarks(
  units: UnitRecord[],
  incidents: MapIncident[],
  own: string | null,
  nowMs: number,
): UnitMark[] {
  return units.flatMap((unit): UnitMark[] => {
    if (!unit.position) return [];
    const on = incidents.find((incident) => {
      const status = incident.parts[unit.id];
      return status !== undefined && !isEnded(status);
    });
    const status = on?.parts[unit.id];
    if (unit.duty === 'off_duty' && !on) return [];
    const ageS = Math.max(0, (nowMs - Date.parse(unit.position.at)) / 1_000);
    const age = ageText(ageS);
    const doing =
      on && status
        ? t('map-unit-on', { status: STATUS_WORDS[status], number: shortNumber(on.number) })
        : dutyWords(unit.duty, unit.task);
    return [
      {
        id: unit.id,
        callSign: unit.call_sign,
        service: unit.service,
        mine: unit.service === own,
        lat: unit.position.lat,
        lon: unit.position.lon,
        ring: markRing(unit, status),
        incident: on?.id ?? null,
        old: ageS > OLD_AFTER_S,
        age,
        words: t('map-unit', {
          unit: unit.call_sign,
          ago: agoText(ageS),
          service: small(serviceWord(unit.service)),
          doing,
        }),
      },
    ];
  });
}

/** Units on duty that the map cannot show. */
export function withoutPosition(units: UnitRecord[]): UnitRecord[] {
  return units.filter((unit) => unit.position === null && unit.duty !== 'off_duty');
}

/** `0412` of `WY-20261122-0412`: the part that is said aloud. */
export function shortNumber(number: string): string {
  return number.split('-').at(-1) ?? number;
}

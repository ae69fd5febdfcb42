/** Records a press: the fact is submitted, the device vibrates, and undo is offered for ten seconds. */
import { app } from '../../data/app';
import type { Correction } from '../../data/corrections';
import { now, tick } from '../../data/world.svelte';
import { buzz } from '../../ui/haptic';
import type { Entry, ReachStatus, Uuid } from '../../wire/types';

export const UNDO_MS = 10_000;
/** A button rests for so long after a press, because gloves press twice. */
export const REST_MS = 800;

/** `patient`: null for a fact about no patient. */
export interface Pressed {
  key: string;
  label: string;
  incident: Uuid;
  patient: Uuid | null;
  entry: Uuid;
  atMs: number;
}

export const pressed = $state<{ last: Pressed | null; resting: boolean }>({ last: null, resting: false });
let rest: ReturnType<typeof setTimeout> | undefined;

/** Rests buttons where a new screen puts one under the thumb that has just pressed another. */
export function restBriefly(): void {
  pressed.resting = true;
  clearTimeout(rest);
  rest = setTimeout(() => (pressed.resting = false), REST_MS);
}

function remember(press: Omit<Pressed, 'atMs'>): void {
  buzz();
  pressed.last = { ...press, atMs: now() };
  restBriefly();
}

export interface Press {
  key: string;
  label: string;
  incident: Uuid;
}

export function pressFact(press: Press, kind: string, payload: object = {}, text?: string): void {
  remember({
    ...press,
    patient: (payload as { patient?: Uuid | null }).patient ?? null,
    entry: app.reports.record(press.incident, kind, payload, text),
  });
}

export function pressStatus(press: Press, status: ReachStatus): void {
  remember({
    ...press,
    patient: null,
    entry: app.reports.record(press.incident, 'status_reached', { status: status }),
  });
}

/** Corrects an entry to another time or patient. Undo then withdraws the corrected entry. */
export function correct(entry: Entry, incident: Uuid, correction: Correction): Uuid {
  const corrected = app.corrections.correct(entry, incident, correction);
  const { last } = pressed;
  if (last?.entry === entry.id)
    pressed.last = { ...last, entry: corrected, patient: 'patient' in correction ? correction.patient : last.patient };
  return corrected;
}

/** Seconds left to undo the last press. */
export function undoLeftS(): number {
  const { last } = pressed;
  return last ? Math.max(0, Math.min(10, Math.ceil((last.atMs + UNDO_MS - tick.now) / 1000))) : 0;
}

export function undoLast(): void {
  const { last } = pressed;
  if (!last) return;
  pressed.last = null;
  app.corrections.withdraw(last.incident, last.entry, 'slip');
}

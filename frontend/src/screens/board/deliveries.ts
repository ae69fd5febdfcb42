/** The delivery of an alert: raised, sent by each path to each device, displayed, answered, each with its age. */
import { elapsedS } from '../../timeline/clocks';
import type {
  Delivery,
  DeviceRecord,
  Entry,
  IncidentState,
  KnownEntry,
  Instant,
  Involvement,
  Path,
  Uuid,
} from '../../wire/types';
import { notSentWords } from '../shared/deviceWords';
import { agoText } from '../shared/map/marks';
import { isAsked } from './rows';
import { t } from '../../words';

const PATHS: readonly Path[] = ['socket', 'push'];

export interface DeliveryStep {
  id: string;
  words: (ago: string) => string;
  at: Instant | null;
  look: 'done' | 'wait' | 'danger' | 'calm';
}
export interface DeviceLine {
  device: Uuid;
  label: string;
  steps: DeliveryStep[];
}

/** Each device that the current alert of this unit was sent to. */
export function deviceLines(part: Involvement, state: IncidentState, devices: readonly DeviceRecord[]): DeviceLine[] {
  const deliveries = Object.entries(state.deliveries[part.alert] ?? {}).sort(([, a], [, b]) => firstOf(a) - firstOf(b));
  return deliveries.map(([device, delivery], index) => ({
    device,
    label: labelOf(device, index, devices),
    steps: stepsOf(delivery, isAsked(part)),
  }));
}

/** The alerts whose devices are withheld from this reader, as they are of another agency. */
export function alertsWithheld(entries: readonly Entry[]): Set<Uuid> {
  return new Set(
    (entries as readonly KnownEntry[]).flatMap((entry) =>
      entry.kind === 'alert_sent' && entry.payload.devices === null ? [entry.payload.alert] : [],
    ),
  );
}

/** Only the device's own agency sees its label. */
function labelOf(device: Uuid, index: number, devices: readonly DeviceRecord[]): string {
  const record = devices.find((each) => each.device === device);
  if (!record) return t('board-device-numbered', { number: String(index + 1) });
  return record.label === '' ? record.person : t('board-device-person', { label: record.label, person: record.person });
}

/** Devices that nothing reached come last. */
function firstOf({ sent, displayed_at }: Delivery): number {
  return Math.min(...[sent.socket, sent.push, displayed_at].map((at) => (at ? Date.parse(at) : Infinity)));
}

function stepsOf({ sent, failed, displayed_at }: Delivery, waits: boolean): DeliveryStep[] {
  const steps = PATHS.flatMap((path): DeliveryStep[] => {
    const [at, reason] = [sent[path], failed[path]];
    if (at !== undefined) return [{ id: path, words: (ago) => t(`board-sent-by-${path}`, { ago }), at, look: 'calm' }];
    return reason === undefined
      ? []
      : [
          {
            id: path,
            words: () => t(`board-not-sent-by-${path}`, { reason: notSentWords(reason) }),
            at: null,
            look: 'danger',
          },
        ];
  });
  if (displayed_at !== null)
    return [...steps, { id: 'shown', words: (ago) => t('board-shown', { ago }), at: displayed_at, look: 'done' }];
  return waits ? [...steps, { id: 'shown', words: () => t('board-not-shown'), at: null, look: 'wait' }] : steps;
}

/** `shown 4 s ago`. */
export function stepWords({ words, at }: DeliveryStep, nowMs: number): string {
  return words(at === null ? '' : agoText(elapsedS(at, nowMs)));
}

export interface AnswerTime {
  left_s: number;
  fraction: number;
  words: string;
  over: boolean;
}

/** The time left to answer. Null once it is answered or over. */
export function countdown(part: Involvement, nowMs: number): AnswerTime | null {
  if (!isAsked(part)) return null;
  const [from, until] = [Date.parse(part.alerted_at), Date.parse(part.respond_by)];
  const left_s = Math.max(0, Math.ceil((until - nowMs) / 1_000));
  const fraction = until > from ? Math.min(1, Math.max(0, (until - nowMs) / (until - from))) : 0;
  return {
    left_s,
    fraction,
    over: left_s === 0,
    words: left_s === 0 ? t('board-answer-over') : t('board-answer-left', { seconds: left_s }),
  };
}

/** The items of the inbox as a board shows them: which ring here, what a desk can do about each, and the words. */
import type { DeskItem, Role } from '../../wire/types';
import { list, t, type Key } from '../../words';

/** What a desk can do about an item: the first is the one that most of them need. */
export type ItemAction = 'place' | 'take' | 'arrest' | 'passed_on' | 'no_action' | 'acknowledged';

const ACTIONS: Record<string, readonly ItemAction[]> = {
  call_held: ['place', 'no_action'],
  call_unreadable: ['place', 'no_action'],
  code_unknown: ['arrest', 'no_action'],
  call_outside: ['take', 'passed_on', 'place'],
  call_exercise: ['no_action'],
  device_remains: [],
};
const KINDS = [
  'call_held',
  'call_unreadable',
  'code_unknown',
  'call_outside',
  'call_exercise',
  'call_duplicate',
  'running_call',
  'tasking_unacknowledged',
  'no_ambulance',
  'device_remains',
  'orphaned',
] as const;
/** Why an item was raised, where one of its notes says so; the others are named by their fields. */
const WHYS = [
  'location_missing',
  'location_outside_area',
  'perhaps_swapped',
  'not_a_place',
  'trigger_unknown',
  'exercise_from_cad',
  'incident_unknown',
  'incident_over',
  'incident_merged',
  'other_call_stands',
  'cancel_came_first',
  'not_json',
  'body_too_large',
  'not_processed',
] as const;

/** A cancellation without its call is only looked at: there is nothing to place. */
export function actionsOf({ kind, notes }: DeskItem): readonly ItemAction[] {
  const codes = notes.map(({ code }) => code);
  if (codes.includes('cancel_came_first') && codes.includes('incident_unknown')) return ['acknowledged'];
  return ACTIONS[kind] ?? ['acknowledged'];
}

export function kindWords({ kind }: DeskItem): string {
  const known = KINDS.find((each) => each === kind);
  return known === undefined ? t('inbox-kind-other') : t(`inbox-kind-${known}`);
}

export function actionWords(action: ItemAction): string {
  return t(`inbox-do-${action}` satisfies Key);
}

/** Why it waits and what of the message was left out, in sentences. */
export function noteWords({ notes }: DeskItem): string[] {
  const codes = new Set(notes.map(({ code }) => code));
  const whys = WHYS.filter((why) => codes.has(why)).map((why) => t(`inbox-why-${why}`));
  const others = notes.filter(({ code }) => !(WHYS as readonly string[]).includes(code));
  const fields = [...new Set(others.map(({ field }) => field).filter((field) => field !== ''))];
  return fields.length === 0 ? whys : [...whys, t('inbox-left-out', { fields: list(fields, 'unit') })];
}

/** Unseen items ring at the control room, and at a supervisor's board once nobody there has seen them. */
export function mustRingFor(items: readonly DeskItem[], role: Role | null): boolean {
  return items.some(({ seen_at, escalated_at }) => {
    if (seen_at !== null) return false;
    return role === 'control_room' || (role === 'supervisor' && escalated_at !== null);
  });
}

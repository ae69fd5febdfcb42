/** What a desk types of what the caller says. Only what is filled in is sent: the rest stays as it was. Pure. */
import type { CallerGiven } from '../../wire/types';

type Answer = '' | 'yes' | 'no';

export interface CallerFields {
  cpr: Answer;
  instructed: Answer;
  aed_at_scene: Answer;
  aed_on_way: Answer;
  conscious: Answer;
  care_home: Answer;
  breathing: '' | NonNullable<CallerGiven['breathing']>;
  dnacpr: '' | NonNullable<CallerGiven['dnacpr']>;
  priority: '' | 'c1' | 'c2' | 'c3' | 'c4';
  patients: number | null;
  text: string;
  code: string;
  floor: string;
  aed_location: string;
  aed_code: string;
  contact: string;
}

export const FLAGS = ['cpr', 'instructed', 'aed_at_scene', 'aed_on_way', 'conscious', 'care_home'] as const;
export const TEXTS = {
  code: 40,
  floor: 20,
  text: 300,
  aed_location: 300,
  aed_code: 40,
  contact: 40,
} as const satisfies Partial<Record<keyof CallerFields, number>>;

export function nothingTyped(): CallerFields {
  return {
    cpr: '',
    instructed: '',
    aed_at_scene: '',
    aed_on_way: '',
    conscious: '',
    care_home: '',
    breathing: '',
    dnacpr: '',
    priority: '',
    patients: null,
    text: '',
    code: '',
    floor: '',
    aed_location: '',
    aed_code: '',
    contact: '',
  };
}

/** Null where nothing is filled in. */
export function callerFrom(typed: CallerFields): CallerGiven | null {
  const given = filled({
    cpr: filled({ in_progress: flag(typed.cpr), instructed: flag(typed.instructed) }),
    aed: filled({
      at_scene: flag(typed.aed_at_scene),
      on_way: flag(typed.aed_on_way),
      location: text(typed.aed_location),
      code: text(typed.aed_code),
    }),
    breathing: typed.breathing || undefined,
    conscious: flag(typed.conscious),
    dnacpr: typed.dnacpr || undefined,
    care_home: flag(typed.care_home),
    patients: typed.patients ?? undefined,
    access: filled({ text: text(typed.text), code: text(typed.code), floor: text(typed.floor) }),
    priority: typed.priority || undefined,
    contact: filled({ number: text(typed.contact) }),
  });
  return (given as CallerGiven | undefined) ?? null;
}

function flag(answer: Answer): boolean | undefined {
  return answer === '' ? undefined : answer === 'yes';
}

function text(typed: string): string | undefined {
  return typed.trim() || undefined;
}

/** Without the parts that are not filled in; undefined if none is. */
function filled(parts: Record<string, unknown>): object | undefined {
  const known = Object.entries(parts).filter(([, value]) => value !== undefined);
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

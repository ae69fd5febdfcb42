/** What the caller says and how to get to the patient, in words. Pure. */
import { list, t } from '../words';
import type { CallerSays } from '../wire/types';
import { minuteOfDay } from './clocks';

/** What the text of `access_given` holds. */
export interface AccessWords {
  text?: string;
  code?: string;
  floor?: string;
  aed_location?: string;
  aed_code?: string;
  contact?: string;
}

type Said = Partial<Omit<CallerSays, 'at'>>;

/** The parts of it that are known, the most urgent first. `priority`: in the CAD's own words, where it is none of four. */
export function callerParts(said: Said, priority: string | null = null): string[] {
  const parts = [
    cprWords(said),
    flag(said.instructed, t('caller-instructed'), t('caller-not-instructed')),
    flag(said.aed_at_scene, t('caller-aed-at_scene'), t('caller-aed-not-at_scene')),
    flag(said.aed_on_way, t('caller-aed-on_way'), t('caller-aed-not-on_way')),
    said.patients ? t('caller-patients', { count: said.patients }) : null,
    said.breathing ? t(`caller-breathing-${said.breathing}`) : null,
    flag(said.conscious, t('caller-conscious'), t('caller-not-conscious')),
    said.dnacpr ? t(`caller-dnacpr-${said.dnacpr}`) : null,
    flag(said.care_home, t('caller-care_home'), t('caller-not-care_home')),
    priorityWords(said, priority),
  ];
  return parts.filter((part) => part !== null);
}

export function callerSaidWords(said: Said, priority: string | null): string {
  const parts = callerParts(said, priority);
  return parts.length === 0
    ? t('timeline-caller_said-nothing')
    : t('timeline-caller_said', { said: list(parts, 'unit') });
}

function cprWords({ cpr, cpr_since }: Said): string | null {
  if (cpr && cpr_since) return t('caller-cpr-since', { at: minuteOfDay(cpr_since) });
  return flag(cpr, t('caller-cpr'), t('caller-no-cpr'));
}

function flag(value: boolean | null | undefined, yes: string, no: string): string | null {
  return value === null || value === undefined ? null : value ? yes : no;
}

function priorityWords({ priority }: Said, other: string | null): string | null {
  if (priority) return t(`caller-priority-${priority}`);
  return other === null ? null : t('caller-priority-other', { priority: other });
}

export function accessIn(text: string | null): AccessWords {
  return text === null ? {} : (JSON.parse(text) as AccessWords);
}

/** How to get to the patient, in the order in which it is needed. */
export function accessParts({ text, code, floor, aed_location, aed_code, contact }: AccessWords): string[] {
  const parts = [
    text,
    code && t('caller-access-code', { code }),
    floor && t('caller-access-floor', { floor }),
    aed_location && t('caller-access-aed', { where: aed_location }),
    aed_code && t('caller-access-aed-code', { code: aed_code }),
    contact && t('caller-access-contact', { number: contact }),
  ];
  return parts.filter((part): part is string => Boolean(part));
}

export function accessWords(text: string | null): string {
  const parts = accessParts(accessIn(text));
  return parts.length === 0
    ? t('timeline-access_given')
    : t('timeline-access_given-how', { access: list(parts, 'unit') });
}

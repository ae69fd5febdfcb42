/** Which incidents fit what a desk types: address, number, reference of the CAD or call sign. */
import type { IncidentView } from '../../data/world.svelte';
import type { IncidentRecord } from '../../wire/types';

/** Without case, accents, and what people write or leave out between letters and digits. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\-–—_.,/'’]+/gu, '');
}

function words(typed: string): string[] {
  return typed
    .split(/[\s,]+/u)
    .map(plain)
    .filter((word) => word !== '');
}

export function isSearch(typed: string): boolean {
  return words(typed).length > 0;
}

function fieldsOf({ number, external_ref, address, address_before }: IncidentRecord): string[] {
  return [number, external_ref, address, address_before ?? ''];
}

/** Each word in some field, or the whole of it in one: `12 high`, `A 101` and `0412` find what they mean. */
export function fits({ record, state }: Pick<IncidentView, 'record' | 'state'>, typed: string): boolean {
  const signs = Object.values(state.involvements).map(({ call_sign }) => call_sign);
  const fields = [...fieldsOf(record), ...signs].map(plain);
  const has = (word: string) => fields.some((field) => field.includes(word));
  return has(plain(typed)) || words(typed).every(has);
}

import type { Prompt } from '../../../timeline/prompts';

/** The prompts that were not there before. */
export function freshPrompts(before: readonly Prompt[], now: readonly Prompt[]): Prompt[] {
  const known = new Set(before.map(({ words }) => words));
  return now.filter(({ words }) => !known.has(words));
}

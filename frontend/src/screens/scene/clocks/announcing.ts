import type { Prompt } from '../../../timeline/prompts';

/** What is asked for now and was not before. */
export function freshPrompts(before: readonly Prompt[], now: readonly Prompt[]): Prompt[] {
  const known = new Set(before.map(({ words }) => words));
  return now.filter(({ words }) => !known.has(words));
}

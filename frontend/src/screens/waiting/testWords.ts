/** The words for a test alert's arrival. */
import type { TestAlert } from '../../data/world.svelte';
import type { ShapeName } from '../../ui/shapes';
import type { Path } from '../../wire/types';

const PATHS: Record<Path, string> = { socket: 'by the open link', push: 'by push' };

export interface TestLabel {
  words: string;
  shape: ShapeName;
  look: 'done' | 'wait' | 'danger';
}

export function testWords({ paths, took }: TestAlert): TestLabel {
  const came = paths.flatMap((path) => {
    const ms = took[path];
    return ms === undefined ? [] : [`${PATHS[path]} ${(ms / 1000).toFixed(1)} s`];
  });
  const awaited = paths.filter((path) => took[path] === undefined).map((path) => PATHS[path]);
  if (paths.length === 0) return { words: 'Sent. Nothing has come yet.', shape: 'arrows', look: 'wait' };
  if (came.length === 0) return { words: `Waiting for it ${awaited.join(' and ')}.`, shape: 'arrows', look: 'wait' };
  const received = `Received ${came.join(', ')}.`;
  if (awaited.length > 0)
    return { words: `${received} Not yet ${awaited.join(' and ')}.`, shape: 'half', look: 'wait' };
  return { words: received, shape: 'tick', look: 'done' };
}

/** The words for a test alert's arrival. */
import { list, number, t } from '../../words';
import type { TestAlert } from '../../data/world.svelte';
import type { ShapeName } from '../../ui/shapes';
import type { Path } from '../../wire/types';

const PATHS: Record<Path, string> = { socket: t('waiting-path-socket'), push: t('waiting-path-push') };

export interface TestLabel {
  words: string;
  shape: ShapeName;
  look: 'done' | 'wait' | 'danger';
}

export function testWords({ paths, took }: TestAlert): TestLabel {
  const came = paths.flatMap((path) => {
    const ms = took[path];
    return ms === undefined
      ? []
      : [
          t('waiting-came', {
            path: PATHS[path],
            seconds: number(ms / 1000, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
          }),
        ];
  });
  const awaited = paths.filter((path) => took[path] === undefined).map((path) => PATHS[path]);
  if (paths.length === 0) return { words: t('waiting-sent-nothing'), shape: 'arrows', look: 'wait' };
  if (came.length === 0)
    return { words: t('waiting-awaited', { paths: list(awaited) }), shape: 'arrows', look: 'wait' };
  const said = list(came, 'unit');
  if (awaited.length > 0)
    return { words: t('waiting-received-some', { came: said, paths: list(awaited) }), shape: 'half', look: 'wait' };
  return { words: t('waiting-received', { came: said }), shape: 'tick', look: 'done' };
}

/**
 * The three addresses: `/` is the job, `/board[/<incident>]` the board, `/figures` the figures. No hashes, so that
 * links work offline.
 */
import type { Uuid } from '../wire/types';

export type ScreenPath = { name: 'job' } | { name: 'board'; incident: Uuid | null } | { name: 'figures' };

const BOARD = /^\/board(?:\/([0-9a-f-]{36}))?\/?$/i;

export function parsePath(path: string): ScreenPath {
  if (/^\/figures\/?$/.test(path)) return { name: 'figures' };
  const match = BOARD.exec(path);
  return match ? { name: 'board', incident: match[1]?.toLowerCase() ?? null } : { name: 'job' };
}

export const route = $state<{ place: ScreenPath }>({ place: { name: 'job' } });

export function go(path: string): void {
  if (path !== location.pathname) history.pushState(null, '', path);
  route.place = parsePath(path);
}

/** Follows the address bar. Returns a function that stops it. */
export function followAddress(): () => void {
  const settle = (): void => {
    route.place = parsePath(location.pathname);
  };
  settle();
  addEventListener('popstate', settle);
  return () => removeEventListener('popstate', settle);
}

/** Takes everything of ours off this browser: the databases, and what was cached besides the app itself. */
import type { Db } from './db';

/** The files of the app, by which the sign-in page opens. */
const SHELL = 'precache';

/** What does not answer is left: nothing that fails here keeps the rest. */
export async function wipe(db: Db): Promise<void> {
  await db.destroy().catch(() => undefined);
  const { caches: kept } = globalThis as { caches?: CacheStorage };
  const names = (await kept?.keys().catch(() => [])) ?? [];
  for (const name of names) if (!name.includes(SHELL)) await kept?.delete(name).catch(() => false);
}

import type { Db } from './db';

interface CookieStore {
  get(name: string): Promise<{ value?: string } | null>;
}

/** A page has the one, a worker in some browsers the other. */
interface Surroundings {
  document?: { cookie: string };
  cookieStore?: CookieStore;
}

/** The first that is there counts: in production a browser may still have the other from an earlier version. */
const NAMES = ['__Host-csrftoken', 'csrftoken'];

/** The CSRF token of the moment: from the cookie, or in a worker that cannot see cookies the one kept last. */
export class Csrf {
  constructor(private readonly db: Db) {}

  async token(): Promise<string | null> {
    return (await fromCookie()) ?? (await this.remembered()) ?? null;
  }

  /** The token that a page stored last. */
  async remembered(): Promise<string | undefined> {
    return this.db.readMeta('csrf').catch(() => undefined);
  }

  /** Keeps the token for the worker. */
  async remember(): Promise<void> {
    const token = await fromCookie();
    if (token) await this.db.writeMeta('csrf', token).catch(() => undefined);
  }
}

async function fromCookie(): Promise<string | null> {
  const { document: page, cookieStore: store } = globalThis as Surroundings;
  if (page) return fromText(page.cookie);
  for (const name of store ? NAMES : []) {
    const value = (await store?.get(name))?.value;
    if (value) return value;
  }
  return null;
}

function fromText(cookies: string): string | null {
  const values = new Map(cookies.split('; ').map((pair) => pair.split('=') as [string, string]));
  return NAMES.map((name) => values.get(name)).find((value) => value) ?? null;
}

import { readMeta, writeMeta } from './db';

interface CookieStore {
  get(name: string): Promise<{ value?: string } | null>;
}

/** A page has the one, a worker in some browsers the other. */
interface Surroundings {
  document?: { cookie: string };
  cookieStore?: CookieStore;
}

const NAMES = ['csrftoken', '__Host-csrftoken'];

/** The token of the moment: from the cookie, or in a worker that cannot see cookies the one kept last. */
export async function csrfToken(): Promise<string | null> {
  return (await fromCookie()) ?? (await readMeta('csrf').catch(() => undefined)) ?? null;
}

/** Keeps the token for the worker. */
export async function rememberCsrf(): Promise<void> {
  const token = await fromCookie();
  if (token) await writeMeta('csrf', token).catch(() => undefined);
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
  const pairs = cookies.split('; ').map((pair) => pair.split('='));
  return pairs.find(([name = '']) => NAMES.includes(name))?.[1] ?? null;
}

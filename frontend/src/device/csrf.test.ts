import { afterEach, expect, it, vi } from 'vitest';
import { Csrf } from './csrf';
import { newDb } from './testing/db';

afterEach(() => vi.unstubAllGlobals());

const tokenFrom = (cookie: string) => {
  vi.stubGlobal('document', { cookie });
  return new Csrf(newDb()).token();
};

it('takes the token of this version, whichever of an earlier one the browser still has', async () => {
  expect(await tokenFrom('csrftoken=old; __Host-csrftoken=new')).toBe('new');
  expect(await tokenFrom('__Host-csrftoken=new; csrftoken=old')).toBe('new');
  expect(await tokenFrom('other=1; csrftoken=only')).toBe('only');
  expect(await tokenFrom('other=1')).toBeNull();
});

it('takes it in a worker too, which sees no cookies as text', async () => {
  const held: Record<string, string> = { csrftoken: 'old', '__Host-csrftoken': 'new' };
  vi.stubGlobal('document', undefined);
  vi.stubGlobal('cookieStore', { get: (name: string) => Promise.resolve({ value: held[name] ?? '' }) });
  expect(await new Csrf(newDb()).token()).toBe('new');
});

import english from 'virtual:catalogue/en';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { language, t } from '../words';
import { speak } from '../words/catalogue';
import type { speakInWorker as Speak } from '../words/worker';
import { takePush, type Notice } from './pushed';

let speakInWorker: typeof Speak;
const SPEAKING = Symbol.for('coresponder.words');

beforeEach(async () => {
  vi.stubGlobal('navigator', { languages: ['fr', 'he'] });
  ({ speakInWorker } = await import('../words/worker'));
});

afterEach(() => {
  vi.unstubAllGlobals();
  speak('en', english);
});

test('the worker speaks the language of the session, else the browser’s, else English', () => {
  speakInWorker('es');
  expect([language(), t('push-open')]).toEqual(['es', 'Abrir']);
  speakInWorker(undefined);
  expect(language()).toBe('he');
  vi.stubGlobal('navigator', { languages: ['fr'] });
  speakInWorker('tlh');
  expect([language(), t('push-open')]).toEqual(['en', 'Open']);
});

test('a notice is in the language of the session', async () => {
  speakInWorker('he');
  const shown: Notice[] = [];
  const show = (notice: Notice) => Promise.resolve(void shown.push(notice));
  await takePush('nothing of ours', { show } as Parameters<typeof takePush>[1]);
  expect(shown).toEqual([
    { title: 'coresponder', body: 'פתחו את coresponder כדי לראות מה חדש.', tag: 'coresponder', loud: false },
  ]);
});

test('what the worker shares with the page can be loaded with the words of the worker alone', async () => {
  Reflect.deleteProperty(globalThis, SPEAKING);
  vi.resetModules();
  await import('../words/worker');
  const { readPush } = await import('./pushed');
  await Promise.all([import('./sender'), import('./cache'), import('./displayed'), import('./device')]);
  expect(readPush('{}')).toBeNull();
});

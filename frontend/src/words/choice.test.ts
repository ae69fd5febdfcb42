// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { followSession, keepLanguage, languageAtStart } from './choice';

const signedIn = { id: 'p' };

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '/');
  vi.stubGlobal('navigator', { languages: ['fr', 'he-IL'] });
});

test('the browser decides first, then what is kept on the device, then the address', () => {
  expect(languageAtStart()).toBe('he');
  keepLanguage('es');
  expect(languageAtStart()).toBe('es');
  history.replaceState(null, '', '/?language=en');
  expect(languageAtStart()).toBe('en');
  history.replaceState(null, '', '/?language=tlh');
  expect(languageAtStart()).toBe('es');
});

test('a person’s own language wins, and is kept', () => {
  expect(languageAtStart()).toBe('he');
  expect(followSession({ language: 'es', demo: false, person: signedIn }, 'he')).toBe(true);
  expect(languageAtStart()).toBe('es');
  expect(followSession({ language: 'es', demo: false, person: signedIn }, 'es')).toBe(false);
});

test('before anyone is signed in, and for a language that is not known here, the page stays as it is', () => {
  expect(followSession({ language: 'es', demo: false, person: null }, 'he')).toBe(false);
  expect(followSession({ language: 'tlh', demo: false, person: signedIn }, 'he')).toBe(false);
  expect(languageAtStart()).toBe('he');
});

test('what the address asks for is not overruled by the session', () => {
  history.replaceState(null, '', '/?language=en-XA');
  expect(languageAtStart()).toBe('en-XA');
  expect(followSession({ language: 'es', demo: true, person: signedIn }, 'en-XA')).toBe(false);
});

test('in production the pseudo-language is shown in a demo only', () => {
  vi.stubEnv('DEV', false);
  history.replaceState(null, '', '/?language=en-XA');
  expect(languageAtStart()).toBe('he');
  expect(followSession({ language: 'en', demo: true, person: null }, 'he')).toBe(true);
  expect(languageAtStart()).toBe('en-XA');
  followSession({ language: 'en', demo: false, person: null }, 'he');
  expect(languageAtStart()).toBe('he');
  vi.unstubAllEnvs();
});

test('a device that keeps nothing is not loaded again and again', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(followSession({ language: 'es', demo: true, person: signedIn }, 'he')).toBe(false);
  vi.unstubAllGlobals();
});

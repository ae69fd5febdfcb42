import english from 'virtual:catalogue/en';
import hebrew from 'virtual:catalogue/he';
import push from 'virtual:catalogue/push';
import spanish from 'virtual:catalogue/es';
import { afterEach, expect, test } from 'vitest';
import { languageToAskFor, list, number, pieces, speak, t } from './catalogue';
import { firstKnown } from './languages';
import { pseudoText } from './pseudo';

afterEach(() => speak('en', english));

test.each([
  ['en', english, '1 report is waiting on this device, sealed. It is sent when the person who entered it signs in.'],
  [
    'es',
    spanish,
    '1 registro espera sellado en este dispositivo. Se envía cuando inicia sesión la persona que lo introdujo.',
  ],
  ['he', hebrew, 'רישום אחד ממתין במכשיר זה, חתום. הוא יישלח כשמי שהזין אותו ייכנס.'],
] as const)('chooses the plural of %s', (language, text, words) => {
  speak(language, text);
  expect(t('signin-sealed', { count: 1 })).toBe(words);
});

test('joins lists and writes numbers as the language does', () => {
  expect([list(['A', 'B', 'C']), list(['A', 'B'], 'or'), list(['A', 'B'], 'unit')]).toEqual([
    'A, B and C',
    'A or B',
    'A, B',
  ]);
  expect(t('distance-kilometres', { kilometres: 9.24 })).toBe('9.2 km');
  speak('es', spanish);
  expect([list(['A', 'B', 'C']), number(9.24), t('distance-kilometres', { kilometres: 9.24 })]).toEqual([
    'A, B y C',
    '9,24',
    '9,2 km',
  ]);
});

test('isolates what is put into Hebrew, and leaves English exact', () => {
  const values = { role: 'A', username: 'B' };
  expect(t('signin-demo-account', values)).toBe('A · B');
  speak('he', hebrew);
  expect(t('signin-demo-account', values)).toBe('\u2068A\u2069 · \u2068B\u2069');
});

test('makes a key from a term of the wire', () => {
  const statuses = ['on_scene', 'at_rvp'] as const;
  expect(statuses.map((status) => t(`status-${status}`))).toEqual(['At scene', 'At RVP']);
});

test('gives a sentence in pieces', () => {
  expect(pieces('signin-demo-account', { role: 'Responder', username: 'officer' }, ['username'])).toEqual([
    { text: 'Responder · ', name: null },
    { text: 'officer', name: 'username' },
  ]);
});

test('throws in a test where a value is missing', () => {
  expect(() => t('signin-sealed', {} as { count: number })).toThrow('Unknown variable: $count');
});

test('makes English longer by two fifths, in brackets, with what is put in as it is', () => {
  speak('en-XA', english);
  expect(t('signin-demo-account', { role: 'Responder', username: 'officer' })).toBe('[Responder · officer]');
  expect(t('signin-password')).toBe('[Pááááššwööřd]');
  expect(languageToAskFor()).toBe('en');
});

test('leaves a letter by itself, which is a sign', () => expect(pseudoText('A')).toBe('Á'));

test.each(['Sign in', 'No link to the server.', 'Rhythm', 'no'])('lengthens “%s” by two fifths', (text) => {
  const letters = (words: string) => Array.from(words.matchAll(/\p{L}/gu)).length;
  expect(letters(pseudoText(text))).toBe(letters(text) + Math.ceil(letters(text) * 0.4));
});

test('finds a language by the main part of what is wanted', () => {
  expect([firstKnown(['fr', 'es-MX', 'he']), firstKnown(['HE-il']), firstKnown(['fr'])]).toEqual(['es', 'he', null]);
});

test('ships nothing of the server, and to the service worker only what it says', () => {
  expect(english).not.toMatch(/^problem-/m);
  expect(english).not.toMatch(/^#/m);
  expect(Object.keys(push)).toEqual(['en', 'es', 'he']);
  expect(push.en).toMatch(/^service-police = Police$/m);
  expect(push.en).not.toMatch(/^signin-/m);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase45, toBase45 } from './base45';
import { fromBase64url, toBase64url } from './base64url';
import { crc32 } from './crc32';
import { QrCollector, MOST_CODES, bytesIn, qrCodesOf } from './qrCodes';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const someBytes = fc.uint8Array({ minLength: 1, maxLength: 4_000 });

it.each([
  ['AB', 'BB8'],
  ['Hello!!', '%69 VD92EX0'],
  ['base-45', 'UJCLQE7W581'],
  ['ietf!', 'QED8WEX0'],
])('writes %s as RFC 9285 does', (text, written) => {
  expect(toBase45(bytesOf(text))).toBe(written);
  expect(fromBase45(written)).toEqual(bytesOf(text));
});

it.each(['GGW', '::', 'A', 'ab', ':::', 'AÄ'])('refuses %s, which is not base45', (text) => {
  expect(fromBase45(text)).toBeNull();
});

it('knows the check value of the CRC', () => {
  expect(crc32(bytesOf('123456789'))).toBe('CBF43926');
  expect(crc32(bytesOf(''))).toBe('00000000');
});

it('reads back whatever bytes it wrote', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(fromBase45(toBase45(bytes))).toEqual(bytes);
      expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
    }),
  );
  expect([fromBase64url('A'), fromBase64url('AA=='), fromBase64url('A+/A')]).toEqual([null, null, null]);
});

it('puts a message together from its codes in any order, however often each comes', () => {
  fc.assert(
    fc.property(someBytes, fc.array(fc.nat()), (bytes, order) => {
      const codes = qrCodesOf(bytes);
      const collector = new QrCollector();
      for (const n of order) collector.take(codes[n % codes.length] ?? '');
      for (const code of [...codes].reverse()) collector.take(code);
      expect(collector.whole()).toEqual(Uint8Array.from(bytes));
      expect(collector.of).toBe(codes.length);
    }),
  );
});

it('says which are missing, and gives nothing before all are there', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: bytesIn(2), maxLength: bytesIn(6) }), fc.nat(), (bytes, lost) => {
      const codes = qrCodesOf(bytes);
      const collector = new QrCollector();
      codes.forEach((code, n) => n !== lost % codes.length && collector.take(code));
      expect(collector.whole()).toBeNull();
      expect(collector.read).toEqual(codes.map((_, n) => n + 1).filter((n) => n !== (lost % codes.length) + 1));
    }),
  );
});

it('leaves out a code in which one letter was read wrongly', () => {
  fc.assert(
    fc.property(
      someBytes,
      fc.nat(),
      fc.nat(),
      fc.constantFrom('0', 'A', '$', ':', 'Z', '/'),
      (bytes, which, where, letter) => {
        const codes = qrCodesOf(bytes);
        const code = codes[which % codes.length] ?? '';
        const at = where % code.length;
        const wrong = code.slice(0, at) + letter + code.slice(at + 1);
        const collector = new QrCollector();
        const taken = collector.take(wrong);
        expect(taken).toBe(wrong === code ? 'restarted' : 'not_a_code');
        for (const one of codes) collector.take(one);
        expect(collector.whole()).toEqual(Uint8Array.from(bytes));
      },
    ),
  );
});

it('starts again with the codes of another message', () => {
  const [first, second] = [qrCodesOf(bytesOf('x'.repeat(bytesIn(2)))), qrCodesOf(bytesOf('y'.repeat(bytesIn(2))))];
  const collector = new QrCollector();
  expect([first[0], first[0], second[1], second[0]].map((code) => collector.take(code ?? ''))).toEqual([
    'restarted',
    'known',
    'restarted',
    'new',
  ]);
  expect(collector.whole()).toEqual(Uint8Array.from(bytesOf('y'.repeat(bytesIn(2)))));
});

it.each([
  '',
  'CO1',
  'CO2/1/1/0000000000000000/AB',
  'CO1/2/1/0000000000000000/AB',
  'CO1/0/1/0000000000000000/AB',
  'https://example.org',
  'CO1/1/1/00000000/AB',
])('takes no notice of %j', (text) => {
  const collector = new QrCollector();
  expect(collector.take(text)).toBe('not_a_code');
  expect([collector.of, collector.read, collector.whole()]).toEqual([0, [], null]);
});

it('writes codes of at most 700 letters that a QR code holds without bytes', () => {
  const codes = qrCodesOf(new Uint8Array(bytesIn(MOST_CODES)).fill(255));
  expect(codes).toHaveLength(99);
  expect(Math.max(...codes.map((code) => code.length))).toBeLessThanOrEqual(700);
  expect(codes.every((code) => /^[0-9A-Z $%*+\-./:]+$/.test(code))).toBe(true);
  expect(() => qrCodesOf(new Uint8Array(bytesIn(MOST_CODES) + 1))).toThrow(RangeError);
  expect(() => qrCodesOf(new Uint8Array())).toThrow(RangeError);
});

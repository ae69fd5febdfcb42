import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase45, toBase45 } from './base45';
import { fromBase64url, toBase64url } from './base64url';
import { crc32 } from './crc32';
import { FrameCollector, MOST_FRAMES, bytesIn, framesOf } from './frames';

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

it('puts a message together from its frames in any order, however often each comes', () => {
  fc.assert(
    fc.property(someBytes, fc.array(fc.nat()), (bytes, order) => {
      const frames = framesOf(bytes);
      const collector = new FrameCollector();
      for (const n of order) collector.take(frames[n % frames.length] ?? '');
      for (const frame of [...frames].reverse()) collector.take(frame);
      expect(collector.whole()).toEqual(Uint8Array.from(bytes));
      expect(collector.of).toBe(frames.length);
    }),
  );
});

it('says which are missing, and gives nothing before all are there', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: bytesIn(2), maxLength: bytesIn(6) }), fc.nat(), (bytes, lost) => {
      const frames = framesOf(bytes);
      const collector = new FrameCollector();
      frames.forEach((frame, n) => n !== lost % frames.length && collector.take(frame));
      expect(collector.whole()).toBeNull();
      expect(collector.read).toEqual(frames.map((_, n) => n + 1).filter((n) => n !== (lost % frames.length) + 1));
    }),
  );
});

it('leaves out a frame in which one letter was read wrongly', () => {
  fc.assert(
    fc.property(
      someBytes,
      fc.nat(),
      fc.nat(),
      fc.constantFrom('0', 'A', '$', ':', 'Z', '/'),
      (bytes, which, where, letter) => {
        const frames = framesOf(bytes);
        const frame = frames[which % frames.length] ?? '';
        const at = where % frame.length;
        const wrong = frame.slice(0, at) + letter + frame.slice(at + 1);
        const collector = new FrameCollector();
        const taken = collector.take(wrong);
        expect(taken).toBe(wrong === frame ? 'anew' : 'not_a_frame');
        for (const one of frames) collector.take(one);
        expect(collector.whole()).toEqual(Uint8Array.from(bytes));
      },
    ),
  );
});

it('starts again with the frames of another message', () => {
  const [first, second] = [framesOf(bytesOf('x'.repeat(bytesIn(2)))), framesOf(bytesOf('y'.repeat(bytesIn(2))))];
  const collector = new FrameCollector();
  expect([first[0], first[0], second[1], second[0]].map((frame) => collector.take(frame ?? ''))).toEqual([
    'anew',
    'known',
    'anew',
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
  const collector = new FrameCollector();
  expect(collector.take(text)).toBe('not_a_frame');
  expect([collector.of, collector.read, collector.whole()]).toEqual([0, [], null]);
});

it('writes frames of at most 700 letters that a QR code holds without bytes', () => {
  const frames = framesOf(new Uint8Array(bytesIn(MOST_FRAMES)).fill(255));
  expect(frames).toHaveLength(99);
  expect(Math.max(...frames.map((frame) => frame.length))).toBeLessThanOrEqual(700);
  expect(frames.every((frame) => /^[0-9A-Z $%*+\-./:]+$/.test(frame))).toBe(true);
  expect(() => framesOf(new Uint8Array(bytesIn(MOST_FRAMES) + 1))).toThrow(RangeError);
  expect(() => framesOf(new Uint8Array())).toThrow(RangeError);
});

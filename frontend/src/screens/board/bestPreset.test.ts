import { expect, it, vi } from 'vitest';
import type { Problem } from '../../data/session';
import type { Considered, Coverage } from '../../wire/types';
import { bestPreset } from './bestPreset';

const WANTED = ['XT21', 'A101'];
const presets = [1, 2, 3].map((lat) => ({ address: `Street ${lat}`, lat, lon: 0 }));
const goes = (call_sign: string): Considered =>
  ({ call_sign, chosen: true, role: call_sign.startsWith('A') ? 'crew' : 'co_responder' }) as Considered;
const waits = (call_sign: string): Considered => ({ ...goes(call_sign), chosen: false });

function asking(answers: Considered[][]) {
  return vi.fn(({ lat }: { lat: number }) =>
    Promise.resolve<Coverage | Problem>({
      considered: answers[lat - 1] ?? [],
      account: [],
      sentence: '',
      gain_s: null,
    }),
  );
}

it('asks no further once both services come with those who are wanted', async () => {
  const ask = asking([[goes('A101'), goes('XT21')]]);
  expect(await bestPreset(presets, WANTED, ask)).toBe(0);
  expect(ask).toHaveBeenCalledTimes(1);
});

it('takes both services over a wanted unit that would go alone', async () => {
  const ask = asking([[goes('A101'), waits('XT21')], [goes('A104'), goes('XT23')], [goes('A101')]]);
  expect(await bestPreset(presets, WANTED, ask)).toBe(1);
});

it('takes the first of those that are worth the same', async () => {
  const ask = asking([[goes('A104'), goes('XT23')], [goes('A106'), goes('XT26')], []]);
  expect(await bestPreset(presets, WANTED, ask)).toBe(0);
});

it('stays with the first street where nobody answers', async () => {
  const failed = { code: 'x', status: 0, retryable: true, detail: '' };
  expect(await bestPreset(presets, WANTED, () => Promise.resolve(failed))).toBe(0);
});

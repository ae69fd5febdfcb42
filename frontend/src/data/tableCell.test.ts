import { expect, it } from 'vitest';
import { cell } from './tableCell';

it.each([
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['+1', "'+1"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1', "' =1"],
  ['\t=1', "'\t=1"],
  ['WY-1, north', '"WY-1, north"'],
  ['WY-1', 'WY-1'],
])('lets no table program work out %s', (said, written) => {
  expect(cell(said)).toBe(written);
});

it('leaves a number one, also below zero', () => {
  expect([cell(-3), cell(0), cell(null)]).toEqual(['-3', '0', '']);
});

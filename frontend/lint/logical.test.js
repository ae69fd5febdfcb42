import { expect, test } from 'vitest';
import { fault, faults } from './logical.js';

test.each([
  ['margin-left', '0'],
  ['border-top-left-radius', '0'],
  ['scroll-padding-top', '1px'],
  ['min-width', '0'],
  ['top', '0'],
  ['text-align', 'right'],
  ['padding', '0 1px 0 2px'],
  ['inset', '0 auto auto 0'],
  ['border-radius', '1px 0 0 1px'],
  ['mask-image', 'linear-gradient(to right, #000, transparent)'],
  ['transform', 'translateX(4px)'],
])('%s: %s is refused', (property, value) => {
  expect(fault(property, value)).toContain('physical');
});

test.each([
  ['margin-inline-start', '0'],
  ['border-start-end-radius', '0'],
  ['inline-size', '1px'],
  ['text-align', 'start'],
  ['padding', '0 calc(1px + 2px) 4px'],
  ['inset', '0'],
  ['border-radius', '1px 1px 0 0'],
  ['mask-image', 'linear-gradient(calc(90deg * var(--inline-direction)), #000, transparent)'],
  ['transform', 'translateX(calc(4px * var(--inline-direction)))'],
])('%s: %s mirrors', (property, value) => {
  expect(fault(property, value)).toBeNull();
});

test('a fault in a component has its line in the file', () => {
  const component = '<p>left: 0</p>\n\n<style>\n  p {\n    left: 0;\n  }\n</style>\n';
  expect(faults('P.svelte', component)).toEqual(['5: left is physical: inset-inline-start, inset-block-end …']);
});

test('a fault in a style sheet has its line', () => {
  expect(faults('p.css', 'p {\n  float: left;\n}\n')).toEqual(['2: float: left is physical: start, end']);
});

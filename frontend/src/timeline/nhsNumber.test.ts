import { expect, it } from 'vitest';
import { isNhsNumber, nhsDigits } from './nhsNumber';

it.each(['9434765919', '9434765870', '4010232137', '0000000000'])('%s ends in its check digit', (digits) => {
  expect(isNhsNumber(digits)).toBe(true);
});

it.each(['9434765918', '4943765919', '943476591', '94347659190', '943 476 5919', '٩٤٣٤٧٦٥٩١٩', 'A434765919', ''])(
  '%s is no NHS number',
  (digits) => {
    expect(isNhsNumber(digits)).toBe(false);
  },
);

it('has no number whose check digit would be ten', () => {
  expect(Array.from({ length: 10 }, (_, digit) => digit).filter((digit) => isNhsNumber(`000000006${digit}`))).toEqual(
    [],
  );
});

it('is typed as it is printed, in groups', () => {
  expect(nhsDigits(' 943 476-5919 ')).toBe('9434765919');
});
